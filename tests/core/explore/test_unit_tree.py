"""The tree of units keeps its shape, its names apart and its answers in their place."""

import datetime as dt
from contextlib import suppress

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.cycle.turning import begin_next
from core.dossier.dossier import Dossier
from core.dossier.outside import add_responses
from core.dossier.records.explore import Batch, Survey
from core.dossier.records.organisation import Cycle, Unit
from core.dossier.records.outside import Response
from core.explore import unit_tree
from core.explore.unit_tree import UnitHoldsAnswers, UnitRefused


@pytest.fixture
def zorg(dossier: Dossier, cycle: Cycle) -> dict[str, Unit]:
    """Zorg with Noord and Zuid in it, and Keuken beside it."""
    with dossier.action("Add units"):
        zorg = unit_tree.add(dossier, cycle.id, "Zorg", 50)
        return {
            "Zorg": zorg,
            "Noord": unit_tree.add(dossier, cycle.id, "Noord", 20, zorg.id),
            "Zuid": unit_tree.add(dossier, cycle.id, "Zuid", 30, zorg.id),
            "Keuken": unit_tree.add(dossier, cycle.id, " Keuken ", 12),
        }


def shape(dossier: Dossier) -> str:
    """The tree as one line: a dot per level."""
    branches = unit_tree.tree(dossier.all(Unit))
    return " ".join("." * branch.depth + branch.unit.name for branch in branches)


def test_nesting_makes_a_unit_part_of_the_one_above(
    dossier: Dossier, zorg: dict[str, Unit]
) -> None:
    with dossier.action("Nest"):
        unit_tree.nest(dossier, zorg["Keuken"])
    assert shape(dossier) == "Zorg .Noord .Zuid .Keuken"


def test_the_first_of_its_siblings_cannot_be_nested(
    dossier: Dossier, zorg: dict[str, Unit]
) -> None:
    with dossier.action("Nest"):
        unit_tree.nest(dossier, zorg["Zorg"])
    assert shape(dossier) == "Zorg .Noord .Zuid Keuken"


def test_a_new_unit_comes_below_the_one_that_is_looked_at(
    dossier: Dossier, cycle: Cycle, zorg: dict[str, Unit]
) -> None:
    with dossier.action("Add unit"):
        unit_tree.add_below(dossier, cycle.id, "New", zorg["Noord"])
        unit_tree.add_below(dossier, cycle.id, "New", zorg["Keuken"])
        unit_tree.add_below(dossier, cycle.id, "New", None)
    assert shape(dossier) == "Zorg .Noord .New .Zuid Keuken New 2 New 3"


def test_un_nesting_puts_a_unit_just_below_its_parent(
    dossier: Dossier, zorg: dict[str, Unit]
) -> None:
    with dossier.action("Un-nest"):
        unit_tree.un_nest(dossier, zorg["Noord"])
        unit_tree.un_nest(dossier, zorg["Keuken"])
    assert shape(dossier) == "Zorg .Zuid Noord Keuken"


def test_un_nesting_from_the_last_parent_ends_the_list(
    dossier: Dossier, zorg: dict[str, Unit]
) -> None:
    with dossier.action("Move"):
        dossier.move(zorg["Keuken"], zorg["Zorg"].id)
        unit_tree.un_nest(dossier, zorg["Noord"])
    assert shape(dossier) == "Keuken Zorg .Zuid Noord"


def test_un_nesting_is_just_below_the_parent_whenever_the_unit_was_added(
    dossier: Dossier, cycle: Cycle, zorg: dict[str, Unit]
) -> None:
    with dossier.action("Un-nest"):
        late = unit_tree.add(dossier, cycle.id, "Nacht", 0, zorg["Zorg"].id)
        unit_tree.un_nest(dossier, late)
    assert shape(dossier) == "Zorg .Noord .Zuid Nacht Keuken"


def test_another_year_may_have_the_same_names(
    dossier: Dossier, cycle: Cycle, zorg: dict[str, Unit]
) -> None:
    with dossier.action("Next year"):
        after = begin_next(dossier, cycle, "full")
        new = unit_tree.add(dossier, cycle.id, "Nieuw")
        unit_tree.add_below(dossier, after.id, "Nieuw", None)
        kitchen = dossier.all(Unit, cycle=after.id, name="Keuken")[0]
        unit_tree.change(dossier, kitchen, name="Grootkeuken")
        unit_tree.change(dossier, new, name="Grootkeuken")
    names = {unit.name for unit in dossier.all(Unit, cycle=after.id)}
    assert names == {"Zorg", "Noord", "Zuid", "Grootkeuken", "Nieuw"}
    assert unit_tree.people_in(dossier, kitchen) == 12


def test_steps_stay_among_the_siblings(dossier: Dossier, zorg: dict[str, Unit]) -> None:
    with dossier.action("Move"):
        unit_tree.step(dossier, zorg["Zuid"], -1)
        unit_tree.step(dossier, zorg["Zorg"], 1)
        unit_tree.step(dossier, zorg["Zuid"], -1)
    assert shape(dossier) == "Keuken Zorg .Zuid .Noord"


def test_a_unit_never_becomes_part_of_its_own_part(dossier: Dossier, zorg: dict[str, Unit]) -> None:
    for target in ("Zorg", "Noord"):
        with pytest.raises(UnitRefused, match="cannot be a part of itself"), dossier.action("Nest"):
            unit_tree.place_under(dossier, zorg["Zorg"], zorg[target].id)


@pytest.mark.parametrize("name", ["", "  ", "*", "zorg", "  ZORG"])
def test_a_unit_has_a_name_of_its_own(
    dossier: Dossier, cycle: Cycle, zorg: dict[str, Unit], name: str
) -> None:
    with pytest.raises(UnitRefused), dossier.action("Add unit"):
        unit_tree.add(dossier, cycle.id, name)
    with pytest.raises(UnitRefused), dossier.action("Rename"):
        unit_tree.change(dossier, zorg["Keuken"], name=name)


def test_a_unit_may_keep_its_own_name_and_get_people(
    dossier: Dossier, zorg: dict[str, Unit]
) -> None:
    with dossier.action("Change unit"):
        changed = unit_tree.change(dossier, zorg["Keuken"], name="keuken", headcount=14)
    assert (changed.name, changed.headcount) == ("keuken", 14)


def test_parts_with_more_people_than_the_whole_are_told(
    dossier: Dossier, zorg: dict[str, Unit]
) -> None:
    with dossier.action("Change unit"):
        unit_tree.change(dossier, zorg["Noord"], headcount=25)
    (said,) = unit_tree.crowding(dossier.all(Unit))
    assert said.sentence == "“Zorg”: its parts have 55 people together, it has 50 itself"


def test_a_unit_without_a_headcount_has_the_people_of_its_parts(
    dossier: Dossier, zorg: dict[str, Unit]
) -> None:
    with dossier.action("Change unit"):
        zorg_now = unit_tree.change(dossier, zorg["Zorg"], headcount=0)
    units = dossier.all(Unit)
    assert (unit_tree.people(units, zorg_now), unit_tree.people(units)) == (50, 62)
    assert unit_tree.crowding(units) == ()


def test_removing_a_unit_keeps_its_parts(dossier: Dossier, zorg: dict[str, Unit]) -> None:
    with dossier.action("Remove unit"):
        unit_tree.remove(dossier, zorg["Zorg"])
    assert shape(dossier) == "Noord Zuid Keuken"
    dossier.undo()
    assert shape(dossier) == "Zorg .Noord .Zuid Keuken"


def test_the_parts_of_a_part_that_goes_come_under_its_whole(
    dossier: Dossier, cycle: Cycle, zorg: dict[str, Unit]
) -> None:
    with dossier.action("Remove"):
        unit_tree.add(dossier, cycle.id, "Nacht", 0, zorg["Noord"].id)
        unit_tree.remove(dossier, zorg["Noord"])
    assert shape(dossier) == "Zorg .Zuid .Nacht Keuken"


def test_a_step_is_one_place_and_a_unit_that_is_placed_comes_last(
    dossier: Dossier, cycle: Cycle, zorg: dict[str, Unit]
) -> None:
    with dossier.action("Move"):
        first = unit_tree.add(dossier, cycle.id, "Eerst", 0, zorg["Zorg"].id)
        unit_tree.step(dossier, zorg["Noord"], 1)
        assert shape(dossier) == "Zorg .Zuid .Noord .Eerst Keuken"
        unit_tree.step(dossier, dossier.get(Unit, first.id), -1)
        assert shape(dossier) == "Zorg .Zuid .Eerst .Noord Keuken"
        unit_tree.place_under(dossier, dossier.get(Unit, zorg["Zuid"].id), None)
        unit_tree.place_under(dossier, dossier.get(Unit, zorg["Zuid"].id), zorg["Zorg"].id)
    assert shape(dossier) == "Zorg .Eerst .Noord .Zuid Keuken"


def test_a_unit_under_which_answers_stand_stays(
    dossier: Dossier, cycle: Cycle, zorg: dict[str, Unit]
) -> None:
    with dossier.action("Import"):
        survey = dossier.add(Survey(cycle=cycle.id, instrument_key="x", instrument="{}"))
        batch = dossier.add(Batch(cycle=cycle.id, survey=survey.id, file_name="a.csv",
                                  imported_on=dt.date(2026, 3, 1), responses=1))  # fmt: skip
        add_responses(dossier, batch.id, [Response(zorg["Noord"].id, b"\0")])
    with pytest.raises(UnitHoldsAnswers, match="Noord"), dossier.action("Remove unit"):
        unit_tree.remove(dossier, zorg["Noord"])
    with dossier.action("Remove unit"):
        unit_tree.remove(dossier, zorg["Keuken"])


STEPS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 5), st.integers(0, 5)), max_size=12)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(STEPS)
def test_whatever_is_done_the_units_stay_one_tree_with_the_same_people(
    dossier: Dossier, cycle: Cycle, steps: list[tuple[int, int, int]]
) -> None:
    with dossier.action("Build"):
        for unit in dossier.all(Unit):
            dossier.remove(unit)
        for number in range(6):
            unit_tree.add(dossier, cycle.id, f"U{number}", people=0)
        for do, one, other in steps:
            with suppress(UnitRefused):
                move(dossier, do, one, other)
    units = dossier.all(Unit)
    assert sorted(b.unit.id for b in unit_tree.tree(units)) == sorted(u.id for u in units)
    assert not any(unit_tree.circle(units, unit) for unit in units)
    leaves = [u for u in units if u.id not in {each.parent for each in units}]
    counted = [msgspec.structs.replace(u, headcount=3 if u in leaves else 0) for u in units]
    assert unit_tree.people(counted) == 3 * len(leaves)
    for branch in unit_tree.tree(counted):
        inside = sum(unit_tree.people(counted, child) for child in branch.children)
        assert unit_tree.people(counted, branch.unit) == inside or not branch.children


def move(dossier: Dossier, do: int, one: int, other: int) -> None:
    units = dossier.all(Unit)
    unit, beside = units[one % len(units)], units[other % len(units)]
    match do:
        case 0:
            unit_tree.place_under(dossier, unit, beside.id)
        case 1:
            unit_tree.nest(dossier, unit)
        case 2:
            unit_tree.un_nest(dossier, unit)
        case 3:
            unit_tree.step(dossier, unit, 1 if other % 2 else -1)
        case _ if len(units) > 2:
            unit_tree.remove(dossier, unit)
