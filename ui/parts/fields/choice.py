"""A field to choose one of several words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from ui.look.scale import px
from ui.parts.fields.base import FieldWidget

LEAST_WIDTH = 96

Options = Sequence[tuple[str, str]]
"""Key and word."""


class Combo(QComboBox):
    """A combo box that the wheel passes by: scrolling a page must not change its values."""

    def minimumSizeHint(self) -> QSize:
        """Narrower than its longest word, where the page asks for it."""
        return QSize(px(LEAST_WIDTH), super().minimumSizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class ChoiceField(FieldWidget):
    """One key of a list; `none` is the word for no choice, and allows it."""

    def __init__(
        self, label: str, options: Options, none: str | None = None, labelled: bool = True
    ) -> None:
        self.combo = Combo()
        super().__init__(label, self.combo, labelled)
        self._none = none
        self.set_options(options)
        self.combo.activated.connect(self._chosen)

    def set_options(self, options: Options) -> None:
        """Offer these keys; the choice stays when it is still among them."""
        self.offer(lambda: self._fill(options))

    def value(self) -> str:
        """The chosen key, or nothing."""
        return str(self.combo.currentData() or "")

    def _fill(self, options: Options) -> None:
        self.combo.clear()
        if self._none is not None:
            self.combo.addItem(self._none, "")
        for key, word in options:
            self.combo.addItem(word, key)

    def _show(self, value: object) -> None:
        self.combo.setCurrentIndex(self.combo.findData(value or ""))

    def _chosen(self) -> None:
        self.edited.emit()
        self.settled.emit()
