"""Importing and scoring a large survey, and opening a large dossier."""

import csv
import datetime as dt
from pathlib import Path

from core.dossier.file import create, open_dossier
from core.dossier.key import key_of
from core.dossier.records.explore import Survey
from core.explore.survey.results import results
from core.explore.survey.storing import store
from core.library.instrument import find_instrument
from tests.benchmarks.big import PASSWORD, answers, begin, read, take_in
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
    instrument = find_instrument("veerwerk-full")
    table = answers(folder / "answers.csv", PEOPLE)
    dossier = create(folder / "survey.veer", PASSWORD)
    survey = begin(dossier, 2026, PEOPLE, instrument)[1]

    def take_back() -> None:
        plan = read(dossier, survey, table)
        with dossier.action("Import"):
            store(dossier, survey, plan, dt.date.today())
        dossier.undo()

    # In turn: the machine may have another speed a moment later.
    pairs = [(seconds(take_back), seconds(lambda: floor(table))) for _try in range(3)]
    ratio = min(ours for ours, _theirs in pairs) / min(theirs for _ours, theirs in pairs)
    say(f"importing {PEOPLE:,} answers, against csv and int", ratio, "x", 2)
    closed = take_in(dossier, survey, table)
    dossier.close()
    say("scoring all scales of all units, with disclosure", _scoring(folder, closed), "s", 2)


def _scoring(folder: Path, survey: Survey) -> float:
    """Anew in a dossier that was just opened: the figures are kept while it is open."""

    def score() -> None:
        dossier = open_dossier(folder / "survey.veer", PASSWORD)
        times.append(seconds(lambda: results(dossier, survey)))
        dossier.close()

    times: list[float] = []
    for _try in range(3):
        score()
    return min(times)


def measure_opening(path: Path) -> None:
    """The large dossier, over what deriving its key takes."""
    deriving = seconds(lambda: key_of(path, PASSWORD), 5)
    opening = seconds(lambda: open_dossier(path, PASSWORD).close(), 5)
    say("opening ten years, over deriving the key", opening - deriving, "s", 1)
