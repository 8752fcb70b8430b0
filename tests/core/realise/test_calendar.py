"""The agenda: what stands in it, and the same bytes twice."""

import datetime as dt
from typing import Any

from icalendar import Calendar

from core.dossier.dossier import Dossier
from core.dossier.records.envision import DesiredState, Goal
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import Measure
from core.realise.calendar import calendar

DAY = dt.date(2026, 3, 16)


def filled(dossier: Dossier, cycle: Cycle) -> None:
    with dossier.action("Fill"):
        of: dict[str, Any] = {"cycle": cycle.id}
        dossier.add(Measure(title="Pool", due_on=DAY, evaluate_on=dt.date(2026, 9, 1), **of))
        dossier.add(Measure(title="Done", due_on=DAY, status="done", **of))
        stopped: dict[str, Any] = {
            "status": "stopped",
            "stopped_reason": "No money.",
            "evaluate_on": DAY,
        }
        dossier.add(Measure(title="Stopped", **stopped, **of))
        state = dossier.add(DesiredState(sentence="rust", **of))
        dossier.add(Goal(desired_state=state.id, title="Workload", by=dt.date(2027, 1, 1), **of))


def test_terms_evaluations_and_goals_stand_on_their_days(dossier: Dossier, cycle: Cycle) -> None:
    filled(dossier, cycle)
    read = Calendar.from_ical(calendar(dossier, cycle.id, DAY).decode())
    found = [(str(e["summary"]), e.decoded("dtstart")) for e in read.walk("VEVENT")]
    assert found == [
        ("Term: Pool", DAY),
        ("Evaluate: Pool", dt.date(2026, 9, 1)),
        ("Measure again: Workload", dt.date(2027, 1, 1)),
    ]


def test_the_same_plan_gives_the_same_bytes(dossier: Dossier, cycle: Cycle) -> None:
    filled(dossier, cycle)
    assert calendar(dossier, cycle.id, DAY) == calendar(dossier, cycle.id, DAY)
