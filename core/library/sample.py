"""The story of the sample dossier: rows of a fictional employer, chapter by chapter.

A chapter is one phase of one year. Its rows stand under the names of the tables of a dossier; `id`
names a row in the story, and a value "@name" is the id of the row with that name. A row whose name
stands in an earlier year goes on from it: it only says what is new.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Annotated, Any

import msgspec

from core.dossier.records.words import PHASES, Country, CycleKind, Phase, Step
from core.library.checks import unknown
from core.library.loading import Misfit, convert, load_tables, shipped
from core.library.retelling import retold

Row = dict[str, Any]
Rows = dict[str, tuple[Row, ...]]
PerUnit = dict[str, Decimal]
"""By name of the unit in the story; "all" is for the units that are not named."""

EVERY_UNIT = "all"
HOME: Country = "be"
"""Where the story plays; elsewhere it is retold."""
_EMPLOYER, _ANSWERS = "employer.toml", "answers.toml"


class Help(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody who asks to be called."""

    name: str
    reach: str
    handled: bool = False


class Answering(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the people answer in the last year of the story.

    `rates`: who answers, 0 to 1. `means`: points, 0 to 100, per scale. `events`: the share that
    met it, 0 to 1, per item.
    """

    rates: PerUnit
    means: dict[str, PerUnit]
    events: dict[str, PerUnit]


class Chapter(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One phase of one year.

    `cycle` are values of the cycle itself. `shifts` are points on top of the last year's means, per
    scale and unit; `event_factor` times the events of the last year happened in this one.
    `open_answers` are texts per open question. On `measured_on` the goals of earlier years are
    measured, on `closed_on` the year is closed.
    """

    year: Annotated[int, msgspec.Meta(ge=1990, le=2100)]
    phase: Phase
    kind: CycleKind = "full"
    cycle: Row = {}
    skipped: dict[Step, str] = {}
    shifts: dict[str, PerUnit] = {}
    event_factor: Decimal = Decimal(1)
    open_answers: dict[str, tuple[str, ...]] = {}
    help: tuple[Help, ...] = ()
    measured_on: dt.date | None = None
    closed_on: dt.date | None = None
    rows: Rows = {}


class Employer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stands in the first year and is carried over: organisation, units, people."""

    rows: Rows


class Story(msgspec.Struct, frozen=True):
    """The whole story; years without a chapter of their own live the earliest one again."""

    employer: Employer
    answering: Answering
    chapters: tuple[Chapter, ...]

    def __post_init__(self) -> None:
        """Refuse a value that points at a row which is nowhere in the story."""
        for chapter in self.chapters:
            for table, row in _flat(chapter.rows):
                lost = next((name for name in mentions(row) if name not in self.names), None)
                if lost is not None:
                    raise Misfit(f".{chapter.year}.{table}.{row['id']}", unknown(lost))

    @property
    def names(self) -> frozenset[str]:
        """The names of all rows."""
        every = (self.employer.rows, *(chapter.rows for chapter in self.chapters))
        return frozenset(row["id"] for rows in every for _table, row in _flat(rows))

    def names_in(self, year: int) -> frozenset[str]:
        """The names of the rows that are told of a year, and of the employer."""
        told = (self.employer.rows, *(chapter.rows for chapter in self.told(year)))
        return frozenset(row["id"] for rows in told for _table, row in _flat(rows))

    @property
    def first_year(self) -> int:
        """The earliest year that is told."""
        return min(chapter.year for chapter in self.chapters)

    @property
    def last_year(self) -> int:
        """The year that is in progress."""
        return max(chapter.year for chapter in self.chapters)

    def told(self, year: int) -> tuple[Chapter, ...]:
        """The chapters of a year in the order of the phases; of an earlier year the earliest."""
        wanted = max(year, self.first_year)
        return tuple(
            chapter
            for phase in PHASES
            for chapter in self.chapters
            if (chapter.year, chapter.phase) == (wanted, phase)
        )

    def rows_of(self, chapter: Chapter) -> Iterator[tuple[str, Row]]:
        """Table and row of a chapter, each with what earlier years told of it."""
        before = [each for each in self.chapters if each.year < chapter.year]
        for table, row in _flat(chapter.rows):
            whole: Row = {}
            for earlier in sorted(before, key=lambda each: each.year):
                for same in earlier.rows.get(table, ()):
                    whole |= same if same["id"] == row["id"] else {}
            yield table, whole | row


def mentions(value: object) -> Iterator[str]:
    """The rows that a value names with an @, wherever in it they stand."""
    if isinstance(value, str) and value.startswith("@"):
        yield value[1:]
    elif isinstance(value, dict | list | tuple):
        for part in value.values() if isinstance(value, dict) else value:
            yield from mentions(part)


@cache
def story(country: Country = HOME) -> Story:
    """Our own story, as it is told in a country."""
    there = () if country == HOME else shipped(f"sample/{country}")
    otherwise = {file.name: load_tables(file) for file in there}
    told = {f.name: retold(load_tables(f), otherwise.get(f.name, {})) for f in shipped("sample")}
    employer = convert(told.pop(_EMPLOYER), f"{_EMPLOYER} ({country})", Employer)
    answering = convert(told.pop(_ANSWERS), f"{_ANSWERS} ({country})", Answering)
    chapters = tuple(convert(raw, f"{name} ({country})", Chapter) for name, raw in told.items())
    return Story(employer, answering, chapters)


def _flat(rows: Rows) -> Iterator[tuple[str, Row]]:
    for table, listed in rows.items():
        for row in listed:
            yield table, row
