"""The planning: when each measure runs, and which money in which month."""

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal

from core.dossier.records.realise import Measure
from core.realise.measure_words import owner_words
from core.realise.planning import Stretch, by_month, is_late, stretches, undated
from core.text import numbers
from core.text.translate import gettext as _
from core.text.translate import ngettext
from reports.blocks import Block, Bullets, Figure, Heading, Lead, Paragraph
from reports.charts.data import Budget, Gantt, Month, Task
from reports.content.matter import Matter

MONTHS = 12


def planning(plan: Matter) -> Iterator[Block]:
    """Bars over twelve months, money by month, and what has no term."""
    yield Heading(1, _("Planning"), anchor="planning")
    found = stretches(plan.planned, plan.day)
    yield Lead(_lead(plan, found))
    if found:
        yield Figure(_gantt(plan, found), _("Planning by month"), _legend(), anchor="gantt")
        yield from _money(plan, found)
    without = undated(plan.planned)
    if without:
        yield Heading(2, _("Without a term"))
        yield Bullets(tuple(m.title for m in without))


def _lead(plan: Matter, found: Sequence[Stretch]) -> str:
    if not found:
        return _("No measure has a term yet.")
    late = sum(is_late(m, plan.day) for m in plan.planned)
    last = numbers.long_date(max(each.end for each in found))
    if not late:
        return _("Everything planned is ready by {date}; nothing runs late.").format(date=last)
    sentence = ngettext(
        "Everything planned is ready by {date}; {count} measure runs late.",
        "Everything planned is ready by {date}; {count} measures run late.",
        late,
    )
    return sentence.format(date=last, count=late)


def start(plan: Matter, found: Sequence[Stretch]) -> dt.date:
    """The first of twelve months: where the plan begins, but never so early that its end is lost.

    What was carried over may have begun years ago; the bars then come in from the left.
    """
    first = min(each.start for each in found).replace(day=1)
    last = max(each.end for each in found)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months <= MONTHS:
        return first
    number = last.year * 12 + last.month - MONTHS
    shifted = dt.date(number // 12, number % 12 + 1, 1)
    return min(shifted, max(first, plan.day.replace(day=1)))


def _gantt(plan: Matter, found: Sequence[Stretch]) -> Gantt:
    tasks = tuple(_task(plan, each) for each in found)
    return Gantt(tasks, start(plan, found), MONTHS, today=plan.day)


def _task(plan: Matter, each: Stretch) -> Task:
    measure = each.measure
    number = plan.measure_numbers[measure.id]
    return Task(
        title=f"{number}. {measure.title}",
        start=each.start,
        end=each.end,
        owner=owner_words(measure),
        progress=_progress(measure, plan.day, each),
        milestones=(measure.evaluate_on,) if measure.evaluate_on else (),
        late=is_late(measure, plan.day),
    )


def _progress(measure: Measure, day: dt.date, each: Stretch) -> float:
    """Done is full; what is under way is as full as its time has passed."""
    if measure.status == "done":
        return 1.0
    if measure.status != "running":
        return 0.0
    days = (each.end - each.start).days or 1
    return min(max((day - each.start).days / days, 0.0), 1.0)


def _legend() -> str:
    return _(
        "Filled: done, or the time that has passed of what is under way. Diamond: evaluation."
        " Dashed line: the date of this report."
    )


def _money(plan: Matter, found: Sequence[Stretch]) -> Iterator[Block]:
    spread = by_month(plan.planned, "money")
    if not spread:
        yield Paragraph(_("No budget is estimated yet."), quiet=True)
        return
    first = start(plan, found)
    months = tuple(Month(month, spread.get(month, Decimal(0))) for month in _months(first))
    note = _("Each amount is spread evenly over the months of its measure.")
    yield Figure(Budget(months, _("planned")), _("Money by month"), note)


def _months(first: dt.date) -> Iterator[dt.date]:
    for number in range(first.year * 12 + first.month - 1, first.year * 12 + first.month + 11):
        yield dt.date(number // 12, number % 12 + 1, 1)
