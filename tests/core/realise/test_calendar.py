"""The agenda: what stands in it, and the same bytes twice."""

import datetime as dt
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from core.dossier.dossier import Dossier
from core.dossier.records.envision import DesiredState, Goal
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import Measure
from core.realise.calendar import calendar, entries

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


TITLES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=120)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(TITLES, st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)))
def test_any_title_and_day_arrive_in_another_agenda(
    dossier: Dossier, cycle: Cycle, title: str, day: dt.date
) -> None:
    with dossier.action("Add"):
        measure = dossier.add(Measure(cycle=cycle.id, title=title, due_on=day))
    made = calendar(dossier, cycle.id, DAY)
    with dossier.action("Remove"):
        dossier.remove(measure)
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))
    assert b"\n" not in made.replace(b"\r\n", b"")
    (event,) = Calendar.from_ical(made.decode()).walk("VEVENT")
    assert (event["summary"], event.decoded("dtstart")) == (f"Term: {measure.title}", day)
    assert event.decoded("dtend") == day + dt.timedelta(days=1)
    assert str(event["uid"]).startswith(measure.id)


def test_only_what_is_still_to_come_stands_in_it(dossier: Dossier, cycle: Cycle) -> None:
    with dossier.action("Fill"):
        evaluated = {"evaluate_on": DAY, "evaluation": "Het werkt.", "status": "done"}
        dossier.add(Measure(cycle=cycle.id, title="Evaluated", **evaluated))  # type: ignore[arg-type]
        state = dossier.add(DesiredState(cycle=cycle.id, sentence="rust"))
        dossier.add(Goal(cycle=cycle.id, desired_state=state.id))
        dossier.add(Goal(cycle=cycle.id, desired_state=state.id, by=DAY))
    assert [entry.title for entry in entries(dossier, cycle.id)] == ["Measure again: own count"]


def test_the_same_plan_gives_the_same_bytes(dossier: Dossier, cycle: Cycle) -> None:
    filled(dossier, cycle)
    assert calendar(dossier, cycle.id, DAY) == calendar(dossier, cycle.id, DAY)
