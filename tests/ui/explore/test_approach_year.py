"""The page Aanpak: who was heard on the method and when, the employer, steps left out."""

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from core.dossier.dossier import Dossier
from core.dossier.records.consult import Consultation
from core.dossier.records.explore import Survey
from core.dossier.records.organisation import Organisation, SkippedStep
from core.explore import approach
from ui.pages.explore.approach import ApproachPage
from ui.session import Session


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> ApproachPage:
    made = ApproachPage(session)
    qtbot.addWidget(made)
    made.open()
    return made


def test_hearing_the_committee_makes_its_record(page: ApproachPage) -> None:
    page.show_view("method")
    assert page.dossier.all(Consultation) == ()
    page.method.held.line.setText("3/2/2026")
    page.method.held.settled.emit()
    page.method.outcome.combo.setCurrentIndex(1)
    page.method.outcome.settled.emit()
    (heard,) = page.dossier.all(Consultation)
    assert (heard.subject, heard.held_on) == ("method", dt.date(2026, 2, 3))
    assert heard.outcome == "positive"


def test_hearing_the_committee_too_late_is_told(page: ApproachPage) -> None:
    with page.dossier.action("Plan survey"):
        survey = Survey(cycle=page.cycle.id, instrument_key="x", instrument="{}",
                        opens_on=dt.date(2026, 2, 1))  # fmt: skip
        page.dossier.add(survey)
        heard = approach.method_consultation(page.dossier, page.cycle.id)
        approach.change_method_consultation(page.dossier, heard, held_on=dt.date(2026, 2, 4))
    page.refresh()
    assert page.method.late.words.text() == "The survey had been open for 3 days by then."


def test_scope_and_dates_save_themselves(page: ApproachPage) -> None:
    page.method.scope.area.setPlainText("Alle vestigingen")
    page.method.privacy.line.setText("12 januari 2026")
    page.method.privacy.line.setText("12/1/2026")
    assert page.commit_pending()
    assert page.cycle.scope == "Alle vestigingen"
    assert page.cycle.privacy_notice_on == dt.date(2026, 1, 12)


def test_the_employer_is_changed_and_the_deadline_follows(page: ApproachPage) -> None:
    page.year.sector.line.setText("Zorg")
    page.year.month.combo.setCurrentIndex(6)
    page.year.month.settled.emit()
    page.commit_pending()
    (employer,) = page.dossier.all(Organisation)
    assert (employer.sector, employer.service_year_month) == ("Zorg", 7)
    assert "1 May 2027" in page.year.deadline.text()


def test_a_follow_up_year_asks_for_its_baseline(page: ApproachPage) -> None:
    page.year.kind.segments._buttons["follow_up"].click()
    assert page.cycle.kind == "follow_up"
    assert not page.year.baseline.isHidden()


def test_a_step_is_left_out_only_with_a_reason(page: ApproachPage) -> None:
    line = page.year.steps.lines["survey"]
    line.box.box.click()
    assert page.dossier.all(SkippedStep) == ()
    line.reason.line.setText("Twaalf mensen: we praten")
    line.reason.settled.emit()
    (skipped,) = page.dossier.all(SkippedStep)
    assert (skipped.step, skipped.reason) == ("survey", "Twaalf mensen: we praten")
    line.box.box.click()
    assert page.dossier.all(SkippedStep) == ()
    page.session.undo()
    assert line.box.value()


def test_taking_the_reason_away_takes_the_step_up(page: ApproachPage, dossier: Dossier) -> None:
    with dossier.action("Leave out step"):
        approach.skip_step(dossier, page.cycle.id, "visit", "Vorig jaar gedaan")
    page.refresh()
    line = page.year.steps.lines["visit"]
    line.reason.line.setText("")
    line.reason.settled.emit()
    assert dossier.all(SkippedStep) == ()
