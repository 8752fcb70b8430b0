"""The page of visits: the card that resumes, what a "no" offers, photos, notes, the overview."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.dossier.records.explore import ChecklistAnswer, Observation, Photo, Risk, Visit
from core.explore import evidence, visit
from core.text import translate
from tests.core.explore.sample import photograph
from ui.pages.explore.visit import VisitPage
from ui.pages.explore.visit_answer_field import letters
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


def opened(session: Session, qtbot: QtBot) -> VisitPage:
    page = VisitPage(session)
    qtbot.addWidget(page)
    page.open()
    return page


@pytest.fixture
def empty(session: Session, qtbot: QtBot) -> Iterator[VisitPage]:
    page = opened(session, qtbot)
    yield page
    page.revert_pending()


@pytest.fixture
def page(filled: Session, qtbot: QtBot) -> Iterator[VisitPage]:
    """The page with one visit, two of whose questions were answered with no."""
    made = opened(filled, qtbot)
    yield made
    made.revert_pending()


@pytest.fixture
def card(page: VisitPage) -> VisitPage:
    """The page on the third question of the visit."""
    page.views.go_on(key(page, 2))
    return page


def of(page: VisitPage) -> Visit:
    return page.dossier.all(Visit)[0]


def key(page: VisitPage, place: int) -> str:
    return visit.checklist_of(of(page)).questions[place].key


def given(page: VisitPage, place: int) -> ChecklistAnswer:
    return visit.given(page.dossier, of(page), key(page, place))


def shown(page: VisitPage) -> str:
    return page.views.walk.count.text()


def press(page: VisitPage, *keys: str | Qt.Key) -> None:
    """Type on the answers."""
    for one in keys:
        QTest.keyClick(page.views.walk.card.answer.answers, one)  # type: ignore[arg-type]


def click(page: VisitPage, answer: str) -> None:
    page.views.walk.card.answer.answers.buttons[answer].click()  # type: ignore[index]


# ------------------------------------------------------------------ the walk


def test_a_visit_starts_on_its_first_question_and_asks_for_the_window(
    empty: VisitPage, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(empty.session.full_area) as asked:
        empty.primary().run()
    assert asked.args == [True]
    assert empty.views.walking
    assert shown(empty) == "question 1 of 48"
    assert of(empty).visited_on == empty.session.today


def test_letters_answer_and_enter_goes_on(card: VisitPage) -> None:
    press(card, "y", Qt.Key.Key_Return, "n", Qt.Key.Key_Return)
    assert (given(card, 2).answer, given(card, 3).answer) == ("yes", "no")
    assert shown(card) == "question 5 of 48"


def test_every_language_has_five_letters() -> None:
    for language in translate.LANGUAGES:
        with translate.use(language):
            assert len(set(letters().values())) == 5


def test_arrows_walk_along_the_answers(card: VisitPage) -> None:
    press(card, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert given(card, 2).answer == "no"
    press(card, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert given(card, 2).answer == "not_applicable"


def test_a_second_click_takes_the_answer_back(card: VisitPage) -> None:
    click(card, "partly")
    click(card, "partly")
    assert given(card, 2).answer is None


def test_a_note_saves_itself_and_belongs_to_the_advisor(card: VisitPage) -> None:
    card.views.walk.card.note.area.setPlainText("Everybody calls around.")
    assert card.commit_pending()
    assert (given(card, 2).note, given(card, 2).tier) == (
        "Everybody calls around.",
        "advisor_only",
    )
    card.views.walk.card.tier.segments._buttons["shared"].click()
    assert given(card, 2).tier == "shared"


def test_going_on_saves_the_note_first(card: VisitPage) -> None:
    card.views.walk.card.note.area.setPlainText("Half a sentence")
    card.views.walk.next.click()
    assert given(card, 2).note == "Half a sentence"
    assert card.views.walk.card.note.value() == ""
    card.views.walk.previous.click()
    assert card.views.walk.card.note.value() == "Half a sentence"


def test_a_name_in_a_note_is_noticed(card: VisitPage) -> None:
    card.views.walk.card.note.area.setPlainText("Only Karin knows.")
    assert "“Karin”" in card.views.walk.card.warning.text()


def test_pausing_resumes_exactly_where_it_was_left(card: VisitPage) -> None:
    card.views.walk.step(1)
    QTest.keyClick(card.views.walk, Qt.Key.Key_Escape)
    assert not card.views.walking
    assert of(card).question == key(card, 3)
    card.views.detail.go_on.click()
    assert shown(card) == "question 4 of 48"


def test_closing_in_the_middle_of_a_sentence_loses_nothing(card: VisitPage) -> None:
    card.views.walk.step(1)
    card.views.walk.card.note.area.setPlainText("Half a sen")
    card.commit_pending()
    assert (of(card).question, given(card, 3).note) == (key(card, 3), "Half a sen")


def test_undo_goes_to_the_question_that_it_changes(card: VisitPage) -> None:
    press(card, "n", Qt.Key.Key_Return)
    card.session.undo()
    assert shown(card) == "question 3 of 48"
    assert card.views.walk.card.answer.value() == ""


def test_after_the_last_question_comes_the_overview(page: VisitPage) -> None:
    page.views.go_on(key(page, 47))
    assert page.views.walk.next.text() == "To the overview"
    page.onward()
    assert not page.views.walking
    page.onward()
    assert page.views.walking


def test_a_visit_is_finished_and_taken_up_again(card: VisitPage) -> None:
    card.views.walk.finish_button.click()
    assert of(card).state == "finished"
    assert card.views.detail.sentence.text().startswith("Finished: 2 of 48 questions")
    further = card.views.detail.further()
    assert further[0] is not None
    further[0].run()
    assert of(card).state == "open"


def test_units_of_the_visit_are_changed_on_the_way(card: VisitPage) -> None:
    units = card.views.walk.units
    units._chosen(())
    assert of(card).units == ()


def test_the_law_of_the_country_stands_with_the_question(page: VisitPage) -> None:
    page.views.go_on(key(page, 0))
    assert page.views.walk.card.law.text().startswith("Codex")
    assert page.views.walk.card.group.text() == "Organisation of the work"


def test_controls_are_large_enough_for_somebody_who_stands(card: VisitPage) -> None:
    walk = card.views.walk
    card.resize(1100, 640)
    card.show()
    for button in (walk.pause, walk.next, walk.previous, walk.write, walk.card.photos.add):
        assert button.sizeHint().height() >= 44
    answers = walk.card.answer.answers.buttons.values()
    assert {button.sizeHint().height() for button in answers} == {94}
    card.hide()


# ------------------------------------------------------------------ what a "no" offers


def test_a_no_offers_its_risk_and_measures(card: VisitPage) -> None:
    offer = card.views.walk.card.offer
    assert offer.isHidden()
    press(card, "n")
    question = visit.checklist_of(of(card)).questions[2]
    assert offer.words.text() == f"As a risk: {question.risk}"
    assert offer.look.text() == "Look at 3 measures"
    offer.look.click()
    assert not offer._unfolding.isHidden()


def test_a_no_becomes_a_risk_with_one_click(card: VisitPage, qtbot: QtBot) -> None:
    press(card, "n")
    offer = card.views.walk.card.offer
    offer.add.click()
    risk = card.dossier.all(Risk)[-1]
    assert [one.source for one in evidence.links(card.dossier, risk)] == [given(card, 2).id]
    assert offer.words.text() == f"In the register: {risk.title}"
    with qtbot.waitSignal(card.session.went) as went:
        offer.go.click()
    assert went.args == ["risks", risk.id]


def test_a_yes_offers_nothing(card: VisitPage) -> None:
    press(card, "y")
    assert card.views.walk.card.offer.isHidden()


# ------------------------------------------------------------------ photos


def test_a_photo_from_a_file_is_blurred_and_kept(card: VisitPage, tmp_path: Path) -> None:
    path = tmp_path / "board.jpg"
    path.write_bytes(photograph())
    card.views.source.from_file(path)
    new = card.views.new_photo
    assert card.views.currentWidget() is new
    plain = new._versions[-1].jpeg()
    new.view.blurred.emit(0.1, 0.1, 0.4, 0.4)
    new.caption.line.setText("The board")
    new.keep_button.click()
    photo = card.dossier.all(Photo)[-1]
    assert (photo.about, photo.caption) == (given(card, 2).id, "The board")
    assert card.dossier.blob(photo.blob) != plain
    assert card.views.walking
    assert len(card.views.walk.card.photos.thumbs) == 1


def test_a_blur_can_be_taken_back_before_keeping(card: VisitPage, tmp_path: Path) -> None:
    path = tmp_path / "board.jpg"
    path.write_bytes(photograph())
    card.views.source.from_file(path)
    new = card.views.new_photo
    assert not new.back.isEnabled()
    new.blur(0.1, 0.1, 0.4, 0.4)
    new.back.click()
    assert len(new._versions) == 1
    new.drop.click()
    assert card.dossier.all(Photo) == ()


def test_a_file_that_is_no_photo_is_refused_in_a_sentence(card: VisitPage, tmp_path: Path) -> None:
    path = tmp_path / "plan.jpg"
    path.write_text("no picture")
    card.views.source.from_file(path)
    assert card._trouble is not None
    assert "not a picture" in card._trouble.accessibleName()
    card.views.source.from_file(tmp_path / "gone.jpg")
    assert "“gone.jpg” cannot be read." in card._trouble.accessibleName()


def test_a_picture_on_the_clipboard_is_pasted(card: VisitPage) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0)
    QGuiApplication.clipboard().setImage(image)
    QTest.keyClick(
        card.views.walk.card.note.area, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier
    )
    assert card.views.currentWidget() is card.views.new_photo


def test_a_dropped_file_becomes_a_photo(card: VisitPage, tmp_path: Path) -> None:
    path = tmp_path / "board.jpg"
    path.write_bytes(photograph())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    card.views.walk.dropEvent(drop)
    assert card.views.currentWidget() is card.views.new_photo


@pytest.fixture
def photo(card: VisitPage, tmp_path: Path) -> Photo:
    """A photo kept with the third question."""
    path = tmp_path / "board.jpg"
    path.write_bytes(photograph())
    card.views.source.from_file(path)
    card.views.new_photo.keep()
    return card.dossier.all(Photo)[0]


def test_a_kept_photo_gets_a_caption_and_a_tier(card: VisitPage, photo: Photo) -> None:
    card.views.walk.card.photos.thumbs[0].click()
    kept = card.views.photo
    kept.caption.line.setText("The board")
    kept.tier.segments._buttons["shared"].click()
    card.commit_pending()
    now = card.dossier.get(Photo, photo.id)
    assert (now.caption, now.tier) == ("The board", "shared")
    kept.back.click()
    assert card.views.walking


def test_a_photo_goes_and_comes_back(card: VisitPage, photo: Photo) -> None:
    card.show_record(photo.id)
    card.views.photo.drop.click()
    assert card.dossier.all(Photo) == ()
    assert card.views.walking
    card.session.undo()
    assert len(card.views.walk.card.photos.thumbs) == 1


def test_a_photo_becomes_evidence(card: VisitPage, photo: Photo) -> None:
    card.show_record(photo.id)
    picker = card.views.photo.as_evidence()
    assert picker is not None
    picker._hand_over(("new-risk",))
    risk = card.dossier.all(Risk)[-1]
    assert evidence.findings(card.dossier, risk)[0].kind == "photo"


# ------------------------------------------------------------------ notes and observations


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


def test_observations_are_typed_one_after_the_other(page: VisitPage) -> None:
    see(page, "Noise")
    see(page, "Draught")
    rows = page.views.detail.seen.rows
    assert [one.text for one in rows.sayings()] == ["Noise", "Draught"]
    QTest.keyClick(page.views.detail.seen.entry.line, Qt.Key.Key_Return)
    assert len(rows.sayings()) == 2


def test_an_observation_is_changed_moved_and_removed(page: VisitPage) -> None:
    first, _second = see(page, "Noise"), see(page, "Draught")
    seen = page.views.detail.seen
    seen.select(first.id)
    seen.text.area.setPlainText("Noise of the bell")
    seen.tier.segments._buttons["shared"].click()
    page.commit_pending()
    now = page.dossier.get(Observation, first.id)
    assert (now.text, now.tier) == ("Noise of the bell", "shared")
    seen.rows.moved.emit(first.id, "")
    assert seen.rows.sayings()[1].id == first.id
    QTest.keyClick(seen.rows, Qt.Key.Key_Delete)
    assert len(seen.rows.sayings()) == 1


def test_an_observation_becomes_evidence(page: VisitPage) -> None:
    seen = see(page, "Noise")
    page.show_record(seen.id)
    picker = page.views.detail.seen.as_evidence()
    assert picker is not None
    noise = next(one for one in page.dossier.all(Risk) if one.title.startswith("Noise"))
    picker._hand_over((noise.id,))
    assert [one.source for one in evidence.links(page.dossier, noise)] == [seen.id]
    assert "evidence 1 time" in page.views.detail.seen.rows.sayings()[0].note


# ------------------------------------------------------------------ the overview


def test_the_overview_says_how_far_and_what_is_not_in_order(page: VisitPage) -> None:
    detail = page.views.detail
    assert detail.sentence.text() == ("2 of 48 questions answered, 2 not or partly in order.")
    rows = detail.calling.model()
    assert rows.rowCount() == 2
    assert rows.index(0, 0).data(ITEM_ROLE).note == "No · 2 risks"


def test_what_is_not_in_order_leads_to_its_card(page: VisitPage) -> None:
    page.views.detail.calling.opened.emit(key(page, 6))
    assert shown(page) == "question 7 of 48"


def test_an_answer_as_evidence_leads_to_its_card(page: VisitPage) -> None:
    page.show_record(given(page, 6).id)
    assert shown(page) == "question 7 of 48"


def test_facts_of_a_visit_are_saved(page: VisitPage) -> None:
    detail = page.views.detail
    detail.place.line.setText("Second floor")
    detail.company.line.setText("A worker representative")
    page.commit_pending()
    assert (of(page).place, of(page).company) == ("Second floor", "A worker representative")
    assert page.views.visits.model.rows[0].title == "Second floor"


def test_visits_are_renamed_moved_removed_and_come_back(page: VisitPage) -> None:
    page.start()
    page.views.leave()
    first = of(page).id
    page.views.visits.renamed.emit(first, "Ground floor")
    page.views.visits.moved.emit(first, "")
    assert page.views.visits.model.rows[1].title == "Ground floor"
    page.views.visits.removed.emit(first)
    assert len(page.views.visits.model.rows) == 1
    page.session.undo()
    assert len(page.views.visits.model.rows) == 2


def test_a_visit_that_is_undone_ends_its_walk(empty: VisitPage) -> None:
    empty.start()
    empty.session.undo()
    assert not empty.views.walking


def test_an_own_checklist_is_walked_or_refused_with_its_place(
    empty: VisitPage, tmp_path: Path
) -> None:
    good, bad = tmp_path / "own.toml", tmp_path / "bad.toml"
    good.write_text(OWN)
    bad.write_text(OWN.replace('source = "environment"', 'source = "moon"'))
    assert empty.make.begin_from(bad) == ""
    assert empty._trouble is not None
    assert "questions[0].source" in empty._trouble.accessibleName()
    empty._walk(empty.make.begin_from(good))
    assert shown(empty) == "question 1 of 1"
    assert of(empty).checklist_key == "own"


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
