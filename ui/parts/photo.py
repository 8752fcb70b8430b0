"""A photo, and a way to point at what must be made unrecognisable before it is kept."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look.scale import px
from ui.look.theme import tokens
from ui.parts.painting import CENTRE, ground, write

LEAST = 0.02
STEP = 0.02


class PhotoView(QWidget):
    """The whole photo in the room there is. In blur mode a rectangle is drawn with the mouse, or
    moved with the arrows, sized with Shift and given with Enter; the shares say where it lies.
    """

    blurred = Signal(float, float, float, float)
    """Left, top, width and height of the area, as shares of the photo."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._photo = QPixmap()
        self._blurs = False
        self._covered = False
        self._private = False
        self._area: QRectF | None = None
        self._begun: QPointF | None = None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_image(self, data: bytes, private: bool = False) -> None:
        """Show a photo from the bytes of its file; `private` ones lie covered."""
        self._photo = QPixmap()
        if data:
            self._photo.loadFromData(data)
        self._private, self._area = private, None
        self.updateGeometry()
        self.update()

    def blur_mode(self, on: bool) -> None:
        """Let the user point at an area."""
        self._blurs = on
        self._area = QRectF(0.4, 0.4, 0.2, 0.2) if on else None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.CrossCursor if on else Qt.CursorShape.ArrowCursor)
        self.update()

    def set_covered(self, covered: bool) -> None:
        """Hide a photo that only the advisor may see."""
        self._covered = covered
        self.update()

    def sizeHint(self) -> QSize:
        """As the photo is shaped."""
        if self._photo.isNull():
            return QSize(px(240), px(160))
        return self._photo.size().scaled(px(480), px(320), Qt.AspectRatioMode.KeepAspectRatio)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin an area."""
        if self._blurs:
            self._begun = self._share(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw it."""
        if self._begun is not None:
            self._area = QRectF(self._begun, self._share(event.position())).normalized()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Give it, unless it was a mere click."""
        if self._begun is not None:
            self._begun = None
            self._give()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the area, with Shift its far corner; Enter gives it."""
        steps = {
            Qt.Key.Key_Left: (-STEP, 0.0), Qt.Key.Key_Right: (STEP, 0.0),
            Qt.Key.Key_Up: (0.0, -STEP), Qt.Key.Key_Down: (0.0, STEP),
        }  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if self._area is not None and step:
            sizes = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
            near = (0.0, 0.0) if sizes else step
            self._area = self._area.adjusted(*near, *step).intersected(QRectF(0, 0, 1, 1))
            self.update()
        elif self._area is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._give()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The photo, or its cover; the area over it."""
        painter, colours = QPainter(self), tokens()
        if self._photo.isNull() or (self._private and self._covered):
            ground(painter, QRectF(self.rect()), colours.advisor_soft, 8)
            words = "" if self._photo.isNull() else self.accessibleName()
            write(painter, QRectF(self.rect()), words, "caption", colours.advisor, CENTRE)
            return
        place = self._place()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, self._photo, QRectF(self._photo.rect()))
        if self._area is not None:
            area = QRectF(
                place.left() + self._area.left() * place.width(),
                place.top() + self._area.top() * place.height(),
                self._area.width() * place.width(),
                self._area.height() * place.height(),
            )
            ground(painter, area, "", 2, colours.surface, 4)
            ground(painter, area, "", 2, colours.accent, 2)

    def _give(self) -> None:
        area = self._area
        if area is not None and area.width() > LEAST and area.height() > LEAST:
            self.blurred.emit(area.left(), area.top(), area.width(), area.height())

    def _place(self) -> QRectF:
        fitting = self._photo.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, fitting.width(), fitting.height())
        place.moveCenter(QRectF(self.rect()).center())
        return place

    def _share(self, point: QPointF) -> QPointF:
        place = self._place()
        x = (point.x() - place.left()) / max(1.0, place.width())
        y = (point.y() - place.top()) / max(1.0, place.height())
        return QPointF(min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0))
