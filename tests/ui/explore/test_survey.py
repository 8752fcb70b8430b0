"""The page Bevraging, up to the seal: choose a questionnaire, gather answers, close."""

import datetime as dt
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.dossier.outside import responses
from core.dossier.records.explore import Batch, Survey
from core.explore.survey.collecting import instrument_of
from tests.ui.explore.surveys import answers, current
from ui.pages.explore.survey import SurveyPage

# A popup that opens on the offscreen platform.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_without_a_survey_the_page_offers_one_or_leaving_it_out(
    survey_page: SurveyPage, qtbot: QtBot
) -> None:
    assert survey_page.pages.currentIndex() == 0
    with qtbot.waitSignal(survey_page.session.went) as went:
        survey_page.session.go("approach", "year")
    assert went.args == ["approach", "year"]
    primary = survey_page.primary()
    assert primary is not None
    primary.run()
    assert (survey_page.stage, current(survey_page).instrument_key) == ("choose", "veerwerk-short")


def test_stages_ahead_say_why_they_are_closed(survey_page: SurveyPage) -> None:
    survey_page.plan("main")
    button = survey_page.stages._buttons["read"]
    assert not button.isEnabled()
    assert button.toolTip() == "Sealed until the survey is closed."


def test_another_questionnaire_is_one_click_away(survey_page: SurveyPage) -> None:
    survey_page.plan("main")
    survey_page.choosing.instruments.opened.emit("veerwerk-full")
    assert instrument_of(current(survey_page)).key == "veerwerk-full"
    survey_page.session.undo()
    assert instrument_of(current(survey_page)).key == "veerwerk-short"


def test_a_questionnaire_of_ones_own_is_read_or_refused(
    survey_page: SurveyPage, tmp_path: Path
) -> None:
    survey_page.plan("main")
    own = tmp_path / "own.toml"
    own.write_text(
        'key = "own"\nversion = "1"\ntitle = { en = "Our own" }\n'
        '[options.f]\nvalues = [1, 2]\nlabels = { en = ["no", "yes"] }\n'
        '[[scales]]\nkey = "s"\ndomain = "content"\ndirection = "demand"\ntitle = { en = "S" }\n'
        '[[items]]\nkey = "i1"\nscale = "s"\noptions = "f"\ntext = { en = "Busy?" }\n'
    )
    survey_page.choosing.take_file(own)
    assert current(survey_page).instrument_key == "own"
    survey_page.choosing.choose("own")
    own.write_text("key = 3\n")
    survey_page.choosing.take_file(own)
    assert survey_page._trouble is not None
    assert "own.toml" in survey_page._trouble.words.text()


def test_dates_people_and_text_save_themselves(survey_page: SurveyPage) -> None:
    survey_page.plan("main")
    view = survey_page.choosing
    view.opens.line.setText("1/3/2026")
    view.invited.line.setText("120")
    view.title.line.setText("Voorjaar")
    survey_page.commit_pending()
    survey = current(survey_page)
    assert (survey.opens_on, survey.invited) == (dt.date(2026, 3, 1), 120)
    assert survey_page.which.text() == "Voorjaar"
    view.closes.line.setText("1/2/2026")
    view.closes.settled.emit()
    assert "closes before it opens" in view.closes.editor.accessibleDescription()


def test_a_text_is_proposed_and_can_be_taken_back(survey_page: SurveyPage) -> None:
    survey_page.plan("main")
    survey_page.choosing.propose.click()
    assert "De Linde" in survey_page.choosing.introduction.value()
    survey_page.session.undo()
    assert current(survey_page).introduction == ""


def test_opening_goes_to_collecting_and_seals(open_pulse: SurveyPage) -> None:
    assert open_pulse.stage == "collect"
    assert open_pulse.gathering.seal.title.text() == "Sealed"
    assert current(open_pulse).opens_on == open_pulse.session.today
    open_pulse.show_view("choose")
    onward = open_pulse.primary()
    assert onward is not None
    onward.run()
    assert open_pulse.stage == "collect"
    open_pulse.gathering.back()
    assert open_pulse.stage == "choose"


def test_a_file_is_shown_before_it_is_taken_over(open_pulse: SurveyPage, tmp_path: Path) -> None:
    file = answers(tmp_path / "export.csv", 12, extra=("e-mail",))
    open_pulse.gathering.read_file(file)
    panel = open_pulse.gathering.panel
    assert panel.said.text() == "12 answers can be taken over."
    assert "e-mail" in panel.notices.text()
    assert open_pulse.dossier.all(Batch) == ()
    panel.take.click()
    (batch,) = open_pulse.dossier.all(Batch)
    assert batch.responses == 12
    assert open_pulse.gathering.side.currentIndex() == 0
    assert open_pulse.gathering.share.value() == 300


def test_what_is_wrong_is_listed_and_nothing_is_written(
    open_pulse: SurveyPage, tmp_path: Path
) -> None:
    open_pulse.gathering.read_file(answers(tmp_path / "fout.csv", 2, team="Nergens"))
    panel = open_pulse.gathering.panel
    rows = [row.title for row in panel.faults.model.rows]
    assert rows[0].startswith("Row 2, column team: there is no unit “Nergens”")
    assert panel.take.isHidden()
    panel.take_over()
    panel.cancel()
    assert open_pulse.dossier.all(Batch) == ()
    assert open_pulse.gathering.side.currentIndex() == 2


def test_the_column_of_the_unit_can_be_named(open_pulse: SurveyPage, tmp_path: Path) -> None:
    file = answers(tmp_path / "a.csv", 6, heading="waar", extra=("iets",))
    open_pulse.gathering.read_file(file)
    panel = open_pulse.gathering.panel
    panel.unit_column.line.setText("-")
    panel.again.click()
    assert "names no unit" in panel.notices.text() or "name no unit" in panel.notices.text()
    panel.unit_column.line.setText("waar")
    panel.again.click()
    panel.take.click()
    (unit_id,) = {one.unit for one in responses(open_pulse.dossier, open_pulse.survey_id)}
    assert unit_id is not None


def test_the_same_answers_are_not_taken_twice(open_pulse: SurveyPage, tmp_path: Path) -> None:
    for _time in range(2):
        open_pulse.gathering.read_file(answers(tmp_path / "a.csv", 6))
        open_pulse.gathering.panel.take.click()
    assert len(open_pulse.dossier.all(Batch)) == 1
    assert open_pulse._trouble is not None
    assert "already" in open_pulse._trouble.words.text()


def test_an_import_is_removed_and_comes_back_with_its_answers(
    open_pulse: SurveyPage, tmp_path: Path
) -> None:
    open_pulse.gathering.read_file(answers(tmp_path / "a.csv", 6))
    open_pulse.gathering.panel.take.click()
    (batch,) = open_pulse.dossier.all(Batch)
    open_pulse.gathering.batches.removed.emit(batch.id)
    assert responses(open_pulse.dossier, open_pulse.survey_id) == []
    open_pulse.session.undo()
    assert len(responses(open_pulse.dossier, open_pulse.survey_id)) == 6


def test_closing_breaks_the_seal_and_goes_to_the_check(
    open_pulse: SurveyPage, tmp_path: Path
) -> None:
    open_pulse.gathering.close_survey()
    assert open_pulse.stage == "collect"
    open_pulse.gathering.read_file(answers(tmp_path / "a.csv", 20))
    open_pulse.gathering.panel.take.click()
    assert [act.text for act in open_pulse.secondary()] == ["Close the survey"]
    open_pulse.secondary()[0].run()
    assert open_pulse.stage == "check"
    assert open_pulse.checking.said.text().startswith("Answered: 20 of 40 people (50%).")
    open_pulse.secondary()[0].run()
    assert (open_pulse.stage, current(open_pulse).state) == ("collect", "collecting")


def test_several_surveys_stand_side_by_side(survey_page: SurveyPage) -> None:
    survey_page.plan("main")
    survey_page.plan("pulse")
    survey_page.plan("pulse")
    assert survey_page.which.text() == "Pulse 2"
    survey_page.remove()
    assert survey_page.which.text() == "Main survey"
    assert len(survey_page.dossier.all(Survey)) == 2
    survey_page.which.click()
