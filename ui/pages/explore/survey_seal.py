"""The seal that lies on a survey while answers come in, and what it says."""

from __future__ import annotations

import datetime as dt
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from core.dossier.records.explore import Survey
from core.text import numbers
from core.text.translate import gettext as _
from core.text.translate import ngettext
from ui.look.icons import draw_icon
from ui.look.scale import px
from ui.look.theme import tokens
from ui.look.tokens import GAP
from ui.parts.labels import Label, body
from ui.parts.layouts import column, panel, row

SIDE = 76
BUMPS = 14
"""How many waves the edge of the wax has."""


class Seal(QWidget):
    """A round of wax with a lock in it; opened, only its outline is left."""

    def __init__(self) -> None:
        super().__init__()
        self._broken = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_broken(self, broken: bool) -> None:
        """Whole, or opened."""
        self._broken = broken
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(px(SIDE), px(SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Wax, rim and lock."""
        painter, colours = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, half = QRectF(self.rect()).center(), px(SIDE) / 2 - 2
        ink = QColor(colours.muted if self._broken else colours.on_accent)
        edge = QPen(QColor(colours.muted if self._broken else colours.accent), 1.5)
        painter.setPen(edge)
        if not self._broken:
            painter.setBrush(QColor(colours.accent))
        painter.drawPath(_wavy(middle, half))
        painter.setPen(QPen(ink, 1.5))
        painter.drawEllipse(middle, half * 0.72, half * 0.72)
        side = half * 0.8
        mark = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        draw_icon(painter, "unlock" if self._broken else "lock", mark, ink.name())


class SealPanel(QWidget):
    """The seal beside a sentence on who may see what, and when."""

    def __init__(self) -> None:
        super().__init__()
        self.seal, self.title, self.why = Seal(), Label("", "section", wraps=True), body()
        words = column(None, self.title, self.why, None, gap=4)
        sealed = row(self.seal, words, gap=GAP)
        sealed.setStretch(1, 1)
        self.frame: QFrame = panel(sealed)
        self.setLayout(column(self.frame))

    def show_survey(self, survey: Survey, least: int, today: dt.date) -> None:
        """Whole while answers come in; `least` is the smallest group that is shown."""
        closed = survey.state == "closed"
        self.seal.set_broken(closed)
        self.title.setText(_("The seal is open") if closed else _sealed(survey, today))
        opened = _("The results can be read, for groups of at least {count} people.")
        hidden = _(
            "While answers come in nobody sees results, not even you. They open when the "
            "survey is closed, and then only for groups that are large enough."
        )
        self.why.setText(opened.format(count=numbers.number(least)) if closed else hidden)
        self.setAccessibleName(self.title.text())


def _sealed(survey: Survey, today: dt.date) -> str:
    days = (survey.closes_on - today).days if survey.closes_on else 0
    if days <= 0:
        return _("Sealed")
    words = ngettext("Sealed for {count} more day", "Sealed for {count} more days", days)
    return words.format(count=numbers.number(days))


def _wavy(middle: QPointF, half: float) -> QPainterPath:
    """A circle whose edge goes up and down, as wax under a stamp does."""
    path, steps = QPainterPath(), BUMPS * 12
    for step in range(steps + 1):
        turn = 2 * pi * step / steps
        out = half * (0.95 + 0.05 * cos(BUMPS * turn))
        point = QPointF(middle.x() + out * cos(turn), middle.y() + out * sin(turn))
        if step:
            path.lineTo(point)
        else:
            path.moveTo(point)
    return path
