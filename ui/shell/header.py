"""The header: where one is, undo and redo, search, and the one primary act."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.text.translate import gettext as _
from ui.actions import ACTION_OF
from ui.look.scale import px
from ui.look.tokens import HEADER, SMALL, WIDE
from ui.parts.act import Act
from ui.parts.buttons import Button, from_act, icon_button, plain
from ui.parts.labels import caption, title
from ui.parts.layouts import clear, column, row


class Header(QWidget):
    """64 px over the page."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(px(HEADER))
        self._phase, self._title = caption(), title()
        self.undo = self._icon("undo")
        self.redo = self._icon("redo")
        self.search = plain(_("Search or do…"), lambda: self.asked.emit("palette"), "search")
        self.search.setText(_("Search or do…") + "   Ctrl+K")
        self.primary: Button | None = None
        self._secondary, self._primary = row(), row()
        words = column(None, self._phase, self._title, None, gap=0)
        laid = row(
            words, None, self._secondary, self.undo, self.redo, SMALL, self.search, self._primary
        )
        laid.setContentsMargins(WIDE, 0, WIDE, 0)
        self.setLayout(laid)

    def show_place(self, phase: str, words: str) -> None:
        """The phase, and the title of the page."""
        self._phase.setText(phase)
        self._phase.setVisible(bool(phase))
        self._title.setText(words)

    def show_acts(self, primary: Act | None, secondary: Sequence[Act], why_locked: str) -> None:
        """The acts of the page."""
        clear(self._secondary)
        clear(self._primary)
        for act in secondary:
            self._add(self._secondary, from_act(act), why_locked)
        self.primary = from_act(primary, "primary") if primary else None
        if self.primary:
            self._add(self._primary, self.primary, why_locked)

    def show_history(self, undo: str, redo: str) -> None:
        """What undo and redo would do; without anything they are off and say so."""
        _tell(self.undo, "undo", undo, _("Nothing to undo"))
        _tell(self.redo, "redo", redo, _("Nothing to redo"))

    def _add(self, where: QHBoxLayout, button: Button, why_locked: str) -> None:
        button.set_read_only(why_locked)
        where.addWidget(button)

    def _icon(self, action: str) -> Button:
        made = icon_button(
            action, _(ACTION_OF[action].words), lambda: self.asked.emit(action),
            ACTION_OF[action].shortcuts()[0],
        )  # fmt: skip
        # A click must not take the focus from what is being typed.
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made


def _tell(button: Button, action: str, label: str, nothing: str) -> None:
    key = ACTION_OF[action].shortcuts()[0]
    words = _("{act}: {label} ({key})")
    button.set_tip(words.format(act=_(ACTION_OF[action].words), label=label, key=key))
    button.set_why_not("" if label else nothing)
