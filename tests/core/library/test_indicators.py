"""Indicators: each with its meaning, its formula and a benchmark that says whose it is."""

from decimal import Decimal

import pytest

from core.library.indicators import Indicators, indicators
from core.library.loading import BadLibraryFile, parse_toml, shipped
from core.library.text import gaps
from tests.core.library.vocabulary import NOWHERE, words_found
from tests.core.library.words import long_sentences

OURS = indicators()


def contents() -> bytes:
    return shipped("indicators")[0].read_bytes()


def test_the_indicators_speak_three_languages_in_short_sentences() -> None:
    assert len(OURS.indicators) >= 15
    assert not gaps(OURS)
    assert not long_sentences(OURS.indicators)
    assert not words_found(OURS, NOWHERE)


def test_the_newest_benchmark_of_the_country_counts() -> None:
    absence = OURS.indicator("absence").benchmark("nl")
    assert absence is not None
    assert (absence.year, absence.value, absence.note()) == (2023, Decimal("5.3"), "")
    assert OURS.indicator("overtime").benchmark("be") is None


def test_an_uncertain_benchmark_says_so() -> None:
    burn_out = OURS.indicator("burn_out_complaints").benchmark("be")
    assert burn_out is not None
    assert burn_out.note() == "to be checked"


@pytest.mark.parametrize(("value", "hidden"), [(0, False), (1, True), (4, True), (5, False)])
def test_small_counts_of_people_are_suppressed(value: int, hidden: bool) -> None:
    assert OURS.suppressed(OURS.indicator("incidents"), value) is hidden


def test_a_percentage_is_no_count_of_people() -> None:
    assert not OURS.suppressed(OURS.indicator("absence"), Decimal("4.4"))


def test_bradford_is_refused_of_one_person() -> None:
    refusal = OURS.indicator("bradford").refusal
    assert refusal is not None
    assert "one person" in str(refusal)


def test_the_thresholds_say_that_they_are_our_own() -> None:
    assert "our own" in str(OURS.thresholds.note).lower()


@pytest.mark.parametrize(
    ("before", "after", "complaint"),
    [
        (b"red_above = 25", b"red_above = 5", "red must not begin before orange"),
        (b"orange_above = 10", b"orange_above = -1", "must be 0 or more"),
        (b'key = "absence_frequency"', b'key = "absence"', "second time"),
    ],
)
def test_contradictions_are_refused(before: bytes, after: bytes, complaint: str) -> None:
    with pytest.raises(BadLibraryFile, match=complaint):
        parse_toml(contents().replace(before, after, 1), "mine.toml", Indicators)
