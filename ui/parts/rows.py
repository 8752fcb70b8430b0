"""Short rows inside a record that lead to other records: findings, measures, goals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from core.text.translate import gettext as _
from ui.look.icons import draw_icon
from ui.look.scale import px
from ui.look.shapes import paint_class
from ui.look.theme import tokens
from ui.parts.painting import (
    RIGHT,
    box_of,
    ground,
    is_on,
    line_height,
    lines_of,
    width_of,
    write,
    write_lines,
)
from ui.parts.simple_model import ITEM_ROLE, ItemsModel

Index = QModelIndex | QPersistentModelIndex
HIGH = 40
MARK = 18
MOST_LINES = 2
NOTE_SHARE = 0.4
"""Of the row, kept for a long note beside a long text."""


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A record elsewhere: its text, a note at the right, and what it is."""

    id: str
    text: str
    note: str = ""
    icon: str = ""
    private: bool = False
    level: int | None = None
    missing: bool = False
    here: bool = False
    """The one that is looked at beside these rows."""

    def sentence(self) -> str:
        """The row in words."""
        return f"{self.text}, {self.note}" if self.note else self.text


class LinkDelegate(QStyledItemDelegate):
    """Paints a row: mark, text, note, a line under it."""

    covered = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """40 high, more where the words take a second line."""
        view, item = self.parent(), index.data(ITEM_ROLE)
        wide = view.viewport().width() if isinstance(view, QListView) else 0
        return QSize(0, high_of(item, wide))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Advisor-only rows lie on their own ground."""
        item: LinkRow = index.data(ITEM_ROLE)
        colours, place = tokens(), box_of(option)
        painter.save()
        self._paint_ground(painter, place, option, item)
        side = px(MARK)
        mark = QRectF(place.left() + 10, place.center().y() - side / 2, side, side)
        if item.level is not None:
            paint_class(painter, mark, item.level)
        elif item.icon:
            draw_icon(painter, item.icon, mark, colours.advisor if item.private else colours.muted)
        left, wide, room = _shares(item, place.width())
        left += place.left()
        note = QRectF(place.right() - wide - 10, place.top(), wide, place.height())
        ink = colours.advisor if item.private else colours.muted
        write(painter, note, item.note, "caption", ink, RIGHT)
        words = QRectF(left, place.top(), room, place.height())
        hidden = item.private and self.covered
        text_ink = colours.danger if item.missing else colours.text
        said = _("Covered") if hidden else item.text
        write_lines(painter, words, said, "body", text_ink, MOST_LINES)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, place: QRectF, option: QStyleOptionViewItem, item: LinkRow
    ) -> None:
        colours = tokens()
        inner = place.adjusted(0, 1, 0, -1)
        fill = colours.advisor_soft if item.private else colours.selected if item.here else ""
        if is_on(option, QStyle.StateFlag.State_MouseOver):
            fill = fill or colours.hover
        focused = is_on(option, QStyle.StateFlag.State_HasFocus)
        if fill or focused:
            ground(painter, inner, fill, 6, colours.accent if focused else "", 2)
        elif not item.private:
            under = QRectF(place.left(), place.bottom() - 1, place.width(), 1)
            painter.fillRect(under, colours.line)


class LinkRows(QListView):
    """As high as its rows; Enter or a click opens, Del takes the link away."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, name: str, removable: bool = False) -> None:
        super().__init__()
        self._model = ItemsModel()
        self._delegate = LinkDelegate(self)
        self._removable, self._locked = removable, False
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(lambda index: self.opened.emit(self._id(index)))

    def set_rows(self, rows: Sequence[LinkRow]) -> None:
        """Show these."""
        place = self.currentIndex().row()
        self._model.set_items(rows)
        if self.hasFocus() and rows:
            self.setCurrentIndex(self._model.index(min(max(place, 0), len(rows) - 1), 0))
        self.setVisible(bool(rows))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All rows, without scrolling."""
        wide = self.viewport().width()
        rows = (item for item in self._model.items if isinstance(item, LinkRow))
        return QSize(200, sum(high_of(one, wide) for one in rows) + 2)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return QSize(120, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps otherwise."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Del takes the link away."""
        here = self._id(self.currentIndex())
        if here and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(here)
        elif here and event.key() == Qt.Key.Key_Delete and self._removable and not self._locked:
            self.removed.emit(here)
        else:
            super().keyPressEvent(event)

    def set_read_only(self, why: str) -> None:
        """Links can still be followed."""
        self._locked = bool(why)

    def set_covered(self, covered: bool) -> None:
        """Hide what only the advisor may see."""
        self._delegate.covered = self._model.covered = covered
        self.viewport().update()

    def _id(self, index: QModelIndex) -> str:
        item = index.data(ITEM_ROLE) if index.isValid() else None
        return item.id if isinstance(item, LinkRow) else ""


def high_of(item: LinkRow, wide: float) -> int:
    """The height of a row in so much width."""
    _left, _note, room = _shares(item, wide)
    count = len(lines_of(item.text, "body", room, MOST_LINES)) if wide else 1
    return px(HIGH) + round((max(count, 1) - 1) * line_height("body"))


def _shares(item: LinkRow, wide: float) -> tuple[float, float, float]:
    """Where the words begin, how wide the note is, and how wide the words."""
    marked = item.icon or item.level is not None
    left = 10 + (px(MARK) + 12 if marked else 0)
    note = _note_width(item, wide - left - 22)
    return left, note, wide - left - note - 22


def _note_width(item: LinkRow, room: float) -> float:
    """What the note gets: all it wants, or what the text leaves, but never less than its share."""
    wants = width_of(item.note, "caption")
    return min(wants, max(room - width_of(item.text, "body"), NOTE_SHARE * room))
