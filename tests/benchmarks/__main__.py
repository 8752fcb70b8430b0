"""Print each claim with its ratio; nothing here passes or fails, machines are noisy."""

import csv
import datetime as dt
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from core.dossier.dossier import Dossier
from core.dossier.file import create, open_dossier
from core.dossier.key import key_of
from core.dossier.records.explore import Risk, Survey
from core.dossier.records.organisation import Cycle, Organisation, Unit
from core.dossier.records.realise import Measure
from core.explore.survey.importing import plan_import
from core.explore.survey.results import results
from core.explore.survey.storing import store
from core.library.instrument import find_instrument, freeze

PASSWORD = "een zin om te meten"
PEOPLE, UNITS, RISKS, MEASURES = 100_000, 40, 1_000, 5_000
DAY = dt.date(2026, 6, 1)


def seconds(work: Callable[[], object]) -> float:
    """How long it takes, once."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def say(claim: str, value: float, unit: str) -> None:
    """One line."""
    print(f"{claim:60} {value:8.2f} {unit}")


def answers(path: Path, names: list[str]) -> None:
    """A file of answers to the full questionnaire."""
    chance = random.Random(1)
    items = find_instrument("veerwerk-full").items
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["team", *(item.key for item in items)])
        for _ in range(PEOPLE):
            writer.writerow([chance.choice(names), *chance.choices("1234", k=len(items))])


def floor(path: Path) -> None:
    """What reading the same file costs with nothing but Python's csv and int."""
    with path.open(newline="") as file:
        rows = csv.reader(file)
        next(rows)
        for row in rows:
            [int(cell) for cell in row[1:]]


def filled(path: Path) -> tuple[Dossier, Survey]:
    """A dossier with units, risks, measures and an empty survey."""
    dossier = create(path, PASSWORD)
    instrument = find_instrument("veerwerk-full")
    with dossier.action("Fill"):
        cycle = dossier.add(
            Cycle(year=2026, starts_on=dt.date(2026, 1, 1), ends_on=dt.date(2026, 12, 31))
        ).id
        dossier.add(Organisation(cycle=cycle, name="Groot", country="be", body="committee"))
        for n in range(UNITS):
            dossier.add(Unit(cycle=cycle, name=f"Team {n}", headcount=PEOPLE // UNITS))
        for n in range(RISKS):
            dossier.add(Risk(cycle=cycle, title=f"Risico {n}"))
        for n in range(MEASURES):
            dossier.add(Measure(cycle=cycle, title=f"Maatregel {n}"))
        survey = dossier.add(
            Survey(cycle=cycle, instrument_key=instrument.key, instrument=freeze(instrument))
        )
    return dossier, survey


def measure_survey(folder: Path) -> None:
    """Import and scoring of a large survey, then opening the dossier that holds it."""
    file = folder / "large.veer"
    dossier, survey = filled(file)
    units = dossier.all(Unit)
    table = folder / "answers.csv"
    answers(table, [unit.name for unit in units])
    bottom = seconds(lambda: floor(table))

    def take_in() -> None:
        plan = plan_import(table, find_instrument("veerwerk-full"), units)
        with dossier.action("Import"):
            store(dossier, survey, plan, DAY)

    say(f"importing {PEOPLE:,} answers, against csv and int", seconds(take_in) / bottom, "x")
    say("scoring all scales of all units with disclosure",
        seconds(lambda: results(dossier, survey)), "s")  # fmt: skip
    dossier.close()
    deriving = seconds(lambda: key_of(file, PASSWORD))
    opening = seconds(lambda: open_dossier(file, PASSWORD).close())
    say("opening it, over deriving the key", opening - deriving, "s")


EMPTY = "from PySide6.QtWidgets import QApplication, QWidget; a = QApplication([]); w = QWidget()"
OURS = """
from PySide6.QtWidgets import QApplication
a = QApplication([])
from ui.preferences import Preferences
from ui.window import Window
w = Window(Preferences())
"""
SHOWN = "; w.resize(1366, 688); w.show(); a.processEvents(); w.close()"


def measure_start() -> None:
    """Start to a usable window, against an empty one."""
    times: dict[str, list[float]] = {"empty": [], "ours": []}
    for _ in range(5):
        for name, code in (("empty", EMPTY), ("ours", OURS)):
            whole = code.rstrip() + SHOWN.replace("; ", "\n")
            run = [sys.executable, "-c", whole]
            times[name].append(seconds(lambda run=run: subprocess.run(run, check=True)))  # type: ignore[misc]
    middle = {name: sorted(values)[2] for name, values in times.items()}
    say("start to a usable window, against an empty one", middle["ours"] / middle["empty"], "x")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        measure_survey(Path(place))
    measure_start()
