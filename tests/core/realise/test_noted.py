"""What somebody types is held against the same minimum as what people answered."""

import csv
import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from core.cycle.year import Year
from core.dossier.dossier import Dossier
from core.dossier.records.envision import DesiredState, Goal
from core.dossier.records.organisation import Cycle, Unit
from core.keeping.tables import open_tables
from core.realise import follow_up
from core.realise.comparing import compare
from core.realise.effect import measure_effect
from core.realise.noted import told, told_goal, values_of, why_hidden

DAY = dt.date(2026, 11, 3)
TYPED = Decimal("41.7")


def goal_with(
    dossier: Dossier, cycle: Cycle, typed: Decimal, n: int | None = None, **values: Any
) -> Goal:
    """A goal of which this was noted, with so many people behind it."""
    with dossier.action("Goal"):
        state = dossier.add(DesiredState(cycle=cycle.id, sentence="Calm"))
        goal = dossier.add(
            Goal(cycle=cycle.id, desired_state=state.id, baseline=Decimal(60), **values)
        )
        follow_up.add_value(dossier, goal, DAY, typed, n=n)
    return goal


@pytest.mark.parametrize(
    ("kind", "key", "n", "typed", "tells"),
    [
        ("count", "", 6, TYPED, False),
        ("count", "", 7, TYPED, True),
        ("count", "", None, TYPED, True),
        ("scale", "workload", None, TYPED, False),
        ("scale", "workload", 7, TYPED, True),
        ("indicator", "absence", 1, TYPED, False),
        ("indicator", "formal_requests", None, Decimal(2), False),
        ("indicator", "formal_requests", None, Decimal(5), True),
    ],
)
def test_a_value_of_too_few_people_is_not_told(
    dossier: Dossier, cycle: Cycle, kind: str, key: str, n: int | None, typed: Decimal, tells: bool
) -> None:
    goal = goal_with(dossier, cycle, typed, n, kind=kind, key=key)
    (value,) = values_of(dossier, goal)
    assert bool(why_hidden(dossier, goal, value)) is not tells
    assert (compare(dossier, goal).after is not None) is tells
    assert (str(typed) in csv_of(dossier, cycle, "followupvalue").split("\n")) is tells


def test_a_value_of_a_handful_of_people_is_not_told_either(dossier: Dossier, cycle: Cycle) -> None:
    with dossier.action("Unit"):
        unit = dossier.add(Unit(cycle=cycle.id, name="Keuken", headcount=4))
    goal = goal_with(dossier, cycle, TYPED, kind="indicator", key="absence", unit=unit.id)
    assert "So few people" in why_hidden(dossier, goal, values_of(dossier, goal)[0])


def test_an_effect_that_was_measured_before_the_number_of_people_was_known_tells_nothing(
    dossier: Dossier, cycle: Cycle
) -> None:
    goal = goal_with(dossier, cycle, TYPED, kind="count")
    with dossier.action("Measure"):
        effect = measure_effect(dossier, goal, DAY)
        follow_up.change_value(dossier, values_of(dossier, goal)[0], n=3)
    assert effect.follow_up == TYPED
    now = told(dossier, goal, effect)
    assert (now.follow_up, now.difference, now.conclusion) == (None, None, "undecided")
    assert now.reason.startswith("Fewer than 7 people")
    for table in ("effect", "followupvalue"):
        found = csv_of(dossier, cycle, table)
        assert str(TYPED) not in found
        assert str(TYPED - 60) not in found
        assert "Fewer than 7 people" in found


def csv_of(dossier: Dossier, cycle: Cycle, table: str) -> str:
    """What lies open of a table, cell by cell."""
    rows = csv.reader(open_tables(Year(dossier, cycle.id))[f"{table}.csv"].decode().splitlines())
    return "\n".join(cell for row in rows for cell in row)


@pytest.mark.parametrize(("baseline", "tells"), [("2", False), ("5", True)])
def test_a_baseline_of_a_few_people_is_not_told(
    dossier: Dossier, cycle: Cycle, baseline: str, tells: bool
) -> None:
    goal = goal_with(dossier, cycle, Decimal(6), kind="indicator", key="formal_requests")
    with dossier.action("Change"):
        goal = dossier.change(goal, baseline=Decimal(baseline))
        effect = measure_effect(dossier, goal, DAY)
    assert (told_goal(goal).baseline is not None) is tells
    shown = told(dossier, goal, effect)
    assert (shown.baseline is not None) is (shown.difference is not None) is tells
    assert (baseline in csv_of(dossier, cycle, "goal").split("\n")) is tells
