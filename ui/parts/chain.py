"""The chain at the head of a record: findings, risk, desired state, measures, effect."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from core.text.translate import gettext as _
from ui.look.icons import draw_icon
from ui.look.scale import px
from ui.look.theme import tokens
from ui.parts.layouts import clear, row
from ui.parts.painting import ground, width_of, write


@dataclass(frozen=True, slots=True)
class Link:
    """One link of the chain: its name, what stands in it, and whether it is missing or here."""

    key: str
    title: str
    value: str
    missing: bool = False
    here: bool = False
    tip: str = ""


class LinkButton(QPushButton):
    """A link that can be followed."""

    def __init__(self, link: Link) -> None:
        super().__init__()
        self.link = link
        self.setProperty("role", "painted")
        self.setAccessibleName(_sentence(link))
        self.setToolTip(link.tip)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two lines, as wide as their words."""
        return QSize(_share(self.link), px(54))

    def minimumSizeHint(self) -> QSize:
        """Narrower where it must be; the words are cut off."""
        return QSize(px(44), px(54))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The name over the value; dashed when missing, filled where the user stands."""
        colours, place = tokens(), QRectF(self.rect())
        painter = QPainter(self)
        fill = colours.selected if self.link.here else colours.surface
        if self.underMouse() and not self.link.here:
            fill = colours.hover
        border = colours.accent if self.link.here else colours.line
        border = colours.control if self.link.missing else border
        if self.hasFocus():
            ground(painter, place, fill, 6, colours.accent, 2)
        else:
            ground(painter, place, fill, 6, border, 1.5 if self.link.here else 1, self.link.missing)
        inner = place.adjusted(8, 5, -4, -6)
        upper = QRectF(inner.left(), inner.top(), inner.width(), inner.height() / 2)
        write(painter, upper, self.link.title, "caption", colours.muted)
        ink = colours.danger if self.link.missing else colours.text
        write(painter, upper.translated(0, inner.height() / 2), self.link.value, "strong", ink)


class Arrow(QWidget):
    """The sign between two links."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(px(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A chevron."""
        side = px(12)
        place = QRectF(0, (self.height() - side) / 2, side, side)
        draw_icon(QPainter(self), "chevron-right", place, tokens().muted)


class ChainBar(QWidget):
    """The five links, each one click away."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Chain"))
        self.buttons: list[LinkButton] = []
        self._row = row(gap=1)
        self.setLayout(self._row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_links(self, links: Sequence[Link]) -> None:
        """Show these links from left to right."""
        if [button.link for button in self.buttons] == list(links):
            return
        focused = next((b.link.key for b in self.buttons if b.hasFocus()), "")
        clear(self._row)
        self.buttons = []
        for number, one in enumerate(links):
            if number:
                self._row.addWidget(Arrow())
            # The room is shared by the length of the words, so that the longest is not cut off.
            self._row.addWidget(self._button(one), _share(one))
            if one.key == focused:
                self.buttons[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, link: Link) -> LinkButton:
        made = LinkButton(link)
        made.clicked.connect(lambda _checked: self.chosen.emit(link.key))
        self.buttons.append(made)
        return made


def _share(link: Link) -> int:
    """How much room a link asks: its name, or what stands in it."""
    words = max(width_of(link.title, "caption"), width_of(link.value, "strong"))
    return px(20) + round(words)


def _sentence(link: Link) -> str:
    if link.missing:
        return _("{title}: missing").format(title=link.title)
    return _("{title}: {value}").format(title=link.title, value=link.value)
