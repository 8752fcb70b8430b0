"""Ideas on the board: columns, votes, moving."""

import pytest

from core.dossier.dossier import Dossier
from core.dossier.records.envision import Idea
from core.dossier.records.organisation import Cycle
from core.envision import ideas
from core.explore import risks
from tests.core.envision.filled import Filled


def texts(dossier: Dossier, cycle: Cycle, column: int) -> list[str]:
    return [idea.text for idea in ideas.board(dossier, cycle.id)[column].ideas]


def test_an_idea_says_something(dossier: Dossier, cycle: Cycle, filled: Filled) -> None:
    with pytest.raises(ideas.IdeaNeedsText), dossier.action("Add"):
        ideas.add(dossier, cycle.id, " \n ")
    with pytest.raises(ideas.IdeaNeedsText), dossier.action("Change"):
        ideas.change(dossier, filled.ideas[0], text="")


def test_what_is_not_placed_stands_first_then_the_heaviest_risk(
    dossier: Dossier, cycle: Cycle, filled: Filled
) -> None:
    loose, heaviest, *_others = ideas.board(dossier, cycle.id)
    assert (loose.key, [i.text for i in loose.ideas]) == ("", ["Mindfulness voor wie wil"])
    assert heaviest.key == filled.risks[0].id
    assert heaviest.shape == 5
    assert len(heaviest.ideas) == 3


def test_a_closed_risk_keeps_its_column_only_for_its_ideas(
    dossier: Dossier, cycle: Cycle, filled: Filled
) -> None:
    with dossier.action("Close"):
        for risk in filled.risks[2:]:
            risks.close(dossier, risk, "opgelost")
    keys = [theme.key for theme in ideas.board(dossier, cycle.id)]
    assert filled.risks[2].id in keys
    assert filled.risks[3].id not in keys


def test_the_board_of_one_session(dossier: Dossier, cycle: Cycle, filled: Filled) -> None:
    with dossier.action("Add"):
        ideas.add(dossier, cycle.id, "van niemand", None, filled.risks[0].id)
    everything = sum(len(t.ideas) for t in ideas.board(dossier, cycle.id))
    of_session = sum(len(t.ideas) for t in ideas.board(dossier, cycle.id, filled.session.id))
    assert (everything, of_session) == (7, 6)


def test_votes_never_go_below_none(dossier: Dossier, filled: Filled) -> None:
    with dossier.action("Vote"):
        assert ideas.vote(dossier, filled.ideas[5], -5).votes == 0


def test_a_card_moves_to_another_risk_before_another_card(
    dossier: Dossier, cycle: Cycle, filled: Filled
) -> None:
    with dossier.action("Move"):
        ideas.move(dossier, filled.ideas[5], filled.risks[0].id, filled.ideas[1].id)
    assert texts(dossier, cycle, 1)[:3] == [filled.ideas[n].text for n in (0, 5, 1)]


def test_moving_keeps_the_further_risks_that_an_idea_serves(
    dossier: Dossier, filled: Filled
) -> None:
    first, second, third, _fourth = (risk.id for risk in filled.risks)
    with dossier.action("Serve two"):
        idea = ideas.change(dossier, filled.ideas[0], risks=(first, second))
        assert ideas.move(dossier, idea, third).risks == (third, second)
        assert ideas.move(dossier, dossier.get(Idea, idea.id), second).risks == (second,)


def test_a_card_laid_aside_serves_no_risk(dossier: Dossier, filled: Filled) -> None:
    with dossier.action("Move"):
        assert ideas.move(dossier, filled.ideas[0], "").risks == ()


def test_an_idea_may_come_from_no_session(dossier: Dossier, filled: Filled) -> None:
    with dossier.action("Change"):
        assert ideas.change(dossier, filled.ideas[0], session="").session is None


def test_the_fate_is_a_word(filled: Filled) -> None:
    assert ideas.fate_word(filled.ideas[0]) == "open"
