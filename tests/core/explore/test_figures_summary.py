"""The sentence above the figures names what stands out, and never calls unknown alarming."""

from decimal import Decimal

from core.dossier.records.explore import IndicatorValue
from core.explore.figures_summary import Tally, sentence, tally
from core.explore.indicators import Point, Series
from core.library.indicators import indicators


def one(key: str, value: str | None) -> Series:
    indicator = indicators().indicator(key)
    record = IndicatorValue(cycle="c", indicator=key, year=2026,
                            value=Decimal(value) if value else None)  # fmt: skip
    return Series(key, str(indicator.title), indicator, (Point(2026, record),))


def found(**values: str | None) -> Tally:
    return tally([one(key, value) for key, value in values.items()], "be")


def test_without_figures_nothing_is_said() -> None:
    assert sentence(tally([], "be")) == ""


def test_what_is_red_comes_first() -> None:
    said = sentence(found(absence="9", absence_frequency="1.5", turnover=None))
    assert said == "Sickness absence is alarming. 1 figure is unknown."


def test_without_red_orange_asks_attention() -> None:
    assert (
        sentence(found(absence="6", absence_frequency="1.5")) == "Absence frequency asks attention."
    )


def test_a_calm_year_says_so() -> None:
    assert sentence(found(absence="6")) == "No figure stands out."


def test_a_second_name_stands_inside_the_sentence() -> None:
    said = sentence(found(absence="9", turnover="30"))
    assert said == "Sickness absence and turnover are alarming."


def test_at_most_three_are_named() -> None:
    said = sentence(
        found(absence="9", turnover="30", voluntary_turnover="30", incidents="2", accidents="1")
    )
    assert said.endswith("and 1 more are alarming.")
    assert "unknown" not in said


def test_unknown_asks_attention_without_being_red() -> None:
    assert found(absence=None).attention == {"absence"}
    assert sentence(found(absence=None)) == "No figure stands out. 1 figure is unknown."
