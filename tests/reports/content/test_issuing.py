"""Handing over: whole or not at all, the same bytes, and noted with its checksum."""

import hashlib
from pathlib import Path

import pytest

from core.cycle.turning import close_year
from core.cycle.year import Year
from core.dossier.dossier import Dossier
from core.dossier.outside import issued_reports
from core.dossier.records.consult import Consultation, Decision
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import Measure
from core.keeping import bag
from core.keeping.archive import YearStillOpen
from core.text.faults import Fault
from reports.archiving import archive_year
from reports.content.edition import status_of
from reports.issuing import NotAPdf, issue
from tests.reports.content.sample import DAY, Filling


def write(dossier: Dossier, cycle: Cycle, path: Path, language: str = "en") -> bytes:
    issue(dossier, cycle, "action-plan", path, language, DAY)
    return path.read_bytes()


def test_twice_the_same_dossier_and_date_give_the_same_bytes(
    filled: Filling, tmp_path: Path
) -> None:
    first = write(filled.dossier, filled.cycle, tmp_path / "a.pdf")
    assert write(filled.dossier, filled.cycle, tmp_path / "b.pdf") == first


def test_it_is_noted_with_the_checksum_of_its_file(filled: Filling, tmp_path: Path) -> None:
    content = write(filled.dossier, filled.cycle, tmp_path / "plan.pdf", "fr")
    (noted,) = issued_reports(filled.dossier, filled.cycle.id)
    assert (noted.kind, noted.language, noted.dated_on) == ("action-plan", "fr", DAY)
    assert noted.file_name == "plan.pdf"
    assert noted.sha256 == hashlib.sha256(content).hexdigest()


def test_another_ending_is_refused_and_nothing_is_noted(
    dossier: Dossier, cycle: Cycle, tmp_path: Path
) -> None:
    with pytest.raises(NotAPdf, match=r"give the file plan\.docx the ending \.pdf"):
        write(dossier, cycle, tmp_path / "plan.docx")
    assert not issued_reports(dossier)
    assert not (tmp_path / "plan.docx").exists()


def test_a_place_that_cannot_be_written_notes_nothing(
    dossier: Dossier, cycle: Cycle, tmp_path: Path
) -> None:
    with pytest.raises(Fault, match="cannot be written"):
        write(dossier, cycle, tmp_path / "nowhere" / "plan.pdf")
    assert not issued_reports(dossier)


def test_a_closed_year_still_gives_its_report(
    dossier: Dossier, cycle: Cycle, tmp_path: Path
) -> None:
    with dossier.action("Close"):
        closed = close_year(dossier, cycle, DAY)
    assert write(dossier, closed, tmp_path / "plan.pdf").startswith(b"%PDF")


def test_the_dossier_says_which_edition_it_is(dossier: Dossier, cycle: Cycle) -> None:
    said = [status_of(Year(dossier, cycle.id))]
    with dossier.action("Ask"):
        asked = Consultation(cycle=cycle.id, body="committee", subject="plan", asked_on=DAY)
        asked = dossier.add(asked)
        measure = dossier.add(Measure(cycle=cycle.id, title="Pool"))
    said.append(status_of(Year(dossier, cycle.id)))
    with dossier.action("Answer"):
        dossier.change(asked, held_on=DAY, outcome="positive")
        dossier.add(Decision(cycle=cycle.id, measure=measure.id, answer="approved"))
    assert [*said, status_of(Year(dossier, cycle.id))] == ["draft", "for_advice", "approved"]


def test_an_archive_holds_the_plan_in_the_language_it_was_handed_over_in(
    filled: Filling, tmp_path: Path
) -> None:
    dossier = filled.dossier
    write(dossier, filled.cycle, tmp_path / "plan.pdf", "fr")
    with dossier.action("Close"):
        closed = close_year(dossier, filled.cycle, DAY)
    archive_year(dossier, closed, tmp_path / "2026.zip", DAY)
    assert "reports/action-plan-2026.pdf" in bag.verify(tmp_path / "2026.zip")


def test_an_open_year_is_not_archived(dossier: Dossier, cycle: Cycle, tmp_path: Path) -> None:
    with pytest.raises(YearStillOpen):
        archive_year(dossier, cycle, tmp_path / "2026.zip", DAY)
    assert not (tmp_path / "2026.zip").exists()
