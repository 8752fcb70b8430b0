"""Desired states: a sentence for every risk that asks for one."""

import pytest

from core.dossier.dossier import Dossier
from core.dossier.records.envision import DesiredState
from core.dossier.records.explore import Risk
from core.dossier.records.organisation import Cycle
from core.envision import desired, goals
from core.envision.drafts import drafts
from core.library.instrument import shipped_instruments
from tests.core.envision.filled import Filled


def test_a_state_says_something(dossier: Dossier, cycle: Cycle) -> None:
    with pytest.raises(desired.StateNeedsSentence), dossier.action("Add"):
        desired.add(dossier, cycle.id, " ")
    assert dossier.all(DesiredState) == ()


def test_a_state_cannot_lose_its_sentence(dossier: Dossier, filled: Filled) -> None:
    with dossier.action("Add"):
        state = desired.begin(dossier, filled.risks[0])
    with pytest.raises(desired.StateNeedsSentence), dossier.action("Change"):
        desired.change(dossier, state, sentence="")


def test_heavy_risks_wait_for_a_state_until_they_have_one(
    dossier: Dossier, cycle: Cycle, filled: Filled
) -> None:
    before = [line.risk.id for line in desired.waiting(dossier, cycle.id, 3)]
    with dossier.action("Add"):
        desired.begin(dossier, filled.risks[0])
    after = [line.risk.id for line in desired.waiting(dossier, cycle.id, 3)]
    assert before[0] == filled.risks[0].id
    assert after == before[1:]


def test_how_many_wait_is_one_sentence() -> None:
    assert desired.waiting_sentence(0) == ""
    assert desired.waiting_sentence(1) == "1 risk still has no desired state"
    assert desired.waiting_sentence(3) == "3 risks still have no desired state"


def test_the_draft_is_about_what_the_risk_is_about(dossier: Dossier, filled: Filled) -> None:
    with dossier.action("Add"):
        state = desired.begin(dossier, filled.risks[0])
    assert state.sentence.startswith("The work fits in the hours")
    assert state.signs
    assert state.risks == (filled.risks[0].id,)


def test_a_risk_of_which_little_is_known_still_gets_a_beginning(
    dossier: Dossier, cycle: Cycle
) -> None:
    (by_source,) = drafts(Risk(cycle=cycle.id, title="x", sources=("environment",)))
    assert "tools" in by_source.sentence
    with dossier.action("Add"):
        bare = desired.begin(dossier, dossier.add(Risk(cycle=cycle.id, title="Kou")))
    assert "Kou" in bare.sentence


def test_there_is_a_draft_for_every_scale_of_the_work() -> None:
    scales = {s.measures for i in shipped_instruments() for s in i.scales if not s.optional}
    lacking = {key for key in scales if not drafts(Risk(cycle="", title="x", constructs=(key,)))}
    assert lacking == set()


def test_the_overview_counts_risks_and_goals(
    dossier: Dossier, cycle: Cycle, filled: Filled
) -> None:
    with dossier.action("Add"):
        state = desired.add(
            dossier, cycle.id, "rust", (filled.risks[1].id, filled.risks[0].id), "stilte"
        )
        goal = goals.add(dossier, state)
        goals.add(dossier, state)
        goals.change(dossier, goal, target=goal.baseline)
    (line,) = desired.overview(dossier, cycle.id)
    assert (line.shape, line.risks, line.goals, line.proven) == (5, 2, 2, 1)
