"""What stands under each other on a page: pieces that know their height and may be parted."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reportlab.platypus import Flowable

from reports.look import PAPER
from reports.render.pdf.canvas import TaggedCanvas
from reports.render.pdf.ink import draw_lines, draw_text, rule
from reports.render.pdf.layout import Line, Piece
from reports.render.pdf.style import Style
from reports.render.pdf.tags import Node

# A heading that is higher than this is no heading any more and may be parted.
_TALL = 300.0


class Block(Flowable):
    """A piece of known height; `keep` holds it on the page of what follows."""

    canv: TaggedCanvas
    keep = False

    def __init__(self, width: float, height: float, before: float, after: float) -> None:
        super().__init__()
        self.width, self.height = width, height
        self.spaceBefore, self.spaceAfter = before, after

    @property
    def minimum(self) -> float:
        """The least height that is worth starting on a page."""
        return self.height

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Its size, which was known from the start."""
        return self.width, self.height


@dataclass(frozen=True, slots=True)
class Trim:
    """What stands around lines of text: an indent, a bullet or number in it, a bar at the left."""

    indent: float = 0.0
    label: str = ""
    label_node: Node | None = None
    bar: int | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """What a place is known by: its anchor and, for a heading, its level and words."""

    anchor: str = ""
    heading: tuple[int, str] | None = None


@dataclass(frozen=True, slots=True)
class TextPart:
    """Lines of one element with their type and what stands around them."""

    lines: Sequence[Line]
    style: Style
    node: Node
    trim: Trim = field(default_factory=Trim)
    spot: Spot = field(default_factory=Spot)


class TextBlock(Block):
    """Lines of text; parted it leaves at least two lines on either page."""

    def __init__(self, part: TextPart, width: float, keep: bool = False) -> None:
        style = part.style
        height = style.leading * len(part.lines)
        super().__init__(width, height, style.before, style.after)
        self.part, self.keep = part, keep

    @property
    def minimum(self) -> float:
        """Two lines, or three where one would be left over."""
        count = len(self.part.lines)
        return self.part.style.leading * (count if count <= 3 else 2)

    def split(self, width: float, height: float) -> list[Flowable]:
        """Two parts, or nothing when too little fits."""
        lines = self.part.lines
        fit = min(int((height + 0.01) / self.part.style.leading), len(lines) - 2)
        if fit < 2 or (self.keep and self.height < _TALL):
            return []
        first = replace(self.part, lines=lines[:fit], style=self._style(after=0))
        trim = replace(self.part.trim, label="", label_node=None)
        rest = replace(
            self.part, lines=lines[fit:], style=self._style(before=0), trim=trim, spot=Spot()
        )
        return [TextBlock(first, self.width), TextBlock(rest, self.width)]

    def draw(self) -> None:
        """Draw the label, the lines and the bar."""
        part, trim = self.part, self.part.trim
        if part.spot.anchor:
            self.canv.place(part.spot.anchor, self.height, part.spot.heading)
        if trim.label and trim.label_node:
            self._draw_label(trim.label, trim.label_node)
        spot = (trim.indent, self.height, self.width - trim.indent)
        draw_lines(self.canv, part.lines, part.style, spot, part.node)
        if trim.bar is not None:
            rule(self.canv, (1, -2, 1, self.height + 2), trim.bar, 2)

    def _draw_label(self, label: str, node: Node) -> None:
        style = self.part.style
        baseline = self.height - (style.leading - style.size) / 2 - 0.75 * style.size
        with self.canv.content(node):
            self.canv.ink(fill=PAPER.accent)
            draw_text(self.canv, 2, baseline, Piece(label, "strong", None, 0), style.size)

    def _style(self, before: float | None = None, after: float | None = None) -> Style:
        style = self.part.style
        return style.with_space(
            style.before if before is None else before, style.after if after is None else after
        )


class Gap(Block):
    """White space that keeps what follows with it."""

    def __init__(self, height: float) -> None:
        super().__init__(0, height, 0, 0)
        self.keep = True

    def draw(self) -> None:
        """Nothing is drawn."""
