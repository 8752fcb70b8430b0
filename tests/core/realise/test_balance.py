"""The balance of a plan: does it change the work, or ask people to adapt."""

import datetime as dt
from decimal import Decimal

import pytest

from core.cycle.turning import begin_next, close_year
from core.dossier.dossier import Dossier
from core.dossier.records.organisation import Cycle, Unit
from core.dossier.records.realise import BalanceReason, Measure
from core.realise import balance as balancing
from core.realise.balance import ONE_SIDED, Cell, balance, headline, open_warnings
from core.realise.planning import totals
from tests.core.envision.filled import Filled

Plan = tuple[Measure, ...]


def adapt(dossier: Dossier, *planned: Measure) -> None:
    with dossier.action("Adapt"):
        for measure in planned:
            dossier.change(measure, changes="person")


def test_aims_cross_levels_with_count_money_and_reach(
    dossier: Dossier, cycle: Cycle, planned: Plan
) -> None:
    cells = balance(dossier, cycle.id).cells
    assert cells["eliminate", "organisation"] == Cell(1, Decimal(12500), 113)
    assert cells["prevent_harm", "leader"] == Cell(1, Decimal(1800), 128)
    assert ("limit_harm", "individual") not in cells


def test_process_and_stopped_measures_do_not_count(
    dossier: Dossier, cycle: Cycle, planned: Plan
) -> None:
    with dossier.action("Stop"):
        dossier.change(planned[0], status="stopped", stopped_reason="x")
    found = balance(dossier, cycle.id)
    assert sum(cell.count for cell in found.cells.values()) == 4
    assert (found.work, found.person) == (2, 2)


def test_more_than_half_personal_is_a_warning(
    dossier: Dossier, cycle: Cycle, planned: Plan
) -> None:
    assert ONE_SIDED not in {w.key for w in open_warnings(dossier, cycle.id)}
    adapt(dossier, planned[1])
    assert ONE_SIDED in {w.key for w in open_warnings(dossier, cycle.id)}


def test_a_heavy_risk_asks_for_a_measure_at_the_source(
    dossier: Dossier, cycle: Cycle, filled: Filled, planned: Plan
) -> None:
    assert {w.risk for w in open_warnings(dossier, cycle.id)} == set()
    adapt(dossier, planned[0])
    (warning,) = (w for w in open_warnings(dossier, cycle.id) if w.risk)
    assert warning.risk == filled.risks[1].id
    assert filled.risks[1].title in warning.text


def test_a_warning_is_accepted_with_a_reason_and_taken_up_again(
    dossier: Dossier, cycle: Cycle, planned: Plan
) -> None:
    adapt(dossier, planned[1])
    with pytest.raises(balancing.NeedsReason), dossier.action("Accept"):
        balancing.accept(dossier, cycle.id, ONE_SIDED, " ")
    with dossier.action("Accept"):
        balancing.accept(dossier, cycle.id, ONE_SIDED, "de rest loopt al")
        balancing.accept(dossier, cycle.id, ONE_SIDED, " de rest liep al ")
    (reason,) = dossier.all(BalanceReason)
    assert reason.reason == "de rest liep al"
    assert open_warnings(dossier, cycle.id) == ()
    assert balance(dossier, cycle.id).warnings[0].reason == "de rest liep al"
    with dossier.action("Take up"):
        balancing.take_up(dossier, cycle.id, ONE_SIDED)
    assert len(open_warnings(dossier, cycle.id)) == 1


def test_a_cell_knows_its_measures(planned: Plan) -> None:
    inside = [m for m in planned if balancing.in_cell(m, "eliminate", "organisation")]
    assert inside == [planned[0]]


def test_nobody_is_counted_twice(dossier: Dossier, cycle: Cycle, filled: Filled) -> None:
    with dossier.action("Tree"):
        inner = dossier.add(
            Unit(cycle=cycle.id, name="Nacht", parent=filled.units[0].id, headcount=12)
        )
        deeper = dossier.add(Unit(cycle=cycle.id, name="Laat", parent=inner.id, headcount=4))
    units = dossier.all(Unit)
    both = Measure(cycle=cycle.id, title="x", units=(filled.units[0].id, deeper.id))
    assert balancing.people_reached([both], units) == 52
    assert balancing.people_reached([Measure(cycle=cycle.id, title="x")], units) == 128


def test_the_cells_add_up_to_what_counts_in_the_plan(
    dossier: Dossier, cycle: Cycle, planned: Plan
) -> None:
    with dossier.action("Stop"):
        dossier.change(planned[1], status="stopped", stopped_reason="x")
    found, going = balance(dossier, cycle.id), dossier.all(Measure)
    counted = [m for m in going if not m.process and m.status != "stopped"]
    process = sum(m.money or 0 for m in going if m.process)
    assert sum(cell.count for cell in found.cells.values()) == len(counted) == 4
    money = sum((cell.money for cell in found.cells.values()), Decimal(0))
    assert money + process == totals(going, dt.date(2026, 3, 16)).money
    assert found.work + found.person == len(counted)
    for (aim, level), cell in found.cells.items():
        assert cell.count == sum(balancing.in_cell(m, aim, level) for m in going)
    assert all(cell.reach <= 128 for cell in found.cells.values())


def test_exactly_half_is_no_warning_and_each_side_is_said(
    dossier: Dossier, cycle: Cycle, planned: Plan
) -> None:
    with dossier.action("Remove"):
        dossier.remove(planned[4])
    adapt(dossier, planned[1])
    found = balance(dossier, cycle.id)
    assert (found.work, found.person, found.work_share) == (2, 2, Decimal("0.5"))
    assert headline(found) == "50% of this plan changes the work itself."
    assert ONE_SIDED not in {w.key for w in found.warnings}


def test_a_year_leaves_the_measures_and_reasons_of_another_alone(
    dossier: Dossier, cycle: Cycle, planned: Plan
) -> None:
    adapt(dossier, planned[1])
    with dossier.action("Two years"):
        balancing.accept(dossier, cycle.id, ONE_SIDED, "de rest loopt al")
        close_year(dossier, cycle, dt.date(2026, 12, 31))
        after = begin_next(dossier, cycle, "follow_up")
    before = balance(dossier, cycle.id)
    assert len(open_warnings(dossier, cycle.id)) < len(before.warnings)
    assert {w.reason for w in balance(dossier, after.id).warnings} == {""}
    with dossier.action("Next year"):
        balancing.accept(dossier, after.id, ONE_SIDED, "nu ook")
        balancing.accept(dossier, after.id, "another", "iets anders")
        balancing.take_up(dossier, after.id, ONE_SIDED)
    assert balance(dossier, cycle.id) == before
    assert [r.warning for r in dossier.all(BalanceReason, cycle=after.id)] == ["another"]


def test_a_unit_without_a_number_has_the_people_of_its_parts(cycle: Cycle) -> None:
    whole = Unit(cycle=cycle.id, id="whole", name="Zorg")
    parts = [
        Unit(cycle=cycle.id, id=name, name=name, parent="whole", headcount=20) for name in "ab"
    ]
    everybody = Measure(cycle=cycle.id, title="x")
    assert balancing.people_reached([everybody], (whole, *parts)) == 40


def test_measures_for_other_units_reach_their_people_together(
    cycle: Cycle, filled: Filled, dossier: Dossier
) -> None:
    units = dossier.all(Unit)
    apart = [Measure(cycle=cycle.id, title="x", units=(unit.id,)) for unit in units[:2]]
    assert balancing.people_reached(apart, units) == sum(unit.headcount for unit in units[:2])
    assert balancing.people_reached([*apart, *apart], units) == balancing.people_reached(
        apart, units
    )


def test_the_headline_says_which_way_it_leans(
    dossier: Dossier, cycle: Cycle, planned: Plan
) -> None:
    assert headline(balance(dossier, cycle.id)) == "60% of this plan changes the work itself."
    adapt(dossier, planned[1])
    assert headline(balance(dossier, cycle.id)).startswith("More than half")
    adapt(dossier, *planned)
    assert headline(balance(dossier, cycle.id)).startswith("Every measure of this plan asks")
    with dossier.action("Work"):
        for measure in dossier.all(Measure):
            dossier.change(measure, changes="work")
    assert headline(balance(dossier, cycle.id)).startswith("Every measure of this plan changes")


def test_an_empty_plan_has_no_balance(dossier: Dossier, cycle: Cycle) -> None:
    found = balance(dossier, cycle.id)
    assert found.work_share is None
    assert headline(found) == "This plan has no measures yet."
