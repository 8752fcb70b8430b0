"""How a planning is painted: months and money at the top, bars with their share done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from core.text.numbers import money, month_short
from core.text.translate import gettext as _
from ui.look.icons import draw_icon
from ui.look.scale import px
from ui.look.shapes import hatch, paint_class, paint_ring
from ui.look.theme import colour, tokens
from ui.parts.grid_model import CELL_ROLE
from ui.parts.painting import CENTRE, box_of, ground, is_on, width_of, write

Index = QModelIndex | QPersistentModelIndex
NARROWEST = 34
"""Px that a month needs for its name; where it has less, three share one."""
APART = 8
"""Px between two sums beside each other."""


@dataclass(frozen=True, slots=True)
class GanttBar:
    """A measure in time; `share` (0 to 1) is done; `status` as a measure has it; `late` when its
    end has passed and it goes on.
    """

    id: str
    title: str
    start: dt.date
    end: dt.date
    share: float = 0.0
    status: str = "planned"
    level: int | None = None
    said: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """The time that is shown, whole months."""

    first: dt.date
    last: dt.date

    def days(self) -> int:
        """How many days."""
        return (self.last - self.first).days + 1

    def day_width(self, wide: float) -> float:
        """Px a day."""
        return wide / self.days()

    def months(self) -> Iterator[dt.date]:
        """The first day of every month."""
        day = self.first
        while day <= self.last:
            yield day
            day = next_month(day)

    def columns(self, wide: float) -> Iterator[tuple[dt.date, dt.date]]:
        """First day and day after the last: months, or quarters where months are too narrow."""
        by_quarter = wide / max(1, sum(1 for _month in self.months())) < px(NARROWEST)
        begun = self.first
        for month in self.months():
            after = next_month(month)
            if not by_quarter or after.month % 3 == 1 or after > self.last:
                yield begun, after
                begun = after

    def place(
        self,
        cell: QRect,
        bar: GanttBar,
        start: dt.timedelta = dt.timedelta(),
        end: dt.timedelta = dt.timedelta(),
    ) -> QRectF:
        """Where a bar lies in its cell, with its dates shifted."""
        day = self.day_width(cell.width())
        left = cell.left() + ((bar.start + start) - self.first).days * day
        right = cell.left() + ((bar.end + end) - self.first).days * day + day
        left, right = max(left, cell.left()), min(right, float(cell.right()))
        return QRectF(left, cell.top() + 8, max(right - left, 8.0), cell.height() - 16)


class NameDelegate(QStyledItemDelegate):
    """The names at the left, which stay where they are."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Class shape and name."""
        bar: GanttBar = index.data(CELL_ROLE)
        painter.save()
        place = box_of(option)
        paint_row_ground(painter, place, option)
        inner = place.adjusted(8, 0, -8, 0)
        if bar.level is not None:
            side = px(18)
            mark = QRectF(inner.left(), inner.center().y() - side / 2, side, side)
            paint_class(painter, mark, bar.level)
            inner.setLeft(mark.right() + 8)
        write(painter, inner, bar.title, "body")
        painter.restore()


class BarDelegate(QStyledItemDelegate):
    """The bars, the lines of the months, and today."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._span = Span(dt.date(2000, 1, 1), dt.date(2000, 12, 31))
        self._today: dt.date | None = None
        self._dragged = (-1, dt.timedelta(), dt.timedelta())

    def show_span(self, span: Span, today: dt.date | None) -> None:
        """Show this time."""
        self._span, self._today = span, today

    def drag(self, row: int, start: dt.timedelta, end: dt.timedelta) -> None:
        """Show a bar with its dates shifted, over its ghost; row -1 lets go."""
        self._dragged = (row, start, end)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One bar."""
        bar: GanttBar = index.data(CELL_ROLE)
        painter.save()
        place = box_of(option)
        paint_row_ground(painter, place, option)
        self._paint_months(painter, place)
        cell = place.toRect()
        row, start, end = self._dragged
        if bar.late:
            self._paint_overrun(painter, cell, bar)
        if row == index.row():
            ghost = self._span.place(cell, bar)
            ground(painter, ghost, "", 5, tokens().control, 1, dashed=True)
            self._paint_bar(painter, self._span.place(cell, bar, start, end), bar)
        else:
            self._paint_bar(painter, self._span.place(cell, bar), bar)
        if is_on(option, QStyle.StateFlag.State_HasFocus):
            ground(painter, place.adjusted(1, 1, -1, -1), "", 4, tokens().accent, 2)
        painter.restore()

    def _paint_overrun(self, painter: QPainter, cell: QRect, bar: GanttBar) -> None:
        """From the end that was promised until today, dashed, with a warning."""
        place, today = self._span.place(cell, bar), self._today or bar.end
        shift = dt.timedelta(days=max(0, (min(today, self._span.last) - bar.end).days))
        over = self._span.place(cell, bar, end=shift)
        over.setLeft(place.right() - 1)
        ground(painter, over, "", 5, tokens().danger, 1.5, dashed=True)
        side = px(14)
        mark = QRectF(over.left() + 6, over.center().y() - side / 2, side, side)
        if over.width() > side + 10:
            draw_icon(painter, "warning", mark, tokens().danger)

    def _paint_months(self, painter: QPainter, place: QRectF) -> None:
        day = self._span.day_width(place.width())
        for first in self._span.months():
            x = place.left() + (first - self._span.first).days * day
            painter.fillRect(QRectF(x, place.top(), 1, place.height()), colour(tokens().line))
        if self._today and self._span.first <= self._today <= self._span.last:
            x = place.left() + (self._today - self._span.first).days * day
            painter.fillRect(QRectF(x, place.top(), 2, place.height()), colour(tokens().text))

    def _paint_bar(self, painter: QPainter, place: QRectF, bar: GanttBar) -> None:
        """Planned is an outline, running fills up, done has a check, stopped is hatched."""
        colours = tokens()
        if bar.status == "stopped":
            hatch(painter, place, colours.control, colours.sunken)
            ground(painter, place, "", 5, colours.control)
            return
        done = bar.status == "done"
        ground(painter, place, colours.accent if done else colours.selected, 5, colours.accent, 1.5)
        share = QRectF(place)
        share.setWidth(place.width() * min(max(bar.share, 0.0), 1.0))
        if not done and bar.share > 0:
            ground(painter, share, colours.accent, 5)
        side = min(px(14), place.height() - 2)
        mark = QRectF(place.left() + 5, place.center().y() - side / 2, side, side)
        if done and place.width() > side + 10:
            draw_icon(painter, "check", mark, colours.on_accent)
        elif bar.status == "planned" and place.width() > side + 10:
            paint_ring(painter, mark.adjusted(1, 1, -1, -1), colours.accent)


class MonthsHeader(QHeaderView):
    """The months above the bars, with the money of each."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._span = Span(dt.date(2000, 1, 1), dt.date(2000, 12, 31))
        self._money: dict[dt.date, Decimal] = {}

    def show_span(self, span: Span, spent: dict[dt.date, Decimal]) -> None:
        """Show this time and this money, by the first day of a month."""
        self._span = span
        self._money = spent
        self.updateGeometry()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """One line, or two with money."""
        return QSize(0, px(52 if self._money else 32))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """The words over the bars."""
        painter.save()
        place = QRectF(rect)
        painter.fillRect(place, colour(tokens().surface))
        if section == 0:
            self._paint_corner(painter, place)
        else:
            self._paint_months(painter, place)
        under = QRectF(place.left(), place.bottom() - 1, place.width(), 1)
        painter.fillRect(under, colour(tokens().line))
        painter.restore()

    def _paint_corner(self, painter: QPainter, place: QRectF) -> None:
        if self._money:
            low = QRectF(place.left() + 8, place.top() + px(28), place.width() - 8, px(20))
            write(painter, low, _("Money"), "caption", tokens().muted)

    def _paint_months(self, painter: QPainter, place: QRectF) -> None:
        day, colours, year = self._span.day_width(place.width()), tokens(), 0
        columns = tuple(self._span.columns(place.width()))
        widest = max((after - first).days for first, after in columns) * day
        room = widest - px(APART)
        short = any(width_of(money(self._spent(*one)), "caption") > room for one in columns)
        for first, after in columns:
            left = place.left() + (first - self._span.first).days * day
            wide = (after - first).days * day
            head = QRectF(left, place.top() + 4, wide, px(22))
            name = month_short(first)
            if first.year != year and (year or wide > px(2 * NARROWEST)):
                name = _("{month} {year}").format(month=name, year=first.year % 100)
            year = first.year
            write(painter, head, name, "label", colours.muted, CENTRE)
            spent = self._spent(first, after)
            thousands = _("{thousands} k").format(thousands=round(spent / 1000))
            words = thousands if short else money(spent)
            # A column that was cut off by the edge of the time says nothing rather than a piece.
            if spent and width_of(words, "caption") <= wide:
                low = QRectF(left, place.top() + px(28), wide, px(20))
                write(painter, low, words, "caption", colours.text, CENTRE)

    def _spent(self, first: dt.date, after: dt.date) -> Decimal:
        spent = (m for month, m in self._money.items() if first <= month < after)
        return sum(spent, Decimal(0))


def paint_row_ground(painter: QPainter, place: QRectF, option: QStyleOptionViewItem) -> None:
    """The ground of a row and the line under it."""
    if is_on(option, QStyle.StateFlag.State_Selected):
        painter.fillRect(place, colour(tokens().selected))
    under = QRectF(place.left(), place.bottom() - 1, place.width(), 1)
    painter.fillRect(under, colour(tokens().line))


def next_month(day: dt.date) -> dt.date:
    """The first day of the month after."""
    return (day.replace(day=1) + dt.timedelta(days=32)).replace(day=1)
