"""Which figures about groups may be shown: the one place that decides it, for everybody.

Who sees a figure of a unit sees a sum (n times the mean, a count at risk, a sum of squares). From
sums over a tree only other sums over whole pieces follow: a piece is a shown unit without the
shown units in it. So nothing can be had by subtraction when every piece is empty or a group that
might itself be shown.

The same answers read twice, with some more or fewer, are two such families of sums. Whoever has
both has at most each piece of the two families together, apart for those who stayed, who came and
who went; `betrayed` looks at each of these, and `readings` asks it before a survey may be read
again, also where another survey of the year holds mostly the same answers.

Two surveys that people answered twice, this year and last or the main one and a pulse, need no
more than that both figures are shown, even if all but one of them are the same people: nobody's
second answer is known from the first, and no row is linked to another, so the difference of two
sums mixes the one who is new with the changes of everybody else.

How many answered is told from five people on, also where every mean is hidden: that somebody
answered is no answer. A count takes part in the protection of counts alone, so no count of one to
four follows from others; headcounts are the employer's own and were never answers. That all but a
few of a unit answered can be read from the two, as in every response rate; who they were cannot,
and what they would have said neither.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from core.explore.survey.reasons import Reason
from core.explore.survey.tree import Tree
from core.library.floor import FLOOR
from core.library.instrument import Scale

SENSITIVE = 10
"""Fewest respondents for what people undergo, and for a group that is all alike."""
EVENTS_IN_A_UNIT = 25
"""Fewest respondents before reported events are shown for less than the whole organisation."""


class Group(NamedTuple):
    """What is additive about the people of a unit on one scale."""

    n: int
    total: float = 0.0
    squares: float = 0.0
    at_risk: int = 0
    reporting: int = 0
    """People whose mean on the scale is above zero; on a scale of events: who report any."""

    def without(self, other: "Group") -> "Group":
        """The people of this group that are not in the other, which lies within it."""
        return Group(
            self.n - other.n,
            self.total - other.total,
            self.squares - other.squares,
            self.at_risk - other.at_risk,
            self.reporting - other.reporting,
        )

    @property
    def alike(self) -> bool:
        """Whether all scores are one score, but for rounding."""
        spread = self.squares - self.total * self.total / self.n
        return spread < 1e-6 * self.n

    @property
    def one_sided(self) -> bool:
        """Whether nobody is at risk, or everybody is."""
        return self.at_risk in (0, self.n)


@dataclass(frozen=True, slots=True)
class Rule:
    """What a kind of figure asks of a group.

    `whole`: fewest people for the whole organisation; `unit`: for less than that, None for never.
    `below`: the reason a unit with answers, but fewer than `unit`, gets.
    `counts`: only people are counted, so that being alike tells nothing.
    `events`: what is scored happened to somebody, so that few reports would tell whose they are.
    """

    whole: int
    unit: int | None
    below: Reason = Reason.too_few
    counts: bool = False
    events: bool = False

    def refusal(self, group: Group, is_whole: bool) -> Reason | None:
        """Why this group may not be shown, apart from all others; None when it may."""
        if group.n == 0:
            return Reason.no_responses
        if not is_whole and self.unit is None:
            return self.below
        least = self.whole if is_whole else self.unit or self.whole
        if group.n < least:
            return Reason.too_few if is_whole or group.n < FLOOR else self.below
        if self.events and 0 < group.reporting < FLOOR:
            return Reason.few_reports
        return None if self.counts else _homogeneous(group)


def means_rule(minimum: int) -> Rule:
    """For means of scales: the minimum of the cycle, never lower than the floor."""
    least = max(minimum, FLOOR)
    return Rule(least, least)


def events_rule(minimum: int) -> Rule:
    """For reported behaviour: the whole organisation, or units of 25 and more."""
    unit = max(minimum, EVENTS_IN_A_UNIT)
    return Rule(max(minimum, SENSITIVE), unit, Reason.events_organisation_only, events=True)


def organisation_rule(minimum: int) -> Rule:
    """For scales that are never used to compare teams."""
    return Rule(max(minimum, FLOOR), None, Reason.not_for_teams)


def rule_of(scale: Scale, minimum: int) -> Rule:
    """What the figures of a scale ask of a group."""
    if scale.events:
        return events_rule(minimum)
    return organisation_rule(minimum) if scale.optional else means_rule(minimum)


COUNTS_RULE = Rule(FLOOR, FLOOR, counts=True)
"""For the number of people who answered."""


def _homogeneous(group: Group) -> Reason | None:
    small = group.n < SENSITIVE
    return Reason.homogeneous if group.alike or (small and group.one_sided) else None


@dataclass(frozen=True)
class _Sums:
    """One family of sums over the tree: what lies under each place, children included."""

    tree: Tree
    groups: Sequence[Group]
    below: Sequence[Sequence[int]]

    def cover(self, place: int, shown: Collection[int]) -> list[int]:
        """The highest shown units under a place."""
        found: list[int] = []
        for child in self.below[place]:
            found += [child] if child in shown else self.cover(child, shown)
        return found

    def piece(self, place: int, cover: Sequence[int]) -> Group:
        """The people of a place who are in none of these units."""
        rest = self.groups[place]
        for each in cover:
            rest = rest.without(self.groups[each])
        return rest


def _sums(tree: Tree, groups: Sequence[Group]) -> _Sums:
    below: list[list[int]] = [[] for _id in tree.ids]
    for place in range(1, len(tree.ids)):
        below[tree.parents[place]].append(place)
    return _Sums(tree, groups, below)


@dataclass
class _Work:
    """The tree while units are being hidden, from the leaves up."""

    sums: _Sums
    rule: Rule
    reasons: list[Reason | None]
    order: Sequence[int]
    shown: set[int] = field(init=False)

    def __post_init__(self) -> None:
        self.shown = {place for place, reason in enumerate(self.reasons) if reason is None}

    def refuse(self) -> None:
        """Hide what may not be shown for itself, which is a better reason than protection."""
        for place, reason in enumerate(self.reasons):
            own = self.rule.refusal(self.sums.groups[place], place == 0)
            if reason is None or own not in (None, Reason.no_responses):
                self._hide(place, own)

    def protect(self, place: int) -> None:
        """Hide the next smallest shown unit under this one until no piece of it is too small.

        Every piece below is safe already, so it ends: without a shown unit under it the piece is
        the unit itself, which may be shown.
        """
        while place in self.shown and (cover := self.sums.cover(place, self.shown)):
            if not _tells(self.rule, self.sums.piece(place, cover), False):
                return
            self._hide(min(cover, key=self._cost), Reason.protects_another)

    def _hide(self, place: int, reason: Reason | None) -> None:
        self.reasons[place] = reason
        if reason is not None:
            self.shown.discard(place)

    def _cost(self, place: int) -> tuple[bool, int, int]:
        """The smallest of those that would make the piece larger, else the smallest."""
        groups = self.sums.groups
        within = sum(groups[each].n for each in self.sums.cover(place, self.shown))
        return within == groups[place].n, self.order[place], place


def _tells(rule: Rule, piece: Group, is_whole: bool) -> bool:
    """Whether a piece, not a figure itself but worked out from some, tells too much."""
    return piece.n != 0 and rule.refusal(piece, is_whole) is not None


def betrayed(tree: Tree, groups: Sequence[Group], rule: Rule, shown: Collection[int]) -> bool:
    """Whether the sums of these groups over the shown places tell of too small a group.

    `groups` are those who stayed, came or went between two readings. They come from anywhere, so
    they must be as large as a whole that is shown, not as a unit. That nothing happened to any of
    them tells nobody's story.
    """
    sums = _sums(tree, groups)
    pieces = (sums.piece(place, sums.cover(place, shown)) for place in shown)
    return any(_tells(rule, piece, True) for piece in pieces if piece.reporting or not rule.events)


def hidden(tree: Tree, groups: Sequence[Group], rule: Rule) -> tuple[Reason | None, ...]:
    """Per place the reason to hide its figure, or None: one family of figures by itself."""
    sizes = [group.n for group in groups]
    return _protected(_sums(tree, groups), rule, (None,) * len(groups), sizes)


class Disclosure:
    """What may be shown of one survey: made once, asked for every scale.

    `respondents` are those under each place, children included; `counts` says per place why
    their number is hidden, or None. Where it is, every figure of the unit is.
    """

    def __init__(self, tree: Tree, respondents: Sequence[int]) -> None:
        self.tree, self.respondents = tree, respondents
        self.counts = hidden(tree, [Group(n) for n in respondents], COUNTS_RULE)

    def hidden(self, groups: Sequence[Group], rule: Rule) -> tuple[Reason | None, ...]:
        """Per place the reason to hide the figure made of these groups, or None to show it.

        `groups` hold what lies under each place, children included. The same units give way on
        every scale: the next smallest by respondents.
        """
        return _protected(_sums(self.tree, groups), rule, self.counts, self.respondents)


def _protected(
    sums: _Sums, rule: Rule, reasons: Sequence[Reason | None], order: Sequence[int]
) -> tuple[Reason | None, ...]:
    """The units hidden for themselves, and from the leaves up those that protect another."""
    work = _Work(sums, rule, list(reasons), order)
    work.refuse()
    for place in reversed(range(len(reasons))):
        work.protect(place)
    return tuple(work.reasons)
