"""The chain: from any link to all others, both ways."""

import datetime as dt

import pytest

from core.cycle.chain import Chain, chain
from core.cycle.year import Year
from core.dossier.dossier import Dossier
from core.dossier.records.base import CycleRecord
from core.dossier.records.envision import DesiredState, Goal
from core.dossier.records.explore import EvidenceLink, Observation, Risk
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import Effect, Measure

DAY = dt.date(2026, 6, 1)


@pytest.fixture
def links(dossier: Dossier, cycle: Cycle) -> dict[str, CycleRecord]:
    """One whole chain, and another beside it."""
    found: dict[str, CycleRecord] = {}
    year = cycle.id
    with dossier.action("Fill"):
        for name in ("one", "two"):
            risk = found[f"risk {name}"] = dossier.add(Risk(title=name, cycle=year))
            seen = dossier.add(Observation(text=name, observed_on=DAY, cycle=year))
            dossier.add(EvidenceLink(risk=risk.id, kind="observation", source=seen.id, cycle=year))
            state = found[f"desired {name}"] = dossier.add(
                DesiredState(sentence=name, risks=(risk.id,), cycle=year)
            )
            goal = found[f"goal {name}"] = dossier.add(Goal(desired_state=state.id, cycle=year))
            measure = found[f"measure {name}"] = dossier.add(
                Measure(title=name, risks=(risk.id,), goals=(goal.id,), cycle=year)
            )
            found[f"effect {name}"] = dossier.add(
                Effect(goal=goal.id, measures=(measure.id,), measured_on=DAY, cycle=year)
            )
    return found


def ids(found: Chain) -> set[str]:
    whole = (*found.risks, *found.desired, *found.goals, *found.measures, *found.effects)
    return {record.id for record in whole}


@pytest.mark.parametrize("start", ["risk", "desired", "goal", "measure", "effect"])
def test_from_each_link_the_whole_chain_and_nothing_beside_it(
    dossier: Dossier, cycle: Cycle, links: dict[str, CycleRecord], start: str
) -> None:
    found = chain(Year(dossier, cycle.id), links[f"{start} one"])
    assert ids(found) == {links[name].id for name in links if name.endswith("one")}
    assert len(found.evidence) == 1


def test_a_lonely_risk_has_a_chain_of_itself(dossier: Dossier, cycle: Cycle) -> None:
    with dossier.action("Add"):
        risk = dossier.add(Risk(cycle=cycle.id, title="x"))
    assert chain(Year(dossier, cycle.id), risk) == Chain(risks=(risk,))
