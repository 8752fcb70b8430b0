"""A field for units: a summary on a button, and the tree behind it."""

from __future__ import annotations

from collections.abc import Sequence

from core.text.translate import gettext as _
from core.text.translate import ngettext
from ui.parts.fields.base import FieldWidget
from ui.parts.fields.pick_button import PickButton
from ui.parts.picker import Option, pick

SHOWN = 3


class PickField(FieldWidget):
    """Several records of a list; the button says which, and opens the list with a filter."""

    def __init__(self, label: str, none: str = "", labelled: bool = True) -> None:
        self.button = PickButton()
        super().__init__(label, self.button, labelled)
        self._none = none or _("None chosen")
        self._options: tuple[Option, ...] = ()
        self._keys: tuple[str, ...] = ()
        self._label = label
        self.button.clicked.connect(self._open)
        self._show(())

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer these."""
        self.offer(lambda: self._fill(options))

    def value(self) -> tuple[str, ...]:
        """The chosen keys, in the order of the list."""
        return self._keys

    def _fill(self, options: Sequence[Option]) -> None:
        self._options = tuple(options)

    def _show(self, value: object) -> None:
        chosen = set(value) if isinstance(value, (tuple, list, set, frozenset)) else set()
        self._keys = tuple(one.key for one in self._options if one.key in chosen)
        words = [one.text for one in self._options if one.key in chosen]
        self.button.setText(_summary(words) or self._none)
        name = _("{label}: {words}")
        self.button.setAccessibleName(name.format(label=self._label, words=self.button.text()))

    def _open(self) -> None:
        pick(self.button, self._label, self._options, self._keys, self._chosen)

    def _chosen(self, keys: tuple[str, ...]) -> None:
        self._show(keys)
        self.edited.emit()
        self.settled.emit()


class UnitsField(PickField):
    """Units of the tree; none chosen means the whole organisation."""

    def __init__(self, label: str, labelled: bool = True) -> None:
        super().__init__(label, _("The whole organisation"), labelled)

    def set_units(self, options: Sequence[Option]) -> None:
        """Offer these units, indented by their depth."""
        self.set_options(options)


def _summary(words: list[str]) -> str:
    if len(words) <= SHOWN:
        return ", ".join(words)
    more = len(words) - SHOWN
    text = ngettext("{words} and {count} more", "{words} and {count} more", more)
    return text.format(words=", ".join(words[:SHOWN]), count=more)
