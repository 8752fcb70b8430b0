"""The cells of a table: their keys, columns that give way, rows as high as their words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from ui.look.fonts import font
from ui.look.scale import px, scale
from ui.look.tokens import ROW
from ui.parts.painting import line_height, lines_of
from ui.parts.table_model import PAD, Column, RecordModel

AROUND = 12
"""Px above and under the words of a row of several lines."""


class Wrap:
    """How many lines the words of a column take in its width."""

    def __init__(self, column: Column, step: str, room: float) -> None:
        self._column, self._step, self._room = column, step, room
        self._metrics = QFontMetricsF(font(step))

    def lines(self, record: Any) -> int:
        """From 1 on; laid out only where the words may not fit, for that is slow."""
        words = self._column.text(record)
        room = self._room - self._column.mark_width(record)
        if self._metrics.horizontalAdvance(words) <= room:
            return 1
        return len(lines_of(words, self._step, room, self._column.lines))


class CellsView(QTableView):
    """Cells with keys: Del removes, Alt+Up and Alt+Down move, Ctrl+C and Ctrl+V copy and paste."""

    asked = Signal(str)
    fitted = Signal()
    """Rows have another height now."""

    _records: tuple[Any, ...] | None = None
    _room: tuple[int, int, float] | None = None
    """What it was fitted to last: rows, width, size of text."""

    def fit(self) -> None:
        """Hide the columns for which there is no room, and give every row the height it needs."""
        if not self.isVisible():
            return  # it has no width yet
        model = self.model()
        assert isinstance(model, RecordModel)
        room = (model.rowCount(), self.viewport().width(), scale())
        if self._records is model.records and self._room == room:
            return
        self._records, self._room = model.records, room
        going = leaving(model.columns, self.viewport().width())
        for place in range(len(model.columns)):
            if self.isColumnHidden(place) != (place in going):
                self.setColumnHidden(place, place in going)
        self._span_last(model)
        if self._give_heights(model):
            self.fitted.emit()

    def rows_height(self, most: int) -> int:
        """How high the head and the first rows are together."""
        rows = range(min(most, self.model().rowCount()))
        head = self.horizontalHeader().sizeHint().height()
        return head + sum(self.rowHeight(row) for row in rows) + 4

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a table; the rest is Qt's."""
        wanted = meaning(event)
        if wanted and self.state() != QAbstractItemView.State.EditingState:
            self.asked.emit(wanted)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while it was hidden."""
        super().showEvent(event)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width leaves room for other columns."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def _give_heights(self, model: RecordModel) -> bool:
        """Give every row its height; whether one has another than before."""
        steps = ["strong" if place == 0 else "body" for place in range(len(model.columns))]
        wraps = [
            Wrap(column, step, self._width_of(place, model) - 2 * PAD)
            for place, (column, step) in enumerate(zip(model.columns, steps, strict=True))
            if column.lines > 1 and not self.isColumnHidden(place)
        ]
        one, high, around = px(ROW), line_height("body"), px(AROUND)
        changed = False
        for row, record in enumerate(model.records):
            most = max((wrap.lines(record) for wrap in wraps), default=1)
            height = max(one, round(most * high) + around) if most > 1 else one
            if height != self.rowHeight(row):
                self.setRowHeight(row, height)
                changed = True
        return changed

    def _width_of(self, place: int, model: RecordModel) -> int:
        """The width of a column; of the one that stretches, what the others will leave it."""
        if not model.columns[place].stretch:
            return self.columnWidth(place)
        others = (n for n in range(len(model.columns)) if n != place and not self.isColumnHidden(n))
        return self.viewport().width() - sum(self.columnWidth(n) for n in others)

    def _span_last(self, model: RecordModel) -> None:
        """The row that waits is one wide cell."""
        self.clearSpans()
        last = model.rowCount() - 1
        if last >= len(model.records) and len(model.columns) > 1:
            self.setSpan(last, 0, 1, len(model.columns))


def leaving(columns: Sequence[Column], wide: int) -> set[int]:
    """The places of the columns that leave, so that the others keep their width."""
    going: set[int] = set()
    needed = sum(px(column.width) for column in columns)
    order = sorted(enumerate(columns), key=lambda one: -one[1].leaves)
    for place, column in order:
        if needed <= wide or not column.leaves:
            break
        going.add(place)
        needed -= px(column.width)
    return going


def meaning(event: QKeyEvent) -> str:
    """What a key asks of a table; nothing for keys that are Qt's."""
    if event.matches(QKeySequence.StandardKey.Paste):
        return "paste"
    if event.matches(QKeySequence.StandardKey.Copy):
        return "copy"
    key, plain = Qt.Key(event.key()), event.modifiers() == Qt.KeyboardModifier.NoModifier
    if event.modifiers() == Qt.KeyboardModifier.AltModifier:
        return {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}.get(key, "")
    if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return "open"
    return "remove" if plain and key == Qt.Key.Key_Delete else ""
