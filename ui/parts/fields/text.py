"""Fields for text: one line, or as many as it takes."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy

from core.text.faults import Unreadable
from core.text.translate import gettext as _
from ui.parts.fields.base import FieldWidget, restyle
from ui.parts.fields.cover import Cover

INDENT = 6
"""How far the words of a line edit stand from its edge."""


class TypedField(FieldWidget):
    """A value typed on one line; subclasses read and write the text."""

    def __init__(self, label: str, hint: str = "", labelled: bool = True) -> None:
        self.line = QLineEdit()
        super().__init__(label, self.line, labelled)
        self.line.setPlaceholderText(hint)
        self.line.textEdited.connect(lambda _text: self.edited.emit())
        self.line.editingFinished.connect(self.settled.emit)

    def value(self) -> object:
        """What was typed, read."""
        return self.read(self.line.text())

    def read(self, text: str) -> object:
        """The value of a text; raises Unreadable."""
        raise NotImplementedError

    def write(self, value: object) -> str:
        """The text of a value."""
        raise NotImplementedError

    def start_editing(self) -> None:
        """Put the cursor here, with all selected."""
        super().start_editing()
        self.line.selectAll()

    def unsaved_raw(self) -> object:
        """A value that can be read is kept as such: another language writes it otherwise."""
        if not self.pending():
            return None
        return self._raw() if self.faulty() else self.value()

    def take_raw(self, raw: object) -> None:
        """As if it was typed; leaving the field will settle it."""
        words = raw if isinstance(raw, str) else self.write(raw)
        if words != self._raw():
            self.line.setText(words)
            self.edited.emit()

    def _raw(self) -> str:
        return self.line.text()

    def _show(self, value: object) -> None:
        self.line.setText(self.write(value))
        # Of a text that is too long the beginning is in sight, not the end.
        self.line.setCursorPosition(0)

    def _type(self, text: str) -> None:
        self.line.setText(text)

    def _lock(self, locked: bool) -> None:
        self.line.setReadOnly(locked)


class LineField(TypedField):
    """One line of text; `private` text lies covered until the advisor shows it."""

    def __init__(
        self,
        label: str,
        hint: str = "",
        required: bool = False,
        private: bool = False,
        labelled: bool = True,
        role: str = "",
    ) -> None:
        super().__init__(label, hint, labelled)
        self._required, self._private, self._covered = required, private, False
        self._cover = Cover(self.line)
        self.laid.put_under(self._cover)
        if private:
            self.set_private(private)
        if role:
            self.line.setProperty("role", role)
            self.line.setProperty("quiet", "true")
            # The words, not the invisible border, stand in line with what is under them.
            self.line.setTextMargins(-INDENT, 0, 0, 0)

    def set_private(self, private: bool) -> None:
        """Whether only the advisor may see this text; it follows the record that is shown."""
        self._private = private
        self.line.setProperty("private", "true" if private else "false")
        restyle(self.line)
        self.set_covered(self._covered)

    def read(self, text: str) -> str:
        """The text without blanks around it; a required one must say something."""
        if self._required and not text.strip():
            raise Unreadable(_("“{label}” may not stay empty.").format(label=self.label.text()))
        return text.strip()

    def write(self, value: object) -> str:
        """As it is."""
        return str(value or "")

    def clear(self) -> None:
        """Be empty again, as after adding what was typed."""
        self.set_value("")

    def put_back(self, text: str, failing: bool) -> None:
        """Show what was handed over again, where the disk did not take it."""
        if failing:
            self.line.setText(text)

    def set_covered(self, covered: bool) -> None:
        """Hide private text that is not being typed."""
        self._covered = covered
        hides = covered and self._private and bool(self.line.text()) and not self.line.hasFocus()
        self._cover.lie(hides)

    def set_value(self, value: object) -> None:
        """Show a saved value, covered when it must be."""
        super().set_value(value)
        self.set_covered(self._covered)


class Growing(QPlainTextEdit):
    """A text editor as high as its text, within bounds."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__()
        self._least, self._most = least, most
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.updateGeometry)
        # Lines are counted as they are laid out, which may be after the text or the width changed.
        laid = self.document().documentLayout()
        laid.documentSizeChanged.connect(lambda _size: self.updateGeometry())

    def sizeHint(self) -> QSize:
        """As high as the wrapped text."""
        self.ensurePolished()
        lines = min(max(int(self.document().size().height()), self._least), self._most)
        high = ceil(QFontMetricsF(self.font()).lineSpacing() * lines) + 2 * 10
        return QSize(200, high)

    def minimumSizeHint(self) -> QSize:
        """The same: a text is never cut off."""
        return QSize(80, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps otherwise."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()


class TextField(FieldWidget):
    """Text of several lines; grows from `lines` to `most`."""

    def __init__(
        self,
        label: str,
        hint: str = "",
        lines: int = 2,
        private: bool = False,
        labelled: bool = True,
        most: int = 14,
    ) -> None:
        self.area = Growing(lines, most)
        super().__init__(label, self.area, labelled)
        self._private, self._covered = private, False
        self.area.setPlaceholderText(hint)
        self.area.textChanged.connect(self.edited.emit)
        self._cover = Cover(self.area)
        self.laid.put_under(self._cover)
        self.set_private(private)

    def set_private(self, private: bool) -> None:
        """Whether only the advisor may see this text; it follows the record that is shown."""
        self._private = private
        self.area.setProperty("private", "true" if private else "false")
        restyle(self.area)
        self.set_covered(self._covered)

    def value(self) -> str:
        """The text without blanks around it."""
        return self.area.toPlainText().strip()

    def take_raw(self, raw: object) -> None:
        """As if it was typed; leaving the field will settle it."""
        self.area.setPlainText(str(raw))

    def set_covered(self, covered: bool) -> None:
        """Hide private text that is not being typed."""
        self._covered = covered
        hides = covered and self._private and bool(self.value()) and not self.area.hasFocus()
        self._cover.lie(hides)

    def set_value(self, value: object) -> None:
        """Show a saved value, covered when it must be."""
        super().set_value(value)
        self.set_covered(self._covered)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving settles the text."""
        if event.type() == QEvent.Type.FocusOut:
            self.settled.emit()
        return super().eventFilter(watched, event)

    def _show(self, value: object) -> None:
        self.area.blockSignals(True)
        self.area.setPlainText(str(value or ""))
        self.area.blockSignals(False)
        self.area.updateGeometry()

    def _type(self, text: str) -> None:
        self.area.setPlainText(text)

    def _lock(self, locked: bool) -> None:
        self.area.setReadOnly(locked)
