"""One axis with where we were, what we found and where we want to be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.text.translate import gettext as _
from ui.look.scale import px
from ui.look.shapes import hatch
from ui.look.theme import tokens
from ui.parts.painting import CENTRE, ground, width_of, write

Interval = tuple[Decimal, Decimal]


@dataclass(frozen=True, slots=True)
class LineData:
    """What stands on the line: figures on one scale from `low` to `high`.

    `band` is the stretch around the baseline in which a change cannot be proved. `mark` writes a
    figure; `said` is the whole line in words.
    """

    low: Decimal
    high: Decimal
    baseline: Decimal | None = None
    interval: Interval | None = None
    target: Decimal | None = None
    measured: Decimal | None = None
    measured_interval: Interval | None = None
    band: Interval | None = None
    said: str = ""
    mark: Callable[[Decimal], str] = str
    step: Decimal = Decimal(1)


class NumberLine(QWidget):
    """The line; when draggable, the target goes with the mouse and the arrow keys."""

    target_moved = Signal(object)
    """The new target, when the mouse or the key is let go."""
    target_moving = Signal(object)

    def __init__(self, name: str, draggable: bool = False) -> None:
        super().__init__()
        self._name, self._draggable, self._locked = name, draggable, False
        self._data = LineData(Decimal(0), Decimal(100))
        self._dragging = False
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if draggable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_data(self, data: LineData) -> None:
        """Show this."""
        self._data = data
        self.setAccessibleDescription(data.said)
        self.setToolTip(data.said)
        self.update()

    @property
    def data(self) -> LineData:
        """What is shown."""
        return self._data

    def set_read_only(self, why: str) -> None:
        """The target stays where it is while the year is closed."""
        self._locked = bool(why)

    def sizeHint(self) -> QSize:
        """Room for words above and below the line."""
        return QSize(px(360), px(100))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the target."""
        if self._draggable and not self._locked and event.button() == Qt.MouseButton.LeftButton:
            self._dragging = True
            self._put(self._value_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The target goes along."""
        if self._dragging:
            self._put(self._value_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the target go."""
        if self._dragging:
            self._dragging = False
            self.target_moved.emit(self._data.target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the target a step, Page Up and Page Down ten."""
        steps = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_Up: 1,
            Qt.Key.Key_PageDown: -10, Qt.Key.Key_PageUp: 10,
        }  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._draggable or self._locked:
            super().keyPressEvent(event)
            return
        start = self._data.target if self._data.target is not None else self._data.baseline
        self._put((start or self._data.low) + step * self._data.step)
        self.target_moved.emit(self._data.target)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Axis, band, baseline, measured, target."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axis(painter)
        data, colours = self._data, tokens()
        if data.baseline is not None:
            self._paint_interval(painter, data.interval, colours.muted, dashed=True)
            self._paint_dot(painter, data.baseline, colours.muted, hollow=True)
        if data.measured is not None:
            self._paint_interval(painter, data.measured_interval, colours.accent, dashed=False)
            self._paint_dot(painter, data.measured, colours.accent, hollow=False)
        self._paint_words(painter)
        if data.target is not None:
            self._paint_target(painter, data.target)
        if self.hasFocus():
            ground(painter, QRectF(self.rect()), "", 6, colours.accent, 2)

    def _paint_axis(self, painter: QPainter) -> None:
        data, colours, middle = self._data, tokens(), self._middle()
        left, right = self._x(data.low), self._x(data.high)
        ground(painter, QRectF(left, middle - 4, right - left, 8), colours.sunken, 4, colours.line)
        if data.band is not None:
            start, end = (self._x(edge) for edge in data.band)
            band = QRectF(start, middle - 10, end - start, 20)
            hatch(painter, band, colours.control, colours.sunken)
        for value in (data.low, data.high):
            place = QRectF(self._x(value) - 40, middle + 26, 80, px(18))
            write(painter, place, data.mark(value), "caption", colours.muted, CENTRE)

    def _paint_interval(
        self, painter: QPainter, interval: Interval | None, ink: str, dashed: bool
    ) -> None:
        if interval is None:
            return
        pen = QPen(QColor(ink), 3, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
        pen.setCosmetic(True)
        painter.setPen(pen)
        middle, (start, end) = self._middle(), (self._x(edge) for edge in interval)
        painter.drawLine(QPointF(start, middle), QPointF(end, middle))
        painter.setPen(QPen(QColor(ink), 1.5))
        for edge in (start, end):
            painter.drawLine(QPointF(edge, middle - 6), QPointF(edge, middle + 6))

    def _paint_dot(self, painter: QPainter, value: Decimal, ink: str, hollow: bool) -> None:
        painter.setPen(QPen(QColor(ink), 2.5))
        painter.setBrush(QColor(tokens().surface if hollow else ink))
        painter.drawEllipse(QPointF(self._x(value), self._middle()), 6, 6)

    def _paint_target(self, painter: QPainter, value: Decimal) -> None:
        """A flag below the line, large enough to take."""
        ink, x, middle = tokens().accent, self._x(value), self._middle()
        painter.setPen(QPen(QColor(ink), 2))
        painter.drawLine(QPointF(x, middle - 10), QPointF(x, middle + 14))
        words = _("target {value}").format(value=self._data.mark(value))
        wide = width_of(words, "label") + 16
        left = min(max(0.0, x - wide / 2), self.width() - wide)
        place = QRectF(left, middle + 14, wide, px(24))
        ground(painter, place, tokens().accent, 6)
        write(painter, place, words, "label", tokens().on_accent, CENTRE)

    def _paint_words(self, painter: QPainter) -> None:
        """What the dots are, above the line; words that would touch make room for each other."""
        data = self._data
        known = [(data.baseline, _("was {value}")), (data.measured, _("now {value}"))]
        there = sorted((value, words) for value, words in known if value is not None)
        texts = [words.format(value=data.mark(value)) for value, words in there]
        wides = [width_of(text, "label") + 8 for text in texts]
        lefts = [self._x(value) - wide / 2 for (value, _w), wide in zip(there, wides, strict=True)]
        if len(lefts) == 2 and lefts[0] + wides[0] > lefts[1]:
            middle = (lefts[0] + wides[0] + lefts[1]) / 2
            lefts = [middle - wides[0], middle]
        top = self._middle() - 14 - px(18)
        for text, left, wide in zip(texts, lefts, wides, strict=True):
            kept = min(max(0.0, left), self.width() - wide)
            write(painter, QRectF(kept, top, wide, px(18)), text, "label", "", CENTRE)

    def _put(self, value: Decimal) -> None:
        data = self._data
        kept = min(max(value, data.low), data.high)
        names = LineData.__dataclass_fields__
        fields = {name: getattr(data, name) for name in names} | {"target": kept}
        self.set_data(LineData(**fields))
        self.target_moving.emit(kept)

    def _middle(self) -> float:
        return self.height() / 2 - px(6)

    def _x(self, value: Decimal) -> float:
        data, edge = self._data, px(24)
        span = float(data.high - data.low) or 1.0
        share = float(value - data.low) / span
        return edge + min(max(share, 0.0), 1.0) * (self.width() - 2 * edge)

    def _value_at(self, x: float) -> Decimal:
        data, edge = self._data, px(24)
        share = (x - edge) / max(1, self.width() - 2 * edge)
        steps = round(share * float(data.high - data.low) / float(data.step))
        return data.low + steps * data.step
