"""Tables on paper: hairlines, a header on every page, rows that stay whole where they can."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.platypus import Flowable

from reports.blocks import Badge, Column, Row, RowGroup, Table
from reports.look import PAPER
from reports.render.pdf.flow import Block
from reports.render.pdf.ink import draw_class, draw_lines, rule
from reports.render.pdf.layout import Line, Pages, lay
from reports.render.pdf.style import CELL, CELL_HEAD, GROUP, Style
from reports.render.pdf.tags import Node
from reports.render.pdf.widths import BADGE, column_widths, side
from reports.render.words import aligned, cell_text, shortened

GAP = 10.0
_PAD = 4.6
# A row that is higher than this may break; a lower one goes whole to the next page.
_TALL = 240.0


@dataclass(frozen=True, slots=True)
class CellInk:
    """The lines of a cell, its class if it is a badge, and its element (none when repeated)."""

    lines: Sequence[Line]
    style: Style
    node: Node
    level: int = 0

    @property
    def height(self) -> float:
        """The height of the lines."""
        return len(self.lines) * self.style.leading


@dataclass(frozen=True, slots=True)
class RowInk:
    """A row ready to be drawn: what kind it is tells its lines and space."""

    cells: tuple[CellInk, ...]
    kind: str = "row"
    anchor: str = ""

    @property
    def height(self) -> float:
        """The height with the space around it."""
        extra = 6.0 if self.kind == "group" else 0.0
        return max(cell.height for cell in self.cells) + 2 * _PAD + extra


class TableBlock(Block):
    """Rows under a header; after a page break the header is repeated as furniture."""

    def __init__(
        self, header: RowInk, rows: Sequence[RowInk], widths: Sequence[float], first: bool = True
    ) -> None:
        height = header.height + sum(row.height for row in rows)
        super().__init__(sum(widths) + GAP * (len(widths) - 1), height, 2.0, 12.0)
        self.header, self.rows, self.widths, self.first = header, rows, widths, first

    @property
    def minimum(self) -> float:
        """The header with its first row, or with a group and its first row."""
        lead = 2 if self.rows[0].kind == "group" else 1
        return min(self.header.height + sum(row.height for row in self.rows[:lead]), _TALL)

    def split(self, width: float, height: float) -> list[Flowable]:
        """The rows that fit, and the rest; a tall row is parted between its lines."""
        count, used = self._fitting(height)
        head, tail = list(self.rows[:count]), list(self.rows[count:])
        if tail and tail[0].height > _TALL:
            parts = _part(tail[0], height - used) or [tail[0]]
            head, tail = head + parts[:-1], parts[-1:] + tail[1:]
        while head and head[-1].kind == "group":
            tail.insert(0, head.pop())
        if not head:
            return []
        rest = TableBlock(self.header, tail, self.widths, first=False)
        return [TableBlock(self.header, head, self.widths, self.first), rest]

    def draw(self) -> None:
        """Draw the header and the rows down from the top."""
        top = self.height
        self._draw_header(top)
        top -= self.header.height
        for row in self.rows:
            self._draw_row(row, top)
            top -= row.height

    def _fitting(self, height: float) -> tuple[int, float]:
        used, count = self.header.height, 0
        for row in self.rows:
            if used + row.height > height + 0.01:
                break
            used, count = used + row.height, count + 1
        return count, used

    def _draw_header(self, top: float) -> None:
        if self.first:
            self._draw_cells(self.header, top)
        else:
            with self.canv.furniture(pagination=True):
                self._draw_cells(self.header, top)
        bottom = top - self.header.height
        rule(self.canv, (0, bottom, self.width, bottom), PAPER.control, 0.8)

    def _draw_row(self, row: RowInk, top: float) -> None:
        if row.anchor:
            self.canv.place(row.anchor, top)
        if row.kind == "strong":
            rule(self.canv, (0, top, self.width, top), PAPER.control, 0.8)
        self._draw_cells(row, top)
        bottom = top - row.height
        rule(self.canv, (0, bottom, self.width, bottom), PAPER.line, 0.5)

    def _draw_cells(self, row: RowInk, top: float) -> None:
        left = 0.0
        inner = top - (row.height - max(c.height for c in row.cells) - _PAD)
        for cell, width in zip(row.cells, self.widths, strict=False):
            bottom_up = row.height - 2 * _PAD - cell.height if row.kind == "header" else 0.0
            self._draw_cell(
                cell, left, inner - bottom_up, width if len(row.cells) > 1 else self.width
            )
            left += width + GAP

    def _draw_cell(self, cell: CellInk, left: float, top: float, width: float) -> None:
        indent = 0.0
        if cell.level and cell.lines:
            draw_class(self.canv, cell.level, left, top - cell.style.leading + 2.4, 8)
            indent = BADGE
        draw_lines(
            self.canv, cell.lines, cell.style, (left + indent, top, width - indent), cell.node
        )


def table_block(table: Table, width: float, pages: Pages, node: Node) -> TableBlock:
    """The block of a table that has rows; its structure goes under the Table element `node`."""
    table = replace(table, columns=aligned(table))
    widths = column_widths(table, width, GAP)
    head, body = node.add("THead").add("TR"), node.add("TBody")
    cells = [
        _cell(column.title, CELL_HEAD, column, wide, head.add("TH", scope="Column"))
        for column, wide in zip(table.columns, widths, strict=True)
    ]
    rows = [_row(row, table, widths, pages, body.add("TR")) for row in table.rows]
    return TableBlock(RowInk(tuple(cells), "header"), rows, widths)


def _row(
    row: Row | RowGroup, table: Table, widths: Sequence[float], pages: Pages, node: Node
) -> RowInk:
    if isinstance(row, RowGroup):
        span = len(table.columns)
        head = node.add("TH", scope="Column", span=span)
        whole = sum(widths) + GAP * (span - 1)
        return RowInk((CellInk(lay(row.title, GROUP, whole, pages), GROUP, head),), "group")
    style = replace(CELL, face="strong") if row.strong else CELL
    cells = []
    for index, (cell, column, width) in enumerate(
        zip(row.cells, table.columns, widths, strict=True)
    ):
        own = node.add("TD") if index else node.add("TH", scope="Row")
        level = cell.level if isinstance(cell, Badge) else 0
        room = width - BADGE if level else width
        look = replace(style, align=side(column))
        lines = lay(cell_text(cell, column), look, room, pages)
        cells.append(CellInk(lines, look, own, level))
    return RowInk(tuple(cells), "strong" if row.strong else "row", row.anchor)


def _cell(text: str, style: Style, column: Column, width: float, node: Node) -> CellInk:
    look = replace(style, align=side(column))
    return CellInk(lay(shortened(text), look, width, {}), look, node)


def _part(row: RowInk, room: float) -> list[RowInk]:
    """The row in two where the room holds at least three lines of it, else nothing."""
    fit = int((room - 2 * _PAD) / row.cells[0].style.leading)
    if fit < 3:
        return []
    first = tuple(replace(cell, lines=cell.lines[:fit]) for cell in row.cells)
    rest = tuple(replace(cell, lines=cell.lines[fit:], level=0) for cell in row.cells)
    return [RowInk(first, "row", row.anchor), RowInk(rest)]
