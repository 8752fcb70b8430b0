"""The catalogue of measures: what can be done, at which level, with which aim."""

from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from typing import Annotated, Literal

import msgspec
from msgspec.structs import replace

from core.dossier.records.words import Aim, Level, Source
from core.library.checks import refuse, repeated, unknown
from core.library.loading import Misfit, load_shipped
from core.library.own import OwnText, own_text
from core.library.text import Text

Strategy = Literal["source", "collective", "individual"]
"""The Dutch order of measures: at the source, for all, for one."""

Changes = Literal["work", "person"]
"""What a measure changes: the work itself, or the person who does it."""

Effort = Literal["S", "M", "L"]
"""S: a few days of work in all. M: some weeks. L: a project of months."""

CostBand = Literal["none", "low", "medium", "high"]
"""none: hours only. low: up to 50 euro a head. medium: up to 250. high: more. Own bands."""

OwnerRole = Literal["management", "line", "hr", "prevention", "team", "facilities", "worker"]
"""Who answers for it; the country's word is the term `owner_<role>`."""

Principle = Annotated[str, msgspec.Meta(pattern="^[a-l]$")]
"""Letter of the Belgian prevention principles (Welfare Act art. 5 §1)."""

_STRATEGIES: tuple[Strategy, ...] = ("source", "collective", "individual")


class MeasureTemplate(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One measure of the catalogue.

    `process` measures (measuring, planning, informing) never count in the balance. `covers`
    holds the numbers of the content checklist, `evidence` and `participation` name notes of
    the catalogue, `indicators` are keys of indicators or scales by which its effect shows.
    """

    key: str
    title: Text
    what: Text
    suited: Text
    unsuited: Text
    steps: Annotated[tuple[Text, ...], msgspec.Meta(min_length=3, max_length=5)]
    side_effects: Text
    owner_role: OwnerRole
    aim: Aim
    level: Level
    strategy: Strategy
    changes: Changes
    principle: Principle
    effort: Effort
    months_to_effect: Annotated[int, msgspec.Meta(ge=0, le=60)]
    cost_band: CostBand
    evidence: str
    participation: str
    sources: tuple[Source, ...]
    constructs: tuple[str, ...]
    indicators: tuple[str, ...]
    covers: tuple[int, ...] = ()
    process: bool = False

    @property
    def at_the_source(self) -> bool:
        """Whether it takes the cause away in the work itself, for more than one person."""
        return self.strategy == "source" and self.level != "individual" and not self.process

    def fit(self, sources: Collection[str], constructs: Collection[str]) -> int:
        """How well it answers a risk: a shared construct weighs as much as three sources."""
        shared_constructs = len(set(self.constructs) & set(constructs))
        return 3 * shared_constructs + len(set(self.sources) & set(sources))


class Catalogue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of measures with the notes they share."""

    evidence: dict[str, Text]
    participation: dict[str, Text]
    measures: tuple[MeasureTemplate, ...]

    def __post_init__(self) -> None:
        """Refuse a doubled key, and a measure that names a note which is not there."""
        keys = (template.key for template in self.measures)
        refuse(repeated(keys, ".measures[{index}].key"), self._unknown_notes())

    def _unknown_notes(self) -> Iterator[Misfit]:
        for place, template in enumerate(self.measures):
            if template.evidence not in self.evidence:
                yield Misfit(f".measures[{place}].evidence", unknown(template.evidence))
            if template.participation not in self.participation:
                where = f".measures[{place}].participation"
                yield Misfit(where, unknown(template.participation))

    def beside(self, ours: "Catalogue") -> "Catalogue":
        """These measures, and then ours; a measure with the key of one of ours takes its place."""
        keys = {template.key for template in self.measures}
        rest = tuple(template for template in ours.measures if template.key not in keys)
        return Catalogue(
            evidence=ours.evidence | _marked(self.evidence),
            participation=ours.participation | _marked(self.participation),
            measures=tuple(map(_with_own_notes, self.measures)) + rest,
        )

    def template(self, key: str) -> MeasureTemplate:
        """The measure with this key; raises KeyError."""
        return {template.key: template for template in self.measures}[key]

    def evidence_note(self, template: MeasureTemplate) -> str:
        """What is known of its effect, in the current language."""
        return str(self.evidence[template.evidence])

    def participation_form(self, template: MeasureTemplate) -> str:
        """How workers take part in it, in the current language."""
        return str(self.participation[template.participation])

    def suggest(
        self, sources: Collection[str] = (), constructs: Collection[str] = ()
    ) -> tuple[MeasureTemplate, ...]:
        """Measures for a risk with these sources and constructs: at the source first.

        Within source, collective and individual the best fit leads. Process measures stay
        out: they tell what is wrong and change nothing.
        """
        fitting = (
            template
            for template in self.measures
            if not template.process and template.fit(sources, constructs)
        )
        return tuple(sorted(fitting, key=lambda each: _rank(each, sources, constructs)))

    def find(self, words: str) -> tuple[MeasureTemplate, ...]:
        """The measures whose title or description has all these words, current language."""
        wanted = words.casefold().split()
        return tuple(each for each in self.measures if _mentions(each, wanted))


def _rank(
    template: MeasureTemplate, sources: Collection[str], constructs: Collection[str]
) -> tuple[int, int, bool]:
    tier = 0 if template.at_the_source else 1 + _STRATEGIES.index(template.strategy)
    return tier, -template.fit(sources, constructs), template.changes == "person"


def _mentions(template: MeasureTemplate, words: list[str]) -> bool:
    text = f"{template.title} {template.what}".casefold()
    return all(word in text for word in words)


def _marked(notes: dict[str, Text]) -> dict[str, Text]:
    """Notes of a user's file under keys that none of ours has."""
    return {f"own:{key}": note for key, note in notes.items()}


def _with_own_notes(template: MeasureTemplate) -> MeasureTemplate:
    evidence, participation = f"own:{template.evidence}", f"own:{template.participation}"
    return replace(template, evidence=evidence, participation=participation)


def catalogue() -> Catalogue:
    """The measures in force: those of the user's own file, if there is one, and ours."""
    own = own_text("measures")
    return _beside_ours(own) if own else our_catalogue()


@lru_cache(maxsize=4)
def _beside_ours(own: OwnText) -> Catalogue:
    return own.read(Catalogue).beside(our_catalogue())


@cache
def our_catalogue() -> Catalogue:
    """The measures that the program comes with."""
    (ours,) = load_shipped("measures", Catalogue)
    return ours
