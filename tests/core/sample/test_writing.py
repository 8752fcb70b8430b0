"""The sample dossier as a whole: the same per seed, and true in every year."""

import datetime as dt
import re
from pathlib import Path

import msgspec
import pytest

from core.cycle.attention import attention
from core.cycle.guide import progress
from core.cycle.year import Year
from core.cycle.years import cycles
from core.dossier.dossier import Dossier
from core.dossier.faults import AlreadyThere
from core.dossier.file import open_dossier, verify_open
from core.dossier.outside import responses
from core.dossier.records.base import CycleRecord
from core.dossier.records.explore import Risk, Survey
from core.dossier.records.organisation import Cycle, Unit
from core.dossier.records.realise import Effect
from core.explore.survey.figures import Hidden
from core.explore.survey.results import results
from core.sample.rows import RECORDS
from core.sample.writing import write_sample
from tests.conftest import PASSWORD
from tests.core.sample.conftest import Open

TODAY = dt.date(2026, 11, 22)
WISHES = [(240, 1), (240, 3), (240, 5), (60, 3), (1000, 3)]


def every_record(dossier: Dossier) -> list[CycleRecord]:
    return [
        r for c in cycles(dossier) for k in RECORDS.values() for r in dossier.all(k, cycle=c.id)
    ]


def plain(records: list[CycleRecord]) -> str:
    """As text; answers lie in random order, so that sums of them differ in the last digit."""
    text = msgspec.json.encode(records).decode()
    return re.sub(r"\d+\.\d+", lambda number: f"{float(number[0]):.9f}", text)


def answers(dossier: Dossier) -> list[list[tuple[str | None, bytes]]]:
    surveys = dossier.all(Survey)
    return [sorted((r.unit or "", r.answers) for r in responses(dossier, s.id)) for s in surveys]


def told(dossier: Dossier) -> list[str]:
    """The risks and the conclusions, year by year."""
    return [
        record.title if isinstance(record, Risk) else record.conclusion
        for record in every_record(dossier)
        if isinstance(record, Risk | Effect)
    ]


def test_the_same_seed_gives_the_same_rows_and_answers(sample: Open, tmp_path: Path) -> None:
    write_sample(tmp_path / "again.veer", PASSWORD)
    one, other = sample(), open_dossier(tmp_path / "again.veer", PASSWORD)
    same = (
        plain(every_record(one)) == plain(every_record(other)),
        one.all(Cycle) == other.all(Cycle),
        answers(one) == answers(other),
    )
    other.close()
    assert same == (True, True, True)


def test_another_seed_gives_other_answers_and_the_same_story(sample: Open) -> None:
    one, other = sample(), sample(seed=2)
    assert answers(one) != answers(other)
    assert told(one) == told(other)


def test_any_number_is_a_seed(sample: Open) -> None:
    assert told(sample(60, 1, -7)) == told(sample(60, 1, 7))


@pytest.mark.parametrize(("people", "years"), WISHES)
def test_the_years_before_the_last_are_done_and_closed(
    sample: Open, people: int, years: int
) -> None:
    dossier = sample(people, years)
    written = cycles(dossier)
    assert [cycle.year for cycle in written] == list(range(2027 - years, 2027))
    assert [cycle.year for cycle in written if cycle.closed_on is None] == [2026]
    for cycle in written[:-1]:
        states = progress(Year(dossier, cycle.id)).values()
        assert [state.step for state in states if not state.done] == []


@pytest.mark.parametrize(("people", "years"), WISHES)
def test_the_last_year_asks_for_what_is_really_left(sample: Open, people: int, years: int) -> None:
    dossier = sample(people, years)
    points = attention(Year(dossier, cycles(dossier)[-1].id), TODAY)
    assert {p.key for p in points} == {"overdue", "plan_balance", "decided", "concluded"}
    assert len(points) == 4


@pytest.mark.parametrize(("people", "years"), WISHES)
def test_no_row_points_at_one_that_is_not_there(sample: Open, people: int, years: int) -> None:
    dossier = sample(people, years)
    verify_open(dossier)
    records = every_record(dossier)
    ids = {record.id for record in (*records, *cycles(dossier))}
    named = re.findall(r'"([0-9a-f]{32})"', msgspec.json.encode(records).decode())
    assert set(named) <= ids


@pytest.mark.parametrize("people", [60, 240, 1000])
def test_all_units_together_are_as_many_as_asked(sample: Open, people: int) -> None:
    dossier = sample(people)
    units = dossier.all(Unit, cycle=cycles(dossier)[-1].id)
    assert sum(unit.headcount for unit in units if unit.parent is None) == people


def test_the_small_units_are_hidden_and_the_others_shown(sample: Open) -> None:
    dossier = sample()
    survey = dossier.all(Survey, kind="main")[-1]
    units = results(dossier, survey).units.values()
    hidden = {unit.name for unit in units if isinstance(unit.cells["workload"], Hidden)}
    assert hidden == {"Vrijwilligerswerking", "Kwaliteit"}


def test_about_seven_in_ten_answer_and_the_scales_hold_together(sample: Open) -> None:
    dossier = sample()
    found = results(dossier, dossier.all(Survey, kind="main")[-1])
    assert 0.65 < (found.response_rate or 0) < 0.75
    alphas = [s.alpha for s in found.scales.values() if s.alpha is not None and not s.events]
    assert len(alphas) > 20
    assert all(0.65 < alpha < 0.92 for alpha in alphas)


def test_a_few_labelled_actions_a_year_can_be_undone(sample: Open) -> None:
    labels = [action.label for action in sample().actions()]
    assert len(labels) == 1 + 3 * 3 + 2 * 2
    assert len(set(labels)) == 6


def test_a_file_that_is_there_stays_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "taken.veer"
    file.write_text("mine")
    with pytest.raises(AlreadyThere):
        write_sample(file, PASSWORD)
    assert file.read_text() == "mine"


def test_what_goes_wrong_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(IndexError):
        write_sample(tmp_path / "none.veer", PASSWORD, years=0)
    assert list(tmp_path.iterdir()) == []
