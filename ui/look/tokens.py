"""Every colour, size and distance of the window, for light and dark.

The colours themselves are numbers in `reports.look`, which paper shares; here they are the strings
that sheets and painters take.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from reports import look
from reports.look import Shape, Theme, css

# Distances in px at text scale 1.
TIGHT, SMALL, GAP, ROOM, WIDE, VAST = 4, 8, 12, 16, 24, 36
RADIUS_CELL, RADIUS_CONTROL, RADIUS_PANEL, RADIUS_CARD = 4, 6, 8, 12
CONTROL, ROW, ROW_TALL, VISIT_CONTROL, ANSWER = 34, 32, 64, 44, 94
SIDEBAR, HEADER, GUIDE, RAIL, STATUS, PROSE = 216, 64, 272, 44, 28, 640
LIST_WIDTH, DETAIL_WIDTH = 336, 542


class TypeStep(NamedTuple):
    """One step of the type scale: height in px and weight."""

    px: int
    weight: int = 400


TYPE = {
    "capitals": TypeStep(12, 600),
    "caption": TypeStep(13),
    "label": TypeStep(13, 600),
    "body": TypeStep(15),
    "strong": TypeStep(15, 600),
    "section": TypeStep(17, 600),
    "heading": TypeStep(20, 600),
    "title": TypeStep(24, 600),
    "card": TypeStep(28),
    "figure": TypeStep(34, 600),
}


class ClassColours(NamedTuple):
    """A class of risk: its shape, fill, what stands on the fill, its mark on a ground."""

    shape: Shape
    fill: str
    on: str
    mark: str


class Tokens(NamedTuple):
    """The colours of one theme, as #rrggbb."""

    theme: Theme
    window: str
    surface: str
    sunken: str
    hover: str
    selected: str
    line: str
    control: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    danger: str
    danger_soft: str
    on_danger: str
    advisor: str
    advisor_soft: str
    classes: Mapping[int, ClassColours]
    series: tuple[str, ...]

    def named(self) -> dict[str, str]:
        """The plain colours by name, to fill a sheet with."""
        return {name: value for name, value in self._asdict().items() if isinstance(value, str)}

    def heat(self, value: float) -> tuple[str, str]:
        """Ground and ink of a risk score from 0 to 100."""
        ground = look.heat(value, self.theme)
        return css(ground), css(look.text_on(ground))


def _tokens(theme: Theme) -> Tokens:
    classes = {
        level: ClassColours(one.shape, css(one.fill), css(one.on), css(one.mark))
        for level, one in look.CLASSES[theme].items()
    }
    inks = {name: css(value) for name, value in look.INK[theme]._asdict().items()}
    series = tuple(css(one) for one in look.SERIES[theme])
    return Tokens(theme=theme, classes=classes, series=series, **inks)


LIGHT, DARK = _tokens("light"), _tokens("dark")
THEMES: Mapping[Theme, Tokens] = {"light": LIGHT, "dark": DARK}
GROUNDS = ("window", "surface", "sunken", "hover", "selected")
"""What text may stand on."""
