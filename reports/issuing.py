"""Handing a report over: build it in its language, write it, and log what left the program."""

import datetime as dt
import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

from core.cycle.own_files import own_files
from core.cycle.year import Year
from core.dossier.dossier import Dossier
from core.dossier.outside import log_issued
from core.dossier.records.organisation import Cycle
from core.dossier.records.outside import IssuedReport
from core.text import translate
from core.text.faults import Fault
from core.text.translate import gettext as _
from reports.blocks import Report
from reports.content.action_plan.plan import action_plan
from reports.content.edition import Status
from reports.content.matter import Matter
from reports.render.door import pdf_bytes, write_whole

Builder = Callable[[Matter], Report]
KINDS: Mapping[str, Builder] = {"action-plan": action_plan}
"""Every kind of report, by the key that the commands know."""

PDF = ".pdf"


class NotAPdf(Fault):
    """A file name that asks for another kind of file."""

    def __init__(self, path: Path) -> None:
        sentence = _("A report is written as PDF: give the file {name} the ending .pdf.")
        super().__init__(sentence.format(name=path.name))


def build(
    year: Year, kind: str, language: str, day: dt.date, status: Status | None = None
) -> Report:
    """The report as blocks, in its own language whatever the screen speaks.

    Without a status the dossier says whether it is a draft, for advice or approved. KeyError for
    a kind that is not in KINDS.
    """
    with translate.use(language, year.organisation.country), own_files(year.dossier, year.id):
        return KINDS[kind](Matter(year, day, status))


def render_bytes(
    year: Year, kind: str, language: str, day: dt.date, status: Status | None = None
) -> bytes:
    """The report as the bytes of a PDF: the same dossier and day give the same bytes."""
    return pdf_bytes(build(year, kind, language, day, status))


def issue(
    dossier: Dossier,
    cycle: Cycle,
    kind: str,
    out: Path,
    language: str,
    day: dt.date,
    status: Status | None = None,
) -> IssuedReport:
    """Write a report to a file, whole or not at all, and log it; raises NotAPdf, CannotWrite."""
    check_name(out)
    content = render_bytes(Year(dossier, cycle.id), kind, language, day, status)
    return hand_over(dossier, cycle, kind, out, language, day, content)


def check_name(path: Path) -> None:
    """Raise NotAPdf for a name with another ending."""
    if path.suffix.lower() != PDF:
        raise NotAPdf(path)


def hand_over(
    dossier: Dossier,
    cycle: Cycle,
    kind: str,
    out: Path,
    language: str,
    day: dt.date,
    content: bytes,
) -> IssuedReport:
    """Write a report that was rendered already, and note that it left, with its checksum.

    A dossier that can only be read keeps no note of it.
    """
    check_name(out)
    write_whole(out, content)
    issued = IssuedReport(
        cycle=cycle.id,
        kind=kind,
        language=language,
        dated_on=day,
        file_name=out.name,
        sha256=hashlib.sha256(content).hexdigest(),
        issued_at=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
    )
    if dossier.writable:
        log_issued(dossier, issued)
    return issued
