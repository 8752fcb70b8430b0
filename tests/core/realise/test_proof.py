"""What the goals of a year prove together, in one sentence."""

import datetime as dt

from core.dossier.dossier import Dossier
from core.dossier.records.envision import DesiredState, Goal
from core.dossier.records.organisation import Cycle
from core.realise import proof
from core.realise.effect import measure_effect
from tests.core.realise.two_years import DAY, again, two_years


def test_what_is_due_comes_first_and_is_told_in_one_sentence(
    dossier: Dossier, cycle: Cycle
) -> None:
    years = two_years(dossier, cycle)
    with dossier.action("Later"):
        (state,) = dossier.all(DesiredState, cycle=years.cycle.id)
        later = Goal(
            cycle=years.cycle.id, desired_state=state.id, by=dt.date(2028, 12, 31), position=-1
        )
        dossier.add(later)
    lines = proof.overview(dossier, years.cycle.id)
    assert [(line.goal.id, line.due) for line in lines] == [
        (years.goal.id, True),
        (later.id, False),
    ]
    assert proof.headline(proof.tally(lines)) == (
        "1 goal is to be measured this year; it is not yet."
    )
    again(years, 25, 50)
    with dossier.action("Measure"):
        effect = measure_effect(dossier, years.goal, DAY)
    lines = proof.overview(dossier, years.cycle.id)
    assert proof.headline(proof.tally(lines)) == "1 of 1 goals measured: 1 improved."
    named = [(each.measure.title, each.year) for each in proof.named_measures(dossier, effect)]
    assert named == [("Vervangpool", 2026)]


def test_without_goals_there_is_nothing_to_measure(dossier: Dossier, cycle: Cycle) -> None:
    lines = proof.overview(dossier, cycle.id)
    assert proof.headline(proof.tally(lines)) == "No goal is to be measured this year."
