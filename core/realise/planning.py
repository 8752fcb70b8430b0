"""Planning: the measures along the months, with their money and hours, and what runs late."""

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import ROUND_DOWN, Decimal
from typing import Literal

from msgspec import Struct

from core.dossier.dossier import Dossier
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import Measure
from core.realise.measures import change
from core.text.faults import Fault
from core.text.translate import gettext as _

Means = Literal["money", "hours"]
CENT = Decimal("0.01")
GOING_ON = ("planned", "running")
MOST_MONTHS = 60
"""Five years: the span of a global prevention plan."""


class NeedsDates(Fault):
    """A measure without dates cannot be moved in time."""


class Stretch(Struct, frozen=True, kw_only=True):
    """One measure along the months."""

    measure: Measure
    start: dt.date
    end: dt.date
    late: bool
    guessed: bool
    """Whether one of the two dates is missing and the other stands for both."""


class Totals(Struct, frozen=True, kw_only=True):
    """The plan in four figures; what was stopped counts no longer."""

    measures: int
    money: Decimal
    hours: int
    late: int


def stretches(measures: Iterable[Measure], today: dt.date) -> tuple[Stretch, ...]:
    """The measures that have a date, in their order."""
    found = (_stretch(measure, today) for measure in measures)
    return tuple(stretch for stretch in found if stretch is not None)


def undated(measures: Iterable[Measure]) -> tuple[Measure, ...]:
    """The measures that have no date at all."""
    return tuple(m for m in measures if m.starts_on is None and m.due_on is None)


def is_late(measure: Measure, today: dt.date) -> bool:
    """Whether the term has passed and the measure is not done or stopped."""
    return measure.due_on is not None and measure.due_on < today and measure.status in GOING_ON


def window(cycle: Cycle, measures: Iterable[Measure]) -> tuple[dt.date, dt.date]:
    """The first days of the first and last month to show: the year, and what goes on beyond it.

    At most sixty months; what was done or stopped may begin before the window.
    """
    found = stretches(measures, cycle.starts_on)
    goes_on = [s.start for s in found if s.measure.status in GOING_ON]
    first = min([cycle.starts_on, *goes_on]).replace(day=1)
    last = max([cycle.ends_on, *(s.end for s in found)]).replace(day=1)
    return first, min(last, _plus(first, MOST_MONTHS - 1))


def by_month(measures: Iterable[Measure], means: Means) -> dict[dt.date, Decimal]:
    """Money (euro) or hours per first day of a month, spread evenly over each measure's months.

    What cannot be divided goes to the last month, so that the sum is exact. What was stopped, or
    has no date, is left out.
    """
    found: dict[dt.date, Decimal] = {}
    for measure in measures:
        total = Decimal(getattr(measure, means) or 0)
        stretch = _stretch(measure, dt.date.min)
        if stretch is None or not total or measure.status == "stopped":
            continue
        for month, share in _spread(total, _months(stretch.start, stretch.end)):
            found[month] = found.get(month, Decimal(0)) + share
    return dict(sorted(found.items()))


def totals(measures: Iterable[Measure], today: dt.date) -> Totals:
    """The plan in figures."""
    counted = [m for m in measures if m.status != "stopped"]
    return Totals(
        measures=len(counted),
        money=sum((m.money or Decimal(0) for m in counted), Decimal(0)),
        hours=sum(m.hours or 0 for m in counted),
        late=sum(is_late(m, today) for m in counted),
    )


def reschedule(dossier: Dossier, measure: Measure, start: dt.date, end: dt.date) -> Measure:
    """Give a measure other dates; raises EndsBeforeStart.

    A date that it did not have stays missing while both fall on one day.
    """
    if start == end and measure.starts_on is None:
        return change(dossier, measure, due_on=end)
    if start == end and measure.due_on is None:
        return change(dossier, measure, starts_on=start)
    return change(dossier, measure, starts_on=start, due_on=end)


def shift(dossier: Dossier, measure: Measure, months: int) -> Measure:
    """Move a measure some months earlier or later, its length kept; raises NeedsDates."""
    if measure.starts_on is None and measure.due_on is None:
        raise NeedsDates(_("This measure has no date yet; give it a term first."))
    dates = {
        name: _plus(day, months)
        for name in ("starts_on", "due_on")
        if (day := getattr(measure, name)) is not None
    }
    return change(dossier, measure, **dates)


def _stretch(measure: Measure, today: dt.date) -> Stretch | None:
    start, end = measure.starts_on or measure.due_on, measure.due_on or measure.starts_on
    if start is None or end is None:
        return None
    return Stretch(
        measure=measure,
        start=start,
        end=end,
        late=is_late(measure, today),
        guessed=measure.starts_on is None or measure.due_on is None,
    )


def _months(start: dt.date, end: dt.date) -> list[dt.date]:
    count = (end.year - start.year) * 12 + end.month - start.month + 1
    return [_plus(start.replace(day=1), number) for number in range(count)]


def _spread(total: Decimal, months: Sequence[dt.date]) -> Iterable[tuple[dt.date, Decimal]]:
    share = (total / len(months)).quantize(CENT, ROUND_DOWN)
    last = total - share * (len(months) - 1)
    return zip(months, [*[share] * (len(months) - 1), last], strict=True)


def _plus(day: dt.date, months: int) -> dt.date:
    """The same day some months on, or the last of that month where it has no such day."""
    number = day.year * 12 + day.month - 1 + months
    first = dt.date(number // 12, number % 12 + 1, 1)
    following = dt.date((number + 1) // 12, (number + 1) % 12 + 1, 1)
    return first.replace(day=min(day.day, (following - first).days))
