"""Two years of one unit and one scale, with answers whose means are known."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

from msgspec import Struct

from core.cycle.turning import begin_next, close_year
from core.dossier.dossier import Dossier
from core.dossier.records.envision import DesiredState, Goal
from core.dossier.records.explore import Risk
from core.dossier.records.organisation import Cycle, Unit
from core.dossier.records.realise import Measure
from core.library.instrument import Item
from tests.core.explore.sample import surveyed

CLOSED = dt.date(2026, 12, 31)
DAY = dt.date(2027, 11, 3)


class TwoYears(Struct, frozen=True):
    """The second year, with the goal and the unit that were carried over to it."""

    dossier: Dossier
    cycle: Cycle
    unit: Unit
    goal: Goal
    measure: Measure
    """Of the first year, done there."""


def half(low: int, high: int) -> Callable[[Item, int], int]:
    """Half of the people score `low` on workload, the others `high`; the rest varies.

    The options of workload are worth 0, 25, 50, 75 and 100.
    """

    def choose(item: Item, number: int) -> int:
        if item.scale == "unwanted":
            return 0
        if item.scale != "workload":
            return 1 + number % 3
        return (low, high)[number % 2] // 25

    return choose


def two_years(
    dossier: Dossier,
    cycle: Cycle,
    *,
    people: int = 40,
    low: int = 75,
    high: int = 100,
    target: int | None = 40,
) -> TwoYears:
    """A first year with half its people at each score, closed, and the next one begun."""
    measure = _first_year(dossier, cycle, Decimal(low + high) / 2, target)
    surveyed(dossier, cycle, {dossier.all(Unit)[0].id: people}, half(low, high))
    with dossier.action("Turn"):
        close_year(dossier, dossier.get(Cycle, cycle.id), CLOSED)
        after = begin_next(dossier, dossier.get(Cycle, cycle.id), "follow_up")
    goal = dossier.all(Goal, cycle=after.id)[0]
    return TwoYears(dossier, after, dossier.get(Unit, goal.unit or ""), goal, measure)


def again(
    years: TwoYears, low: int, high: int, people: int = 40, key: str = "veerwerk-short"
) -> None:
    """The second year's survey."""
    surveyed(years.dossier, years.cycle, {years.unit.id: people}, half(low, high), key)


def _first_year(dossier: Dossier, cycle: Cycle, baseline: Decimal, target: int | None) -> Measure:
    with dossier.action("First year"):
        unit = dossier.add(Unit(cycle=cycle.id, name="Zorg", headcount=60))
        risk = dossier.add(Risk(cycle=cycle.id, title="Werkdruk", units=(unit.id,)))
        state = dossier.add(DesiredState(cycle=cycle.id, sentence="rust", risks=(risk.id,)))
        goal = dossier.add(
            Goal(
                cycle=cycle.id,
                desired_state=state.id,
                key="workload",
                title="Workload",
                unit=unit.id,
                better="lower",
                baseline=baseline,
                baseline_year=cycle.year,
                target=None if target is None else Decimal(target),
                by=dt.date(cycle.year + 1, 12, 31),
            )
        )
        return dossier.add(
            Measure(cycle=cycle.id, title="Vervangpool", status="done", goals=(goal.id,))
        )
