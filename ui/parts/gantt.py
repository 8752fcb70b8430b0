"""Planning: names that stay, bars on months, money under them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from core.text.numbers import date
from ui.look.scale import px
from ui.parts.gantt_painting import (
    BarDelegate,
    GanttBar,
    MonthsHeader,
    NameDelegate,
    Span,
    next_month,
)
from ui.parts.grid_model import GridModel

__all__ = ["Gantt", "GanttBar"]

NAMES, TIME = 0, 1
GRIP = 10
"""Px at the ends of a bar that take its start or its end."""


class Gantt(QTableView):
    """One bar a row. The mouse moves a bar or its ends; Shift+arrows move it by a week, Ctrl+arrows
    its end. `moved` only asks: the page writes the dates and sets the bars anew.
    """

    chosen = Signal(str)
    opened = Signal(str)
    moved = Signal(str, object, object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._model = GridModel()
        self._bars: tuple[GanttBar, ...] = ()
        self._span = Span(dt.date(2000, 1, 1), dt.date(2000, 12, 31))
        self._held: tuple[int, str, float] | None = None
        self._locked = False
        self._months = MonthsHeader(self)
        self._bar_delegate = BarDelegate(self)
        self.setModel(self._model)
        self.setHorizontalHeader(self._months)
        self.setItemDelegateForColumn(NAMES, NameDelegate(self))
        self.setItemDelegateForColumn(TIME, self._bar_delegate)
        self.setAccessibleName(name)
        self._dress()
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)
        self.doubleClicked.connect(lambda index: self.opened.emit(self._id(index.row())))

    def set_bars(
        self,
        bars: Sequence[GanttBar],
        first: dt.date,
        last: dt.date,
        money: Mapping[dt.date, Decimal] | None = None,
        today: dt.date | None = None,
    ) -> None:
        """Show these from the month of `first` to the month of `last`; `money` by month."""
        here = self._id(self.currentIndex().row())
        self._bars = tuple(bars)
        self._span = Span(first.replace(day=1), next_month(last) - dt.timedelta(days=1))
        self._months.show_span(self._span, dict(money or {}))
        self._bar_delegate.show_span(self._span, today)
        self._model.set_grid(
            [bar.title for bar in bars], ["", ""], lambda down, _a: self._bars[down], self._said
        )
        self.horizontalHeader().setSectionResizeMode(TIME, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(NAMES, px(240))
        self.select(here)

    def select(self, bar_id: str) -> None:
        """Make a bar current."""
        place = next((n for n, bar in enumerate(self._bars) if bar.id == bar_id), -1)
        if place >= 0:
            self.setCurrentIndex(self._model.index(place, TIME))

    def current(self) -> str:
        """The id of the current bar, or nothing."""
        return self._id(self.currentIndex().row())

    def set_read_only(self, why: str) -> None:
        """Bars stay where they are while the year is closed."""
        self._locked = bool(why)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift+arrows move by a week, Ctrl+arrows move the end, Enter opens."""
        step = {Qt.Key.Key_Left: -7, Qt.Key.Key_Right: 7}.get(Qt.Key(event.key()))
        row, held = self.currentIndex().row(), event.modifiers()
        if step and row >= 0 and not self._locked:
            days = dt.timedelta(days=step)
            if held == Qt.KeyboardModifier.ShiftModifier:
                self._ask(row, days, days)
                return
            if held == Qt.KeyboardModifier.ControlModifier:
                self._ask(row, dt.timedelta(), days)
                return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.opened.emit(self._id(row))
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a bar, or one of its ends."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if self._locked or index.column() != TIME:
            return
        part = self._part_at(index, event.position().x())
        if part:
            self._held = (index.row(), part, event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The bar goes along; its old dates stay as a ghost."""
        if self._held is None:
            super().mouseMoveEvent(event)
            self._show_cursor(event)
            return
        row, part, begun = self._held
        days = self._days(event.position().x() - begun)
        self._bar_delegate.drag(row, *_shifts(part, days))
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the bar go."""
        super().mouseReleaseEvent(event)
        if self._held is None:
            return
        row, part, begun = self._held
        self._held = None
        self._bar_delegate.drag(-1, dt.timedelta(), dt.timedelta())
        days = self._days(event.position().x() - begun)
        if days:
            self._ask(row, *_shifts(part, days))
        self.viewport().update()

    def _ask(self, row: int, start: dt.timedelta, end: dt.timedelta) -> None:
        bar = self._bars[row]
        new_start, new_end = bar.start + start, bar.end + end
        if new_start <= new_end:
            self.moved.emit(bar.id, new_start, new_end)

    def _part_at(self, index: QModelIndex, x: float) -> str:
        """Which part of a bar lies at x: its start, its end, the whole, or nothing."""
        place = self._span.place(QRect(self.visualRect(index)), self._bars[index.row()])
        if not place.left() - 3 <= x <= place.right() + 3:
            return ""
        if place.width() > 3 * GRIP and x < place.left() + GRIP:
            return "start"
        return "end" if x > place.right() - GRIP else "whole"

    def _show_cursor(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        over = index.isValid() and index.column() == TIME
        part = self._part_at(index, event.position().x()) if over else ""
        cursors = {"start": Qt.CursorShape.SizeHorCursor, "end": Qt.CursorShape.SizeHorCursor,
                   "whole": Qt.CursorShape.OpenHandCursor}  # fmt: skip
        self.viewport().setCursor(cursors.get(part, Qt.CursorShape.ArrowCursor))

    def _days(self, distance: float) -> dt.timedelta:
        return dt.timedelta(days=round(distance / self._span.day_width(self.columnWidth(TIME))))

    def _said(self, down: int, across: int) -> str:
        bar = self._bars[down]
        return bar.said or f"{bar.title}, {date(bar.start)} – {date(bar.end)}"

    def _id(self, row: int) -> str:
        return self._bars[row].id if 0 <= row < len(self._bars) else ""

    def _tell_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._id(index.row()))

    def _dress(self) -> None:
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().setDefaultSectionSize(px(36))
        self.verticalHeader().hide()


def _shifts(part: str, days: dt.timedelta) -> tuple[dt.timedelta, dt.timedelta]:
    """How far start and end go when this part is dragged."""
    nothing = dt.timedelta()
    return {"start": (days, nothing), "end": (nothing, days), "whole": (days, days)}[part]
