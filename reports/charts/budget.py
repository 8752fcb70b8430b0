"""Money by month: what was planned, and what was spent where that is known."""

from decimal import Decimal

from babel.dates import format_date
from matplotlib.ticker import MaxNLocator

from core.text import numbers
from core.text.translate import speech
from reports.charts.data import Budget, Month
from reports.charts.measure import text_width
from reports.charts.sheet import Box, Sheet, Type
from reports.look import PAPER, mix

_PLOT = 130.0
_HEAD = 22.0
_FOOT = 26.0


def draw(data: Budget, width: float) -> Sheet:
    """A bar a month; the money spent stands within it, darker."""
    sheet = Sheet(width, _HEAD + _PLOT + _FOOT)
    top = max((max(m.planned, m.spent or Decimal(0)) for m in data.months), default=Decimal(0))
    ticks = [float(tick) for tick in MaxNLocator(4).tick_values(0, float(top) or 1.0)]
    label = max(text_width(numbers.money(tick), 7.4) for tick in ticks) + 8
    column = (width - label) / max(len(data.months), 1)
    for tick in ticks:
        y = _height(tick, ticks[-1])
        sheet.line([(label, y), (width, y)], PAPER.line, 0.5)
        kind = Type(7.4, colour=PAPER.muted, across="right")
        sheet.words(label - 5, y, numbers.money(tick), kind)
    _draw_legend(sheet, data, label)
    for index, month in enumerate(data.months):
        _draw_month(sheet, month, (label + column * index, column), ticks[-1], index == 0)
    sheet.line([(label, _HEAD + _PLOT), (width, _HEAD + _PLOT)], PAPER.control, 0.8)
    return sheet


def _height(value: float, top: float) -> float:
    return _HEAD + _PLOT * (1 - value / top)


def _draw_legend(sheet: Sheet, data: Budget, left: float) -> None:
    planned = mix(PAPER.accent, PAPER.surface, 0.28)
    for word, fill in ((data.planned, planned), (data.spent, PAPER.accent)):
        if word:
            sheet.box(Box(left, 1, 9, 9), fill, PAPER.accent)
            sheet.words(left + 13, 5.8, word, Type(7.8, colour=PAPER.muted))
            left += 28 + text_width(word, 7.8)


def _draw_month(
    sheet: Sheet, month: Month, span: tuple[float, float], top: float, first: bool
) -> None:
    left, width = span
    bar = width * 0.62
    start = left + (width - bar) / 2
    if month.planned:
        y = _height(float(month.planned), top)
        ground = mix(PAPER.accent, PAPER.surface, 0.28)
        sheet.box(Box(start, y, bar, _HEAD + _PLOT - y), ground, PAPER.accent)
    if month.spent:
        y = _height(float(month.spent), top)
        sheet.box(Box(start + bar * 0.25, y, bar * 0.5, _HEAD + _PLOT - y), PAPER.accent)
    name = format_date(month.first, "LLL", locale=speech().locale).rstrip(".")
    shown = name if width >= 22 else name[:1]
    under = _HEAD + _PLOT + 8
    kind = Type(7.6, colour=PAPER.muted, across="center")
    sheet.words(left + width / 2, under, shown, kind)
    if first or month.first.month == 1:
        year = Type(7.6, "strong", PAPER.muted, "center")
        sheet.words(left + width / 2, under + 10, str(month.first.year), year)
