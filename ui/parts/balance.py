"""The balance of a plan: what it asks of the work, and what of the people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
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

from core.text.numbers import percent
from core.text.translate import gettext as _
from reports.look import css, mix, text_on
from ui.look.scale import px
from ui.look.shapes import hatch
from ui.look.theme import colour, tokens
from ui.parts.grid_model import CELL_ROLE, GridModel
from ui.parts.painting import (
    CENTRE,
    LEFT,
    box_of,
    ground,
    is_on,
    lines_of,
    width_of,
    write,
    write_lines,
)

Index = QModelIndex | QPersistentModelIndex
LEAST = 0.32
"""How much accent the cell with the fewest measures has; the fullest has all."""


@dataclass(frozen=True, slots=True)
class BalanceCell:
    """How many measures; what they cost and whom they reach, on a line each where one is short."""

    count: int
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Painted:
    cell: BalanceCell
    share: float


class BalanceDelegate(QStyledItemDelegate):
    """The more measures, the fuller the colour; an empty cell is dashed."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        painted, colours = index.data(CELL_ROLE), tokens()
        if not isinstance(painted, _Painted):
            return
        painter.save()
        place = box_of(option).adjusted(4, 4, -4, -4)
        if painted.cell.count:
            self._paint_full(painter, place, painted)
        else:
            ground(painter, place, "", 8, colours.control, 1, dashed=True)
            write(painter, place, _("nothing yet"), "caption", colours.muted, CENTRE)
        if is_on(option, QStyle.StateFlag.State_HasFocus):
            ground(painter, box_of(option).adjusted(1, 1, -1, -1), "", 10, colours.accent, 2)
        painter.restore()

    def _paint_full(self, painter: QPainter, place: QRectF, painted: _Painted) -> None:
        fill = mix(_rgb(tokens().accent), _rgb(tokens().surface), painted.share)
        ink = css(text_on(fill))
        ground(painter, place, css(fill), 8)
        inner = place.adjusted(14, 6, -10, -8)
        high = px(40)
        upper = QRectF(inner.left(), inner.top(), inner.width(), high)
        write(painter, upper, str(painted.cell.count), "figure", ink)
        line, together = px(18), " · ".join(painted.cell.lines)
        fits = width_of(together, "caption") <= inner.width()
        lines = (together,) if fits else painted.cell.lines
        for number, words in enumerate(reversed(lines)):
            top = inner.bottom() - line * (number + 1)
            if top >= upper.bottom() - 4:
                place_of = QRectF(inner.left(), top, inner.width(), line)
                write(painter, place_of, words, "caption", ink)


class AimsHeader(QHeaderView):
    """The aims at the left: a name, and what it means in muted words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.rows: tuple[tuple[str, str, str], ...] = ()

    def sizeHint(self) -> QSize:
        """As wide as a name may be."""
        return QSize(px(160), 0)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Two lines in the middle."""
        painter.save()
        _key, title, note = self.rows[section]
        place = QRectF(rect).adjusted(0, 0, -8, 0)
        half = px(20)
        upper = QRectF(place.left(), place.center().y() - half, place.width(), half)
        write(painter, upper, title, "strong")
        write(painter, upper.translated(0, half), note, "caption", tokens().muted, LEFT)
        painter.restore()


class BalanceGrid(QTableView):
    """Aims down, levels across."""

    chosen = Signal(str, str)

    def __init__(
        self,
        name: str,
        columns: Sequence[tuple[str, str]],
        rows: Sequence[tuple[str, str, str]],
    ) -> None:
        super().__init__()
        self._columns, self._rows = tuple(columns), tuple(rows)
        self._model = GridModel()
        self._aims = AimsHeader(self)
        self._aims.rows = self._rows
        self.setModel(self._model)
        self.setVerticalHeader(self._aims)
        self.setItemDelegate(BalanceDelegate(self))
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setCornerButtonEnabled(False)
        self.activated.connect(self._choose)
        self.clicked.connect(self._choose)
        self.set_cells({})

    def set_cells(self, cells: Mapping[tuple[str, str], BalanceCell]) -> None:
        """Show these cells by row and column key; one that is not there is empty."""
        most = max((cell.count for cell in cells.values()), default=1) or 1
        here = self.currentIndex()

        def cell(down: int, across: int) -> BalanceCell:
            key = (self._rows[down][0], self._columns[across][0])
            return cells.get(key, BalanceCell(0))

        def painted(down: int, across: int) -> _Painted:
            found = cell(down, across)
            return _Painted(found, LEAST + (1 - LEAST) * found.count / most)

        def said(down: int, across: int) -> str:
            found = cell(down, across)
            words = (self._rows[down][1], self._columns[across][1], str(found.count), *found.lines)
            return ", ".join(words)

        titles = [title for _key, title, _note in self._rows]
        self._model.set_grid(titles, [title for _key, title in self._columns], painted, said)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        if here.isValid():
            self.setCurrentIndex(self._model.index(here.row(), here.column()))

    def sizeHint(self) -> QSize:
        """Cells of about 225 by 120."""
        return QSize(px(160 + 225 * len(self._columns)), px(40 + 120 * len(self._rows)))

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self._rows[index.row()][0], self._columns[index.column()][0])


class SplitBar(QWidget):
    """Two shares of one whole, 40 px high: the left one filled, the right one hatched."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name, self._left, self._right, self._share = name, "", "", 0.5
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_shares(self, left: str, share: float, right: str) -> None:
        """`share` from 0 to 1 is the left one's."""
        self._left, self._right, self._share = left, right, min(max(share, 0.0), 1.0)
        one, other = percent(self._share), percent(1 - self._share)
        words = "{name}: {left} {one}, {right} {other}"
        self.setAccessibleName(
            words.format(name=self._name, left=left, one=one, right=right, other=other)
        )
        self.update()

    def sizeHint(self) -> QSize:
        """40 high."""
        return QSize(px(400), px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Two grounds with their words; a share too small for words stays a colour."""
        painter, colours = QPainter(self), tokens()
        place = QRectF(self.rect())
        edge = place.width() * self._share
        left, right = QRectF(place), QRectF(place)
        left.setRight(edge - 2)
        right.setLeft(edge + 2)
        if self._share > 0:
            ground(painter, left, colours.accent, 6)
            self._write(painter, left, self._left, self._share, colours.on_accent)
        if self._share < 1:
            ground(painter, right, colours.sunken, 6)
            free = right.width() - width_of(_whole(self._right, 1 - self._share), "strong") - 40
            tail = right.adjusted(right.width() - min(64.0, max(0.0, free)), 6, -12, -6)
            if tail.width() > 0:
                hatch(painter, tail, colours.line, colours.sunken)
            ground(painter, right, "", 6, colours.control)
            self._write(painter, right, self._right, 1 - self._share, colours.text)

    def _write(self, painter: QPainter, place: QRectF, words: str, share: float, ink: str) -> None:
        """The words with their share; in two small lines, or the share alone, where it is small."""
        inside, whole = place.adjusted(14, 0, -8, 0), _whole(words, share)
        if width_of(whole, "strong") <= inside.width():
            write(painter, inside, whole, "strong", ink)
        elif not lines_of(whole, "label", inside.width(), 2)[-1].endswith("…"):
            write_lines(painter, inside, whole, "label", ink, 2)
        else:
            write(painter, inside, percent(share), "strong", ink)


def _whole(words: str, share: float) -> str:
    return f"{words}  {percent(share)}"


def _rgb(token: str) -> int:
    return int(colour(token).name()[1:], 16)
