"""A row of the palette: what it is called, and at the right what kind of thing and which key."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.text.translate import gettext as _
from ui.look.icons import draw_icon
from ui.look.scale import px
from ui.look.theme import tokens
from ui.look.tokens import ROW
from ui.parts.painting import RIGHT, box_of, ground, is_on, width_of, write

WORDS_ROLE = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class RowWords:
    """What stands in a row."""

    words: str
    kind: str
    icon: str = ""
    key: str = ""

    def sentence(self) -> str:
        """The row in words."""
        return ", ".join(part for part in (self.words, self.kind, self.key) if part)

    def tail(self) -> str:
        """The kind, or what the keyboard does."""
        if self.kind and self.key:
            return _("{kind} · {key}").format(kind=self.kind, key=self.key)
        return self.kind or self.key


class PaletteDelegate(QStyledItemDelegate):
    """Icon, words, kind; the words give way."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as a row."""
        return QSize(0, px(ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One row."""
        held: RowWords = index.data(WORDS_ROLE)
        colours, place = tokens(), box_of(option)
        painter.save()
        if is_on(option, QStyle.StateFlag.State_Selected):
            ground(painter, place, colours.selected, 6)
        elif is_on(option, QStyle.StateFlag.State_MouseOver):
            ground(painter, place, colours.hover, 6)
        side = px(18)
        mark = QRectF(place.left() + 8, place.center().y() - side / 2, side, side)
        if held.icon:
            draw_icon(painter, held.icon, mark, colours.muted)
        wide = width_of(held.tail(), "caption")
        tail = QRectF(place.right() - wide - 10, place.top(), wide, place.height())
        write(painter, tail, held.tail(), "caption", colours.muted, RIGHT)
        left = mark.right() + 10
        write(
            painter, QRectF(left, place.top(), tail.left() - left - 12, place.height()), held.words
        )
        painter.restore()
