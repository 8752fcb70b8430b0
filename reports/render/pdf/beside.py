"""Pieces of text beside each other: key figures, facts, the chain and places to sign."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reports.look import PAPER
from reports.render.pdf.flow import Block, TextBlock, TextPart
from reports.render.pdf.ink import draw_lines, rule


@dataclass(frozen=True, slots=True)
class Stack:
    """Texts under each other in one column that starts at `left`."""

    left: float
    width: float
    parts: tuple[TextPart, ...]

    @property
    def height(self) -> float:
        """The height of the texts with the space between them."""
        return sum(p.style.before + p.style.leading * len(p.lines) for p in self.parts)


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across, `drop` points under the top of its block."""

    left: float
    right: float
    drop: float
    colour: int = PAPER.line
    width: float = 0.5
    dash: tuple[float, ...] = ()


# Stacks that are higher than this go under each other, where they may be parted.
_TALL = 260.0


def side_by_side(
    stacks: Sequence[Stack],
    rules: Sequence[Rule] = (),
    space: tuple[float, float] = (0.0, 0.0),
    height: float = 0.0,
) -> Iterator[Block]:
    """The stacks beside each other, at least so high; or their texts under each other."""
    if all(stack.height < _TALL for stack in stacks):
        yield BesideBlock(stacks, rules, space, height)
        return
    for stack in stacks:
        yield from (TextBlock(part, stack.width) for part in stack.parts)


class BesideBlock(Block):
    """Stacks beside each other, tops aligned; it is never parted."""

    def __init__(
        self,
        stacks: Sequence[Stack],
        rules: Sequence[Rule],
        space: tuple[float, float],
        height: float,
    ) -> None:
        tall = max((stack.height for stack in stacks), default=0.0)
        width = max((stack.left + stack.width for stack in stacks), default=0.0)
        super().__init__(width, max(tall, height), *space)
        self.stacks, self.rules = stacks, rules

    def draw(self) -> None:
        """Draw the stacks in order, then the lines."""
        for stack in self.stacks:
            top = self.height
            for part in stack.parts:
                top -= part.style.before
                spot = (stack.left, top, stack.width)
                draw_lines(self.canv, part.lines, part.style, spot, part.node)
                top -= part.style.leading * len(part.lines)
        for line in self.rules:
            y = self.height - line.drop
            ends = (line.left, y, line.right, y)
            rule(self.canv, ends, line.colour, line.width, line.dash)
