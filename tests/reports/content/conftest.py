"""Filled years, and their plan on paper."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from core.cycle.year import Year
from core.dossier.dossier import Dossier
from core.dossier.records.organisation import Cycle, Organisation
from reports.issuing import render_bytes
from tests.reports.content.sample import DAY, Filling
from tests.reports.reading import Reader

Printed = Callable[..., Reader]


@pytest.fixture
def filled(dossier: Dossier, cycle: Cycle) -> Filling:
    """A Belgian year from beginning to end."""
    filling = Filling(dossier, cycle)
    filling.all()
    return filling


@pytest.fixture
def dutch(dossier: Dossier, cycle: Cycle) -> Filling:
    """The same year of an employer in the Netherlands."""
    with dossier.action("To the Netherlands"):
        employer = dossier.all(Organisation)[0]
        dossier.change(employer, country="nl", body="or")
    filling = Filling(dossier, cycle)
    filling.all()
    return filling


@pytest.fixture
def plan_of(dossier: Dossier, cycle: Cycle, tmp_path: Path) -> Printed:
    """Prints the action plan of the year and gives it back to be read."""

    def printed(language: str = "en", day: dt.date = DAY, of: str = "") -> Reader:
        path = tmp_path / f"plan-{language}.pdf"
        path.write_bytes(render_bytes(Year(dossier, of or cycle.id), "action-plan", language, day))
        return Reader(path)

    return printed
