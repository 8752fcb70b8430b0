"""Talks hold no names; who asks for help is written down where no report looks."""

import pytest

from core.dossier.dossier import Dossier
from core.dossier.outside import help_requests
from core.dossier.records.organisation import Contact, Cycle
from core.explore import conversations, evidence, risks
from core.explore.names import known_people, known_words, suspects
from tests.core.explore.sample import DAY, paper, talk, unit


def test_what_was_said_starts_with_the_advisor_only(dossier: Dossier, cycle: Cycle) -> None:
    said = conversations.statements(dossier, talk(dossier, cycle, " Peaks come at noon. "))[0]
    assert (said.text, said.tier, said.positive) == (
        "Peaks come at noon.",
        "advisor_only",
        False,
    )


def test_a_statement_without_words_is_refused(dossier: Dossier, cycle: Cycle) -> None:
    held = talk(dossier, cycle, "Peaks")
    said = conversations.statements(dossier, held)[0]
    with pytest.raises(conversations.NothingSaid), dossier.action("Add"):
        conversations.say(dossier, held, "  ")
    with pytest.raises(conversations.NothingSaid), dossier.action("Change"):
        conversations.reword(dossier, said, "")


def test_statements_tell_where_they_stand_as_evidence(dossier: Dossier, cycle: Cycle) -> None:
    said = conversations.statements(dossier, talk(dossier, cycle, "Peaks", "Quiet"))
    with dossier.action("Link"):
        risk = risks.add(dossier, cycle.id, "Peaks")
        link = evidence.link(dossier, cycle.id, risk.id, "statement", said[0].id)
        evidence.link(dossier, cycle.id, risk.id, "document", paper(dossier, cycle).id)
    assert conversations.used(dossier, cycle.id) == {said[0].id: (link,)}


def test_a_request_for_help_is_in_no_history(dossier: Dossier, cycle: Cycle) -> None:
    before = len(dossier.actions())
    asked = conversations.ask_for_help(dossier, cycle.id, " A. ", " 0470 ")
    assert help_requests(dossier, cycle.id) == [asked]
    assert (asked.name, asked.reach) == ("A.", "0470")
    assert len(dossier.actions()) == before


def test_a_request_is_answered_and_then_gone_for_good(dossier: Dossier, cycle: Cycle) -> None:
    asked = conversations.ask_for_help(dossier, cycle.id, "A.", "0470")
    conversations.called_back(dossier, asked)
    assert help_requests(dossier, cycle.id)[0].handled
    conversations.forget(dossier, asked)
    assert help_requests(dossier, cycle.id) == []
    assert dossier.actions()[-1].label == "Delete request for help"


def test_a_request_needs_somebody_and_a_way_to_reach_them(dossier: Dossier, cycle: Cycle) -> None:
    with pytest.raises(conversations.NothingSaid, match="whom to call"):
        conversations.ask_for_help(dossier, cycle.id, "A.", " ")
    assert help_requests(dossier, cycle.id) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sinds Karin weg is, valt alles stil.", ("Karin",)),
        ("We spraken met mevrouw peeters.", ("peeters",)),
        ("Bel mij op 0470 12 34 56.", ("0470 12 34 56",)),
        ("Mail naar an@linde.be of zo.", ("an@linde.be",)),
        ("Depuis que Jean-Marc est parti.", ("Jean-Marc",)),
        ("We durven niet meer ziek te zijn. Niemand vervangt.", ()),
        ("In 2026 was het 1.250,00 euro, op 12/03.", ()),
        ("“Niemand belt terug”, zegt iedereen. “Nooit.”", ()),
        ("De HR-dienst en het CPBW weten het.", ()),
        ("Outlook loopt vol op Monday", ()),
    ],
)
def test_names_and_numbers_are_noticed(text: str, found: tuple[str, ...]) -> None:
    assert suspects(text) == found


def test_units_are_no_people_and_contacts_are(dossier: Dossier, cycle: Cycle) -> None:
    unit(dossier, cycle, "Thuiszorg Noord")
    with dossier.action("Add"):
        dossier.add(Contact(cycle=cycle.id, role="hr", name="An Maes"))
    allowed, people = known_words(dossier, cycle.id), known_people(dossier, cycle.id)
    text = "Maes zegt dat het in Thuiszorg Noord van De Linde loopt."
    assert suspects(text, allowed, people) == ("Maes",)


def test_a_talk_holds_what_it_was_about(dossier: Dossier, cycle: Cycle) -> None:
    held = talk(dossier, cycle)
    assert (held.held_on, held.form, held.participants, held.theme) == (DAY, "group", 6, "Peaks")
