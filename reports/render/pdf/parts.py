"""The smaller blocks on paper: lists, facts, key figures, the chain and remarks."""

from collections.abc import Iterator, Sequence

from core.text.translate import gettext as _
from reports.blocks import (
    Bullets,
    Callout,
    Chain,
    Facts,
    KeyFigure,
    KeyFigures,
    Link,
    Numbered,
    Span,
    Text,
)
from reports.look import PAPER
from reports.render.pdf.beside import Rule, Stack, side_by_side
from reports.render.pdf.flow import Block, TextPart, Trim
from reports.render.pdf.paper import Paper
from reports.render.pdf.style import BODY, CELL, FIGURE, ITEM, LABEL, QUIET, TINY, Style
from reports.render.pdf.tags import Node
from reports.render.words import cell_text

_INDENT = 16.0
_GUTTER = 18.0
_VALUE = Style(10, 14.5)
_CHAIN_TEXT = Style(10.5, 14, face="strong", colour=PAPER.accent, quiet_links=True)


def bullets(block: Bullets, paper: Paper) -> Iterator[Block]:
    """Items behind a dot."""
    yield from _items(block.items, ["•"] * len(block.items), paper)


def numbered(block: Numbered, paper: Paper) -> Iterator[Block]:
    """Items behind their number."""
    labels = [f"{block.start + index}." for index in range(len(block.items))]
    yield from _items(block.items, labels, paper)


def _items(items: Sequence[Text], labels: Sequence[str], paper: Paper) -> Iterator[Block]:
    if not items:
        return
    whole = paper.root.add("L")
    last = len(items) - 1
    for index, (text, label) in enumerate(zip(items, labels, strict=True)):
        item = whole.add("LI")
        trim = Trim(_INDENT + 4 * (len(label) > 2), label, item.add("Lbl"))
        style = ITEM.with_space(0, BODY.after + 2 if index == last else ITEM.after)
        yield paper.block(text, style, item.add("LBody"), trim=trim)


def facts(block: Facts, paper: Paper) -> Iterator[Block]:
    """Labels left, values right of them; a value that is long stands under its label."""
    whole = paper.root.add("L")
    label_width = 118.0
    for fact in block.facts:
        item = whole.add("LI")
        label = paper.part(fact.label, LABEL.with_space(1, 0), item.add("Lbl"), label_width)
        body, room = item.add("LBody"), paper.prose - label_width - _GUTTER
        value = paper.part(cell_text(fact.value), _VALUE, body, room)
        left = Stack(0, label_width, (label,))
        right = Stack(label_width + _GUTTER, room, (value,))
        yield from side_by_side((left, right), space=(0, 4))


def key_figures(block: KeyFigures, paper: Paper) -> Iterator[Block]:
    """At most four big figures beside each other, under a hairline in the accent."""
    whole = paper.root.add("L")
    for start in range(0, len(block.figures), 4):
        group = block.figures[start : start + 4]
        columns = min(max(len(block.figures), 2), 4)
        width = (paper.width - _GUTTER * (columns - 1)) / columns
        lefts = [(width + _GUTTER) * index for index in range(len(group))]
        stacks = [
            Stack(left, width, tuple(_figure(figure, width, whole, paper)))
            for left, figure in zip(lefts, group, strict=True)
        ]
        rules = [Rule(left, left + width, 0, PAPER.accent, 1.2) for left in lefts]
        yield from side_by_side(stacks, rules, (12, 12))


def _figure(figure: KeyFigure, width: float, whole: Node, paper: Paper) -> Iterator[TextPart]:
    body = whole.add("LI").add("LBody")
    style = FIGURE if len(figure.figure) <= 9 else Style(15, 20, face="strong", colour=PAPER.accent)
    yield paper.part(figure.figure, style.with_space(7, 0), body.add("P"), width)
    yield paper.part(figure.label, CELL, body.add("P"), width)
    if figure.note:
        yield paper.part(figure.note, TINY.with_space(2, 0), body.add("P"), width)


def chain(block: Chain, paper: Paper) -> Iterator[Block]:
    """The steps beside each other, the present one underlined, a missing one dashed."""
    whole = paper.root.add("L")
    count = len(block.links)
    gap = 12.0
    width = (paper.width - gap * (count - 1)) / count
    stacks = [
        Stack((width + gap) * index, width, tuple(_step(link, width, whole, paper)))
        for index, link in enumerate(block.links)
    ]
    tall = max(stack.height for stack in stacks) + 4
    rules = [
        _chain_rule(stack, tall, here=index == block.here, missing=not link.text)
        for index, (stack, link) in enumerate(zip(stacks, block.links, strict=True))
    ]
    yield from side_by_side(stacks, rules, (4, 14), tall + 2)


def _step(link: Link, width: float, whole: Node, paper: Paper) -> Iterator[TextPart]:
    item = whole.add("LI")
    yield paper.part(link.label, TINY, item.add("Lbl"), width)
    words = link.text or _("missing")
    style = _CHAIN_TEXT if link.text else QUIET
    text: Text = (Span(words, to=link.to),) if link.to else words
    yield paper.part(text, style.with_space(1, 0), item.add("LBody"), width)


def _chain_rule(stack: Stack, drop: float, here: bool, missing: bool) -> Rule:
    right = stack.left + stack.width
    if missing:
        return Rule(stack.left, right, drop, PAPER.control, 0.8, (2.5, 2.5))
    colour, width = (PAPER.accent, 2.2) if here else (PAPER.control, 0.8)
    return Rule(stack.left, right, drop, colour, width)


def callout(block: Callout, paper: Paper) -> Iterator[Block]:
    """A remark behind a bar: its kind in a word, its title and what it says."""
    words, colour = {
        "advice": (_("Advice"), PAPER.accent),
        "warning": (_("Attention"), PAPER.danger),
        "check": (_("To be checked"), PAPER.control),
    }[block.kind]
    whole = paper.root.add("Div")
    trim = Trim(14.0, bar=colour)
    ink = PAPER.muted if block.kind == "check" else colour
    kind = Style(8.5, 11.5, face="strong", colour=ink, before=8)
    yield paper.block(words, kind, whole.add("P"), trim=trim, keep=True)
    title = Style(10, 14.5, face="strong", after=0 if block.text else 12)
    yield paper.block(block.title, title, whole.add("P"), trim=trim, keep=bool(block.text))
    if block.text:
        yield paper.block(block.text, BODY.with_space(0, 12), whole.add("P"), trim=trim)
