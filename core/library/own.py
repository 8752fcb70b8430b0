"""The user's own files in force, beside the library or in for a part of it.

Which files those are is, like the language, a matter of context: a report of 2024 is made with
the measures, the figures and the rules of 2024, whatever the screen shows.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

import msgspec

from core.dossier.records.words import OwnKind
from core.library.loading import parse_toml, read_text

T = TypeVar("T")


class OwnText(msgspec.Struct, frozen=True):
    """A file of the user's own: its name, and the TOML in it."""

    file_name: str
    content: str

    def read(self, kind: type[T]) -> T:
        """The record of this kind in it; raises BadLibraryFile with the place of what is wrong."""
        return parse_toml(self.content.encode(), self.file_name, kind)


OwnFiles = Mapping[OwnKind, OwnText]
_IN_FORCE: ContextVar[OwnFiles] = ContextVar("own_files", default=MappingProxyType({}))


def own_text(kind: OwnKind) -> OwnText | None:
    """The user's own file of this kind that is in force here; None where ours is."""
    return _IN_FORCE.get().get(kind)


def in_force() -> OwnFiles:
    """All of the user's own files that are in force here."""
    return _IN_FORCE.get()


def set_own(files: OwnFiles) -> None:
    """Work with these files from here on."""
    _IN_FORCE.set(files)


@contextmanager
def use_own(files: OwnFiles) -> Iterator[None]:
    """Work with these files inside the block, and after it with those before."""
    before = _IN_FORCE.set(files)
    try:
        yield
    finally:
        _IN_FORCE.reset(before)


def read_own(path: Path) -> OwnText:
    """What a file holds, unread yet; raises BadLibraryFile when it is no text or cannot be read."""
    return OwnText(path.name, read_text(path))
