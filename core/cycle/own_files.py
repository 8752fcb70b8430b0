"""A user's own files in the dossier: taken in, given back, and in force for their year."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from core.country.profile import Profile, our_profile
from core.country.standing_in import check_stand_in
from core.dossier.dossier import Dossier
from core.dossier.records.organisation import Organisation, OwnFile, own_file_id
from core.dossier.records.words import Country, OwnKind
from core.library.guide import Guide, our_guide
from core.library.indicators import Indicators, our_indicators
from core.library.measures import Catalogue, our_catalogue
from core.library.own import OwnFiles, OwnText, read_own, use_own


class Contents(msgspec.Struct, frozen=True):
    """How much a file of the user's own changes."""

    new: int
    instead: int
    """How many stand in the place of one of ours."""


def files_of(dossier: Dossier, cycle_id: str) -> OwnFiles:
    """The user's own files of a year."""
    rows = dossier.all(OwnFile, cycle=cycle_id)
    return {row.kind: OwnText(row.file_name, row.content) for row in rows}


@contextmanager
def own_files(dossier: Dossier, cycle_id: str) -> Iterator[None]:
    """Work inside the block with the user's own files of this year."""
    with use_own(files_of(dossier, cycle_id)):
        yield


def take(dossier: Dossier, cycle_id: str, kind: OwnKind, path: Path) -> OwnFile:
    """Keep a file of the user's own in the year, in the place of the one before.

    Raises BadLibraryFile with the place of what is wrong; then nothing has changed.
    """
    text = read_own(path)
    _check(kind, text, dossier.all(Organisation, cycle=cycle_id)[0].country)
    row = OwnFile(
        id=own_file_id(cycle_id, kind),
        cycle=cycle_id,
        kind=kind,
        file_name=text.file_name,
        content=text.content,
    )
    return dossier.put(row)


def give_back(dossier: Dossier, cycle_id: str, kind: OwnKind) -> None:
    """Work with ours again; what was made with the file stays."""
    row = dossier.find(OwnFile, own_file_id(cycle_id, kind))
    if row is not None:
        dossier.remove(row)


def contents(kind: OwnKind, text: OwnText) -> Contents:
    """How much of this file is new, and how much stands in the place of ours."""
    part = PARTS[kind]
    record = text.read(part.record)
    theirs, ours = part.keys(record), part.keys(part.ours(record))
    return Contents(new=len(theirs - ours), instead=len(theirs & ours))


def _check(kind: OwnKind, text: OwnText, country: Country) -> None:
    """Raise BadLibraryFile for what could not be worked with."""
    record = text.read(PARTS[kind].record)
    if isinstance(record, Profile):
        check_stand_in(record, our_profile(country), text.file_name)


class Part(msgspec.Struct, frozen=True):
    """A part of the library: what its file is read as, what it lists, and the one of ours."""

    record: type[msgspec.Struct]
    entries: str
    ours: Callable[[Any], object]
    """Given what was read: a country's own is held against ours of that country."""

    def keys(self, record: object) -> set[str]:
        """The keys of what a file lists."""
        return {each.key for each in getattr(record, self.entries)}


PARTS: Mapping[OwnKind, Part] = {
    "measures": Part(Catalogue, "measures", lambda _theirs: our_catalogue()),
    "indicators": Part(Indicators, "indicators", lambda _theirs: our_indicators()),
    "guide": Part(Guide, "steps", lambda _theirs: our_guide()),
    "country": Part(Profile, "duties", lambda theirs: our_profile(theirs.key)),
}
