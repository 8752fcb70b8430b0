"""The terms of the plan as a calendar that any agenda program reads (iCalendar, RFC 5545).

The same plan on the same day gives the same bytes: no time of making, ids that follow from the
records. Only titles and days leave the dossier.
"""

import datetime as dt
from collections.abc import Iterator

from msgspec import Struct

from core.dossier.dossier import Dossier
from core.dossier.records.envision import Goal
from core.dossier.records.realise import Measure
from core.text.translate import gettext as _

MAKER = "-//Veerwerk//Follow-up//"
GOING_ON = ("planned", "running")


class Entry(Struct, frozen=True):
    """One whole day in the calendar."""

    key: str
    title: str
    day: dt.date


def entries(dossier: Dossier, cycle_id: str) -> tuple[Entry, ...]:
    """Terms of measures that go on, evaluations to come, and days to measure goals again."""
    found = (*_of_measures(dossier, cycle_id), *_of_goals(dossier, cycle_id))
    return tuple(sorted(found, key=lambda entry: (entry.day, entry.key)))


def calendar(dossier: Dossier, cycle_id: str, on: dt.date) -> bytes:
    """The entries as a file; `on` is the day of making, as every entry must bear one."""
    from icalendar import Calendar, Event

    made = Calendar()
    made.add("prodid", MAKER)
    made.add("version", "2.0")
    for entry in entries(dossier, cycle_id):
        event = Event()
        event.add("uid", f"{entry.key}@veerwerk")
        event.add("dtstamp", dt.datetime.combine(on, dt.time(), dt.UTC))
        event.add("dtstart", entry.day)
        event.add("dtend", entry.day + dt.timedelta(days=1))
        event.add("summary", entry.title)
        event.add("transp", "TRANSPARENT")
        made.add_component(event)
    return bytes(made.to_ical())


def _of_measures(dossier: Dossier, cycle_id: str) -> Iterator[Entry]:
    for measure in dossier.all(Measure, cycle=cycle_id):
        if measure.status in GOING_ON and measure.due_on:
            title = _("Term: {measure}").format(measure=measure.title)
            yield Entry(f"{measure.id}-term", title, measure.due_on)
        if measure.status != "stopped" and measure.evaluate_on and not measure.evaluation:
            title = _("Evaluate: {measure}").format(measure=measure.title)
            yield Entry(f"{measure.id}-evaluation", title, measure.evaluate_on)


def _of_goals(dossier: Dossier, cycle_id: str) -> Iterator[Entry]:
    for goal in dossier.all(Goal, cycle=cycle_id):
        if goal.by:
            title = _("Measure again: {goal}").format(goal=goal.title or _("own count"))
            yield Entry(f"{goal.id}-goal", title, goal.by)
