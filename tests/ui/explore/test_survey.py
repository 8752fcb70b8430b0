"""The page Bevraging: choose, collect under a seal, check, read; one stage at a time."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.dossier.dossier import Dossier
from core.dossier.outside import responses
from core.dossier.records.explore import Batch, EvidenceLink, Risk, Survey
from core.dossier.records.organisation import Cycle, Unit
from core.explore.survey.collecting import instrument_of
from core.library.instrument import Instrument, find_instrument
from tests.core.explore.sample import busy, surveyed, unit
from ui.pages.explore.survey import SurveyPage
from ui.pages.explore.survey_figures import SurveyFigures
from ui.parts.heat import HeatGrid
from ui.parts.notice import Notice
from ui.parts.picker import Picker
from ui.session import Session

# A popup that opens on the offscreen platform.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SMALL = find_instrument("veerwerk-pulse")


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> SurveyPage:
    made = SurveyPage(session)
    qtbot.addWidget(made)
    made.open()
    return made


@pytest.fixture
def zorg(dossier: Dossier, cycle: Cycle) -> Unit:
    return unit(dossier, cycle, "Zorg", 40)


@pytest.fixture
def open_pulse(zorg: Unit, page: SurveyPage) -> SurveyPage:
    """A pulse that is gathering answers."""
    page.plan("pulse")
    page.choosing.open_survey()
    return page


@pytest.fixture
def read(zorg: Unit, dossier: Dossier, cycle: Cycle, page: SurveyPage) -> SurveyPage:
    """A closed survey in which Zorg is very busy and Balie too small."""
    balie = unit(dossier, cycle, "Balie", 4)
    survey = surveyed(dossier, cycle, {zorg.id: 30, balie.id: 3}, busy)
    page.show_record(survey.id)
    page.refresh()
    return page


def answers(
    path: Path, people: int, team: str = "Zorg", instrument: Instrument = SMALL,
    heading: str = "team", extra: Sequence[str] = (),
) -> Path:  # fmt: skip
    """A csv file in which everybody answers, each a little otherwise."""
    keys = [item.key for item in instrument.items]
    lines = [",".join([heading, *extra, *keys])]
    for number in range(people):
        cells = [str(instrument.options_of(i).values[number % 3]) for i in instrument.items]
        lines.append(",".join([team, *("a@b.be" for _column in extra), *cells]))
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def current(page: SurveyPage) -> Survey:
    assert page.survey is not None
    return page.survey


def test_without_a_survey_the_page_offers_one_or_leaving_it_out(
    page: SurveyPage, qtbot: QtBot
) -> None:
    assert page.pages.currentIndex() == 0
    with qtbot.waitSignal(page.session.went) as went:
        page.session.go("approach", "year")
    assert went.args == ["approach", "year"]
    primary = page.primary()
    assert primary is not None
    primary.run()
    assert (page.stage, current(page).instrument_key) == ("choose", "veerwerk-short")


def test_stages_ahead_say_why_they_are_closed(page: SurveyPage) -> None:
    page.plan("main")
    button = page.stages._buttons["read"]
    assert not button.isEnabled()
    assert button.toolTip() == "Sealed until the survey is closed."


def test_another_questionnaire_is_one_click_away(page: SurveyPage) -> None:
    page.plan("main")
    page.choosing.instruments.opened.emit("veerwerk-full")
    assert instrument_of(current(page)).key == "veerwerk-full"
    page.session.undo()
    assert instrument_of(current(page)).key == "veerwerk-short"


def test_a_questionnaire_of_ones_own_is_read_or_refused(page: SurveyPage, tmp_path: Path) -> None:
    page.plan("main")
    own = tmp_path / "own.toml"
    own.write_text(
        'key = "own"\nversion = "1"\ntitle = { en = "Our own" }\n'
        '[options.f]\nvalues = [1, 2]\nlabels = { en = ["no", "yes"] }\n'
        '[[scales]]\nkey = "s"\ndomain = "content"\ndirection = "demand"\ntitle = { en = "S" }\n'
        '[[items]]\nkey = "i1"\nscale = "s"\noptions = "f"\ntext = { en = "Busy?" }\n'
    )
    page.choosing.take_file(own)
    assert current(page).instrument_key == "own"
    page.choosing.choose("own")
    own.write_text("key = 3\n")
    page.choosing.take_file(own)
    assert page._trouble is not None
    assert "own.toml" in page._trouble.words.text()


def test_dates_people_and_text_save_themselves(page: SurveyPage) -> None:
    page.plan("main")
    view = page.choosing
    view.opens.line.setText("1/3/2026")
    view.invited.line.setText("120")
    view.title.line.setText("Voorjaar")
    page.commit_pending()
    survey = current(page)
    assert (survey.opens_on, survey.invited) == (dt.date(2026, 3, 1), 120)
    assert page.which.text() == "Voorjaar"
    view.closes.line.setText("1/2/2026")
    view.closes.settled.emit()
    assert "closes before it opens" in view.closes.editor.accessibleDescription()


def test_a_text_is_proposed_and_can_be_taken_back(page: SurveyPage) -> None:
    page.plan("main")
    page.choosing.propose.click()
    assert "De Linde" in page.choosing.introduction.value()
    page.session.undo()
    assert current(page).introduction == ""


def test_opening_goes_to_collecting_and_seals(open_pulse: SurveyPage) -> None:
    assert open_pulse.stage == "collect"
    assert open_pulse.gathering.sealed.text() == "Sealed"
    assert current(open_pulse).opens_on == open_pulse.session.today
    open_pulse.show_stage("choose")
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
    assert open_pulse.checking.said.text().startswith("20 of 40 people answered (50%).")
    open_pulse.secondary()[0].run()
    assert (open_pulse.stage, current(open_pulse).state) == ("collect", "collecting")


def test_the_check_counts_by_unit_and_hides_small_ones(read: SurveyPage) -> None:
    read.show_stage("check")
    model = read.checking.units.model
    shown = [[model.index(row, place).data() for place in (0, 2)] for row in range(3)]
    assert shown == [["Whole organisation", "33"], ["Zorg", "hidden"], ["Balie", "hidden"]]
    words = [model.columns[2].tip(line) for line in model.records]
    assert words[1] != words[2] != ""
    assert read.checking.scales.model.rowCount() == len(instrument_of(current(read)).scales)


def test_more_answers_than_people_leads_to_the_units(
    page: SurveyPage, dossier: Dossier, cycle: Cycle, qtbot: QtBot
) -> None:
    small = unit(dossier, cycle, "Keuken", 12)
    page.show_record(surveyed(dossier, cycle, {small.id: 20}, busy).id)
    page.show_stage("check")
    (notice,) = page.checking.findChildren(Notice)
    assert "Keuken" in notice.words.text()
    with qtbot.waitSignal(page.session.went) as went:
        notice.buttons[0].click()
    assert went.args == ["approach", "units"]


def test_reading_starts_with_a_sentence_and_the_map(read: SurveyPage) -> None:
    assert read.stage == "read"
    assert read.reading.said.text().startswith("Workload and pace weighs heaviest")
    model = read.reading.grid.model()
    assert isinstance(read.reading.grid, HeatGrid)
    assert model.columnCount() == 3
    balie = next(unit.id for unit in read.dossier.all(Unit) if unit.name == "Balie")
    read.reading.grid.select("workload", balie)
    assert "Too few" in read.reading.strip.accessibleName()
    assert "Hidden" in read.reading._why_not() or "Too few" in read.reading._why_not()


def test_the_strip_tells_mean_interval_and_people(read: SurveyPage) -> None:
    read.reading.grid.select("workload", "*")
    said = read.reading.strip.accessibleName()
    assert said.startswith("Everybody · Workload and pace")
    assert "95 % interval" in said
    assert "n = 33 of 44" in said
    read.reading.grid.select("autonomy", "*")
    assert "higher is better" in read.reading.strip.accessibleName()


def test_a_result_becomes_evidence_of_a_risk(read: SurveyPage) -> None:
    read.reading.grid.select("workload", "*")
    read.acts()["as_evidence"]()
    (picker,) = read.window().findChildren(Picker)
    picker.list.itemActivated.emit(picker.list.item(0))
    (risk,), (link,) = read.dossier.all(Risk), read.dossier.all(EvidenceLink)
    assert (risk.title, risk.sources) == ("Workload and pace", ("content",))
    assert (link.kind, link.scale, link.unit) == ("survey", "workload", "")
    assert "used 1×" in read.reading.strip.accessibleName()


def test_how_people_feel_stands_apart_from_the_work(read: SurveyPage) -> None:
    read.reading.theme._buttons["people"].click()
    titles = [row.title for row in read.reading.grid._rows]
    assert "Exhaustion" in titles
    assert "Workload and pace" not in titles


def test_what_people_undergo_is_told_for_everybody_only(
    page: SurveyPage, dossier: Dossier, cycle: Cycle, zorg: Unit
) -> None:
    survey = surveyed(
        dossier, cycle, {zorg.id: 40},
        lambda item, n: n % 4 // 3 if item.scale == "unwanted" else busy(item, n),
    )  # fmt: skip
    page.show_record(survey.id)
    page.reading.theme._buttons["events"].click()
    events = page.reading.events
    assert "For everybody together only" in events.said.text()
    assert str(events.rows.model().index(0, 0).data()).endswith("10 of 40 (25%)")
    page.acts()["as_evidence"]()
    assert page.window().findChildren(Picker)


def test_an_event_that_nobody_reports_is_no_finding(read: SurveyPage) -> None:
    read.reading.theme._buttons["events"].click()
    assert not read.reading.events.act.isEnabled()
    read.acts()["as_evidence"]()
    assert read.window().findChildren(Picker) == []


def test_last_year_stands_beside_this_year(read: SurveyPage, dossier: Dossier, zorg: Unit) -> None:
    with dossier.action("Earlier year"):
        before = dossier.add(
            Cycle(year=2025, starts_on=dt.date(2025, 1, 1), ends_on=dt.date(2025, 12, 31))
        )
        old = dossier.add(Unit(cycle=before.id, name="Zorg", headcount=40))
    surveyed(dossier, before, {old.id: 30}, busy)
    read.refresh()
    read.reading.grid.select("workload", "*")
    assert "2025: " in read.reading.strip.accessibleName()


def test_several_surveys_stand_side_by_side(page: SurveyPage) -> None:
    page.plan("main")
    page.plan("pulse")
    page.plan("pulse")
    assert page.which.text() == "Pulse 2"
    page.remove()
    assert page.which.text() == "Main survey"
    assert len(page.dossier.all(Survey)) == 2
    page.which.click()


def test_many_answers_are_scored_by_a_worker(
    read: SurveyPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.pages.explore.survey_figures.MANY", 10)
    figures = SurveyFigures(read)
    found: list[int] = []
    figures.want(current(read), lambda results: found.append(results.responses))
    figures.want(current(read), lambda results: found.append(results.responses))
    assert found == [33, 33]
    assert not figures.busy


def test_a_questionnaire_without_events_says_so(open_pulse: SurveyPage, tmp_path: Path) -> None:
    open_pulse.gathering.read_file(answers(tmp_path / "a.csv", 20))
    open_pulse.gathering.panel.take.click()
    open_pulse.gathering.close_survey()
    open_pulse.show_stage("read")
    open_pulse.reading.theme._buttons["events"].click()
    assert not open_pulse.reading.events.act.isEnabled()


def test_a_closed_year_can_be_read_and_not_changed(read: SurveyPage, dossier: Dossier) -> None:
    with dossier.action("Close year"):
        dossier.change(read.cycle, closed_on=dt.date(2026, 12, 31))
    read.session.changed.emit(frozenset({"cycle"}))
    read.show_stage("choose")
    assert read.choosing.introduction.area.isReadOnly()
    assert not read.choosing.propose.isEnabled()
