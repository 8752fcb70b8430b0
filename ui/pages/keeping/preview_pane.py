"""The pages of a report as they will be printed, under each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from core.text.translate import gettext as _
from reports.render.door import Picture
from ui.look.scale import px
from ui.look.theme import colour, tokens
from ui.look.tokens import ROOM, WIDE
from ui.parts.labels import muted

WIDEST = 820
"""A page is shown no wider than this, in px at text scale 1."""
SHARP = 1000
"""So many pixels wide is a page painted, for sharp screens too."""


class PageView(QWidget):
    """One page of paper, as wide as there is room."""

    def __init__(self, picture: Picture, number: int, total: int) -> None:
        super().__init__()
        self._pixels = picture.pixels
        kind = QImage.Format.Format_RGB888
        self._image = QImage(self._pixels, picture.width, picture.height, picture.stride, kind)
        self.setAccessibleName(_("page {page} of {total}").format(page=number, total=total))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """A page keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that goes with a width."""
        return round(width * self._image.height() / self._image.width())

    def sizeHint(self) -> QSize:
        """As wide as it is now."""
        return QSize(self.width(), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width asks for another height."""
        super().resizeEvent(event)
        self.setFixedHeight(self.heightForWidth(event.size().width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The paper, with a line around it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(self.rect())
        painter.drawImage(place, self._image)
        painter.setPen(colour(tokens().line))
        painter.drawRect(place.adjusted(0, 0, -1, -1))


class Ground(QWidget):
    """What the pages lie on."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """A sunken ground."""
        QPainter(self).fillRect(self.rect(), colour(tokens().sunken))


class PreviewPane(QScrollArea):
    """Pages on a sunken ground; words stand there while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Preview"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._ground = Ground()
        self._laid = QVBoxLayout(self._ground)
        self._laid.setSpacing(ROOM)
        self._words = muted(_("The pages are being set…"))
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._laid.addWidget(self._words)
        self._laid.addStretch(1)
        self.pages: list[PageView] = []
        self.setWidget(self._ground)

    def show_pages(self, pictures: Sequence[Picture]) -> None:
        """Show these pages from where the reader was."""
        place = self.verticalScrollBar().value()
        for page in self.pages:
            page.hide()
            page.deleteLater()
        total = len(pictures)
        self.pages = [PageView(one, number, total) for number, one in enumerate(pictures, start=1)]
        for number, page in enumerate(self.pages):
            self._laid.insertWidget(number, page)
        self._words.setVisible(not self.pages)
        self.verticalScrollBar().setValue(place)

    def say(self, words: str) -> None:
        """Words instead of pages."""
        self.show_pages(())
        self._words.setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pages stand in the middle, no wider than one reads."""
        side = max(px(WIDE), (event.size().width() - px(WIDEST)) // 2)
        self._laid.setContentsMargins(side, px(WIDE), side, px(WIDE))
        super().resizeEvent(event)
