"""Rows, columns, lines and panels with the distances of the tokens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.look.tokens import GAP, ROOM, SMALL

Piece = QWidget | QLayout | int | None
"""A widget, a layout, a gap in px, or None for the stretch."""


def row(*pieces: Piece, margins: int = 0, gap: int = SMALL) -> QHBoxLayout:
    """Side by side."""
    made = QHBoxLayout()
    _fill(made, pieces, margins, gap)
    return made


def column(*pieces: Piece, margins: int = 0, gap: int = SMALL) -> QVBoxLayout:
    """One under the other."""
    made = QVBoxLayout()
    _fill(made, pieces, margins, gap)
    return made


def grid(rows: Sequence[Sequence[QWidget | None]], gap: int = GAP) -> QGridLayout:
    """Rows of widgets in columns of equal width; None leaves a place empty."""
    made = QGridLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(gap)
    for down, widgets in enumerate(rows):
        for across, widget in enumerate(widgets):
            made.setColumnStretch(across, 1)
            if widget is not None:
                made.addWidget(widget, down, across, Qt.AlignmentFlag.AlignTop)
    return made


def holder(layout: QLayout) -> QWidget:
    """A widget around a layout."""
    made = QWidget()
    made.setLayout(layout)
    return made


def line() -> QFrame:
    """A line of 1 px across."""
    made = QFrame()
    made.setProperty("role", "line")
    made.setFixedHeight(1)
    return made


def upright() -> QFrame:
    """A line of 1 px down."""
    made = QFrame()
    made.setProperty("role", "line")
    made.setFixedWidth(1)
    return made


def panel(*pieces: Piece, role: str = "panel", gap: int = SMALL) -> QFrame:
    """A rounded ground under some pieces: `panel`, `outlined`, `dashed` or `cardframe`."""
    made = QFrame()
    made.setProperty("role", role)
    made.setLayout(column(*pieces, margins=ROOM, gap=gap))
    return made


def scroll(inside: QWidget) -> QScrollArea:
    """A scroll area without a frame, as wide as its inside wants."""
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside.setObjectName("column")
    made.setWidget(inside)
    return made


def wide_scroll(inside: QWidget) -> QScrollArea:
    """A scroll area for what may be wider than the page, and never higher."""
    made = scroll(inside)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


def _fill(layout: QBoxLayout, pieces: Sequence[Piece], margins: int, gap: int) -> None:
    layout.setContentsMargins(margins, margins, margins, margins)
    layout.setSpacing(gap)
    for piece in pieces:
        if piece is None:
            layout.addStretch(1)
        elif isinstance(piece, int):
            layout.addSpacing(piece)
        elif isinstance(piece, QWidget):
            layout.addWidget(piece)
        else:
            layout.addLayout(piece)
