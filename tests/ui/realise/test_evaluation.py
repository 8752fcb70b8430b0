"""The page of evaluation: measured, concluded, and "cannot be said" as dignified as success."""

import datetime as dt
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from core.dossier.dossier import Dossier
from core.dossier.records.organisation import Cycle, Organisation
from core.dossier.records.realise import Effect, Measure, YearlyEvaluation
from core.realise import follow_up
from tests.ui.realise.realised import TODAY, realised
from ui.pages.realise.evaluation import EvaluationPage
from ui.session import Session


@pytest.fixture
def page(dossier: Dossier, cycle: Cycle, session: Session, qtbot: QtBot) -> EvaluationPage:
    """The page over a second year with its survey, nothing measured yet."""
    years = realised(dossier, cycle)
    session.show_cycle(years.cycle.id)
    session.today = TODAY
    return opened(session, qtbot)


def opened(session: Session, qtbot: QtBot) -> EvaluationPage:
    made = EvaluationPage(session)
    qtbot.addWidget(made)
    made.open()
    return made


def show(page: EvaluationPage, title: str) -> None:
    goal = next(x.goal for x in page.goals.lines if x.goal.title.startswith(title))
    page.show_record(goal.id)


def effect(page: EvaluationPage) -> Effect:
    """The effect of the goal that is shown."""
    (found,) = page.dossier.all(Effect, goal=page.goals.list.current())
    return found


def test_this_years_survey_fills_the_effect(page: EvaluationPage) -> None:
    detail = page.goals.detail
    assert detail.verdict.word.text() == "Not measured yet"
    detail.measure.click()
    assert (effect(page).conclusion, effect(page).measured_on) == ("improved", TODAY)
    assert detail.verdict.word.text() == "Improved"
    assert detail.verdict.figures.text() == (
        "From 62.5 to 37.5: −25 (95 % between −30.6 and −19.4)."
    )
    page.session.undo()
    assert detail.verdict.word.text() == "Not measured yet"


def test_baseline_interval_and_target_stand_on_one_axis(page: EvaluationPage) -> None:
    page.goals.detail.measure.click()
    data = page.goals.detail.axis.data
    assert (data.baseline, data.measured) == (Decimal("62.5"), Decimal("37.5"))
    assert data.target == 40
    # 40 of 60 people: 4.0483 x the correction for a finite population, 0.5822.
    assert data.interval == (Decimal("60.1"), Decimal("64.9"))
    assert data.measured_interval == (Decimal("35.1"), Decimal("39.9"))


def test_everything_due_is_measured_in_one_act(page: EvaluationPage) -> None:
    (act,) = page.secondary()
    act.run()
    assert page.goals.said.text() == (
        "3 of 3 goals measured: 1 improved, 1 partly, 1 cannot be said."
    )
    assert page.session.undo_label == "Measure effects"


def test_what_cannot_be_said_stands_on_the_same_ground(page: EvaluationPage) -> None:
    show(page, "Shifts")
    page.goals.detail.measure.click()
    verdict = page.goals.detail.verdict
    assert verdict.accessibleName() == "Cannot be said Nobody has counted again yet."


def test_new_figures_ask_to_measure_again(page: EvaluationPage) -> None:
    show(page, "Shifts")
    detail = page.goals.detail
    detail.measure.click()
    assert detail.stale.isHidden()
    goal = page.goals.lines[2].goal
    page.do("Value", lambda: follow_up.add_value(page.dossier, goal, TODAY, Decimal(3)))
    assert not detail.stale.isHidden()
    detail.measure.click()
    assert detail.stale.isHidden()
    assert effect(page).conclusion == "improved"


def test_another_conclusion_needs_its_reason(page: EvaluationPage) -> None:
    act = page.primary()
    act.run()
    box = page.goals.detail.concluding
    assert not box.isHidden()
    box.choice.set_value("unchanged")
    box.apply()
    assert effect(page).conclusion == "improved"
    box.reason.area.setPlainText("The summer was quiet.")
    box.apply()
    assert effect(page).conclusion == "unchanged"
    verdict = page.goals.detail.verdict
    assert verdict.overruled.text() == "Overruled by the advisor; the figures say: Improved."
    page.goals.detail.follow_figures.click()
    assert effect(page).conclusion == "improved"


def test_the_measures_behind_an_effect_are_followed(page: EvaluationPage) -> None:
    went: list[tuple[str, str]] = []
    told: list[str] = []
    page.session.went.connect(lambda step, record: went.append((step, record)))
    page.session.told.connect(lambda words, _undo: told.append(words))
    page.goals.detail.measure.click()
    earlier, now, *_rest = effect(page).measures
    page.goals.detail.rows.opened.emit(now)
    page.goals.detail.rows.opened.emit(earlier)
    assert went == [("plan", now)]
    assert told == ["This measure belongs to an earlier year."]
    assert page.dossier.get(Measure, earlier).title == "Vervangpool"


def test_an_effect_leads_to_its_goal(page: EvaluationPage) -> None:
    page.goals.measure_all()
    page.show_view("year")
    wanted = page.goals.lines[1]
    assert wanted.effect is not None
    page.show_record(wanted.effect.id)
    assert (page.segments.current(), page.goals.list.current()) == ("goals", wanted.goal.id)


def test_the_year_notes_counts_and_texts_as_they_are_typed(page: EvaluationPage) -> None:
    page.show_view("year")
    first = page.year.inputs[0]
    assert page.year.said.text() == "1 of 8 inputs are noted."
    first.count.line.setText("0")
    first.text.area.setPlainText("None.")
    page.commit_pending()
    (noted,) = page.dossier.all(YearlyEvaluation, key="specific_analysis_requests")
    assert (noted.count, noted.text) == (0, "None.")
    assert page.year.said.text() == "2 of 8 inputs are noted."


def test_the_year_has_its_conclusion(page: EvaluationPage) -> None:
    page.show_view("year")
    page.primary().run()
    page.year.conclusion.area.setPlainText("The pool stays.")
    page.commit_pending()
    (noted,) = page.dossier.all(YearlyEvaluation, key="conclusion")
    assert noted.text == "The pool stays."
    page.session.undo()
    assert not page.dossier.all(YearlyEvaluation, key="conclusion")
    assert page.year.conclusion.value() == ""


def test_the_netherlands_looks_at_its_own_list(
    dossier: Dossier, session: Session, qtbot: QtBot
) -> None:
    with dossier.action("Dutch"):
        dossier.change(dossier.all(Organisation)[0], country="nl", body="or")
    keys = [each.key for each in opened(session, qtbot).year.inputs]
    assert keys[:3] == ["plan_progress", "counsellor_reports", "complaints"]


def test_a_closed_year_only_shows(page: EvaluationPage) -> None:
    with page.dossier.action("Close"):
        page.dossier.change(page.cycle, closed_on=dt.date(2027, 12, 31))
    page.session.show_cycle(page.cycle.id)
    page.open()
    assert not page.goals.detail.measure.isEnabled()
    assert page.year.inputs[0].text.area.isReadOnly()
