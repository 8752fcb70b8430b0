"""The project's own stroke icons, in any colour of the tokens."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.look.places import ICON_FILES
from ui.look.scale import px

# Screens are drawn at one, one and a half, two or three px per point.
_RATIOS = (1.0, 1.5, 2.0, 3.0)


@cache
def _source(name: str) -> str:
    return (ICON_FILES / f"{name}.svg").read_text(encoding="utf-8")


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))


@cache
def _pixmap(name: str, colour: str, side: int, ratio: float) -> QPixmap:
    made = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, colour).render(painter)
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


@cache
def _icon(name: str, colour: str, disabled: str, side: int) -> QIcon:
    made = QIcon()
    for ratio in _RATIOS:
        made.addPixmap(_pixmap(name, colour, side, ratio), QIcon.Mode.Normal)
        made.addPixmap(_pixmap(name, disabled, side, ratio), QIcon.Mode.Disabled)
    return made


def icon(name: str, colour: str, disabled: str = "", side: int = 18) -> QIcon:
    """The icon `name` in a token's colour, `side` px at text scale 1."""
    return _icon(name, colour, disabled or colour, px(side))


def draw_icon(painter: QPainter, name: str, place: QRectF, colour: str) -> None:
    """Paint the icon `name` in the square in the middle of `place`."""
    side = round(min(place.width(), place.height()))
    ratio = painter.device().devicePixelRatioF() if painter.device() else 1.0
    corner = place.center() - QPointF(side / 2, side / 2)
    painter.drawPixmap(corner, _pixmap(name, colour, side, ratio))
