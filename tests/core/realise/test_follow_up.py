"""Follow-up: what is late, the story of a measure, and the risk that is asked again."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from core.dossier.dossier import Dossier
from core.dossier.records.envision import DesiredState, Goal
from core.dossier.records.explore import Risk
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import Measure, ProgressNote
from core.dossier.records.words import Status
from core.explore.judging import judge
from core.realise import follow_up
from core.realise.follow_up import headline, overview, tally, to_rejudge, when_of
from core.realise.measures import StoppedNeedsReason

TODAY = dt.date(2026, 12, 16)


def measure(dossier: Dossier, cycle: Cycle, title: str = "Pool", **values: Any) -> Measure:
    with dossier.action("Add"):
        return dossier.add(Measure(cycle=cycle.id, title=title, **values))


TERMS = [
    ("2026-12-15", "planned", "late"),
    ("2025-12-20", "running", "late"),
    ("2026-12-16", "running", "month"),
    ("2026-12-31", "planned", "month"),
    ("2027-01-01", "planned", "later"),
    ("2027-12-20", "planned", "later"),
    (None, "running", "later"),
    ("2026-12-01", "done", "done"),
    ("2026-12-01", "stopped", "done"),
]


@pytest.mark.parametrize(("due", "status", "expected"), TERMS)
def test_a_month_counts_with_its_year(due: str | None, status: Status, expected: str) -> None:
    day = dt.date.fromisoformat(due) if due else None
    assert when_of(Measure(cycle="c", title="x", due_on=day, status=status), TODAY) == expected


def test_the_longest_overdue_comes_first(dossier: Dossier, cycle: Cycle) -> None:
    for title, due in (("later", "2027-12-20"), ("late", "2026-11-30"), ("month", "2026-12-20")):
        measure(dossier, cycle, title, due_on=dt.date.fromisoformat(due))
    measure(dossier, cycle, "oldest", due_on=dt.date(2025, 12, 20))
    measure(dossier, cycle, "done", status="done", done_on=TODAY)
    measure(dossier, cycle, "stopped", status="stopped", stopped_reason="No money.")
    lines = overview(dossier, cycle.id, TODAY)
    titles = [line.measure.title for line in lines]
    assert titles == ["oldest", "late", "month", "later", "done", "stopped"]
    assert headline(tally(lines)) == "1 of 5 measures is done. 2 run late."


@pytest.mark.parametrize(
    ("measures", "said"),
    [
        ([], "There are no measures to follow yet."),
        (["stopped"], "There are no measures to follow yet."),
        (["done"], "The 1 measure of the plan is done."),
        (["done", "done", "stopped"], "All 2 measures are done."),
        (["done", "done", "planned"], "2 of 3 measures are done. None runs late."),
    ],
)
def test_the_headline_counts_what_was_not_stopped(
    dossier: Dossier, cycle: Cycle, measures: list[Status], said: str
) -> None:
    for status in measures:
        measure(dossier, cycle, status=status)
    found = tally(overview(dossier, cycle.id, TODAY))
    assert (headline(found), found.measures) == (said, len(measures))


def test_a_note_can_be_mended_but_not_emptied(dossier: Dossier, cycle: Cycle) -> None:
    running = measure(dossier, cycle, status="running")
    with dossier.action("Note"):
        noted = follow_up.note(dossier, running, "Begonnen", TODAY)
    with dossier.action("Change"):
        assert follow_up.change_note(dossier, noted, text="Begonnen.").text == "Begonnen."
        with pytest.raises(follow_up.NothingNoted):
            follow_up.change_note(dossier, noted, text=" ")
    assert dossier.get(Measure, running.id).starts_on is None


def test_a_note_begins_what_was_only_planned(dossier: Dossier, cycle: Cycle) -> None:
    planned = measure(dossier, cycle, starts_on=dt.date(2026, 11, 1))
    assert overview(dossier, cycle.id, TODAY)[0].not_begun
    with dossier.action("Note"):
        follow_up.note(dossier, planned, " First  pool shift ran. ", TODAY, "small_win")
    (line,) = overview(dossier, cycle.id, TODAY)
    assert (line.measure.status, line.measure.starts_on) == ("running", dt.date(2026, 11, 1))
    assert (line.notes[0].text, line.notes[0].kind) == ("First pool shift ran.", "small_win")
    assert not line.not_begun


def test_an_empty_note_is_refused(dossier: Dossier, cycle: Cycle) -> None:
    planned = measure(dossier, cycle)
    with dossier.action("Note"), pytest.raises(follow_up.NothingNoted):
        follow_up.note(dossier, planned, "  ", TODAY)
    assert not dossier.all(ProgressNote)


def test_the_newest_note_stands_on_top(dossier: Dossier, cycle: Cycle) -> None:
    running = measure(dossier, cycle)
    with dossier.action("Notes"):
        for days, text in ((5, "old"), (0, "first today"), (0, "second today")):
            follow_up.note(dossier, running, text, TODAY - dt.timedelta(days))
    story = [note.text for note in follow_up.notes_of(dossier, running)]
    assert story == ["second today", "first today", "old"]


def test_a_late_start_keeps_the_term(dossier: Dossier, cycle: Cycle) -> None:
    late = measure(dossier, cycle, due_on=dt.date(2026, 11, 1))
    with dossier.action("Start"):
        begun = follow_up.start(dossier, late, TODAY)
    assert (begun.status, begun.starts_on) == ("running", None)


@pytest.mark.parametrize(
    ("due", "starts"), [(None, TODAY), (TODAY, TODAY), (TODAY - dt.timedelta(1), None)]
)
def test_a_start_that_was_not_planned_is_the_day_itself_unless_the_term_has_passed(
    dossier: Dossier, cycle: Cycle, due: dt.date | None, starts: dt.date | None
) -> None:
    planned = measure(dossier, cycle, due_on=due)
    with dossier.action("Start"):
        assert follow_up.start(dossier, planned, TODAY).starts_on == starts


def test_a_story_is_of_one_measure(dossier: Dossier, cycle: Cycle) -> None:
    both = [measure(dossier, cycle, title) for title in ("Pool", "Rooster")]
    with dossier.action("Notes"):
        for one in both:
            follow_up.note(dossier, one, one.title, TODAY)
    for one in both:
        assert [note.text for note in follow_up.notes_of(dossier, one)] == [one.title]


def test_an_end_takes_back_what_the_other_end_left(dossier: Dossier, cycle: Cycle) -> None:
    done = measure(dossier, cycle, status="done", done_on=TODAY)
    with dossier.action("Both"):
        stopped = follow_up.stop(dossier, done, "De site sluit.")
        assert stopped.done_on is None
        follow_up.finish(dossier, stopped, TODAY)
    assert dossier.get(Measure, done.id).stopped_reason == ""


@pytest.mark.parametrize(("days", "asked"), [(-1, True), (0, False), (3, False)])
def test_a_risk_that_was_rated_on_the_day_or_later_is_not_asked_again(
    dossier: Dossier, cycle: Cycle, days: int, asked: bool
) -> None:
    with dossier.action("Rate"):
        risk = dossier.add(Risk(cycle=cycle.id, title="Werkdruk"))
        day, inputs = TODAY + dt.timedelta(days), {"likelihood": "2", "impact": "3"}
        judge(dossier, risk, "matrix5", inputs, on=day)
        judge(dossier, risk, "matrix5", inputs, "residual", on=day - dt.timedelta(30))
    done = measure(dossier, cycle, risks=(risk.id,), status="done", done_on=TODAY)
    running = measure(dossier, cycle, "x", risks=(risk.id,), status="running")
    assert bool(to_rejudge(dossier, done)) == asked
    assert to_rejudge(dossier, running) == ()


def test_beginning_and_evaluating_are_asked_from_their_day_on(
    dossier: Dossier, cycle: Cycle
) -> None:
    measure(dossier, cycle, starts_on=TODAY, evaluate_on=TODAY, status="planned")
    (line,) = overview(dossier, cycle.id, TODAY)
    assert (line.not_begun, line.to_evaluate) == (False, False)
    (line,) = overview(dossier, cycle.id, TODAY + dt.timedelta(1))
    assert (line.not_begun, line.to_evaluate) == (True, False)
    with dossier.action("Run"):
        dossier.change(line.measure, status="running")
    assert overview(dossier, cycle.id, TODAY)[0].to_evaluate
    assert not overview(dossier, cycle.id, TODAY - dt.timedelta(1))[0].to_evaluate


def test_stopping_needs_a_reason(dossier: Dossier, cycle: Cycle) -> None:
    running = measure(dossier, cycle, status="running")
    with dossier.action("Stop"):
        with pytest.raises(StoppedNeedsReason, match="Say why this measure was stopped"):
            follow_up.stop(dossier, running, " ")
        stopped = follow_up.stop(dossier, running, "The site closes.")
    assert (stopped.status, stopped.stopped_reason) == ("stopped", "The site closes.")
    with dossier.action("Start"):
        assert follow_up.start(dossier, stopped, TODAY).stopped_reason == ""


def test_finishing_asks_the_risk_again(dossier: Dossier, cycle: Cycle) -> None:
    with dossier.action("Risks"):
        risk = dossier.add(Risk(cycle=cycle.id, title="Werkdruk"))
        gone = dossier.add(Risk(cycle=cycle.id, title="Lawaai", state="closed"))
    running = measure(dossier, cycle, risks=(risk.id, gone.id), status="running")
    with dossier.action("Finish"):
        assert follow_up.finish(dossier, running, TODAY) == (risk,)
    done = dossier.get(Measure, running.id)
    assert (done.status, done.done_on) == ("done", TODAY)
    assert overview(dossier, cycle.id, TODAY)[0].rejudge == (risk.id,)
    with dossier.action("Rate"):
        inputs = {"likelihood": "2", "impact": "3"}
        rating = judge(dossier, risk, "matrix5", inputs, "residual")
        dossier.change(rating, rated_on=TODAY)
    assert to_rejudge(dossier, done) == ()


def test_an_evaluation_that_is_due_is_asked_for(dossier: Dossier, cycle: Cycle) -> None:
    done = measure(dossier, cycle, status="done", done_on=TODAY, evaluate_on=TODAY)
    assert overview(dossier, cycle.id, TODAY)[0].to_evaluate
    with dossier.action("Evaluate"):
        dossier.change(done, evaluation="It holds.")
    assert not overview(dossier, cycle.id, TODAY)[0].to_evaluate


def test_a_value_lies_within_its_margin(dossier: Dossier, cycle: Cycle) -> None:
    with dossier.action("Goal"):
        state = dossier.add(DesiredState(cycle=cycle.id, sentence="rust"))
        goal = dossier.add(Goal(cycle=cycle.id, desired_state=state.id))
        value = follow_up.add_value(dossier, goal, TODAY, Decimal(50), low=Decimal(45))
        with pytest.raises(follow_up.WrongInterval):
            follow_up.change_value(dossier, value, low=Decimal(51))
        assert follow_up.change_value(dossier, value, high=Decimal(55)).high == 55
        for edge in ("low", "high"):
            at_edge = follow_up.change_value(dossier, value, **{edge: Decimal(50)})
            assert getattr(at_edge, edge) == value.value
        with pytest.raises(follow_up.WrongInterval):
            follow_up.add_value(dossier, goal, TODAY, Decimal(50), high=Decimal(49))
