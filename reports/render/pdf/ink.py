"""Drawing lines of text, shapes and rules on the tagged canvas."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from reports.look import CLASSES, PAPER, SHAPES, Outline, mix
from reports.render.pdf.canvas import TaggedCanvas
from reports.render.pdf.fonts import runs
from reports.render.pdf.layout import Lead, Line, Piece
from reports.render.pdf.style import Style
from reports.render.pdf.tags import LinkArea, Node

_ASCENT = 0.75
Placed = tuple[float, float, Piece]


def draw_lines(
    canvas: TaggedCanvas,
    lines: Sequence[Line],
    style: Style,
    spot: tuple[float, float, float],
    node: Node,
) -> None:
    """Draw lines down from the spot (left, top, width) as the content of an element.

    A link becomes an element of its own within it, with its area on the page.
    """
    left, top, width = spot
    placed = [
        (x, top - style.leading * index - _drop(style), piece)
        for index, line in enumerate(lines)
        for x, piece in _across(line, left, width, style)
    ]
    for lead, group in groupby(placed, key=lambda place: place[2].lead):
        pieces = list(group)
        if lead:
            _draw_link(canvas, pieces, style, node.add("Link"), lead)
        else:
            _draw_pieces(canvas, pieces, style, style.colour, node)


def draw_text(canvas: TaggedCanvas, x: float, y: float, piece: Piece, size: float) -> None:
    """Draw one piece with its baseline at y, within the mark that is open."""
    text = canvas.beginText(x, y)
    for font, part in runs(piece.text, piece.face):
        text.setFont(font, size)
        text.textOut(part)
    canvas.drawText(text)


def draw_outlines(
    canvas: TaggedCanvas, outlines: Sequence[Outline], box: tuple[float, float, float], fill: int
) -> None:
    """Fill outlines of the unit square in the box (left, bottom, size)."""
    left, bottom, size = box
    canvas.ink(fill=fill)
    path = canvas.beginPath()
    for outline in outlines:
        for index, (x, y) in enumerate(outline):
            point = (left + x * size, bottom + y * size)
            path.lineTo(*point) if index else path.moveTo(*point)
        path.close()
    canvas.drawPath(path, stroke=0, fill=1, fillMode=0)


def draw_class(canvas: TaggedCanvas, level: int, left: float, bottom: float, size: float) -> None:
    """Draw the shape of a class in its mark colour, as furniture: its word stands beside it."""
    look = CLASSES["light"][level]
    with canvas.furniture():
        draw_outlines(canvas, SHAPES[look.shape], (left, bottom, size), look.mark)


def rule(
    canvas: TaggedCanvas,
    ends: tuple[float, float, float, float],
    colour: int = PAPER.line,
    width: float = 0.5,
    dash: tuple[float, ...] = (),
) -> None:
    """A line that says nothing."""
    with canvas.furniture():
        canvas.ink(stroke=colour, width=width)
        canvas.setDash(list(dash))
        canvas.line(*ends)
        canvas.setDash([])


def _drop(style: Style) -> float:
    """From the top of a line to its baseline."""
    return (style.leading - style.size) / 2 + style.size * _ASCENT


def _across(line: Line, left: float, width: float, style: Style) -> Iterator[tuple[float, Piece]]:
    x = left + width - line.width if style.align == "right" else left
    for piece in line.pieces:
        yield x, piece
        x += piece.width


def _draw_pieces(
    canvas: TaggedCanvas, pieces: list[Placed], style: Style, colour: int, node: Node
) -> None:
    with canvas.content(node):
        canvas.ink(fill=colour)
        for x, y, piece in pieces:
            draw_text(canvas, x, y, piece, style.size)


def _draw_link(
    canvas: TaggedCanvas, pieces: list[Placed], style: Style, node: Node, lead: Lead
) -> None:
    colour = style.colour if style.quiet_links else PAPER.accent
    _draw_pieces(canvas, pieces, style, colour, node)
    words = "".join(piece.text for _, _, piece in pieces).strip()
    for y, row in groupby(pieces, key=lambda place: place[1]):
        on_line = list(row)
        start, last = on_line[0][0], on_line[-1]
        end = last[0] + last[2].width
        if not style.quiet_links:
            rule(canvas, (start, y - 1.8, end, y - 1.8), mix(PAPER.accent, PAPER.surface, 0.5), 0.4)
        box = (start, y - 0.25 * style.size, end, y + 0.8 * style.size)
        canvas.link(node, box, LinkArea(0, box, lead.target, words, lead.is_address))
