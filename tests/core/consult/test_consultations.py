"""Consultations: what the country asks, the clock of the law, and the reply that is owed."""

import datetime as dt
from typing import Any

import pytest

from core.consult import consultations
from core.consult.consult_words import clock, last_day, state_words
from core.consult.consultations import Item, agenda, headline
from core.dossier.dossier import Dossier
from core.dossier.records.consult import Consultation
from core.dossier.records.organisation import Cycle, Organisation

TODAY = dt.date(2026, 10, 11)


def item(dossier: Dossier, cycle: Cycle, key: str = "plan", today: dt.date = TODAY) -> Item:
    return next(i for i in agenda(dossier, cycle.id, today) if i.record.subject == key)


def note(dossier: Dossier, cycle: Cycle, key: str = "plan", **values: Any) -> None:
    with dossier.action("Note"):
        consultations.change(dossier, item(dossier, cycle, key).record, **values)


def dutch(dossier: Dossier) -> None:
    with dossier.action("Dutch"):
        dossier.change(dossier.all(Organisation)[0], country="nl", body="or")


def test_the_country_asks_in_its_order_before_anything_is_noted(
    dossier: Dossier, cycle: Cycle
) -> None:
    items = agenda(dossier, cycle.id, TODAY)
    subjects = [i.record.subject for i in items]
    assert subjects == ["method", "results", "collective_measures", "plan", "evaluation"]
    assert {i.state for i in items} == {"to_ask"}
    assert not dossier.all(Consultation)


def test_the_clock_counts_down_from_the_service_year(dossier: Dossier, cycle: Cycle) -> None:
    found = item(dossier, cycle)
    assert (found.deadline, found.days_left) == (dt.date(2026, 11, 1), 21)
    assert clock(found) == "21 days left"
    assert last_day(found) == "at the latest on 01/11/2026"
    assert clock(item(dossier, cycle, today=dt.date(2026, 11, 1))) == "Today is the last day"
    late = item(dossier, cycle, today=dt.date(2026, 11, 2))
    assert (clock(late), late.late) == ("1 day late", True)


def test_a_service_year_that_starts_in_july_has_its_own_deadline(
    dossier: Dossier, cycle: Cycle
) -> None:
    with dossier.action("July"):
        dossier.change(dossier.all(Organisation)[0], service_year_month=7)
    assert item(dossier, cycle).deadline == dt.date(2027, 5, 1)


def test_the_clock_stops_when_it_was_handed_in(dossier: Dossier, cycle: Cycle) -> None:
    note(dossier, cycle, asked_on=dt.date(2026, 10, 30))
    found = item(dossier, cycle, today=dt.date(2027, 1, 1))
    assert (clock(found), found.state) == ("Handed in 2 days early", "awaited")
    note(dossier, cycle, asked_on=dt.date(2026, 11, 3))
    assert clock(item(dossier, cycle)) == "Handed in 2 days late"


@pytest.mark.parametrize(
    ("handed_in", "said"), [(31, "Handed in 1 day early"), (1, "On the last day")]
)
def test_what_was_handed_in_at_the_edge_is_told_so(
    dossier: Dossier, cycle: Cycle, handed_in: int, said: str
) -> None:
    month = 10 if handed_in == 31 else 11
    note(dossier, cycle, asked_on=dt.date(2026, month, handed_in))
    found = item(dossier, cycle)
    assert (clock(found), found.late) == (said, False)
    assert state_words(found) == "Asked, no answer yet"


def test_what_has_no_legal_day_has_its_moment_of_the_year(dossier: Dossier, cycle: Cycle) -> None:
    method = item(dossier, cycle, "method")
    assert (clock(method), state_words(method)) == ("", "To be asked")
    assert method.subject is not None
    assert last_day(method) == str(method.subject.when)
    with dossier.action("Add"):
        consultations.add(dossier, cycle.id, "Pilot")
    assert last_day(agenda(dossier, cycle.id, TODAY)[-1]) == ""


def test_an_answer_without_its_day_is_still_awaited(dossier: Dossier, cycle: Cycle) -> None:
    note(dossier, cycle, outcome="positive")
    assert item(dossier, cycle).state == "awaited"
    assert headline(agenda(dossier, cycle.id, TODAY)).startswith("0 of 5 subjects")
    note(dossier, cycle, held_on=TODAY)
    assert state_words(item(dossier, cycle)) == "Positive advice, 11/10/2026"
    assert headline(agenda(dossier, cycle.id, TODAY)).startswith("1 of 5 subjects that the law")


def test_an_advice_with_remarks_owes_a_reply(dossier: Dossier, cycle: Cycle) -> None:
    note(dossier, cycle, held_on=TODAY, outcome="with_remarks", text="More staff.")
    found = item(dossier, cycle)
    assert (found.state, found.owes_reply) == ("answered", True)
    assert state_words(found) == "The employer's reply is owed"
    assert "a reply of the employer is owed" in headline(agenda(dossier, cycle.id, TODAY))
    note(dossier, cycle, reply="Two more people from May.")
    found = item(dossier, cycle)
    assert state_words(found) == "Advice with remarks, 11/10/2026"


def test_a_works_council_consents_and_employees_advise(dossier: Dossier, cycle: Cycle) -> None:
    dutch(dossier)
    note(dossier, cycle, outcome="consent", held_on=TODAY)
    assert item(dossier, cycle).kind == "consent"
    note(dossier, cycle, body="employees")
    found = item(dossier, cycle)
    assert (found.kind, found.record.outcome) == ("advice", "awaited")
    assert found.answers == ("awaited", "positive", "with_remarks", "negative")


def test_an_answer_before_the_question_is_refused(dossier: Dossier, cycle: Cycle) -> None:
    note(dossier, cycle, asked_on=TODAY)
    with pytest.raises(consultations.HeardBeforeAsked):
        note(dossier, cycle, held_on=TODAY - dt.timedelta(1))
    assert item(dossier, cycle).record.held_on is None


def test_ones_own_consultation_stands_behind_those_of_the_law(
    dossier: Dossier, cycle: Cycle
) -> None:
    with dossier.action("Add"):
        own = consultations.add(dossier, cycle.id, " Pilot of  the pool ")
        with pytest.raises(consultations.ConsultationNeedsTitle):
            consultations.change(dossier, own, title="")
    last = agenda(dossier, cycle.id, TODAY)[-1]
    assert (last.title, last.kind, last.subject) == ("Pilot of the pool", "advice", None)


def test_what_was_noted_on_a_subject_can_be_taken_away(dossier: Dossier, cycle: Cycle) -> None:
    note(dossier, cycle, asked_on=TODAY)
    with dossier.action("Remove"):
        consultations.remove(dossier, item(dossier, cycle).record)
    assert item(dossier, cycle).state == "to_ask"
