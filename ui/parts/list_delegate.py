"""How a row of a list is painted: shape, name, muted line, counts."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from core.text.translate import gettext as _
from ui.look.icons import draw_icon
from ui.look.scale import px
from ui.look.shapes import paint_class
from ui.look.theme import tokens
from ui.look.tokens import ROW, ROW_TALL
from ui.parts.list_model import ROW_ROLE, ListModel, Row
from ui.parts.painting import RIGHT, box_of, ground, is_on, width_of, write

Index = QModelIndex | QPersistentModelIndex
GROUP_HEAD = 28


class RowDelegate(QStyledItemDelegate):
    """Paints rows; tells nobody anything it does not paint."""

    def __init__(self, parent: QWidget, tall: bool = True) -> None:
        super().__init__(parent)
        self.covered = False
        self._tall = tall

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """64 or 32 high, more with a group's heading above."""
        high = px(ROW_TALL if self._tall else ROW)
        return QSize(0, high + (px(GROUP_HEAD) if _opens_group(index) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The group's heading, the ground, the row."""
        row: Row = index.data(ROW_ROLE)
        place = box_of(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if _opens_group(index):
            head = place.adjusted(14, 6, -14, 0)
            head.setHeight(px(GROUP_HEAD) - 8)
            write(painter, head, row.group.upper(), "capitals", tokens().muted)
            place.setTop(place.top() + px(GROUP_HEAD))
        self._paint_ground(painter, place, option)
        self._paint_row(painter, place, row)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """One line to rename in."""
        editor = QLineEdit(parent)
        editor.setAccessibleName(_("New name"))
        return editor

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Ask for the new name."""
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """In the place of the name."""
        place = box_of(option)
        place.setTop(place.bottom() - px(ROW_TALL if self._tall else ROW) + 4)
        place.setHeight(px(34))
        editor.setGeometry(place.adjusted(px(36), 0, -8, 0).toRect())

    def _paint_ground(self, painter: QPainter, place: QRectF, option: QStyleOptionViewItem) -> None:
        colours = tokens()
        inner = place.adjusted(4, 1, -4, -1)
        if is_on(option, QStyle.StateFlag.State_Selected):
            focused = is_on(option, QStyle.StateFlag.State_HasFocus)
            ground(painter, inner, colours.selected, 6, colours.accent if focused else "", 2)
            if not focused:
                bar = QRectF(inner.left(), inner.top() + 8, 3, inner.height() - 16)
                ground(painter, bar, colours.accent, 1.5)
        elif is_on(option, QStyle.StateFlag.State_MouseOver):
            ground(painter, inner, colours.hover, 6)

    def _paint_row(self, painter: QPainter, place: QRectF, row: Row) -> None:
        left = place.left() + 14 + self._paint_mark(painter, place, row)
        right = place.right() - 14
        name, ink = _name(row, self.covered)
        step = "body" if row.dim else "strong"
        if not row.muted and not row.counts:
            line = QRectF(left, place.top(), right - left, place.height())
            write(painter, line, name, step, ink)
            return
        half = place.height() / 2 - px(5)
        upper = QRectF(left, place.top() + px(7), right - left, half)
        write(painter, upper, name, step, ink)
        under = upper.translated(0, half - px(1))
        under.setRight(under.right() - _paint_counts(painter, under, row))
        write(painter, under, row.muted, "caption", tokens().muted)

    def _paint_mark(self, painter: QPainter, place: QRectF, row: Row) -> float:
        """The class or the icon before the name; how much room it takes."""
        side = px(20)
        middle = place.top() + (px(20) if self._tall else place.height() / 2) - side / 2
        square = QRectF(place.left() + 14, max(middle, place.top() + 4), side, side)
        if row.level is not None:
            paint_class(painter, square, row.level)
        elif row.icon or row.private:
            ink = tokens().advisor if row.private else tokens().muted
            draw_icon(painter, row.icon or "lock", square.adjusted(1, 1, -1, -1), ink)
        else:
            return 0
        return side + 10


def _opens_group(index: Index) -> bool:
    model = index.model()
    return isinstance(model, ListModel) and model.opens_group(index.row())


def _name(row: Row, covered: bool) -> tuple[str, str]:
    colours = tokens()
    if row.private and covered:
        return row.name(covered), colours.advisor
    return row.title, colours.muted if row.dim else colours.text


def _paint_counts(painter: QPainter, place: QRectF, row: Row) -> float:
    """The figures at the end of the row, from right to left; how much room they take."""
    right = place.right()
    for count in reversed(row.counts):
        ink = tokens().muted if count.n else tokens().danger
        wide = width_of(str(count.n), "caption")
        write(
            painter,
            QRectF(right - wide, place.top(), wide, place.height()),
            str(count.n),
            "caption",
            ink,
            RIGHT,
        )
        side = px(14)
        mark = QRectF(right - wide - side - 4, place.center().y() - side / 2, side, side)
        draw_icon(painter, count.icon, mark, ink)
        right = mark.left() - 12
    return place.right() - right
