"""Effects: computed by hand, and refused where nothing can be said."""

from decimal import Decimal

import pytest

from core.dossier.dossier import Dossier
from core.dossier.records.envision import Goal
from core.dossier.records.explore import Survey
from core.dossier.records.organisation import Cycle, Unit
from core.dossier.records.realise import Effect, FollowUpValue, Measure
from core.dossier.records.words import Better, Conclusion
from core.realise import effect, follow_up
from core.realise.effect import (
    conclude,
    effect_of,
    is_overruled,
    measure_effect,
    reason_of,
)
from core.realise.effect_words import difference_words
from core.text import translate
from tests.core.realise.two_years import DAY, TwoYears, again, two_years


def measured(years: TwoYears) -> Effect:
    with years.dossier.action("Measure"):
        return measure_effect(years.dossier, years.goal, DAY)


def why(years: TwoYears, found: Effect) -> str:
    return reason_of(years.dossier, years.goal, found)


def figures(found: Effect) -> tuple[str, ...]:
    values = (found.baseline, found.follow_up, found.difference, found.low, found.high)
    return tuple(map(str, values))


def test_two_years_of_a_scale_are_compared_as_by_hand(dossier: Dossier, cycle: Cycle) -> None:
    # 40 people, half 75 and half 100: mean 87.5, sd 12.5 x sqrt(40/39) = 12.6592. A year later
    # half 25 and half 50: mean 37.5. Error sqrt(2 x 12.6592^2 / 40) = 2.83069, 78 degrees of
    # freedom, t = 1.99085: 50 plus or minus 5.6355.
    years = two_years(dossier, cycle)
    again(years, 25, 50)
    found = measured(years)
    assert figures(found) == ("87.5", "37.5", "-50.0", "-55.6", "-44.4")
    assert found.conclusion == "improved"


def test_unequal_groups_are_compared_as_by_hand(dossier: Dossier, cycle: Cycle) -> None:
    # 40 people around 62.5, then 10 around 50 (25 and 75): sd 26.3523; errors 4.00641 and
    # 69.4444, together 8.57034; Satterthwaite 10.0566 degrees, t = 2.22650: 12.5 +- 19.082.
    years = two_years(dossier, cycle, low=50, high=75)
    again(years, 25, 75, people=10)
    found = measured(years)
    assert figures(found) == ("62.5", "50.0", "-12.5", "-31.6", "6.6")
    assert found.conclusion == "undecided"
    assert "−31.6 to 6.6" in why(years, found)


def test_better_but_not_at_the_target_is_partly(dossier: Dossier, cycle: Cycle) -> None:
    years = two_years(dossier, cycle)
    again(years, 50, 75)
    found = measured(years)
    assert (found.conclusion, why(years, found)) == (
        "partly",
        "Better, but the target of 40 is not reached.",
    )


def test_the_other_way_it_is_worse(dossier: Dossier, cycle: Cycle) -> None:
    years = two_years(dossier, cycle, low=25, high=50)
    again(years, 50, 75)
    assert measured(years).conclusion == "worse"


def test_the_same_answers_of_many_people_are_unchanged(dossier: Dossier, cycle: Cycle) -> None:
    years = two_years(dossier, cycle, people=60)
    again(years, 75, 100, people=60)
    found = measured(years)
    assert (found.difference, found.low, found.high) == (
        Decimal("0.0"),
        Decimal("-4.6"),
        Decimal("4.6"),
    )
    assert found.conclusion == "unchanged"


def test_a_scale_that_was_asked_otherwise_proves_nothing(dossier: Dossier, cycle: Cycle) -> None:
    years = two_years(dossier, cycle)
    again(years, 25, 50, key="veerwerk-pulse")
    found = measured(years)
    assert (found.conclusion, found.difference) == ("undecided", None)
    assert why(years, found).startswith("The questionnaire changed:")
    assert found.follow_up is not None


def test_too_few_answers_prove_nothing_and_stay_hidden(dossier: Dossier, cycle: Cycle) -> None:
    years = two_years(dossier, cycle)
    again(years, 25, 50, people=6)
    found = measured(years)
    assert (found.follow_up, found.difference, found.conclusion) == (None, None, "undecided")
    assert why(years, found) == "Too few people answered to show this without betraying anybody."


def test_a_hidden_baseline_is_no_baseline(dossier: Dossier, cycle: Cycle) -> None:
    years = two_years(dossier, cycle, people=6)
    again(years, 25, 50)
    found = measured(years)
    assert (found.baseline, found.conclusion) == (None, "undecided")
    assert why(years, found).startswith("The baseline of 2026 cannot be used.")


def test_what_was_not_measured_again_says_so(dossier: Dossier, cycle: Cycle) -> None:
    years = two_years(dossier, cycle)
    found = measured(years)
    assert (found.baseline, found.conclusion) == (Decimal("87.5"), "undecided")
    assert why(years, found) == "It has not been measured again yet."


def test_a_new_unit_has_no_earlier_result(dossier: Dossier, cycle: Cycle) -> None:
    years = two_years(dossier, cycle)
    again(years, 25, 50)
    with dossier.action("New unit"):
        new = dossier.add(Unit(cycle=years.cycle.id, name="Nieuw", headcount=30))
        goal = dossier.change(years.goal, unit=new.id)
        found = measure_effect(dossier, goal, DAY)
    assert "did not know this unit" in reason_of(dossier, goal, found)


def test_the_survey_of_the_year_is_kept_as_a_value(dossier: Dossier, cycle: Cycle) -> None:
    years = two_years(dossier, cycle)
    again(years, 25, 50)
    measured(years)
    measured(years)
    (value,) = dossier.all(FollowUpValue, goal=years.goal.id)
    assert (value.value, value.n, value.origin_text) == (Decimal("37.5"), 40, "Spring, 2027")
    assert len(dossier.all(Effect)) == 1


def test_undone_answers_take_the_value_along(dossier: Dossier, cycle: Cycle) -> None:
    years = two_years(dossier, cycle)
    again(years, 25, 50)
    measured(years)
    with dossier.action("Remove"):
        dossier.remove(dossier.all(Survey, cycle=years.cycle.id)[0])
    assert measured(years).follow_up is None
    assert not dossier.all(FollowUpValue, goal=years.goal.id)


def test_a_value_by_hand_with_its_margin_counts_when_enough_answered(
    dossier: Dossier, cycle: Cycle
) -> None:
    years = two_years(dossier, cycle)
    with dossier.action("Value"):
        margin = {"low": Decimal("33.5"), "high": Decimal("41.5"), "n": 40}
        noted = follow_up.add_value(dossier, years.goal, DAY, Decimal("37.5"), **margin)
    # Its standard deviation is 4 x sqrt(40) / t(39) = 12.507, nearly that of the survey.
    assert figures(measured(years)) == ("87.5", "37.5", "-50.0", "-55.6", "-44.4")
    with dossier.action("Value"):
        dossier.change(noted, n=6)
    assert why(years, measured(years)).startswith("Fewer than 7 people")


def test_a_value_without_margin_decides_nothing(dossier: Dossier, cycle: Cycle) -> None:
    years = two_years(dossier, cycle)
    with dossier.action("Value"):
        follow_up.add_value(dossier, years.goal, DAY, Decimal(37), n=40)
    found = measured(years)
    assert (found.difference, found.low, found.conclusion) == (Decimal("-50.5"), None, "undecided")


def test_the_measures_of_last_year_are_named(dossier: Dossier, cycle: Cycle) -> None:
    years = two_years(dossier, cycle)
    with dossier.action("Measures"):
        goals = (years.goal.id,)
        running = dossier.add(
            Measure(cycle=years.cycle.id, title="b", goals=goals, status="running")
        )
        dossier.add(Measure(cycle=years.cycle.id, title="c", goals=goals))
    assert measured(years).measures == (years.measure.id, running.id)


def test_an_overruled_conclusion_has_its_reason_and_stays(dossier: Dossier, cycle: Cycle) -> None:
    years = two_years(dossier, cycle)
    again(years, 25, 50)
    found = measured(years)
    with dossier.action("Overrule"):
        with pytest.raises(effect.NeedsReason, match="Say why you conclude otherwise"):
            effect.overrule(dossier, found, "unchanged", " ")
        effect.overrule(dossier, found, "unchanged", "The summer was quiet.")
    kept = measured(years)
    assert (kept.conclusion, kept.reason) == ("unchanged", "The summer was quiet.")
    assert is_overruled(years.goal, kept)
    with dossier.action("Follow"):
        assert effect.follow_figures(dossier, kept).conclusion == "improved"


def test_what_stands_beside_the_same_figures_stays(dossier: Dossier, cycle: Cycle) -> None:
    years = two_years(dossier, cycle)
    again(years, 25, 50)
    found = measured(years)
    with dossier.action("Note"):
        dossier.change(found, reason="There is a new team leader too.")
    assert measured(years).reason == "There is a new team leader too."
    assert effect_of(dossier, years.goal) is not None


EDGES: list[tuple[Better, str, str, str, str, Conclusion]] = [
    ("lower", "60", "-10", "-19.9", "-0.1", "improved"),
    ("lower", "60", "-10", "-20", "0.0", "undecided"),
    ("lower", "66", "-4", "-6", "-2", "unchanged"),
    ("lower", "75", "5", "1", "9", "worse"),
    ("lower", "71", "1", "-4.9", "4.9", "unchanged"),
    ("lower", "71", "1", "-4.9", "5.0", "undecided"),
    ("higher", "75", "5", "1", "9", "partly"),
    ("higher", "80", "10", "1", "19", "improved"),
    ("higher", "60", "-10", "-12", "-8", "worse"),
]


@pytest.mark.parametrize(("better", "after", "difference", "low", "high", "expected"), EDGES)
def test_a_conclusion_needs_proof_size_and_target(
    better: Better, after: str, difference: str, low: str, high: str, expected: Conclusion
) -> None:
    target = Decimal(60 if better == "lower" else 80)
    goal = Goal(cycle="c", desired_state="d", key="x", better=better, target=target)
    interval = (Decimal(low), Decimal(high))
    assert conclude(goal, Decimal(after), Decimal(difference), interval).conclusion == expected


def test_an_effect_is_told_in_words(dossier: Dossier, cycle: Cycle) -> None:
    years = two_years(dossier, cycle)
    again(years, 25, 50)
    words = "From 87.5 to 37.5: −50 (95 % between −55.6 and −44.4)."
    assert difference_words(years.goal, measured(years)) == words


def test_why_is_said_in_the_language_of_the_reader(dossier: Dossier, cycle: Cycle) -> None:
    years = two_years(dossier, cycle)
    found = measured(years)
    assert found.reason == ""
    with translate.use("fr"):
        assert why(years, found) == "Il n’y a pas encore eu de nouvelle mesure."
    with dossier.action("Overrule"):
        said = effect.overrule(dossier, found, "unchanged", "Rien n’a bougé.")
    assert why(years, said) == "Rien n’a bougé."


def test_new_answers_call_for_measuring_again(dossier: Dossier, cycle: Cycle) -> None:
    years = two_years(dossier, cycle)
    found = measured(years)
    again(years, 25, 50)
    assert why(years, found) == ""
    assert measured(years).conclusion == "improved"
