"""Goals: baseline, target, and whether the difference could be proven."""

import datetime as dt
from decimal import Decimal

import pytest

from core.cycle.turning import begin_next, close_year
from core.dossier.dossier import Dossier
from core.dossier.records.envision import DesiredState, Goal
from core.dossier.records.organisation import Cycle, Unit
from core.envision import desired, goals
from core.envision.gauges import Gauges, Reading
from core.library.instrument import Item
from tests.core.envision.filled import Filled, spread
from tests.core.explore.sample import surveyed


@pytest.fixture
def state(dossier: Dossier, filled: Filled) -> DesiredState:
    """The desired state of the heaviest risk."""
    with dossier.action("Begin"):
        return desired.begin(dossier, filled.risks[0])


@pytest.fixture
def goal(dossier: Dossier, state: DesiredState) -> Goal:
    """Its goal, as proposed."""
    with dossier.action("Goal"):
        return goals.add(dossier, state)


def a_goal(**values: object) -> Goal:
    plain = {"cycle": "c", "desired_state": "d", "better": "lower", "baseline": Decimal(70)}
    return Goal(**(plain | values))  # type: ignore[arg-type]


def test_a_goal_begins_with_the_number_that_proves_its_risk(
    dossier: Dossier, goal: Goal, filled: Filled
) -> None:
    assert (goal.kind, goal.key, goal.title) == ("scale", "workload", "Workload and pace")
    assert (goal.unit, goal.better, goal.baseline_year) == (filled.units[0].id, "lower", 2026)
    assert goal.baseline is not None
    assert goal.by == dt.date(2027, 12, 31)


def test_without_a_number_it_is_a_count_of_ones_own(dossier: Dossier, cycle: Cycle) -> None:
    with dossier.action("Goal"):
        goal = goals.add(dossier, desired.add(dossier, cycle.id, "rust"))
    assert (goal.kind, goal.baseline) == ("count", None)


def test_another_number_brings_its_own_baseline(dossier: Dossier, goal: Goal) -> None:
    with dossier.action("Change"):
        goals.change(dossier, goal, target=Decimal(40))
        now = goals.change(
            dossier, dossier.get(Goal, goal.id), kind="indicator", key="absence", unit=None
        )
    assert (now.title, now.baseline, now.target) == ("Sickness absence", Decimal("7.4"), None)


def test_another_unit_brings_another_baseline(dossier: Dossier, goal: Goal, filled: Filled) -> None:
    with dossier.action("Change"):
        now = goals.change(dossier, goal, unit=filled.units[1].id)
        hidden = goals.change(dossier, now, unit=filled.units[2].id)
        everybody = goals.change(dossier, hidden, unit="")
    assert now.baseline != goal.baseline
    assert hidden.baseline is None
    assert everybody.unit is None


def test_a_count_of_ones_own_starts_empty_and_says_what_it_counts(
    dossier: Dossier, goal: Goal
) -> None:
    with dossier.action("Change"):
        own = goals.change(dossier, goal, kind="count", key="")
        named = goals.change(dossier, own, title="Ingevulde diensten", baseline=Decimal(12))
    assert (own.baseline, named.baseline) == (None, Decimal(12))
    with pytest.raises(goals.NeedsTitle), dossier.action("Change"):
        goals.change(dossier, named, title=" ")


def test_a_worse_target_is_refused(dossier: Dossier, goal: Goal) -> None:
    with pytest.raises(goals.TargetIsWorse, match="90"), dossier.action("Change"):
        goals.change(dossier, goal, target=Decimal(90))
    with pytest.raises(goals.OffTheScale), dossier.action("Change"):
        goals.change(dossier, goal, target=Decimal(-3))


def test_a_baseline_that_moved_can_be_taken_over(dossier: Dossier, goal: Goal) -> None:
    reading = Gauges(dossier, goal.cycle).read(goal.kind, goal.key, goal.unit)
    assert not goals.is_stale(goal, reading)
    with dossier.action("Change"):
        own = goals.change(dossier, goal, baseline=Decimal(55))
        assert goals.is_stale(own, reading)
        assert goals.take_baseline(dossier, own).baseline == reading.value


@pytest.fixture
def carried(dossier: Dossier, cycle: Cycle, goal: Goal) -> Goal:
    """The goal in the next year, where another survey was answered."""
    with dossier.action("Turn"):
        close_year(dossier, cycle, dt.date(2026, 12, 31))
        after = begin_next(dossier, dossier.get(Cycle, cycle.id), "full")
    units = dossier.all(Unit, cycle=after.id)
    surveyed(dossier, after, {units[0].id: 40, units[1].id: 45}, calmer)
    return dossier.all(Goal, cycle=after.id)[0]


def calmer(item: Item, number: int) -> int:
    return max(0, spread(item, number) - 1)


def test_a_goal_of_before_keeps_its_baseline_and_its_margin(
    dossier: Dossier, goal: Goal, carried: Goal
) -> None:
    gauges = Gauges(dossier, carried.cycle)
    assert goals.baseline_reading(carried, gauges).value == carried.baseline == goal.baseline
    assert not goals.is_stale(carried, goals.baseline_reading(carried, gauges))


def test_what_was_measured_since_is_told_apart(dossier: Dossier, goal: Goal, carried: Goal) -> None:
    since = goals.measured_since(carried, Gauges(dossier, carried.cycle))
    assert since is not None
    assert since.year == 2027
    assert since.value != carried.baseline
    assert goals.measured_since(goal, Gauges(dossier, goal.cycle)) is None


@pytest.mark.parametrize(
    ("better", "margin", "target", "first", "provable"),
    [
        ("lower", "6.3", None, 63, None),
        ("lower", "6.3", "62", 63, True),
        ("lower", "6.3", "65", 63, False),
        ("higher", "6.3", "77", 77, True),
        ("higher", "2", "74", 75, False),
        ("lower", None, "65", 65, True),
        ("higher", "31", "80", None, False),
    ],
)
def test_a_target_is_provable_outside_the_band(
    better: str, margin: str | None, target: str | None, first: int | None, provable: bool | None
) -> None:
    goal = a_goal(better=better, target=Decimal(target) if target else None)
    found = goals.prospect(goal, Reading(margin=Decimal(margin) if margin else None, n=38))
    assert found.proven_from == first
    assert found.provable is provable


@pytest.mark.parametrize(
    ("margin", "n", "target", "said"),
    [
        ("6.3", 38, None, "From 63 on"),
        ("6.3", 38, 60, "38 people"),
        (None, None, 60, "matters"),
        ("6.3", 38, 66, "from chance. From 63"),
        ("2", 38, 66, "five points"),
        ("80", 5, 66, "larger group"),
    ],
)
def test_the_verdict_is_one_sentence(
    margin: str | None, n: int | None, target: int | None, said: str
) -> None:
    goal = a_goal(target=None if target is None else Decimal(target))
    reading = Reading(margin=Decimal(margin) if margin else None, n=n)
    assert said in goals.prospect(goal, reading).sentence


def test_the_band_stays_on_the_scale() -> None:
    found = goals.prospect(a_goal(baseline=Decimal(97)), Reading(margin=Decimal(8)))
    assert found.band == (Decimal(89), Decimal(100))


def test_what_is_no_scale_has_no_band_and_says_why() -> None:
    for kind, said in (("indicator", "Three years"), ("count", "how it is counted")):
        found = goals.prospect(a_goal(kind=kind, baseline=Decimal("7.4")), Reading())
        assert found.band is None
        assert said in found.sentence


def test_without_a_baseline_it_says_why() -> None:
    nothing = a_goal(baseline=None)
    assert "Without a baseline" in goals.prospect(nothing, Reading()).sentence
    assert goals.prospect(nothing, Reading(why_not="te weinig")).sentence == "te weinig"


@pytest.mark.parametrize(
    ("baseline", "low", "high"),
    [("7.4", 0, 10), ("12", 0, 20), ("-3", -5, 5), ("0", 0, 10), ("180", 0, 500)],
)
def test_the_axis_ends_at_a_round_value(baseline: str, low: int, high: int) -> None:
    found = goals.prospect(a_goal(kind="indicator", baseline=Decimal(baseline)), Reading())
    assert (found.low, found.high) == (Decimal(low), Decimal(high))


def test_a_value_is_written_with_its_sign() -> None:
    assert goals.write(a_goal(), Decimal("7.4"), "%") == "7.4%"
    assert goals.write(a_goal(), Decimal("70.0")) == "70"


def test_a_leap_day_has_its_year_later(dossier: Dossier, cycle: Cycle) -> None:
    with dossier.action("Leap"):
        dossier.change(cycle, ends_on=dt.date(2028, 2, 29))
        goal = goals.add(dossier, desired.add(dossier, cycle.id, "rust"))
    assert goal.by == dt.date(2029, 2, 28)
