"""The page Gewenste situatie: offers, sentences, goals on their line."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.cycle.turning import close_year
from core.dossier.records.envision import DesiredState, Goal
from core.dossier.records.organisation import Cycle
from core.envision import desired, goals
from tests.core.envision.filled import Filled
from ui.pages.envision.desired import DesiredPage
from ui.pages.envision.goal_card import GoalCard
from ui.parts.number_line import NumberLine
from ui.parts.picker import Picker
from ui.session import Session


@pytest.fixture
def page(filled: Filled, session: Session, qtbot: QtBot) -> DesiredPage:
    """The page of the filled year, where three risks wait."""
    made = DesiredPage(session)
    qtbot.addWidget(made)
    made.open()
    return made


@pytest.fixture
def card(page: DesiredPage, filled: Filled) -> GoalCard:
    """The page on a desired state with one goal: the card of that goal."""
    with page.dossier.action("State"):
        goals.add(page.dossier, desired.begin(page.dossier, filled.risks[0]))
    page.refresh()
    page.show_record(filled.risks[0].id)
    return page.detail.cards[0]


def goal(page: DesiredPage) -> Goal:
    return page.dossier.all(Goal)[0]


def listed(page: DesiredPage) -> list[tuple[str, str]]:
    return [(row.group, row.title) for row in page.list.model.rows]


def drag(line: NumberLine, value: Decimal) -> None:
    """Take the target to a value with the mouse, and let go."""
    line.resize(500, 100)
    for kind in (
        QMouseEvent.Type.MouseButtonPress,
        QMouseEvent.Type.MouseMove,
        QMouseEvent.Type.MouseButtonRelease,
    ):
        place = QPointF(line._x(value), 40)
        left = Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, place, place, left, left, Qt.KeyboardModifier.NoModifier)
        {
            QMouseEvent.Type.MouseButtonPress: line.mousePressEvent,
            QMouseEvent.Type.MouseMove: line.mouseMoveEvent,
            QMouseEvent.Type.MouseButtonRelease: line.mouseReleaseEvent,
        }[kind](event)


def test_without_risks_the_page_says_what_belongs_here(session: Session, qtbot: QtBot) -> None:
    empty = DesiredPage(session)
    qtbot.addWidget(empty)
    empty.open()
    assert empty.list.count() == 0
    assert empty.primary().why_not
    empty.secondary()[0].run()
    assert len(empty.dossier.all(DesiredState)) == 1
    assert empty.primary().why_not == ""


def test_risks_without_a_state_are_offered(page: DesiredPage, filled: Filled) -> None:
    group = "3 risks still have no desired state"
    assert listed(page) == [(group, risk.title) for risk in filled.risks[:3]]
    assert page.right.currentWidget() is page.offer
    assert page.offer.title.text() == filled.risks[0].title


def test_a_beginning_becomes_a_state_of_that_risk(page: DesiredPage, filled: Filled) -> None:
    page.offer.buttons[0].click()
    (state,) = page.dossier.all(DesiredState)
    assert state.risks == (filled.risks[0].id,)
    assert page.list.current() == state.id
    assert page.right.currentWidget() is page.detail
    assert len(listed(page)) == 3
    page.session.undo()
    assert page.dossier.all(DesiredState) == ()


def test_ones_own_sentence_is_as_good(page: DesiredPage, filled: Filled) -> None:
    page.offer.own.line.setText("In 2027 zijn alle diensten gevuld")
    page.offer.write.click()
    (state,) = page.dossier.all(DesiredState)
    assert (state.sentence, state.risks) == (
        "In 2027 zijn alle diensten gevuld", (filled.risks[0].id,),
    )  # fmt: skip


def test_the_sentence_is_written_in_place_and_never_empty(
    page: DesiredPage, card: GoalCard
) -> None:
    page.detail.sentence.area.setPlainText("Rust op de dienst")
    assert page.commit_pending()
    assert listed(page)[0][1] == "Rust op de dienst"
    page.detail.sentence.area.setPlainText("")
    assert not page.commit_pending()
    assert page.dossier.all(DesiredState)[0].sentence == "Rust op de dienst"


def test_the_goal_stands_on_its_line(page: DesiredPage, card: GoalCard) -> None:
    assert card.number.text() == "Workload and pace"
    assert card.line.data.baseline == goal(page).baseline == Decimal(75)
    assert card.line.data.band is not None
    assert "38 answers" in card.source.text()
    assert "From " in card.verdict.text()
    assert card.baseline.isHidden()
    assert card.title.isHidden()


def test_the_target_is_dragged_out_of_the_band(page: DesiredPage, card: GoalCard) -> None:
    drag(card.line, Decimal(70))
    assert goal(page).target == 70
    assert "chance" in card.verdict.text()
    drag(card.line, Decimal(55))
    assert goal(page).target == 55
    assert "38 people" in card.verdict.text()
    page.session.undo()
    assert goal(page).target == 70


def test_the_verdict_moves_along_while_dragging(page: DesiredPage, card: GoalCard) -> None:
    card.preview(Decimal(50))
    assert "38 people" in card.verdict.text()
    assert goal(page).target is None


def test_the_keys_move_the_target_too(page: DesiredPage, card: GoalCard) -> None:
    QTest.keyClick(card.line, Qt.Key.Key_PageDown)
    QTest.keyClick(card.line, Qt.Key.Key_Left)
    assert goal(page).target == 64


def test_a_worse_target_is_told_and_goes_back(page: DesiredPage, card: GoalCard) -> None:
    drag(card.line, Decimal(90))
    assert goal(page).target is None
    assert card.line.data.target is None
    assert page._trouble is not None
    card.target.line.setText("95")
    assert not page.commit_pending()


def test_target_and_term_can_be_typed(page: DesiredPage, card: GoalCard) -> None:
    card.target.line.setText("58")
    card.by.line.setText("30/6/2027")
    page.commit_pending()
    assert (goal(page).target, str(goal(page).by)) == (Decimal(58), "2027-06-30")
    assert "every goal is complete" in page.list.model.rows[0].muted


def test_another_number_proves_it(page: DesiredPage, card: GoalCard) -> None:
    page.detail.take_number(goal(page).id, ("indicator/absence",))
    page.session.do("All", lambda: goals.change(page.dossier, goal(page), unit=None))
    assert card.number.text() == "Sickness absence"
    assert card.line.data.mark(Decimal("7.4")) == "7.4%"
    assert not card.better.isHidden()
    page.detail.take_number(goal(page).id, ("count/",))
    assert not card.title.isHidden()
    assert not card.baseline.isHidden()
    page.detail.take_number(goal(page).id, ())
    assert goal(page).kind == "count"


def offered(page: DesiredPage) -> Picker:
    """The popover that is open."""
    found = page.findChild(Picker)
    assert isinstance(found, Picker)
    return found


def test_the_numbers_are_offered_with_what_they_say(page: DesiredPage, card: GoalCard) -> None:
    card.number.click()
    rows = offered(page).list
    assert rows.item(0).text() == "Workload and pace  ·  75 · about this risk"
    last = rows.item(rows.count() - 1)
    assert last.text() == "A count of our own"
    rows.itemActivated.emit(last)
    assert goal(page).kind == "count"


def test_the_risks_are_picked_from_the_register(
    page: DesiredPage, card: GoalCard, filled: Filled
) -> None:
    page.detail.add_risk.click()
    picker = offered(page)
    picker.list.item(1).setCheckState(Qt.CheckState.Checked)
    picker.accept()
    (state,) = page.dossier.all(DesiredState)
    assert state.risks == (filled.risks[0].id, filled.risks[1].id)
    page.detail._remove()
    assert page.dossier.all(DesiredState) == ()


def test_a_hidden_unit_says_why_there_is_no_baseline(
    page: DesiredPage, card: GoalCard, filled: Filled
) -> None:
    page.session.do("Unit", lambda: goals.change(page.dossier, goal(page), unit=filled.units[2].id))
    assert goal(page).baseline is None
    assert card.line.data.baseline is None
    assert card.verdict.text()


def test_a_survey_that_moved_can_be_taken_over(page: DesiredPage, card: GoalCard) -> None:
    assert card.stale.isHidden()
    page.session.do("Own", lambda: goals.change(page.dossier, goal(page), baseline=Decimal(60)))
    assert not card.stale.isHidden()
    card.stale.click()
    assert goal(page).baseline == 75


def test_a_baseline_of_before_stands_beside_what_it_is_now(
    page: DesiredPage, card: GoalCard
) -> None:
    before = page.dossier.change
    page.session.do("Before", lambda: before(goal(page), baseline_year=2024))
    assert card.source.text() == "Baseline 75 of 2024. In 2026 it is 75."
    assert card.line.data.measured == 75
    assert card.stale.isHidden()


def test_goals_come_and_go(page: DesiredPage, card: GoalCard) -> None:
    page.primary().run()
    assert len(page.dossier.all(Goal)) == 2
    card.removed.emit(goal(page).id)
    assert len(page.dossier.all(Goal)) == 1
    assert page.detail.cards[1].isHidden()
    assert page.commit_pending()
    page.session.undo()
    assert len(page.dossier.all(Goal)) == 2


def test_the_risks_it_answers_are_linked_and_unlinked(
    page: DesiredPage, card: GoalCard, filled: Filled
) -> None:
    page.detail._link((filled.risks[0].id, filled.risks[1].id))
    assert page.detail.risks.model().rowCount() == 2
    assert len(listed(page)) == 2
    page.detail.unlink(filled.risks[1].id)
    assert len(listed(page)) == 3


def test_the_chain_leads_to_risk_and_plan(
    page: DesiredPage, card: GoalCard, filled: Filled
) -> None:
    went: list[tuple[str, str]] = []
    page.session.went.connect(lambda step, record: went.append((step, record)))
    for button in page.detail.chain.buttons:
        button.click()
    assert ("risks", filled.risks[0].id) in went
    assert ("plan", "") in went


def test_states_are_renamed_moved_and_removed(page: DesiredPage, card: GoalCard) -> None:
    first = page.dossier.all(DesiredState)[0]
    page.add()
    second = page.dossier.all(DesiredState)[1]
    page.list.renamed.emit(second.id, "Alles duidelijk")
    page.list.moved.emit(second.id, first.id)
    assert [title for _group, title in listed(page)][:1] == ["Alles duidelijk"]
    page.remove(first.id)
    assert page.dossier.all(Goal) == ()
    page.session.undo()
    assert len(page.dossier.all(Goal)) == 1


def test_an_offer_cannot_be_removed_renamed_or_moved(page: DesiredPage, filled: Filled) -> None:
    before = listed(page)
    for signal in (page.list.renamed, page.list.moved):
        signal.emit(filled.risks[0].id, "x")
    page.list.removed.emit(filled.risks[0].id)
    assert listed(page) == before


def test_coming_for_a_goal_shows_its_state(page: DesiredPage, card: GoalCard) -> None:
    page.list.select("")
    page.show_record(goal(page).id)
    assert page.list.current() == goal(page).desired_state


def test_a_closed_year_keeps_its_goals(page: DesiredPage, card: GoalCard, cycle: Cycle) -> None:
    page.session.do("Close", lambda: close_year(page.dossier, cycle, page.session.today))
    QTest.keyClick(card.line, Qt.Key.Key_PageDown)
    assert goal(page).target is None
    assert not page.detail.add_goal.isEnabled()
