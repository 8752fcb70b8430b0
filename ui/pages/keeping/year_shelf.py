"""The years as books on a shelf: a closed one bears its seal, the open one is being written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.keeping.shelf import Volume
from core.text.translate import gettext as _
from core.text.translate import ngettext
from ui.look.icons import draw_icon
from ui.look.scale import px
from ui.look.theme import tokens
from ui.look.tokens import GAP, RADIUS_PANEL
from ui.parts.painting import box_of, ground, is_on, write
from ui.parts.simple_model import ITEM_ROLE, ItemsModel

Index = QModelIndex | QPersistentModelIndex
BOOK_WIDTH, BOOK_HEIGHT = 184, 164
BOARD = 6
"""The shelf that the books stand on."""
LINE = 20


@dataclass(frozen=True, slots=True)
class Book:
    """A year on the shelf."""

    volume: Volume

    @property
    def id(self) -> str:
        """Of its cycle."""
        return self.volume.cycle.id

    def lines(self) -> tuple[str, ...]:
        """What it holds, a line each."""
        found = self.volume
        return (
            ngettext("{count} risk", "{count} risks", found.risks).format(count=found.risks),
            ngettext("{count} measure", "{count} measures", found.measures).format(
                count=found.measures
            ),
            ngettext("{count} effect", "{count} effects", found.effects).format(
                count=found.effects
            ),
        )

    def sentence(self) -> str:
        """The year in words."""
        said = (str(self.volume.cycle.year), self.volume.state, self.volume.kind, *self.lines())
        return ", ".join(said)


class BookDelegate(QStyledItemDelegate):
    """Paints a book: year, seal, state, what it holds."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A book with the space to the next."""
        return QSize(px(BOOK_WIDTH + GAP), px(BOOK_HEIGHT + BOARD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Closed books stand on their own ground, the open one has a dashed edge."""
        book: Book = index.data(ITEM_ROLE)
        place = box_of(option).adjusted(1, 1, -px(GAP), -px(BOARD))
        painter.save()
        # A book stands: its lower edge lies behind the shelf.
        painter.setClipRect(place)
        self._paint_cover(painter, place, option, book)
        inner = place.adjusted(px(14), px(12), -px(12), -px(10))
        self._paint_head(painter, inner, book)
        top = inner.top() + px(62)
        for number, words in enumerate((book.volume.kind, *book.lines())):
            line = QRectF(inner.left(), top + number * px(LINE), inner.width(), px(LINE))
            write(painter, line, words, "caption", tokens().muted if number == 0 else "")
        painter.restore()

    def _paint_cover(
        self, painter: QPainter, place: QRectF, option: QStyleOptionViewItem, book: Book
    ) -> None:
        colours, closed = tokens(), book.volume.closed
        chosen = is_on(option, QStyle.StateFlag.State_Selected)
        focused = is_on(option, QStyle.StateFlag.State_HasFocus)
        fill = colours.selected if chosen else colours.sunken if closed else colours.surface
        edge = colours.accent if chosen or focused else "" if closed else colours.control
        wide = 2 if focused or chosen else 1
        standing = place.adjusted(0, 0, 0, RADIUS_PANEL)
        ground(painter, standing, fill, RADIUS_PANEL, edge, wide, dashed=not closed and not focused)

    def _paint_head(self, painter: QPainter, inner: QRectF, book: Book) -> None:
        colours, closed = tokens(), book.volume.closed
        head = QRectF(inner.left(), inner.top(), inner.width(), px(30))
        write(painter, head, str(book.volume.cycle.year), "title")
        side = px(22)
        mark = QRectF(inner.right() - side, inner.top() + px(4), side, side)
        draw_icon(painter, "seal" if closed else "edit", mark, colours.accent)
        under = QRectF(inner.left(), inner.top() + px(32), inner.width(), px(LINE))
        write(painter, under, book.volume.state, "label", colours.accent if closed else "")


class YearShelf(QListView):
    """The years from left to right; arrows walk, Enter or a click shows one."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._model = ItemsModel()
        self._delegate = BookDelegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(_("Years of this dossier"))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setFixedHeight(px(BOOK_HEIGHT + BOARD))
        self.clicked.connect(self._tell)
        self.activated.connect(self._tell)

    def set_volumes(self, volumes: Sequence[Volume], shown: str) -> None:
        """Show these, with one of them chosen."""
        self._model.set_items([Book(volume) for volume in volumes])
        place = next((n for n, one in enumerate(volumes) if one.cycle.id == shown), 0)
        self.setCurrentIndex(self._model.index(place))
        self.scrollTo(self._model.index(place))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The books, and the shelf under them."""
        super().paintEvent(event)
        view, high = self.viewport(), px(BOARD)
        board = QRectF(0, view.height() - high, view.width(), high)
        ground(QPainter(view), board, tokens().control, 2)

    def _tell(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ITEM_ROLE).id)
