"""A survey is planned, opened and closed; its questionnaire stays as it was asked."""

import datetime as dt

import pytest

from core.dossier.dossier import Dossier
from core.dossier.records.explore import Batch, Survey
from core.dossier.records.organisation import Cycle, Unit
from core.explore.evidence import all_findings
from core.explore.survey import collecting
from core.explore.survey.collecting import SurveyRefused
from core.library.instrument import find_instrument
from tests.core.explore.sample import busy, surveyed

TODAY = dt.date(2026, 3, 1)


@pytest.fixture
def survey(dossier: Dossier, cycle: Cycle) -> Survey:
    with dossier.action("Plan survey"):
        return collecting.plan(dossier, cycle.id, "main", find_instrument("veerwerk-short"))


def answer(dossier: Dossier, survey: Survey, people: int = 40) -> Batch:
    with dossier.action("Import answers"):
        return dossier.add(Batch(cycle=survey.cycle, survey=survey.id, file_name="a.csv",
                                 imported_on=TODAY, responses=people))  # fmt: skip


def test_each_survey_of_a_kind_gets_its_own_key(dossier: Dossier, survey: Survey) -> None:
    pulse = find_instrument("veerwerk-pulse")
    with dossier.action("Plan survey"):
        first = collecting.plan(dossier, survey.cycle, "pulse", pulse)
        second = collecting.plan(dossier, survey.cycle, "pulse", pulse, "Autumn")
    assert (survey.key, first.key, second.key) == ("main", "pulse", "pulse-2")
    assert collecting.surveys(dossier, survey.cycle) == (survey, first, second)


def test_another_questionnaire_is_frozen_in_its_place(dossier: Dossier, survey: Survey) -> None:
    with dossier.action("Choose questionnaire"):
        changed = collecting.choose_instrument(dossier, survey, find_instrument("veerwerk-pulse"))
    assert collecting.instrument_of(changed) == find_instrument("veerwerk-pulse")


def test_a_questionnaire_with_answers_stays(dossier: Dossier, survey: Survey) -> None:
    answer(dossier, survey)
    pulse = find_instrument("veerwerk-pulse")
    with pytest.raises(SurveyRefused), dossier.action("Choose questionnaire"):
        collecting.choose_instrument(dossier, survey, pulse)
    with pytest.raises(SurveyRefused), dossier.action("Change survey"):
        collecting.back_to_plan(dossier, survey)


def test_the_stages_open_one_after_the_other(dossier: Dossier, survey: Survey) -> None:
    assert collecting.stage(survey) == "choose"
    with dossier.action("Open survey"):
        survey = collecting.open_survey(dossier, survey, TODAY)
    assert (collecting.stage(survey), survey.opens_on) == ("collect", TODAY)
    answer(dossier, survey)
    assert collecting.responses(dossier, survey) == 40
    with dossier.action("Close survey"):
        survey = collecting.close_survey(dossier, survey, TODAY)
    assert (collecting.stages(survey), survey.closes_on) == (collecting.STAGES, TODAY)
    with dossier.action("Open survey again"):
        assert collecting.stage(collecting.reopen_survey(dossier, survey)) == "collect"


def test_a_survey_without_answers_cannot_be_closed(dossier: Dossier, survey: Survey) -> None:
    with pytest.raises(SurveyRefused, match="no answers yet"), dossier.action("Close survey"):
        collecting.close_survey(dossier, survey, TODAY)


def test_a_survey_that_was_to_close_earlier_keeps_its_day(dossier: Dossier, survey: Survey) -> None:
    answer(dossier, survey)
    with dossier.action("Close survey"):
        survey = collecting.change(dossier, survey, closes_on=dt.date(2026, 2, 20))
        assert collecting.close_survey(dossier, survey, TODAY).closes_on == dt.date(2026, 2, 20)


def test_a_survey_never_opened_goes_back_to_plan(dossier: Dossier, survey: Survey) -> None:
    with dossier.action("Open survey"):
        opened = collecting.open_survey(dossier, survey, TODAY)
        assert collecting.back_to_plan(dossier, opened).state == "planned"


@pytest.mark.parametrize(
    "values",
    [{"opens_on": dt.date(2026, 4, 1), "closes_on": TODAY}, {"invited": 0}],
)
def test_impossible_dates_and_numbers_are_refused(
    dossier: Dossier, survey: Survey, values: dict[str, object]
) -> None:
    with pytest.raises(SurveyRefused), dossier.action("Change survey"):
        collecting.change(dossier, survey, **values)


def test_the_proposed_introduction_tells_what_is_safe(dossier: Dossier, survey: Survey) -> None:
    with dossier.action("Change survey"):
        survey = collecting.change(dossier, survey, closes_on=dt.date(2026, 3, 31))
    said = collecting.introduction(dossier, survey, "De Linde")
    assert "at De Linde" in said
    assert "at least 7 people" in said
    assert "until 31 March 2026" in said


def test_a_sealed_survey_has_no_findings(dossier: Dossier, cycle: Cycle) -> None:
    with dossier.action("Add unit"):
        unit = dossier.add(Unit(cycle=cycle.id, name="Zorg", headcount=40))
    survey = surveyed(dossier, cycle, {unit.id: 30}, busy)
    assert all_findings(dossier, cycle.id)
    with dossier.action("Gather again"):
        collecting.reopen_survey(dossier, survey)
    assert all_findings(dossier, cycle.id) == ()


def test_an_import_stays_while_its_figures_can_be_read(dossier: Dossier, survey: Survey) -> None:
    batch = answer(dossier, survey)
    with dossier.action("Close survey"):
        survey = collecting.close_survey(dossier, survey, TODAY)
    with pytest.raises(SurveyRefused, match="Gather again"), dossier.action("Remove import"):
        collecting.remove_batch(dossier, survey, batch)
