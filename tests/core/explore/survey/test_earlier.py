"""Last year's figure stands beside this year's only where the same was asked of the same people."""

import datetime as dt

import pytest
from msgspec.structs import replace

from core.dossier.dossier import Dossier
from core.dossier.records.explore import Survey
from core.dossier.records.organisation import Cycle, Unit
from core.explore.survey.earlier import Earlier, earlier
from core.explore.survey.results import prepared, results
from core.library.instrument import find_instrument, freeze
from tests.core.explore.sample import busy, surveyed


@pytest.fixture
def then(dossier: Dossier) -> Cycle:
    """The year before."""
    with dossier.action("Earlier year"):
        return dossier.add(
            Cycle(year=2025, starts_on=dt.date(2025, 1, 1), ends_on=dt.date(2025, 12, 31))
        )


@pytest.fixture
def units(dossier: Dossier, cycle: Cycle, then: Cycle) -> tuple[Unit, Unit]:
    """A unit of then and the one of now that was carried over from it."""
    with dossier.action("Units"):
        old = dossier.add(Unit(cycle=then.id, name="Zorg", headcount=40))
        return old, dossier.add(Unit(cycle=cycle.id, name="Zorg", headcount=40, origin=old.id))


def compared(dossier: Dossier, survey: Survey) -> Earlier:
    found = earlier(dossier, survey)
    assert found is not None
    return found


def test_the_same_scale_in_the_same_unit_compares(
    dossier: Dossier, cycle: Cycle, then: Cycle, units: tuple[Unit, Unit]
) -> None:
    old, new = units
    before = surveyed(dossier, then, {old.id: 30}, busy)
    found = compared(dossier, surveyed(dossier, cycle, {new.id: 30}, busy))
    cell = found.cell(new.id, "workload")
    assert cell is not None
    assert (found.year, cell) == (2025, results(dossier, before).cell(old.id, "workload"))
    assert found.cell("*", "workload") is not None
    assert found.cell("unheard", "workload") is None


def test_a_scale_that_was_asked_otherwise_does_not_compare(
    dossier: Dossier, cycle: Cycle, then: Cycle, units: tuple[Unit, Unit]
) -> None:
    old, new = units
    survey = surveyed(dossier, then, {old.id: 30}, busy)
    instrument = find_instrument("veerwerk-short")
    items = tuple(replace(i, reverse=not i.reverse) if i.scale == "workload" else i
                  for i in instrument.items)  # fmt: skip
    with dossier.action("Other instrument"):
        dossier.change(survey, instrument=freeze(replace(instrument, items=items)))
    found = compared(dossier, surveyed(dossier, cycle, {new.id: 30}, busy))
    assert found.cell(new.id, "workload") is None
    assert found.cell(new.id, "autonomy") is not None


def test_without_an_earlier_survey_there_is_nothing(
    dossier: Dossier, cycle: Cycle, then: Cycle, units: tuple[Unit, Unit]
) -> None:
    assert earlier(dossier, surveyed(dossier, cycle, {units[1].id: 30}, busy)) is None


def test_the_newest_closed_survey_of_the_same_kind_counts(
    dossier: Dossier, cycle: Cycle, then: Cycle, units: tuple[Unit, Unit]
) -> None:
    old, new = units
    with dossier.action("Long ago"):
        first, last = dt.date(2024, 1, 1), dt.date(2024, 12, 31)
        long_ago = dossier.add(Cycle(year=2024, starts_on=first, ends_on=last))
        older = dossier.add(Unit(cycle=long_ago.id, name="Zorg", headcount=40))
        dossier.change(old, origin=older.id)
    surveyed(dossier, long_ago, {older.id: 20}, busy)
    before = surveyed(dossier, then, {old.id: 30}, busy)
    now = surveyed(dossier, cycle, {new.id: 30}, busy)
    assert compared(dossier, now).year == 2025
    for values in ({"kind": "pulse"}, {"kind": "main", "state": "collecting"}):
        with dossier.action("Other"):
            dossier.change(dossier.get(Survey, before.id), **values)
        found = compared(dossier, now)
        assert (found.year, found.places[new.id]) == (2024, older.id)


def test_a_figure_of_then_that_is_hidden_stays_hidden(
    dossier: Dossier, cycle: Cycle, then: Cycle, units: tuple[Unit, Unit]
) -> None:
    old, new = units
    with dossier.action("Larger"):
        other = dossier.add(Unit(cycle=then.id, name="Techniek", headcount=40))
    surveyed(dossier, then, {old.id: 3, other.id: 30}, busy)
    found = compared(dossier, surveyed(dossier, cycle, {new.id: 30}, busy))
    assert found.cell(new.id, "workload") is None
    assert set(found.places) == {"*", new.id}


def test_a_worker_computes_the_same_figures(
    dossier: Dossier, cycle: Cycle, units: tuple[Unit, Unit]
) -> None:
    survey = surveyed(dossier, cycle, {units[1].id: 30}, busy)
    assert prepared(dossier, survey)() == results(dossier, survey)
