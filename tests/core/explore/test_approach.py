"""Aanpak: who takes part, what was asked of the workers' side, what is left out and why."""

import datetime as dt

import pytest

from core.dossier.dossier import Dossier
from core.dossier.records.consult import Consultation
from core.dossier.records.organisation import Cycle, Organisation, SkippedStep
from core.explore import approach


@pytest.fixture
def employer(dossier: Dossier, cycle: Cycle) -> Organisation:
    return approach.organisation(dossier, cycle.id)


def test_no_group_may_be_smaller_than_five(dossier: Dossier, cycle: Cycle) -> None:
    with pytest.raises(approach.MinimumTooLow, match="5 or more"), dossier.action("Change year"):
        approach.change_cycle(dossier, cycle, min_group=4)
    with dossier.action("Change year"):
        assert approach.change_cycle(dossier, cycle, min_group=5, scope="All").scope == "All"


@pytest.mark.parametrize("month", [0, 13, None])
def test_a_service_year_starts_in_a_month(
    dossier: Dossier, employer: Organisation, month: int | None
) -> None:
    with pytest.raises(approach.BadMonth), dossier.action("Change organisation"):
        approach.change_organisation(dossier, employer, service_year_month=month)


def test_the_facts_of_the_employer_are_kept(dossier: Dossier, employer: Organisation) -> None:
    with dossier.action("Change organisation"):
        approach.change_organisation(dossier, employer, sector="Zorg", service_year_month=7)
    assert approach.organisation(dossier, employer.cycle).sector == "Zorg"


def test_roles_that_nobody_has_are_named(dossier: Dossier, cycle: Cycle) -> None:
    with dossier.action("Add participant"):
        approach.add_contact(dossier, cycle.id, "employer", "An")
    missing = approach.missing_roles(dossier, cycle.id, people=60)
    assert missing[0] == "line"
    assert "confidential_counsellor" in missing
    assert "confidential_counsellor" not in approach.missing_roles(dossier, cycle.id, people=12)


def test_each_country_expects_its_own_people() -> None:
    assert "reviewing_expert" in approach.expected_roles("nl", 100)
    assert "psychosocial_advisor" not in approach.expected_roles("nl", 100)


def test_the_method_was_heard_once_a_day_and_an_answer_are_noted(
    dossier: Dossier, cycle: Cycle
) -> None:
    blank = approach.method_consultation(dossier, cycle.id)
    assert (blank.body, blank.title) == ("committee", "Approach to the risk analysis")
    assert dossier.all(Consultation) == ()
    with dossier.action("Change consultation"):
        heard = approach.change_method_consultation(
            dossier, blank, held_on=dt.date(2026, 2, 3), outcome="positive"
        )
        approach.change_method_consultation(dossier, heard, text="Agreed")
    (kept,) = dossier.all(Consultation)
    assert kept == approach.method_consultation(dossier, cycle.id)
    assert (kept.subject, kept.outcome, kept.text) == ("method", "positive", "Agreed")


def test_a_body_answers_what_it_was_asked_for(dossier: Dossier, cycle: Cycle) -> None:
    blank = approach.method_consultation(dossier, cycle.id)
    assert "negative" in approach.possible_outcomes(dossier, blank)
    assert "consent" not in approach.possible_outcomes(dossier, blank)


def test_hearing_the_body_after_the_survey_opened_came_too_late(
    dossier: Dossier, cycle: Cycle
) -> None:
    blank = approach.method_consultation(dossier, cycle.id)
    assert approach.days_before_survey(blank, dt.date(2026, 3, 1)) is None
    with dossier.action("Change consultation"):
        heard = approach.change_method_consultation(dossier, blank, held_on=dt.date(2026, 3, 4))
    assert approach.days_before_survey(heard, dt.date(2026, 3, 1)) == -3


def test_a_step_is_left_out_with_its_reason_and_taken_up_again(
    dossier: Dossier, cycle: Cycle
) -> None:
    with pytest.raises(approach.ReasonNeeded), dossier.action("Leave out step"):
        approach.skip_step(dossier, cycle.id, "survey", "  ")
    for reason in ("Twelve people: we talk", "Too small"):
        with dossier.action("Leave out step"):
            approach.skip_step(dossier, cycle.id, "survey", reason)
    (skipped,) = dossier.all(SkippedStep)
    assert skipped.reason == "Too small"
    with dossier.action("Take up step"):
        approach.take_up_step(dossier, cycle.id, "survey")
    assert dossier.all(SkippedStep) == ()


def test_somebody_who_helps_gets_a_card(dossier: Dossier, cycle: Cycle) -> None:
    with dossier.action("Add support card"):
        card = approach.add_support(dossier, cycle.id, "Vertrouwenspersoon")
    assert card.who == "Vertrouwenspersoon"
