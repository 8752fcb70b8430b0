"""Charts on paper: caption, drawing with its words for screen readers, source."""

from collections.abc import Iterator

from reports.blocks import Figure
from reports.charts.data import Chart
from reports.charts.describe import describe
from reports.charts.draw import draw, parts
from reports.charts.sheet import Sheet
from reports.clean import one_line
from reports.render.pdf.chart_ink import draw_figure
from reports.render.pdf.flow import Block, Spot
from reports.render.pdf.paper import Paper
from reports.render.pdf.style import CAPTION, SOURCE
from reports.render.pdf.tags import Node

# What caption and source take of the page at most.
_AROUND = 70.0


class ChartBlock(Block):
    """A drawing; the passes that only count pages leave it white."""

    def __init__(self, sheet: Sheet, node: Node) -> None:
        super().__init__(sheet.width, sheet.height, 2, 4)
        self.sheet, self.node = sheet, node

    def draw(self) -> None:
        """Draw it as the content of its Figure element."""
        left, bottom = self.canv.spot(0, 0)
        right, top = self.canv.spot(self.width, self.height)
        self.node.box = (left, bottom, right, top)
        with self.canv.content(self.node):
            if self.canv.final:
                draw_figure(self.sheet.figure, self.canv)


def figure(block: Figure, paper: Paper) -> Iterator[Block]:
    """The chart in as many parts as the page asks, each with its caption."""
    pieces = parts(block.chart, paper.width, paper.height - _AROUND)
    for number, chart in enumerate(pieces, 1):
        caption = block.caption if len(pieces) == 1 else f"{block.caption} ({number}/{len(pieces)})"
        yield paper.block(
            caption,
            CAPTION,
            paper.root.add("P"),
            width=paper.width,
            spot=Spot(block.anchor if number == 1 else ""),
            keep=True,
        )
        node = paper.root.add("Figure", alt=_alt(block, chart, len(pieces)))
        chart_block = ChartBlock(draw(chart, paper.width), node)
        chart_block.keep = bool(block.source)
        yield chart_block
        if block.source:
            yield paper.block(block.source, SOURCE, paper.root.add("P"), width=paper.width)


def _alt(block: Figure, chart: Chart, count: int) -> str:
    words = block.alt if block.alt and count == 1 else describe(chart)
    return one_line(f"{block.caption}. {words}" if block.caption else words)
