"""The archive of a year with the plan that belongs to it."""

import datetime as dt
from pathlib import Path

from core.cycle.year import Year
from core.dossier.dossier import Dossier
from core.dossier.outside import issued_reports
from core.dossier.records.organisation import Cycle
from core.keeping.archive import write_archive
from core.text.translate import DEFAULT_LANGUAGE
from reports.blocks import Report
from reports.issuing import build
from reports.render.door import pdf_bytes

KIND = "action-plan"


def archive_year(dossier: Dossier, cycle: Cycle, target: Path, day: dt.date) -> None:
    """Write the archive of a closed year; raises what `write_archive` raises."""
    store(dossier, cycle, target, pdf_bytes(plan_of(dossier, cycle, day)), day)


def plan_of(dossier: Dossier, cycle: Cycle, day: dt.date) -> Report:
    """The plan that lies in the archive; it bears the day on which the year was closed."""
    year = Year(dossier, cycle.id)
    return build(year, KIND, main_language(dossier, cycle), cycle.closed_on or day)


def store(dossier: Dossier, cycle: Cycle, target: Path, plan: bytes, day: dt.date) -> None:
    """Write the archive with a plan that was rendered already."""
    write_archive(dossier, cycle, target, {file_name(cycle): plan}, day)


def main_language(dossier: Dossier, cycle: Cycle) -> str:
    """The language in which the year's last report was handed over; Dutch when none was."""
    issued = issued_reports(dossier, cycle.id)
    return issued[-1].language if issued else DEFAULT_LANGUAGE


def file_name(cycle: Cycle) -> str:
    """What the plan is called in the archive."""
    return f"{KIND}-{cycle.year}.pdf"
