"""The guide beside every page: why this step, how to go about it, what belongs here."""

from functools import cache, lru_cache
from typing import Annotated, Literal

import msgspec

from core.dossier.records.words import Country, Step
from core.library.checks import refuse, repeated
from core.library.loading import load_shipped
from core.library.own import OwnText, own_text
from core.library.text import Text

Page = Literal[Step, "reports", "archive"]
"""A step of the cycle, or one of the two pages after it."""


class EmptyPage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a page without anything on it says: a heading and one sentence."""

    heading: Text
    sentence: Text


class InCountry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a country adds: more on how, and the duties of its profile that lead this step."""

    how: tuple[Text, ...] = ()
    duties: tuple[str, ...] = ()


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One step as it stands in the file, for both countries."""

    key: Page
    why: Text
    how: Annotated[tuple[Text, ...], msgspec.Meta(min_length=2, max_length=5)]
    empty: EmptyPage
    be: InCountry = InCountry()
    nl: InCountry = InCountry()


class StepGuide(msgspec.Struct, frozen=True):
    """The guide of one step in one country.

    `duties` are keys of the country profile, which has their article and how sure we are.
    """

    key: Page
    why: Text
    how: tuple[Text, ...]
    empty: EmptyPage
    duties: tuple[str, ...]


class Guide(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of guide texts."""

    steps: tuple[Entry, ...]

    def __post_init__(self) -> None:
        """Refuse two texts for one step."""
        refuse(repeated((entry.key for entry in self.steps), ".steps[{index}].key"))

    def over(self, ours: "Guide") -> "Guide":
        """Ours, with these steps in the place of the same ones."""
        own = {entry.key: entry for entry in self.steps}
        return Guide(tuple(own.get(entry.key, entry) for entry in ours.steps))

    def step(self, key: str, country: Country) -> StepGuide:
        """The guide of a step in a country; raises KeyError for an unknown step."""
        named: dict[str, Entry] = {entry.key: entry for entry in self.steps}
        entry = named[key]
        local = entry.be if country == "be" else entry.nl
        return StepGuide(entry.key, entry.why, entry.how + local.how, entry.empty, local.duties)


def guide() -> Guide:
    """The guide in force: ours, with the steps of the user's own file."""
    own = own_text("guide")
    return _over_ours(own) if own else our_guide()


@lru_cache(maxsize=4)
def _over_ours(own: OwnText) -> Guide:
    return own.read(Guide).over(our_guide())


@cache
def our_guide() -> Guide:
    """The guide that the program comes with."""
    (ours,) = load_shipped("guide", Guide)
    return ours


def step_guide(key: str, country: Country) -> StepGuide:
    """The guide of a step in a country; raises KeyError for an unknown step."""
    return guide().step(key, country)
