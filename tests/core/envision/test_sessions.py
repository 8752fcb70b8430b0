"""Sessions: where people sat together, and what came of it."""

import datetime as dt

import pytest

from core.dossier.dossier import Dossier
from core.dossier.records.envision import Idea, Session
from core.dossier.records.organisation import Cycle
from core.envision import choosing, sessions
from tests.core.envision.filled import Filled


def test_a_session_needs_a_name(dossier: Dossier, cycle: Cycle) -> None:
    with pytest.raises(sessions.SessionNeedsTitle), dossier.action("Add"):
        sessions.add(dossier, cycle.id, dt.date(2026, 5, 1), "  ")
    assert dossier.all(Session) == ()


def test_a_session_cannot_lose_its_name(dossier: Dossier, filled: Filled) -> None:
    with pytest.raises(sessions.SessionNeedsTitle), dossier.action("Change"):
        sessions.change(dossier, filled.session, title="")


def test_nobody_counted_is_zero_people(dossier: Dossier, filled: Filled) -> None:
    with dossier.action("Change"):
        assert sessions.change(dossier, filled.session, participants=None).participants == 0
    with pytest.raises(sessions.TooFewPeople), dossier.action("Change"):
        sessions.change(dossier, filled.session, participants=-1)


def test_the_latest_session_stands_first_with_its_ideas(
    dossier: Dossier, cycle: Cycle, filled: Filled
) -> None:
    with dossier.action("More"):
        sessions.add(dossier, cycle.id, dt.date(2026, 6, 1), "Later")
        choosing.choose(dossier, filled.ideas[0])
    later, first = sessions.overview(dossier, cycle.id)
    assert (later.session.title, later.ideas) == ("Later", 0)
    assert (first.ideas, first.chosen) == (6, 1)


def test_the_ideas_of_a_session_come_by_votes(dossier: Dossier, filled: Filled) -> None:
    votes = [idea.votes for idea in sessions.ideas_of(dossier, filled.session)]
    assert votes == sorted(votes, reverse=True)


def test_ideas_outlive_their_session(dossier: Dossier, filled: Filled) -> None:
    with dossier.action("Remove"):
        dossier.remove(filled.session)
    assert {idea.session for idea in dossier.all(Idea)} == {None}


def test_there_are_forms_to_choose_from() -> None:
    assert "World café" in sessions.forms()
