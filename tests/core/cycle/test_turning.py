"""The yearly turn: what goes on, on its copies, and what stays behind."""

import datetime as dt
from typing import Any

import pytest

from core.cycle.turning import begin_next, close_year
from core.cycle.year import Year
from core.cycle.years import NoOpenYear, NoSuchYear, YearClosed, YearExists, cycle_of, previous
from core.dossier.dossier import Dossier
from core.dossier.records.base import CycleRecord, Record
from core.dossier.records.consult import SupportCard
from core.dossier.records.envision import DesiredState, Goal
from core.dossier.records.explore import EvidenceLink, Observation, Published, Rating, Risk, Survey
from core.dossier.records.organisation import Contact, Cycle, Organisation, Unit
from core.dossier.records.realise import Effect, Measure
from core.explore.judging import judge
from core.library.instrument import find_instrument, freeze

TODAY = dt.date(2026, 12, 31)
CARRIED: tuple[type[CycleRecord], ...] = (
    Organisation, Contact, SupportCard, Unit, Risk, Rating, EvidenceLink, DesiredState, Goal,
    Measure,
)  # fmt: skip


@pytest.fixture
def year(dossier: Dossier, cycle: Cycle) -> Year:
    """A year with one of everything that goes on, and of what does not."""
    year = cycle.id
    with dossier.action("Fill"):
        unit = dossier.add(Unit(name="Zorg", headcount=40, cycle=year))
        dossier.add(Contact(role="line", name="An", cycle=year))
        dossier.add(SupportCard(who="Vertrouwenspersoon", cycle=year))
        part = dossier.add(Unit(name="Nacht", headcount=12, parent=unit.id, cycle=year))
        risk = dossier.add(Risk(title="Werkdruk", units=(part.id,), cycle=year))
        dossier.add(Risk(title="Voorbij", state="closed", cycle=year))
        seen = dossier.add(Observation(text="x", observed_on=TODAY, cycle=year))
        dossier.add(EvidenceLink(risk=risk.id, kind="observation", source=seen.id, cycle=year))
        judge(dossier, risk, "matrix5", {"likelihood": "4", "impact": "4"}, "current")
        state = dossier.add(DesiredState(sentence="rust", risks=(risk.id,), cycle=year))
        goal = dossier.add(Goal(desired_state=state.id, unit=part.id, cycle=year))
        proven = dossier.add(Goal(desired_state=state.id, cycle=year))
        dossier.add(Effect(goal=proven.id, conclusion="improved", measured_on=TODAY, cycle=year))
        both: dict[str, Any] = {"risks": (risk.id,), "goals": (goal.id, proven.id)}
        dossier.add(Measure(title="loopt", status="running", cycle=year, **both))
        dossier.add(Measure(title="gedaan", status="done", cycle=year, **both))
    return Year(dossier, cycle.id)


def turned(year: Year) -> Year:
    with year.dossier.action("Turn"):
        close_year(year.dossier, year.cycle, TODAY)
        after = begin_next(year.dossier, year.cycle, "follow_up")
    return Year(year.dossier, after.id)


def test_the_smallest_group_that_was_promised_holds_next_year_too(year: Year) -> None:
    with year.dossier.action("Promise"):
        year.dossier.change(year.cycle, min_group=12)
    assert turned(Year(year.dossier, year.cycle.id)).cycle.min_group == 12


def test_units_go_on_as_a_tree(year: Year) -> None:
    zorg, nacht = turned(year).all(Unit)
    assert (zorg.name, nacht.name, nacht.parent) == ("Zorg", "Nacht", zorg.id)
    assert nacht.origin == year.all(Unit)[1].id


def test_a_part_that_stands_before_its_whole_stays_its_part(year: Year) -> None:
    zorg, nacht = year.all(Unit)
    with year.dossier.action("Move"):
        year.dossier.move(nacht, before=zorg.id)
    after = {unit.name: unit for unit in turned(Year(year.dossier, year.id)).all(Unit)}
    assert after["Nacht"].parent == after["Zorg"].id


def test_what_is_wanted_goes_on_while_its_risk_or_a_goal_is_open(year: Year) -> None:
    closed = year.dossier.all(Risk, state="closed")[0]
    with year.dossier.action("Want"):
        for sentence, risks in (("voorbij", closed.id), ("zonder doel", year.risks[0].id)):
            year.dossier.add(DesiredState(sentence=sentence, risks=(risks,), cycle=year.id))
        left = year.dossier.add(
            DesiredState(sentence="nog niet", risks=(closed.id,), cycle=year.id)
        )
        goal = year.dossier.add(Goal(desired_state=left.id, cycle=year.id))
        year.dossier.add(
            Effect(goal=goal.id, conclusion="partly", measured_on=TODAY, cycle=year.id)
        )
    after = turned(Year(year.dossier, year.id))
    assert [state.sentence for state in after.desired] == ["rust", "zonder doel", "nog niet"]
    assert after.desired[2].risks == ()
    assert [goal.origin for goal in after.goals][-1] == goal.id
    assert len(after.goals) == 2


def test_open_risks_go_on_with_findings_and_judgement(year: Year) -> None:
    after = turned(year)
    (risk,) = after.risks
    assert (risk.title, risk.origin) == ("Werkdruk", year.risks[0].id)
    assert risk.units == (after.all(Unit)[1].id,)
    assert len(after.evidence[risk.id]) == 1
    assert after.shape(risk.id) == year.shape(year.risks[0].id)


def test_running_measures_and_unproven_goals_go_on(year: Year) -> None:
    after = turned(year)
    (measure,), (goal,) = after.measures, after.goals
    assert measure.title == "loopt"
    assert measure.goals == (goal.id,)
    assert measure.risks == (after.risks[0].id,)
    assert goal.unit == after.all(Unit)[1].id
    assert goal.desired_state == after.desired[0].id


def test_everything_carried_over_names_its_origin(year: Year) -> None:
    after = turned(year)
    for kind in CARRIED:
        assert all(record.origin for record in after.all(kind))


def test_the_turn_is_one_step_back(year: Year) -> None:
    turned(year)
    year.dossier.undo()
    (cycle,) = year.dossier.all(Cycle)
    assert cycle.closed_on is None


def test_two_copies_of_a_dossier_turn_to_the_same_rows(year: Year) -> None:
    def rows() -> list[Record]:
        after = turned(Year(year.dossier, year.id))
        return [after.cycle, *(row for kind in CARRIED for row in after.all(kind))]

    first = rows()
    year.dossier.undo()
    assert rows() == first
    assert {type(row) for row in first} == {Cycle, *CARRIED}


def test_closing_keeps_the_figures_as_they_are_shown(year: Year) -> None:
    instrument = find_instrument("veerwerk-pulse")
    with year.dossier.action("Survey"):
        year.dossier.add(
            Survey(cycle=year.id, instrument_key=instrument.key, instrument=freeze(instrument))
        )
    turned(year)
    assert len(year.dossier.all(Published, cycle=year.id)) == 1


def test_a_year_is_closed_once(year: Year) -> None:
    turned(year)
    with pytest.raises(YearClosed, match="2026"):
        close_year(year.dossier, year.dossier.get(Cycle, year.id), TODAY)


def test_a_year_begins_once(year: Year) -> None:
    turned(year)
    with pytest.raises(YearExists, match="2027"), year.dossier.action("Again"):
        begin_next(year.dossier, year.cycle, "full")


def test_the_open_year_is_the_one_meant(year: Year) -> None:
    after = turned(year)
    assert cycle_of(year.dossier, None).id == after.id
    before = previous(year.dossier, after.cycle)
    assert before is not None
    assert before.id == year.id
    with pytest.raises(NoSuchYear, match="2019"):
        cycle_of(year.dossier, 2019)


def test_when_all_is_closed_somebody_has_to_choose(year: Year) -> None:
    with year.dossier.action("Close"):
        close_year(year.dossier, year.cycle, TODAY)
    with pytest.raises(NoOpenYear):
        cycle_of(year.dossier, None)
