"""The statistics against published examples and SciPy's and pingouin's results."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy import stats

from core.explore.survey.statistics import (
    Interval,
    Sample,
    alpha,
    alpha_interval,
    correction,
    margin,
    mean_interval,
    needed_n,
    welch,
    wilson,
)

SLEEP_1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
SLEEP_2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

# R's public data set `attitude`, its seven columns in their order
ATTITUDE = """
43 51 30 39 61 92 45  63 64 51 54 63 73 47  71 70 68 69 76 86 48  61 63 45 47 54 84 35
81 78 56 66 71 83 47  43 55 49 44 54 49 34  58 67 42 56 66 68 35  71 75 50 55 70 66 41
72 82 72 67 71 83 31  67 61 45 47 62 80 41  64 53 53 58 58 67 34  67 60 47 39 59 74 41
69 62 57 42 55 63 25  68 83 83 45 59 77 35  77 77 54 72 79 77 46  81 90 50 72 60 54 36
74 85 64 69 79 79 63  65 60 65 75 55 80 60  65 70 46 57 75 85 46  50 58 68 54 64 78 52
50 40 33 34 43 64 33  64 61 52 62 66 80 41  53 66 52 50 63 80 37  40 37 42 58 50 57 49
63 54 42 48 66 75 33  66 77 66 63 88 76 72  78 75 58 74 80 78 49  48 57 44 45 51 83 38
85 85 71 71 77 74 55  82 82 39 59 64 78 39
"""
people = st.integers(2, 5000)
means, spreads = st.floats(0, 100), st.floats(0.5, 50)
groups = st.builds(Sample, people, means, spreads)


@pytest.fixture
def attitude() -> NDArray[np.float64]:
    """Thirty departments, seven items."""
    return np.array(ATTITUDE.split(), dtype=float).reshape(30, 7)


def sample(values: list[float]) -> Sample:
    """The group of these people."""
    return Sample(len(values), float(np.mean(values)), float(np.std(values, ddof=1)))


def test_a_mean_has_an_interval_for_a_finite_population() -> None:
    interval = mean_interval(Sample(40, 24.5, 3.65), 300)
    assert interval is not None
    assert interval.low == pytest.approx(23.41146, abs=5e-6)
    assert interval.high == pytest.approx(25.58854, abs=5e-6)


def test_a_full_count_leaves_no_uncertainty() -> None:
    assert mean_interval(Sample(12, 50.0, 9.0), 12) == Interval(50.0, 50.0)
    assert correction(13, 12) == 0.0
    assert correction(1, 1) == 0.0


def test_an_unknown_population_counts_as_endless() -> None:
    assert correction(12, None) == 1.0


def test_one_person_has_no_interval() -> None:
    assert mean_interval(Sample(1, 50.0, 0.0)) is None


@pytest.mark.parametrize(
    ("count", "n", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_agrees_with_newcombe(count: int, n: int, low: float, high: float) -> None:
    interval = wilson(count, n)
    assert interval.low == pytest.approx(low, abs=5e-5)
    assert interval.high == pytest.approx(high, abs=5e-5)


@pytest.mark.parametrize(("count", "n"), [(-1, 5), (6, 5), (0, 0)])
def test_a_share_of_nothing_is_refused(count: int, n: int) -> None:
    with pytest.raises(ValueError, match=str(n)):
        wilson(count, n)


def test_two_people_have_an_interval_and_one_may_be_a_share() -> None:
    assert mean_interval(Sample(2, 50.0, 0.0)) == Interval(50.0, 50.0)
    assert wilson(1, 1).high == 1.0
    assert 0.2 < wilson(1, 1).low < 0.21


def test_a_share_of_everybody_is_exact() -> None:
    assert wilson(3, 12, 12) == Interval(0.25, 0.25)


@pytest.mark.parametrize(
    ("population", "exact", "people"),
    [
        (50, 44.34, 45),
        (100, 79.51, 80),
        (200, 131.75, 132),
        (500, 217.49, 218),
        (1000, 277.73, 278),
        (10_000, 369.97, 370),
    ],
)
def test_the_answers_needed_follow_cochran(population: int, exact: float, people: int) -> None:
    assert needed_n(population) == pytest.approx(exact, abs=0.006)
    assert math.ceil(needed_n(population)) == people


@pytest.mark.parametrize(("n", "population", "expected"), [(70, 100, 0.06448), (120, 200, 0.05672)])
def test_the_margin_of_error_shrinks_in_a_small_house(
    n: int, population: int, expected: float
) -> None:
    assert margin(n, population) == pytest.approx(expected, abs=5e-6)


def test_alpha_agrees_with_r(attitude: NDArray[np.float64]) -> None:
    assert alpha(attitude) == pytest.approx(0.843143, abs=5e-7)


def test_alpha_may_be_negative() -> None:
    value = alpha(np.array([[0.0, 100.0], [50.0, 25.0], [100.0, 10.0]]))
    assert value is not None
    assert value < 0


@pytest.mark.parametrize("items", [np.ones((5, 3)), np.ones((1, 3)), np.ones((5, 1))])
def test_alpha_needs_items_people_and_differences(items: NDArray[np.float64]) -> None:
    assert alpha(items) is None


def test_the_interval_of_alpha_is_feldts() -> None:
    interval = alpha_interval(0.85, 89, 7)
    assert interval.low == pytest.approx(0.7970649, abs=5e-8)
    assert interval.high == pytest.approx(0.8931666, abs=5e-8)


def test_welch_agrees_with_r() -> None:
    found = welch(sample(SLEEP_1), sample(SLEEP_2))
    assert found is not None
    assert found.t == pytest.approx(-1.860813, abs=5e-7)
    assert found.df == pytest.approx(17.77647, abs=5e-6)
    assert found.p == pytest.approx(0.0793941, abs=5e-8)
    assert found.difference.low == pytest.approx(-3.365483, abs=5e-7)
    assert found.difference.high == pytest.approx(0.2054832, abs=5e-8)


@pytest.mark.parametrize("other", [Sample(1, 40.0, 0.0), Sample(9, 40.0, 0.0)])
def test_groups_without_any_spread_are_not_tested(other: Sample) -> None:
    assert welch(Sample(9, 50.0, 0.0), other) is None


@given(people, means, spreads, st.integers(0, 5000))
def test_a_mean_has_students_interval_shrunk_by_who_is_left(
    n: int, mean: float, sd: float, others: int
) -> None:
    found, population = mean_interval(Sample(n, mean, sd), n + others), n + others
    low, high = stats.t.interval(0.95, n - 1, mean, sd / math.sqrt(n))
    shrunk = math.sqrt(others / (population - 1))
    assert found is not None
    assert found.low == pytest.approx(mean + (low - mean) * shrunk, abs=1e-6)
    assert found.high == pytest.approx(mean + (high - mean) * shrunk, abs=1e-6)


@given(people.flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_agrees_with_scipy(seen: tuple[int, int]) -> None:
    found, theirs = wilson(*seen), stats.binomtest(*seen).proportion_ci(method="wilson")
    assert found.low == pytest.approx(theirs.low, abs=1e-9)
    assert found.high == pytest.approx(theirs.high, abs=1e-9)
    assert 0 <= found.low <= seen[0] / seen[1] <= found.high <= 1


@given(groups, groups)
def test_welch_agrees_with_scipy(one: Sample, two: Sample) -> None:
    found = welch(one, two)
    theirs = stats.ttest_ind_from_stats(
        one.mean, one.sd, one.n, two.mean, two.sd, two.n, equal_var=False
    )
    assert found is not None
    assert (found.t, found.p) == pytest.approx((theirs.statistic, theirs.pvalue), abs=1e-9)
    assert (found.p < 0.05) == (not found.difference.low <= 0 <= found.difference.high)


@given(st.floats(-1, 0.99), people, st.integers(2, 40))
def test_the_interval_of_alpha_holds_alpha_and_is_scipys(value: float, n: int, items: int) -> None:
    found = alpha_interval(value, n, items)
    high, low = (stats.f.ppf(tail, n - 1, (n - 1) * (items - 1)) for tail in (0.025, 0.975))
    assert found.low <= value <= found.high <= 1
    assert (found.low, found.high) == pytest.approx(
        (1 - (1 - value) * low, 1 - (1 - value) * high), rel=1e-6
    )
