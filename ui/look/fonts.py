"""Source Sans Pro in the steps of the type scale."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import font_source_sans_pro
from PySide6.QtGui import QFont, QFontDatabase

from ui.look.scale import px
from ui.look.tokens import TYPE

FAMILY = "Source Sans Pro"
_FACES = ("Regular", "It", "Semibold", "SemiboldIt", "Bold")


@cache
def load_fonts() -> None:
    """Make the font known to Qt, once in a program."""
    folder = Path(font_source_sans_pro.font_directory)
    for face in _FACES:
        QFontDatabase.addApplicationFont(str(folder / f"SourceSansPro-{face}.ttf"))


def font(step: str) -> QFont:
    """The font of a step of the type scale, such as `body` or `section`."""
    return QFont(_font(step, px(TYPE[step].px)))


@cache
def _font(step: str, height: int) -> QFont:
    made = QFont(FAMILY)
    made.setPixelSize(height)
    made.setWeight(QFont.Weight(TYPE[step].weight))
    if step == "figure":
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
