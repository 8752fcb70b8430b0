"""Which units will be too small to show, seen before anybody is asked anything.

The engine that later hides figures answers here too, as if everybody had answered: what it hides
then, no response rate can show.
"""

from collections.abc import Sequence
from typing import Literal

import msgspec

from core.dossier.records.organisation import Unit
from core.explore.survey.disclosure import Group, Rule, hidden
from core.explore.survey.reasons import Reason
from core.explore.survey.tree import Tree, tree_of
from core.library.floor import FLOOR
from core.text import numbers
from core.text.translate import gettext as _
from core.text.translate import ngettext

HARD = 0.6
"""The share of people that answer in a good survey; what needs more may well stay hidden."""

Prospect = Literal["shown", "hard", "too_few", "protects_another", "uncounted"]


class Outlook(msgspec.Struct, frozen=True):
    """What a unit may expect of the survey; `least` is the number of answers it needs."""

    unit: str
    prospect: Prospect
    people: int
    least: int
    sentence: str

    @property
    def stays_hidden(self) -> bool:
        """Whether no response rate can show it."""
        return self.prospect in ("too_few", "protects_another")


def outlooks(units: Sequence[Unit], min_group: int) -> dict[str, Outlook]:
    """Per unit id what may be expected; `min_group` is the fewest answers that are shown."""
    least = max(min_group, FLOOR)
    tree = tree_of(units)
    groups = [Group(count) for count in _counts(tree)]
    reasons = hidden(tree, groups, Rule(least, least, counts=True))
    return {
        tree.ids[place]: _outlook(tree, place, groups[place].n, reasons[place], least)
        for place in range(1, len(tree.ids))
    }


def summary(found: dict[str, Outlook]) -> str:
    """One sentence on all units; empty when there are none."""
    hidden_ones = sum(one.stays_hidden for one in found.values())
    if not found:
        return ""
    if not hidden_ones:
        return _("Every unit is large enough to be shown.")
    sentence = ngettext(
        "{count} unit of {all} stays hidden, however many answer. It counts in the unit above.",
        "{count} units of {all} stay hidden, however many answer. They count in the unit above.",
        hidden_ones,
    )
    return sentence.format(count=hidden_ones, all=len(found))


def _counts(tree: Tree) -> list[int]:
    """The people under each place; never fewer than its parts have, whatever was filled in."""
    counts = [count or 0 for count in tree.headcounts]
    for place in reversed(range(len(counts))):
        within = sum(counts[child] for child in tree.children(place))
        counts[place] = max(counts[place], within)
    return counts


def _outlook(tree: Tree, place: int, count: int, reason: Reason | None, least: int) -> Outlook:
    # A unit whose parts hold more people than it was given itself has as many as they have.
    people = count if tree.headcounts[place] else 0
    prospect = _prospect(people, reason, least)
    sentence = {
        "uncounted": _("Fill in how many people work here."),
        "too_few": _("Never shown: {people} people, and {least} must answer."),
        "protects_another": _("Hidden, or a smaller group could be worked out."),
        "hard": _("Shown only if {least} of the {people} answer ({share})."),
        "shown": _("Shown from {least} answers ({share})."),
    }[prospect]
    share = numbers.percent(least / people) if people else ""
    said = sentence.format(people=people, least=least, share=share)
    return Outlook(tree.ids[place], prospect, people, least, said)


def _prospect(people: int, reason: Reason | None, least: int) -> Prospect:
    if not people:
        return "uncounted"
    if reason is Reason.protects_another:
        return "protects_another"
    if reason is not None:
        return "too_few"
    return "hard" if least / people > HARD else "shown"
