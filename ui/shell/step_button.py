"""A step in the sidebar: its name, and a shape that says how far it is."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from core.text.translate import gettext as _
from ui.look.icons import draw_icon
from ui.look.scale import px
from ui.look.shapes import paint_half, paint_ring
from ui.look.theme import tokens
from ui.look.tokens import ROW
from ui.parts.painting import ground, write

Progress = Literal["", "done", "begun", "open", "skipped"]


def paint_progress(painter: QPainter, place: QRectF, progress: Progress, ink: str) -> None:
    """A check, a half ring or a ring."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if progress in ("done", "skipped"):
        draw_icon(painter, "check" if progress == "done" else "minus", place, ink)
    elif progress == "begun":
        paint_half(painter, place.adjusted(2, 2, -2, -2), ink)
    elif progress == "open":
        paint_ring(painter, place.adjusted(2, 2, -2, -2), ink)


class ProgressShape(QWidget):
    """The same shape, by itself."""

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self._progress: Progress = progress
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(px(18), px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The shape."""
        paint_progress(QPainter(self), QRectF(self.rect()), self._progress, tokens().accent)


class StepButton(QPushButton):
    """One step, chosen or not."""

    def __init__(self, step: str, title: str) -> None:
        super().__init__()
        self.step, self._title = step, title
        self._progress: Progress = ""
        self.setCheckable(True)
        self.setProperty("role", "painted")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_progress("")

    def show_progress(self, progress: Progress) -> None:
        """Show how far the step is."""
        self._progress = progress
        said = {
            "done": _("{step}, done"), "begun": _("{step}, under way"),
            "open": _("{step}, not begun"), "skipped": _("{step}, not this year"),
        }  # fmt: skip
        self.setAccessibleName(said.get(progress, "{step}").format(step=self._title))
        self.update()

    def sizeHint(self) -> QSize:
        """32 high."""
        return QSize(px(180), px(ROW))

    def minimumSizeHint(self) -> QSize:
        """The same: steps never overlap."""
        return QSize(px(80), px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, name, shape."""
        painter, colours = QPainter(self), tokens()
        place = QRectF(self.rect()).adjusted(8, 1, -8, -1)
        if self.isChecked():
            ground(painter, place, colours.selected, 6)
            bar = QRectF(place.left(), place.top() + 7, 3, place.height() - 14)
            ground(painter, bar, colours.accent, 1.5)
        elif self.underMouse():
            ground(painter, place, colours.hover, 6)
        if self.hasFocus():
            ground(painter, place, "", 6, colours.accent, 2)
        side = px(16)
        mark = QRectF(place.right() - side - 8, place.center().y() - side / 2, side, side)
        words = place.adjusted(12, 0, -side - 14, 0)
        step = "strong" if self.isChecked() else "body"
        write(painter, words, self._title, step)
        ink = colours.accent if self._progress in ("done", "begun") else colours.control
        paint_progress(painter, mark, self._progress, ink)
