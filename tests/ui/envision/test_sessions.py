"""The page Sessies en ideeën: the board by keyboard, votes, fates, sessions."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.cycle.turning import close_year
from core.dossier.records.envision import Idea, Session
from core.dossier.records.organisation import Cycle
from core.envision import choosing, ideas
from tests.core.envision.filled import Filled
from ui.pages.envision.sessions import SessionsPage
from ui.parts.board_cards import CardsView
from ui.session import Session as Open

Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def empty(session: Open, qtbot: QtBot) -> SessionsPage:
    """The page of a year without ideas."""
    made = SessionsPage(session)
    qtbot.addWidget(made)
    made.open()
    return made


@pytest.fixture
def page(filled: Filled, empty: SessionsPage) -> SessionsPage:
    """The page of the filled year."""
    empty.refresh()
    return empty


def cards(page: SessionsPage, column: int) -> list[str]:
    return [card.title for card in page.board.columns[column].model.cards()]


def view(page: SessionsPage, column: int, place: int = 0) -> CardsView:
    """A column with one of its cards current."""
    found = page.board.columns[column].view
    found.setCurrentIndex(page.board.columns[column].model.index(place, 0))
    return found


def idea(page: SessionsPage, filled: Filled, place: int = 0) -> Idea:
    return page.dossier.get(Idea, filled.ideas[place].id)


def present(page: SessionsPage, on: bool) -> None:
    """As the window does."""
    page.session.presenting = on
    page.session.presenting_changed.emit(on)


def test_an_empty_year_says_what_belongs_here(empty: SessionsPage) -> None:
    assert empty.stack.currentWidget() is empty.nothing
    assert [b.text() for b in empty.nothing.buttons] == ["Idea", "Session"]
    empty.nothing.buttons[0].click()
    assert empty.stack.currentWidget() is empty.view


def test_the_first_empty_card_is_the_input(empty: SessionsPage) -> None:
    empty.begin_idea()
    typing = empty.board.columns[0].input
    QTest.keyClicks(typing, "Vaste pauze")
    QTest.keyClick(typing, Key.Key_Return)
    assert cards(empty, 0) == ["Vaste pauze"]
    assert empty.board.columns[0].input.text() == ""
    empty.session.undo()
    assert empty.dossier.all(Idea) == ()


def test_an_idea_typed_under_a_risk_is_for_that_risk(page: SessionsPage, filled: Filled) -> None:
    page.board.added.emit(filled.risks[1].id, "Overdracht aan het bed")
    assert cards(page, 2)[-1] == "Overdracht aan het bed"
    assert page.dossier.all(Idea)[-1].risks == (filled.risks[1].id,)


def test_an_idea_belongs_to_the_session_that_is_shown(page: SessionsPage, filled: Filled) -> None:
    page.only.set_value(filled.session.id)
    page.add_idea("", "Uit de sessie")
    page.only.set_value("")
    page.add_idea("", "Van later")
    found = {one.text: one.session for one in page.dossier.all(Idea)}
    assert (found["Uit de sessie"], found["Van later"]) == (filled.session.id, None)


def test_a_card_is_carried_by_keyboard(page: SessionsPage, filled: Filled) -> None:
    QTest.keyClick(view(page, 0), Key.Key_Right, Held.ControlModifier)
    assert "Mindfulness voor wie wil" in cards(page, 1)
    QTest.keyClick(view(page, 1, 1), Key.Key_Up, Held.AltModifier)
    assert cards(page, 1)[0] == filled.ideas[1].text
    page.session.undo()
    page.session.undo()
    assert cards(page, 0) == ["Mindfulness voor wie wil"]


def test_votes_are_dots_by_space_and_taken_back_by_shift(
    page: SessionsPage, filled: Filled
) -> None:
    QTest.keyClick(view(page, 1), Key.Key_Space)
    assert idea(page, filled).votes == 8
    QTest.keyClick(view(page, 1), Key.Key_Space, Held.ShiftModifier)
    assert idea(page, filled).votes == 7
    assert page.said.accessibleName().startswith("6 ideas, 27 votes")


def test_the_board_opens_with_the_idea_that_most_people_want(
    page: SessionsPage, filled: Filled
) -> None:
    best = max(filled.ideas, key=lambda idea: idea.votes)
    assert best.text in page.said.accessibleName()
    page.session.do("Vote", lambda: [ideas.vote(page.dossier, idea, -idea.votes)
                                     for idea in filled.ideas])  # fmt: skip
    assert page.said.accessibleName() == "6 ideas, no votes yet."


def test_the_fate_stands_beside_the_idea(page: SessionsPage, filled: Filled) -> None:
    page.session.do("Choose", lambda: choosing.choose(page.dossier, filled.ideas[0]))
    assert [card.chip for card in page.board.columns[1].model.cards()] == ["chosen", "", ""]


def test_enter_opens_an_idea_and_esc_closes_it(page: SessionsPage, filled: Filled) -> None:
    QTest.keyClick(view(page, 1), Key.Key_Return)
    assert not page.idea.isHidden()
    assert page.idea.text.value() == filled.ideas[0].text
    QTest.keyClick(page.idea, Key.Key_Escape)
    assert page.idea.isHidden()


def test_the_open_record_goes_along_with_the_cards(page: SessionsPage, filled: Filled) -> None:
    page.open_idea(filled.ideas[0].id)
    view(page, 1, 1)
    assert page.idea.text.value() == filled.ideas[1].text


def test_the_open_idea_is_written_in_place(page: SessionsPage, filled: Filled) -> None:
    page.open_idea(filled.ideas[0].id)
    page.idea.text.area.setPlainText("Pool over alle diensten")
    assert page.commit_pending()
    assert cards(page, 1)[0] == "Pool over alle diensten"
    page.idea.risks._chosen((filled.risks[0].id, filled.risks[1].id))
    assert page.board.columns[1].model.cards()[0].muted == "also for 1 risk"
    page.idea.more.click()
    assert page.idea.votes.text() == "8 votes"
    page.idea.fewer.click()
    assert page.idea.votes.text() == "7 votes"


def test_an_idea_without_words_is_refused_beside_the_field(
    page: SessionsPage, filled: Filled
) -> None:
    page.open_idea(filled.ideas[0].id)
    page.idea.text.area.setPlainText(" ")
    assert not page.commit_pending()
    assert idea(page, filled).text == filled.ideas[0].text


def test_a_removed_idea_closes_its_record_and_comes_back(
    page: SessionsPage, filled: Filled
) -> None:
    told: list[str] = []
    page.session.told.connect(lambda sentence, _undo: told.append(sentence))
    page.open_idea(filled.ideas[0].id)
    page.idea.delete.click()
    assert page.idea.isHidden()
    assert told == ["Idea removed"]
    page.session.undo()
    assert idea(page, filled).text in cards(page, 1)


def test_an_idea_leads_to_its_choice_or_its_measure(page: SessionsPage, filled: Filled) -> None:
    went: list[tuple[str, str]] = []
    page.session.went.connect(lambda step, record: went.append((step, record)))
    page.open_idea(filled.ideas[0].id)
    page.idea.to_fate.click()
    measure = page.session.do("Choose", lambda: choosing.choose(page.dossier, filled.ideas[0]))
    page.idea.to_fate.click()
    assert went == [("choices", filled.ideas[0].id), ("plan", measure.id)]


def test_a_session_is_made_written_and_removed(page: SessionsPage) -> None:
    page.add_session()
    held = page.dossier.all(Session)[-1]
    assert page.list.current() == held.id
    assert held.held_on == page.session.today
    page.held.people.line.setText("14")
    page.held.kind.line.setText("World café")
    page.commit_pending()
    assert page.dossier.get(Session, held.id).participants == 14
    page.make.rename(held.id, "Overleg over pieken")
    assert page.held.title.value() == "Overleg over pieken"
    page.held.removed.emit(held.id)
    assert len(page.dossier.all(Session)) == 1


def test_a_session_shows_its_ideas_and_leads_to_the_board(
    page: SessionsPage, filled: Filled
) -> None:
    page.show_record(filled.session.id)
    assert page.held.ideas.model().rowCount() == 6
    page.held.board_asked.emit(filled.session.id)
    assert page.only.value() == filled.session.id
    page.held.idea_opened.emit(filled.ideas[3].id)
    assert page.stack.currentWidget() is page.view
    assert page.idea.text.value() == filled.ideas[3].text


def test_a_room_sees_the_board_alone(page: SessionsPage, filled: Filled) -> None:
    page.open_idea(filled.ideas[0].id)
    present(page, True)
    assert page.idea.isHidden()
    assert page.head.isHidden()
    present(page, False)
    assert not page.idea.isHidden()


def test_a_closed_year_is_read_only(page: SessionsPage, cycle: Cycle) -> None:
    page.session.do("Close", lambda: close_year(page.dossier, cycle, page.session.today))
    before = page.dossier.all(Idea)
    QTest.keyClick(view(page, 0), Key.Key_Delete)
    QTest.keyClick(view(page, 0), Key.Key_Right, Held.ControlModifier)
    assert page.dossier.all(Idea) == before
    assert page.board.columns[0].input.isHidden()
