"""Goals: from a baseline to a target by a day, and whether reaching it could be proven.

Two thresholds draw the band in which a change proves nothing: what as many answers again could
tell from chance (Welch, 95 %), and five points of a scale, under which a change is too small to
matter (our convention). The wider of the two counts.
"""

import datetime as dt
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from msgspec import Struct

from core.dossier.dossier import Dossier
from core.dossier.records.envision import DesiredState, Goal
from core.dossier.records.explore import Risk
from core.dossier.records.organisation import Cycle
from core.envision.gauges import Gauges, Reading
from core.text import numbers
from core.text.faults import Fault
from core.text.translate import gettext as _

SMALLEST_RELEVANT = Decimal(5)
"""Points on a scale of 0 to 100: a smaller change does not matter in practice."""
MOST = Decimal(100)

_FOLLOWS = ("kind", "key", "unit")
"""With these another number is meant, so that the baseline is another one too."""


class TargetIsWorse(Fault):
    """A target on the wrong side of the baseline."""


class OffTheScale(Fault):
    """A value that a scale of 0 to 100 does not have."""


class NeedsTitle(Fault):
    """A count of one's own without saying what is counted."""


class Prospect(Struct, frozen=True, kw_only=True):
    """A goal on one axis, and in one sentence whether it could be proven."""

    low: Decimal
    high: Decimal
    """The ends of the axis."""
    step: Decimal
    reading: Reading
    band: tuple[Decimal, Decimal] | None = None
    """Around the baseline: a change that stays inside proves nothing."""
    proven_from: Decimal | None = None
    """The first round value outside the band, on the better side."""
    provable: bool | None = None
    """Whether the target lies outside the band; nothing while it cannot be said."""
    sentence: str = ""


def add(dossier: Dossier, state: DesiredState) -> Goal:
    """A goal for a desired state, with the number that proves its risks best.

    Without such a number it is a count of one's own. It is due a year after the cycle ends.
    """
    risks = tuple(r for r in dossier.all(Risk, cycle=state.cycle) if r.id in state.risks)
    by = _a_year_later(dossier.get(Cycle, state.cycle).ends_on)
    goal = dossier.add(Goal(cycle=state.cycle, desired_state=state.id, kind="count", by=by))
    best = Gauges(dossier, state.cycle).best(risks)
    if best is None:
        return goal
    gauge, unit = best
    return change(dossier, goal, kind=gauge.kind, key=gauge.key, unit=unit)


def change(dossier: Dossier, goal: Goal, **values: object) -> Goal:
    """Give some fields new values; another number brings its own title, side and baseline.

    Raises TargetIsWorse, OffTheScale or NeedsTitle.
    """
    if "unit" in values:
        values["unit"] = values["unit"] or None
    new = dossier.change(goal, **values)
    if any(name in values and values[name] != getattr(goal, name) for name in _FOLLOWS):
        new = _with_its_number(dossier, new)
    elif "title" in values and new.kind == "count" and not new.title.strip():
        raise NeedsTitle(_("Say what is counted."))
    if {"target", "baseline", "better"} & values.keys():
        _check(new)
    return new


def take_baseline(dossier: Dossier, goal: Goal) -> Goal:
    """Take over what the number says now as the baseline."""
    found = baseline_reading(goal, Gauges(dossier, goal.cycle))
    return dossier.change(goal, baseline=found.value, baseline_year=found.year)


def baseline_reading(goal: Goal, gauges: Gauges) -> Reading:
    """What its number said in the year of the baseline; newest while there is no such year."""
    return gauges.read(goal.kind, goal.key, goal.unit, goal.baseline_year)


def measured_since(goal: Goal, gauges: Gauges) -> Reading | None:
    """What its number says since the year of the baseline, if it was measured again."""
    newest = gauges.read(goal.kind, goal.key, goal.unit)
    if newest.value is None or newest.year is None or goal.baseline_year is None:
        return None
    return newest if newest.year > goal.baseline_year else None


def is_stale(goal: Goal, reading: Reading) -> bool:
    """Whether the number of the baseline's own year says something else than the goal."""
    return reading.value is not None and reading.value != goal.baseline


def write(goal: Goal, value: Decimal, sign: str = "") -> str:
    """A value of this goal as it is said, with what stands behind it."""
    digits = 0 if value == value.to_integral_value() else 1
    if sign == _("%"):
        return numbers.percent(value / 100, digits)
    said = numbers.number(value, digits)
    return _("{value} {sign}").format(value=said, sign=sign) if sign else said


def prospect(goal: Goal, reading: Reading) -> Prospect:
    """The goal on its axis; `reading` is what its number says now."""
    low, high, step = _axis(goal, reading)
    if goal.kind != "scale" or goal.baseline is None:
        sentence = _without_band(goal, reading)
        return Prospect(low=low, high=high, step=step, reading=reading, sentence=sentence)
    margin = max(SMALLEST_RELEVANT, reading.margin or SMALLEST_RELEVANT)
    band = (max(low, goal.baseline - margin), min(high, goal.baseline + margin))
    first = _first_outside(goal, margin)
    provable = None if goal.target is None else abs(goal.target - goal.baseline) >= margin
    return Prospect(
        low=low,
        high=high,
        step=step,
        reading=reading,
        band=band,
        proven_from=first,
        provable=provable,
        sentence=_verdict(goal, reading, first, provable),
    )


def _with_its_number(dossier: Dossier, goal: Goal) -> Goal:
    """The goal with what its number is called, which side is better, and what it says."""
    gauges = Gauges(dossier, goal.cycle)
    gauge = gauges.find(goal.kind, goal.key)
    if gauge is None:
        return dossier.change(goal, key="", baseline=None, baseline_year=None, target=None)
    found = gauges.read(goal.kind, goal.key, goal.unit)
    return dossier.change(
        goal,
        title=gauge.title,
        better=gauge.better,
        baseline=found.value,
        baseline_year=found.year,
        target=None,
    )


def _check(goal: Goal) -> None:
    for value in (goal.baseline, goal.target):
        if goal.kind == "scale" and value is not None and not 0 <= value <= MOST:
            raise OffTheScale(_("A scale goes from 0 to 100."))
    if goal.baseline is None or goal.target is None or goal.target == goal.baseline:
        return
    if (goal.target > goal.baseline) != (goal.better == "higher"):
        sentence = _("{target} would be worse than the {baseline} of now.")
        raise TargetIsWorse(
            sentence.format(target=write(goal, goal.target), baseline=write(goal, goal.baseline))
        )


def _first_outside(goal: Goal, margin: Decimal) -> Decimal | None:
    """The first whole value that can be proven; nothing where the scale ends before it."""
    assert goal.baseline is not None
    if goal.better == "higher":
        first = (goal.baseline + margin).to_integral_value(ROUND_CEILING)
    else:
        first = (goal.baseline - margin).to_integral_value(ROUND_FLOOR)
    return first if 0 <= first <= MOST else None


def _verdict(goal: Goal, reading: Reading, first: Decimal | None, provable: bool | None) -> str:
    """Whether it could be proven, in one sentence that says from where on."""
    if first is None:
        return _("So few people answer here that no change could be proven; take a larger group.")
    start = write(goal, first)
    if provable is None:
        return _("From {value} on a change can be proven.").format(value=start)
    if provable and reading.n:
        return _("This can be proven when {n} people answer again.").format(n=reading.n)
    if provable:
        return _("This is a change that matters.")
    if reading.margin and reading.margin > SMALLEST_RELEVANT:
        sentence = _("So small a change cannot be told from chance. From {value} on it can.")
    else:
        sentence = _("A change of less than five points is too small to matter. Go to {value}.")
    return sentence.format(value=start)


def _without_band(goal: Goal, reading: Reading) -> str:
    if goal.baseline is None:
        return reading.why_not or _("Without a baseline nothing can be proven later.")
    if goal.kind == "count":
        return _(
            "A count has no margin of its own. Say how it is counted, so that it can be again."
        )
    return _("One figure a year goes up and down by itself. Three years show whether it moved.")


def _axis(goal: Goal, reading: Reading) -> tuple[Decimal, Decimal, Decimal]:
    """The ends of the axis and the step of the arrow keys."""
    if goal.kind == "scale":
        return Decimal(0), MOST, Decimal(1)
    values = [v for v in (goal.baseline, goal.target, reading.value) if v is not None]
    most = max((abs(v) for v in values), default=Decimal(10)) * Decimal("1.25") or Decimal(10)
    power = Decimal(10) ** most.adjusted()
    high = next(power * f for f in (1, 2, 5, 10) if power * f >= most)
    low = -high if any(v < 0 for v in values) else Decimal(0)
    return low, high, high / 100


def _a_year_later(day: dt.date) -> dt.date:
    last_of_february = day.month == 2 and day.day == 29
    return day.replace(year=day.year + 1, day=28 if last_of_february else day.day)
