"""Counts of people in units: a small one may not follow from the others."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.dossier.dossier import Dossier
from core.dossier.records.explore import IndicatorValue, Risk
from core.dossier.records.organisation import Cycle, Unit
from core.envision.gauges import Gauges
from core.explore import evidence
from core.explore.counted import Counts
from core.explore.figure_words import suppressed
from core.explore.proposals import proposals

KEY = "formal_requests"
HIDDEN = "Hidden because a group that is too small could otherwise be worked out from it."


def noted(
    dossier: Dossier, cycle: Cycle, values: dict[str | None, int], key: str = KEY
) -> dict[str | None, IndicatorValue]:
    """This count of each unit, by its name."""
    found: dict[str | None, IndicatorValue] = {}
    for name, value in values.items():
        with dossier.action("Note"):
            unit = name and dossier.add(Unit(cycle=cycle.id, name=name, headcount=40)).id
            found[name] = dossier.add(
                IndicatorValue(
                    cycle=cycle.id, indicator=key, unit=unit, year=2026, value=Decimal(value)
                )
            )
    return found


def hidden(dossier: Dossier, cycle: Cycle, found: dict[str | None, IndicatorValue]) -> set[str]:
    counts = Counts(dossier, cycle.id)
    return {str(name) for name, value in found.items() if counts.why_hidden(value)}


@pytest.mark.parametrize(
    ("values", "gone"),
    [
        ({None: 12, "Zorg": 9, "Keuken": 3}, {"Zorg"}),
        ({None: 12, "Zorg": 12, "Keuken": 0}, set()),
        ({None: 12, "Zorg": 7, "Keuken": 5}, set()),
        ({None: 12, "Zorg": 9}, {"Zorg"}),
        ({None: 20, "Zorg": 9, "Keuken": 3, "Hal": 8}, {"Hal"}),
        ({"Zorg": 9, "Keuken": 3}, set()),
    ],
)
def test_a_small_count_follows_from_no_other(
    dossier: Dossier, cycle: Cycle, values: dict[str | None, int], gone: set[str]
) -> None:
    assert hidden(dossier, cycle, noted(dossier, cycle, values)) == gone


@settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.integers(0, 9), min_size=1, max_size=4), st.integers(0, 6))
def test_nothing_from_one_to_four_is_left_when_what_is_told_is_taken_away(
    dossier: Dossier, cycle: Cycle, parts: list[int], elsewhere: int
) -> None:
    with dossier.action("Empty"):
        for old in (*dossier.all(IndicatorValue), *dossier.all(Unit)):
            dossier.remove(old)
    values: dict[str | None, int] = {f"U{number}": n for number, n in enumerate(parts)}
    found = noted(dossier, cycle, {None: sum(parts) + elsewhere, **values})
    gone = hidden(dossier, cycle, found)
    told = [v for n, v in found.items() if n and n not in gone and not suppressed(v)]
    whole = found[None]
    rest = whole.value - sum(v.value or 0 for v in told)  # type: ignore[operator]
    assert suppressed(whole) or rest == 0 or rest >= 5


def test_a_share_is_no_sum_and_is_told(dossier: Dossier, cycle: Cycle) -> None:
    found = noted(dossier, cycle, {None: 12, "Zorg": 9, "Keuken": 3}, "absence")
    assert hidden(dossier, cycle, found) == set()


def test_what_an_earlier_year_of_the_dossier_knew_counts_along(
    dossier: Dossier, cycle: Cycle
) -> None:
    with dossier.action("Earlier"):
        before = dossier.add(Cycle(year=2025, starts_on=cycle.starts_on, ends_on=cycle.ends_on))
        old = dossier.add(Unit(cycle=before.id, name="Keuken", headcount=40))
        dossier.add(
            IndicatorValue(cycle=before.id, indicator=KEY, unit=old.id, year=2026, value=Decimal(3))
        )
        dossier.add(Unit(cycle=cycle.id, name="Keuken", origin=old.id, headcount=40))
    assert hidden(dossier, cycle, noted(dossier, cycle, {None: 12, "Zorg": 9})) == {"Zorg"}


def test_a_hidden_count_is_no_finding_no_baseline_and_rates_nothing(
    dossier: Dossier, cycle: Cycle
) -> None:
    found = noted(dossier, cycle, {None: 12, "Zorg": 9, "Keuken": 3})
    zorg = found["Zorg"]
    with dossier.action("Link"):
        risk = dossier.add(Risk(cycle=cycle.id, title="Aggression", units=(str(zorg.unit),)))
        evidence.link(dossier, cycle.id, risk.id, "indicator", zorg.id)
    (finding,) = evidence.findings(dossier, risk)
    assert finding.hidden == HIDDEN
    assert "9" not in finding.title
    assert zorg.id not in {each.source for each in evidence.all_findings(dossier, cycle.id)}
    reading = Gauges(dossier, cycle.id).read("indicator", KEY, zorg.unit)
    assert (reading.value, reading.why_not) == (None, HIDDEN)
    assert "never_ignore" not in proposals(dossier, risk)
