"""The page of consultation and decision: the clock, the reply, the refusal with its reason."""

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from core.dossier.dossier import Dossier
from core.dossier.records.consult import Communication, Consultation, Decision
from core.dossier.records.organisation import Cycle, Organisation
from core.dossier.records.realise import Measure
from tests.ui.realise.realised import TODAY, realised
from ui.pages.realise.consultation import ConsultationPage
from ui.session import Session


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> ConsultationPage:
    """The page over an empty year."""
    return opened(session, qtbot)


@pytest.fixture
def full(dossier: Dossier, cycle: Cycle, session: Session, qtbot: QtBot) -> ConsultationPage:
    """The page over a year that is under way."""
    years = realised(dossier, cycle)
    session.show_cycle(years.cycle.id)
    session.today = TODAY
    return opened(session, qtbot)


def opened(session: Session, qtbot: QtBot) -> ConsultationPage:
    made = ConsultationPage(session)
    qtbot.addWidget(made)
    made.open()
    return made


def choose(page: ConsultationPage, outcome: str) -> None:
    """Choose an answer as the mouse does."""
    field = page.agenda.detail.outcome
    field.combo.setCurrentIndex(field.combo.findData(outcome))
    field.combo.activated.emit(field.combo.currentIndex())


def decide(page: ConsultationPage, place: int, column: int, typed: str) -> None:
    """Write in the table of decisions."""
    model = page.decisions.table.model
    model.setData(model.index(place, column), typed)


def test_the_country_asks_from_the_first_day(page: ConsultationPage) -> None:
    assert [item.record.subject for item in page.agenda.items] == [
        "method", "results", "collective_measures", "plan", "evaluation",
    ]  # fmt: skip
    page.show_record("plan")
    clock = page.agenda.detail.clock
    assert clock.accessibleName() == "230 days left at the latest on 01/11/2026"


def test_the_clock_is_a_figure_until_it_is_handed_in(page: ConsultationPage) -> None:
    page.show_record("plan")
    detail = page.agenda.detail
    assert detail.clock.figure.text() == "230"
    detail.asked.line.setText("30/10")
    page.commit_pending()
    assert detail.clock.figure.text() == ""
    assert detail.clock.words.text() == "Handed in 2 days early"
    (noted,) = page.dossier.all(Consultation)
    assert (noted.subject, noted.asked_on) == ("plan", dt.date(2026, 10, 30))


def test_an_advice_with_remarks_brings_the_reply(page: ConsultationPage) -> None:
    page.show_record("collective_measures")
    detail = page.agenda.detail
    detail.held.line.setText("16/3")
    choose(page, "with_remarks")
    assert not detail.owed.isHidden()
    assert page.said.text().endswith("a reply of the employer is owed.")
    detail.reply.set_value("")
    detail.reply.area.setPlainText("Two more people from May.")
    page.commit_pending()
    assert detail.owed.isHidden()
    assert not detail.reply_box.isHidden()
    assert page.dossier.all(Consultation)[0].reply == "Two more people from May."


def test_an_answer_without_its_day_says_so(page: ConsultationPage) -> None:
    page.show_record("method")
    choose(page, "positive")
    assert not page.agenda.detail.no_day.isHidden()


def test_a_works_council_consents_and_nobody_signs(
    dossier: Dossier, session: Session, qtbot: QtBot
) -> None:
    with dossier.action("Dutch"):
        dossier.change(dossier.all(Organisation)[0], country="nl", body="or")
    page = opened(session, qtbot)
    page.show_record("plan")
    combo = page.agenda.detail.outcome.combo
    words = [combo.itemText(place) for place in range(combo.count())]
    assert words == ["No answer yet", "Consent", "Consent with remarks", "No consent"]
    assert page.agenda.detail.role.text() == (
        "Works council (OR): consents or not, and does not sign."
    )


def test_ones_own_consultation_is_named_emptied_and_undone(page: ConsultationPage) -> None:
    act = page.primary()
    act.run()
    page.agenda.detail.title.line.setText("Pilot of the pool")
    page.commit_pending()
    (own,) = page.dossier.all(Consultation)
    assert own.title == "Pilot of the pool"
    page.agenda.list.removed.emit(own.id)
    assert not page.dossier.all(Consultation)
    page.session.undo()
    assert page.agenda.items[-1].title == "Pilot of the pool"


def test_what_asks_for_something_is_shown_first(full: ConsultationPage) -> None:
    item = full.agenda.detail.item
    assert item is not None
    assert (item.record.subject, item.owes_reply) == ("collective_measures", True)


def test_a_refusal_asks_for_its_reason_before_it_is_written(full: ConsultationPage) -> None:
    decide(full, 1, 2, "refused")
    box, measure = full.decisions.refusing, full.decisions.lines[1].measure
    assert not box.isHidden()
    box.apply()
    assert not box.isHidden()
    box.reason.area.setPlainText("No room in the budget.")
    box.apply()
    (found,) = full.dossier.all(Decision, measure=measure.id)
    assert (found.answer, found.reason) == ("refused", "No room in the budget.")
    assert full.session.undo_label == "Change decision"


def test_a_reason_cannot_be_taken_from_a_refusal(full: ConsultationPage) -> None:
    decide(full, 4, 3, "")
    assert full.decisions.lines[4].decision.reason == "Too dear this year."


def test_a_refused_measure_is_stopped_with_the_same_reason(full: ConsultationPage) -> None:
    full.show_record(full.decisions.lines[4].id)
    assert full.segments.current() == "decisions"
    assert not full.decisions.stop.isHidden()
    full.decisions.stop_refused()
    measure = full.dossier.get(Measure, full.decisions.lines[4].id)
    assert (measure.status, measure.stopped_reason) == ("stopped", "Too dear this year.")


def test_the_rest_is_approved_in_one_act(full: ConsultationPage) -> None:
    full.show_view("decisions")
    act = full.primary()
    assert act.text == "Approve the rest"
    act.run()
    assert full.decisions.said.text().startswith("Management agreed to 5 of 6 measures")
    assert full.primary().why_not
    full.session.undo()
    assert not full.primary().why_not


def test_messages_are_added_written_and_removed(page: ConsultationPage) -> None:
    page.show_view("told")
    page.told.add_usual()
    first = page.dossier.all(Communication)[0]
    model = page.told.table.model
    model.setData(model.index(0, 4), "16/3")
    assert page.dossier.get(Communication, first.id).done_on == dt.date(2026, 3, 16)
    assert page.told.said.text() == "1 of 6 messages was given."
    model.setData(model.index(6, 0), "The board thanks everybody")
    page.told.table.removed.emit(first.id)
    subjects = [record.subject for record in page.dossier.all(Communication)]
    assert subjects[-1] == "The board thanks everybody"
    assert len(subjects) == 6


def test_a_closed_year_only_shows(
    dossier: Dossier, cycle: Cycle, session: Session, qtbot: QtBot
) -> None:
    with dossier.action("Close"):
        dossier.change(cycle, closed_on=dt.date(2026, 12, 31))
    page = opened(session, qtbot)
    page.show_record("plan")
    assert page.agenda.detail.asked.line.isReadOnly()
    assert page.told.table.model.locked
