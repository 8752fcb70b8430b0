"""The page of follow-up: urgency, one line and Enter, and the risk that is asked again."""

import datetime as dt
import errno
import os
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.dossier.dossier import Dossier
from core.dossier.records.explore import Risk
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import FollowUpValue, Measure, ProgressNote
from tests.ui.realise.realised import TODAY, realised
from ui.pages.realise.follow_up import FollowUpPage
from ui.parts.notice import Notice
from ui.session import Session


@pytest.fixture
def page(dossier: Dossier, cycle: Cycle, session: Session, qtbot: QtBot) -> FollowUpPage:
    """The page over a year that is under way."""
    years = realised(dossier, cycle)
    session.show_cycle(years.cycle.id)
    session.today = TODAY
    made = FollowUpPage(session)
    qtbot.addWidget(made)
    made.open()
    return made


def show(page: FollowUpPage, title: str) -> Measure:
    measure = next(x.measure for x in page.lines if x.measure.title.startswith(title))
    page.show_record(measure.id)
    return measure


def buttons(page: FollowUpPage) -> list[str]:
    """What can be done with the measure."""
    acts = page.detail.acts
    places = (acts.itemAt(place) for place in range(acts.count()))
    widgets = (place.widget() if place else None for place in places)
    return [str(widget.property("text")) for widget in widgets if widget]


def notices(page: FollowUpPage) -> list[str]:
    found = page.detail.findChildren(Notice)
    return [each.words.text() for each in found if not each.isHidden()]


def test_the_longest_overdue_measure_is_shown_first(page: FollowUpPage) -> None:
    groups = [row.group for row in page.list.model.rows]
    expected = ["Late", "Late", "This month", "Later", "Later", "Done", "Done"]
    assert groups == expected
    assert page.detail.heading.text() == "Ten minutes of handover without the bell"
    assert page.said.text() == "1 of 6 measures is done. 2 run late."
    assert "It should have begun by now." in notices(page)


def test_one_line_and_enter_tells_the_story(page: FollowUpPage) -> None:
    measure, story = show(page, "Ten minutes"), page.detail.story
    story.kind.choose("small_win")
    story.entry.line.setText("The bell is off.")
    QTest.keyClick(story.entry.line, Qt.Key.Key_Return)
    (note,) = page.dossier.all(ProgressNote, measure=measure.id)
    assert (note.text, note.kind, note.noted_on) == ("The bell is off.", "small_win", TODAY)
    assert page.dossier.get(Measure, measure.id).status == "running"
    assert (story.entry.line.text(), story.kind.current()) == ("", "progress")
    page.session.undo()
    assert page.dossier.get(Measure, measure.id).status == "planned"


def test_a_line_of_the_story_is_mended_and_removed(page: FollowUpPage) -> None:
    measure, table = show(page, "A pool"), page.detail.story.table
    table.model.setData(table.model.index(0, 1), "First weekend with everybody there.")
    newest = table.model.records[0]
    assert newest.text == "First weekend with everybody there."
    table.model.setData(table.model.index(0, 1), " ")
    table.removed.emit(newest.id)
    assert len(page.dossier.all(ProgressNote, measure=measure.id)) == 2


def test_finishing_asks_the_risk_again(page: FollowUpPage) -> None:
    went: list[tuple[str, str]] = []
    page.session.went.connect(lambda step, record: went.append((step, record)))
    measure = show(page, "A pool")
    page.acts()["finish"]()
    assert page.dossier.get(Measure, measure.id).done_on == TODAY
    page.show_record(measure.id)
    notice = next(n for n in page.detail.findChildren(Notice) if "how heavy" in n.words.text())
    notice.buttons[0].click()
    (risk,) = page.dossier.all(Risk, cycle=page.cycle.id)
    assert went == [("risks", risk.id)]


def test_stopping_needs_its_reason_in_the_page(page: FollowUpPage) -> None:
    measure, box = show(page, "A pool"), page.detail.stopping
    page.detail.ask_to_stop()
    box.apply()
    assert page.dossier.get(Measure, measure.id).status == "running"
    box.reason.area.setPlainText("The site closes.")
    box.apply()
    page.show_record(measure.id)
    assert "Stopped: The site closes." in notices(page)
    assert buttons(page) == ["Take up again"]
    page.detail.start()
    assert page.dossier.get(Measure, measure.id).status == "running"


def test_a_value_of_a_goal_is_noted_and_mended(page: FollowUpPage) -> None:
    show(page, "A pool")
    values = page.detail.values
    values.goal.set_value(next(iter(values._goals)))
    values.value.line.setText("41.5")
    QTest.keyClick(values.value.line, Qt.Key.Key_Return)
    (value,) = page.dossier.all(FollowUpValue)
    assert (value.value, value.measured_on) == (Decimal("41.5"), TODAY)
    model = values.table.model
    model.setData(model.index(0, 3), "45")
    assert page.dossier.get(FollowUpValue, value.id).low is None
    model.setData(model.index(0, 3), "37")
    model.setData(model.index(0, 5), "40")
    mended = page.dossier.get(FollowUpValue, value.id)
    assert (mended.low, mended.n) == (Decimal(37), 40)


def test_a_value_of_a_few_people_says_that_it_stays_here(page: FollowUpPage) -> None:
    show(page, "A pool")
    values = page.detail.values
    values.goal.set_value(next(iter(values._goals)))
    values.value.line.setText("41.5")
    QTest.keyClick(values.value.line, Qt.Key.Key_Return)
    model = values.table.model
    model.setData(model.index(0, 5), "3")
    assert "Not in reports. Fewer than 7 people" in values.hidden.text()
    model.setData(model.index(0, 5), "30")
    assert not values.hidden.isVisibleTo(values)


def test_term_and_evaluation_save_themselves(page: FollowUpPage) -> None:
    measure = show(page, "A room")
    assert "Its evaluation is due." in notices(page)
    page.detail.evaluation.area.setPlainText("It is used; it stays.")
    page.detail.due.line.setText("30/11/2027")
    page.commit_pending()
    kept = page.dossier.get(Measure, measure.id)
    assert (kept.evaluation, kept.due_on) == ("It is used; it stays.", dt.date(2027, 11, 30))
    assert "Its evaluation is due." not in notices(page)


def test_the_agenda_is_written_where_one_wants(page: FollowUpPage, tmp_path: Path) -> None:
    target = tmp_path / "plan.ics"
    page.write_calendar(target)
    assert "SUMMARY:Term: A pool of replacements" in target.read_text("utf-8")
    page.write_calendar(tmp_path / "nowhere" / "plan.ics")
    reason = os.strerror(errno.ENOENT)  # in the language of the system
    assert f"plan.ics cannot be written: {reason}." in notices_of(page)


def notices_of(page: FollowUpPage) -> list[str]:
    return [each.words.text() for each in page.findChildren(Notice)]


def test_without_measures_it_says_where_they_come_from(session: Session, qtbot: QtBot) -> None:
    page = FollowUpPage(session)
    qtbot.addWidget(page)
    page.open()
    act = page.primary()
    assert act.why_not == "There are no measures to follow yet."


def test_a_closed_year_only_shows(page: FollowUpPage) -> None:
    with page.dossier.action("Close"):
        page.dossier.change(page.cycle, closed_on=dt.date(2027, 12, 31))
    page.session.show_cycle(page.cycle.id)
    page.open()
    page.show_record(page.lines[0].measure.id)
    page.detail.story.entry.line.setText("Too late.")
    page.detail.story.enter()
    assert not page.dossier.all(ProgressNote, measure=page.lines[0].measure.id)
