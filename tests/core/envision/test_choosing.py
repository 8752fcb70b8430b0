"""Choosing: every idea gets its fate, and what is chosen becomes a measure."""

from collections.abc import Callable

import pytest

from core.dossier.dossier import Dossier
from core.dossier.records.envision import Idea
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import Measure
from core.envision import choosing, desired, goals
from tests.core.envision.filled import Filled


def idea_now(dossier: Dossier, filled: Filled, place: int = 0) -> Idea:
    return dossier.get(Idea, filled.ideas[place].id)


def test_a_chosen_idea_becomes_a_measure_for_its_risks(dossier: Dossier, filled: Filled) -> None:
    with dossier.action("Choose"):
        measure = choosing.choose(dossier, filled.ideas[0])
    assert (measure.title, measure.idea) == (filled.ideas[0].text, filled.ideas[0].id)
    assert measure.risks == (filled.risks[0].id,)
    assert measure.units == filled.risks[0].units
    assert idea_now(dossier, filled).fate == "chosen"


def test_one_undo_takes_the_choice_and_its_measure_back(dossier: Dossier, filled: Filled) -> None:
    with dossier.action("Choose"):
        choosing.choose(dossier, filled.ideas[0])
    dossier.undo()
    assert dossier.all(Measure) == ()
    assert idea_now(dossier, filled).fate == "open"


def test_the_measure_hangs_on_the_goals_of_its_risks(dossier: Dossier, filled: Filled) -> None:
    with dossier.action("Choose"):
        goal = goals.add(dossier, desired.begin(dossier, filled.risks[0]))
        assert choosing.choose(dossier, filled.ideas[0]).goals == (goal.id,)
        assert choosing.choose(dossier, filled.ideas[3]).goals == ()


def test_chosen_twice_is_one_measure(dossier: Dossier, filled: Filled) -> None:
    with dossier.action("Choose"):
        first = choosing.choose(dossier, filled.ideas[0])
        assert choosing.choose(dossier, idea_now(dossier, filled)).id == first.id


def test_a_risk_for_everybody_makes_a_measure_for_everybody(
    dossier: Dossier, cycle: Cycle, filled: Filled
) -> None:
    both = (filled.risks[0].id, filled.risks[1].id)
    assert choosing.units_of(dossier, cycle.id, both) == ()
    assert choosing.units_of(dossier, cycle.id, both[:1]) == (filled.units[0].id,)


@pytest.mark.parametrize("decide", [choosing.park, choosing.drop])
def test_no_without_a_reason_is_refused(
    dossier: Dossier, filled: Filled, decide: Callable[[Dossier, Idea, str], Idea]
) -> None:
    with pytest.raises(choosing.NeedsReason), dossier.action("Decide"):
        decide(dossier, filled.ideas[0], "  ")
    assert idea_now(dossier, filled).fate == "open"


def test_parked_and_dropped_keep_their_reason(dossier: Dossier, filled: Filled) -> None:
    with dossier.action("Decide"):
        assert choosing.park(dossier, filled.ideas[4], "na de zomer").reason == "na de zomer"
        assert choosing.drop(dossier, filled.ideas[5], "pakt niets aan").fate == "dropped"


@pytest.mark.parametrize("decide", [choosing.park, choosing.drop])
def test_saying_no_to_a_chosen_idea_takes_its_untouched_measure_along(
    dossier: Dossier, filled: Filled, decide: Callable[[Dossier, Idea, str], Idea]
) -> None:
    with dossier.action("Decide"):
        choosing.choose(dossier, filled.ideas[0])
        assert decide(dossier, idea_now(dossier, filled), " geen geld ").reason == "geen geld"
    assert dossier.all(Measure) == ()


def test_a_reason_to_wait_ends_when_the_idea_is_chosen_and_one_to_choose_stays(
    dossier: Dossier, filled: Filled
) -> None:
    with dossier.action("Decide"):
        choosing.choose(dossier, choosing.park(dossier, filled.ideas[0], "later"))
        assert idea_now(dossier, filled).reason == ""
        choosing.reword(dossier, idea_now(dossier, filled), "het team wil het")
        choosing.choose(dossier, idea_now(dossier, filled))
    assert idea_now(dossier, filled).reason == "het team wil het"


def test_a_measure_that_was_worked_out_is_not_lost(dossier: Dossier, filled: Filled) -> None:
    with dossier.action("Choose"):
        measure = choosing.choose(dossier, filled.ideas[0])
        dossier.change(measure, owner_role="directie")
    with pytest.raises(choosing.WorkedOut, match="Vervangpool"), dossier.action("Reopen"):
        choosing.reopen(dossier, idea_now(dossier, filled))
    assert idea_now(dossier, filled).fate == "chosen"


def test_an_idea_can_be_open_again(dossier: Dossier, filled: Filled) -> None:
    with dossier.action("Decide"):
        parked = choosing.park(dossier, filled.ideas[4], "later")
        again = choosing.reopen(dossier, parked)
    assert (again.fate, again.reason) == ("open", "")


def test_a_reason_can_be_reworded_but_not_lost(dossier: Dossier, filled: Filled) -> None:
    with dossier.action("Decide"):
        parked = choosing.park(dossier, filled.ideas[4], "later")
        assert choosing.reword(dossier, parked, " in 2027 ").reason == "in 2027"
        assert choosing.reword(dossier, filled.ideas[0], "").reason == ""
    with pytest.raises(choosing.NeedsReason), dossier.action("Reword"):
        choosing.reword(dossier, parked, "")


def test_effort_and_impact_have_five_steps(dossier: Dossier, filled: Filled) -> None:
    with dossier.action("Judge"):
        judged = choosing.judge(dossier, filled.ideas[0], effort=2, impact=5)
    assert choosing.effort_word(judged.effort) == "within a quarter"
    assert choosing.impact_word(judged.impact) == "takes the cause away"
    assert choosing.effort_word(None) == choosing.impact_word(None) == ""
    with pytest.raises(choosing.NotOnTheScale), dossier.action("Judge"):
        choosing.judge(dossier, filled.ideas[0], effort=6)


def test_the_list_puts_gain_first_and_decided_last(dossier: Dossier, filled: Filled) -> None:
    with dossier.action("Judge"):
        choosing.judge(dossier, filled.ideas[1], effort=1, impact=5)
        choosing.judge(dossier, filled.ideas[2], effort=5, impact=1)
        choosing.drop(dossier, filled.ideas[0], "nee")
    ranked = [idea.text for idea in choosing.ranked(dossier.all(Idea))]
    assert ranked[:2] == [filled.ideas[1].text, filled.ideas[2].text]
    assert ranked[-1] == filled.ideas[0].text


def test_the_tally_counts_fates_and_what_is_not_judged(dossier: Dossier, filled: Filled) -> None:
    with dossier.action("Decide"):
        choosing.judge(dossier, filled.ideas[1], effort=1, impact=5)
        choosing.choose(dossier, filled.ideas[0])
        choosing.park(dossier, filled.ideas[4], "later")
    found = choosing.tally(dossier.all(Idea))
    assert (found.open, found.chosen, found.parked, found.dropped) == (4, 1, 1, 0)
    assert (found.unjudged, found.ideas) == (3, 6)
    with dossier.action("Drop"):
        choosing.drop(dossier, filled.ideas[5], "nee")
    assert choosing.tally(dossier.all(Idea)).ideas == 6
