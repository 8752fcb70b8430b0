"""Deadlines that the law counts, from the day they count from."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.country.deadlines import draft_to_committee, due, years_after

days = st.dates(dt.date(2000, 1, 1), dt.date(2100, 12, 31))


@pytest.mark.parametrize(
    ("service_year", "deadline"),
    [
        (dt.date(2027, 1, 1), dt.date(2026, 11, 1)),
        (dt.date(2027, 2, 1), dt.date(2026, 12, 1)),
        (dt.date(2027, 4, 1), dt.date(2027, 2, 1)),
        (dt.date(2027, 9, 15), dt.date(2027, 7, 1)),
    ],
)
def test_the_draft_is_due_two_months_before(service_year: dt.date, deadline: dt.date) -> None:
    assert draft_to_committee(service_year) == deadline
    assert due("annual_plan_draft", service_year) == deadline


@given(days)
def test_the_draft_is_always_due_on_a_first_of_the_month_before(service_year: dt.date) -> None:
    deadline = draft_to_committee(service_year)
    assert deadline.day == 1
    assert 59 <= (service_year.replace(day=1) - deadline).days <= 62


def test_a_leap_day_comes_back_on_the_first_of_march() -> None:
    assert years_after(dt.date(2028, 2, 29), 1) == dt.date(2029, 3, 1)
    assert years_after(dt.date(2028, 2, 29), 4) == dt.date(2032, 2, 29)


@given(days, st.integers(1, 30))
def test_a_day_comes_back_in_its_month_or_on_the_first_of_march(day: dt.date, years: int) -> None:
    later = years_after(day, years)
    assert later.year == day.year + years
    assert (later.month, later.day) in {(day.month, day.day), (3, 1)}
    if (day.month, day.day) != (2, 29):
        assert later.replace(year=day.year) == day


def test_plans_last_five_years_and_evaluations_one() -> None:
    start = dt.date(2026, 1, 1)
    assert due("global_plan_renewal", start) == dt.date(2031, 1, 1)
    assert due("third_party_register", start) == dt.date(2031, 1, 1)
    assert due("yearly_evaluation", start) == dt.date(2027, 1, 1)
