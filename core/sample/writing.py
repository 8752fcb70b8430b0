"""Writes the sample dossier: the same employer and the same years for the same seed.

The last year is a fixed one and in progress; the years before it are closed. Nothing here looks at
the clock, so that pictures and reports of it can be compared.
"""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import numpy as np

from core.cycle.turning import begin_next, close_year
from core.dossier.dossier import Dossier
from core.dossier.file import create, discard
from core.dossier.outside import add_help_request
from core.dossier.records.organisation import Cycle
from core.dossier.records.outside import HelpRequest
from core.dossier.records.words import Country, Phase
from core.explore.approach import skip_step
from core.library.sample import HOME, Chapter, Row, Story, story
from core.realise.effect import measure_due
from core.sample import envisioning, exploring, realising
from core.sample.people import Chance, headcounts
from core.sample.rows import Names, Year
from core.text.translate import N_, use

LABELS: dict[Phase, str] = {
    "explore": N_("Write the sample: explore"),
    "envision": N_("Write the sample: envision"),
    "realise": N_("Write the sample: realise"),
}

WRITERS: dict[str, Callable[[Year, Row], object]] = {
    "survey": exploring.write_survey,
    "visit": exploring.write_visit,
    "photo": exploring.write_photo,
    "document": exploring.write_document,
    "strength": exploring.write_strength,
    "risk": exploring.write_risk,
    "goal": envisioning.write_goal,
    "measure": realising.write_measure,
    "balance_reason": realising.write_balance_reason,
}
"""Tables whose rows in the story say more than the fields of their record."""

MOST_SEEDS = 2**63
"""Numpy takes no seed below zero; somebody may."""
LATER = frozenset({"strength", "risk"})
"""Tables that need the answers to the survey."""
MEASURED = frozenset({"effect"})
"""Tables that need what was measured."""


def write_sample(
    file: Path,
    password: str,
    people: int = 240,
    years: int = 3,
    seed: int = 1,
    country: Country = HOME,
) -> None:
    """Write the sample dossier of so many people and years (the last is in progress).

    Raises AlreadyThere, WeakPassword or Unreachable; a failure leaves no file behind.
    """
    told = story(country)
    dossier = create(file, password, author=_author(told))
    try:
        with use("nl", country):  # the language of the story, whatever the screen speaks
            _Sample(dossier, told, people, years, seed).write()
    except BaseException:
        dossier.close()
        discard(file)
        raise
    dossier.close()


class _Sample:
    """The dossier while it is written, a year at a time."""

    def __init__(self, dossier: Dossier, told: Story, people: int, years: int, seed: int) -> None:
        self._dossier = dossier
        self._story = told
        self._people = headcounts(self._story.employer.rows["unit"], people)
        self._first = self._story.last_year - years + 1
        self._seed = seed
        self._names = Names(seed)

    def write(self) -> None:
        """Every year from the first to the last."""
        cycle = self._found()
        self._live(cycle)
        while cycle.year < self._story.last_year:
            cycle = self._turn(cycle)
            self._live(cycle)

    def _found(self) -> Cycle:
        """The first year, with the employer and its units."""
        cycle = Cycle(
            id=self._names.fresh(self._first, "cycle"),
            year=self._first,
            kind=self._story.told(self._first)[0].kind,
            starts_on=dt.date(self._first, 1, 1),
            ends_on=dt.date(self._first, 12, 31),
        )
        with self._dossier.action(N_("New dossier"), "founding"):
            cycle = self._dossier.add(cycle)
            year = self._year(cycle)
            for table, rows in self._story.employer.rows.items():
                for row in rows:
                    counted = {"headcount": self._people[row["id"]]} if table == "unit" else {}
                    year.write(table, row | counted)
        return cycle

    def _turn(self, cycle: Cycle) -> Cycle:
        """Close a year and begin the next."""
        year, last = self._year(cycle), self._story.told(cycle.year)[-1]
        assert last.closed_on is not None  # only the last year of the story stays open
        with self._dossier.action(N_("Close the year")):
            close_year(self._dossier, self._dossier.get(Cycle, cycle.id), year.day(last.closed_on))
        with self._dossier.action(N_("Start the next year")):
            kind = self._story.told(cycle.year + 1)[0].kind
            return begin_next(self._dossier, self._dossier.get(Cycle, cycle.id), kind)

    def _live(self, cycle: Cycle) -> None:
        """Everything that happens in a year."""
        year = self._year(cycle)
        chance = np.random.default_rng([self._seed % MOST_SEEDS, cycle.year])
        for chapter in self._story.told(cycle.year):
            with self._dossier.action(LABELS[chapter.phase]):
                self._tell(year, chapter, chance)

    def _year(self, cycle: Cycle) -> Year:
        told, known = self._story.told(cycle.year)[0].year, self._story.names_in(cycle.year)
        return Year(self._dossier, cycle, self._names, told, known)

    def _tell(self, year: Year, chapter: Chapter, chance: Chance) -> None:
        rows = list(self._story.rows_of(chapter))
        self._approach(year, chapter)
        _write(year, [row for row in rows if row[0] not in LATER | MEASURED])
        if chapter.phase == "explore":
            exploring.write_answers(year, chapter, self._story.answering, chance)
        _write(year, [row for row in rows if row[0] in LATER])
        if chapter.measured_on:
            measure_due(self._dossier, year.cycle.id, year.day(chapter.measured_on))
        for _table, row in (row for row in rows if row[0] in MEASURED):
            envisioning.write_effect(year, row)

    def _approach(self, year: Year, chapter: Chapter) -> None:
        """What belongs to the year itself."""
        cycle = self._dossier.get(Cycle, year.cycle.id)
        self._dossier.change(cycle, **year.resolved(chapter.cycle))
        for step, reason in chapter.skipped.items():
            skip_step(self._dossier, cycle.id, step, reason)
        for one in chapter.help:
            request = HelpRequest(
                cycle=cycle.id, name=one.name, reach=one.reach, handled=one.handled
            )
            add_help_request(self._dossier, request)


def _write(year: Year, rows: list[tuple[str, Row]]) -> None:
    for table, row in rows:
        write = WRITERS.get(table)
        if write is None:
            year.write(table, row)
        else:
            write(year, row)


def _author(of: Story) -> str:
    """Who writes: the advisor of the story."""
    contacts = of.employer.rows["contact"]
    return next(str(row["name"]) for row in contacts if row["role"] == "internal_advisor")
