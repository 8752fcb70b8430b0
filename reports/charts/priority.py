"""Bars of risks by priority: the class as shape and word, the length as the score."""

from dataclasses import replace

from core.text import numbers
from reports.charts.data import Bar, PriorityBars
from reports.charts.measure import fitting, text_width, wrapped
from reports.charts.sheet import Box, Sheet, Type
from reports.look import CLASSES, PAPER

_ROW = 31.0
_LABEL = 190.0
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
        _draw_bar(sheet, bar, _ROW * index, length * min(bar.value / data.maximum, 1))
    bottom = _ROW * len(data.bars)
    sheet.line([(_LABEL, 2), (_LABEL, bottom - 4)], PAPER.control)
    if data.axis:
        sheet.words(_LABEL, bottom + 5, data.axis, Type(7.6, colour=PAPER.muted))
    return sheet


def _draw_bar(sheet: Sheet, bar: Bar, top: float, length: float) -> None:
    look = CLASSES["light"][bar.level]
    sheet.class_mark(bar.level, Box(0, top + 8, 9, 9))
    lines = wrapped(bar.title, _SIZE, _LABEL - 28, 1 if bar.note else 2, "strong")
    if bar.note:
        note = Type(7.6, colour=PAPER.muted)
        sheet.words(16, top + 20.5, fitting(bar.note, 7.6, _LABEL - 28), note)
    start = top + (8.5 if bar.note or len(lines) > 1 else 12.5)
    for number, line in enumerate(lines):
        sheet.words(16, start + 11 * number, line, Type(_SIZE, "strong"))
    sheet.box(Box(_LABEL, top + 6, max(length, 1.5), 13), look.fill, look.mark)
    value = numbers.number(bar.value, 0 if float(bar.value).is_integer() else 1)
    end = _LABEL + max(length, 1.5) + 5
    sheet.words(end, top + 12.5, value, Type(_SIZE, "strong"))
    shift = end + text_width(value, _SIZE, "strong") + 5
    sheet.words(shift, top + 12.5, fitting(bar.word, 7.6, 96), Type(7.6, colour=PAPER.muted))
