"""A sheet to draw a chart on: a matplotlib figure measured in points from its top left."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.text import Text

from reports.charts.measure import printable, properties
from reports.faces import Face
from reports.look import CLASSES, PAPER, SHAPES, Outline, css

_HATCH_STEP = 4.0


@dataclass(frozen=True, slots=True)
class Type:
    """How words in a chart look and which point of them stands on the spot."""

    size: float = 8.0
    face: Face = "regular"
    colour: int = PAPER.text
    across: Literal["left", "center", "right"] = "left"
    down: Literal["baseline", "center", "top", "bottom"] = "center"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points, from its top left."""

    left: float
    top: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        """The point in its middle."""
        return self.left + self.width / 2, self.top + self.height / 2


class Sheet:
    """Draws on `figure`, which any backend can render; nothing of it is global."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self.figure = Figure(figsize=(width / 72, height / 72), dpi=72)
        self.figure.patch.set_visible(False)
        self._axes = self.figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()
        self._axes.set(xlim=(0, width), ylim=(height, 0))

    def box(
        self,
        box: Box,
        fill: int | None = None,
        edge: int | None = None,
        dash: tuple[float, ...] = (),
    ) -> None:
        """A rectangle, filled, outlined or both."""
        style = (0, dash) if dash else "solid"
        patch = Rectangle(
            (box.left, box.top),
            box.width,
            box.height,
            facecolor="none" if fill is None else css(fill),
            edgecolor="none" if edge is None else css(edge),
            linewidth=0 if edge is None else 0.7,
            linestyle=style,
            clip_on=False,
        )
        self._put(patch)

    def words(self, x: float, y: float, text: str, kind: Type | None = None) -> None:
        """One line of text; nothing in it is read as markup."""
        kind = kind or Type()
        artist = Text(
            x,
            y,
            printable(text),
            fontproperties=properties(kind.face, kind.size),
            color=css(kind.colour),
            horizontalalignment=kind.across,
            verticalalignment="center_baseline" if kind.down == "center" else kind.down,
            parse_math=False,
            clip_on=False,
        )
        self._put(artist)

    def line(
        self,
        points: Sequence[tuple[float, float]],
        colour: int = PAPER.line,
        width: float = 0.6,
        dash: tuple[float, ...] = (),
    ) -> None:
        """A line through points."""
        xs, ys = zip(*points, strict=True)
        artist = Line2D(xs, ys, color=css(colour), linewidth=width, clip_on=False)
        if dash:
            artist.set_dashes(dash)
        self._put(artist)

    def outlines(self, outlines: Sequence[Outline], box: Box, fill: int) -> None:
        """Outlines of the unit square (y upwards) filled in a box."""
        rings = [
            [(box.left + x * box.width, box.top + (1 - y) * box.height) for x, y in outline]
            for outline in outlines
        ]
        closed = [Path([*ring, ring[0]], closed=True) for ring in rings]
        whole = Path.make_compound_path(*closed)
        patch = PathPatch(whole, facecolor=css(fill), edgecolor="none", linewidth=0, clip_on=False)
        self._put(patch)

    def _put(self, artist: Artist) -> None:
        """Later things stand over earlier ones, whatever they are."""
        artist.set_zorder(2)
        self._axes.add_artist(artist)

    def class_mark(self, level: int, box: Box) -> None:
        """The shape of a class in its mark colour."""
        look = CLASSES["light"][level]
        self.outlines(SHAPES[look.shape], box, look.mark)

    def hatch(self, box: Box, colour: int = PAPER.control) -> None:
        """Slanting lines over a box: what stands here is hidden."""
        offset = _HATCH_STEP
        while offset < box.width + box.height:
            start = (box.left + max(0, offset - box.height), box.top + min(offset, box.height))
            end = (box.left + min(offset, box.width), box.top + max(0, offset - box.width))
            self.line([start, end], colour, 0.4)
            offset += _HATCH_STEP
