"""Forms save themselves: after a pause, on leaving, choices at once; undo takes typing first."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.dossier.records.explore import Risk
from core.text.faults import Fault
from ui.pages.page import Page
from ui.parts.binder import Binder, Field
from ui.parts.fields.choice import ChoiceField
from ui.parts.fields.text import LineField, TextField
from ui.session import Session


class OneRisk(Page):
    """A page that shows the first risk."""

    WATCHES = frozenset({"risk"})

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.name, self.cause = LineField("Risk", required=True), TextField("Cause")
        self.impact = ChoiceField("Impact", [("yes", "Yes"), ("no", "No")], none="Not said")
        for field in (self.name, self.cause, self.impact):
            self.body.addWidget(field)
        self.form = Binder(
            self,
            "Change risk",
            [
                Field(self.name, "title"),
                Field(self.cause, "cause", "Change cause"),
                Field(self.impact, "employer_impact"),
            ],
        )

    def refresh(self) -> None:
        found = self.dossier.all(Risk, cycle=self.cycle.id)
        self.form.show(found[0] if found else None)


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> OneRisk:
    for title in ("Pieken", "Agressie"):
        risk = Risk(cycle=session.cycle.id, title=title)
        session.do("Add risk", partial(session.dossier.add, risk))
    made = OneRisk(session)
    qtbot.addWidget(made)
    made.show()
    return made


def first(page: OneRisk) -> Risk:
    return page.dossier.all(Risk)[0]


def type_in(qtbot: QtBot, page: OneRisk, text: str) -> None:
    page.name.line.setFocus()
    page.name.line.selectAll()
    qtbot.keyClicks(page.name.line, text)


def test_typing_is_saved_after_a_pause(page: OneRisk, qtbot: QtBot) -> None:
    type_in(qtbot, page, "Hoge pieken")
    assert first(page).title == "Pieken"
    qtbot.waitUntil(lambda: first(page).title == "Hoge pieken", timeout=2000)


def test_leaving_saves_at_once_as_one_labelled_action(page: OneRisk, qtbot: QtBot) -> None:
    page.cause.area.setFocus()
    qtbot.keyClicks(page.cause.area, "Vacatures")
    page.name.line.setFocus()
    assert first(page).cause == "Vacatures"
    assert page.session.undo_label == "Change cause"


def test_a_choice_is_saved_at_once(page: OneRisk) -> None:
    page.impact.combo.setCurrentIndex(1)
    page.impact.combo.activated.emit(1)
    assert first(page).employer_impact == "yes"
    page.impact.combo.setCurrentIndex(0)
    page.impact.combo.activated.emit(0)
    assert first(page).employer_impact is None


def test_what_cannot_be_read_is_told_on_leaving_and_the_last_value_stays(
    page: OneRisk, qtbot: QtBot
) -> None:
    type_in(qtbot, page, " ")
    assert page.name.editor.property("wrong") != "true"
    page.name.settled.emit()
    assert page.name.editor.property("wrong") == "true"
    assert first(page).title == "Pieken"


def test_undo_takes_typing_back_before_the_dossier(page: OneRisk, qtbot: QtBot) -> None:
    type_in(qtbot, page, "Anders")
    qtbot.keyClick(page.name.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.name.line.text() == "Pieken"
    assert len(page.dossier.all(Risk)) == 2


def test_undo_in_the_dossier_shows_the_old_text(page: OneRisk, qtbot: QtBot) -> None:
    type_in(qtbot, page, "Anders")
    page.commit_pending()
    page.session.undo()
    assert page.name.line.text() == "Pieken"


def test_another_record_takes_the_place_after_saving_what_was_typed(
    page: OneRisk, qtbot: QtBot
) -> None:
    type_in(qtbot, page, "Getypt")
    page.form.show(page.dossier.all(Risk)[1])
    assert first(page).title == "Getypt"
    page.form.show(page.dossier.all(Risk)[1])
    assert page.name.line.text() == "Agressie"


def test_a_refresh_leaves_typing_in_progress_alone(page: OneRisk, qtbot: QtBot) -> None:
    type_in(qtbot, page, "Half getyp")
    risk = Risk(cycle=page.cycle.id, title="Derde")
    page.session.do("Add risk", lambda: page.dossier.add(risk))
    assert page.name.line.text() == "Half getyp"


def test_no_record_empties_and_disables(page: OneRisk) -> None:
    page.form.show(None)
    assert page.name.line.text() == ""
    assert not page.name.isEnabled()
    assert page.commit_pending()


def test_a_fault_of_the_core_stands_beside_its_field(page: OneRisk, qtbot: QtBot) -> None:
    def refuse(record: Risk, attribute: str, value: object) -> None:
        raise Fault("That name is taken.")

    form = Binder(page, "Change risk", [Field(page.name, "title")], change=refuse)
    form.show(first(page))
    page.name.line.setText("Bezet")
    assert not form.commit()
    assert page.name.editor.accessibleDescription() == "That name is taken."


def test_a_hidden_page_saves_what_was_typed(page: OneRisk, qtbot: QtBot) -> None:
    type_in(qtbot, page, "Bewaard")
    page.hide()
    assert first(page).title == "Bewaard"
