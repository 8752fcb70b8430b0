"""Before anybody is asked, the page says whose figures can never be shown, and why."""

from core.dossier.records.organisation import Unit
from core.explore.small_groups import Outlook, outlooks, summary


def unit(name: str, people: int, parent: str | None = None) -> Unit:
    return Unit(id=name, cycle="2026", name=name, headcount=people, parent=parent)


def found(*units: Unit, least: int = 7) -> dict[str, Outlook]:
    return outlooks(units, least)


def test_a_unit_with_fewer_people_than_the_minimum_is_never_shown() -> None:
    onthaal = found(unit("Onthaal", 4), unit("Zorg", 50))["Onthaal"]
    assert onthaal.stays_hidden
    assert onthaal.sentence == "Never shown: 4 people, and 7 must answer."


def test_a_sibling_gives_way_so_that_the_small_one_cannot_be_worked_out() -> None:
    ahead = found(
        unit("Zorg", 50), unit("Nacht", 4, "Zorg"), unit("Noord", 20, "Zorg"),
        unit("Zuid", 26, "Zorg"),
    )  # fmt: skip
    assert ahead["Nacht"].prospect == "too_few"
    assert ahead["Noord"].prospect == "protects_another"
    assert "worked out" in ahead["Noord"].sentence
    assert not ahead["Zuid"].stays_hidden


def test_a_unit_that_nearly_everybody_must_answer_for_says_so() -> None:
    ahead = found(unit("Keuken", 9), unit("Zorg", 50))
    assert ahead["Keuken"].sentence == "Shown only if 7 of the 9 answer (78%)."
    assert ahead["Zorg"].sentence == "Shown from 7 answers (14%)."


def test_a_unit_that_was_given_too_few_people_has_as_many_as_its_parts() -> None:
    ahead = found(unit("Zorg", 3), unit("Noord", 60, "Zorg"), unit("Zuid", 80, "Zorg"))
    assert ahead["Zorg"].sentence == "Shown from 7 answers (5%)."


def test_a_unit_without_people_asks_for_them() -> None:
    assert found(unit("Nieuw", 0))["Nieuw"].prospect == "uncounted"


def test_no_minimum_is_below_the_floor() -> None:
    assert found(unit("Onthaal", 4), unit("Zorg", 50), least=2)["Onthaal"].least == 5


def test_the_sentence_on_all_units_counts_those_that_stay_hidden() -> None:
    assert summary({}) == ""
    assert summary(found(unit("Zorg", 50))) == "Every unit is large enough to be shown."
    assert summary(found(unit("Onthaal", 4))).startswith("1 unit of 1 stays hidden")
    both = summary(found(unit("Onthaal", 4), unit("Zorg", 50)))
    assert both.startswith("2 units of 2 stay hidden")


def test_a_parent_with_too_few_people_hides_nobody_for_that() -> None:
    ahead = found(unit("Zorg", 40), unit("Noord", 20, "Zorg"), unit("Zuid", 26, "Zorg"))
    assert not any(one.stays_hidden for one in ahead.values())
