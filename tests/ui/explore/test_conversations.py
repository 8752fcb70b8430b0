"""The page of talks: Enter, next; no names; a statement becomes evidence; help quietly apart."""

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.dossier.outside import help_requests
from core.dossier.records.explore import Conversation, Risk, Statement, Strength
from core.explore import evidence
from ui.pages.explore.conversations import ConversationsPage
from ui.parts.simple_model import ITEM_ROLE
from ui.session import Session


def opened(session: Session, qtbot: QtBot) -> ConversationsPage:
    page = ConversationsPage(session)
    qtbot.addWidget(page)
    page.open()
    return page


@pytest.fixture
def empty(session: Session, qtbot: QtBot) -> ConversationsPage:
    return opened(session, qtbot)


@pytest.fixture
def page(filled: Session, qtbot: QtBot) -> Iterator[ConversationsPage]:
    """The page with one talk of two statements; the first one stands as evidence."""
    made = opened(filled, qtbot)
    yield made
    made.revert_pending()


def say(page: ConversationsPage, text: str) -> None:
    """Type a statement and Enter."""
    page.detail.entry.text.line.setText(text)
    page.detail.entry.text.edited.emit()
    QTest.keyClick(page.detail.entry.text.line, Qt.Key.Key_Return)


def said(page: ConversationsPage, place: int = -1) -> Statement:
    return page.dossier.all(Statement)[place]


def choose(page: ConversationsPage, place: int = -1) -> None:
    page.detail.show_statement(said(page, place).id)


def link(page: ConversationsPage, key: str) -> None:
    """Ctrl+E, and pick this."""
    picker = page.detail.as_evidence()
    assert picker is not None
    picker._hand_over((key,))


def test_a_talk_starts_with_what_it_was_about(empty: ConversationsPage) -> None:
    empty.primary().run()
    empty.detail.theme.line.setText("Peaks")
    empty.commit_pending()
    talk = empty.dossier.all(Conversation)[0]
    assert (talk.theme, talk.held_on, talk.form) == ("Peaks", empty.session.today, "group")
    assert empty.talks.model.rows[0].title == "Peaks"


def test_there_is_no_field_for_a_name(page: ConversationsPage) -> None:
    assert "name" not in Conversation.__struct_fields__
    assert "name" not in Statement.__struct_fields__
    assert "never who" in page.detail.nameless.text()


def test_facts_of_a_talk_are_saved(page: ConversationsPage) -> None:
    detail = page.detail
    detail.people.line.setText("9")
    detail.day.line.setText("14/03/2026")
    combo = detail.form_field.combo
    combo.setCurrentIndex(combo.findData("phone"))
    combo.activated.emit(combo.currentIndex())
    page.commit_pending()
    talk = page.dossier.all(Conversation)[0]
    assert (talk.participants, talk.held_on, talk.form) == (9, dt.date(2026, 3, 14), "phone")


def test_enter_writes_a_statement_and_waits_for_the_next(page: ConversationsPage) -> None:
    say(page, "Peaks come at noon.")
    say(page, "Nobody calls back.")
    assert [one.text for one in page.dossier.all(Statement)][2:] == [
        "Peaks come at noon.",
        "Nobody calls back.",
    ]
    assert page.detail.entry.text.line.text() == ""
    assert said(page).tier == "advisor_only"


def test_component_and_tone_go_with_the_next_statement(page: ConversationsPage) -> None:
    page.detail.entry.source.set_value("relations")
    page.detail.entry.tone._buttons["positive"].click()
    say(page, "We help each other.")
    assert (said(page).source, said(page).positive) == ("relations", True)


def test_an_empty_line_writes_nothing(page: ConversationsPage) -> None:
    say(page, "  ")
    assert len(page.dossier.all(Statement)) == 2


def test_a_name_is_noticed_while_typing_and_stays_marked(page: ConversationsPage) -> None:
    entry = page.detail.entry
    entry.text.line.setText("Since Karin left, nothing works.")
    entry.text.edited.emit()
    assert entry.warning.text() == "“Karin” looks like a name or a number. Leave out who it was."
    say(page, "Since Karin left, nothing works.")
    assert page.detail.sayings.sayings()[-1].suspicious
    assert entry.warning.isHidden()


def test_a_name_in_the_theme_is_noticed_too(page: ConversationsPage) -> None:
    page.detail.theme.line.setText("Talk with mevrouw Peeters")
    page.detail.theme.edited.emit()
    assert "Peeters" in page.detail.warning.text()


def test_private_statements_lie_covered(page: ConversationsPage) -> None:
    choose(page, 0)
    page.session.cover(True)
    page.session.cover_changed.emit(True)
    assert not page.detail.chosen.text.area.isVisibleTo(page.detail.chosen)
    page.session.cover(False)
    assert page.detail.chosen.text.area.isVisibleTo(page.detail.chosen)


def test_what_a_talk_was_about_lies_covered(page: ConversationsPage) -> None:
    talk = page.dossier.all(Conversation)[0]
    assert page.session.covered
    theme = page.detail.theme.line
    row = page.talks.model.index(0, 0)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert not theme.isVisibleTo(page.detail)
    assert {row.data(), row.data(role)} == {"Group"}
    page.session.cover(False)
    assert theme.isVisibleTo(page.detail)
    assert (theme.text(), row.data()) == (talk.theme, talk.theme)


def test_a_statement_is_reworded_shared_and_undone(page: ConversationsPage) -> None:
    choose(page, 0)
    chosen = page.detail.chosen
    chosen.text.area.setPlainText("We go on when we are ill.")
    chosen.tier.segments._buttons["shared"].click()
    page.commit_pending()
    assert (said(page, 0).text, said(page, 0).tier) == ("We go on when we are ill.", "shared")
    page.session.undo()
    page.session.undo()
    assert said(page, 0).tier == "advisor_only"


def test_a_statement_cannot_be_emptied(page: ConversationsPage) -> None:
    choose(page, 0)
    page.detail.chosen.text.area.setPlainText(" ")
    assert not page.commit_pending()
    assert said(page, 0).text


def test_statements_are_removed_moved_and_come_back(page: ConversationsPage) -> None:
    choose(page, 0)
    first = said(page, 0).id
    sayings = page.detail.sayings
    QTest.keyClick(sayings, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert sayings.sayings()[1].id == first
    QTest.keyClick(sayings, Qt.Key.Key_Delete)
    assert len(sayings.sayings()) == 1
    page.session.undo()
    assert len(sayings.sayings()) == 2


def test_a_statement_is_put_under_a_risk(page: ConversationsPage) -> None:
    choose(page, 1)
    noise = next(one for one in page.dossier.all(Risk) if one.title.startswith("Noise"))
    link(page, noise.id)
    assert [one.source for one in evidence.links(page.dossier, noise)] == [said(page, 1).id]
    assert "1 time as finding" in page.detail.sayings.sayings()[1].note


def test_what_goes_well_makes_a_strength(page: ConversationsPage) -> None:
    choose(page, 1)
    page.detail.chosen.tone.segments._buttons["positive"].click()
    link(page, "new-strength")
    strength = page.dossier.all(Strength)[-1]
    assert evidence.findings(page.dossier, strength)[0].source == said(page, 1).id


def test_a_concern_makes_a_risk_without_quoting_it(page: ConversationsPage) -> None:
    choose(page, 1)
    link(page, "new-risk")
    risk = page.dossier.all(Risk)[-1]
    assert (risk.title, risk.sources) == ("New risk", ("content",))


def test_where_a_statement_stands_is_one_click_away(page: ConversationsPage, qtbot: QtBot) -> None:
    choose(page, 0)
    used = page.detail.chosen.used
    assert used.model().rowCount() == 2
    with qtbot.waitSignal(page.session.went) as went:
        used.clicked.emit(used.model().index(0, 0))
    assert went.args is not None
    assert went.args[0] == "risks"
    used.removed.emit(used.model().index(0, 0).data(ITEM_ROLE).id)
    assert used.model().rowCount() == 1


def test_a_statement_leads_to_its_talk(page: ConversationsPage) -> None:
    page.show_record(said(page, 1).id)
    assert page.detail.sayings.current() == said(page, 1).id


def test_a_talk_goes_with_what_was_said_and_comes_back(page: ConversationsPage) -> None:
    QTest.keyClick(page.talks.view, Qt.Key.Key_Delete)
    assert page.dossier.all(Statement) == ()
    page.session.undo()
    assert len(page.dossier.all(Statement)) == 2


def test_talks_are_renamed_and_put_in_order(page: ConversationsPage) -> None:
    first = page.dossier.all(Conversation)[0].id
    page.add()
    page.talks.renamed.emit(first, "Night shift")
    page.talks.moved.emit(first, "")
    assert [row.title for row in page.talks.model.rows] == ["Group", "Night shift"]


# ------------------------------------------------------------------ help


def ask(page: ConversationsPage, name: str, reach: str) -> None:
    page.help.name.line.setText(name)
    page.help.reach.line.setText(reach)
    page.help.add.click()


def test_a_request_for_help_is_kept_apart(page: ConversationsPage) -> None:
    page.segments._buttons["help"].click()
    before = len(page.dossier.actions())
    ask(page, "A. B.", "0470 00 00 00")
    assert [one.name for one in help_requests(page.dossier, page.cycle.id)] == ["A. B."]
    assert len(page.dossier.actions()) == before
    assert page.segments._buttons["help"].text() == "Help asked 1"
    assert page.help.rows.model().index(0, 0).data(ITEM_ROLE).private


def test_a_request_without_a_number_is_refused_in_place(page: ConversationsPage) -> None:
    ask(page, "A. B.", "")
    assert help_requests(page.dossier, page.cycle.id) == []
    assert page.help.reach.line.property("wrong") == "true"


def test_somebody_is_called_back_and_the_request_deleted(page: ConversationsPage) -> None:
    ask(page, "A. B.", "0470")
    request = help_requests(page.dossier, page.cycle.id)[0]
    page.help.ask(request.id)
    page.help.question.buttons[0].click()
    assert page.segments._buttons["help"].text() == "Help asked"
    page.help.ask(request.id)
    page.help.question.buttons[1].click()
    assert help_requests(page.dossier, page.cycle.id) == []


def test_a_closed_year_can_only_be_read(filled: Session, qtbot: QtBot) -> None:
    with filled.dossier.action("Close"):
        filled.dossier.change(filled.cycle, closed_on=filled.today)
    page = opened(filled, qtbot)
    choose(page, 0)
    assert page.detail.entry.text.line.isReadOnly()
    assert not page.detail.chosen.use.isEnabled()
    QTest.keyClick(page.detail.sayings, Qt.Key.Key_Delete)
    assert len(page.dossier.all(Statement)) == 2
