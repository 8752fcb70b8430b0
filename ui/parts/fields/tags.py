"""A field for several words, with commas between them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter

from ui.parts.fields.text import TypedField


class TagsField(TypedField):
    """Words with commas between them; `suggestions` complete the first one typed."""

    def __init__(self, label: str, suggestions: Sequence[str] = (), labelled: bool = True) -> None:
        super().__init__(label, "", labelled)
        completer = QCompleter(list(suggestions), self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.line.setCompleter(completer)

    def read(self, text: str) -> tuple[str, ...]:
        """The words, each once, in order."""
        words = (word.strip() for word in text.split(","))
        return tuple(dict.fromkeys(word for word in words if word))

    def write(self, value: object) -> str:
        """The words with commas."""
        return ", ".join(value) if isinstance(value, (tuple, list)) else ""
