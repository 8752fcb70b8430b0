"""The shapes that carry meaning before colour does: classes, marks in a heat map, step states."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from reports.look import PLUS, SHAPES, Outline, Shape
from ui.look.theme import tokens


@cache
def _path(outlines: tuple[Outline, ...]) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for outline in outlines:
        polygon = QPolygonF([QPointF(x, 1 - y) for x, y in outline])
        path.addPolygon(polygon)
        path.closeSubpath()
    return path


def _placed(outlines: tuple[Outline, ...], place: QRectF) -> QPainterPath:
    side = min(place.width(), place.height())
    corner = place.center() - QPointF(side / 2, side / 2)
    moved = QTransform.fromTranslate(corner.x(), corner.y()).scale(side, side)
    return moved.map(_path(outlines))


def paint_shape(painter: QPainter, place: QRectF, shape: Shape, colour: str) -> None:
    """Fill one of the class shapes in the square in the middle of `place`."""
    painter.fillPath(_placed(SHAPES[shape], place), QColor(colour))


def paint_plus(painter: QPainter, place: QRectF, colour: str) -> None:
    """The mark of a strength."""
    painter.fillPath(_placed((PLUS,), place), QColor(colour))


def paint_class(painter: QPainter, place: QRectF, level: int) -> None:
    """The tile of a class: its fill with its shape; level 0 is a dashed ring, not judged yet."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = min(place.width(), place.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(place.center())
    if level:
        look = tokens().classes[level]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.fill))
        painter.drawRoundedRect(square, 4, 4)
        inset = side * 0.24
        paint_shape(painter, square.adjusted(inset, inset, -inset, -inset), look.shape, look.on)
    else:
        paint_ring(painter, square.adjusted(2, 2, -2, -2), tokens().control, dashed=True)
    painter.restore()


def paint_ring(painter: QPainter, place: QRectF, colour: str, dashed: bool = False) -> None:
    """An open ring: not begun, not judged."""
    pen = QPen(QColor(colour), 1.5)
    if dashed:
        pen.setDashPattern([2.5, 2.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(place)


def paint_half(painter: QPainter, place: QRectF, colour: str) -> None:
    """A ring filled at one side: under way."""
    paint_ring(painter, place, colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPie(place.adjusted(2.5, 2.5, -2.5, -2.5), -90 * 16, 180 * 16)


def hatch(painter: QPainter, place: QRectF, colour: str, ground: str) -> None:
    """Slanted lines over a ground: hidden, or nothing known."""
    painter.fillRect(place, QColor(ground))
    painter.fillRect(place, QBrush(QColor(colour), Qt.BrushStyle.BDiagPattern))
