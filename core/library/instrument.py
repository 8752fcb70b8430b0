"""Questionnaires as data: answer scales, scales of meaning, items, open questions.

One TOML file is one instrument, ours (resources/instruments/) or the user's. Scoring follows
value → (v - min) / (max - min) x 100, a reversed item 100 - that.
"""

import functools
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from core.dossier.records.words import Source
from core.library.checks import double, refuse, repeated, unknown
from core.library.loading import Misfit, load_shipped, load_toml
from core.library.text import Labels, Text
from core.text.faults import Fault
from core.text.translate import gettext as _

Key = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]*$", max_length=60)]
"""What stands as heading above a column of answers, so no spaces or punctuation."""

Domain = Source | Literal["outcome", "personal"]
Direction = Literal["resource", "demand", "outcome_positive", "outcome_negative"]
WhoDidIt = Literal["colleague", "leader", "inside", "third_party"]

MOST_OPTIONS = 255
"""An answer is stored in one byte and 255 means none."""


class OptionSet(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The answers one may choose from, in the order shown.

    `no_answer` names values, such as "prefer not to say", that are kept but never scored.
    """

    values: tuple[int, ...]
    labels: Labels
    no_answer: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        """Refuse values and labels that do not belong together."""
        refuse(self._check_values(), self._check_labels())

    def points(self) -> tuple[float | None, ...]:
        """The score, 0 to 100, of each answer in order; None for one that is not scored."""
        scored = [value for value in self.values if value not in self.no_answer]
        low, width = min(scored), max(scored) - min(scored)
        return tuple(
            None if value in self.no_answer else (value - low) / width * 100
            for value in self.values
        )

    def _check_values(self) -> Iterator[Misfit]:
        yield from repeated(self.values, ".values[{index}]")
        for index, value in enumerate(self.no_answer):
            if value not in self.values:
                yield Misfit(f".no_answer[{index}]", unknown(value))
        if len(set(self.values) - set(self.no_answer)) < 2:
            yield Misfit(".values", _("at least two values that count are needed"))
        if len(self.values) > MOST_OPTIONS:
            most = _("at most {most} may stand in the list").format(most=MOST_OPTIONS)
            yield Misfit(".values", most)

    def _check_labels(self) -> Iterator[Misfit]:
        for language, labels in self.labels.versions().items():
            if len(labels) != len(self.values):
                uneven = _("{labels} labels for {values} values").format(
                    labels=len(labels), values=len(self.values)
                )
                yield Misfit(f".labels.{language}", uneven)
            yield from repeated(labels, f".labels.{language}[{{index}}]")


class Scale(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a group of items measures.

    `events`: unwanted behaviour that happened or not, shown for the whole organisation only.
    `optional`: may be left out of a survey; never used to compare teams.
    `construct`: the key of our own scale that measures the same, where it has another name.
    """

    key: Key
    domain: Domain
    direction: Direction
    title: Text
    help: Text | None = None
    events: bool = False
    optional: bool = False
    construct: Key | None = None

    @property
    def measures(self) -> str:
        """The construct, by which checklists and the measures of the library refer to it."""
        return self.construct or self.key

    @property
    def higher_is_worse(self) -> bool:
        """Whether a high score is unfavourable: demands and negative outcomes."""
        return self.direction in ("demand", "outcome_negative")


class Item(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One statement or question with the answers of an option set.

    `by`: for an event, from whom it came.
    """

    key: Key
    scale: str
    options: str
    text: Text
    reverse: bool = False
    by: WhoDidIt | None = None
    note: Text | None = None


class OpenQuestion(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A question answered in the respondent's own words, stored apart from the other answers."""

    key: Key
    text: Text
    note: Text | None = None


class Instrument(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A whole questionnaire.

    `instructions` go above it, `caveats` under every report of it; `profile` tells how long it is.
    """

    key: Key
    version: str
    title: Text
    options: dict[str, OptionSet]
    scales: Annotated[tuple[Scale, ...], msgspec.Meta(min_length=1)]
    items: Annotated[tuple[Item, ...], msgspec.Meta(min_length=1)]
    open_questions: tuple[OpenQuestion, ...] = ()
    profile: Literal["pulse", "short", "full"] | None = None
    instructions: Text | None = None
    caveats: Text | None = None

    def __post_init__(self) -> None:
        """Refuse keys that stand twice or point at nothing."""
        refuse(self._check_keys(), self._check_links(), self._check_scales())

    def scale(self, key: str) -> Scale:
        """The scale with this key; KeyError when there is none."""
        return {scale.key: scale for scale in self.scales}[key]

    def item(self, key: str) -> Item:
        """The item with this key; KeyError when there is none."""
        return {item.key: item for item in self.items}[key]

    def items_of(self, scale: str) -> tuple[Item, ...]:
        """The items of a scale, in the order asked."""
        return tuple(item for item in self.items if item.scale == scale)

    def options_of(self, item: Item) -> OptionSet:
        """The answers to choose from for an item."""
        return self.options[item.options]

    def points(self, item: Item) -> tuple[float | None, ...]:
        """The score, 0 to 100, that each answer to the item adds to its scale."""
        points = self.options_of(item).points()
        if not item.reverse:
            return points
        return tuple(None if point is None else 100 - point for point in points)

    def _check_keys(self) -> Iterator[Misfit]:
        yield from repeated([scale.key for scale in self.scales], ".scales[{index}].key")
        yield from repeated([item.key for item in self.items], ".items[{index}].key")
        keys = [item.key for item in self.items]
        asked = [question.key for question in self.open_questions]
        for index, key in enumerate(asked):
            if key in keys or key in asked[:index]:
                yield Misfit(f".open_questions[{index}].key", double(key))

    def _check_links(self) -> Iterator[Misfit]:
        scales = {scale.key for scale in self.scales}
        for index, item in enumerate(self.items):
            if item.scale not in scales:
                yield Misfit(f".items[{index}].scale", unknown(item.scale))
            if item.options not in self.options:
                yield Misfit(f".items[{index}].options", unknown(item.options))

    def _check_scales(self) -> Iterator[Misfit]:
        for index, scale in enumerate(self.scales):
            if not self.items_of(scale.key):
                empty = _("no item measures the scale “{key}”").format(key=scale.key)
                yield Misfit(f".scales[{index}]", empty)


class UnknownInstrument(Fault):
    """No questionnaire has this key."""


def read_instrument(path: Path) -> Instrument:
    """The user's own instrument; raises BadLibraryFile with the place of what is wrong."""
    return load_toml(path, Instrument)


@functools.cache
def shipped_instruments() -> tuple[Instrument, ...]:
    """Our own instruments, the full one first."""
    size = {"full": 0, "short": 1, "pulse": 2, None: 3}
    found = load_shipped("instruments", Instrument)
    return tuple(sorted(found, key=lambda instrument: size[instrument.profile]))


def find_instrument(name: str) -> Instrument:
    """The shipped instrument with this key, or the one in the .toml file with this path.

    Raises UnknownInstrument, naming the keys there are, or BadLibraryFile.
    """
    if name.endswith(".toml"):
        return read_instrument(Path(name))
    keys = {instrument.key: instrument for instrument in shipped_instruments()}
    if name not in keys:
        sentence = _("There is no instrument “{key}”; there are {keys}")
        raise UnknownInstrument(sentence.format(key=name, keys=", ".join(keys)))
    return keys[name]


def freeze(instrument: Instrument) -> str:
    """The instrument as JSON, to lie in the dossier beside its answers for ever."""
    return msgspec.json.encode(instrument).decode()


def thaw(text: str) -> Instrument:
    """The instrument that was frozen."""
    return msgspec.json.decode(text, type=Instrument)
