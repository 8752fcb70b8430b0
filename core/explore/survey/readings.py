"""Whether a survey may be read again with other answers than it was read with before.

Figures that were read are known, whatever was undone since: the history tells which answers they
were made of, also after a restart. People who answered alike are one and the same to every figure,
so it is the answers that are compared, not the imports: the same file imported anew changes
nothing, and one row more or less shows as one person.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from core.dossier.dossier import Dossier
from core.dossier.outside import responses_of
from core.dossier.past import ever
from core.dossier.records.explore import Survey
from core.dossier.records.organisation import Cycle, Unit
from core.dossier.records.outside import Response
from core.explore.survey.answers import Answers, gather
from core.explore.survey.disclosure import COUNTS_RULE, Disclosure, Group, Rule, betrayed, rule_of
from core.explore.survey.events import event_results
from core.explore.survey.scoring import respondents, score
from core.explore.survey.tree import Tree, tree_of
from core.library.instrument import Instrument, thaw

Places = frozenset[int]


def betrays(dossier: Dossier, survey: Survey, imports: Iterable[str]) -> bool:
    """Whether these imports, read beside what was read before, tell of too small a group."""
    now = responses_of(dossier, imports)
    earlier = list(_earlier(dossier, survey, now))
    groups = _apart([*earlier, now])
    if len(groups) < 2:
        return False
    instrument, tree = thaw(survey.instrument), tree_of(dossier.all(Unit, cycle=survey.cycle))
    minimum = dossier.get(Cycle, survey.cycle).min_group
    asked = _Asked(instrument, tree, minimum)
    readings = [asked.read(each) for each in (*earlier, now)]
    parts = {pattern: asked.read(people) for pattern, people in groups.items()}
    moved = [part for pattern, part in parts.items() if not all(pattern)]
    return any(_tells(asked, readings, part) for part in parts.values()) or any(
        _tells_event(asked, readings, part) for part in moved
    )


def least_of(dossier: Dossier, survey: Survey) -> int:
    """How many answers must come or go in a unit, at least, for figures that were read before."""
    minimum = dossier.get(Cycle, survey.cycle).min_group
    return max(rule_of(scale, minimum).whole for scale in thaw(survey.instrument).scales)


def _earlier(dossier: Dossier, survey: Survey, now: list[Response]) -> Iterator[list[Response]]:
    """The answers of each time that this survey was read.

    And of another one of the year that held mostly the same answers, be it removed since: the
    same people under another name.
    """
    known = [
        each
        for each in ever(dossier, Survey)
        if each.read and each.cycle == survey.cycle and each.instrument == survey.instrument
    ]
    for id, read in dict.fromkeys((each.id, frozenset(each.read)) for each in known):
        then = responses_of(dossier, read)
        if id == survey.id or _mostly_within(then, now):
            yield then


def _mostly_within(then: Sequence[Response], now: Sequence[Response]) -> bool:
    return 2 * (Counter(then) & Counter(now)).total() > len(then)


def _apart(readings: Sequence[Sequence[Response]]) -> dict[tuple[bool, ...], list[Response]]:
    """The people by the readings they are in; among those who answered alike anybody will do."""
    counted = [Counter(each) for each in readings]
    found: dict[tuple[bool, ...], list[Response]] = defaultdict(list)
    for response in set().union(*counted):
        copies = [count[response] for count in counted]
        for number in range(max(copies)):
            found[tuple(count > number for count in copies)].append(response)
    return found


@dataclass(frozen=True, slots=True)
class _Reading:
    """What some answers say on each scale, and where that may be shown."""

    answers: Answers
    groups: tuple[tuple[Group, ...], ...]
    shown: tuple[Places, ...]


@dataclass(frozen=True, slots=True)
class _Asked:
    """The questionnaire, the units and the fewest answers that are shown."""

    instrument: Instrument
    tree: Tree
    minimum: int

    @property
    def rules(self) -> tuple[Rule, ...]:
        """What is asked of the number of answers, and of each scale."""
        scales = self.instrument.scales
        return (COUNTS_RULE, *(rule_of(scale, self.minimum) for scale in scales))

    def read(self, responses: Sequence[Response]) -> _Reading:
        """The number of answers and each scale, as they would be shown."""
        answers = gather(responses, self.tree, len(self.instrument.items))
        counts = respondents(answers, self.tree)
        scales = [each.groups for each in score(self.instrument, answers, self.tree)]
        disclosure = Disclosure(self.tree, counts)
        hidden = [disclosure.hidden(g, r) for g, r in zip(scales, self.rules[1:], strict=True)]
        shown = (_shown(reasons) for reasons in (disclosure.counts, *hidden))
        return _Reading(answers, (tuple(map(Group, counts)), *scales), tuple(shown))

    def events(self, reading: _Reading) -> dict[str, int | None]:
        """How many report each event, of those that enough people answered."""
        found = event_results(self.instrument, reading.answers, self.minimum)
        return {key: event.count for key, event in found.items()}


def _shown(reasons: Sequence[object]) -> Places:
    return frozenset(place for place, reason in enumerate(reasons) if reason is None)


def _tells(asked: _Asked, readings: Sequence[_Reading], part: _Reading) -> bool:
    """Whether a figure of some of these people follows that may not be known."""
    for at, rule in enumerate(asked.rules):
        seen = [reading.shown[at] for reading in readings if reading.shown[at]]
        places = frozenset[int]().union(*seen)
        if len(seen) > 1 and betrayed(asked.tree, part.groups[at], rule, places):
            return True
    return False


def _tells_event(asked: _Asked, readings: Sequence[_Reading], part: _Reading) -> bool:
    """Whether it follows how many of these people report an event, and may not be known."""
    known = Counter(
        key
        for reading in readings
        for key, count in asked.events(reading).items()
        if count is not None
    )
    own = asked.events(part)
    return any(times > 1 and own.get(key) is None for key, times in known.items())
