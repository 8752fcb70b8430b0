"""The guide: a condition is met exactly when the dossier holds what it asks."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import TypeVar

import pytest

from core.cycle.attention import attention
from core.cycle.guide import CONDITIONS, conditions, phase_progress, progress
from core.cycle.year import Year
from core.dossier.dossier import Dossier
from core.dossier.records.base import CycleRecord
from core.dossier.records.consult import Consultation, Decision
from core.dossier.records.envision import DesiredState, Goal, Idea, Session
from core.dossier.records.explore import (
    ChecklistAnswer,
    Conversation,
    EvidenceLink,
    IndicatorValue,
    Observation,
    Risk,
    Strength,
    Visit,
)
from core.dossier.records.organisation import Contact, Cycle, SkippedStep, Unit
from core.dossier.records.realise import Effect, Measure, YearlyEvaluation
from core.dossier.records.words import STEPS, Step
from core.explore.judging import judge

R = TypeVar("R", bound=CycleRecord)
DAY = dt.date(2026, 6, 1)
Add = Callable[..., CycleRecord]


@pytest.fixture
def add(dossier: Dossier, cycle: Cycle) -> Add:
    """Adds one record to the year, as an action of its own."""

    def add_one(kind: type[R], /, **values: object) -> R:
        with dossier.action("Add"):
            return dossier.add(kind(cycle=cycle.id, **values))  # type: ignore[arg-type]

    return add_one


@pytest.fixture
def met(dossier: Dossier, cycle: Cycle) -> Callable[[Step], set[str]]:
    """The keys of the conditions of a step that are met now."""
    return lambda step: {c.key for c in conditions(dossier, cycle.id, step) if c.met}


@pytest.fixture
def serious(dossier: Dossier, add: Add) -> Risk:
    """A risk in class 4."""
    risk = add(Risk, title="Werkdruk", employer_impact="yes")
    assert isinstance(risk, Risk)
    with dossier.action("Judge"):
        judge(dossier, risk, "matrix5", {"likelihood": "4", "impact": "5"}, "current")
    return risk


def test_nothing_is_met_in_an_empty_year(dossier: Dossier, cycle: Cycle) -> None:
    states = progress(Year(dossier, cycle.id))
    assert list(states) == list(STEPS)
    assert not [s for s in states if states[s].done]
    assert phase_progress(states, "explore") == (0, 6)


def test_every_step_has_conditions_with_a_sentence(dossier: Dossier, cycle: Cycle) -> None:
    for step in CONDITIONS:
        found = conditions(dossier, cycle.id, step)
        assert found
        assert all(c.text for c in found)


def test_approach(
    dossier: Dossier, cycle: Cycle, add: Add, met: Callable[[Step], set[str]]
) -> None:
    add(Unit, name="Zorg", headcount=12)
    add(Contact, role="employer")
    add(Consultation, body="committee", subject="method", held_on=DAY, outcome="positive")
    assert met("approach") == {"units", "people", "method_heard"}
    with dossier.action("Write"):
        dossier.change(cycle, method="praten", privacy_notice_on=DAY)
    assert progress(Year(dossier, cycle.id))["approach"].done
    add(Unit, name="Leeg")
    assert "units" not in met("approach")


def test_a_step_that_is_skipped_with_its_reason_is_done(
    dossier: Dossier, cycle: Cycle, add: Add
) -> None:
    add(SkippedStep, step="survey", reason="twaalf mensen")
    assert progress(Year(dossier, cycle.id))["survey"].done


def test_figures_without_a_source_are_asked_for_it(
    add: Add, met: Callable[[Step], set[str]]
) -> None:
    for key in ("absence", "turnover", "accidents"):
        add(IndicatorValue, indicator=key, year=2026)
    assert met("figures") == {"figures", "figures_source"}
    add(IndicatorValue, indicator="overtime", year=2026, value=Decimal(3), origin_text="")
    assert met("figures") == {"figures"}


def test_a_no_on_a_visit_wants_a_note_or_a_finding(
    add: Add, met: Callable[[Step], set[str]]
) -> None:
    visit = add(Visit, visited_on=DAY, checklist_key="x", checklist="{}", state="finished")
    assert met("visit") == {"visit_finished", "visit_explained"}
    answer = add(ChecklistAnswer, visit=visit.id, question="q", answer="no")
    assert met("visit") == {"visit_finished"}
    risk = add(Risk, title="x")
    add(EvidenceLink, risk=risk.id, kind="checklist", source=answer.id)
    assert met("visit") == {"visit_finished", "visit_explained"}


def test_a_talk_with_a_note_is_enough(add: Add, met: Callable[[Step], set[str]]) -> None:
    add(Conversation, held_on=DAY)
    assert met("conversations") == {"talks"}
    add(Conversation, held_on=DAY, note="gehoord")
    assert met("conversations") == {"talks"}


def test_risks_want_findings_judgement_strengths_and_all_components(
    dossier: Dossier, cycle: Cycle, add: Add, serious: Risk, met: Callable[[Step], set[str]]
) -> None:
    assert met("risks") == {"risks_rated"}
    seen = add(Observation, text="x", observed_on=DAY)
    add(EvidenceLink, risk=serious.id, kind="observation", source=seen.id)
    for source in ("content", "conditions", "environment", "relations"):
        add(Strength, title=source, sources=(source,))
    assert met("risks") == {"risks_evidence", "risks_rated", "strengths"}
    add(Strength, title="x", sources=("organisation",))
    assert "sources" in met("risks")


def test_envisioning(add: Add, serious: Risk, met: Callable[[Step], set[str]]) -> None:
    add(Session, held_on=DAY, title="x", participants=8)
    idea = add(Idea, text="x", fate="parked")
    assert met("sessions") == {"sessions", "ideas"}
    assert met("choices") == {"ideas_fate"}
    assert idea.id
    state = add(DesiredState, sentence="rust", risks=(serious.id,))
    assert met("desired") == {"desired_risks"}
    add(Goal, desired_state=state.id, baseline=Decimal(60), target=Decimal(50), by=DAY)
    assert met("desired") == {"desired_risks", "desired_goals", "goals_whole"}


def test_realising(add: Add, serious: Risk, met: Callable[[Step], set[str]]) -> None:
    measure = add(Measure, title="x", risks=(serious.id,), owner_role="directie", due_on=DAY)
    assert met("plan") == {"plan_risks", "plan_owner", "plan_balance"}
    add(Decision, measure=measure.id, answer="refused")
    assert met("consultation") == {"decided"}
    add(Effect, goal=add(Goal, desired_state=add(DesiredState, sentence="y").id).id,
        measured_on=DAY)  # fmt: skip
    assert met("evaluation") == {"effects", "effects_reason"}
    add(YearlyEvaluation, key="conclusion", text="goed")
    assert met("evaluation") == {"effects", "effects_reason", "concluded"}


def test_a_measure_that_was_stopped_answers_no_risk_and_waits_for_nobody(
    dossier: Dossier, add: Add, serious: Risk, met: Callable[[Step], set[str]]
) -> None:
    stopped: dict[str, str] = {"status": "stopped", "stopped_reason": "Te duur."}
    tried = add(Measure, title="x", risks=(serious.id,), **stopped)
    assert not met("plan") & {"plan_risks", "plan_owner", "plan_criterion"}
    whole = {"risks": (serious.id,), "owner_role": "directie", "criterion": "minder"}
    kept = add(Measure, title="y", due_on=DAY, **whole)
    assert met("plan") >= {"plan_risks", "plan_owner", "plan_criterion"}
    add(Decision, measure=kept.id, answer="approved")
    assert "decided" in met("consultation")
    with dossier.action("Judge"):
        judge(dossier, serious, "matrix5", {"likelihood": "1", "impact": "1"}, "residual")
        dossier.remove(kept)
    assert "residual_unexplained" in {p.key for p in attention(Year(dossier, tried.cycle), DAY)}


def test_nothing_is_begun_in_an_empty_year(dossier: Dossier, cycle: Cycle) -> None:
    states = progress(Year(dossier, cycle.id))
    assert [step for step, state in states.items() if state.begun] == []


def points(dossier: Dossier, cycle: Cycle, today: dt.date = DAY) -> set[str]:
    return {p.key for p in attention(Year(dossier, cycle.id), today)}


def test_an_empty_year_has_one_point_for_each_step(dossier: Dossier, cycle: Cycle) -> None:
    assert len(attention(Year(dossier, cycle.id), DAY)) <= len(STEPS) + 1
    assert "not_begun" in points(dossier, cycle)


def test_what_is_late_is_a_point(dossier: Dossier, cycle: Cycle, add: Add) -> None:
    add(Measure, title="x", due_on=dt.date(2026, 5, 31))
    assert "overdue" in points(dossier, cycle)
    assert "consultation_late" not in points(dossier, cycle)
    assert "consultation_late" in points(dossier, cycle, dt.date(2026, 11, 2))


def test_a_residual_risk_that_contradicts_is_a_point(
    dossier: Dossier, cycle: Cycle, serious: Risk
) -> None:
    with dossier.action("Judge"):
        judge(dossier, serious, "matrix5", {"likelihood": "1", "impact": "1"}, "residual")
    assert "residual_unexplained" in points(dossier, cycle)
    with dossier.action("Judge"):
        judge(dossier, serious, "matrix5", {"likelihood": "5", "impact": "5"}, "residual")
        judge(dossier, serious, "matrix5", {"likelihood": "2", "impact": "2"}, "current")
    assert "residual_higher" in points(dossier, cycle)


def test_more_people_in_the_parts_than_in_the_whole_is_a_point(
    dossier: Dossier, cycle: Cycle, add: Add
) -> None:
    whole = add(Unit, name="Zorg", headcount=10)
    add(Unit, name="Nacht", headcount=11, parent=whole.id)
    assert "headcount" in points(dossier, cycle)
    with dossier.action("Blank"):
        dossier.change(whole, headcount=0)
    assert "headcount" not in points(dossier, cycle)


def test_a_unit_whose_parts_are_counted_needs_no_number_of_its_own(
    met: Callable[[Step], set[str]], add: Add
) -> None:
    whole = add(Unit, name="Zorg")
    assert "units" not in met("approach")
    add(Unit, name="Nacht", headcount=11, parent=whole.id)
    assert "units" in met("approach")


def test_a_profile_older_than_a_year_says_so(dossier: Dossier, cycle: Cycle) -> None:
    assert "profile_stale" not in points(dossier, cycle)
    assert "profile_stale" in points(dossier, cycle, dt.date(2028, 1, 1))
