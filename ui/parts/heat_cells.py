"""The cells and titles of a heat map: what they hold and how they are painted."""

from __future__ import annotations

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

from core.text.numbers import number
from ui.look.scale import px
from ui.look.shapes import hatch, paint_plus, paint_shape
from ui.look.theme import tokens
from ui.parts.grid_model import CELL_ROLE
from ui.parts.painting import CENTRE, LEFT, box_of, ground, is_on, width_of, write

Index = QModelIndex | QPersistentModelIndex
CELL_WIDTH, LEAST_WIDTH, CELL_HEIGHT, NAMES_WIDTH, GROUP_HEIGHT = 78, 58, 30, 226, 26


@dataclass(frozen=True, slots=True)
class HeatCell:
    """A risk score from 0 to 100, or the reason why it is hidden; what the strip says of it."""

    value: Decimal | float | int | None = None
    hidden: str = ""
    unfavourable: bool = False
    strength: bool = False
    said: str = ""
    strip: str = ""
    strip_note: str = ""


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A scale; `group` heads the first row of its kind."""

    key: str
    title: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class HeatColumn:
    """A unit."""

    key: str
    title: str
    tip: str = ""


class NamesHeader(QHeaderView):
    """The scales at the left, with a heading above the first of each A."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.rows: tuple[HeatRow, ...] = ()
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        """As wide as the names may be."""
        return QSize(px(NAMES_WIDTH), 0)

    def opens_group(self, section: int) -> bool:
        """Whether a row stands under a heading of its own."""
        group = self.rows[section].group
        return bool(group) and (section == 0 or self.rows[section - 1].group != group)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """The name, with the heading of its group above."""
        painter.save()
        place = QRectF(rect).adjusted(0, 0, -8, 0)
        one = self.rows[section]
        if self.opens_group(section):
            head = QRectF(place.left(), place.top(), place.width(), px(GROUP_HEIGHT))
            write(painter, head, one.group, "caption", tokens().muted)
            place.setTop(head.bottom())
        write(painter, place.adjusted(8, 0, 0, 0), one.title, "body", "", LEFT)
        painter.restore()


class UnitsHeader(QHeaderView):
    """The units at the top, on two lines where they need it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.columns: tuple[HeatColumn, ...] = ()

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(0, px(40))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """The name; the first column is the whole."""
        painter.save()
        place = QRectF(rect).adjusted(2, 0, -2, -4)
        align = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        step = "label" if section == 0 else "caption"
        ink = "" if section == 0 else tokens().muted
        words = self.columns[section].title
        too_long = any(width_of(word, step) > place.width() for word in words.split())
        write(painter, place, words, step, ink, align, wrap=not too_long)
        painter.restore()


class HeatDelegate(QStyledItemDelegate):
    """Value printed, shape for the meaning, hatched when hidden."""

    def __init__(self, names: NamesHeader) -> None:
        super().__init__(names.parent())
        self._names = names

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        cell = index.data(CELL_ROLE)
        if not isinstance(cell, HeatCell):
            return
        painter.save()
        head = px(GROUP_HEIGHT) if self._names.opens_group(index.row()) else 0
        place = box_of(option).adjusted(1, 1 + head, -1, -1)
        if cell.value is None:
            self._paint_hidden(painter, place, cell)
        else:
            self._paint_value(painter, place, cell, float(cell.value))
        if is_on(option, QStyle.StateFlag.State_Selected):
            ground(painter, place, "", 4, tokens().surface, 4)
            ground(painter, place, "", 4, tokens().accent, 2.5)
        painter.restore()

    def _paint_hidden(self, painter: QPainter, place: QRectF, cell: HeatCell) -> None:
        if cell.hidden:
            hatch(painter, place, tokens().line, tokens().sunken)
        else:
            ground(painter, place, "", 4, tokens().line)

    def _paint_value(self, painter: QPainter, place: QRectF, cell: HeatCell, value: float) -> None:
        fill, ink = tokens().heat(value)
        ground(painter, place, fill, 3)
        step = "strong" if cell.unfavourable else "body"
        write(painter, place, number(value, 0), step, ink, CENTRE)
        side = px(9)
        mark = QRectF(place.right() - side - 6, place.center().y() - side / 2, side, side)
        if cell.unfavourable:
            paint_shape(painter, mark, "triangle", ink)
        elif cell.strength:
            paint_plus(painter, mark, ink)
