"""The page Rapporten: what is chosen is seen, what is written is noted, what misses is mended."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from core.cycle.turning import close_year
from core.dossier.outside import issued_reports
from core.dossier.records.explore import Risk
from core.dossier.records.organisation import Cycle
from ui.pages.keeping.reports import ReportsPage
from ui.parts.notice import Notice
from ui.parts.rows import LinkRows
from ui.parts.simple_model import ItemsModel
from ui.session import Session


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> ReportsPage:
    made = ReportsPage(session)
    qtbot.addWidget(made)
    made.resize(1106, 596)
    made.open()
    return made


def rows(of: LinkRows) -> list[str]:
    model = of.model()
    assert isinstance(model, ItemsModel)
    return [item.sentence() for item in model.items]


def choose(page: ReportsPage, language: str) -> None:
    page.choices.language.set_value(language)
    page.choices.changed.emit()
    page.set_pages()


def test_the_real_pages_stand_there_at_once(page: ReportsPage) -> None:
    assert len(page.pane.pages) > 10
    assert page.pane.pages[0].accessibleName() == f"page 1 of {len(page.pane.pages)}"


def test_a_page_keeps_the_shape_of_its_paper(page: ReportsPage) -> None:
    portrait = page.pane.pages[0]
    assert portrait.heightForWidth(210) == pytest.approx(297, abs=1)


def test_another_language_is_set_anew_and_the_screen_keeps_its_own(page: ReportsPage) -> None:
    choose(page, "fr")
    assert page.report().language == "fr"
    assert page.choices.kind.combo.currentText().startswith("Annual action plan")


def test_nothing_is_set_anew_while_nothing_changed(page: ReportsPage) -> None:
    before = page.pane.pages[0]
    page.acts()["preview"]()
    assert page.pane.pages[0] is before


def test_a_change_of_the_dossier_is_on_the_pages(page: ReportsPage, cycle: Cycle) -> None:
    before = len(page.pane.pages)
    page.session.do(
        "Add", lambda: page.dossier.add(Risk(cycle=cycle.id, title="Lawaai", description="x" * 9))
    )
    page.set_pages()
    assert len(page.pane.pages) >= before
    assert any("Lawaai" in str(block) for block in page.report().blocks)


def test_a_dossier_that_is_locked_meanwhile_sets_no_pages(page: ReportsPage) -> None:
    before = page.pane.pages
    page.refresh()
    page.dossier.close()
    page._pause.timeout.emit()
    assert page.pane.pages is before


def test_the_edition_and_the_date_stand_on_the_cover(page: ReportsPage) -> None:
    page.choices.status.set_value("approved")
    page.choices.day.set_value(dt.date(2026, 11, 3))
    page.choices.changed.emit()
    cover = str(page.report().blocks[0])
    assert "status='Approved'" in cover
    assert "3 November 2026" in cover


def test_a_date_that_cannot_be_read_keeps_the_one_before(page: ReportsPage) -> None:
    page.choices.day.line.setText("31/02/2027")
    page.choices.changed.emit()
    assert page.report().date == page.session.today


def test_a_written_report_is_noted_with_its_checksum(page: ReportsPage, tmp_path: Path) -> None:
    page.write(tmp_path / "plan.pdf")
    (noted,) = issued_reports(page.dossier)
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")
    assert rows(page.issued.rows) == [f"plan.pdf, 16/03/2026 · {noted.sha256[:8]}"]
    page.issued.rows.opened.emit(noted.sha256)
    assert QGuiApplication.clipboard().text() == noted.sha256


def test_what_is_written_is_what_is_chosen_even_before_it_is_shown(
    page: ReportsPage, tmp_path: Path
) -> None:
    page.choices.language.set_value("fr")
    page.choices.changed.emit()
    page.write(tmp_path / "plan.pdf")
    assert issued_reports(page.dossier)[0].language == "fr"


def test_a_wrong_name_is_told_on_the_page(page: ReportsPage, tmp_path: Path) -> None:
    page.write(tmp_path / "plan.docx")
    assert "ending .pdf" in page.findChildren(Notice)[0].words.text()
    assert not issued_reports(page.dossier)


def test_what_the_law_misses_leads_to_its_step(page: ReportsPage, qtbot: QtBot) -> None:
    assert "Protection of personal data" in rows(page.missing.rows)
    with qtbot.waitSignal(page.session.went) as went:
        page.missing.opened.emit("privacy")
    assert went.args == ["approach", ""]


def test_what_is_mended_is_missed_no_more(page: ReportsPage, cycle: Cycle) -> None:
    count = len(rows(page.missing.rows))
    day = page.session.today
    page.session.do("Told", lambda: page.dossier.change(cycle, privacy_notice_on=day, method="x"))
    assert len(rows(page.missing.rows)) < count
    assert "Protection of personal data" not in rows(page.missing.rows)


def test_a_closed_year_can_still_be_chosen_for(page: ReportsPage, tmp_path: Path) -> None:
    session = page.session
    session.do("Close", lambda: close_year(page.dossier, page.cycle, session.today))
    assert page.choices.language.editor.isEnabled()
    page.write(tmp_path / "plan.pdf")
    assert len(issued_reports(page.dossier)) == 1
