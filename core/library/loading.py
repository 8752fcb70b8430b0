"""One door for the files of the library: ours in resources/ and a user's own in the same form.

A file is TOML, read strictly into a frozen msgspec record. Numbers with a point become exact
decimals. What is wrong is said in one sentence with the file and the place ($.items[3].scale).
"""

import datetime
import functools
import importlib.resources
import re
import tomllib
from contextlib import suppress
from decimal import Decimal, InvalidOperation
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

import msgspec

from core.library.complaints import complaint
from core.text.faults import Fault
from core.text.translate import gettext as _

LARGEST = 2_000_000
"""Bytes a file of the library may have: ten times the largest questionnaire we know."""

MOST_DIGITS = 30
"""Before or after the point of a number."""

T = TypeVar("T")


class BadLibraryFile(Fault):
    """A file of the library cannot be used; the sentence names the file and the place in it."""

    def __init__(self, file: str, problem: str, where: str = "") -> None:
        """`where` is the path of the value, such as $.items[3].scale; empty or $ is the whole."""
        self.file, self.problem, self.where = file, problem, where
        whole = where in ("", "$")
        place = _("{file}: {problem}") if whole else _("{file}, at {where}: {problem}")
        super().__init__(place.format(file=file, where=where, problem=problem))


class Misfit(ValueError):
    """Raised in a record's `__post_init__`: two places in one file contradict each other.

    `where` is the path from that record on, such as .items[3].scale.
    """

    def __init__(self, where: str, problem: str) -> None:
        """`problem` is a translated sentence."""
        self.where, self.problem = where, problem
        super().__init__(f"{problem} ({where})")


def load_toml(source: Path | Traversable, kind: type[T]) -> T:
    """The record of this kind that the file holds.

    Raises BadLibraryFile when it is missing, too large, no text, no TOML or no such record.
    """
    return parse_toml(_contents(source), source.name, kind)


def read_text(source: Path | Traversable) -> str:
    """What stands in a file; raises BadLibraryFile when it is missing, too large or no text."""
    return _decoded(_contents(source), source.name)


def parse_toml(contents: bytes, file: str, kind: type[T]) -> T:
    """The record of this kind in these bytes; `file` is the name for the sentence if it fails."""
    return convert(_parsed(contents, file), file, kind)


def load_tables(source: Path | Traversable) -> dict[str, object]:
    """The plain tables of a file, as yet no record; raises BadLibraryFile."""
    return _parsed(_contents(source), source.name)


def convert(raw: dict[str, object], file: str, kind: type[T]) -> T:
    """The record of this kind in plain tables; raises BadLibraryFile with the place."""
    try:
        return _converted(raw, kind)
    except msgspec.ValidationError as error:
        problem, where = _problem(error)
        raise BadLibraryFile(file, problem, _named(raw, kind, where)) from error


@functools.cache
def shipped(folder: str) -> tuple[Traversable, ...]:
    """The TOML files of a folder of resources/, by name."""
    room = importlib.resources.files("resources") / folder
    files = (file for file in room.iterdir() if file.name.endswith(".toml"))
    return tuple(sorted(files, key=lambda file: file.name))


def load_shipped(folder: str, kind: type[T]) -> tuple[T, ...]:
    """The records of all files of a folder of resources/, by file name.

    Each concept keeps them: `@functools.cache def shipped_instruments(): return load_shipped(…)`.
    """
    return tuple(load_toml(file, kind) for file in shipped(folder))


def _contents(source: Path | Traversable) -> bytes:
    try:
        with source.open("rb") as stream:
            return stream.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise BadLibraryFile(source.name, _("there is no such file")) from error
    except IsADirectoryError as error:
        raise BadLibraryFile(source.name, _("this is a folder, not a file")) from error
    except OSError as error:
        problem = _("the file cannot be read ({reason})").format(reason=error.strerror)
        raise BadLibraryFile(source.name, problem) from error


def _parsed(contents: bytes, file: str) -> dict[str, object]:
    return _tables(_decoded(contents, file), file)


def _decoded(contents: bytes, file: str) -> str:
    if len(contents) > LARGEST:
        problem = _("the file is larger than {megabytes} MB, which no file of the library is")
        raise BadLibraryFile(file, problem.format(megabytes=LARGEST // 1_000_000))
    try:
        return contents.decode("utf-8-sig")  # Notepad puts a mark in front that TOML refuses
    except UnicodeDecodeError as error:
        line = contents.count(b"\n", 0, error.start) + 1
        problem = _("line {line} is not in UTF-8; save the file as UTF-8 text").format(line=line)
        raise BadLibraryFile(file, problem) from error


def _tables(text: str, file: str) -> dict[str, object]:
    try:
        return tomllib.loads(text, parse_float=_decimal)
    except tomllib.TOMLDecodeError as error:
        raise BadLibraryFile(file, _unreadable(str(error))) from error
    except (ValueError, RecursionError) as error:  # what Python itself reads no further
        problem = _("a number in it or its nesting goes further than anything can be reckoned with")
        raise BadLibraryFile(file, problem) from error


def _decimal(text: str) -> Decimal:
    """A number that can be reckoned with, so neither nan nor 1e999999; raises ValueError."""
    with suppress(InvalidOperation):
        number = Decimal(text)
        if number.is_finite() and abs(number.adjusted()) < MOST_DIGITS:
            return number
    raise ValueError(text[:MOST_DIGITS])


def _unreadable(message: str) -> str:
    place = re.search(r"^(.*) \(at line (\d+), column (\d+)\)", message)
    if place is None:
        detail = message.partition(" (at end")[0]
        return _("the last line is no TOML ({detail})").format(detail=detail)
    sentence = _("line {line}, column {column} is no TOML ({detail})")
    return sentence.format(line=place[2], column=place[3], detail=place[1])


def _converted(raw: object, kind: type[T]) -> T:
    times = (datetime.date, datetime.datetime, datetime.time)
    return msgspec.convert(raw, kind, builtin_types=times, str_keys=True)


def _problem(error: msgspec.ValidationError) -> tuple[str, str]:
    """The sentence and the full path of what msgspec found, or of a Misfit of our own."""
    message, _at, place = str(error).partition(" - at `")
    place = place.removesuffix("`") or "$"
    cause = error.__cause__
    if isinstance(cause, Misfit):
        return cause.problem, place + cause.where
    return (message if cause else complaint(message)), place


def _named(raw: dict[str, object], kind: type[T], where: str) -> str:
    """The path with the key of a table filled in, where msgspec says only [...]."""
    head, unknown, tail = where.partition("[...]")
    if not unknown:
        return where
    *parents, table = head.removeprefix("$.").split(".")
    if parents or not isinstance(raw.get(table), dict):
        return where
    entries = raw[table]
    assert isinstance(entries, dict)
    guilty = next((key for key in entries if _fails(raw, kind, table, key, where)), "...")
    return f"{head}.{guilty}{tail}"


def _fails(raw: dict[str, object], kind: type[T], table: str, key: str, where: str) -> bool:
    """Whether the record fails at the same place when this entry of the table is the only one."""
    entries = raw[table]
    assert isinstance(entries, dict)
    try:
        _converted({**raw, table: {key: entries[key]}}, kind)
    except msgspec.ValidationError as error:
        return _problem(error)[1] == where
    return False
