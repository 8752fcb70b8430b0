"""From the blocks of a report to what ReportLab sets on pages."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, Literal

from reportlab.platypus import CondPageBreak, Flowable, NextPageTemplate
from reportlab.platypus import PageBreak as NewPage

from reports.blocks import (
    Block as Said,
)
from reports.blocks import (
    Bullets,
    Callout,
    Chain,
    Contents,
    Cover,
    Facts,
    Figure,
    Heading,
    KeyFigures,
    Lead,
    Numbered,
    PageBreak,
    Paragraph,
    Report,
    SignOff,
    Table,
)
from reports.render.pdf.contents import contents
from reports.render.pdf.figures import figure
from reports.render.pdf.flow import Block, Gap, Spot
from reports.render.pdf.layout import Pages
from reports.render.pdf.paper import Paper
from reports.render.pdf.parts import bullets, callout, chain, facts, key_figures, numbered
from reports.render.pdf.signing import cover, sign_off
from reports.render.pdf.style import (
    BODY,
    CAPTION,
    HEADINGS,
    LEAD,
    MARGIN_BOTTOM,
    MARGIN_LEFT,
    MARGIN_RIGHT,
    MARGIN_TOP,
    PAGE,
    QUIET,
    SOURCE,
)
from reports.render.pdf.tables import table_block
from reports.render.pdf.tags import Node

Template = Literal["cover", "portrait", "landscape"]
# Points above a chapter that begins in the middle of a page.
_APART = 34.0


@dataclass(frozen=True, slots=True)
class Story:
    """The flowables in order, and the kind of page they start on."""

    first: Template
    flowables: list[Flowable]


def frame_size(template: Template) -> tuple[float, float]:
    """Width and height between the margins of a kind of page."""
    width, height = reversed(PAGE) if template == "landscape" else PAGE
    return width - MARGIN_LEFT - MARGIN_RIGHT, height - MARGIN_TOP - MARGIN_BOTTOM


def tell(report: Report, pages: Pages, root: Node) -> Story:
    """The story of a report; `pages` says where the anchors stood in the pass before."""
    blocks = with_anchors(report.blocks)
    heads = tuple((b.level, b.text, b.anchor) for b in blocks if isinstance(b, Heading))
    sections = list(_sections(blocks))
    flowables: list[Flowable] = []
    for number, (template, part) in enumerate(sections):
        if number:
            flowables += [NextPageTemplate(template), NewPage()]
        paper = Paper(*frame_size(template), pages, root, heads)
        drawn = list(_drawn(part, paper))
        flowables += _kept_together(drawn, paper.height)
    return Story(sections[0][0] if sections else "portrait", flowables or [Gap(1)])


def _drawn(part: Sequence[Said], paper: Paper) -> Iterator[Block]:
    """The pieces of the blocks; a table stays on the page of the chain that belongs to it."""
    for block, following in zip(part, (*part[1:], None), strict=True):
        pieces = list(_SETTERS[type(block)](block, paper))
        if isinstance(block, Table) and isinstance(following, Chain) and len(block.rows) == 1:
            pieces[-1].keep = True
        yield from pieces


def with_anchors(blocks: Sequence[Said]) -> tuple[Said, ...]:
    """The blocks, with an anchor for every heading that has none of its own."""
    return tuple(
        replace(block, anchor=f"heading-{number}")
        if isinstance(block, Heading) and not block.anchor
        else block
        for number, block in enumerate(blocks)
    )


def _sections(blocks: Sequence[Said]) -> Iterator[tuple[Template, list[Said]]]:
    """The blocks by page start, with the kind of page each part stands on."""
    template: Template = "portrait"
    part: list[Said] = []
    for block in blocks:
        start = _starts(block, part)
        if start and part:
            yield template, part
            part = []
        template = start or template
        if not isinstance(block, PageBreak):
            part.append(block)
    if part:
        yield template, part


def _starts(block: Said, part: Sequence[Said]) -> Template | None:
    """The kind of page that begins with the block, if one does."""
    if isinstance(block, PageBreak):
        return "landscape" if block.landscape else "portrait"
    if isinstance(block, Cover):
        return "cover"
    after_cover = bool(part) and isinstance(part[-1], Cover)
    chapter = isinstance(block, Heading) and block.level == 1 and not block.same_page
    return "portrait" if part and (chapter or after_cover) else None


def _kept_together(pieces: Sequence[Block], height: float) -> Iterator[Flowable]:
    """The pieces, with a new page where one would be parted from what it belongs to."""
    run: list[Block] = []
    for piece in pieces:
        run.append(piece)
        if not piece.keep:
            yield from _run(run, height)
            run = []
    yield from run


def _run(run: Sequence[Block], height: float) -> Iterator[Flowable]:
    if len(run) > 1:
        needed = run[-1].minimum + sum(piece.height for piece in run[:-1])
        needed += sum(max(a.getSpaceAfter(), b.getSpaceBefore()) for a, b in pairwise(run))
        needed += run[0].getSpaceBefore()
        yield CondPageBreak(min(needed, height - 1))
    yield from run


def _heading(block: Heading, paper: Paper) -> Iterator[Block]:
    style = HEADINGS[block.level]
    if block.same_page:
        style = style.with_space(_APART, style.after)
    spot = Spot(block.anchor, (block.level, block.text))
    node = paper.root.add(f"H{block.level}")
    yield paper.block(block.text, style, node, spot=spot, keep=True)


def _lead(block: Lead, paper: Paper) -> Iterator[Block]:
    yield paper.block(block.text, LEAD, paper.root.add("P"), keep=True)


def _paragraph(block: Paragraph, paper: Paper) -> Iterator[Block]:
    style = QUIET if block.quiet else BODY
    yield paper.block(block.text, style, paper.root.add("P"), spot=Spot(block.anchor))


def _table(block: Table, paper: Paper) -> Iterator[Block]:
    if not block.rows:
        for text, style in ((block.caption, CAPTION), (block.empty, QUIET)):
            if text:
                yield paper.block(text, style, paper.root.add("P"), keep=style is CAPTION)
        return
    node = paper.root.add("Table")
    if block.caption:
        own = node.add("Caption")
        yield paper.block(block.caption, CAPTION, own, width=paper.width, keep=True)
    yield table_block(block, paper.width, paper.pages, node)
    if block.note:
        style = SOURCE.with_space(0, 12)
        yield paper.block(block.note, style, paper.root.add("P"), width=paper.width)


_SETTERS: Mapping[type[Any], Callable[[Any, Paper], Iterable[Block]]] = {
    Bullets: bullets,
    Callout: callout,
    Chain: chain,
    Contents: contents,
    Cover: cover,
    Facts: facts,
    Figure: figure,
    Heading: _heading,
    KeyFigures: key_figures,
    Lead: _lead,
    Numbered: numbered,
    Paragraph: _paragraph,
    SignOff: sign_off,
    Table: _table,
}
