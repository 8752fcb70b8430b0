"""Follow-up: the story of every measure, what runs late, and what came of it."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from core.dossier.dossier import Dossier
from core.dossier.records.base import new_id
from core.dossier.records.envision import Goal
from core.dossier.records.explore import Rating, Risk
from core.dossier.records.realise import FollowUpValue, Measure, ProgressNote
from core.dossier.records.words import Note
from core.realise import measures
from core.text.faults import Fault
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _

When = Literal["late", "month", "later", "done"]
WHEN_WORDS: dict[When, str] = {
    "late": N_("Late"),
    "month": N_("This month"),
    "later": N_("Later"),
    "done": N_("Done"),
}
"""In the order of urgency; to be translated when shown."""
NOTE_WORDS: dict[Note, str] = {
    "progress": N_("Progress"),
    "success": N_("Success"),
    "pitfall": N_("Pitfall"),
    "small_win": N_("Small win"),
}
GOING_ON = ("planned", "running")


class NothingNoted(Fault):
    """A progress note that says nothing."""


class WrongInterval(Fault):
    """An interval that does not hold its value."""


class Line(Struct, frozen=True, kw_only=True):
    """One measure with its story and what it asks now."""

    measure: Measure
    when: When
    notes: tuple[ProgressNote, ...] = ()
    """The newest first."""
    not_begun: bool = False
    """Whether it should have begun by now."""
    to_evaluate: bool = False
    """Whether its evaluation is due and not written."""
    rejudge: tuple[str, ...] = ()
    """Ids of the risks that wait to be rated again since it was done."""


class Tally(Struct, frozen=True, kw_only=True):
    """How many measures stand where."""

    late: int = 0
    month: int = 0
    later: int = 0
    done: int = 0
    stopped: int = 0

    @property
    def measures(self) -> int:
        """All of them."""
        return self.late + self.month + self.later + self.done + self.stopped


def when_of(measure: Measure, today: dt.date) -> When:
    """Where a measure belongs: a month counts with its year, and a day that passed is late.

    Without a term it is for later; what was stopped lies with what is done.
    """
    if measure.status not in GOING_ON:
        return "done"
    if measure.due_on is None:
        return "later"
    if measure.due_on < today:
        return "late"
    same = (measure.due_on.year, measure.due_on.month) == (today.year, today.month)
    return "month" if same else "later"


def overview(dossier: Dossier, cycle_id: str, today: dt.date) -> tuple[Line, ...]:
    """Every measure of a year: late ones first, the longest overdue on top."""
    notes = _notes_by_measure(dossier.all(ProgressNote, cycle=cycle_id))
    rated = _last_rated(dossier, cycle_id)
    still_open = {risk.id for risk in dossier.all(Risk, cycle=cycle_id, state="open")}
    lines = [
        Line(
            measure=measure,
            when=when_of(measure, today),
            notes=notes.get(measure.id, ()),
            not_begun=_should_have_begun(measure, today),
            to_evaluate=_to_evaluate(measure, today),
            rejudge=tuple(r for r in _rejudge(measure, rated) if r in still_open),
        )
        for measure in dossier.all(Measure, cycle=cycle_id)
    ]
    return tuple(sorted(lines, key=_urgency))


def tally(lines: Iterable[Line]) -> Tally:
    """How many measures stand where."""
    found = ["stopped" if x.measure.status == "stopped" else x.when for x in lines]
    return Tally(
        late=found.count("late"),
        month=found.count("month"),
        later=found.count("later"),
        done=found.count("done"),
        stopped=found.count("stopped"),
    )


def headline(found: Tally) -> str:
    """How the plan goes, in one sentence that a board member can repeat."""
    counted = found.measures - found.stopped
    if not counted:
        return _("There are no measures to follow yet.")
    if found.done == counted:
        return ngettext(
            "The {count} measure of the plan is done.", "All {count} measures are done.", counted
        ).format(count=counted)
    done = ngettext(
        "{done} of {count} measures is done.", "{done} of {count} measures are done.", found.done
    ).format(done=found.done, count=counted)
    late = ngettext("{count} runs late.", "{count} run late.", found.late)
    after = late.format(count=found.late) if found.late else _("None runs late.")
    return f"{done} {after}"


def note(
    dossier: Dossier, measure: Measure, text: str, on: dt.date, kind: Note = "progress"
) -> ProgressNote:
    """One line in the story of a measure; the first one starts what was only planned.

    Raises NothingNoted.
    """
    if not text.strip():
        raise NothingNoted(_("Write in a few words what happened."))
    if measure.status == "planned":
        start(dossier, measure, on)
    said = " ".join(text.split())
    return dossier.add(
        ProgressNote(cycle=measure.cycle, measure=measure.id, noted_on=on, kind=kind, text=said)
    )


def change_note(dossier: Dossier, record: ProgressNote, **values: object) -> ProgressNote:
    """Give a note other values; raises NothingNoted."""
    if "text" in values and not str(values["text"]).strip():
        raise NothingNoted(_("Write in a few words what happened."))
    return dossier.change(record, **values)


def notes_of(dossier: Dossier, measure: Measure) -> tuple[ProgressNote, ...]:
    """The story of a measure, the newest first."""
    found = dossier.all(ProgressNote, cycle=measure.cycle, measure=measure.id)
    return _newest_first(found)


def start(dossier: Dossier, measure: Measure, on: dt.date) -> Measure:
    """Begin a measure, or take it up again; a start that was not planned is this day."""
    begun = measures.set_status(dossier, measure, "running", on)
    if begun.starts_on is None and (begun.due_on is None or on <= begun.due_on):
        begun = measures.change(dossier, begun, starts_on=on)
    return begun


def finish(dossier: Dossier, measure: Measure, on: dt.date) -> tuple[Risk, ...]:
    """A measure is done on a day; the open risks that ask to be rated again."""
    done = measures.change(dossier, measure, status="done", done_on=on, stopped_reason="")
    return to_rejudge(dossier, done)


def stop(dossier: Dossier, measure: Measure, reason: str) -> Measure:
    """End a measure before it is done; raises StoppedNeedsReason."""
    return measures.change(
        dossier, measure, status="stopped", done_on=None, stopped_reason=reason.strip()
    )


def to_rejudge(dossier: Dossier, measure: Measure) -> tuple[Risk, ...]:
    """The open risks of a measure that is done, not rated since that day."""
    waiting = set(_rejudge(measure, _last_rated(dossier, measure.cycle)))
    risks = dossier.all(Risk, cycle=measure.cycle, state="open")
    return tuple(risk for risk in risks if risk.id in waiting)


def add_value(
    dossier: Dossier, goal: Goal, on: dt.date, value: Decimal, **values: object
) -> FollowUpValue:
    """A later value of what a goal counts; raises WrongInterval."""
    fresh = FollowUpValue(cycle=goal.cycle, goal=goal.id, measured_on=on, value=value)
    return dossier.add(_held(replace(fresh, id=new_id(), **values)))


def change_value(dossier: Dossier, record: FollowUpValue, **values: object) -> FollowUpValue:
    """Give a value other facts; raises WrongInterval."""
    new = _held(replace(record, **values))
    return dossier.save(new) if new != record else record


def _held(record: FollowUpValue) -> FollowUpValue:
    low = record.value if record.low is None else record.low
    high = record.value if record.high is None else record.high
    if not low <= record.value <= high:
        raise WrongInterval(_("The value lies between the two ends of its margin."))
    return record


def _notes_by_measure(notes: Iterable[ProgressNote]) -> dict[str, tuple[ProgressNote, ...]]:
    found: dict[str, tuple[ProgressNote, ...]] = {}
    for each in _newest_first(notes):
        found[each.measure] = (*found.get(each.measure, ()), each)
    return found


def _newest_first(notes: Iterable[ProgressNote]) -> tuple[ProgressNote, ...]:
    return tuple(sorted(notes, key=lambda n: (n.noted_on, n.position), reverse=True))


def _last_rated(dossier: Dossier, cycle_id: str) -> dict[str, dt.date]:
    """The newest day on which each risk was rated, now or after the measures."""
    found: dict[str, dt.date] = {}
    for rating in dossier.all(Rating, cycle=cycle_id):
        found[rating.risk] = max(found.get(rating.risk, rating.rated_on), rating.rated_on)
    return found


def _rejudge(measure: Measure, rated: dict[str, dt.date]) -> tuple[str, ...]:
    if measure.status != "done" or measure.done_on is None:
        return ()
    done = measure.done_on
    return tuple(r for r in measure.risks if r not in rated or rated[r] < done)


def _should_have_begun(measure: Measure, today: dt.date) -> bool:
    start = measure.starts_on
    return measure.status == "planned" and start is not None and start < today


def _to_evaluate(measure: Measure, today: dt.date) -> bool:
    due, begun = measure.evaluate_on, measure.status in ("running", "done")
    return begun and due is not None and due <= today and not measure.evaluation


def _urgency(line: Line) -> tuple[int, dt.date, int]:
    """Late, this month, later, done; in each the earliest day first, undated last."""
    measure = line.measure
    day = measure.due_on or dt.date.max
    if line.when == "done":
        day = measure.done_on or day
        stopped = measure.status == "stopped"
        return (len(WHEN_WORDS) + stopped, dt.date.max - (day - dt.date.min), measure.position)
    return (list(WHEN_WORDS).index(line.when), day, measure.position)
