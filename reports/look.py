"""Colours and shapes with a meaning, once and as numbers: classes, heat, series, and paper's ink.

Colours are 24-bit numbers. Outlines lie in a unit square with y upwards and are filled by the
even-odd rule; holes run the other way round, so that the non-zero rule gives the same. Nothing
here needs a drawing library: paper and window both draw from it.
"""

from bisect import bisect_right
from collections.abc import Mapping
from math import cos, pi, sin
from typing import Literal, NamedTuple

Theme = Literal["light", "dark"]
Shape = Literal["ring", "half_disc", "triangle", "diamond", "octagon"]
Point = tuple[float, float]
Outline = tuple[Point, ...]


class Ink(NamedTuple):
    """The grounds and inks of one theme."""

    window: int
    surface: int
    sunken: int
    hover: int
    selected: int
    line: int
    control: int
    text: int
    muted: int
    accent: int
    accent_hover: int
    on_accent: int
    danger: int
    danger_soft: int
    on_danger: int
    advisor: int
    advisor_soft: int

    @property
    def grounds(self) -> tuple[int, ...]:
        """The five grounds that anything may stand on."""
        return (self.window, self.surface, self.sunken, self.hover, self.selected)


INK: Mapping[Theme, Ink] = {
    "light": Ink(
        window=0xF3F5F4,
        surface=0xFFFFFF,
        sunken=0xE9EDEC,
        hover=0xEEF3F2,
        selected=0xD9ECEA,
        line=0xD5DCDA,
        control=0x7A8886,
        text=0x18211F,
        muted=0x50605D,
        accent=0x0B6A67,
        accent_hover=0x085553,
        on_accent=0xFFFFFF,
        danger=0xB3261E,
        danger_soft=0xFCE9E7,
        on_danger=0xFFFFFF,
        advisor=0x5B4A91,
        advisor_soft=0xEEEAF7,
    ),
    "dark": Ink(
        window=0x121716,
        surface=0x1A2120,
        sunken=0x0D1211,
        hover=0x222B29,
        selected=0x1C3F3D,
        line=0x2E3937,
        control=0x758482,
        text=0xE6ECEA,
        muted=0xA3B1AE,
        accent=0x63C6BF,
        accent_hover=0x86D8D2,
        on_accent=0x06201E,
        danger=0xFF9A8F,
        danger_soft=0x3B1B19,
        on_danger=0x35100C,
        advisor=0xBDADF0,
        advisor_soft=0x2A2440,
    ),
}
PAPER = INK["light"]


class ClassLook(NamedTuple):
    """How a class of risk looks: its shape, its fill, what stands on it, its mark on a ground."""

    shape: Shape
    fill: int
    on: int
    mark: int


CLASSES: Mapping[Theme, Mapping[int, ClassLook]] = {
    "light": {
        1: ClassLook("ring", 0xE4EAE8, 0x2F3E3B, 0x5E716D),
        2: ClassLook("half_disc", 0xFBE7A1, 0x453500, 0x8A6A00),
        3: ClassLook("triangle", 0xF6B25B, 0x3F2300, 0xAB5D00),
        4: ClassLook("diamond", 0xC6452B, 0xFFFFFF, 0xC6452B),
        5: ClassLook("octagon", 0x6B1740, 0xFFFFFF, 0x6B1740),
    },
    "dark": {
        1: ClassLook("ring", 0x2B3533, 0xC9D5D2, 0x93A5A1),
        2: ClassLook("half_disc", 0x574A16, 0xFBE7A1, 0xCDB04A),
        3: ClassLook("triangle", 0x8A5310, 0xFFFFFF, 0xE59A3C),
        4: ClassLook("diamond", 0xDE5F40, 0x1F0501, 0xF07C5E),
        5: ClassLook("octagon", 0xFF9DC3, 0x3D0722, 0xFF9DC3),
    },
}
HEAT_STEPS = (30.0, 40.0, 50.0, 60.0, 70.0, 80.0)
HEAT: Mapping[Theme, tuple[int, ...]] = {
    "light": (0xF5F4EF, 0xF6EFD6, 0xF8E5B0, 0xF8CB78, 0xEC974B, 0xC24A2B, 0x6B1740),
    "dark": (0x232A28, 0x3B3A22, 0x574A16, 0x8A5310, 0xB8592A, 0xEC8672, 0xFFB7D2),
}
HEAT_TEXTS = (0x18211F, 0xFFFFFF)

SERIES: Mapping[Theme, tuple[int, ...]] = {
    "light": (0x0B6A67, 0x2A86E2, 0x57168A, 0x9C8A35),
    "dark": (0x63C6BF, 0x6C78E0, 0xEFE58A, 0xC8682A),
}


def heat(value: float, theme: Theme = "light") -> int:
    """The ground of a risk score from 0 to 100: under 30, by tens, 80 and more."""
    return HEAT[theme][bisect_right(HEAT_STEPS, value)]


def text_on(ground: int) -> int:
    """The better of dark and white on a heat ground."""
    return max(HEAT_TEXTS, key=lambda ink: contrast(ink, ground))


def rgb(colour: int) -> tuple[float, float, float]:
    """Red, green and blue from 0 to 1."""
    return (colour >> 16) / 255, (colour >> 8 & 255) / 255, (colour & 255) / 255


def css(colour: int) -> str:
    """The colour as `#rrggbb`."""
    return f"#{colour:06x}"


def mix(colour: int, ground: int, share: float) -> int:
    """The colour that `share` (0-1) of `colour` over `ground` gives, without transparency."""
    parts = zip(rgb(colour), rgb(ground), strict=True)
    red, green, blue = (round(255 * (a * share + b * (1 - share))) for a, b in parts)
    return red << 16 | green << 8 | blue


def contrast(one: int, other: int) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: int) -> float:
    red, green, blue = (_linear(channel) for channel in rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _arc(radius: float, start: float, end: float, steps: int) -> Outline:
    angles = (start + (end - start) * step / steps for step in range(steps + 1))
    return tuple((0.5 + radius * cos(a), 0.5 + radius * sin(a)) for a in angles)


_CIRCLE = _arc(0.5, 0, 2 * pi, 48)[:-1]

SHAPES: Mapping[Shape, tuple[Outline, ...]] = {
    "ring": (_CIRCLE, _arc(0.33, 2 * pi, 0, 48)[:-1]),
    "half_disc": (_CIRCLE, _arc(0.37, pi / 2, -pi / 2, 24)),
    "triangle": (((0.0, 0.06), (1.0, 0.06), (0.5, 0.94)),),
    "diamond": (((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)),),
    "octagon": (_arc(0.5412, pi / 8, 2 * pi + pi / 8, 8)[:-1],),
}
# A strength in a heat map is a plus, an unfavourable value the triangle above.
PLUS: Outline = (
    (0.38, 0.0),
    (0.62, 0.0),
    (0.62, 0.38),
    (1.0, 0.38),
    (1.0, 0.62),
    (0.62, 0.62),
    (0.62, 1.0),
    (0.38, 1.0),
    (0.38, 0.62),
    (0.0, 0.62),
    (0.0, 0.38),
    (0.38, 0.38),
)
