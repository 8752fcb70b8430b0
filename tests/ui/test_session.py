"""The session runs acts, tells which tables they touched, and remembers the way."""

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from core.dossier.records.explore import Risk
from core.text.faults import Fault
from ui.session import Session
from ui.trail import Trail


def add_risk(session: Session, title: str = "Pieken") -> Risk:
    risk = Risk(cycle=session.cycle.id, title=title)
    return session.do("Add risk", lambda: session.dossier.add(risk))


def test_an_act_tells_once_which_tables_it_touched(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.changed) as told:
        add_risk(session)
    assert told.args == [frozenset({"risk"})]


def test_an_act_that_changes_nothing_tells_nothing(session: Session, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(session.changed), qtbot.assertNotEmitted(session.saved):
        session.do("Look", lambda: session.dossier.all(Risk))


def test_undo_and_redo_tell_the_same_tables(session: Session, qtbot: QtBot) -> None:
    add_risk(session)
    with qtbot.waitSignal(session.changed) as told:
        session.undo()
    assert told.args == [frozenset({"risk"})]
    assert session.dossier.all(Risk) == ()
    session.redo()
    assert [risk.title for risk in session.dossier.all(Risk)] == ["Pieken"]


def test_the_label_of_the_act_is_the_label_of_undo(session: Session) -> None:
    add_risk(session)
    assert (session.undo_label, session.redo_label) == ("Add risk", "")
    session.undo()
    assert session.redo_label == "Add risk"
    assert session.undo_label != "Add risk"


def test_a_fault_goes_through_and_leaves_nothing(session: Session) -> None:
    def act() -> None:
        session.dossier.add(Risk(cycle=session.cycle.id, title="x"))
        raise Fault("no")

    with pytest.raises(Fault):
        session.do("Add risk", act)
    assert session.dossier.all(Risk) == ()


def test_a_closed_year_says_why_it_is_read_only(session: Session) -> None:
    assert session.why_read_only == ""
    session.do("Close", lambda: session.dossier.change(session.cycle, closed_on=dt.date.today()))
    assert "2026" in session.why_read_only


def test_advisor_only_text_starts_covered(session: Session, qtbot: QtBot) -> None:
    assert session.covered
    with qtbot.waitSignal(session.cover_changed):
        session.cover(False)


def test_back_and_forward_follow_the_way(session: Session) -> None:
    places: list[tuple[str, str]] = []
    session.went.connect(lambda step, record: places.append((step, record)))
    session.go("approach")
    session.go("risks", "a")
    session.back()
    session.forward()
    session.forward()
    assert places == [("approach", ""), ("risks", "a"), ("approach", ""), ("risks", "a")]


def test_going_somewhere_new_forgets_what_lay_ahead() -> None:
    trail = Trail()
    for step in ("a", "b"):
        trail.add(step, "")
    trail.back()
    trail.add("c", "")
    assert trail.forward() is None
    assert trail.back() == ("a", "")
