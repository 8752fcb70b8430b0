"""The figures agree with an independent program, and what is hidden is hidden for a reason."""

import json
from typing import Any

import pytest

from core.dossier.dossier import Dossier
from core.dossier.records.explore import Published, Survey
from core.dossier.records.organisation import Cycle, Unit
from core.explore.survey.figures import Hidden, Shown, SurveyResults, to_publish
from core.explore.survey.importing import plan_import
from core.explore.survey.reasons import Reason
from core.explore.survey.results import _computed, results
from core.explore.survey.statistics import Sample
from core.explore.survey.storing import store
from core.library.instrument import Instrument, freeze, thaw
from tests.core.explore.survey.conftest import SAMPLES, Answer
from tests.core.explore.survey.test_importing import TODAY

EXPECTED: dict[str, Any] = json.loads((SAMPLES / "expected.json").read_text("utf-8"))


@pytest.fixture
def sample(dossier: Dossier, survey: Survey, units: dict[str, str]) -> SurveyResults:
    """The figures of the sample file."""
    known = dossier.all(Unit, cycle=survey.cycle)
    with dossier.action("Import"):
        path = SAMPLES / "plain.csv"
        store(dossier, survey, plan_import(path, thaw(survey.instrument), known), TODAY)
    return results(dossier, survey)


def people(*levels: int) -> list[bytes]:
    """One person a number, who gives this answer to every item."""
    return [bytes([level]) * 25 for level in levels]


def shown(found: SurveyResults, unit: str, scale: str) -> Shown:
    """A figure that must be there."""
    cell = found.cell(unit, scale)
    assert isinstance(cell, Shown)
    return cell


def test_every_figure_shown_agrees_with_the_independent_program(sample: SurveyResults) -> None:
    got: dict[str, Any] = json.loads(json.dumps(sample.as_json()))
    assert got["responses"] == EXPECTED["responses"]
    assert got["units"].keys() == EXPECTED["units"].keys()
    for name, unit in EXPECTED["units"].items():
        ours = got["units"][name]
        assert ours["headcount"] == unit["headcount"]
        assert ours["n"] in (unit["n"], None)
        for key, cell in unit["scales"].items():
            mine = ours["scales"][key]
            assert "hidden" in mine or numbers(mine) == pytest.approx(numbers(cell), abs=1e-6)


def numbers(cell: dict[str, Any]) -> list[float]:
    """The figures of a cell in a row."""
    return [cell["n"], cell["mean"], cell["sd"], *cell["ci"], cell["at_risk"]]


def test_reliability_agrees_with_the_independent_program(sample: SurveyResults) -> None:
    got: dict[str, Any] = sample.as_json()
    for key, scale in EXPECTED["scales"].items():
        ours = got["scales"][key]
        assert (ours["items"], ours["n"]) == (scale["items"], scale["n"])
        assert ours["alpha"] == pytest.approx(scale["alpha"], abs=1e-6)
        assert ours["alpha_ci"] == pytest.approx(scale["alpha_ci"], abs=1e-6)


def test_each_hidden_figure_of_the_sample_has_its_reason(
    sample: SurveyResults, units: dict[str, str]
) -> None:
    names = {id: name for name, id in units.items()}
    hidden = {
        (names[unit.id], cell.reason)
        for unit in sample.units.values()
        for cell in unit.cells.values()
        if isinstance(cell, Hidden)
    }
    assert hidden == {
        ("Nachtploeg", Reason.too_few),
        ("Team Noord", Reason.protects_another),
        ("Onthaal", Reason.too_few),
        ("Personeel", Reason.protects_another),
        ("Personeel", Reason.homogeneous),
    }


def test_counts_of_one_to_four_are_never_told(sample: SurveyResults, units: dict[str, str]) -> None:
    onthaal = sample.unit(units["Onthaal"])
    assert (onthaal.n, onthaal.n_hidden, onthaal.response_rate) == (None, Reason.too_few, None)
    assert sample.unit(units["Personeel"]).n_hidden is Reason.protects_another
    assert sample.unit(units["Nachtploeg"]).n == 5


def test_the_response_rate_counts_the_people_who_were_asked(
    dossier: Dossier, survey: Survey, sample: SurveyResults, units: dict[str, str]
) -> None:
    assert sample.invited == 144
    assert sample.unit(units["Zorg"]).response_rate == pytest.approx(43 / 53)
    with dossier.action("Edit survey"):
        asked = dossier.change(survey, invited=150)
    assert results(dossier, asked).response_rate == pytest.approx(118 / 150)


def test_while_answers_come_in_nothing_is_shown_to_anybody(
    dossier: Dossier, survey: Survey, sample: SurveyResults
) -> None:
    assert sample.responses
    with dossier.action("Open again"):
        again = dossier.change(survey, state="collecting")
    found = results(dossier, again)
    cells = [cell for unit in found.units.values() for cell in unit.cells.values()]
    assert {cell.reason for cell in cells if isinstance(cell, Hidden)} == {Reason.sealed}
    assert len(cells) == len(found.units) * len(found.scales)
    assert {unit.n for unit in found.units.values()} == {None}


def test_without_an_answer_every_unit_is_there_with_nothing(
    dossier: Dossier, survey: Survey, units: dict[str, str]
) -> None:
    found = results(dossier, survey)
    assert found.responses == 0
    assert [unit.n for unit in found.units.values()] == [0] * 13
    assert found.cell("*", "strain") == Hidden(Reason.no_responses)
    assert found.as_json()["scales"]["strain"]["alpha"] is None  # type: ignore[index]


def test_a_new_import_and_its_undo_change_the_figures(
    dossier: Dossier, survey: Survey, answer: Answer
) -> None:
    answer("Zorg", people(0, 1, 2, 3, 4, 3, 2))
    assert shown(results(dossier, survey), "*", "workload").n == 7
    answer("Zorg", people(0, 1, 2, 3, 4, 3, 2, 4))
    assert shown(results(dossier, survey), "*", "workload").n == 15
    dossier.undo()
    assert shown(results(dossier, survey), "*", "workload").n == 7


def test_everybody_alike_is_hidden(dossier: Dossier, survey: Survey, answer: Answer) -> None:
    answer("Zorg", people(*[2] * 30))
    assert results(dossier, survey).cell("*", "autonomy") == Hidden(Reason.homogeneous)


def test_who_answers_less_than_half_of_a_scale_does_not_count_on_it(
    dossier: Dossier, survey: Survey, answer: Answer
) -> None:
    answer("Zorg", people(0, 1, 2, 3, 4, 3, 2, 1, 0, 4))
    answer("Zorg", [bytes([1, 2, 255, 255]) + bytes([255] * 21)])
    answer("Zorg", [bytes([1, 255, 255, 255]) + bytes([255, 255, 2] + [255] * 18)])
    found = results(dossier, survey)
    assert shown(found, "*", "workload").n == 11
    assert shown(found, "*", "autonomy").n == 10
    assert found.scales["workload"].n == 10


def test_a_full_count_has_no_interval_and_too_many_answers_are_flagged(
    dossier: Dossier, survey: Survey, units: dict[str, str], answer: Answer
) -> None:
    answer("Personeel", people(0, 1, 2, 3, 4, 3, 2, 1, 0, 4, 2))
    found = results(dossier, survey)
    cell = shown(found, units["Personeel"], "strain")
    assert cell.low == cell.mean == cell.high
    assert cell.full_count
    assert found.unit(units["Personeel"]).more_than_headcount


def test_a_share_of_few_people_has_no_decimals(
    sample: SurveyResults, units: dict[str, str]
) -> None:
    assert shown(sample, "*", "workload").percent_digits == 1
    assert shown(sample, units["Zorg"], "workload").percent_digits == 0


def test_the_risk_is_turned_so_that_higher_is_worse(sample: SurveyResults) -> None:
    workload, leader = shown(sample, "*", "workload"), shown(sample, "*", "leader")
    assert workload.risk == workload.mean
    assert leader.risk == pytest.approx(100 - leader.mean)
    assert (workload.zone, leader.zone) == ("favourable", "watch")
    assert leader.sample == Sample(leader.n, leader.mean, leader.sd)


def test_a_higher_minimum_hides_more(
    dossier: Dossier, survey: Survey, cycle: Cycle, sample: SurveyResults, units: dict[str, str]
) -> None:
    assert isinstance(sample.cell(units["Planning"], "strain"), Shown)
    with dossier.action("Raise the minimum"):
        dossier.change(cycle, min_group=12)
    assert results(dossier, survey).cell(units["Planning"], "strain") == Hidden(Reason.too_few)


def test_what_was_published_at_closing_stays(
    dossier: Dossier, survey: Survey, sample: SurveyResults
) -> None:
    with dossier.action("Close year"):
        kept = Published(cycle=survey.cycle, survey=survey.id, results=to_publish(sample))
        dossier.add(kept)
        for unit in dossier.all(Unit):
            dossier.change(unit, headcount=500)
    assert results(dossier, survey) == sample


@pytest.fixture
def eventful(dossier: Dossier, survey: Survey, instrument: Instrument) -> Survey:
    """The survey, with a scale of reported events."""
    marked = freeze(instrument).replace('"key":"strain"', '"events":true,"key":"strain"')
    with dossier.action("Edit survey"):
        return dossier.change(survey, instrument=marked)


def test_events_are_shown_for_the_organisation_only(
    dossier: Dossier, eventful: Survey, units: dict[str, str], answer: Answer
) -> None:
    answer("Planning", people(*[0, 1, 2, 3, 4, 0] * 2))
    answer("Financiën", people(*[0, 1, 2, 3, 4, 0] * 3))
    found = results(dossier, eventful)
    assert shown(found, "*", "strain").n == 30
    only = Hidden(Reason.events_organisation_only)
    assert found.cell(units["Planning"], "strain") == only
    assert "large units" in str(only)
    event = found.events["ui1"]
    assert (event.n, event.reported, event.count, event.share) == (30, True, 20, 20 / 30)


@pytest.mark.parametrize(
    ("options", "reported", "count"),
    [([0] * 12, False, 0), ([0] * 12 + [1], True, None), ([0] + [3] * 12, True, None)],
)
def test_one_report_is_told_without_a_number(
    dossier: Dossier, eventful: Survey, answer: Answer,
    options: list[int], reported: bool, count: int | None,
) -> None:  # fmt: skip
    answer("Zorg", people(*options))
    event = results(dossier, eventful).events["ui1"]
    assert (event.reported, event.count, event.share) == (
        reported,
        count,
        None if count is None else 0,
    )


def test_events_of_few_people_are_not_told_at_all(
    dossier: Dossier, eventful: Survey, answer: Answer
) -> None:
    answer("Zorg", people(*[0, 1, 2] * 3))
    assert results(dossier, eventful).events == {}


def test_what_the_survey_does_not_know_has_no_answers(sample: SurveyResults) -> None:
    assert sample.cell("nowhere", "strain") == sample.cell("*", "luck")
    assert str(sample.cell("nowhere", "strain")) == "Nobody answered."


def test_closing_the_dossier_leaves_no_answers_in_memory(
    dossier: Dossier, sample: SurveyResults
) -> None:
    assert sample.responses
    assert _computed.cache_info().currsize
    dossier.close()
    assert not _computed.cache_info().currsize
