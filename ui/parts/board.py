"""Columns of cards; the first, empty card of a column is where one types the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from core.text.translate import gettext as _
from ui.look.scale import px
from ui.look.shapes import paint_class
from ui.look.tokens import GAP, SMALL
from ui.parts.board_cards import Card, CardsModel, CardsView
from ui.parts.labels import caption, strong
from ui.parts.layouts import clear, column, row

__all__ = ["Board", "BoardColumn", "Card"]

COLUMN_WIDTH = 220


@dataclass(frozen=True, slots=True)
class BoardColumn:
    """A column: its key, its title, its cards; `hint` stands in its empty card."""

    key: str
    title: str
    cards: tuple[Card, ...] | list[Card]
    hint: str = ""
    adds: bool = True
    level: int | None = None
    """The class of the risk that the column is about, 0 to 5."""


class ClassTile(QWidget):
    """The class of a risk as a small tile; hidden where there is no risk."""

    def __init__(self) -> None:
        super().__init__()
        self._level = 0
        self.setFixedSize(px(18), px(18))

    def show_level(self, level: int | None) -> None:
        """Show this class, or nothing."""
        self._level = level or 0
        self.setVisible(level is not None)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tile."""
        paint_class(QPainter(self), QRectF(self.rect()), self._level)


class ColumnWidget(QFrame):
    """One column of the board."""

    added = Signal(str, str)

    def __init__(self, data: BoardColumn, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.key = data.key
        self.model = CardsModel(data.key)
        self.view = CardsView(self.model, data.title)
        self._title, self._count = strong(data.title, wraps=True), caption()
        self._mark = ClassTile()
        self.input = QLineEdit()
        self.input.setPlaceholderText(data.hint or _("New card"))
        self.input.setAccessibleName(_("New card in {column}").format(column=data.title))
        self.input.setVisible(data.adds)
        self._adds = data.adds
        self.input.returnPressed.connect(self._type)
        self.input.installEventFilter(self)
        head = row(self._mark, self._title, self._count)
        head.setStretch(1, 1)
        self.setLayout(column(head, self.input, self.view, margins=10))
        self.setMinimumWidth(px(COLUMN_WIDTH))

    def show_column(self, data: BoardColumn) -> None:
        """Show these cards; the current one stays current."""
        here, place = self.view.card_at(self.view.currentIndex()), self.view.currentIndex().row()
        self._title.setText(data.title)
        self._mark.show_level(data.level)
        self._count.setText(str(len(data.cards)))
        self.model.set_items(tuple(data.cards))
        if here and not self.select(here) and self.view.hasFocus() and data.cards:
            last = min(place, len(data.cards) - 1)
            self.view.setCurrentIndex(self.model.index(last, 0))

    def select(self, card_id: str) -> bool:
        """Make a card current; whether it is here."""
        ids = [card.id for card in self.model.cards()]
        if card_id not in ids:
            return False
        self.view.setCurrentIndex(self.model.index(ids.index(card_id), 0))
        return True

    def set_read_only(self, why: str) -> None:
        """No new cards, no moving."""
        self.model.locked = bool(why)
        self.input.setVisible(self._adds and not why)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the empty card to the others."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
        ):
            self.enter()
            return True
        return super().eventFilter(watched, event)

    def enter(self) -> None:
        """Put the focus on a card, or on the empty one where there are none."""
        if not self.model.rowCount():
            self.input.setFocus()
            return
        self.view.setFocus()
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0, 0))

    def _type(self) -> None:
        text = self.input.text().strip()
        if text:
            self.input.clear()
            self.added.emit(self.key, text)


class Board(QWidget):
    """The columns. The signals only ask: the page acts and sets the columns anew."""

    added = Signal(str, str)
    moved = Signal(str, str, str)
    opened = Signal(str)
    chosen = Signal(str)
    removed = Signal(str)
    voted = Signal(str, int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.columns: list[ColumnWidget] = []
        self._carried = ""
        self._row = row(gap=GAP)
        self.setLayout(self._row)
        self._row.setContentsMargins(0, 0, 0, SMALL)

    def set_columns(self, columns: Sequence[BoardColumn]) -> None:
        """Show these columns; what is being typed stays."""
        if [one.key for one in columns] != [one.key for one in self.columns]:
            self._build(columns)
        for widget, data in zip(self.columns, columns, strict=True):
            widget.show_column(data)
        self._follow()

    def focus_input(self, key: str = "") -> None:
        """Put the cursor in the empty card of a column, or of the first that has one."""
        fitting = [one for one in self.columns if one.key == key] or self.columns
        if fitting:
            fitting[0].input.setFocus()

    def select(self, card_id: str) -> None:
        """Make a card current, wherever it is."""
        for one in self.columns:
            if one.select(card_id):
                one.view.setFocus()

    def current(self) -> str:
        """The id of the card that has the focus, or nothing."""
        focused = next((one for one in self.columns if one.view.hasFocus()), None)
        return focused.view.card_at(focused.view.currentIndex()) if focused else ""

    def set_covered(self, covered: bool) -> None:
        """Hide what only the advisor may see."""
        for one in self.columns:
            one.view.set_covered(covered)

    def _build(self, columns: Sequence[BoardColumn]) -> None:
        clear(self._row)
        self.columns = [ColumnWidget(data, self) for data in columns]
        for place, one in enumerate(self.columns):
            self._row.addWidget(one, 1)
            self._connect(place, one)

    def _connect(self, place: int, one: ColumnWidget) -> None:
        one.added.connect(self.added)
        one.view.opened.connect(self.opened)
        one.view.removed.connect(self.removed)
        one.view.voted.connect(self.voted)
        one.view.walked.connect(lambda step: self._walk(place + step))
        one.view.carried.connect(lambda card, across, down: self._carry(place, card, across, down))
        one.model.dropped.connect(lambda card, before: self._ask(card, one.key, before))
        one.view.selectionModel().currentChanged.connect(
            lambda index: self.chosen.emit(one.view.card_at(index)) if index.isValid() else None
        )

    def _walk(self, place: int) -> None:
        if 0 <= place < len(self.columns):
            self.columns[place].enter()

    def _carry(self, place: int, card: str, across: int, down: int) -> None:
        """Move a card to the next column, or up and down in its own."""
        if across:
            if 0 <= place + across < len(self.columns):
                self._ask(card, self.columns[place + across].key, "")
            return
        ids = [one.id for one in self.columns[place].model.cards()]
        target = ids.index(card) + down
        if 0 <= target < len(ids):
            after = target + (1 if down > 0 else 0)
            self._ask(card, self.columns[place].key, ids[after] if after < len(ids) else "")

    def _ask(self, card: str, key: str, before: str) -> None:
        self._carried = card
        self.moved.emit(card, key, before)

    def _follow(self) -> None:
        """Keep the focus on the card that was carried."""
        if self._carried:
            carried, self._carried = self._carried, ""
            self.select(carried)
