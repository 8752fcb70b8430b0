"""The sheet that blocks are set on: its width, the page numbers so far, the structure to fill."""

from dataclasses import dataclass, field

from reports.blocks import Text
from reports.render.pdf.flow import Spot, TextBlock, TextPart, Trim
from reports.render.pdf.layout import Pages, lay
from reports.render.pdf.style import PROSE, Style
from reports.render.pdf.tags import Node


@dataclass(frozen=True, slots=True)
class Paper:
    """What a block needs to become flowables; `root` is the Document element."""

    width: float
    height: float
    pages: Pages
    root: Node
    headings: tuple[tuple[int, str, str], ...] = field(default=())

    @property
    def prose(self) -> float:
        """The measure of running text, narrower than the page."""
        return min(PROSE, self.width)

    def part(self, text: Text, style: Style, node: Node, width: float) -> TextPart:
        """Text as lines of an element."""
        return TextPart(lay(text, style, width, self.pages), style, node)

    def block(
        self,
        text: Text,
        style: Style,
        node: Node,
        *,
        width: float = 0.0,
        trim: Trim | None = None,
        spot: Spot | None = None,
        keep: bool = False,
    ) -> TextBlock:
        """Text as a block of its own, on the measure of prose when no width is given."""
        trim = trim or Trim()
        room = (width or self.prose) - trim.indent
        lines = lay(text, style, room, self.pages)
        part = TextPart(lines, style, node, trim, spot or Spot())
        return TextBlock(part, width or self.prose, keep)
