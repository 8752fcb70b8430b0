"""Text in the steps of the type scale."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.look.scale import px
from ui.look.tokens import PROSE


class Label(QLabel):
    """A label with a role of the type scale; plain text only, so that `<` stays `<`."""

    def __init__(self, text: str, role: str, wraps: bool = False) -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        if wraps:
            self.wrap()

    def wrap(self) -> None:
        """Break long lines, and grow downwards with them."""
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def selectable(self) -> Label:
        """Let the text be copied with the mouse."""
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return self

    def names(self, editor: QWidget) -> Label:
        """Name `editor` after this label, for keyboard and screen reader."""
        self.setBuddy(editor)
        editor.setAccessibleName(self.text())
        return self


class Elided(Label):
    """One line that is cut off with an ellipsis where there is no room; the tip has it whole."""

    def __init__(self, text: str, role: str) -> None:
        self._whole = text
        super().__init__(text, role)

    def setText(self, text: str) -> None:
        """Show as much of it as fits."""
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """It may shrink to a few letters."""
        return QSize(px(40), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """The whole of it."""
        wide = self.fontMetrics().horizontalAdvance(self._whole) + 2
        return QSize(wide, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width shows another part."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """So does another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        mode = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self._whole, mode, max(self.width(), 1))
        super().setText(shown if self.isVisible() else self._whole)
        self.setToolTip(self._whole if shown != self._whole else "")
        self.updateGeometry()


class Prose(Label):
    """Running text: lines 16 % further apart, at most 640 px wide."""

    def __init__(self, text: str) -> None:
        super().__init__("", "body", wraps=True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setMaximumWidth(px(PROSE))
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show plain text; a blank line starts a paragraph."""
        from html import escape  # with its table of names: home has no running text

        parts = "".join(
            f'<p style="line-height:116%; margin:0 0 8px 0">{escape(part)}</p>'
            for part in text.split("\n\n")
        )
        super().setText(parts if text else "")
        self.setAccessibleName(text)


def title(text: str = "") -> Label:
    """24/600: the name of a page."""
    return Label(text, "title")


def heading(text: str = "") -> Label:
    """20/600: the name of a record."""
    return Label(text, "heading", wraps=True)


def section(text: str = "") -> Label:
    """17/600: a part of a page."""
    return Label(text, "section")


def strong(text: str = "", wraps: bool = False) -> Label:
    """15/600."""
    return Label(text, "strong", wraps)


def body(text: str = "", wraps: bool = True) -> Label:
    """15/400."""
    return Label(text, "body", wraps)


def muted(text: str = "", wraps: bool = True) -> Label:
    """15/400 in the muted colour."""
    return Label(text, "muted", wraps)


def prose(text: str = "") -> Prose:
    """15/400 for reading."""
    return Prose(text)


def label(text: str = "") -> Label:
    """13/600: the name of a field."""
    return Label(text, "label")


def caption(text: str = "", wraps: bool = False) -> Label:
    """13/400, muted."""
    return Label(text, "caption", wraps)


def capitals(text: str = "") -> Label:
    """12/600 capitals of the sidebar."""
    return Label(text.upper(), "capitals")


def figure(text: str = "") -> Label:
    """34/600: a figure that speaks for itself."""
    return Label(text, "figure")


def card(text: str = "") -> Label:
    """28/400: the question on a card."""
    return Label(text, "card", wraps=True)


def fault(text: str = "") -> Label:
    """13/400 in the danger colour."""
    return Label(text, "fault", wraps=True)
