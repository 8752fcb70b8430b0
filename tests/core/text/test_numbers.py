"""Numbers, money and dates, written and read in the habits of each language."""

import datetime as dt
from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text import numbers
from core.text.faults import Unreadable
from core.text.translate import LANGUAGES, use

SPOKEN = [("nl", "be"), ("nl", "nl"), ("fr", "be"), ("fr", "nl"), ("en", "be"), ("en", "nl")]
amounts = st.decimals(min_value=-(10**9), max_value=10**9, places=2)
days = st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2199, 12, 31))


@pytest.mark.parametrize(
    ("language", "country", "expected"),
    [
        ("nl", "be", ["240", "1.234,6", "43%", "€\u00a01.200", "08/02/2027", "februari 2027"]),
        ("nl", "nl", ["240", "1.234,6", "43%", "€\u00a01.200", "08-02-2027", "februari 2027"]),
        (
            "fr",
            "be",
            ["240", "1\u202f234,6", "43\u00a0%", "1\u202f200\u00a0€", "08/02/2027", "février 2027"],
        ),
        ("en", "be", ["240", "1,234.6", "43%", "€1,200", "08/02/2027", "February 2027"]),
    ],
)
def test_each_reader_sees_familiar_figures(
    language: str, country: str, expected: list[str]
) -> None:
    day = dt.date(2027, 2, 8)
    with use(language, country):
        assert [
            numbers.number(240),
            numbers.number(1234.55),
            numbers.percent(0.425),
            numbers.money(Decimal(1200)),
            numbers.date(day),
            numbers.month(day),
        ] == expected


def test_halves_go_up_as_on_paper() -> None:
    assert numbers.number(Decimal("2.675"), 2) == "2.68"
    assert numbers.number(0.05) == "0.1"
    assert numbers.percent(0.125) == "13%"


def test_cents_are_shown_only_when_there_are_any() -> None:
    assert numbers.money(Decimal("1200.00")) == "€1,200"
    assert numbers.money(Decimal("1200.50")) == "€1,200.50"


def test_a_date_in_words_reads_as_a_sentence() -> None:
    with use("fr", "be"):
        assert numbers.long_date(dt.date(2027, 2, 8)) == "8 février 2027"


@pytest.mark.parametrize("spoken", SPOKEN)
@given(amount=amounts)
def test_money_that_is_shown_can_be_typed_back(spoken: tuple[str, str], amount: Decimal) -> None:
    with use(*spoken):
        assert numbers.parse_money(numbers.money(amount)) == amount


@pytest.mark.parametrize("spoken", SPOKEN)
@given(day=days)
def test_a_date_that_is_shown_can_be_typed_back(spoken: tuple[str, str], day: dt.date) -> None:
    with use(*spoken):
        assert numbers.parse_date(numbers.date(day)) == day
        assert numbers.parse_date(numbers.long_date(day)) == day
        assert numbers.parse_date(day.isoformat()) == day


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("nl", "1.200,5", "1200.5"),
        ("nl", "1 200,5", "1200.5"),
        ("nl", "−3", "-3"),
        ("fr", "1\u202f200,5", "1200.5"),
        ("en", "1,200.5", "1200.5"),
    ],
)
def test_a_number_is_read_as_its_language_writes_it(language: str, text: str, value: str) -> None:
    with use(language):
        assert numbers.parse_number(text) == Decimal(value)


@pytest.mark.parametrize(
    ("language", "text", "proposal"),
    [
        ("nl", "1.5", "1,5"),
        ("nl", "1,234.56", "1.234,56"),
        ("en", "1,5", "1.5"),
        ("fr", "1.200", None),
        ("nl", "12 34", None),
        ("nl", "veel", None),
        ("nl", "", None),
    ],
)
def test_an_unclear_number_is_refused(language: str, text: str, proposal: str | None) -> None:
    with use(language), pytest.raises(Unreadable) as caught:
        numbers.parse_number(text)
    assert caught.value.proposal == proposal
    assert text in str(caught.value)


def test_money_has_cents_and_nothing_smaller() -> None:
    assert numbers.parse_money("€ 1,200.50") == numbers.parse_money("1200.5 EUR")
    with pytest.raises(Unreadable) as caught:
        numbers.parse_money("3.999")
    assert caught.value.proposal == "4.00"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "28-2-27"),
        ("nl", "28.02.2027"),
        ("nl", "28 feb 2027"),
        ("fr", "28 févr. 2027"),
        ("fr", "28 fevrier 2027"),
        ("en", "28th February 2027"),
    ],
)
def test_a_date_is_read_in_many_hands(language: str, text: str) -> None:
    with use(language):
        assert numbers.parse_date(text) == dt.date(2027, 2, 28)


def test_a_date_without_a_year_takes_the_one_at_hand() -> None:
    assert numbers.parse_date("28/2", year=2027) == dt.date(2027, 2, 28)
    with pytest.raises(Unreadable):
        numbers.parse_date("28/2")


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("31/02/2027", "28/02/2027"),
        ("0/3/2027", "01/03/2027"),
        ("02/28/2027", "28/02/2027"),
        ("2027-02-30", "28/02/2027"),
        ("13/13/2027", None),
        ("7 jui 2027", None),
        ("gisteren", None),
        ("28/02/0000", None),
    ],
)
def test_a_day_that_does_not_exist_gets_a_proposal(text: str, proposal: str | None) -> None:
    with use("fr", "be"), pytest.raises(Unreadable) as caught:
        numbers.parse_date(text)
    assert caught.value.proposal == proposal


@given(text=st.text(max_size=20), language=st.sampled_from(LANGUAGES))
def test_whatever_is_typed_is_read_or_refused(text: str, language: str) -> None:
    for parse in (numbers.parse_number, numbers.parse_money, numbers.parse_date):
        with use(language), suppress(Unreadable):
            parse(text)
