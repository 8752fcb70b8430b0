"""A few words side by side, one of them chosen."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.parts.buttons import Button
from ui.parts.fields.base import FieldWidget
from ui.parts.layouts import row
from ui.parts.painting import width_of


class SegmentButton(Button):
    """One of the words; as wide as it is when chosen, and then its letters are bold."""

    def sizeHint(self) -> QSize:
        """The same whether it is chosen or not."""
        hint, words = super().sizeHint(), self.text()
        bolder = ceil(width_of(words, "strong") - width_of(words))
        return QSize(hint.width() + bolder, hint.height())

    def minimumSizeHint(self) -> QSize:
        """A word is never cut off."""
        return self.sizeHint()


class Segments(QWidget):
    """Words to switch between, with the arrow keys too."""

    chosen = Signal(str)

    def __init__(self, name: str, options: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons = {key: self._button(word) for key, word in options}
        self.setLayout(row(*self._buttons.values(), None, gap=4))
        self._group.buttonClicked.connect(lambda _button: self.chosen.emit(self.current()))

    def current(self) -> str:
        """The chosen key, or nothing."""
        return next((key for key, one in self._buttons.items() if one.isChecked()), "")

    def choose(self, key: str) -> None:
        """Show this key as chosen, without telling; an unknown one unchooses all."""
        self._group.setExclusive(False)
        for other, button in self._buttons.items():
            button.setChecked(other == key)
        self._group.setExclusive(True)
        self.setFocusProxy(self._buttons.get(key) or next(iter(self._buttons.values())))

    def set_word(self, key: str, word: str) -> None:
        """Show another word, such as one with a count."""
        self._buttons[key].setText(word)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Left and right choose the neighbour."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
            buttons = list(self._buttons.values())
            if step and watched in buttons:
                place = buttons.index(watched) + step
                if 0 <= place < len(buttons):
                    buttons[place].setFocus(Qt.FocusReason.TabFocusReason)
                    buttons[place].click()
                return True
        return super().eventFilter(watched, event)

    def set_why_not(self, key: str, why: str) -> None:
        """Say why a word cannot be chosen now; an empty reason allows it."""
        self._buttons[key].set_why_not(why)

    def _button(self, word: str) -> Button:
        made = SegmentButton(word, "segment")
        made.installEventFilter(self)
        made.setCheckable(True)
        self._group.addButton(made)
        return made


class SegmentField(FieldWidget):
    """One of a few words; no choice is possible only as long as none was made."""

    def __init__(
        self, label: str, options: Sequence[tuple[str, str]], labelled: bool = True
    ) -> None:
        self.segments = Segments(label, options)
        super().__init__(label, self.segments, labelled)
        self.segments.chosen.connect(self._chosen)

    def value(self) -> str:
        """The chosen key, or nothing."""
        return self.segments.current()

    def _show(self, value: object) -> None:
        self.segments.choose(str(value or ""))

    def _chosen(self) -> None:
        self.edited.emit()
        self.settled.emit()
