"""Facts in two columns, and key figures in a row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.look.tokens import ROOM, VAST
from ui.parts.labels import body, caption, figure, muted
from ui.parts.layouts import column, row


class Facts(QWidget):
    """Names at the left, values at the right."""

    def __init__(self, pairs: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(ROOM)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.set_pairs(pairs)

    def set_pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Show these facts."""
        while (item := self._grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for place, (name, value) in enumerate(pairs):
            self._grid.addWidget(muted(name, wraps=False), place, 0)
            self._grid.addWidget(body(value), place, 1)


class KeyFigures(QWidget):
    """A figure over its caption, side by side."""

    def __init__(self, pairs: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__()
        self._row = row(gap=VAST)
        self.setLayout(self._row)
        self.set_pairs(pairs)

    def set_pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Show these figures."""
        while (item := self._row.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for value, name in pairs:
            self._row.addWidget(_key_figure(value, name))
        self._row.addStretch(1)


def _key_figure(value: str, name: str) -> QWidget:
    made = QWidget()
    made.setLayout(column(figure(value), caption(name), gap=0))
    made.setAccessibleName(f"{name}: {value}")
    return made
