"""The goals of the story: from what this year's figures say, as far as the story aims."""

from decimal import ROUND_HALF_EVEN, Decimal

from msgspec.structs import replace

from core.dossier.records.envision import Goal
from core.envision.gauges import Gauges, Reading
from core.library.sample import Row
from core.realise import effect
from core.sample.exploring import shown_unit
from core.sample.rows import Year


def write_goal(year: Year, row: Row) -> None:
    """A goal; a new one starts from what its number says now, `aim` is how far it is to go."""
    goal: Goal = year.write("goal", row)
    if goal.origin or goal.kind == "count":
        return
    if goal.kind == "scale":
        goal = replace(goal, unit=shown_unit(year, goal.key, goal.unit))
    gauges = Gauges(year.dossier, year.cycle.id)
    gauge = gauges.find(goal.kind, goal.key)
    assert gauge is not None  # the story only aims at what it has
    start = gauges.read(goal.kind, goal.key, goal.unit)
    year.dossier.save(
        replace(
            goal,
            title=gauge.title,
            better=gauge.better,
            baseline=start.value,
            baseline_year=start.year,
            target=_target(start, row["aim"]),
        )
    )


def write_effect(year: Year, row: Row) -> None:
    """What the advisor concludes of a goal of an earlier year, otherwise than its figures do."""
    goal = year.dossier.get(Goal, year.resolved(row)["goal"])
    measured = effect.effect_of(year.dossier, goal)
    if goal.origin and measured:
        effect.overrule(year.dossier, measured, row["conclusion"], row["reason"])


def _target(start: Reading, aim: int | Decimal) -> Decimal | None:
    if start.value is None:
        return None
    unit = Decimal(1) if isinstance(aim, int) else Decimal("0.1")
    return (start.value + aim).quantize(unit, ROUND_HALF_EVEN)
