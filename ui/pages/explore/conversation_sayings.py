"""What was said in a talk, as rows that are as high as their words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from core.text.translate import gettext as _
from ui.look.fonts import font
from ui.look.icons import draw_icon
from ui.look.scale import px
from ui.look.theme import tokens
from ui.parts.painting import LEFT, box_of, ground, is_on, write
from ui.parts.simple_model import ITEM_ROLE, ItemsModel

Index = QModelIndex | QPersistentModelIndex
MOST_LINES = 6


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement: its words, what is known about it, and whether something looks like a name."""

    id: str
    text: str
    note: str
    positive: bool
    private: bool
    suspicious: bool = False
    icon: str = "quote"

    def sentence(self) -> str:
        """The row in words."""
        return ", ".join(part for part in (self.text, self.note) if part)


class SayingDelegate(QStyledItemDelegate):
    """Words over a muted line; private ones lie on their own ground."""

    covered = False

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words, within bounds."""
        metrics = QFontMetrics(font("body"))
        wide = max(px(80), self._view.viewport().width() - px(66))
        words = self._words(index.data(ITEM_ROLE))
        high = metrics.boundingRect(0, 0, wide, 9999, Qt.TextFlag.TextWordWrap, words).height()
        return QSize(0, min(high, metrics.lineSpacing() * MOST_LINES) + px(38))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One statement."""
        item: Saying = index.data(ITEM_ROLE)
        colours, place = tokens(), box_of(option).adjusted(0, 2, 0, -2)
        painter.save()
        self._paint_ground(painter, place, option, item)
        side = px(18)
        mark = QRectF(place.left() + px(12), place.top() + px(10), side, side)
        ink = colours.advisor if item.private else colours.muted
        draw_icon(painter, "star" if item.positive else item.icon, mark, ink)
        words = place.adjusted(px(42), px(8), -px(14), -px(26))
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        write(painter, words, self._words(item), "body", colours.text, align, wrap=True)
        under = QRectF(words.left(), place.bottom() - px(26), words.width(), px(22))
        note_ink = colours.danger if item.suspicious else ink
        write(painter, under, item.note, "caption", note_ink, LEFT)
        painter.restore()

    def _words(self, item: Saying) -> str:
        return _("Covered") if item.private and self.covered else item.text

    def _paint_ground(
        self, painter: QPainter, place: QRectF, option: QStyleOptionViewItem, item: Saying
    ) -> None:
        colours = tokens()
        chosen = is_on(option, QStyle.StateFlag.State_Selected)
        fill = colours.advisor_soft if item.private else colours.sunken
        if chosen:
            focused = is_on(option, QStyle.StateFlag.State_HasFocus)
            ground(painter, place, fill, 6, colours.accent, 2 if focused else 1)
        else:
            ground(painter, place, fill, 6)


class Sayings(QListView):
    """As high as all its rows; Del removes, Alt+Up and Alt+Down move, Enter changes."""

    chosen = Signal(str)
    opened = Signal(str)
    removed = Signal(str)
    moved = Signal(str, str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ItemsModel()
        self._delegate = SayingDelegate(self)
        self._locked = False
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(lambda _new, _old: self._tell())
        self.doubleClicked.connect(lambda index: self.opened.emit(self._id(index)))

    def set_sayings(self, sayings: Sequence[Saying]) -> None:
        """Show these; the chosen one stays chosen."""
        kept = self.current()
        self._model.set_items(sayings)
        self.select(kept)
        self.setVisible(bool(sayings))
        self.updateGeometry()

    def sayings(self) -> tuple[Saying, ...]:
        """What is shown."""
        return tuple(item for item in self._model.items if isinstance(item, Saying))

    def current(self) -> str:
        """The id of the chosen statement, or nothing."""
        return self._id(self.currentIndex())

    def select(self, id: str) -> None:
        """Choose a statement without telling; none when it is not there."""
        place = next((n for n, one in enumerate(self.sayings()) if one.id == id), -1)
        selection = self.selectionModel()
        selection.blockSignals(True)
        index = self._model.index(place, 0) if place >= 0 else QModelIndex()
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        selection.blockSignals(False)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """All rows, without scrolling."""
        option = QStyleOptionViewItem()
        heights = (
            self._delegate.sizeHint(option, self._model.index(row, 0)).height()
            for row in range(self._model.rowCount())
        )
        return QSize(200, sum(heights) + 2)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return QSize(120, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps otherwise."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a list."""
        here, key = self.current(), event.key()
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if here and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.opened.emit(here)
        elif here and key == Qt.Key.Key_Delete and not self._locked:
            self.removed.emit(here)
        elif here and alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(here, -1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def set_read_only(self, why: str) -> None:
        """Statements can still be read."""
        self._locked = bool(why)

    def set_covered(self, covered: bool) -> None:
        """Hide what only the advisor may see."""
        self._delegate.covered = self._model.covered = covered
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def _move(self, id: str, step: int) -> None:
        ids = [one.id for one in self.sayings()]
        place = ids.index(id) + step
        if not self._locked and 0 <= place < len(ids):
            after = place + (1 if step > 0 else 0)
            self.moved.emit(id, ids[after] if after < len(ids) else "")

    def _tell(self) -> None:
        if self.current():
            self.chosen.emit(self.current())

    def _id(self, index: QModelIndex) -> str:
        item = index.data(ITEM_ROLE) if index.isValid() else None
        return item.id if isinstance(item, Saying) else ""
