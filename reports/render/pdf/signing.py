"""The cover and the last page on paper."""

from collections.abc import Iterator

from core.text import numbers
from core.text.translate import gettext as _
from reports.blocks import Cover, Fact, Facts, Opinion, Signatory, SignOff
from reports.look import PAPER
from reports.render.pdf.beside import BesideBlock, Rule, Stack, side_by_side
from reports.render.pdf.flow import Block, Gap
from reports.render.pdf.paper import Paper
from reports.render.pdf.parts import facts
from reports.render.pdf.style import (
    BODY,
    COVER_MESSAGE,
    COVER_NAME,
    COVER_SUBTITLE,
    COVER_TITLE,
    LABEL,
    QUIET,
    TINY,
    Style,
)
from reports.render.pdf.tags import Node
from reports.render.words import plain, shortened

_NAME = Style(10.5, 15, face="strong")
_LINE = 46.0


def cover(block: Cover, paper: Paper) -> Iterator[Block]:
    """Organisation, title and sentence in the upper two thirds, the facts below."""
    room = paper.width - 20
    yield Gap(20)
    yield paper.block(block.organisation, COVER_NAME, paper.root.add("P"), width=room)
    yield Gap(110)
    title = shortened(block.title)
    yield paper.block(title, COVER_TITLE, paper.root.add("Title"), width=room)
    if block.subtitle:
        style = COVER_SUBTITLE.with_space(8, 0)
        yield paper.block(block.subtitle, style, paper.root.add("P"), width=room)
    if block.message:
        style = COVER_MESSAGE.with_space(36, 0)
        yield paper.block(block.message, style, paper.root.add("P"), width=min(380, room))
    yield Gap(54)
    yield from facts(Facts(_details(block)), paper)


def _details(block: Cover) -> tuple[Fact, ...]:
    known = (
        Fact(_("Period"), block.period),
        Fact(_("Version"), block.version),
        Fact(_("Status"), block.status),
        Fact(_("For whom"), block.classification),
    )
    return tuple(fact for fact in known if fact.value) + block.details


def sign_off(block: SignOff, paper: Paper) -> Iterator[Block]:
    """Opinions with date and text, then a line to sign on for each signatory."""
    for opinion in block.opinions:
        yield from _opinion(opinion, paper)
    if block.signatories:
        yield Gap(14)
    whole = paper.root.add("L")
    for signatory in block.signatories:
        yield from _signature(signatory, paper, whole.add("LI").add("LBody"))


def _opinion(opinion: Opinion, paper: Paper) -> Iterator[Block]:
    whole = paper.root.add("Div")
    name = _NAME.with_space(12, 0)
    yield paper.block(opinion.body, name, whole.add("P"), keep=True)
    dated = _("{date} · {outcome}") if opinion.outcome else "{date}"
    day = numbers.long_date(opinion.on) if opinion.on else _("date still to come")
    line = dated.format(date=day, outcome=opinion.outcome)
    yield paper.block(line, QUIET.with_space(0, 3), whole.add("P"), keep=True)
    if plain(opinion.text):
        yield paper.block(opinion.text, BODY, whole.add("P"))
    else:
        yield _blank_lines(paper, whole)


def _blank_lines(paper: Paper, whole: Node) -> BesideBlock:
    """Room to write the text by hand, said in a word for those who hear the page."""
    word = paper.part(_("Text of the opinion:"), TINY, whole.add("P"), paper.prose)
    rules = [Rule(0, paper.prose, drop, PAPER.control) for drop in (30, 52, 74)]
    return BesideBlock((Stack(0, paper.prose, (word,)),), rules, (0, 10), 78)


def _signature(signatory: Signatory, paper: Paper, body: Node) -> Iterator[Block]:
    gap = 18.0
    widths = (paper.width * 0.4, paper.width * 0.2, paper.width * 0.4 - 2 * gap)
    lefts = (0.0, widths[0] + gap, widths[0] + widths[1] + 2 * gap)
    day = numbers.date(signatory.on) if signatory.on else ""
    who = [(signatory.role, LABEL), (signatory.name, _NAME), (signatory.note, TINY)]
    when = [(_("Date"), LABEL), (day, BODY)]
    columns = (who, when, [(_("Signature"), LABEL)])
    stacks = [
        Stack(
            left,
            width,
            tuple(paper.part(text, style, body.add("P"), width) for text, style in column if text),
        )
        for left, width, column in zip(lefts, widths, columns, strict=True)
    ]
    tall = max(_LINE, *(stack.height + 8 for stack in stacks))
    rules = [
        Rule(left, left + width, tall, PAPER.control, 0.6)
        for left, width in zip(lefts, widths, strict=True)
    ]
    yield from side_by_side(stacks, rules, (12, 8), tall + 1)
