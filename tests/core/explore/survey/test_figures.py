"""What is told about a survey: zones at their borders, shares, the seal, and what is kept."""

import msgspec
import pytest

from core.dossier.records.explore import Published
from core.explore.survey.figures import (
    Cell,
    Hidden,
    ScaleResult,
    Shown,
    SurveyResults,
    UnitResult,
    from_published,
    sealed,
    to_publish,
)
from core.explore.survey.reasons import Reason
from core.explore.survey.tree import WHOLE
from core.library.text import Text


def shown(n: int = 12, risk: float = 40.0, population: int | None = 20) -> Shown:
    return Shown(n=n, mean=risk, sd=10, low=35, high=45, at_risk=0.25, risk=risk,
                 population=population)  # fmt: skip


def unit(n: int | None, headcount: int | None, cell: Cell | None = None) -> UnitResult:
    cells: dict[str, Cell] = {"workload": cell or shown()}
    return UnitResult(id=WHOLE, name="De Linde", parent=None, n=n, n_hidden=None,
                      headcount=headcount, cells=cells)  # fmt: skip


def survey(
    responses: int = 12, invited: int | None = 20, alpha: float | None = 0.8
) -> SurveyResults:
    scale = ScaleResult(key="workload", title=Text(en="Workload"), domain="content",
                        direction="demand", events=False, measures="x", items=3, n=11,
                        alpha=alpha, alpha_low=0.7, alpha_high=0.9)  # fmt: skip
    hidden = unit(None, 6, Hidden(Reason.too_few))
    small = msgspec.structs.replace(hidden, id="u", name="Keuken", n_hidden=Reason.too_few)
    return SurveyResults(survey="s", year=2026, instrument="short", responses=responses,
                         invited=invited, scales={"workload": scale},
                         units={WHOLE: unit(12, 20), "u": small})  # fmt: skip


@pytest.mark.parametrize(
    ("risk", "zone"),
    [(49.9, "favourable"), (50, "watch"), (59.9, "watch"), (60, "unfavourable")],
)
def test_a_mean_is_in_its_zone_from_the_border_on(risk: float, zone: str) -> None:
    assert shown(risk=risk).zone == zone


def test_a_share_of_fewer_than_fifty_people_has_no_decimals() -> None:
    assert [shown(n=n).percent_digits for n in (49, 50)] == [0, 1]


@pytest.mark.parametrize(
    ("n", "population", "full"),
    [(12, 12, True), (11, 12, False), (13, 12, True), (12, None, False)],
)
def test_a_full_count_is_one_in_which_everybody_answered(
    n: int, population: int | None, full: bool
) -> None:
    assert shown(n=n, population=population).full_count is full


@pytest.mark.parametrize(
    ("n", "headcount", "rate", "more"),
    [
        (10, 20, 0.5, False),
        (20, 20, 1.0, False),
        (21, 20, 1.0, True),
        (None, 20, None, False),
        (10, None, None, False),
        (0, 20, 0.0, False),
    ],
)
def test_a_response_rate_is_a_share_of_those_who_are_there(
    n: int | None, headcount: int | None, rate: float | None, more: bool
) -> None:
    assert (unit(n, headcount).response_rate, unit(n, headcount).more_than_headcount) == (
        rate,
        more,
    )


def test_more_answers_than_people_asked_are_all_of_them() -> None:
    assert survey(responses=30, invited=20).response_rate == 1.0
    assert survey(invited=None).response_rate is None


def test_what_the_survey_does_not_know_has_no_answers() -> None:
    found = survey()
    assert isinstance(found.cell(WHOLE, "workload"), Shown)
    for place, scale in ((WHOLE, "pay"), ("elsewhere", "workload")):
        assert found.cell(place, scale) == Hidden(Reason.no_responses)


def test_a_sealed_survey_tells_no_figure_and_not_how_many_answered() -> None:
    found = sealed(survey())
    assert found.responses == 0
    for each in found.units.values():
        assert (each.n, each.n_hidden) == (None, Reason.sealed)
        assert set(each.cells.values()) == {Hidden(Reason.sealed)}


def test_what_was_kept_reads_back_the_same() -> None:
    found = survey(alpha=None)
    kept = Published(cycle="c", survey="s", results=to_publish(found))
    assert from_published(kept) == found


def test_a_hidden_figure_gives_its_reason_to_other_programs_and_no_number() -> None:
    told = survey().as_json()
    assert msgspec.to_builtins(told)["units"]["Keuken"]["scales"]["workload"] == {
        "hidden": "too_few"
    }
    assert msgspec.to_builtins(told)["scales"]["workload"]["alpha_ci"] == [0.7, 0.9]
    assert (
        msgspec.to_builtins(survey(alpha=None).as_json())["scales"]["workload"]["alpha_ci"] is None
    )
