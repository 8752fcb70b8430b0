"""The header: where one is, undo and redo, search, and the one primary act."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from core.text.translate import gettext as _
from ui.actions import ACTION_OF
from ui.look.scale import px, scale
from ui.look.tokens import HEADER, SMALL, WIDE
from ui.parts.act import Act
from ui.parts.buttons import Button, from_act, icon_button, plain
from ui.parts.labels import Elided, caption
from ui.parts.layouts import clear, column, row
from ui.parts.menu import menu
from ui.shell.docks import FLOATS_ABOVE

NARROW = 700
"""Px at text scale 1 under which search is an icon and further acts lie in a menu."""


class Header(QWidget):
    """64 px over the page."""

    asked = Signal(str)
    sidebar_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(px(HEADER))
        self._phase, self._title = caption(), Elided("", "title")
        self._title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.steps = icon_button("list", _("Steps"), self.sidebar_asked.emit)
        self.steps.setVisible(scale() > FLOATS_ABOVE)
        self.undo, self.redo = self._icon("undo"), self._icon("redo")
        self.search = plain("", lambda: self.asked.emit("palette"), "search")
        finding = ACTION_OF["palette"].words
        self.search.setAccessibleName(_(finding))
        self.more = icon_button("more", _("Further acts"), self._show_more)
        self.primary: Button | None = None
        self._further: tuple[Act, ...] = ()
        self._secondary, self._primary = row(), row()
        self._lay_out()

    def show_place(self, phase: str, words: str) -> None:
        """The phase, and the title of the page."""
        self._phase.setText(phase)
        self._phase.setVisible(bool(phase))
        self._title.setText(words)

    def show_acts(self, primary: Act | None, secondary: Sequence[Act], why_locked: str) -> None:
        """The acts of the page."""
        clear(self._secondary)
        clear(self._primary)
        self._further = tuple(secondary)
        for act in secondary:
            self._add(self._secondary, from_act(act), why_locked)
        self.primary = from_act(primary, "primary") if primary else None
        if self.primary:
            self._add(self._primary, self.primary, why_locked)
        self._fit()

    def show_history(self, undo: str, redo: str) -> None:
        """What undo and redo would do; without anything they are off and say so."""
        _tell(self.undo, "undo", undo, _("Nothing to undo"))
        _tell(self.redo, "redo", redo, _("Nothing to redo"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What fits in the width there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < px(NARROW)
        words = _("Search or do…") + "   " + ACTION_OF["palette"].shortcuts()[0]
        self.search.setText("" if narrow else words)
        self.search.set_tip(words)
        self.more.setVisible(narrow and bool(self._further))
        for place in range(self._secondary.count()):
            item = self._secondary.itemAt(place)
            widget = item.widget() if item else None
            if widget is not None:
                widget.setVisible(not narrow)

    def _show_more(self) -> None:
        menu(self.more, self._further)

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

    def _lay_out(self) -> None:
        words = column(None, self._phase, self._title, None, gap=0)
        laid = row(
            self.steps, words, None, self._secondary, self.more, self.undo, self.redo, SMALL,
            self.search, self._primary,
        )  # fmt: skip
        laid.setContentsMargins(WIDE, 0, WIDE, 0)
        self.setLayout(laid)


def _tell(button: Button, action: str, label: str, nothing: str) -> None:
    key = ACTION_OF[action].shortcuts()[0]
    words = _("{act}: {label} ({key})")
    button.set_tip(words.format(act=_(ACTION_OF[action].words), label=label, key=key))
    button.set_why_not("" if label else nothing)
