"""What the pages of exploring say at a glance: where one goes on, what is filtered, what waits."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from pytestqt.qtbot import QtBot

from core.dossier.records.explore import Conversation
from tests.ui.explore import walking
from tests.ui.explore.register import PEAKS, found, risk, rows
from tests.ui.explore.surveys import answers, current
from ui.pages.explore.conversations import ConversationsPage
from ui.pages.explore.figures import FiguresPage
from ui.pages.explore.risks import RisksPage
from ui.pages.explore.survey import SurveyPage
from ui.pages.explore.visit import VisitPage
from ui.parts.list_model import ROW_MIME
from ui.parts.list_pane import ListPane, Row
from ui.session import Session

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def columns(page: FiguresPage) -> list[str]:
    table = page.figures.table
    shown = (n for n in range(len(table.model.columns)) if not table.view.isColumnHidden(n))
    return [table.model.columns[n].key for n in shown]


def test_where_there_is_no_room_old_years_leave_and_the_names_stay(
    session: Session, qtbot: QtBot
) -> None:
    page = FiguresPage(session)
    qtbot.addWidget(page)
    page.resize(1160, 600)
    page.show()
    everything = columns(page)
    page.resize(700, 600)
    page.grab()
    assert set(columns(page)) < set(everything)
    assert {"title", "2025", "2026", "light"} <= set(columns(page))
    assert page.figures.table.view.columnWidth(0) >= 200


def test_a_filter_without_a_figure_says_so(session: Session, qtbot: QtBot) -> None:
    page = FiguresPage(session)
    qtbot.addWidget(page)
    page.open()
    page.figures.filter.setText("zzz")
    assert "No figure is shown" in page.figures.strip.title.text()
    assert page.figures.strip.act.isHidden()


def test_the_seal_counts_the_days_until_the_survey_closes(open_pulse: SurveyPage) -> None:
    closes = open_pulse.session.today + dt.timedelta(days=3)
    open_pulse.do("x", lambda: open_pulse.dossier.change(current(open_pulse), closes_on=closes))
    assert open_pulse.gathering.seal.title.text() == "Sealed for 3 more days"
    assert not open_pulse.gathering.seal.seal.grab().isNull()


def test_an_opened_seal_says_for_whom_results_are_there(
    open_pulse: SurveyPage, tmp_path: Path
) -> None:
    open_pulse.gathering.read_file(answers(tmp_path / "export.csv", 12))
    open_pulse.gathering.panel.take.click()
    open_pulse.gathering.close_survey()
    open_pulse.show_view("collect")
    seal = open_pulse.gathering.seal
    assert seal.title.text() == "The seal is open"
    assert "at least 7 people" in seal.why.text()
    assert not seal.seal.grab().isNull()


def test_a_file_that_is_looked_at_has_the_only_act(open_pulse: SurveyPage, tmp_path: Path) -> None:
    assert open_pulse.primary() is not None
    open_pulse.gathering.read_file(answers(tmp_path / "export.csv", 12))
    assert open_pulse.primary() is None
    open_pulse.gathering.panel.cancel()
    assert open_pulse.primary() is not None


def test_a_long_name_of_a_survey_leaves_the_stages_their_room(open_pulse: SurveyPage) -> None:
    name = "A pulse for everybody who works in the evening, three months later"
    open_pulse.do("x", lambda: open_pulse.dossier.change(current(open_pulse), title=name))
    assert open_pulse.which.text() == name
    assert open_pulse.which.maximumWidth() < open_pulse.which.sizeHint().width()


def test_a_visit_goes_on_at_the_question_where_it_stopped(visits_page: VisitPage) -> None:
    of = walking.of(visits_page)
    key = walking.key(visits_page, 4)
    visits_page.do("x", lambda: visits_page.dossier.change(of, question=key))
    assert visits_page.views.detail.go_on.text() == "Go on at question 5"


def test_a_filtered_register_offers_all_risks_again(risks_page: RisksPage) -> None:
    every = rows(risks_page.columns.risks)
    risks_page._filter(frozenset({risk(risks_page).id}))
    assert rows(risks_page.columns.risks) == [PEAKS]
    assert risks_page.columns.all_risks.text() == f"1 of {len(every)}: show all"
    risks_page.columns.all_risks.click()
    assert rows(risks_page.columns.risks) == every
    assert risks_page.columns.all_risks.isHidden()


def test_a_finding_over_a_record_is_invited_until_it_leaves(risks_page: RisksPage) -> None:
    record, mime = risks_page.columns.risk, QMimeData()
    mime.setData(ROW_MIME, b"x")
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(
        QPointF(9, 9).toPoint(), Qt.DropAction.CopyAction, mime, buttons, keys
    )  # fmt: skip
    record.dragEnterEvent(enter)
    assert not record.evidence.invitation.isHidden()
    record.dragLeaveEvent(QDragLeaveEvent())
    assert record.evidence.invitation.isHidden()
    assert found(risks_page)


def test_another_record_is_read_from_its_heading(risks_page: RisksPage) -> None:
    risks_page.resize(900, 400)
    risks_page.show()
    bar = risks_page.columns.risk.verticalScrollBar()
    bar.setValue(bar.maximum())
    risks_page.refresh()
    assert bar.value() > 0
    risks_page.show_record(risk(risks_page, "Noise").id)
    assert bar.value() == 0


def test_a_list_says_that_its_filter_hides_every_row(qtbot: QtBot) -> None:
    pane = ListPane("Rows")
    qtbot.addWidget(pane)
    pane.set_rows([Row("1", "One")])
    pane.filter.setText("zzz")
    assert not pane.nothing.isHidden()
    pane.filter.clear()
    assert pane.nothing.isHidden()


def test_choosing_a_statement_brings_its_fields_in_sight(filled: Session, qtbot: QtBot) -> None:
    page = ConversationsPage(filled)
    qtbot.addWidget(page)
    page.resize(900, 420)
    page.show()
    page.show_record(filled.dossier.all(Conversation)[0].id)
    first = page.detail.sayings.sayings()[0]
    page.detail.sayings.select(first.id)
    page.detail.sayings.chosen.emit(first.id)
    qtbot.waitUntil(lambda: page.detail.verticalScrollBar().value() > 0)
