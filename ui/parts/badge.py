"""Badges: the class of a risk as shape and word, and small chips."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.text.translate import gettext as _
from ui.look.fonts import font
from ui.look.icons import draw_icon
from ui.look.scale import px
from ui.look.shapes import paint_ring, paint_shape
from ui.look.theme import tokens


class Pill(QWidget):
    """A rounded ground with a mark and a word, as wide as its word."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self._word = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_word(word)

    def show_word(self, word: str) -> None:
        """Show and read aloud this word."""
        self._word = word
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The word, the mark and air around them."""
        self.ensurePolished()
        return QSize(_width(self._word) + px(38 if self.has_mark() else 20), px(26))

    def has_mark(self) -> bool:
        """Whether room is kept for a mark before the word."""
        return True

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        self.update()

    def _paint_word(self, painter: QPainter, ink: str) -> None:
        painter.setFont(font("label"))
        painter.setPen(QColor(ink))
        left = px(28 if self.has_mark() else 10)
        place = self.rect().adjusted(left, 0, 0, 0)
        painter.drawText(
            place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._word
        )

    def _mark_place(self) -> QRectF:
        side = px(12)
        return QRectF(px(10), (self.height() - side) / 2, side, side)


def _width(word: str) -> int:
    return QFontMetrics(font("label")).horizontalAdvance(word)


class Badge(Pill):
    """The class of a risk: shape and word on its colour; level 0 is not judged yet."""

    def __init__(self, level: int = 0, word: str = "") -> None:
        self._level = level
        super().__init__(word or _("not judged yet"))

    def show_class(self, level: int, word: str) -> None:
        """Show another class, 1 to 5, or 0 for none."""
        self._level = level
        self.show_word(word or _("not judged yet"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill, shape, word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        if not self._level:
            pen = QPen(QColor(tokens().control), 1.5, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            paint_ring(painter, self._mark_place(), tokens().control, dashed=True)
            self._paint_word(painter, tokens().muted)
            return
        look = tokens().classes[self._level]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.fill))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        paint_shape(painter, self._mark_place(), look.shape, look.on)
        self._paint_word(painter, look.on)


_TONES = {
    "plain": ("sunken", "text"),
    "private": ("advisor_soft", "advisor"),
    "danger": ("danger_soft", "danger"),
    "accent": ("selected", "accent"),
}


class Chip(Pill):
    """A word on a soft ground: `plain`, `private`, `danger` or `accent`."""

    def __init__(self, text: str, tone: str = "plain", icon: str = "") -> None:
        self._tone, self._icon = tone, icon
        super().__init__(text)

    def has_mark(self) -> bool:
        """Only with an icon."""
        return bool(self._icon)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, icon, word."""
        ground, ink = (str(getattr(tokens(), name)) for name in _TONES[self._tone])
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        if self._icon:
            draw_icon(painter, self._icon, self._mark_place().adjusted(-2, -2, 2, 2), ink)
        self._paint_word(painter, ink)
