"""Gauges: which numbers there are, which one fits, and what they say."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from core.cycle.turning import begin_next, close_year
from core.dossier.dossier import Dossier
from core.dossier.records.explore import EvidenceLink, IndicatorValue, Risk, Survey
from core.dossier.records.organisation import Cycle, Unit
from core.envision.gauges import Gauges
from core.explore.survey.figures import Shown
from core.explore.survey.results import results
from core.explore.survey.statistics import welch
from tests.core.envision.filled import DAY, Filled


@pytest.fixture
def gauges(dossier: Dossier, cycle: Cycle, filled: Filled) -> Gauges:
    """The gauges of the filled year."""
    return Gauges(dossier, cycle.id)


def test_what_is_about_the_risk_stands_first(gauges: Gauges, filled: Filled) -> None:
    first, *others = gauges.all(filled.risks[:1])
    assert (first.kind, first.key, first.better, first.fits) == (
        "scale", "workload", "lower", True,
    )  # fmt: skip
    assert not any(gauge.fits for gauge in others)


def test_a_resource_is_better_when_higher(gauges: Gauges) -> None:
    found = gauges.find("scale", "role_clarity")
    assert found is not None
    assert found.better == "higher"


def test_a_scale_says_what_the_results_say(gauges: Gauges, filled: Filled) -> None:
    cell = results(gauges._dossier, filled.survey).cell(filled.units[0].id, "workload")
    assert isinstance(cell, Shown)
    found = gauges.read("scale", "workload", filled.units[0].id)
    assert found.value == Decimal(f"{cell.mean:.1f}")
    assert (found.n, found.year) == (38, 2026)
    assert found.low is not None
    assert found.low < found.value


def test_the_margin_is_half_the_interval_of_two_such_groups(gauges: Gauges, filled: Filled) -> None:
    cell = results(gauges._dossier, filled.survey).cell("*", "workload")
    assert isinstance(cell, Shown)
    expected = welch(cell.sample, cell.sample)
    assert expected is not None
    margin = gauges.read("scale", "workload", None).margin
    assert margin is not None
    assert float(margin) == pytest.approx(expected.difference.high, abs=0.05)


def test_a_group_that_is_too_small_gives_no_baseline(gauges: Gauges, filled: Filled) -> None:
    found = gauges.read("scale", "workload", filled.units[2].id)
    assert found.value is None
    assert found.why_not


def test_without_a_survey_it_says_so(dossier: Dossier, cycle: Cycle) -> None:
    gauges = Gauges(dossier, cycle.id)
    assert gauges.all() == ()
    assert "no survey" in gauges.read("scale", "workload", None).why_not


def test_a_figure_says_its_newest_known_value(
    dossier: Dossier, cycle: Cycle, gauges: Gauges
) -> None:
    absence = gauges.find("indicator", "absence")
    assert absence is not None
    assert (absence.title, absence.better, absence.sign) == ("Sickness absence", "lower", "%")
    assert gauges.read("indicator", "absence", None).value == Decimal("7.4")
    assert gauges.read("indicator", "absence", "elsewhere").why_not


def test_so_few_people_that_the_figure_stays_hidden(dossier: Dossier, cycle: Cycle) -> None:
    with dossier.action("Add"):
        dossier.add(
            IndicatorValue(cycle=cycle.id, indicator="formal_requests", year=2026, value=Decimal(2))
        )
    assert (
        "few people" in Gauges(dossier, cycle.id).read("indicator", "formal_requests", None).why_not
    )


def test_a_count_of_ones_own_is_not_read(gauges: Gauges) -> None:
    assert gauges.read("count", "", None).value is None
    assert gauges.find("count", "") is None


def test_what_stands_as_a_finding_proves_a_risk_best(
    dossier: Dossier, cycle: Cycle, filled: Filled
) -> None:
    with dossier.action("Link"):
        value = dossier.all(IndicatorValue)[0]
        link = EvidenceLink(
            cycle=cycle.id, risk=filled.risks[0].id, kind="indicator", source=value.id
        )
        survey = {"id": "s", "kind": "survey", "source": filled.survey.id, "scale": "hours"}
        dossier.add(link)
        dossier.add(replace(link, unit=filled.units[1].id, **survey))
    best = Gauges(dossier, cycle.id).best(filled.risks[:1])
    assert best is not None
    assert (best[0].key, best[1]) == ("absence", None)
    fitting = {g.key for g in Gauges(dossier, cycle.id).all(filled.risks[:1]) if g.fits}
    assert fitting == {"workload", "hours", "absence"}


def test_else_the_scale_in_the_unit_that_the_risks_share(gauges: Gauges, filled: Filled) -> None:
    best = gauges.best(filled.risks[:1])
    assert best is not None
    assert (best[0].key, best[1]) == ("workload", filled.units[0].id)
    together = gauges.best(filled.risks[:2])
    assert together is not None
    assert together[1] is None


def test_a_finding_that_is_hidden_proves_nothing(
    dossier: Dossier, cycle: Cycle, filled: Filled
) -> None:
    link = EvidenceLink(
        cycle=cycle.id,
        risk=filled.risks[0].id,
        kind="survey",
        source=filled.survey.id,
        scale="hours",
        unit=filled.units[2].id,
    )
    with dossier.action("Link"):
        dossier.add(link)
        dossier.add(replace(link, id="o", kind="observation", source="elsewhere"))
    best = Gauges(dossier, cycle.id).best(filled.risks[:1])
    assert best is not None
    assert (best[0].key, best[1]) == ("workload", filled.units[0].id)


def test_a_hidden_unit_makes_way_for_everybody(
    dossier: Dossier, gauges: Gauges, filled: Filled
) -> None:
    with dossier.action("Change"):
        risk = dossier.change(filled.risks[0], units=(filled.units[2].id,))
    best = gauges.best((risk,))
    assert best is not None
    assert best[1] is None


def test_nothing_fits_a_risk_of_which_nothing_is_known(gauges: Gauges, cycle: Cycle) -> None:
    assert gauges.best((Risk(cycle=cycle.id, title="x"),)) is None


def test_a_year_without_survey_reads_the_year_before(
    dossier: Dossier, cycle: Cycle, filled: Filled
) -> None:
    with dossier.action("Turn"):
        close_year(dossier, cycle, DAY)
        after = begin_next(dossier, dossier.get(Cycle, cycle.id), "follow_up")
        new = dossier.add(Unit(cycle=after.id, name="Nieuw", headcount=20))
    gauges = Gauges(dossier, after.id)
    carried = dossier.all(Unit, cycle=after.id)[0]
    found = gauges.read("scale", "workload", carried.id)
    assert found.year == 2026
    assert found.value == Gauges(dossier, cycle.id).read(
        "scale", "workload", filled.units[0].id
    ).value  # fmt: skip
    assert "2026" in gauges.read("scale", "workload", new.id).why_not


def test_a_survey_that_nobody_answered_yet_is_passed_by(
    dossier: Dossier, cycle: Cycle, filled: Filled
) -> None:
    with dossier.action("Pulse"):
        dossier.add(
            Survey(
                cycle=cycle.id, kind="crisis", instrument_key=filled.survey.instrument_key,
                instrument=filled.survey.instrument,
            )
        )  # fmt: skip
    assert Gauges(dossier, cycle.id).read("scale", "workload", None).value is not None


def test_a_figure_of_a_handful_of_people_becomes_no_goal(dossier: Dossier, cycle: Cycle) -> None:
    with dossier.action("Add"):
        unit = dossier.add(Unit(cycle=cycle.id, name="Directie", headcount=3)).id
        dossier.add(
            IndicatorValue(
                cycle=cycle.id, indicator="absence", year=2026, unit=unit, value=Decimal(30)
            )
        )
    assert Gauges(dossier, cycle.id).read("indicator", "absence", unit).value is None
