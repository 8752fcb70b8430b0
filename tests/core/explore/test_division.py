"""Where figures were read, units and the smallest group stay as they were."""

import datetime as dt
import random

import pytest

from core.cycle.turning import begin_next
from core.dossier.dossier import Dossier
from core.dossier.outside import add_responses
from core.dossier.records.explore import Batch, Survey
from core.dossier.records.organisation import Cycle, Unit
from core.dossier.records.outside import Response
from core.explore import approach, unit_tree
from core.explore.division import DivisionIsRead
from core.explore.survey import collecting
from core.explore.units import UnitRow, import_units
from core.library.instrument import find_instrument
from tests.core.explore.sample import close

TODAY = dt.date(2026, 3, 1)
SHORT = find_instrument("veerwerk-short")
Units = dict[str, Unit]


@pytest.fixture
def units(dossier: Dossier, cycle: Cycle) -> Units:
    """Zorg with Dag and Nacht, which is too small to show; Keuken; Stil, where nobody answers."""
    with dossier.action("Units"):
        zorg = unit_tree.add(dossier, cycle.id, "Zorg", 60)
        made = [zorg, *(unit_tree.add(dossier, cycle.id, n, 20, zorg.id) for n in ("Dag", "Nacht"))]
        made += [unit_tree.add(dossier, cycle.id, name, 20) for name in ("Keuken", "Stil")]
    return {unit.name: unit for unit in made}


@pytest.fixture
def survey(dossier: Dossier, cycle: Cycle, units: Units) -> Survey:
    """Closed: 20 people of Dag, 4 of Nacht, 15 of Keuken."""
    with dossier.action("Survey"):
        survey = collecting.plan(dossier, cycle.id, "main", SHORT)
        survey = collecting.open_survey(dossier, survey, TODAY)
        batch = Batch(
            cycle=cycle.id, survey=survey.id, file_name="a.csv", imported_on=TODAY, responses=39
        )
        dossier.add(batch)
        for name, count in (("Dag", 20), ("Nacht", 4), ("Keuken", 15)):
            found = [Response(units[name].id, person(name, at)) for at in range(count)]
            add_responses(dossier, batch.id, found)
    return close(dossier, survey)


def person(name: str, at: int) -> bytes:
    chance = random.Random(f"{name} {at}")
    return bytes(chance.choice((0, 1)) for _item in SHORT.items)


def take_out(dossier: Dossier, unit: Unit) -> None:
    with dossier.action("Take out"):
        unit_tree.un_nest(dossier, dossier.get(Unit, unit.id))


def test_a_unit_of_which_figures_are_read_stays_where_it_is(
    dossier: Dossier, units: Units, survey: Survey
) -> None:
    with pytest.raises(DivisionIsRead, match="“Nacht”"):
        take_out(dossier, units["Nacht"])
    with pytest.raises(DivisionIsRead, match="“Keuken”"), dossier.action("Nest"):
        unit_tree.nest(dossier, units["Keuken"])
    with pytest.raises(DivisionIsRead, match="“Zorg”"), dossier.action("Remove"):
        unit_tree.remove(dossier, units["Zorg"])


def test_neither_does_a_list_move_it(dossier: Dossier, units: Units, survey: Survey) -> None:
    rows = [UnitRow("Zorg", "", 60, 1), UnitRow("Nacht", "", 20, 2)]
    with pytest.raises(DivisionIsRead, match="“Nacht”"), dossier.action("Import"):
        import_units(dossier, survey.cycle, rows)
    assert dossier.get(Unit, units["Nacht"].id) == units["Nacht"]


def test_a_unit_without_answers_is_free(dossier: Dossier, units: Units, survey: Survey) -> None:
    with dossier.action("Move"):
        moved = unit_tree.place_under(dossier, units["Stil"], units["Zorg"].id)
        unit_tree.remove(dossier, moved)


def test_the_smallest_group_stays_as_it_was(dossier: Dossier, cycle: Cycle, survey: Survey) -> None:
    with pytest.raises(DivisionIsRead, match="smallest group"), dossier.action("Change"):
        approach.change_cycle(dossier, cycle, min_group=5)
    with dossier.action("Change"):
        approach.change_cycle(dossier, cycle, scope="Everybody")


def test_gathering_again_is_no_way_round(dossier: Dossier, units: Units, survey: Survey) -> None:
    with dossier.action("Gather again"):
        collecting.reopen_survey(dossier, survey)
    take_out(dossier, units["Nacht"])
    with pytest.raises(DivisionIsRead, match="Put them back"):
        close(dossier, survey)
    dossier.undo()
    assert close(dossier, survey).state == "closed"


def test_undo_is_no_way_round(dossier: Dossier, units: Units, survey: Survey) -> None:
    dossier.undo()
    take_out(dossier, units["Nacht"])
    with pytest.raises(DivisionIsRead, match="Put them back"):
        close(dossier, survey)


def test_the_smallest_group_is_no_way_round(dossier: Dossier, cycle: Cycle, survey: Survey) -> None:
    dossier.undo()
    with dossier.action("Change"):
        approach.change_cycle(dossier, cycle, min_group=9)
    with pytest.raises(DivisionIsRead, match="Put them back"):
        close(dossier, survey)


def test_the_next_year_is_divided_as_one_likes(
    dossier: Dossier, cycle: Cycle, survey: Survey
) -> None:
    with dossier.action("Next"):
        later = begin_next(dossier, cycle, "full")
        (night,) = dossier.all(Unit, cycle=later.id, name="Nacht")
        assert unit_tree.un_nest(dossier, night).parent is None
