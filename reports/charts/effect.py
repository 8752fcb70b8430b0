"""Did it work: baseline, follow-up with its interval and target of every goal on one axis."""

from dataclasses import replace

from matplotlib.ticker import MaxNLocator

from core.text import numbers
from reports.charts.data import EffectChart, EffectRow, Interval
from reports.charts.measure import text_width, wrapped
from reports.charts.sheet import Box, Sheet, Type
from reports.look import PAPER, SHAPES, Outline

_ROW = 46.0
_HEAD = 22.0
_FOOT = 22.0
_LABEL = 128.0
_SAID = 128.0
_SIZE = 8.4


def parts(data: EffectChart, height: float) -> tuple[EffectChart, ...]:
    """The goals in as many charts as the height asks."""
    room = max(int((height - _HEAD - _FOOT) / _ROW), 1)
    starts = range(0, len(data.rows) or 1, room)
    return tuple(replace(data, rows=data.rows[start : start + room]) for start in starts)


def draw(data: EffectChart, width: float) -> Sheet:
    """A row a goal: its name, its marks on the axis, and what may be concluded."""
    sheet = Sheet(width, _HEAD + _ROW * len(data.rows) + _FOOT)
    scale = _Scale(data, _LABEL, width - _LABEL - _SAID - 14)
    _draw_legend(sheet, data)
    _draw_axis(sheet, data, scale)
    for index, row in enumerate(data.rows):
        top = _HEAD + _ROW * index
        _draw_words(sheet, row.title, 0, top, Type(_SIZE, "strong"))
        _draw_marks(sheet, row, scale, top, data.digits)
        _draw_words(sheet, row.conclusion, width - _SAID, top, Type(_SIZE))
        sheet.line([(0, top + _ROW), (width, top + _ROW)], PAPER.line, 0.5)
    return sheet


class _Scale:
    """From a value to points across."""

    def __init__(self, data: EffectChart, left: float, width: float) -> None:
        self.low, self.high, self.left, self.width = data.low, data.high, left, width

    def at(self, value: float) -> float:
        share = (value - self.low) / ((self.high - self.low) or 1)
        return self.left + self.width * min(max(share, 0.0), 1.0)

    def ticks(self) -> list[float]:
        found = MaxNLocator(5).tick_values(self.low, self.high)
        return [float(tick) for tick in found if self.low <= tick <= self.high]


def _draw_legend(sheet: Sheet, data: EffectChart) -> None:
    left = _LABEL
    for outlines, colour, word in (
        (SHAPES["ring"], PAPER.muted, data.baseline),
        (_DISC, PAPER.accent, data.follow_up),
        (SHAPES["diamond"], PAPER.text, data.target),
    ):
        sheet.outlines(outlines, Box(left, 2, 7, 7), colour)
        sheet.words(left + 11, 5.8, word, Type(7.8, colour=PAPER.muted))
        left += 26 + text_width(word, 7.8)


def _draw_axis(sheet: Sheet, data: EffectChart, scale: _Scale) -> None:
    bottom = _HEAD + _ROW * len(data.rows)
    for tick in scale.ticks():
        x = scale.at(tick)
        sheet.line([(x, _HEAD), (x, bottom)], PAPER.line, 0.5)
        text = numbers.number(tick, data.digits)
        sheet.words(x, bottom + 7, text, Type(7.4, colour=PAPER.muted, across="center"))
    sheet.line([(0, _HEAD), (sheet.width, _HEAD)], PAPER.control, 0.8)
    if data.axis:
        sheet.words(scale.left, bottom + 17, data.axis, Type(7.4, colour=PAPER.muted))


def _draw_words(sheet: Sheet, text: str, left: float, top: float, kind: Type) -> None:
    lines = wrapped(text, kind.size, _LABEL - 10, 3, kind.face)
    start = top + _ROW / 2 - 5.4 * (len(lines) - 1)
    for number, line in enumerate(lines):
        sheet.words(left, start + 10.8 * number, line, kind)


def _draw_marks(sheet: Sheet, row: EffectRow, scale: _Scale, top: float, digits: int) -> None:
    if row.baseline:
        _draw_interval(sheet, row.baseline, scale, top + 15, PAPER.muted, SHAPES["ring"], digits)
    if row.follow_up:
        _draw_interval(sheet, row.follow_up, scale, top + 31, PAPER.accent, _DISC, digits)
    if row.target is not None:
        x = scale.at(row.target)
        sheet.line([(x, top + 6), (x, top + _ROW - 5)], PAPER.text, 0.8, (2, 2))
        sheet.outlines(SHAPES["diamond"], Box(x - 3.5, top + 19.5, 7, 7), PAPER.text)


def _draw_interval(
    sheet: Sheet,
    value: Interval,
    scale: _Scale,
    y: float,
    colour: int,
    outlines: tuple[Outline, ...],
    digits: int,
) -> None:
    x = right = scale.at(value.value)
    if value.low is not None and value.high is not None:
        left, right = scale.at(value.low), scale.at(value.high)
        sheet.line([(left, y), (right, y)], colour, 1.4)
        for end in (left, right):
            sheet.line([(end, y - 2.6), (end, y + 2.6)], colour, 1.0)
    sheet.outlines(((_SQUARE),), Box(x - 4, y - 4, 8, 8), PAPER.surface)
    sheet.outlines(outlines, Box(x - 3.8, y - 3.8, 7.6, 7.6), colour)
    label = numbers.number(value.value, digits)
    sheet.words(max(right, x) + 6, y, label, Type(7.6, "strong", colour))


_DISC = SHAPES["ring"][:1]
_SQUARE: Outline = ((0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9))
