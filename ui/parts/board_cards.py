"""The cards of a board: what they hold, how they are painted, dragged and given dots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from core.text.translate import gettext as _
from core.text.translate import ngettext
from ui.look.fonts import font
from ui.look.scale import px
from ui.look.theme import tokens
from ui.parts.painting import LEFT, RIGHT, box_of, ground, is_on, width_of, write
from ui.parts.simple_model import ITEM_ROLE, ItemsModel

Index = QModelIndex | QPersistentModelIndex
MIME = "application/x-card"
MOST_DOTS = 12
AROUND = 28
"""Px that the edges of a card take, across and down."""
_DIRECTIONS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Card:
    """A card: two lines, a muted one, dots for votes (None: no voting), a word on a chip."""

    id: str
    title: str
    muted: str = ""
    dots: int | None = None
    chip: str = ""
    private: bool = False

    def sentence(self) -> str:
        """The card in words."""
        votes = ngettext("{count} vote", "{count} votes", self.dots or 0)
        counted = votes.format(count=self.dots) if self.dots is not None else ""
        return ", ".join(part for part in (self.title, self.muted, counted, self.chip) if part)


class CardDelegate(QStyledItemDelegate):
    """Paints cards as high as their text."""

    covered = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Up to two lines, and one for the rest."""
        card: Card = index.data(ITEM_ROLE)
        view = self.parent()
        wide = view.viewport().width() if isinstance(view, QListView) else 220
        return QSize(0, round(_text_height(card, wide - AROUND)) + _foot_height(card) + AROUND)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, words, dots."""
        card: Card = index.data(ITEM_ROLE)
        colours, place = tokens(), box_of(option).adjusted(2, 3, -2, -5)
        painter.save()
        selected = is_on(option, QStyle.StateFlag.State_Selected)
        focused = selected and is_on(option, QStyle.StateFlag.State_HasFocus)
        fill = colours.advisor_soft if card.private else colours.surface
        border = colours.accent if selected else colours.line
        ground(painter, place, fill, 8, border, 2 if focused else 1)
        inner = place.adjusted(12, 9, -12, -9)
        painter.setFont(font("body"))
        painter.setPen(QColor(colours.text))
        words = QRectF(inner.left(), inner.top(), inner.width(), _text_height(card, inner.width()))
        title = _("Covered") if card.private and self.covered else card.title
        painter.drawText(words, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop), title)
        self._paint_foot(painter, inner, card)
        painter.restore()

    def _paint_foot(self, painter: QPainter, inner: QRectF, card: Card) -> None:
        colours, high = tokens(), px(20)
        foot = QRectF(inner.left(), inner.bottom() - high, inner.width(), high)
        if card.chip:
            wide = width_of(card.chip, "label") + 16
            chip = QRectF(foot.right() - wide, foot.top(), wide, high)
            ground(painter, chip, colours.sunken, high / 2)
            write(painter, chip.adjusted(8, 0, -8, 0), card.chip, "label")
            foot.setRight(chip.left() - 8)
        if card.dots is not None:
            foot.setLeft(foot.left() + self._paint_dots(painter, foot, card.dots) + 8)
        side = LEFT if card.dots is None else RIGHT
        write(painter, foot, card.muted, "caption", colours.muted, side)

    def _paint_dots(self, painter: QPainter, foot: QRectF, dots: int) -> float:
        """A dot a vote and a hollow one that waits; where they do not fit, one with the number."""
        side, colours = px(9), tokens()
        step = side + 4
        fits = min(MOST_DOTS, int(foot.width() * 0.6 / step) - 1)
        many = dots > fits
        filled = 1 if many else dots
        for number in range(filled + 1):
            shift = px(26) if many and number == filled else 0
            left = foot.left() + number * step + shift
            place = QRectF(left, foot.center().y() - side / 2, side, side)
            waits = number == filled
            fill = "" if waits else colours.accent
            ground(painter, place, fill, side / 2, colours.control if waits else "", 1.2)
        if many:
            write(painter, foot.adjusted(step + 2, 0, 0, 0), str(dots), "label")
        return (filled + 1) * step + (px(26) if many else 0)


def _text_height(card: Card, wide: float) -> float:
    metrics = QFontMetricsF(font("body"))
    box = QRectF(0, 0, max(wide, 40.0), 10000)
    flags = int(Qt.TextFlag.TextWordWrap)
    return min(metrics.boundingRect(box, flags, card.title).height(), metrics.lineSpacing() * 3)


def _foot_height(card: Card) -> int:
    return px(24) if card.muted or card.chip or card.dots is not None else 0


class CardsModel(ItemsModel):
    """The cards of one column, which can be dragged to another."""

    dropped = Signal(str, str)

    def __init__(self, column: str) -> None:
        super().__init__()
        self.column = column
        self.locked = False

    def cards(self) -> tuple[Card, ...]:
        """The cards."""
        return tuple(item for item in self.items if isinstance(item, Card))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cards are dragged; between and after them is room to drop."""
        flags = super().flags(index)
        if self.locked:
            return flags
        return flags | (
            Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled
        )

    def supportedDropActions(self) -> Qt.DropAction:
        """Cards are moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Only cards of ours."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The id of the dragged card."""
        data = QMimeData()
        data.setData(MIME, QByteArray(self.cards()[indexes[0].row()].id.encode()))
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Ask to move the card before the place it was dropped at."""
        cards = self.cards()
        before = cards[row].id if 0 <= row < len(cards) else ""
        self.dropped.emit(bytes(data.data(MIME).data()).decode(), before)
        return False


class CardsView(QListView):
    """One column of cards with its keys."""

    walked = Signal(int)
    carried = Signal(str, int, int)
    opened = Signal(str)
    removed = Signal(str)
    voted = Signal(str, int)

    def __init__(self, model: CardsModel, name: str) -> None:
        super().__init__()
        self.cards_model = model
        self.setModel(model)
        self._delegate = CardDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.viewport().setAutoFillBackground(False)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.card_at(index)))

    def card_at(self, index: QModelIndex) -> str:
        """The id of the card at an index."""
        return self.cards_model.cards()[index.row()].id if index.isValid() else ""

    def set_covered(self, covered: bool) -> None:
        """Hide what only the advisor may see."""
        self._delegate.covered = self.cards_model.covered = covered
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Ctrl+arrows carry, Enter opens, Del removes, Space gives a dot."""
        here, key = self.card_at(self.currentIndex()), Qt.Key(event.key())
        across, down = _DIRECTIONS.get(key, (0, 0))
        free = not self.cards_model.locked
        if across and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.walked.emit(across)
        elif here and free and _carries(event) and (across or down):
            self.carried.emit(here, across, down)
        elif here and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(here)
        elif here and free and key == Qt.Key.Key_Delete:
            self.removed.emit(here)
        elif here and free and key == Qt.Key.Key_Space:
            away = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
            self.voted.emit(here, -1 if away else 1)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the dots gives one, with Shift takes one away."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or self.cards_model.locked:
            return
        card, place = self.cards_model.cards()[index.row()], self.visualRect(index)
        on_foot = event.position().y() > place.bottom() - px(36)
        on_dots = event.position().x() < place.left() + 14 + ((card.dots or 0) + 1) * (px(9) + 4)
        if card.dots is not None and on_foot and on_dots:
            away = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
            self.voted.emit(card.id, -1 if away else 1)

    def changeEvent(self, event: QEvent) -> None:
        """Another font makes other heights."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()


def _carries(event: QKeyEvent) -> bool:
    alt_up_down = event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in (
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
    )
    return alt_up_down or event.modifiers() == Qt.KeyboardModifier.ControlModifier
