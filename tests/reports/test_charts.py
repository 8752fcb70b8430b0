"""Charts say what they show, fit where they stand and survive what people call things."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from matplotlib.text import Text

from reports.charts.data import (
    Balance,
    Bar,
    Budget,
    Chart,
    EffectChart,
    EffectRow,
    Gantt,
    HeatCell,
    HeatMap,
    HeatRow,
    Month,
    PriorityBars,
    Strip,
    Task,
)
from reports.charts.describe import describe
from reports.charts.draw import draw, parts
from reports.charts.measure import fitting, printable, text_width, wrapped
from reports.charts.months import month_after, months_until
from tests.reports.sample_charts import (
    balance,
    budget,
    effects,
    gantt,
    heat_map,
    priorities,
    strip,
)

EVERY: tuple[Chart, ...] = (
    balance(),
    budget(),
    effects(),
    gantt(),
    heat_map(),
    priorities(),
    strip(),
)
EMPTY: tuple[Chart, ...] = (
    Balance((), (), {}, "work", "people", 0, "none"),
    Budget((), "planned"),
    EffectChart((), "before", "after", "target"),
    Gantt((), date(2027, 1, 1)),
    HeatMap((), (), "bad", "good"),
    PriorityBars((), 100),
    Strip(()),
)


def _name(chart: Chart) -> str:
    return type(chart).__name__


def _words(chart: Chart, width: float = 467.0) -> list[str]:
    texts = draw(chart, width).figure.findobj(Text)
    return [text.get_text() for text in texts if isinstance(text, Text)]


@pytest.mark.parametrize("chart", EVERY, ids=_name)
def test_nothing_is_drawn_outside_the_sheet(chart: Chart) -> None:
    sheet = draw(chart, 467.0)
    for artist in sheet.figure.axes[0].get_children():
        if artist.get_zorder() == 2:
            box = artist.get_window_extent()
            assert box.x0 >= -1
            assert box.y0 >= -1
            assert box.x1 <= sheet.width + 1
            assert box.y1 <= sheet.height + 1


@pytest.mark.parametrize("chart", EMPTY, ids=_name)
def test_a_chart_of_nothing_is_drawn_and_said(chart: Chart) -> None:
    assert draw(chart, 467.0).height > 0
    assert describe(chart)


def test_a_hidden_cell_prints_no_value_and_says_why() -> None:
    data = HeatMap(("All", "Small"), (_row(44.0, None),), "bad", "good")
    assert "hidden: too few" in _words(data)
    assert describe(data).endswith("Pace: All 44; Small hidden (too few).")


def test_two_reasons_for_hiding_get_a_letter_each() -> None:
    cells = (HeatCell(None, hidden="too few"), HeatCell(None, hidden="by subtraction"))
    words = _words(HeatMap(("A", "B"), (HeatRow("Pace", cells),), "bad", "good"))
    assert words.count("a") == words.count("b") == 2


def test_a_wide_heat_map_falls_apart_with_the_whole_in_each_part() -> None:
    units = ("All", *(f"Unit {number}" for number in range(40)))
    data = HeatMap(units, (_row(*([50.0] * 41)),), "bad", "good")
    found = [part for part in parts(data, 467.0, 600.0) if isinstance(part, HeatMap)]
    assert all(part.units[0] == "All" for part in found)
    assert [unit for part in found for unit in part.units[1:]] == list(units[1:])


def test_a_long_heat_map_falls_apart_by_rows() -> None:
    data = HeatMap(("All",), tuple(_row(50.0) for _ in range(100)), "bad", "good")
    found = parts(data, 467.0, 600.0)
    assert len(found) > 2
    assert all(draw(part, 467.0).height <= 600 for part in found)


@pytest.mark.parametrize(
    "chart",
    [
        replace(gantt(), tasks=gantt().tasks * 20),
        replace(priorities(), bars=priorities().bars * 20),
        replace(effects(), rows=effects().rows * 20),
    ],
    ids=_name,
)
def test_a_long_chart_falls_apart_so_that_each_part_fits(chart: Chart) -> None:
    found = parts(chart, 467.0, 500.0)
    assert len(found) > 3
    assert all(draw(part, 467.0).height <= 500 for part in found)


def test_a_chart_that_cannot_fall_apart_stays_whole() -> None:
    assert parts(balance(), 467.0, 500.0) == (balance(),)


def test_bars_are_told_in_order_with_their_class() -> None:
    data = PriorityBars((Bar("Pace", 71, 4, "soon"), Bar("Noise", 12.5, 1, "none")), 100)
    assert describe(data) == "1. Pace: 71, soon. 2. Noise: 12.5, none."


def test_an_axis_of_priorities_says_what_it_counts() -> None:
    assert "exposure × severity" in _words(replace(priorities(), axis="exposure × severity"))


def test_a_measure_outside_these_months_prints_its_date() -> None:
    before = Task("Old", date(2025, 1, 1), date(2025, 6, 30))
    words = _words(Gantt((before,), date(2027, 1, 1)))
    assert "← 30/06/2025" in words


@pytest.mark.parametrize("start", [date(2027, 1, 1), date(2026, 5, 1)])
def test_a_late_measure_says_since_when(start: date) -> None:
    task = Task("Pool", date(2026, 6, 1), date(2026, 9, 30), late=True)
    chart = Gantt((task,), start, today=date(2027, 2, 15))
    assert "late since 30/09/2026" in _words(chart)
    assert not any("←" in word for word in _words(chart))
    assert describe(chart).endswith("0% done, late.")


def test_a_date_before_these_months_stands_beside_the_line_of_today() -> None:
    task = Task("Old", date(2025, 1, 1), date(2025, 6, 30))
    chart = Gantt((task,), date(2027, 1, 1), today=date(2027, 1, 10))
    assert "← 30/06/2025" in _words(chart)


def test_the_planning_tells_who_does_what_from_when_to_when() -> None:
    task = Task("Pool", date(2027, 1, 1), date(2027, 3, 31), "Els", 0.6)
    said = describe(Gantt((task,), date(2027, 1, 1)))
    assert said == "Pool (Els): from 01/01/2027 to 31/03/2027, 60% done."


def test_an_effect_without_follow_up_is_told_with_its_reason() -> None:
    data = EffectChart((EffectRow("Goal", "Too few answers."),), "before", "after", "target")
    assert describe(data) == "Goal. Too few answers."


def test_an_empty_plan_has_no_balance_to_speak_of() -> None:
    data = replace(balance(), cells={})
    assert describe(data) == "Nothing to show yet."
    assert not any("100" in word for word in _words(data))


def test_money_not_yet_spent_is_not_told_as_nothing() -> None:
    first = Month(date(2027, 1, 1), Decimal(100), Decimal(0))
    months = (first, Month(date(2027, 2, 1), Decimal(5)))
    said = describe(Budget(months, "planned", "spent"))
    assert said == "January 2027: planned €100; spent €0. February 2027: planned €5."


def test_dollars_and_markup_in_names_are_only_letters() -> None:
    name = r"$\frac{1}{2}$ <b> & 😀 🪴"
    assert r"$\frac{1}{2}$ <b> & 😀 [potted plant]" in _words(Strip((name,), (HeatCell(50.0),)))


def test_long_names_end_in_an_ellipsis_that_fits() -> None:
    short = fitting("a very long name of a unit", 8, 50)
    assert short.endswith("…")
    assert text_width(short, 8) <= 50
    assert wrapped("one two three four", 8, 30, 2)[-1].endswith("…")
    assert wrapped("Verpleeghuis Zuid", 7.6, 39, 3) == ["Verpleeg-", "huis Zuid"]
    assert wrapped("Verpleeghuis", 7.6, 39, 1)[0].endswith("…")
    assert printable("a\nb") == "a b"


def test_months_count_over_the_year() -> None:
    assert month_after(date(2027, 11, 30), 3) == date(2028, 2, 1)
    assert months_until(date(2027, 1, 1), date(2028, 2, 15)) == pytest.approx(13 + 14 / 29)


def _row(*values: float | None) -> HeatRow:
    cells = (HeatCell(v, hidden="" if v is not None else "too few") for v in values)
    return HeatRow("Pace", tuple(cells), "Content")
