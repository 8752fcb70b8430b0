"""Figures over the years: this year's rows, what earlier years knew, unknown ones, own ones."""

import datetime as dt
from decimal import Decimal

import pytest

from core.dossier.dossier import Dossier
from core.dossier.records.explore import IndicatorValue
from core.dossier.records.organisation import Cycle, Unit
from core.explore import indicators
from core.explore.figures_paste import Pasted, PasteRefused, paste
from core.explore.indicators import FigureRefused, Series
from core.text import translate
from core.text.faults import Unreadable


def absence(dossier: Dossier, cycle: Cycle, unit: Unit | None = None) -> Series:
    return indicators.series(dossier, cycle, "absence", unit)


def write(dossier: Dossier, cycle: Cycle, year: int, typed: str, unit: Unit | None = None) -> None:
    with dossier.action("Change figure"):
        of = absence(dossier, cycle, unit)
        indicators.note_typed(dossier, cycle, of, year, typed, unit.id if unit else None)


def shown(dossier: Dossier, cycle: Cycle, unit: Unit | None = None) -> list[Decimal | None]:
    return [point.value for point in absence(dossier, cycle, unit).points]


@pytest.fixture
def before(dossier: Dossier, cycle: Cycle) -> Cycle:
    """The year before, with a figure, closed."""
    with dossier.action("Earlier year"):
        year = cycle.year - 1
        first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
        before = dossier.add(Cycle(year=year, starts_on=first, ends_on=last))
        dossier.add(IndicatorValue(cycle=before.id, indicator="absence", year=year,
                                   value=Decimal("5.5"), origin_text="Securex"))  # fmt: skip
        dossier.add(IndicatorValue(cycle=before.id, indicator="own-x", title="Verloop nacht",
                                   year=year, value=Decimal(9)))  # fmt: skip
        return dossier.change(before, closed_on=last)


def test_the_library_s_figures_stand_ready_for_four_years(dossier: Dossier, cycle: Cycle) -> None:
    assert indicators.years(cycle) == (2023, 2024, 2025, 2026)
    assert not absence(dossier, cycle).known
    assert absence(dossier, cycle).light("be") is None


def test_a_figure_is_typed_changed_and_taken_away(dossier: Dossier, cycle: Cycle) -> None:
    for typed in ("6.1", "6.4 %", "6.4%"):
        write(dossier, cycle, 2026, typed)
    assert shown(dossier, cycle)[-1] == Decimal("6.4")
    assert len(dossier.all(IndicatorValue)) == 1
    write(dossier, cycle, 2026, "")
    assert dossier.all(IndicatorValue) == ()


@pytest.mark.parametrize("typed", ["?", "onbekend", "N.B."])
def test_unknown_is_noted_as_such(dossier: Dossier, cycle: Cycle, typed: str) -> None:
    write(dossier, cycle, 2026, typed)
    now = absence(dossier, cycle).now
    assert now.unknown
    light = absence(dossier, cycle).light("be")
    assert light is not None
    assert light.colour == "unknown"


@pytest.mark.parametrize(
    ("typed", "fault"), [("veel", Unreadable), ("-3", FigureRefused), ("1.2.3", Unreadable)]
)
def test_what_is_no_figure_is_refused(
    dossier: Dossier, cycle: Cycle, typed: str, fault: type[Exception]
) -> None:
    with pytest.raises(fault):
        write(dossier, cycle, 2026, typed)


def test_an_earlier_year_speaks_from_its_own_record(
    dossier: Dossier, cycle: Cycle, before: Cycle
) -> None:
    point = absence(dossier, cycle).point(2025)
    assert (point.value, point.earlier) == (Decimal("5.5"), True)
    own = indicators.series(dossier, cycle, "own-x")
    assert (own.title, own.indicator) == ("Verloop nacht", None)


def test_typed_again_the_earlier_year_itself_stays_as_it_was(
    dossier: Dossier, cycle: Cycle, before: Cycle
) -> None:
    write(dossier, cycle, 2025, "5.7")
    point = absence(dossier, cycle).point(2025)
    assert (point.value, point.earlier) == (Decimal("5.7"), False)
    (old,) = dossier.all(IndicatorValue, cycle=before.id, indicator="absence")
    assert old.value == Decimal("5.5")
    write(dossier, cycle, 2025, "")
    assert shown(dossier, cycle)[-2] == Decimal("5.5")


def test_a_new_year_starts_with_the_source_of_the_last(
    dossier: Dossier, cycle: Cycle, before: Cycle
) -> None:
    write(dossier, cycle, 2026, "6")
    record = absence(dossier, cycle).now.record
    assert record is not None
    assert record.origin_text == "Securex"


def test_a_source_that_was_not_noted_is_that_of_the_year_before_it(
    dossier: Dossier, cycle: Cycle, before: Cycle
) -> None:
    write(dossier, cycle, 2024, "5.1")
    write(dossier, cycle, 2026, "6")
    with dossier.action("No source"):
        found = absence(dossier, cycle)
        assert found.now.record is not None
        dossier.change(found.now.record, origin_text="")
    write(dossier, cycle, 2023, "5.3")
    record = absence(dossier, cycle).point(2023).record
    assert record is not None
    assert record.origin_text == "Securex"


def test_emptying_a_cell_leaves_what_an_earlier_year_knew(
    dossier: Dossier, cycle: Cycle, before: Cycle
) -> None:
    write(dossier, cycle, 2025, "")
    with dossier.action("Remove figure"):
        indicators.remove(dossier, cycle, absence(dossier, cycle))
    assert shown(dossier, cycle) == [None, None, Decimal("5.5"), None]


def test_the_latest_record_of_a_year_counts_and_no_later_year_looks_ahead(
    dossier: Dossier, cycle: Cycle, before: Cycle
) -> None:
    write(dossier, cycle, 2025, "0")
    with dossier.action("Next year"):
        first, last = dt.date(2027, 1, 1), dt.date(2027, 12, 31)
        after = dossier.add(Cycle(year=2027, starts_on=first, ends_on=last))
    write(dossier, after, 2027, "7")
    assert shown(dossier, after) == [None, Decimal(0), None, Decimal(7)]
    assert shown(dossier, cycle) == [None, None, Decimal(0), None]
    assert absence(dossier, cycle).point(2025).record != absence(dossier, before).now.record


def test_the_same_figure_is_the_same_row_in_every_copy(dossier: Dossier, cycle: Cycle) -> None:
    with dossier.action("Unit"):
        unit = dossier.add(Unit(cycle=cycle.id, name="Zorg"))
    ids = []
    for of in (None, unit, None, unit):
        write(dossier, cycle, 2026, "6", of)
        ids.append(absence(dossier, cycle, of).now.record.id)  # type: ignore[union-attr]
        dossier.undo()
    assert ids[:2] == ids[2:]
    assert len(set(ids)) == 2


def test_a_unit_s_figures_follow_it_through_the_years(
    dossier: Dossier, cycle: Cycle, before: Cycle
) -> None:
    with dossier.action("Units", "redaction"):
        old = dossier.add(Unit(cycle=before.id, name="Zorg"))
        dossier.add(IndicatorValue(cycle=before.id, indicator="absence", year=2025, unit=old.id,
                                   value=Decimal(8)))  # fmt: skip
        unit = dossier.add(Unit(cycle=cycle.id, name="Zorg", origin=old.id))
    write(dossier, cycle, 2026, "9", unit)
    assert shown(dossier, cycle, unit)[-2:] == [Decimal(8), Decimal(9)]
    assert shown(dossier, cycle)[-1] is None


def test_a_figure_of_ones_own_is_added_renamed_and_removed(dossier: Dossier, cycle: Cycle) -> None:
    with dossier.action("Add figure"):
        made = indicators.add_own(dossier, cycle, "  Uitval  nacht ")
    of = indicators.series(dossier, cycle, made.indicator)
    assert (of.title, of.now.unknown, of.known) == ("Uitval nacht", True, True)
    with dossier.action("Add figure"):
        other = indicators.add_own(dossier, cycle, "Klachten")
    with dossier.action("Rename figure"):
        indicators.rename_own(dossier, cycle, of, " Uitval  in de nacht")
    assert dossier.get(IndicatorValue, other.id).title == "Klachten"
    of = indicators.series(dossier, cycle, made.indicator)
    assert of.title == "Uitval in de nacht"
    with dossier.action("Remove figure"):
        indicators.remove(dossier, cycle, of)
    assert made.indicator not in {each.key for each in indicators.table(dossier, cycle)}


@pytest.mark.parametrize("title", ["", "  ", "sickness absence", "Uitval \t NACHT"])
def test_a_figure_of_ones_own_has_its_own_name(dossier: Dossier, cycle: Cycle, title: str) -> None:
    with dossier.action("Add figure"):
        indicators.add_own(dossier, cycle, "Uitval nacht")
        made = indicators.add_own(dossier, cycle, "Klachten")
    with pytest.raises(FigureRefused), dossier.action("Add figure"):
        indicators.add_own(dossier, cycle, title)
    of = indicators.series(dossier, cycle, made.indicator)
    with pytest.raises(FigureRefused), dossier.action("Rename figure"):
        indicators.rename_own(dossier, cycle, of, title)
    assert dossier.get(IndicatorValue, made.id).title == "Klachten"


def test_a_figure_of_the_library_keeps_its_name(dossier: Dossier, cycle: Cycle) -> None:
    with pytest.raises(FigureRefused), dossier.action("Rename figure"):
        indicators.rename_own(dossier, cycle, absence(dossier, cycle), "Ziekte")


def take(dossier: Dossier, cycle: Cycle, text: str) -> Pasted:
    rows = [line.split("\t") for line in text.splitlines()]
    with dossier.action("Paste figures"):
        return paste(dossier, cycle, rows)


def test_a_pasted_table_with_years_lands_in_its_years(dossier: Dossier, cycle: Cycle) -> None:
    found = take(
        dossier, cycle, "\t2024\t2026\t2010\nSickness absence\t5.5\t?\t4\nNacht\t\t3\t\n\t1\t2"
    )
    assert found == Pasted(figures=3, new=("Nacht",))
    assert shown(dossier, cycle) == [None, Decimal("5.5"), None, None]
    assert absence(dossier, cycle).now.unknown


@pytest.mark.parametrize("text", ["Ziekteverzuim\t5.5\t6", "absence\t5,5\t6,0 %"])
def test_without_a_heading_the_columns_end_with_this_year(
    dossier: Dossier, cycle: Cycle, text: str
) -> None:
    take(dossier, cycle, text)
    assert shown(dossier, cycle)[-2:] == [Decimal("5.5"), Decimal(6)]


def test_a_dutch_reader_pastes_either_point_or_comma(dossier: Dossier, cycle: Cycle) -> None:
    with translate.use("nl", "be"):
        take(dossier, cycle, "Ziekteverzuim\t5.5\t6,25")
    assert shown(dossier, cycle)[-2:] == [Decimal("5.5"), Decimal("6.25")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Absence\tveel\nTurnover\t3\tx", "row 1, column 2025: “veel”.*row 2, column 2026: “x”"),
        ("Absence", "no figure in the pasted rows"),
    ],
)
def test_pasted_nonsense_is_refused_as_a_whole(
    dossier: Dossier, cycle: Cycle, text: str, said: str
) -> None:
    with pytest.raises(PasteRefused, match=said):
        take(dossier, cycle, text)
    assert dossier.all(IndicatorValue) == ()
