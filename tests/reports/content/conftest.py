"""Filled years, and their plan on paper."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from core.cycle.year import Year
from core.dossier.dossier import Dossier
from core.dossier.records.organisation import Cycle, Organisation
from reports.blocks import Report
from reports.issuing import build
from reports.render.pdf.pdf import pdf_bytes
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


@pytest.fixture(scope="session")
def drawn() -> Callable[[Report], bytes]:
    """The bytes of a report; the same report is drawn once, for it gives the same bytes."""
    known: list[tuple[Report, bytes]] = []

    def bytes_of(report: Report) -> bytes:
        found = next((content for made, content in known if made == report), b"")
        if not found:
            found = pdf_bytes(report)
            known.append((report, found))
        return found

    return bytes_of


@pytest.fixture
def plan_of(
    dossier: Dossier, cycle: Cycle, tmp_path: Path, drawn: Callable[[Report], bytes]
) -> Printed:
    """Prints the action plan of the year and gives it back to be read."""

    def printed(language: str = "en", day: dt.date = DAY, of: str = "") -> Reader:
        path = tmp_path / f"plan-{language}.pdf"
        plan = build(Year(dossier, of or cycle.id), "action-plan", language, day)
        path.write_bytes(drawn(plan))
        return Reader(path)

    return printed
