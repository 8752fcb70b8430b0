"""The visit itself: the card that resumes, letters that answer, what a "no" offers."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.dossier.records.explore import Risk
from core.explore import evidence, visit
from core.text import translate
from tests.ui.explore.walking import click, given, key, of, press, shown
from ui.pages.explore.visit import VisitPage
from ui.pages.explore.visit_answer_field import letters

# ------------------------------------------------------------------ the walk


def test_a_visit_starts_on_its_first_question_and_asks_for_the_window(
    no_visits: VisitPage, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(no_visits.session.full_area) as asked:
        no_visits.primary().run()
    assert asked.args == [True]
    assert no_visits.views.walking
    assert shown(no_visits) == "question 1 of 48"
    assert of(no_visits).visited_on == no_visits.session.today


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


def test_after_the_last_question_comes_the_overview(visits_page: VisitPage) -> None:
    visits_page.views.go_on(key(visits_page, 47))
    assert visits_page.views.walk.next.text() == "To the overview"
    visits_page.onward()
    assert not visits_page.views.walking
    visits_page.onward()
    assert visits_page.views.walking


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


def test_the_law_of_the_country_stands_with_the_question(visits_page: VisitPage) -> None:
    visits_page.views.go_on(key(visits_page, 0))
    assert visits_page.views.walk.card.law.text().startswith("Codex")
    assert visits_page.views.walk.card.group.text() == "Organisation of the work"


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
