"""A judgement is a method's result; overruling it needs a reason, and nothing hidden moves it."""

import datetime as dt
from decimal import Decimal

import pytest

from core.dossier.dossier import Dossier
from core.dossier.records.explore import IndicatorValue, Rating, Risk, Survey
from core.dossier.records.organisation import Cycle, Unit
from core.dossier.records.realise import Measure
from core.dossier.records.words import Moment
from core.explore import evidence, judging, risks
from core.explore.proposals import Proposal, proposals
from core.explore.rating import WrongInput
from core.library.instrument import Item
from core.text import translate
from tests.core.explore.sample import DAY, busy, figure, surveyed, unit

SERIOUS = {"exposure": "4", "severity": "4", "control": "partly"}
KINNEY = {"probability": "6", "exposure": "6", "effect": "7"}


@pytest.fixture
def risk(dossier: Dossier, cycle: Cycle) -> Risk:
    with dossier.action("Add risk"):
        return risks.add(dossier, cycle.id, "Peaks")


def judge(
    dossier: Dossier,
    risk: Risk,
    inputs: dict[str, str],
    method: str = "veerwerk",
    moment: Moment = "current",
) -> Rating:
    with dossier.action("Judge"):
        return judging.judge(dossier, risk, method, inputs, moment, DAY)


def overrule(
    dossier: Dossier, rating: Rating, level: int, reason: str = "Two in hospital"
) -> Rating:
    with dossier.action("Overrule"):
        return judging.override(dossier, rating, level, reason)


def test_a_method_gives_score_level_and_class(dossier: Dossier, risk: Risk) -> None:
    rating = judge(dossier, risk, KINNEY, "kinney")
    assert (rating.score, rating.level, rating.rated_on) == (Decimal(252), 4, DAY)
    assert rating.inputs == KINNEY


def test_judging_again_changes_the_one_judgement(dossier: Dossier, risk: Risk) -> None:
    judge(dossier, risk, SERIOUS)
    judge(dossier, risk, SERIOUS | {"control": "none"})
    assert [each.level for each in dossier.all(Rating)] == [5]


def test_now_and_after_the_measures_are_two_judgements(dossier: Dossier, risk: Risk) -> None:
    judge(dossier, risk, SERIOUS)
    judge(dossier, risk, SERIOUS | {"exposure": "1"}, moment="residual")
    current = judging.rating_of(dossier, risk.id)
    residual = judging.rating_of(dossier, risk.id, "residual")
    assert current is not None
    assert residual is not None
    assert (current.moment, residual.moment) == ("current", "residual")


def test_a_missing_criterion_is_named(dossier: Dossier, risk: Risk) -> None:
    with pytest.raises(WrongInput) as fault:
        judge(dossier, risk, {"exposure": "4"})
    assert fault.value.criterion == "severity"
    assert dossier.all(Rating) == ()


def test_overruling_keeps_both_classes_and_the_reason(dossier: Dossier, risk: Risk) -> None:
    rating = overrule(dossier, judge(dossier, risk, SERIOUS), 5)
    shown = judging.shown_class(rating)
    assert (shown.level, shown.label, shown.overruled) == (5, "very high", True)
    assert (shown.computed_label, shown.reason) == ("high", "Two in hospital")
    assert (rating.override_shape, rating.override_label) == (5, "very high")
    assert rating.level == 4


def test_overruling_without_a_reason_is_refused(dossier: Dossier, risk: Risk) -> None:
    rating = judge(dossier, risk, SERIOUS)
    with pytest.raises(judging.NeedsReason, match="why you judge otherwise"):
        overrule(dossier, rating, 5, " ")
    assert dossier.get(Rating, rating.id).override_level is None


def test_choosing_the_computed_class_lifts_the_overruling(dossier: Dossier, risk: Risk) -> None:
    rating = overrule(dossier, judge(dossier, risk, SERIOUS), 5)
    lifted = overrule(dossier, rating, 4, "")
    assert (lifted.override_level, lifted.override_shape) == (None, None)
    assert (lifted.override_label, lifted.override_reason) == ("", "")
    assert not judging.shown_class(lifted).overruled


def test_other_inputs_keep_the_overruling_until_it_says_the_same(
    dossier: Dossier, risk: Risk
) -> None:
    overrule(dossier, judge(dossier, risk, SERIOUS), 3)
    assert judge(dossier, risk, SERIOUS | {"severity": "5"}).override_level == 3
    assert judge(dossier, risk, SERIOUS | {"severity": "3"}).override_level is None


def test_another_method_forgets_the_overruling(dossier: Dossier, risk: Risk) -> None:
    overrule(dossier, judge(dossier, risk, SERIOUS), 5)
    assert judge(dossier, risk, KINNEY, "kinney").override_level is None


def test_the_class_speaks_the_language_of_the_reader(dossier: Dossier, risk: Risk) -> None:
    rating = judge(dossier, risk, SERIOUS)
    with translate.use("nl"):
        assert judging.shown_class(rating).label == "hoog"


def test_the_class_of_a_users_own_method_reads_as_it_was_kept(dossier: Dossier, risk: Risk) -> None:
    rating = judge(dossier, risk, SERIOUS)
    with dossier.action("Elsewhere"):
        own = dossier.change(rating, method="/gone/own.toml", label="serious")
    assert judging.shown_class(own).label == "serious"
    with dossier.action("Overruled there"):
        own = dossier.change(own, override_level=5, override_shape=5, override_label="grave")
    assert (judging.shown_class(own).label, judging.shown_class(own).shape) == ("grave", 5)


def test_a_residual_class_above_the_current_one_is_warned(dossier: Dossier, risk: Risk) -> None:
    judge(dossier, risk, SERIOUS)
    judge(dossier, risk, SERIOUS | {"severity": "5"}, moment="residual")
    assert "higher than" in judging.warnings(dossier, risk)[0]


def test_a_lower_residual_class_without_a_measure_is_warned(dossier: Dossier, risk: Risk) -> None:
    judge(dossier, risk, SERIOUS)
    judge(dossier, risk, SERIOUS | {"severity": "2"}, moment="residual")
    assert "no measure" in judging.warnings(dossier, risk)[0]


def test_a_lower_residual_class_with_a_measure_is_right(dossier: Dossier, risk: Risk) -> None:
    judge(dossier, risk, SERIOUS)
    judge(dossier, risk, SERIOUS | {"severity": "2"}, moment="residual")
    with dossier.action("Plan"):
        dossier.add(Measure(cycle=risk.cycle, title="Pool", risks=(risk.id,)))
    assert judging.warnings(dossier, risk) == ()
    with dossier.action("Stop"):
        dossier.change(dossier.all(Measure)[0], status="stopped", stopped_reason="Te duur.")
    assert "no measure" in judging.warnings(dossier, risk)[0]


def test_the_same_class_afterwards_or_one_class_alone_is_no_contradiction(
    dossier: Dossier, risk: Risk
) -> None:
    judge(dossier, risk, SERIOUS, moment="residual")
    assert judging.warnings(dossier, risk) == ()
    judge(dossier, risk, SERIOUS)
    assert judging.warnings(dossier, risk) == ()


def test_a_judgement_can_be_taken_back(dossier: Dossier, risk: Risk) -> None:
    rating = judge(dossier, risk, SERIOUS)
    with dossier.action("Take back"):
        judging.unjudge(dossier, rating)
    assert judging.rating_of(dossier, risk.id) is None


def test_nothing_to_warn_of_without_both_judgements(dossier: Dossier, risk: Risk) -> None:
    judge(dossier, risk, SERIOUS)
    assert judging.warnings(dossier, risk) == ()


def some_hit(item: Item, number: int) -> int:
    """As `busy`, but every fifth person was threatened."""
    return 2 if item.scale == "unwanted" and number % 5 == 0 else busy(item, number)


@pytest.fixture
def care(dossier: Dossier, cycle: Cycle) -> Unit:
    return unit(dossier, cycle, "Home care")


def linked(
    dossier: Dossier, risk: Risk, survey: Survey, scale: str, where: str = ""
) -> dict[str, Proposal]:
    with dossier.action("Link"):
        evidence.link(dossier, risk.cycle, risk.id, "survey", survey.id, scale, where)
    return proposals(dossier, risk)


def about(dossier: Dossier, risk: Risk, *units: Unit) -> Risk:
    with dossier.action("Change"):
        return dossier.change(risk, units=tuple(each.id for each in units))


def test_the_survey_proposes_the_exposure_and_says_from_what(
    dossier: Dossier, cycle: Cycle, risk: Risk, care: Unit
) -> None:
    survey = surveyed(dossier, cycle, {care.id: 30}, busy)
    offered = linked(dossier, about(dossier, risk, care), survey, "workload", care.id)
    assert offered["exposure"].value == "5"
    assert offered["exposure"].because == (
        "Workload and pace, Home care: unfavourable for 100% of 30 people"
    )


def test_a_figure_of_everybody_says_nothing_about_one_unit(
    dossier: Dossier, cycle: Cycle, risk: Risk, care: Unit
) -> None:
    survey = surveyed(dossier, cycle, {care.id: 30}, busy)
    assert "exposure" not in linked(dossier, about(dossier, risk, care), survey, "workload")
    assert "exposure" in linked(dossier, about(dossier, risk), survey, "workload")


def test_a_reported_event_of_the_whole_organisation_is_never_ignored(
    dossier: Dossier, cycle: Cycle, risk: Risk, care: Unit
) -> None:
    survey = surveyed(dossier, cycle, {care.id: 40}, some_hit)
    assert linked(dossier, risk, survey, "unwanted")["never_ignore"].value == "yes"
    assert evidence.findings(dossier, risk)[0].title.endswith("whole organisation: reported")


def test_no_event_proposes_nothing(dossier: Dossier, cycle: Cycle, risk: Risk, care: Unit) -> None:
    survey = surveyed(dossier, cycle, {care.id: 40}, busy)
    assert "never_ignore" not in linked(dossier, risk, survey, "unwanted")


@pytest.mark.parametrize("choose", [busy, some_hit])
def test_a_hidden_event_moves_nothing_of_a_unit(
    dossier: Dossier, cycle: Cycle, risk: Risk, care: Unit, choose: object
) -> None:
    other = unit(dossier, cycle, "Offices")
    survey = surveyed(dossier, cycle, {care.id: 12, other.id: 20}, choose)  # type: ignore[arg-type]
    offered = linked(dossier, about(dossier, risk, care), survey, "unwanted", care.id)
    linked(dossier, risk, survey, "unwanted")
    assert offered == {"evidence": Proposal("0", offered["evidence"].because)}


def reports(dossier: Dossier, risk: Risk, count: int, where: Unit | None = None) -> bool:
    """Whether so many formal requests, linked, are never to be ignored."""
    with dossier.action("Link"):
        counted = IndicatorValue(
            cycle=risk.cycle,
            indicator="formal_requests",
            unit=where.id if where else None,
            year=2026,
            value=Decimal(count),
        )
        evidence.link(dossier, risk.cycle, risk.id, "indicator", dossier.add(counted).id)
    return "never_ignore" in proposals(dossier, risk)


def test_a_counted_event_of_everybody_counts_for_everybody_only(
    dossier: Dossier, risk: Risk, care: Unit
) -> None:
    assert not reports(dossier, risk, 0)
    assert reports(dossier, risk, 1)
    assert not reports(dossier, about(dossier, risk, care), 1)


def test_a_counted_event_of_a_unit_counts_where_it_may_be_shown(
    dossier: Dossier, risk: Risk, care: Unit
) -> None:
    theirs = about(dossier, risk, care)
    assert not reports(dossier, theirs, 2, care)
    assert reports(dossier, theirs, 6, care)


def test_agreeing_kinds_of_source_are_counted(dossier: Dossier, cycle: Cycle, risk: Risk) -> None:
    with dossier.action("Link"):
        for title in ("Vacancies", "Absence"):
            source = figure(dossier, cycle, title).id
            evidence.link(dossier, cycle.id, risk.id, "indicator", source)
        dossier.change(risk, employer_impact="partly")
    offered = proposals(dossier, dossier.get(Risk, risk.id))
    assert (offered["evidence"].value, offered["employer_impact"].value) == ("1", "partly")


def test_the_day_of_judging_is_today_unless_said(dossier: Dossier, risk: Risk) -> None:
    with dossier.action("Judge"):
        rating = judging.judge(dossier, risk, "kinney", KINNEY)
    assert rating.rated_on == dt.date.today()
