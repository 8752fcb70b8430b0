"""The record at the right of a page, and the page that is a list with its record."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from ui.look.scale import px
from ui.look.tokens import GAP, LIST_WIDTH, WIDE
from ui.parts.act import Act
from ui.parts.buttons import from_act
from ui.parts.empty import Empty
from ui.parts.labels import section
from ui.parts.layouts import Piece, column, row, upright
from ui.parts.list_pane import ListPane

MOST_OF_LIST = 0.42


class DetailPane(QScrollArea):
    """A record in sections that are split by space, never by boxes."""

    def __init__(self, *head: Piece) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._shown = ""
        inside = QWidget()
        inside.setObjectName("column")
        self.column = column(*head, gap=GAP)
        outer = QVBoxLayout(inside)
        outer.setContentsMargins(WIDE, 20, WIDE, WIDE)
        outer.addLayout(self.column)
        outer.addStretch(1)
        self.setWidget(inside)

    def section(self, title: str, *acts: Act) -> QVBoxLayout:
        """A heading with its acts at the right; what belongs under it goes in the layout."""
        head = row(section(title), None, *(from_act(act, "link") for act in acts))
        inner = column(gap=8)
        self.column.addSpacing(8)
        self.column.addLayout(head)
        self.column.addLayout(inner)
        return inner

    def begin(self, record_id: str) -> None:
        """Another record is read from its heading on; the same one stays where it was."""
        if record_id != self._shown:
            self._shown = record_id
            self.verticalScrollBar().setValue(0)

    def reveal(self, part: QWidget) -> None:
        """Bring a part in sight that was only just shown, once it has its place."""
        QTimer.singleShot(0, part, lambda: self.ensureWidgetVisible(part, 0, WIDE))


class ListDetail(QWidget):
    """A list of 336 with its record; while there are no rows, what belongs here."""

    def __init__(self, rows: ListPane, detail: QWidget, empty: Empty) -> None:
        super().__init__()
        self._list, self._empty = rows, empty
        both = QWidget()
        both.setLayout(row(rows, upright(), detail, gap=0))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(empty)
        self._stack.addWidget(both)
        rows.rows_changed.connect(self._show_what_there_is)
        self._show_what_there_is()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where text is large the list leaves the record its part."""
        super().resizeEvent(event)
        self._list.setFixedWidth(min(px(LIST_WIDTH), round(self.width() * MOST_OF_LIST)))

    def _show_what_there_is(self) -> None:
        self._stack.setCurrentIndex(1 if self._list.count() else 0)
