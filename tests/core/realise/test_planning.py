"""Planning: months, money, what runs late, moving in time."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.dossier.dossier import Dossier
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import Measure
from core.realise import measures, planning
from core.realise.plan_words import headline
from tests.core.envision.filled import Filled

TODAY = dt.date(2026, 3, 16)
Plan = tuple[Measure, ...]
DAYS = st.dates(dt.date(2025, 1, 1), dt.date(2028, 12, 31))


def test_measures_with_a_date_lie_along_the_months(planned: Plan) -> None:
    found = planning.stretches(planned, TODAY)
    assert [s.measure.title for s in found] == [m.title for m in planned if m.due_on]
    assert [s.late for s in found] == [False, False, True, False, False]
    assert [s.guessed for s in found] == [False, False, True, False, False]
    assert planning.undated(planned) == (planned[4],)


def test_what_is_done_is_never_late(dossier: Dossier, planned: Plan) -> None:
    assert planning.is_late(planned[2], TODAY)
    with dossier.action("Done"):
        done = measures.set_status(dossier, planned[2], "done", TODAY)
    assert not planning.is_late(done, TODAY)


def test_the_window_holds_the_year_and_what_reaches_beyond(cycle: Cycle, planned: Plan) -> None:
    assert planning.window(cycle, ()) == (dt.date(2026, 1, 1), dt.date(2026, 12, 1))
    assert planning.window(cycle, planned) == (dt.date(2026, 1, 1), dt.date(2027, 3, 1))


def test_what_is_done_does_not_widen_the_window(cycle: Cycle) -> None:
    long_ago = dt.date(2024, 10, 1)
    done = Measure(cycle=cycle.id, title="x", starts_on=long_ago, status="done")
    assert planning.window(cycle, [done])[0] == dt.date(2026, 1, 1)
    late = Measure(cycle=cycle.id, title="x", due_on=long_ago)
    assert planning.window(cycle, [late])[0] == long_ago


def test_the_window_is_five_years_at_most(cycle: Cycle) -> None:
    far = Measure(cycle=cycle.id, title="x", due_on=dt.date(2040, 1, 1))
    assert planning.window(cycle, [far]) == (dt.date(2026, 1, 1), dt.date(2030, 12, 1))


def test_money_is_spread_over_the_months_of_a_measure(planned: Plan) -> None:
    found = planning.by_month(planned, "money")
    assert found[dt.date(2026, 2, 1)] == Decimal("1562.50")
    assert found[dt.date(2026, 3, 1)] == Decimal("1562.50") + 1800
    assert found[dt.date(2026, 11, 1)] == Decimal("1333.38")
    assert sum(found.values()) == planning.totals(planned, TODAY).money


def test_hours_are_spread_likewise(planned: Plan) -> None:
    found = planning.by_month(planned, "hours")
    assert found[dt.date(2026, 2, 1)] == 15
    assert sum(found.values()) == 160


def test_what_was_stopped_costs_nothing_any_more(dossier: Dossier, planned: Plan) -> None:
    with dossier.action("Stop"):
        stopped = measures.set_status(dossier, planned[0], "stopped", TODAY, "te duur")
    rest = (stopped, *planned[1:])
    assert sum(planning.by_month(rest, "money").values()) == Decimal("6700.10")
    assert planning.totals(rest, TODAY).measures == 5


@given(DAYS, DAYS, st.decimals(0, 10**6, places=2))
def test_nothing_is_lost_between_the_months(one: dt.date, two: dt.date, money: Decimal) -> None:
    start, end = sorted((one, two))
    measure = Measure(cycle="c", title="x", starts_on=start, due_on=end, money=money)
    found = planning.by_month([measure], "money")
    assert sum(found.values()) == money
    assert all(month.day == 1 and start.replace(day=1) <= month <= end for month in found)


def test_the_plan_in_four_figures(planned: Plan) -> None:
    found = planning.totals(planned, TODAY)
    assert (found.measures, found.hours, found.late) == (6, 160, 1)
    assert found.money == Decimal("19200.10")


def test_a_bar_that_is_drawn_gives_both_dates(dossier: Dossier, planned: Plan) -> None:
    start, end = dt.date(2026, 5, 1), dt.date(2026, 8, 31)
    with dossier.action("Move"):
        moved = planning.reschedule(dossier, planned[0], start, end)
    assert (moved.starts_on, moved.due_on) == (start, end)


def test_a_single_date_stays_single_while_it_moves(dossier: Dossier, planned: Plan) -> None:
    day = dt.date(2026, 5, 1)
    with dossier.action("Move"):
        only_due = planning.reschedule(dossier, planned[2], day, day)
        only_start = dossier.change(planned[1], due_on=None)
        only_start = planning.reschedule(dossier, only_start, day, day)
    assert (only_due.starts_on, only_due.due_on) == (None, day)
    assert (only_start.starts_on, only_start.due_on) == (day, None)


def test_a_measure_moves_by_months_and_keeps_to_the_calendar(
    dossier: Dossier, planned: Plan
) -> None:
    with dossier.action("Move"):
        later = planning.shift(dossier, planned[1], 8)
        earlier = planning.shift(dossier, later, -4)
    assert (later.starts_on, later.due_on) == (dt.date(2026, 12, 1), dt.date(2027, 2, 28))
    assert earlier.due_on == dt.date(2026, 10, 28)


def test_what_has_no_date_cannot_move(dossier: Dossier, planned: Plan) -> None:
    with pytest.raises(planning.NeedsDates), dossier.action("Move"):
        planning.shift(dossier, planned[4], 1)


def test_the_headline_says_what_is_there_and_what_lacks(
    dossier: Dossier, cycle: Cycle, filled: Filled, planned: Plan
) -> None:
    assert headline(dossier, cycle.id, TODAY, 3) == "6 measures for 3 risks. 1 runs late."
    with dossier.action("Remove"):
        for measure in planned[1:]:
            dossier.remove(measure)
    assert headline(dossier, cycle.id, TODAY, 3) == (
        "1 measure for 2 risks. 1 serious risk has none yet."
    )


def test_the_headline_of_a_small_plan(dossier: Dossier, cycle: Cycle, filled: Filled) -> None:
    assert "no measures" in headline(dossier, cycle.id, TODAY, 3)
    with dossier.action("Add"):
        loose = measures.add(dossier, cycle.id, "x")
    assert headline(dossier, cycle.id, TODAY, 5) == (
        "1 measure, for no risk yet. 1 serious risk has none yet."
    )
    with dossier.action("Change"):
        measures.change(dossier, loose, risks=(filled.risks[0].id,))
    assert headline(dossier, cycle.id, TODAY, 5) == "1 measure for 1 risk."
