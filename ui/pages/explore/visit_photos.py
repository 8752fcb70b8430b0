"""Photos as small pictures, and the place to put one: a file, the clipboard, or a drop."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy

from core.dossier.records.explore import Photo
from core.text.translate import gettext as _
from ui.look.icons import draw_icon
from ui.look.scale import px
from ui.look.theme import tokens
from ui.pages.explore.visit_tall import tall
from ui.pages.page import Page
from ui.parts.buttons import link
from ui.parts.flow import Flow
from ui.parts.layouts import clear, holder, row
from ui.parts.painting import ground

WIDE, HIGH = 92, 69


class Thumb(QPushButton):
    """One photo, small; covered when only the advisor may see it."""

    def __init__(self, photo: Photo, data: bytes, covered: bool) -> None:
        super().__init__()
        self.photo = photo
        self._covered = covered
        picture = QPixmap()
        picture.loadFromData(data)
        self._picture = picture.scaled(
            px(WIDE) * 2,
            px(HIGH) * 2,
            Qt.AspectRatioMode.KeepAspectRatioByExpanding,
            Qt.TransformationMode.SmoothTransformation,
        )
        self.setProperty("role", "painted")
        self.set_covered(covered)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Always the same; the sheet of buttons would make it lower."""
        return QSize(px(WIDE), px(HIGH))

    def set_covered(self, covered: bool) -> None:
        """Hide a photo that only the advisor may see."""
        self._covered = covered
        hides = covered and self.photo.tier == "advisor_only"
        name = self.photo.caption or _("Photo without caption")
        self.setAccessibleName(_("Covered") if hides else name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The middle of the photo, or its cover."""
        painter, colours, place = QPainter(self), tokens(), QRectF(self.rect())
        if self._covered and self.photo.tier == "advisor_only":
            ground(painter, place, colours.advisor_soft, 6, colours.advisor)
            side = px(20)
            mark = QRectF(0, 0, side, side)
            mark.moveCenter(place.center())
            draw_icon(painter, "eye-off", mark, colours.advisor)
        else:
            self._paint_picture(painter, place)
        if self.hasFocus():
            ground(painter, place, "", 6, colours.accent, 2)

    def _paint_picture(self, painter: QPainter, place: QRectF) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(place, 6, 6)
        painter.setClipPath(shape)
        source = QRectF(0, 0, place.width() * 2, place.height() * 2)
        source.moveCenter(QRectF(self._picture.rect()).center())
        painter.drawPixmap(place, self._picture, source)
        painter.setClipping(False)


class PhotoStrip(QFrame):
    """The photos of something, and a button to add one."""

    opened = Signal(str)
    wanted = Signal()
    """A file is to be chosen."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._shown: tuple[Photo, ...] | None = None
        self.thumbs: list[Thumb] = []
        self.setProperty("role", "dashed")
        self.add = tall(link(_("Add or paste a photo"), self.wanted.emit, "camera", True))
        self._flow = Flow(gap=8)
        laid = row(holder(self._flow), self.add, gap=8)
        laid.setContentsMargins(12, 10, 12, 10)
        laid.setStretch(0, 1)
        self.setLayout(laid)

    def sizeHint(self) -> QSize:
        """Room for two small pictures."""
        return QSize(px(260), super().sizeHint().height())

    def show_photos(self, photos: Sequence[Photo]) -> None:
        """Show these."""
        if tuple(photos) == self._shown:
            return
        self._shown = tuple(photos)
        clear(self._flow)
        self.thumbs = [self._thumb(photo) for photo in photos]
        for thumb in self.thumbs:
            self._flow.addWidget(thumb)
        self.updateGeometry()

    def _thumb(self, photo: Photo) -> Thumb:
        made = Thumb(photo, self._page.dossier.blob(photo.blob), self._page.session.covered)
        made.clicked.connect(lambda _checked: self.opened.emit(photo.id))
        return made
