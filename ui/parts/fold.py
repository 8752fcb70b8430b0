"""A section that unfolds: its title, what stands in it in one line, and its fields on demand."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.text.translate import gettext as _
from ui.look.fonts import font
from ui.parts.buttons import Button
from ui.parts.labels import caption
from ui.parts.layouts import Piece, column, holder, row


class Fold(QWidget):
    """Folded it says in a line what it holds, so that a record is not fifteen fields at once."""

    def __init__(self, title: str, *pieces: Piece, unfolded: bool = False) -> None:
        super().__init__()
        self._title = title
        self.button = Button(title, "quiet", "chevron-right")
        self.button.setFont(font("section"))
        self.button.setStyleSheet("text-align: left; padding: 0 6px 0 0;")
        self.button.clicked.connect(lambda _checked: self.unfold(not self.unfolded))
        self.summary = caption(wraps=True)
        self.inside = column(*pieces, gap=12)
        self.content = holder(self.inside)
        self.setLayout(column(row(self.button, None), self.summary, self.content, gap=4))
        self.unfold(unfolded)

    @property
    def unfolded(self) -> bool:
        """Whether its fields are shown."""
        return not self.content.isHidden()

    def unfold(self, shown: bool = True) -> None:
        """Show the fields, or the line that stands for them."""
        self.content.setVisible(shown)
        self.summary.setVisible(not shown and bool(self.summary.text()))
        self.button.set_icon_name("chevron-down" if shown else "chevron-right")
        state = _("{section}, unfolded") if shown else _("{section}, folded")
        self.button.setAccessibleName(state.format(section=self._title))

    def set_summary(self, text: str) -> None:
        """The line that stands for the fields."""
        self.summary.setText(text)
        self.summary.setVisible(not self.unfolded and bool(text))
