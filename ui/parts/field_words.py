"""Words of the field as options: units in their tree, the five A's, what a risk may lead to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from core.country.profile import Profile, profile
from core.dossier.dossier import Dossier
from core.dossier.records.organisation import Unit
from core.explore.unit_tree import tree
from core.library.text import Text
from core.text.translate import gettext as _
from ui.parts.picker import Option

Words = list[tuple[str, str]]
"""Keys and their words."""


def source_words(country: Profile) -> Words:
    """The five A's, in the words of the country."""
    return _words(country.sources.items())


def source_hints(country: Profile) -> Words:
    """What each of the five A's takes in."""
    return _words(country.source_hints.items())


def harm_words() -> Words:
    """What a risk may lead to under Belgian law."""
    return _words(profile("be").harms.items())


def topic_words() -> Words:
    """The Dutch topics of psychosocial load."""
    return _words(profile("nl").topics.items())


def unit_options(dossier: Dossier, cycle_id: str) -> list[Option]:
    """The units of a year in their tree."""
    return [
        Option(branch.unit.id, branch.unit.name, depth=branch.depth)
        for branch in tree(dossier.all(Unit, cycle=cycle_id))
    ]


def unit_names(dossier: Dossier, cycle_id: str) -> dict[str, str]:
    """The names of the units of a year, by id."""
    return {unit.id: unit.name for unit in dossier.all(Unit, cycle=cycle_id)}


def units_in_words(ids: Iterable[str], names: Mapping[str, str]) -> str:
    """The named units, or everybody."""
    return ", ".join(names[id] for id in ids if id in names) or _("The whole organisation")


def chosen_words(keys: Iterable[str], words: Words) -> str:
    """The words of these keys, in the order of the words."""
    wanted = set(keys)
    return ", ".join(word for key, word in words if key in wanted)


def _words(texts: Iterable[tuple[str, Text]]) -> Words:
    return [(key, str(text)) for key, text in texts]
