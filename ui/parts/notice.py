"""A strip with a sentence and its remedy: information, a warning, or something that failed."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui.look.icons import draw_icon
from ui.look.scale import px
from ui.look.theme import tokens
from ui.look.tokens import GAP
from ui.parts.act import Act
from ui.parts.buttons import from_act
from ui.parts.labels import Label
from ui.parts.layouts import row

Tone = Literal["info", "warning", "danger", "private"]
_MARKS: dict[Tone, tuple[str, str]] = {
    "info": ("info", "muted"),
    "warning": ("warning", "danger"),
    "danger": ("warning", "danger"),
    "private": ("lock", "advisor"),
}


class Mark(QWidget):
    """An icon that is only looked at, in a colour of the tokens."""

    def __init__(self, icon: str, ink: str = "muted", side: int = 20) -> None:
        super().__init__()
        self._icon, self._ink, self._side = icon, ink, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, icon: str, ink: str) -> None:
        """Show another icon."""
        self._icon, self._ink = icon, ink
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(px(self._side), px(self._side))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon in its colour."""
        ink = str(getattr(tokens(), self._ink))
        draw_icon(QPainter(self), self._icon, QRectF(self.rect()), ink)


class Notice(QFrame):
    """One sentence with a shape before it and acts that mend it behind it."""

    def __init__(self, text: str, tone: Tone = "info", *acts: Act) -> None:
        super().__init__()
        self.setProperty("role", tone)
        icon, ink = _MARKS[tone]
        self.words = Label(text, "body", wraps=True)
        self.buttons = [from_act(act, "link") for act in acts]
        laid = row(Mark(icon, ink), self.words, *self.buttons, gap=GAP)
        laid.setContentsMargins(GAP, 8, GAP, 8)
        laid.setStretch(1, 1)
        self.setLayout(laid)
        self.setAccessibleName(text)

    def set_text(self, text: str) -> None:
        """Say something else."""
        self.words.setText(text)
        self.setAccessibleName(text)
