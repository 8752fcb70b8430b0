"""A plausible second year to look at and act on: under way, heard, decided, measured."""

import datetime as dt
from decimal import Decimal
from typing import Any

from core.consult import communications, consultations, decisions
from core.dossier.dossier import Dossier
from core.dossier.records.envision import DesiredState, Goal
from core.dossier.records.explore import IndicatorValue, Risk
from core.dossier.records.organisation import Cycle, Unit
from core.dossier.records.realise import Measure
from core.dossier.records.words import Better, GoalKind, Note, Status
from core.realise import follow_up, yearly
from tests.core.realise.two_years import TwoYears, again, two_years

TODAY = dt.date(2027, 10, 11)

MEASURES: tuple[tuple[str, Status, str, str], ...] = (
    ("A pool of replacements across departments", "running", "2027-09-30", "Head of care"),
    ("Ten minutes of handover without the bell", "planned", "2027-08-15", "Team leads"),
    ("A decision card: who decides what", "running", "2027-10-29", "Board"),
    ("Roster fixed a month ahead", "planned", "2028-10-20", "Planning"),
    ("Training in dealing with aggression", "running", "", "HR"),
    ("A room to withdraw after an incident", "done", "2027-06-30", "Facilities"),
    ("Mindfulness for who wants it", "stopped", "2027-05-01", "HR"),
)
NOTES: tuple[tuple[Note, str, str], ...] = (
    ("progress", "2027-03-04", "Six people signed up for the pool."),
    ("pitfall", "2027-05-20", "Two departments hold on to their own people in summer."),
    ("small_win", "2027-09-12", "First weekend without an empty shift."),
)
GOALS: tuple[tuple[str, GoalKind, Better, str, str], ...] = (
    ("Sickness absence", "indicator", "lower", "7.4", "6"),
    ("Shifts that stay empty in a month", "count", "lower", "14", "4"),
)


def realised(dossier: Dossier, cycle: Cycle) -> TwoYears:
    """Fill both years; the second one is under way."""
    years = two_years(dossier, cycle, low=50, high=75)
    again(years, 25, 50)
    with dossier.action("Fill"):
        made = [_measure(years, *each) for each in MEASURES]
        _tell(years, made)
        _goals(years)
        _ask(years, made)
        noted = yearly.record(dossier, years.cycle.id, "formal_requests")
        yearly.change(dossier, noted, count=2, text="One collective; the rota was adapted.")
    return years


def _measure(years: TwoYears, title: str, status: Status, due: str, owner: str) -> Measure:
    dossier, (risk,) = years.dossier, years.dossier.all(Risk, cycle=years.cycle.id)
    measure = Measure(
        cycle=years.cycle.id,
        title=title,
        status=status,
        risks=(risk.id,),
        goals=(years.goal.id,),
        owner_role=owner,
        starts_on=dt.date(2027, 2, 1),
        due_on=dt.date.fromisoformat(due) if due else None,
        done_on=dt.date(2027, 6, 24) if status == "done" else None,
        stopped_reason="Nobody signed up." if status == "stopped" else "",
        evaluate_on=dt.date(2027, 9, 1) if status == "done" else None,
    )
    return dossier.add(measure)


def _tell(years: TwoYears, made: list[Measure]) -> None:
    for kind, day, text in NOTES:
        on = dt.date.fromisoformat(day)
        follow_up.note(years.dossier, made[0], text, on, kind)
    follow_up.note(years.dossier, made[5], "Used nine times.", dt.date(2027, 7, 1), "success")


def _goals(years: TwoYears) -> None:
    dossier, cycle = years.dossier, years.cycle.id
    for title, kind, better, baseline, target in GOALS:
        _goal(
            years,
            kind=kind,
            key="absence" if kind == "indicator" else "",
            title=title,
            better=better,
            baseline=Decimal(baseline),
            target=Decimal(target),
            by=dt.date(2027, 12, 31),
        )
    for year, value in ((2026, "7.4"), (2027, "6.8")):
        dossier.add(
            IndicatorValue(cycle=cycle, indicator="absence", year=year, value=Decimal(value))
        )
    _goal(
        years,
        key="role_clarity",
        title="Role clarity",
        unit=dossier.add(Unit(cycle=cycle, name="Night", headcount=9)).id,
        baseline=Decimal(48),
        target=Decimal(65),
        by=dt.date(2028, 12, 31),
    )


def _goal(years: TwoYears, **values: Any) -> None:
    (state,) = years.dossier.all(DesiredState, cycle=years.cycle.id)
    years.dossier.add(
        Goal(cycle=years.cycle.id, desired_state=state.id, baseline_year=2026, **values)
    )


def _ask(years: TwoYears, made: list[Measure]) -> None:
    dossier, cycle = years.dossier, years.cycle.id
    items = consultations.agenda(dossier, cycle, TODAY)
    heard = {"asked_on": dt.date(2027, 2, 1), "held_on": dt.date(2027, 2, 15)}
    consultations.change(dossier, items[0].record, **heard, outcome="positive")
    remarks = {"text": "Also look at the night shift.", "differing": "One member wants more."}
    consultations.change(dossier, items[2].record, **heard, outcome="with_remarks", **remarks)
    consultations.add(dossier, cycle, "Pilot of the pool in home care")
    day = dt.date(2027, 3, 1)
    decisions.ask_all(dossier, cycle, day)
    decisions.decide(dossier, made[0], "approved", day, by="Board")
    decisions.decide(dossier, made[2], "adjusted", day, reason="First in one department.")
    decisions.decide(dossier, made[4], "refused", day, reason="Too dear this year.", by="Board")
    first, *_rest = communications.add_usual(dossier, cycle)
    communications.change(dossier, first, planned_on=day, done_on=day)
    communications.change(dossier, _rest[0], planned_on=dt.date(2027, 9, 1))
