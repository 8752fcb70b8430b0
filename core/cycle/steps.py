"""What a step asks: conditions that are met or not, the same for guide, check and report."""

from collections.abc import Iterable

from msgspec import Struct

from core.dossier.records.words import Step


class Condition(Struct, frozen=True):
    """One thing that a step asks before it is done."""

    key: str
    text: str
    """A sentence in the language of the moment."""
    met: bool
    step: Step
    """Where it is mended."""
    record: str = ""
    """Id of the first record that lacks it."""
    idle: bool = False
    """Whether it is met only because there is nothing yet that could lack it."""


def every(
    key: str,
    step: Step,
    text: str,
    lacking: Iterable[str],
    any_at_all: bool = True,
    idle: bool = False,
) -> Condition:
    """A condition that holds when there is something at all and no record lacks it."""
    first = next(iter(lacking), None)
    return Condition(key, text, any_at_all and first is None, step, first or "", idle)
