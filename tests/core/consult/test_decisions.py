"""Decisions: every measure gets an answer, and a refusal its reason."""

import datetime as dt

import pytest

from core.consult import decisions
from core.consult.decisions import headline, overview, tally
from core.dossier.dossier import Dossier
from core.dossier.records.consult import Decision
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import Measure

DAY = dt.date(2026, 3, 16)


@pytest.fixture
def plan(dossier: Dossier, cycle: Cycle) -> tuple[Measure, ...]:
    """Three measures, one of them stopped."""
    with dossier.action("Plan"):
        stopped = {"status": "stopped", "stopped_reason": "No money."}
        return (
            dossier.add(Measure(cycle=cycle.id, title="Pool")),
            dossier.add(Measure(cycle=cycle.id, title="Training")),
            dossier.add(Measure(cycle=cycle.id, title="Room", **stopped)),  # type: ignore[arg-type]
        )


def test_every_measure_that_goes_on_waits_for_an_answer(
    dossier: Dossier, cycle: Cycle, plan: tuple[Measure, ...]
) -> None:
    lines = overview(dossier, cycle.id)
    assert [line.measure.title for line in lines] == ["Pool", "Training"]
    assert headline(tally(lines)) == "2 measures wait for the decision of management."
    assert not dossier.all(Decision)


def test_the_headline_tells_what_is_still_open(
    dossier: Dossier, cycle: Cycle, plan: tuple[Measure, ...]
) -> None:
    assert headline(tally(())) == "There are no measures to decide on yet."
    with dossier.action("Decide"):
        decisions.decide(dossier, plan[0], "adjusted", DAY)
    said = headline(tally(overview(dossier, cycle.id)))
    assert said == "Management agreed to 1 of 2 measures. Still without an answer: 1."


def test_a_refusal_needs_its_reason(
    dossier: Dossier, cycle: Cycle, plan: tuple[Measure, ...]
) -> None:
    with dossier.action("Decide"):
        with pytest.raises(decisions.RefusalNeedsReason, match="Write first why"):
            decisions.decide(dossier, plan[0], "refused", DAY)
        decisions.decide(dossier, plan[0], "refused", DAY, reason="Too dear.", by="Board")
        with pytest.raises(decisions.RefusalNeedsReason):
            decisions.change(dossier, decisions.decision_on(dossier, plan[0]), reason=" ")
    found = decisions.decision_on(dossier, plan[0])
    assert (found.answer, found.reason, found.decided_on) == ("refused", "Too dear.", DAY)


def test_an_answer_taken_back_has_no_day(dossier: Dossier, plan: tuple[Measure, ...]) -> None:
    with dossier.action("Decide"):
        decisions.decide(dossier, plan[0], "approved", DAY)
        assert decisions.decide(dossier, plan[0], "awaited", DAY).decided_on is None


def test_a_decision_before_its_question_is_refused(
    dossier: Dossier, plan: tuple[Measure, ...]
) -> None:
    blank = decisions.decision_on(dossier, plan[0])
    with dossier.action("Decide"), pytest.raises(decisions.DecidedBeforeAsked):
        decisions.change(dossier, blank, asked_on=DAY, decided_on=DAY - dt.timedelta(1))


def test_the_rest_is_asked_and_approved_at_once(
    dossier: Dossier, cycle: Cycle, plan: tuple[Measure, ...]
) -> None:
    with dossier.action("Decide"):
        decisions.decide(dossier, plan[0], "refused", DAY, reason="Too dear.")
        decisions.ask_all(dossier, cycle.id, DAY)
        decisions.approve_rest(dossier, cycle.id, DAY, by="Board")
    lines = overview(dossier, cycle.id)
    assert [line.decision.answer for line in lines] == ["refused", "approved"]
    assert all(line.decision.asked_on == DAY for line in lines)
    assert headline(tally(lines)) == "Management agreed to 1 of 2 measures. Refused: 1."
