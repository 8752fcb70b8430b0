"""The places of a report and what leads to them: each link must arrive, each place be one."""

from collections import Counter
from collections.abc import Iterator

from reports.blocks import (
    Block,
    Bullets,
    Callout,
    Cell,
    Chain,
    Cover,
    Facts,
    Figure,
    Heading,
    Lead,
    Numbered,
    Paragraph,
    Report,
    Row,
    SignOff,
    Table,
    Text,
)
from reports.render.words import targets


class UnknownAnchor(LookupError):
    """A link of the report leads nowhere."""


class DoubleAnchor(LookupError):
    """Two places of the report have the same anchor."""


class SkippedLevel(ValueError):
    """A heading stands more than one level under the heading before it."""


def check_levels(report: Report) -> None:
    """Raise `SkippedLevel` with the words of a heading that skips a level."""
    before = 0
    for heading in (block for block in report.blocks if isinstance(block, Heading)):
        if heading.level > before + 1:
            raise SkippedLevel(heading.text)
        before = heading.level


def anchors(report: Report) -> tuple[str, ...]:
    """Every anchor of the report, in order of appearance."""
    return tuple(anchor for block in report.blocks for anchor in _places(block) if anchor)


def check_anchors(report: Report) -> None:
    """Raise `UnknownAnchor` or `DoubleAnchor` with the names of the anchors in question."""
    known = Counter(anchors(report))
    double = [anchor for anchor, count in known.items() if count > 1]
    if double:
        raise DoubleAnchor(", ".join(double))
    unknown = {lead for block in report.blocks for lead in _leads(block)} - set(known)
    if unknown:
        raise UnknownAnchor(", ".join(sorted(unknown)))


def _places(block: Block) -> Iterator[str]:
    if isinstance(block, Heading | Paragraph | Figure):
        yield block.anchor
    elif isinstance(block, Table):
        yield from (row.anchor for row in block.rows if isinstance(row, Row))


def _leads(block: Block) -> Iterator[str]:
    if isinstance(block, Chain):
        yield from (link.to for link in block.links if link.to)
    for cell in _cells(block):
        if isinstance(cell, str | tuple):
            yield from targets(cell)


def _cells(block: Block) -> Iterator[Cell]:
    if isinstance(block, Table):
        rows = (row for row in block.rows if isinstance(row, Row))
        yield from (cell for row in rows for cell in row.cells)
    elif isinstance(block, Facts):
        yield from (fact.value for fact in block.facts)
    elif isinstance(block, Cover):
        yield from (fact.value for fact in block.details)
    else:
        yield from _texts(block)


def _texts(block: Block) -> Iterator[Text]:
    if isinstance(block, Paragraph | Lead | Callout):
        yield block.text
    elif isinstance(block, Bullets | Numbered):
        yield from block.items
    elif isinstance(block, SignOff):
        yield from (opinion.text for opinion in block.opinions)
