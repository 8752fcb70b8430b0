"""Bars of risks by priority: the class as shape and word, the length as the score."""

from dataclasses import replace

from core.text import numbers
from reports.charts.data import Bar, PriorityBars
from reports.charts.measure import fitting, text_width, wrapped
from reports.charts.sheet import Box, Sheet, Type
from reports.look import CLASSES, PAPER

_ROW = 38.0
_LABEL = 205.0
_SIZE = 8.6


def parts(data: PriorityBars, height: float) -> tuple[PriorityBars, ...]:
    """The bars in as many charts as the height asks."""
    room = max(int((height - 20) / _ROW), 1)
    starts = range(0, len(data.bars) or 1, room)
    return tuple(replace(data, bars=data.bars[start : start + room]) for start in starts)


def draw(data: PriorityBars, width: float) -> Sheet:
    """One bar a row, the score at its end."""
    foot = 14.0 if data.axis else 2.0
    sheet = Sheet(width, _ROW * len(data.bars) + foot)
    words = max((text_width(bar.word, 7.6) for bar in data.bars), default=0.0)
    length = width - _LABEL - 34 - min(words, 90)
    for index, bar in enumerate(data.bars):
        _draw_bar(sheet, bar, _ROW * index, length * min(bar.value / (data.maximum or 1), 1))
    bottom = _ROW * len(data.bars)
    sheet.line([(_LABEL, 2), (_LABEL, bottom - 4)], PAPER.control)
    if data.axis:
        sheet.words(_LABEL, bottom + 5, data.axis, Type(7.6, colour=PAPER.muted))
    return sheet


def _draw_bar(sheet: Sheet, bar: Bar, top: float, length: float) -> None:
    look = CLASSES["light"][bar.level]
    lines = wrapped(bar.title, _SIZE, _LABEL - 28, 2, "strong")
    height = 11 * len(lines) + (10 if bar.note else 0)
    middle = top + _ROW / 2 - 2
    sheet.class_mark(bar.level, Box(0, middle - 4.5, 9, 9))
    start = middle - height / 2 + 5.5
    for number, line in enumerate(lines):
        sheet.words(16, start + 11 * number, line, Type(_SIZE, "strong"))
    note = fitting(bar.note, 7.6, _LABEL - 28)
    sheet.words(16, start + 11 * len(lines), note, Type(7.6, colour=PAPER.muted))
    sheet.box(Box(_LABEL, middle - 6.5, max(length, 1.5), 13), look.fill, look.mark)
    _draw_end(sheet, bar, _LABEL + max(length, 1.5) + 5, middle)


def _draw_end(sheet: Sheet, bar: Bar, left: float, middle: float) -> None:
    """The score and its word behind the bar."""
    value = numbers.number(bar.value, 0 if float(bar.value).is_integer() else 1)
    sheet.words(left, middle, value, Type(_SIZE, "strong"))
    shift = left + text_width(value, _SIZE, "strong") + 5
    sheet.words(shift, middle, fitting(bar.word, 7.6, 96), Type(7.6, colour=PAPER.muted))
