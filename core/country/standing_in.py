"""Whether a country file of the user's own can stand in for ours.

It may say anything about the law, but the program asks for words, bodies and subjects by key: a
file without them would leave holes in pages and reports.
"""

from collections.abc import Iterable, Iterator
from typing import Protocol

from core.country.profile import Profile
from core.library.loading import BadLibraryFile
from core.text.translate import gettext as _

TABLES = ("terms", "sources", "source_hints", "harms", "topics", "principles", "strategies")
"""Tables of words that are asked for by key."""

LISTS = ("bodies", "consultations")
"""Lists whose entries stand in the dossier by key."""

NAMED_DUTIES = frozenset({"privacy", "results_told", "open_to_workers"})
"""Duties that a page names; every other may go when the law changes."""


class Keyed(Protocol):
    """An entry of a list that is asked for by key."""

    @property
    def key(self) -> str:
        """By which it is known."""


def check_stand_in(theirs: Profile, ours: Profile, file: str) -> None:
    """Raise BadLibraryFile when `theirs` is of another country, or lacks what `ours` has."""
    for name in ("key", "axis"):
        if getattr(theirs, name) != getattr(ours, name):
            wanted = _("“{value}” is needed for this dossier").format(value=getattr(ours, name))
            raise BadLibraryFile(file, wanted, f"$.{name}")
    for where, key in _missing(theirs, ours):
        raise BadLibraryFile(file, _("“{key}” is missing").format(key=key), where)
    for place, part in enumerate(theirs.plan):
        if part.key not in _keys(ours.plan):
            problem = _("“{key}” is no part of the plan that the report knows").format(key=part.key)
            raise BadLibraryFile(file, problem, f"$.plan[{place}].key")


def _missing(theirs: Profile, ours: Profile) -> Iterator[tuple[str, str]]:
    """What is asked for by key and not there, with the table or list where it should be."""
    for name in TABLES:
        yield from _lacking(name, getattr(theirs, name), getattr(ours, name))
    for name in LISTS:
        yield from _lacking(name, _keys(getattr(theirs, name)), _keys(getattr(ours, name)))
    named = [key for key in _keys(ours.duties) if key in NAMED_DUTIES]
    yield from _lacking("duties", _keys(theirs.duties), named)


def _lacking(name: str, theirs: Iterable[str], ours: Iterable[str]) -> Iterator[tuple[str, str]]:
    there = set(theirs)
    return ((f"$.{name}", key) for key in ours if key not in there)


def _keys(entries: Iterable[Keyed]) -> list[str]:
    return [entry.key for entry in entries]
