"""The action plan, read back from paper: complete, in the country's words, and discreet."""

from decimal import Decimal
from typing import Any

import pytest

from core.cycle.turning import begin_next
from core.cycle.year import Year
from core.dossier.dossier import Dossier
from core.dossier.records.consult import Decision
from core.dossier.records.explore import IndicatorValue, Risk, Strength, Survey
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import FollowUpValue, Measure
from core.explore import evidence
from core.explore.survey.results import results
from core.text.translate import LANGUAGES, gettext, use
from reports.blocks import Heading, Report
from reports.content.action_plan.summary import FEW_DECISIONS
from reports.issuing import build
from tests.reports.content.conftest import Printed
from tests.reports.content.sample import DAY, Filling
from tests.reports.content.secrets import SECRET, tell_secrets

CHAPTERS = [
    "Management summary", "Approach and participation", "Profile of the work",
    "Risks by priority", "Objectives", "Measures", "Planning", "Balance of the plan",
    "Evaluation", "Communication", "How complete this plan is",
    "What the law asks, and where it stands", "Annex", "Advice and signatures",
]  # fmt: skip


def report(dossier: Dossier, cycle: Cycle, language: str = "en") -> Report:
    return build(Year(dossier, cycle.id), "action-plan", language, DAY)


def heads(made: Report, level: int) -> list[str]:
    return [b.text for b in made.blocks if isinstance(b, Heading) and b.level == level]


def test_its_chapters_stand_in_the_order_of_the_law(filled: Filling, plan_of: Printed) -> None:
    assert heads(report(filled.dossier, filled.cycle), 1) == CHAPTERS


def test_what_was_typed_stands_in_it(filled: Filling, plan_of: Printed) -> None:
    text = plan_of().text
    for words in (
        "Pieken in werkdruk door onvervulde diensten", "Vacatures staan gemiddeld 94 dagen open.",
        "Wie ziek is, belt zelf rond.", "Elke dienst is vervuld", "Vaste vervangpool",
        "Els Peeters", "De eerste drie zijn geworven.", "Het Comité vraagt een tussenstand",
        "De bedienden vinden de uren te krap.", "Er komt een tussenstand.", "016 00 00 00",
    ):  # fmt: skip
        assert words in text, words


def test_both_classes_stand_there_when_the_advisor_judged_otherwise(
    filled: Filling, plan_of: Printed
) -> None:
    assert "The method gives “moderate”; judged “high”. Drie uitvallers" in plan_of().text


@pytest.mark.parametrize("target", [Risk, Strength])
def test_nothing_for_the_advisor_only_reaches_paper(
    filled: Filling, plan_of: Printed, target: type[Risk] | type[Strength]
) -> None:
    record = filled.dossier.all(target)[0]
    tell_secrets(filled.dossier, filled.cycle.id, record.id)
    plan = plan_of()
    assert SECRET not in plan.text
    assert "Geheim gezien" not in plan.text


def test_a_hidden_cell_shows_no_value_and_says_why(filled: Filling, plan_of: Printed) -> None:
    found = results(filled.dossier, filled.dossier.all(Survey)[0])
    kitchen = found.units[filled.units["Keuken"]]
    assert kitchen.n is None
    text = plan_of().text
    assert "Keuken 4 – not shown" in text
    assert "hidden: Too few people answered" in text


def test_a_value_behind_which_few_people_stand_is_not_told(
    filled: Filling, plan_of: Printed
) -> None:
    dossier = filled.dossier
    assert "66" in plan_of().text
    with dossier.action("Change value"):
        dossier.change(dossier.all(FollowUpValue)[0], n=3)
    text = plan_of().text
    assert "66" not in text
    assert "Fewer than 7 people stand behind the new value" in text


@pytest.mark.parametrize(("whole", "told"), [(12, False), (16, True)])
def test_a_count_from_which_a_smaller_one_follows_is_not_told(
    filled: Filling, plan_of: Printed, whole: int, told: bool
) -> None:
    dossier, risk = filled.dossier, filled.dossier.all(Risk)[0]
    count: dict[str, Any] = {"cycle": filled.cycle.id, "indicator": "complaints", "year": 2026}
    with dossier.action("Count"):
        dossier.add(IndicatorValue(value=Decimal(whole), **count))
        part = IndicatorValue(value=Decimal(9), unit=filled.units["Thuiszorg"], **count)
        evidence.link(dossier, filled.cycle.id, risk.id, "indicator", dossier.add(part).id)
    assert (": 9, Thuiszorg" in plan_of().text) is told


def test_a_figure_of_a_handful_of_people_is_not_told(filled: Filling, plan_of: Printed) -> None:
    link = next(e for e in filled.dossier.all(Risk))
    from_kitchen = filled.figure_of("Keuken", Decimal("31.7"), link.id)
    assert from_kitchen
    assert "31.7" not in plan_of().text


def test_under_be_nobody_speaks_of_an_rie(filled: Filling, plan_of: Printed) -> None:
    for language in ("nl", "fr", "en"):
        text = plan_of(language).text
        assert "RI&E" not in text
        assert "works council" not in text.lower()


def test_the_netherlands_have_their_own_parts(dutch: Filling, plan_of: Printed) -> None:
    text = plan_of().text
    assert "Occupational hygiene strategy" in text
    assert "Special groups" in text
    assert "Works council (OR): consents with a date and a text" in text
    assert "global prevention plan" not in text


def test_nobody_signs_twice(dutch: Filling, plan_of: Printed) -> None:
    last = plan_of().pages[-1]
    assert last.count("Tom Aerts") == 1
    assert "The prevention worker" in last


def test_its_language_is_not_that_of_the_screen(filled: Filling) -> None:
    with use("nl", "be"):
        made = report(filled.dossier, filled.cycle, "fr")
    assert made.language == "fr"
    assert made.title.startswith("Plan annuel d’action")


def test_the_summary_stays_one_page_whatever_is_typed(filled: Filling, plan_of: Printed) -> None:
    long = "Een heel lange naam die maar niet wil eindigen en die telkens verder gaat " * 4
    dossier = filled.dossier
    everywhere = tuple(filled.units.values())
    with dossier.action("Long"):
        for number in range(2):
            dossier.add(Risk(cycle=filled.cycle.id, title=str(number)))
        for risk in dossier.all(Risk):
            dossier.change(risk, title=long, units=everywhere)
        for number in range(6):
            words = f"{number} {long}"
            dossier.add(Measure(cycle=filled.cycle.id, title=words, owner_name=long))
    for language in LANGUAGES:
        with use(language):
            assert gettext("Contents") in plan_of(language).pages[2], language


def test_the_roomiest_summary_is_one_page_too(filled: Filling, plan_of: Printed) -> None:
    long = "Een heel lange naam die maar niet wil eindigen en die telkens verder gaat " * 4
    dossier = filled.dossier
    with dossier.action("Long"):
        for number, measure in enumerate(dossier.all(Measure)):
            dossier.change(measure, title=f"{number} {long}", owner_name=long, process=False)
        for measure in dossier.all(Measure)[FEW_DECISIONS:]:
            dossier.add(Decision(cycle=filled.cycle.id, measure=measure.id, answer="approved"))
    for language in LANGUAGES:
        with use(language):
            assert gettext("Contents") in plan_of(language).pages[2], language


def test_what_was_carried_over_says_so(filled: Filling, plan_of: Printed) -> None:
    with filled.dossier.action("Next"):
        after = begin_next(filled.dossier, filled.cycle, "follow_up")
    text = plan_of(of=after.id).text
    assert text.count("carried over from 2026") >= 4


def test_an_empty_year_says_what_is_missing_in_sentences(cycle: Cycle, plan_of: Printed) -> None:
    text = plan_of().text
    for sentence in (
        "No risks are noted yet.", "There are no measures yet.", "No measure has a term yet.",
        "It is not noted yet how the risks were explored.", "No strengths are noted yet.",
        "No objectives are noted yet.", "No effect has been measured this year.",
        "It is not noted yet whom people can turn to.", "not in this report",
        "There was no questionnaire this year",
    ):  # fmt: skip
        assert sentence in text, sentence


def test_every_page_number_of_the_law_is_that_of_the_page(
    filled: Filling, plan_of: Printed
) -> None:
    plan = plan_of()
    law = plan.page_with("Duties of the employer")
    measures = plan.page_with("Aim and level")
    assert f"2° {measures}" in plan.pages[law - 1]


def test_a_screen_reader_can_follow_it(filled: Filling, plan_of: Printed) -> None:
    assert plan_of().faults == []
