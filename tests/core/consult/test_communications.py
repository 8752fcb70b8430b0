"""Communications: who is told what, and what is usually told."""

import datetime as dt

import pytest

from core.consult import communications
from core.consult.communications import USUAL, is_late, missing_usual
from core.dossier.dossier import Dossier
from core.dossier.records.consult import Communication
from core.dossier.records.organisation import Cycle

DAY = dt.date(2026, 3, 16)


def test_what_is_usually_told_is_put_in_the_list_once(dossier: Dossier, cycle: Cycle) -> None:
    with dossier.action("Usual"):
        first, *_rest = communications.add_usual(dossier, cycle.id)
        assert communications.add_usual(dossier, cycle.id) == ()
        dossier.remove(first)
    assert [message.key for message in missing_usual(dossier, cycle.id)] == ["results"]
    assert len(dossier.all(Communication)) == len(USUAL) - 1


def test_somebody_is_told_something(dossier: Dossier, cycle: Cycle) -> None:
    with dossier.action("Add"):
        with pytest.raises(communications.CommunicationNeedsSubject):
            communications.add(dossier, cycle.id, "workers", " ")
        told = communications.add(dossier, cycle.id, "line", "The  pool starts", "Mail")
        assert communications.change(dossier, told, channel="Talk").subject == "The pool starts"


def test_a_subject_is_changed_and_never_emptied(dossier: Dossier, cycle: Cycle) -> None:
    with dossier.action("Add"):
        told = communications.add(dossier, cycle.id, "line", "The pool starts")
        told = communications.change(dossier, told, subject=" The pool  has started ")
    assert told.subject == "The pool has started"
    with dossier.action("Change"), pytest.raises(communications.CommunicationNeedsSubject):
        communications.change(dossier, told, subject=" ")


def test_what_should_have_been_told_is_late() -> None:
    record = Communication(cycle="c", audience="workers", subject="x", planned_on=DAY)
    assert is_late(record, DAY + dt.timedelta(1))
    assert not is_late(record, DAY)
