"""The planning: a bar from start to end for every measure, over months."""

from dataclasses import replace
from datetime import timedelta

from babel.dates import format_date

from core.text import numbers
from core.text.translate import gettext as _
from core.text.translate import speech
from reports.charts.data import Gantt, Task
from reports.charts.measure import fitting, text_width, wrapped
from reports.charts.months import month_after, months_until
from reports.charts.sheet import Box, Sheet, Type
from reports.look import PAPER, mix

_ROW = 26.0
_HEAD = 26.0
_SIZE = 8.2


def parts(data: Gantt, height: float) -> tuple[Gantt, ...]:
    """The planning in as many charts as the height asks."""
    room = max(int((height - _HEAD - 6) / _ROW), 1)
    starts = range(0, len(data.tasks) or 1, room)
    return tuple(replace(data, tasks=data.tasks[start : start + room]) for start in starts)


def draw(data: Gantt, width: float) -> Sheet:
    """Names at the left, months across; what lies outside them is cut with an arrow."""
    label = min(230.0, width * 0.36)
    sheet = Sheet(width, _HEAD + _ROW * len(data.tasks) + 6)
    month = (width - label) / data.months
    _draw_months(sheet, data, label, month)
    for index, task in enumerate(data.tasks):
        top = _HEAD + _ROW * index
        _draw_names(sheet, task, top, label)
        _draw_task(sheet, data, task, (label, top, month))
        bottom = top + _ROW
        sheet.line([(0, bottom), (width, bottom)], PAPER.line, 0.5)
    if data.today:
        _draw_today(sheet, data, label, month)
    return sheet


def _draw_months(sheet: Sheet, data: Gantt, label: float, month: float) -> None:
    for number in range(data.months):
        first = month_after(data.start, number)
        left = label + month * number
        if number == 0 or first.month == 1:
            sheet.words(left + 2, 5, str(first.year), Type(7.6, "strong", PAPER.muted))
        name = format_date(first, "LLL", locale=speech().locale).rstrip(".")
        short = name if month >= 24 else name[:1]
        sheet.words(left + 2, 16.5, short, Type(7.6, colour=PAPER.muted))
        heavy = PAPER.control if first.month == 1 and number else PAPER.line
        sheet.line([(left, 11), (left, sheet.height - 6)], heavy, 0.5)
    sheet.line([(0, _HEAD), (sheet.width, _HEAD)], PAPER.control, 0.8)


def _draw_names(sheet: Sheet, task: Task, top: float, label: float) -> None:
    lines = wrapped(task.title, _SIZE, label - 10, 1 if task.owner else 2)
    start = top + (8.4 if task.owner or len(lines) > 1 else 13)
    for number, line in enumerate(lines):
        sheet.words(0, start + 10 * number, line, Type(_SIZE))
    if task.owner:
        owner = fitting(task.owner, 7.4, label - 10)
        sheet.words(0, top + 18.4, owner, Type(7.4, colour=PAPER.muted))


def _draw_task(sheet: Sheet, data: Gantt, task: Task, spot: tuple[float, float, float]) -> None:
    label, top, month = spot
    start, end = _span(data, task)
    if task.late and data.today:
        _draw_overrun(sheet, data, task, spot)
    if start >= data.months or end <= 0:
        _draw_outside(sheet, data, task, spot)
        return
    left = label + month * max(start, 0.0)
    right = label + month * min(end, float(data.months))
    box = Box(left, top + 7.5, max(right - left, 3.0), 11)
    sheet.box(box, mix(PAPER.accent, PAPER.surface, 0.28), PAPER.accent)
    if task.progress > 0:
        done = Box(box.left, box.top, box.width * min(task.progress, 1.0), box.height)
        sheet.box(done, PAPER.accent)
    for day in task.milestones:
        _draw_milestone(sheet, months_until(data.start, day), spot, data.months)


def _draw_overrun(sheet: Sheet, data: Gantt, task: Task, spot: tuple[float, float, float]) -> None:
    """From the end that was promised to the date of the report, dashed, with the word behind it."""
    label, top, month = spot
    end, now = max(_span(data, task)[1], 0.0), _now(data)
    if 0 <= end < now <= data.months:
        box = Box(label + month * end, top + 7.5, month * (now - end), 11)
        sheet.box(box, None, PAPER.danger, (2, 2))
        words = _("late since {date}").format(date=numbers.date(task.end))
        sheet.words(label + month * now + 5, top + 13, words, Type(7.4, "italic", PAPER.danger))


def _draw_outside(sheet: Sheet, data: Gantt, task: Task, spot: tuple[float, float, float]) -> None:
    """A date instead of a bar: the measure lies wholly before or after these months."""
    label, top, month = spot
    if _span(data, task)[1] > 0:
        words = f"{numbers.date(task.start)} →"
        sheet.words(sheet.width - 2, top + 13, words, Type(7.4, "italic", PAPER.muted, "right"))
    elif not task.late:
        words, line = f"← {numbers.date(task.end)}", month * _now(data)
        # Beside the line of the report's date, not under it.
        covered = 0 <= line < text_width(words, 7.4, "italic") + 6
        x = label + (line + 5 if covered else 4)
        sheet.words(x, top + 13, words, Type(7.4, "italic", PAPER.muted))


def _draw_milestone(sheet: Sheet, at: float, spot: tuple[float, float, float], months: int) -> None:
    label, top, month = spot
    if 0 <= at <= months:
        x = label + month * at
        diamond = (((0.0, 0.5), (0.5, 1.0), (1.0, 0.5), (0.5, 0.0)),)
        sheet.outlines(diamond, Box(x - 4, top + 9, 8, 8), PAPER.text)


def _draw_today(sheet: Sheet, data: Gantt, label: float, month: float) -> None:
    at = _now(data)
    if 0 <= at <= data.months:
        x = label + month * at
        sheet.line([(x, 20), (x, sheet.height - 4)], PAPER.danger, 0.8, (2, 2))


def _now(data: Gantt) -> float:
    """Where the date of the report lies, in months; before them all when it has none."""
    return months_until(data.start, data.today) if data.today else -1.0


def _span(data: Gantt, task: Task) -> tuple[float, float]:
    last = max(task.end, task.start) + timedelta(days=1)
    return months_until(data.start, task.start), months_until(data.start, last)
