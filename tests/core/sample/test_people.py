"""The people of the sample: their number, and the answers they give."""

import numpy as np
import pytest

from core.explore.survey.answers import NONE
from core.library.instrument import Instrument, find_instrument
from core.library.sample import Row
from core.sample.people import Group, headcounts, responses

UNITS: list[Row] = [
    {"id": "care"},
    {"id": "day", "parent": "@care", "headcount": 60},
    {"id": "night", "parent": "@care", "headcount": 30},
    {"id": "desk", "headcount": 5, "fixed": True},
]


@pytest.fixture
def full() -> Instrument:
    return find_instrument("veerwerk-full")


def group(instrument: Instrument, mean: float, people: int = 60) -> Group:
    means = {scale.key: mean for scale in instrument.scales}
    return Group("day", people, means, {"unwt1": 0.5})


def options(instrument: Instrument, of: Group, seed: int = 1) -> np.ndarray:
    rows = responses(instrument, [of], np.random.default_rng(seed))
    return np.array([list(row.answers) for row in rows])


@pytest.mark.parametrize("people", [20, 95, 96, 97, 950])
def test_headcounts_add_up_and_fixed_ones_stay(people: int) -> None:
    found = headcounts(UNITS, people)
    assert found["desk"] == 5
    assert found["care"] == found["day"] + found["night"] == people - 5


@pytest.mark.parametrize("mean", [20.0, 50.0, 85.0])
def test_every_item_has_the_mean_that_is_wanted(full: Instrument, mean: float) -> None:
    found = options(full, group(full, mean))
    place = next(i for i, item in enumerate(full.items) if item.reverse)
    points = np.array(full.points(full.items[place]))
    given = found[:, place][found[:, place] != NONE]
    assert points[given].mean() == pytest.approx(mean, abs=3)


def test_as_many_people_met_an_event_as_is_wanted(full: Instrument) -> None:
    place = [item.key for item in full.items].index("unwt1")
    column = options(full, group(full, 50))[:, place]
    refusal = full.options["events"].values.index(9)
    assert ((column > 0) & (column != refusal)).sum() == 30


def test_an_optional_scale_is_not_asked(full: Instrument) -> None:
    places = [i for i, item in enumerate(full.items) if full.scale(item.scale).optional]
    assert (options(full, group(full, 50))[:, places] == NONE).all()


def test_a_unit_where_nobody_answers_gives_no_rows(full: Instrument) -> None:
    assert responses(full, [group(full, 50, people=0)], np.random.default_rng(1)) == ()
