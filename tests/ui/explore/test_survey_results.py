"""The page Bevraging, after the seal: check whether answers carry conclusions, and read them."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.dossier.dossier import Dossier
from core.dossier.records.explore import EvidenceLink, Risk
from core.dossier.records.organisation import Cycle, Unit
from core.explore.survey.collecting import instrument_of
from tests.core.explore.sample import busy, surveyed, unit
from tests.ui.explore.surveys import answers, current
from ui.pages.explore.survey import SurveyPage
from ui.pages.explore.survey_figures import SurveyFigures
from ui.parts.heat import HeatGrid
from ui.parts.notice import Notice
from ui.parts.picker import Picker

# A popup that opens on the offscreen platform.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def read(zorg: Unit, dossier: Dossier, cycle: Cycle, survey_page: SurveyPage) -> SurveyPage:
    """A closed survey in which Zorg is very busy and Balie too small."""
    balie = unit(dossier, cycle, "Balie", 4)
    survey = surveyed(dossier, cycle, {zorg.id: 30, balie.id: 3}, busy)
    survey_page.show_record(survey.id)
    survey_page.refresh()
    return survey_page


def test_the_check_counts_by_unit_and_hides_small_ones(read: SurveyPage) -> None:
    read.show_view("check")
    model = read.checking.units.model
    shown = [[model.index(row, place).data() for place in (0, 2)] for row in range(3)]
    assert shown == [["Whole organisation", "33"], ["Zorg", "hidden"], ["Balie", "hidden"]]
    words = [model.columns[2].tip(line) for line in model.records]
    assert words[1] != words[2] != ""
    assert read.checking.scales.model.rowCount() == len(instrument_of(current(read)).scales)


def test_more_answers_than_people_leads_to_the_units(
    survey_page: SurveyPage, dossier: Dossier, cycle: Cycle, qtbot: QtBot
) -> None:
    small = unit(dossier, cycle, "Keuken", 12)
    survey_page.show_record(surveyed(dossier, cycle, {small.id: 20}, busy).id)
    survey_page.show_view("check")
    (notice,) = survey_page.checking.findChildren(Notice)
    assert "Keuken" in notice.words.text()
    with qtbot.waitSignal(survey_page.session.went) as went:
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
    survey_page: SurveyPage, dossier: Dossier, cycle: Cycle, zorg: Unit
) -> None:
    survey = surveyed(
        dossier, cycle, {zorg.id: 40},
        lambda item, n: n % 4 // 3 if item.scale == "unwanted" else busy(item, n),
    )  # fmt: skip
    survey_page.show_record(survey.id)
    survey_page.reading.theme._buttons["events"].click()
    events = survey_page.reading.events
    assert "For everybody together only" in events.said.text()
    assert str(events.rows.model().index(0, 0).data()).endswith("10 of 40 (25%)")
    survey_page.acts()["as_evidence"]()
    assert survey_page.window().findChildren(Picker)


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


def test_a_questionnaire_without_events_says_so(open_pulse: SurveyPage, tmp_path: Path) -> None:
    open_pulse.gathering.read_file(answers(tmp_path / "a.csv", 20))
    open_pulse.gathering.panel.take.click()
    open_pulse.gathering.close_survey()
    open_pulse.show_view("read")
    open_pulse.reading.theme._buttons["events"].click()
    assert not open_pulse.reading.events.act.isEnabled()


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


def test_a_closed_year_can_be_read_and_not_changed(read: SurveyPage, dossier: Dossier) -> None:
    with dossier.action("Close year"):
        dossier.change(read.cycle, closed_on=dt.date(2026, 12, 31))
    read.session.changed.emit(frozenset({"cycle"}))
    read.show_view("choose")
    assert read.choosing.introduction.area.isReadOnly()
    assert not read.choosing.propose.isEnabled()


def test_every_stage_can_be_drawn(read: SurveyPage) -> None:
    read.resize(1106, 596)
    for stage in ("choose", "collect", "check", "read"):
        read.show_view(stage)
        assert not read.grab().isNull()


def test_screen_readers_hear_the_whole_cell(read: SurveyPage) -> None:
    model, said = read.reading.grid.model(), Qt.ItemDataRole.AccessibleTextRole
    words = [model.index(row, 0).data(said) for row in range(model.rowCount())]
    assert any(word.startswith("Everybody, Workload and pace, ") for word in words)
    assert any("hidden" in model.index(0, column).data(said) for column in (1, 2))
