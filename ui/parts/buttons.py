"""Buttons: one primary on a page, plain ones, quiet ones, links and icons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from core.text.translate import gettext as _
from ui.look.icons import icon
from ui.look.scale import px
from ui.look.theme import tokens
from ui.parts.act import Act

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
_INK = {
    "primary": "on_accent",
    "link": "accent",
    "danger": "danger",
    "icon": "muted",
    "low": "muted",
}


class Button(QPushButton):
    """A push button with a role of the sheet; `writes` marks one that changes the dossier."""

    def __init__(self, text: str, role: str, icon_name: str = "", writes: bool = False) -> None:
        super().__init__(text)
        self.setProperty("role", role)
        self.writes = writes
        self._role, self._icon_name, self._tip, self._why_not = role, icon_name, "", ""
        self._painted = ("", "", "")
        """The icon that is on: Qt says at every move of a parent that the style changed."""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setIconSize(QSize(px(18), px(18)))
        self.setAutoDefault(False)
        self._paint_icon()

    def set_tip(self, tip: str) -> None:
        """What the pointer and the screen reader learn."""
        self._tip = tip
        self.setToolTip(tip)

    def set_role(self, role: str) -> None:
        """Weigh more or less than before."""
        if role != self._role:
            self._role = role
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)
            self._paint_icon()

    def set_icon_name(self, name: str) -> None:
        """Show another icon."""
        self._icon_name = name
        self._paint_icon()

    def set_why_not(self, why: str) -> None:
        """Disable with the reason as tip; an empty reason enables."""
        self._why_not = why
        self._show_state("")

    def set_read_only(self, why: str) -> None:
        """A button that writes is disabled, with the reason, while the year is closed."""
        self._show_state(why if self.writes else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as the space bar does."""
        plain = event.modifiers() in (NO_MODIFIER, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take the icon in the colours of the new theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._paint_icon()

    def _show_state(self, why: str) -> None:
        reason = self._why_not or why
        self.setEnabled(not reason)
        self.setToolTip(reason or self._tip)

    def _paint_icon(self) -> None:
        if not self._icon_name:
            return
        colours = tokens()
        ink = str(getattr(colours, _INK.get(self._role, "text")))
        ink = colours.surface if self._role == "toast" else ink
        if self._painted != (self._icon_name, ink, colours.control):
            self._painted = (self._icon_name, ink, colours.control)
            self.setIcon(icon(*self._painted))


Slot = Callable[[], object]


def _button(text: str, slot: Slot, role: str, icon_name: str, writes: bool) -> Button:
    made = Button(text, role, icon_name, writes)
    made.clicked.connect(lambda _checked: slot())
    return made


def primary(text: str, slot: Slot, icon: str = "", writes: bool = False) -> Button:
    """The one act that matters most on a page."""
    return _button(text, slot, "primary", icon, writes)


def plain(text: str, slot: Slot, icon: str = "", writes: bool = False) -> Button:
    """An act with a border."""
    return _button(text, slot, "plain", icon, writes)


def quiet(text: str, slot: Slot, icon: str = "", writes: bool = False) -> Button:
    """An act without a border."""
    return _button(text, slot, "quiet", icon, writes)


def link(text: str, slot: Slot, icon: str = "", writes: bool = False) -> Button:
    """An act that leads somewhere, in the accent colour."""
    return _button(text, slot, "link", icon, writes)


def danger(text: str, slot: Slot, icon: str = "", writes: bool = False) -> Button:
    """An act that destroys or sends away."""
    return _button(text, slot, "danger", icon, writes)


def icon_button(icon: str, name: str, slot: Slot, key: str = "", writes: bool = False) -> Button:
    """A square button with an icon only; `name` is read aloud, `key` stands in the tip."""
    made = _button("", slot, "icon", icon, writes)
    made.setAccessibleName(name)
    made.set_tip(_("{name} ({key})").format(name=name, key=key) if key else name)
    return made


def from_act(act: Act, role: str = "plain") -> Button:
    """The button of an act."""
    made = _button(act.text, act.run, role, act.icon, act.writes)
    made.set_tip(act.tip)
    made.set_why_not(act.why_not)
    return made
