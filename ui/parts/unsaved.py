"""What was typed and is saved nowhere: found before a field goes, so that nobody loses words."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.acting import Unsaved
from ui.parts.fields.base import FieldWidget
from ui.parts.fields.text import LineField, TextField, TypedField


def typed_in(field: FieldWidget) -> Unsaved:
    """The words of a field under its label."""
    raw = field.unsaved_raw()
    text = raw if isinstance(raw, str) else ""
    if isinstance(field, TypedField) and raw is not None:
        text = field.line.text()
    private = field.editor.property("private") == "true"
    return Unsaved(field.label.text(), text, private)


def loose_words(root: QWidget) -> tuple[Unsaved, ...]:
    """Words in the free text fields under `root` that are not saved."""
    fields = [each for each in root.findChildren(FieldWidget) if isinstance(each, FREE)]
    words = (typed_in(each) for each in fields if each.pending())
    return tuple(each for each in words if each.text.strip())


FREE = (LineField, TextField)
"""Fields for words; what is chosen or dated elsewhere is a setting of the page."""
