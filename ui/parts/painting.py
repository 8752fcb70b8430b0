"""What the painted parts share: text in a step of the scale, grounds, outlines."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.look.fonts import font
from ui.look.theme import tokens

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


def write(
    painter: QPainter,
    place: QRectF,
    words: str,
    step: str = "body",
    ink: str = "",
    align: Qt.AlignmentFlag = LEFT,
    wrap: bool = False,
) -> None:
    """Write words in a step of the type scale, cut off with an ellipsis where they do not fit."""
    painter.setFont(font(step))
    painter.setPen(QColor(ink or tokens().text))
    if wrap:
        painter.drawText(place, align | Qt.TextFlag.TextWordWrap, words)
        return
    metrics = QFontMetricsF(painter.font())
    cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width() + 0.5)
    painter.drawText(place, align, cut)


def width_of(words: str, step: str = "body") -> float:
    """How wide these words are in a step of the type scale."""
    return QFontMetricsF(font(step)).horizontalAdvance(words)


def line_height(step: str = "body") -> float:
    """From one line of words to the next."""
    return QFontMetricsF(font(step)).lineSpacing()


def lines_of(words: str, step: str, wide: float, most: int) -> list[str]:
    """Words in at most so many lines of this width; an ellipsis ends what does not fit."""
    words, start = " ".join(words.split()), 0
    found: list[str] = []
    units = words.encode("utf-16-le")  # Qt counts in these
    laid = QTextLayout(words, font(step))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    laid.setTextOption(option)
    laid.beginLayout()
    while len(found) < most and 2 * start < len(units):
        line = laid.createLine()
        line.setLineWidth(max(wide, 1.0))
        end = start + line.textLength()
        last = len(found) == most - 1
        found.append(units[2 * start : None if last else 2 * end].decode("utf-16-le").strip())
        start = end
    laid.endLayout()
    metrics = QFontMetricsF(font(step))
    return [metrics.elidedText(one, Qt.TextElideMode.ElideRight, wide + 0.5) for one in found]


def write_lines(
    painter: QPainter, place: QRectF, words: str, step: str, ink: str, most: int
) -> None:
    """Write words in at most so many lines, in the middle of the height of their place."""
    lines, high = lines_of(words, step, place.width(), most), line_height(step)
    top = place.center().y() - high * len(lines) / 2
    for number, one in enumerate(lines):
        write(
            painter, QRectF(place.left(), top + number * high, place.width(), high), one, step, ink
        )


def ground(
    painter: QPainter,
    place: QRectF,
    fill: str,
    radius: float = 6,
    border: str = "",
    width: float = 1,
    dashed: bool = False,
) -> None:
    """A rounded ground, with a border inside its edges where one is named."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(Qt.PenStyle.NoPen)
    half = 0.0
    if border:
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(border), width, style))
        half = width / 2
    painter.drawRoundedRect(place.adjusted(half, half, -half, -half), radius, radius)


def is_on(option: QStyleOptionViewItem, state: QStyle.StateFlag) -> bool:
    """Whether an item is in this state."""
    held: QStyle.StateFlag = option.state
    return bool(held & state)


def box_of(option: QStyleOptionViewItem) -> QRectF:
    """The place of an item."""
    return QRectF(option.rect)
