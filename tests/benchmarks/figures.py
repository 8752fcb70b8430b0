"""Importing and scoring a large survey, and opening a large dossier."""

import csv
from pathlib import Path

from core.dossier.file import create, open_dossier
from core.dossier.key import key_of
from core.dossier.records.explore import Survey
from core.explore.survey.results import results
from core.library.instrument import find_instrument
from tests.benchmarks.big import PASSWORD, answers, begin, take_in
from tests.benchmarks.table import say, seconds

PEOPLE = 100_000


def floor(path: Path) -> None:
    """What reading the same file costs with nothing but Python's csv and int."""
    with path.open(newline="") as file:
        rows = csv.reader(file)
        next(rows)
        for row in rows:
            [int(cell) for cell in row[1:]]


def measure_survey(folder: Path) -> None:
    """Import and scoring of 100,000 answers of 84 items in 40 units."""
    table = answers(folder / "answers.csv", PEOPLE)
    # In turn: the machine may have another speed a moment later.
    tries = [(_import(folder / f"{n}.veer", table), seconds(lambda: floor(table))) for n in "abc"]
    ratio = min(ours for ours, _theirs in tries) / min(theirs for _ours, theirs in tries)
    say(f"importing {PEOPLE:,} answers, against csv and int", ratio, "x", 2)
    scoring = min(_score(folder / f"{n}.veer") for n in "abc")
    say("scoring all scales of all units, with disclosure", scoring, "s", 2)


def _import(path: Path, table: Path) -> float:
    """Into a dossier without answers."""
    dossier = create(path, PASSWORD)
    survey = begin(dossier, 2026, PEOPLE, find_instrument("veerwerk-full"))[1]
    taken = seconds(lambda: take_in(dossier, survey, table))
    dossier.close()
    return taken


def _score(path: Path) -> float:
    """In a dossier that was just opened: the figures are kept while it is open."""
    dossier = open_dossier(path, PASSWORD)
    survey = dossier.all(Survey)[0]
    taken = seconds(lambda: results(dossier, survey))
    dossier.close()
    return taken


def measure_opening(path: Path) -> None:
    """The large dossier, over what deriving its key takes."""
    deriving = seconds(lambda: key_of(path, PASSWORD), 5)
    opening = seconds(lambda: open_dossier(path, PASSWORD).close(), 5)
    say("opening ten years, over deriving the key", opening - deriving, "s", 1)
