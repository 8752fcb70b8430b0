"""A matrix of small cells that count and filter: how likely by how bad, effort by impact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from core.text.translate import gettext as _
from core.text.translate import ngettext
from ui.look.scale import px
from ui.look.shapes import paint_shape
from ui.look.theme import tokens
from ui.parts.grid_model import CELL_ROLE, GridModel
from ui.parts.painting import CENTRE, RIGHT, box_of, ground, is_on, width_of, write

Index = QModelIndex | QPersistentModelIndex
MOST_WORDS = 150
"""Px that the words at the left may take."""


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """Which records stand here; `level` colours it as a class, `tinted` sets it off without one,
    `text` is shown instead of the count; `said` is what a screen reader says of the place.
    """

    ids: tuple[str, ...] = ()
    level: int | None = None
    text: str = ""
    tinted: bool = False
    said: str = ""


class MatrixDelegate(QStyledItemDelegate):
    """The class of the cell, and what stands in it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        cell, colours = index.data(CELL_ROLE), tokens()
        if not isinstance(cell, MatrixCell):
            return
        painter.save()
        place = box_of(option).adjusted(1.5, 1.5, -1.5, -1.5)
        fill, ink = colours.selected if cell.tinted else colours.sunken, colours.text
        if cell.level:
            fill, ink = colours.classes[cell.level].fill, colours.classes[cell.level].on
        ground(painter, place, fill, 4)
        if cell.level:
            side = px(8)
            mark = QRectF(place.left() + 5, place.top() + 5, side, side)
            paint_shape(painter, mark, colours.classes[cell.level].shape, ink)
        words = cell.text or (str(len(cell.ids)) if cell.ids else "")
        write(painter, place, words, "strong", ink, CENTRE)
        if is_on(option, QStyle.StateFlag.State_Selected):
            ground(painter, place, "", 4, colours.surface, 4)
            ground(painter, place, "", 4, colours.accent, 2.5)
        painter.restore()


class DownHeader(QHeaderView):
    """The words at the left, at the side of the cells."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.titles: tuple[str, ...] = ()

    def sizeHint(self) -> QSize:
        """Room for the longest words, within bounds."""
        longest = max((width_of(title, "caption") for title in self.titles), default=0.0)
        return QSize(min(max(px(92), ceil(longest) + 12), px(MOST_WORDS)), 0)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """The word."""
        painter.save()
        place = QRectF(rect).adjusted(0, 0, -8, 0)
        write(painter, place, self.titles[section], "caption", tokens().muted, RIGHT)
        painter.restore()


class MatrixView(QTableView):
    """The cells; Esc gives the whole again."""

    taken = Signal(QModelIndex)
    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes a cell, Esc lets go of the chosen one."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.taken.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class Matrix(QWidget):
    """Cells to choose one of; the chosen one is a filter, a second click lets go of it."""

    chosen = Signal(str, str)

    def __init__(
        self,
        name: str,
        across: Sequence[tuple[str, str]],
        down: Sequence[tuple[str, str]],
        across_title: str = "",
        down_title: str = "",
    ) -> None:
        super().__init__()
        self._across, self._down = tuple(across), tuple(down)
        self._across_title, self._down_title = across_title, down_title
        self._current = ("", "")
        self._model = GridModel()
        self.view = MatrixView(self)
        self._titles = DownHeader(self.view)
        self._titles.titles = tuple(title for _key, title in down)
        self._dress(name)
        self.setFocusProxy(self.view)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_cells({})

    def current(self) -> tuple[str, str]:
        """The keys of the chosen cell, down and across; empty when none is."""
        return self._current

    def set_cells(self, cells: Mapping[tuple[str, str], MatrixCell]) -> None:
        """Show these cells by their keys, down and across."""

        def cell(down: int, across: int) -> MatrixCell:
            return cells.get((self._down[down][0], self._across[across][0]), MatrixCell())

        def said(down: int, across: int) -> str:
            found = cell(down, across)
            count = len(found.ids)
            if found.said:
                return _("{place}: {count}").format(place=found.said, count=count)
            words = ngettext("{down}, {across}: {count}", "{down}, {across}: {count}", count)
            return words.format(
                down=self._down[down][1], across=self._across[across][1], count=count
            )

        self._model.set_grid(
            [title for _key, title in self._down],
            [title for _key, title in self._across],
            cell,
            said,
        )
        self.choose(*self._current)

    def choose(self, down_key: str, across_key: str) -> None:
        """Choose a cell without telling; empty keys let go."""
        down = next((n for n, (key, _t) in enumerate(self._down) if key == down_key), -1)
        across = next((n for n, (key, _t) in enumerate(self._across) if key == across_key), -1)
        selection = self.view.selectionModel()
        if down < 0 or across < 0:
            self._current = ("", "")
            selection.clearSelection()
        else:
            self._current = (down_key, across_key)
            self.view.setCurrentIndex(self._model.index(down, across))

    def sizeHint(self) -> QSize:
        """Cells that a finger can take."""
        high = px(40) * len(self._down) + px(30) + (px(20) if self._down_title else 0)
        return QSize(self._titles.sizeHint().width() + px(72) * len(self._across), high + px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        """What the two sides mean."""
        painter, ink = QPainter(self), tokens().muted
        if self._down_title:
            place = QRectF(0, 0, self.width(), px(20))
            write(painter, place, self._down_title, "label", ink)
        if self._across_title:
            left = self._titles.sizeHint().width()
            place = QRectF(left, self.height() - px(20), self.width() - left, px(20))
            side = CENTRE
            if width_of(self._across_title, "label") > place.width():
                place.setLeft(0)
                side = RIGHT
            write(painter, place, self._across_title, "label", ink, side)

    def resizeEvent(self, event: object) -> None:
        """The cells lie between the words."""
        top = px(20) if self._down_title else 0
        bottom = px(22) if self._across_title else 0
        self.view.setGeometry(0, top, self.width(), self.height() - top - bottom)

    def _dress(self, name: str) -> None:
        view = self.view
        view.setModel(self._model)
        view.setVerticalHeader(self._titles)
        view.setItemDelegate(MatrixDelegate(view))
        view.setProperty("role", "matrix")
        view.setAccessibleName(name)
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)
        view.setCornerButtonEnabled(False)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        view.horizontalHeader().setMinimumSectionSize(px(32))
        view.clicked.connect(self._clicked)
        view.taken.connect(self._clicked)
        view.given_up.connect(self._let_go)

    def _clicked(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        keys = (self._down[index.row()][0], self._across[index.column()][0])
        if keys == self._current:
            self._let_go()
            return
        self._current = keys
        self.chosen.emit(*keys)

    def _let_go(self) -> None:
        self.choose("", "")
        self.chosen.emit("", "")
