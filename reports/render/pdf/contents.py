"""The table of contents on paper: a line a heading, with its page, both of them a link."""

from collections.abc import Iterator

from reports.blocks import Contents, PageOf, Span
from reports.render.pdf.beside import Stack, side_by_side
from reports.render.pdf.flow import Block
from reports.render.pdf.paper import Paper
from reports.render.pdf.style import HEADINGS, Style
from reports.render.pdf.tags import Node

_CHAPTER = Style(11, 15.5, face="strong", before=9, quiet_links=True)
_SECTION = Style(10, 14.5, before=2, quiet_links=True)
_NUMBER = 30.0


def contents(block: Contents, paper: Paper) -> Iterator[Block]:
    """The title, then the headings down to the depth that is asked."""
    title = HEADINGS[1].with_space(0, 10)
    yield paper.block(block.title, title, paper.root.add("H1"), keep=True)
    whole = paper.root.add("TOC")
    for level, text, anchor in paper.headings:
        if level <= block.depth:
            yield from _line(level, text, anchor, paper, whole.add("TOCI").add("Reference"))


def _line(level: int, text: str, anchor: str, paper: Paper, node: Node) -> Iterator[Block]:
    style = _CHAPTER if level == 1 else _SECTION
    indent = 14.0 * (level - 1)
    room = paper.prose - indent - _NUMBER - 10
    number = Style(style.size, style.leading, before=style.before, align="right", quiet_links=True)
    words = paper.part((Span(text, to=anchor),), style, node, room)
    page = paper.part((PageOf(anchor),), number, node, _NUMBER)
    yield from side_by_side(
        (Stack(indent, room, (words,)), Stack(paper.prose - _NUMBER, _NUMBER, (page,)))
    )
