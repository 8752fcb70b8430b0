"""Visits looked back on: notes, observations, what was not in order, own checklists."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.dossier.records.explore import Observation, Risk
from core.explore import evidence
from tests.ui.explore.walking import given, key, of, opened, shown
from ui.pages.explore.visit import VisitPage
from ui.parts.simple_model import ITEM_ROLE
from ui.session import Session

OWN = """
key = "own"
version = "1"
title.en = "Own"
[[questions]]
key = "quiet"
source = "environment"
text.en = "Is there a quiet place?"
hint.en = "Ask where people go."
risk.en = "No quiet place"
"""


# ------------------------------------------------------------------ notes and observations


def test_where_a_visit_goes_lies_covered_on_the_walk_and_after(card: VisitPage) -> None:
    with card.dossier.action("Change place of visit"):
        card.dossier.change(of(card), place="Night shift of An", note="Tired")
    card.refresh()
    walk, detail = card.views.walk, card.views.detail
    row = card.views.visits.model.index(0, 0)
    assert "An" not in walk.place.text()
    assert "An" not in row.data()
    assert "Tired" not in detail.around.summary.text()
    assert not detail.place.line.isVisibleTo(detail)
    card.session.cover(False)
    assert walk.place.text() == row.data() == "Night shift of An"


def test_a_quick_note_is_an_observation_of_this_visit(card: VisitPage) -> None:
    card.quick_note()
    note = card.views.walk.note
    note.text.line.setText("The lift is out of order")
    QTest.keyClick(note.text.line, Qt.Key.Key_Return)
    seen = card.dossier.all(Observation)[-1]
    assert (seen.text, seen.visit, seen.tier) == (
        "The lift is out of order",
        of(card).id,
        "advisor_only",
    )
    assert note.isHidden()


def test_escape_closes_a_quick_note(card: VisitPage) -> None:
    card.quick_note()
    QTest.keyClick(card.views.walk.note, Qt.Key.Key_Escape)
    assert card.views.walk.note.isHidden()
    assert card.views.walking


def see(page: VisitPage, text: str) -> Observation:
    """Type an observation in the overview."""
    page.views.detail.seen.entry.line.setText(text)
    QTest.keyClick(page.views.detail.seen.entry.line, Qt.Key.Key_Return)
    return page.dossier.all(Observation)[-1]


def test_observations_are_typed_one_after_the_other(visits_page: VisitPage) -> None:
    see(visits_page, "Noise")
    see(visits_page, "Draught")
    rows = visits_page.views.detail.seen.rows
    assert [one.text for one in rows.sayings()] == ["Noise", "Draught"]
    QTest.keyClick(visits_page.views.detail.seen.entry.line, Qt.Key.Key_Return)
    assert len(rows.sayings()) == 2


def test_an_observation_is_changed_moved_and_removed(visits_page: VisitPage) -> None:
    first, _second = see(visits_page, "Noise"), see(visits_page, "Draught")
    seen = visits_page.views.detail.seen
    seen.select(first.id)
    seen.text.area.setPlainText("Noise of the bell")
    seen.tier.segments._buttons["shared"].click()
    visits_page.commit_pending()
    now = visits_page.dossier.get(Observation, first.id)
    assert (now.text, now.tier) == ("Noise of the bell", "shared")
    seen.rows.moved.emit(first.id, "")
    assert seen.rows.sayings()[1].id == first.id
    QTest.keyClick(seen.rows, Qt.Key.Key_Delete)
    assert len(seen.rows.sayings()) == 1


def test_an_observation_becomes_evidence(visits_page: VisitPage) -> None:
    seen = see(visits_page, "Noise")
    visits_page.show_record(seen.id)
    picker = visits_page.views.detail.seen.as_evidence()
    assert picker is not None
    noise = next(one for one in visits_page.dossier.all(Risk) if one.title.startswith("Noise"))
    picker._hand_over((noise.id,))
    assert [one.source for one in evidence.links(visits_page.dossier, noise)] == [seen.id]
    assert "1 time as finding" in visits_page.views.detail.seen.rows.sayings()[0].note


# ------------------------------------------------------------------ the overview


def test_the_overview_says_how_far_and_what_is_not_in_order(visits_page: VisitPage) -> None:
    detail = visits_page.views.detail
    assert detail.sentence.text() == ("2 of 48 questions answered, 2 not or partly in order.")
    rows = detail.calling.model()
    assert rows.rowCount() == 2
    assert rows.index(0, 0).data(ITEM_ROLE).note == "No · 2 risks"


def test_what_is_not_in_order_leads_to_its_card(visits_page: VisitPage) -> None:
    visits_page.views.detail.calling.opened.emit(key(visits_page, 6))
    assert shown(visits_page) == "question 7 of 48"


def test_an_answer_as_evidence_leads_to_its_card(visits_page: VisitPage) -> None:
    visits_page.show_record(given(visits_page, 6).id)
    assert shown(visits_page) == "question 7 of 48"


def test_facts_of_a_visit_are_saved(visits_page: VisitPage) -> None:
    detail = visits_page.views.detail
    detail.place.line.setText("Second floor")
    detail.company.line.setText("A worker representative")
    visits_page.commit_pending()
    assert (of(visits_page).place, of(visits_page).company) == (
        "Second floor",
        "A worker representative",
    )
    assert visits_page.views.visits.model.rows[0].title == "Second floor"


def test_visits_are_renamed_moved_removed_and_come_back(visits_page: VisitPage) -> None:
    visits_page.start()
    visits_page.views.leave()
    first = of(visits_page).id
    visits_page.views.visits.renamed.emit(first, "Ground floor")
    visits_page.views.visits.moved.emit(first, "")
    assert visits_page.views.visits.model.rows[1].title == "Ground floor"
    visits_page.views.visits.removed.emit(first)
    assert len(visits_page.views.visits.model.rows) == 1
    visits_page.session.undo()
    assert len(visits_page.views.visits.model.rows) == 2


def test_a_visit_that_is_undone_ends_its_walk(no_visits: VisitPage) -> None:
    no_visits.start()
    no_visits.session.undo()
    assert not no_visits.views.walking


def test_an_own_checklist_is_walked_or_refused_with_its_place(
    no_visits: VisitPage, tmp_path: Path
) -> None:
    good, bad = tmp_path / "own.toml", tmp_path / "bad.toml"
    good.write_text(OWN)
    bad.write_text(OWN.replace('source = "environment"', 'source = "moon"'))
    assert no_visits.make.begin_from(bad) == ""
    assert no_visits._trouble is not None
    assert "questions[0].source" in no_visits._trouble.accessibleName()
    no_visits._walk(no_visits.make.begin_from(good))
    assert shown(no_visits) == "question 1 of 1"
    assert of(no_visits).checklist_key == "own"


def test_a_closed_year_can_only_be_read(filled: Session, qtbot: QtBot) -> None:
    with filled.dossier.action("Close"):
        filled.dossier.change(filled.cycle, closed_on=filled.today)
    page = opened(filled, qtbot)
    page.views.go_on(key(page, 2))
    assert not page.views.walk.card.answer.answers.isEnabled()
    assert page.views.walk.card.note.area.isReadOnly()
    assert not page.views.walk.card.photos.add.isEnabled()
    page.views.leave()
    assert of(page).question == key(page, 6)
