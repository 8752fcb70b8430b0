"""Effects of plain figures and counts, which know no margin."""

import datetime as dt
from decimal import Decimal

import pytest

from core.dossier.dossier import Dossier
from core.dossier.records.envision import DesiredState, Goal
from core.dossier.records.explore import IndicatorValue
from core.dossier.records.organisation import Cycle
from core.dossier.records.words import GoalKind
from core.realise import follow_up
from core.realise.effect import due_goals, measure_effect, reason_of
from tests.core.realise.test_effect import figures
from tests.core.realise.two_years import DAY


@pytest.fixture
def state(dossier: Dossier, cycle: Cycle) -> DesiredState:
    with dossier.action("State"):
        return dossier.add(DesiredState(cycle=cycle.id, sentence="rust"))


def plain_goal(dossier: Dossier, state: DesiredState, kind: GoalKind, target: str) -> Goal:
    with dossier.action("Goal"):
        return dossier.add(
            Goal(
                cycle=state.cycle,
                desired_state=state.id,
                kind=kind,
                key="absence" if kind == "indicator" else "",
                title="Absence",
                better="lower",
                baseline=Decimal("7.4"),
                baseline_year=2025,
                target=Decimal(target),
                by=dt.date(2026, 6, 1),
            )
        )


def test_a_figure_is_compared_without_a_margin(dossier: Dossier, state: DesiredState) -> None:
    goal = plain_goal(dossier, state, "indicator", "6")
    with dossier.action("Figures"):
        for year, value in ((2025, "7.4"), (2026, "6.5")):
            dossier.add(
                IndicatorValue(
                    cycle=state.cycle, indicator="absence", year=year, value=Decimal(value)
                )
            )
        found = measure_effect(dossier, goal, DAY)
    assert figures(found) == ("7.4", "6.5", "-0.9", "None", "None")
    assert found.conclusion == "partly"
    said = reason_of(dossier, goal, found)
    assert said.startswith("Better, but the target of 6 is not reached. One figure")


def test_an_old_figure_is_no_follow_up(dossier: Dossier, state: DesiredState) -> None:
    goal = plain_goal(dossier, state, "indicator", "6")
    with dossier.action("Figures"):
        dossier.add(
            IndicatorValue(cycle=state.cycle, indicator="absence", year=2025, value=Decimal(7))
        )
        found = measure_effect(dossier, goal, DAY)
    assert reason_of(dossier, goal, found) == "There is no newer figure than that of 2025."


def test_a_count_takes_the_newest_value(dossier: Dossier, state: DesiredState) -> None:
    goal = plain_goal(dossier, state, "count", "3")
    with dossier.action("Values"):
        found = measure_effect(dossier, goal, DAY)
        assert reason_of(dossier, goal, found) == "Nobody has counted again yet."
        follow_up.add_value(dossier, goal, DAY, Decimal(2))
        follow_up.add_value(dossier, goal, DAY - dt.timedelta(1), Decimal(9))
        found = measure_effect(dossier, goal, DAY)
    assert (found.follow_up, found.conclusion) == (Decimal(2), "improved")
    assert [g.id for g in due_goals(dossier, state.cycle)] == [goal.id]
