"""Our library as files, for somebody who wants to make their own of them."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.dossier.faults import AlreadyThere, Unreachable
from core.library.loading import shipped

ROOMS = (
    "checklists", "countries", "guide", "indicators", "instruments", "measures", "methods",
)  # fmt: skip
"""The folders of the library of which a user's own file can be used."""


def write_library(target: Path) -> int:
    """Write every file of the library into a new folder; how many there are.

    Raises AlreadyThere when something of that name exists, and Unreachable; a failure leaves
    nothing behind.
    """
    if target.exists():
        raise AlreadyThere(target)
    with _whole(target):
        return sum(_write_room(target / room, room) for room in ROOMS)


def _write_room(folder: Path, room: str) -> int:
    folder.mkdir(parents=True)
    files = shipped(room)
    for file in files:
        (folder / file.name).write_bytes(file.read_bytes())
    return len(files)


@contextmanager
def _whole(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        shutil.rmtree(target, ignore_errors=True)
        raise Unreachable(target, error.strerror or str(error)) from error
