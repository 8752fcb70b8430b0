"""The light of a figure, boundary by boundary."""

from decimal import Decimal

import pytest

from core.explore.figures import Light, excess, light, plain, reference_words, words, worse_for
from core.library.indicators import Indicator, indicators

ABSENCE = indicators().indicator("absence")  # be: 6.30, lower is better
WORKABLE = indicators().indicator("workable_work")  # higher is better
INCIDENTS = indicators().indicator("incidents")  # one is one too many
REQUESTS = indicators().indicator("complaints")  # counts people


def seen(indicator: Indicator | None, *typed: str | None, whole: bool = True) -> Light:
    values = [Decimal(value) if value else None for value in typed]
    return light(indicator, values, "be", whole)


@pytest.mark.parametrize(
    ("typed", "colour", "said"),
    [
        ((None,), "unknown", "Not known: a finding in itself."),
        (("6.3",), "green", "Close to the reference."),
        (("6.93",), "green", "Close to the reference."),  # 10 % above exactly
        (("6.94",), "orange", "10% worse than the reference."),
        (("7.87",), "orange", "25% worse than the reference."),
        (("7.875",), "orange", "25% worse than the reference."),
        (("7.88",), "red", "25% worse than the reference."),
        (("12.6",), "red", "100% worse than the reference."),
        (("5",), "green", "Better than the reference."),
        (("7.5", "7.4"), "green", "Better than the year before."),
        (("9", "8"), "red", "27% worse than the reference."),
        (("5", "5.1", "5.2"), "orange", "Worse for 2 years running."),
        (("5", "5.1", "5.2", "5.3"), "red", "Worse for 3 years running."),
        (("5", None, "5.2", "5.3"), "green", "Better than the reference."),
    ],
)  # fmt: skip
def test_a_figure_is_held_against_reference_and_years(
    typed: tuple[str | None, ...], colour: str, said: str
) -> None:
    assert seen(ABSENCE, *typed) == Light(colour, said)  # type: ignore[arg-type]


def test_where_more_is_better_less_is_worse() -> None:
    assert WORKABLE.direction == "higher_better"
    assert seen(WORKABLE, "30").colour == "red"
    assert seen(WORKABLE, "60").colour == "green"
    assert seen(WORKABLE, "47", "48").sentence == "Better than the year before."
    assert seen(WORKABLE, "50", "49", "48").sentence == "Worse for 2 years running."
    assert worse_for("higher_better", [Decimal(3), Decimal(2), Decimal(1)]) == 2
    assert excess("higher_better", Decimal(45), Decimal(50)) == 10


def test_one_event_that_must_never_happen_is_red() -> None:
    assert seen(INCIDENTS, "1").colour == "red"
    assert seen(INCIDENTS, "3", "0").colour == "green"


def test_a_small_count_in_a_unit_is_neither_judged_nor_printed() -> None:
    assert seen(INCIDENTS, "1", whole=False).colour == "unjudged"
    assert seen(INCIDENTS, "6", whole=False).colour == "red"
    assert words(INCIDENTS, Decimal(3)) == "fewer than 5"


def test_small_counts_make_no_trend() -> None:
    assert seen(REQUESTS, "4").sentence.startswith("Fewer than 5")
    assert seen(REQUESTS, "2", "3", "6").sentence == "Nothing to compare with yet."
    assert seen(REQUESTS, "6", "6").sentence == "Hardly moves."


def test_a_figure_of_ones_own_has_no_norm() -> None:
    assert seen(None, "3", "9").colour == "unjudged"
    assert seen(None, "3", "9").shape is None
    assert seen(ABSENCE, None).shape == 0


def test_only_an_uncertain_reference_is_marked() -> None:
    unsure = indicators().indicator("burn_out_complaints")
    for indicator, country, marked in ((unsure, "be", True), (unsure, "nl", False)):
        reference = indicator.benchmark(country)
        assert reference is not None
        assert ("(to be checked)" in reference_words(indicator, reference)) == marked


def test_nobody_is_a_count_that_may_be_printed() -> None:
    assert words(INCIDENTS, Decimal(0)) == "0"


def test_figures_are_printed_with_their_unit_and_decimals() -> None:
    assert words(ABSENCE, Decimal("6.30")) == "6.30 %"
    assert words(None, Decimal("7")) == "7"
    assert words(None, None) == "unknown"
    assert plain(Decimal("1234.5")) == "1,234.5"
    assert plain(Decimal("1E+2")) == "100"


def test_a_reference_names_year_and_source() -> None:
    benchmark = ABSENCE.benchmark("be")
    assert benchmark is not None
    said = reference_words(ABSENCE, benchmark)
    assert said.startswith("6.30 % · up to one year, private sector, 2023 · SD Worx")
