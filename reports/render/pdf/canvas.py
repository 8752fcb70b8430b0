"""A ReportLab canvas that knows what it draws: content of an element, or furniture."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import IO, Any

from reportlab.pdfgen.canvas import Canvas

from reports.look import rgb
from reports.render.pdf.tags import Entry, LinkArea, Mark, Node, Place, Record


class TaggedCanvas(Canvas):
    """Everything is drawn inside `content` or `furniture`; `record` gets what was drawn where.

    `final` is false in the passes that only find out on which page things stand.
    """

    record: Record
    final: bool
    _code: list[str]  # the page so far, as ReportLab keeps it

    def __init__(
        self, file: str | IO[bytes], record: Record, final: bool, options: Mapping[str, Any]
    ) -> None:
        super().__init__(file, **options)
        self.record = record
        self.final = final
        self._mcids: dict[int, int] = {}
        self._furniture = 0

    @property
    def page_index(self) -> int:
        """The page being drawn, counted from 0."""
        return self.getPageNumber() - 1

    @contextmanager
    def content(self, node: Node) -> Iterator[None]:
        """What is drawn inside belongs to the element; inside furniture it stays furniture."""
        if self._furniture:
            yield
            return
        mark = Mark(self.page_index, self._mcids.get(self.page_index, 0))
        self._mcids[mark.page] = mark.mcid + 1
        node.kids.append(mark)
        self._code.append(f"/{node.role} <</MCID {mark.mcid}>> BDC")
        yield
        self._code.append("EMC")

    @contextmanager
    def furniture(self, pagination: bool = False) -> Iterator[None]:
        """What is drawn inside says nothing: lines, running heads, repeated headers."""
        kind = "<</Type /Pagination>> BDC" if pagination else "BMC"
        self._furniture += 1
        if self._furniture == 1:
            self._code.append(f"/Artifact {kind}")
        yield
        self._furniture -= 1
        if not self._furniture:
            self._code.append("EMC")

    def spot(self, x: float, y: float) -> tuple[float, float]:
        """A point of the current coordinates on the page itself."""
        here: tuple[float, float] = self.absolutePosition(x, y)
        return here

    def place(self, anchor: str, top: float, heading: tuple[int, str] | None = None) -> None:
        """Remember that the anchor stands here; a heading also comes in the outline."""
        place = Place(self.page_index, self.spot(0, top)[1])
        self.record.places.setdefault(anchor, place)
        if heading:
            self.record.outline.append(Entry(*heading, place))

    def link(self, node: Node, box: tuple[float, float, float, float], area: LinkArea) -> None:
        """Make the box of the current coordinates a link of the element."""
        left, bottom = self.spot(box[0], box[1])
        right, top = self.spot(box[2], box[3])
        area.page, area.box = self.page_index, (left, bottom, right, top)
        node.kids.append(area)

    def ink(self, fill: int | None = None, stroke: int | None = None, width: float = 0.5) -> None:
        """Set the colours and the width of the pen."""
        if fill is not None:
            self.setFillColorRGB(*rgb(fill))
        if stroke is not None:
            self.setStrokeColorRGB(*rgb(stroke))
            self.setLineWidth(width)
