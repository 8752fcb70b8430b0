"""Which figures about groups may be shown: the one place that decides it, for everybody.

Who sees a figure of a unit sees a sum (n times the mean, a count at risk, a sum of squares). From
sums over a tree only other sums over whole pieces follow: a piece is a shown unit without the
shown units in it. So nothing can be had by subtraction when every piece is empty or a group that
might itself be shown. The same holds for figures of the same answers that were shown before with
fewer of them ("published"): what was added since must be such a group too.

Two years need no more than that both figures are shown: every year people answer anew and no row
is linked to one of another year, so the difference of two sums is nobody's answer.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from core.explore.survey.reasons import Reason
from core.explore.survey.tree import Tree

FLOOR = 5
"""Counts of 1 to 4 people are never shown, and no minimum may be lower."""
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
    def absolute(self) -> "Group":
        """The group itself, also where it is the people who left since."""
        return self if self.n >= 0 else Group(0).without(self)

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


COUNTS_RULE = Rule(FLOOR, FLOOR, counts=True)
"""For the number of people who answered."""


def _homogeneous(group: Group) -> Reason | None:
    small = group.n < SENSITIVE
    return Reason.homogeneous if group.alike or (small and group.one_sided) else None


def _changed(groups: Sequence[Group], published: Sequence[Group | None]) -> list[Group]:
    """Who came, or went, since; nobody where nothing was shown."""
    nothing = Group(0)
    pairs = zip(groups, published, strict=True)
    return [now.without(before) if before else nothing for now, before in pairs]


@dataclass(frozen=True)
class _Layer:
    """One family of sums that a reader has; `members` are its places, None for all.

    With `because` the groups are changes since an earlier showing, and that is their reason.
    """

    groups: Sequence[Group]
    rule: Rule
    members: frozenset[int] | None = None
    because: Reason | None = None

    def has(self, place: int) -> bool:
        return self.members is None or place in self.members

    def refusal(self, place: int) -> Reason | None:
        """Why the figure of this place may not be shown for itself."""
        if self.because is None:
            return self.rule.refusal(self.groups[place], place == 0)
        return self.because if self.betrayed_by(self.groups[place]) else None

    def betrayed_by(self, piece: Group) -> bool:
        """Whether this piece, not a figure itself but worked out from some, tells too much."""
        return piece.n != 0 and self.rule.refusal(piece.absolute, False) is not None


@dataclass
class _Work:
    """The tree while units are being hidden, from the leaves up."""

    tree: Tree
    layers: Sequence[_Layer]
    reasons: list[Reason | None]
    order: Sequence[int]
    below: list[list[int]] = field(init=False)

    def __post_init__(self) -> None:
        self.below = [[] for _place in self.reasons]
        for place in range(1, len(self.reasons)):
            self.below[self.tree.parents[place]].append(place)

    def refuse(self, layer: _Layer) -> None:
        """Hide what may not be shown for itself, which is a better reason than protection."""
        for place, reason in enumerate(self.reasons):
            own = layer.refusal(place)
            if reason is None or own not in (None, Reason.no_responses):
                self.reasons[place] = own

    def protect(self, place: int) -> None:
        """Hide the next smallest shown unit under this one until no piece of it is too small.

        Every piece below is safe already, so it ends: without a shown unit under it the piece is
        the unit itself, which may be shown.
        """
        for layer in self.layers:
            while self._betrays(layer, place):
                self._hide_next(layer, place)

    def _betrays(self, layer: _Layer, place: int) -> bool:
        if self.reasons[place] is not None or not layer.has(place):
            return False
        cover = self._cover(layer, place)
        piece = layer.groups[place]
        for each in cover:
            piece = piece.without(layer.groups[each])
        return bool(cover) and layer.betrayed_by(piece)

    def _hide_next(self, layer: _Layer, place: int) -> None:
        """The smallest of those that would make the piece larger, else the smallest."""
        chosen = min(self._cover(layer, place), key=lambda each: self._cost(layer, each))
        self.reasons[chosen] = Reason.protects_another

    def _cost(self, layer: _Layer, place: int) -> tuple[bool, int, int]:
        within = sum(layer.groups[each].n for each in self._cover(layer, place))
        return within == layer.groups[place].n, self.order[place], place

    def _cover(self, layer: _Layer, place: int) -> list[int]:
        """The highest shown units under a place."""
        found: list[int] = []
        for child in self.below[place]:
            if self.reasons[child] is None and layer.has(child):
                found.append(child)
            else:
                found.extend(self._cover(layer, child))
        return found


def hidden(tree: Tree, groups: Sequence[Group], rule: Rule) -> tuple[Reason | None, ...]:
    """Per place the reason to hide its figure, or None: one family of figures by itself."""
    sizes = [group.n for group in groups]
    return _protected(tree, [_Layer(groups, rule)], (None,) * len(groups), sizes)


class Disclosure:
    """What may be shown of one survey: made once, asked for every scale.

    `respondents` are those under each place, children included; `counts` says per place why
    their number is hidden, or None. Where it is, every figure of the unit is.
    """

    def __init__(self, tree: Tree, respondents: Sequence[int]) -> None:
        self.tree, self.respondents = tree, respondents
        self.counts = hidden(tree, [Group(n) for n in respondents], COUNTS_RULE)

    def hidden(
        self,
        groups: Sequence[Group],
        rule: Rule,
        published: Sequence[Group | None] | None = None,
    ) -> tuple[Reason | None, ...]:
        """Per place the reason to hide the figure made of these groups, or None to show it.

        `groups` hold what lies under each place, children included; `published` are the groups
        as they were shown before, from other answers of the same survey (None: not shown). The
        same units give way on every scale: the next smallest by respondents.
        """
        layers = [_Layer(groups, rule)]
        if published is not None:
            changed = _changed(groups, published)
            members = frozenset(p for p, group in enumerate(published) if group is not None)
            layers.append(_Layer(changed, rule, members, Reason.added_too_few))
        return _protected(self.tree, layers, self.counts, self.respondents)


def _protected(
    tree: Tree,
    layers: Sequence[_Layer],
    reasons: Sequence[Reason | None],
    order: Sequence[int],
) -> tuple[Reason | None, ...]:
    """The units hidden for themselves, and from the leaves up those that protect another."""
    work = _Work(tree, layers, list(reasons), order)
    for layer in layers:
        work.refuse(layer)
    for place in reversed(range(len(reasons))):
        work.protect(place)
    return tuple(work.reasons)
