"""A line as high as a word: how a figure went over the years."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.text.translate import gettext as _
from ui.look.scale import px
from ui.look.theme import tokens

Value = Decimal | float | int | None
"""A figure; None where nobody knows it, which is a gap and never a zero."""


def paint_sparkline(painter: QPainter, place: QRectF, values: Sequence[Value]) -> None:
    """The line through what is known, with a dot at the last value."""
    points = _points(place.adjusted(4, 4, -5, -4), values)
    if not points:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(tokens().muted), 1.75)
    pen.setCosmetic(True)
    for (place_a, a), (place_b, b) in pairwise(points):
        pen.setStyle(Qt.PenStyle.SolidLine if place_b == place_a + 1 else Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(a, b)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens().accent))
    painter.drawEllipse(points[-1][1], 3.5, 3.5)
    painter.restore()


def _points(place: QRectF, values: Sequence[Value]) -> list[tuple[int, QPointF]]:
    known = [(n, float(value)) for n, value in enumerate(values) if value is not None]
    if not known:
        return []
    low, high = min(v for _n, v in known), max(v for _n, v in known)
    step = place.width() / max(1, len(values) - 1)
    spread = (high - low) or 1.0
    flat = 0.5 if high == low else 0.0

    def high_of(value: float) -> float:
        return place.bottom() - ((value - low) / spread + flat) * place.height()

    return [(n, QPointF(place.left() + n * step, high_of(value))) for n, value in known]


class Sparkline(QWidget):
    """A sparkline of its own, which says its values."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._values: list[Value] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def set_values(self, values: Sequence[tuple[str, Value]]) -> None:
        """Show these values, each with the word of its moment."""
        self._values = [value for _word, value in values]
        told = [f"{word} {_('unknown') if value is None else value}" for word, value in values]
        self.setAccessibleName(f"{self._name}: {', '.join(told)}")
        self.setToolTip(", ".join(told))
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a line."""
        return QSize(px(120), px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line."""
        paint_sparkline(QPainter(self), QRectF(self.rect()), self._values)
