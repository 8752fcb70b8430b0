"""A survey with the sample questionnaire and units, and ways to answer it."""

import csv
import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from core.dossier.dossier import Dossier
from core.dossier.outside import add_responses
from core.dossier.records.explore import Batch, Survey
from core.dossier.records.organisation import Cycle, Unit
from core.dossier.records.outside import Response
from core.explore.survey.importing import ImportPlan, plan_import
from core.library.instrument import Instrument, freeze, read_instrument, thaw
from tests.core.explore.survey.tables import Read

SAMPLES = Path(__file__).parents[3] / "files" / "samples"

Answer = Callable[[str, Sequence[bytes]], None]


@pytest.fixture
def instrument() -> Instrument:
    """The sample questionnaire: 8 scales, 25 items."""
    return read_instrument(SAMPLES / "instrument.toml")


@pytest.fixture
def survey(dossier: Dossier, cycle: Cycle, instrument: Instrument) -> Survey:
    """A survey of the open year with that questionnaire, closed so that it may be read."""
    frozen = freeze(instrument)
    with dossier.action("Add survey"):
        return dossier.add(
            Survey(cycle=cycle.id, instrument_key=instrument.key, instrument=frozen, state="closed")
        )


@pytest.fixture
def units(dossier: Dossier, cycle: Cycle) -> dict[str, str]:
    """The ids of the sample's units by their names."""
    found: dict[str, str] = {}
    with (SAMPLES / "units.csv").open(encoding="utf-8") as file, dossier.action("Add units"):
        for row in csv.DictReader(file):
            unit = Unit(
                cycle=cycle.id,
                name=row["unit"],
                parent=found.get(row["parent"]),
                headcount=int(row["headcount"]),
            )
            found[unit.name] = dossier.add(unit).id
    return found


@pytest.fixture
def answer(dossier: Dossier, survey: Survey, units: dict[str, str]) -> Answer:
    """Adds answers of people of a unit, a string of option indexes each."""

    def add(unit: str, answers: Sequence[bytes]) -> None:
        with dossier.action("Import"):
            batch = Batch(
                cycle=survey.cycle,
                survey=survey.id,
                file_name="answers.csv",
                imported_on=dt.date(2026, 5, 4),
                responses=len(answers),
            )
            dossier.add(batch)
            add_responses(dossier, batch.id, [Response(units.get(unit), one) for one in answers])

    return add


@pytest.fixture
def read(dossier: Dossier, survey: Survey, units: dict[str, str], tmp_path: Path) -> Read:
    """Plans the import of a file with this text or these bytes."""

    def plan(content: str | bytes, unit_column: str | None = None) -> ImportPlan:
        path = tmp_path / "answers.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        known = dossier.all(Unit, cycle=survey.cycle)
        return plan_import(path, thaw(survey.instrument), known, unit_column)

    return plan
