"""Out of the history for good, from the record itself: asked once, also in a closed year."""

import datetime as dt
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from core.dossier.dossier import Dossier
from core.dossier.records.base import Record
from core.dossier.records.explore import (
    ChecklistAnswer,
    Conversation,
    Document,
    Observation,
    Photo,
    Statement,
)
from core.explore import documents, visit
from tests.ui.explore.walking import of
from ui.pages.explore.conversations import ConversationsPage
from ui.pages.explore.figures import FiguresPage
from ui.pages.explore.redacting import RedactDialog, ask, redact_act
from ui.pages.explore.visit import VisitPage
from ui.pages.page import Page
from ui.session import Session

NAME = "Godelieve"


def known(dossier: Dossier) -> str:
    """Everything that the history knows."""
    rows = dossier.db.execute('SELECT before, after FROM "change"').fetchall()
    return "".join(text or "" for row in rows for text in row)


@pytest.fixture
def page(filled: Session, qtbot: QtBot) -> ConversationsPage:
    """The page of talks, of which the first statement was reworded."""
    page = ConversationsPage(filled)
    qtbot.addWidget(page)
    page.open()
    said = page.dossier.all(Statement)[0]
    for text in (f"{NAME} is tired", "Somebody is tired"):
        with page.dossier.action("Change statement"):
            page.dossier.change(said, text=text)
    page.detail.show_statement(said.id)
    return page


def dialog_of(page: Page, record: Record) -> RedactDialog:
    found = ask(page, record)
    assert found is not None
    return found


def test_earlier_words_of_a_statement_leave(page: ConversationsPage, qtbot: QtBot) -> None:
    page.detail.chosen.redact.click()
    (dialog,) = page.findChildren(RedactDialog)
    assert known(page.dossier).count(NAME)
    with qtbot.waitSignals([page.session.changed, page.session.told]):
        dialog.keep.click()
    assert NAME not in known(page.dossier)
    assert page.dossier.all(Statement)[0].text == "Somebody is tired"
    assert page.session.undo_label == ""


def test_the_words_that_stay_are_written_in_the_dialog(page: ConversationsPage) -> None:
    dialog = dialog_of(page, page.dossier.all(Statement)[0])
    dialog.fields["text"].area.setPlainText("")
    dialog.keep.click()
    assert "may stay" in dialog.fields["text"].area.accessibleDescription()
    dialog.fields["text"].area.setPlainText("A nurse is tired")
    dialog.keep.click()
    assert page.dossier.all(Statement)[0].text == "A nurse is tired"


def test_cancelling_changes_nothing(page: ConversationsPage) -> None:
    dialog_of(page, page.dossier.all(Statement)[0]).back.click()
    assert NAME in known(page.dossier)
    assert page.session.undo_label


def test_a_statement_leaves_altogether_from_a_closed_year(page: ConversationsPage) -> None:
    with page.dossier.action("Close"):
        page.dossier.change(page.cycle, closed_on=dt.date(2026, 12, 31))
    page.session.news("cycle")
    first, *others = page.dossier.all(Statement)
    assert not redact_act(page, lambda: first).why_not
    assert page.detail.chosen.redact.isEnabled()
    dialog_of(page, first).all.click()
    assert page.dossier.all(Statement) == tuple(others)
    assert first.text not in known(page.dossier)


def test_the_theme_of_a_talk_leaves_but_the_talk_stays(page: ConversationsPage) -> None:
    talk = page.dossier.all(Conversation)[0]
    page.rename(talk.id, "About Hortense")
    dialog = dialog_of(page, talk)
    assert dialog.all.isHidden()
    for field in dialog.fields.values():
        field.area.setPlainText("")
    dialog.keep.click()
    assert page.dossier.get(Conversation, talk.id).theme == ""
    assert "Hortense" not in known(page.dossier)


def test_a_note_on_a_visit_has_the_act_once_it_says_something(card: VisitPage) -> None:
    question = card.views.walk.card
    question.note.area.setPlainText(f"{NAME} left")
    assert card.commit_pending()
    card.refresh()
    assert question.redact.isVisibleTo(question)
    question.redact.click()
    (dialog,) = card.findChildren(RedactDialog)
    dialog.fields["note"].area.setPlainText("")
    dialog.keep.click()
    assert NAME not in known(card.dossier)
    assert NAME not in {answer.note for answer in card.dossier.all(ChecklistAnswer)}


@pytest.mark.parametrize("kind", [Observation, Photo])
def test_what_was_seen_leaves_altogether(
    visits_page: VisitPage, kind: type[Observation] | type[Photo]
) -> None:
    dossier, today = visits_page.dossier, visits_page.session.today
    made: dict[type[Record], Callable[[], Record]] = {
        Observation: lambda: visit.observe(
            dossier, visits_page.cycle.id, NAME, today, of(visits_page)
        ),
        Photo: lambda: dossier.add(
            Photo(cycle=visits_page.cycle.id, about=of(visits_page).id, caption=NAME,
                  blob=dossier.put_blob(b"no picture"), width=1, height=1)
        ),
    }  # fmt: skip
    with dossier.action("Add"):
        record = made[kind]()
    dialog_of(visits_page, record).all.click()
    assert NAME not in known(dossier)
    assert dossier.find(kind, record.id) is None


def test_a_document_leaves_altogether(session: Session, qtbot: QtBot) -> None:
    page = FiguresPage(session)
    qtbot.addWidget(page)
    page.open()
    with page.dossier.action("Add"):
        paper = documents.add(page.dossier, page.cycle.id, NAME)
    dialog_of(page, paper).all.click()
    assert page.dossier.all(Document) == ()
    assert NAME not in known(page.dossier)
