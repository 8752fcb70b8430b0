"""What the plan says of years that went otherwise than the one that is held word for word."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from core.cycle.year import Year
from core.dossier.records.consult import Consultation, Decision
from core.dossier.records.envision import DesiredState, Goal
from core.dossier.records.explore import Conversation, Document, Rating, Risk
from core.dossier.records.organisation import Contact, Cycle, Organisation, SkippedStep, Unit
from core.dossier.records.realise import BalanceReason, Effect, Measure
from core.realise.balance import ONE_SIDED
from reports.content.edition import status_of, status_word
from reports.content.matter import Matter
from reports.content.message import heaviest, price
from reports.issuing import build
from tests.reports.content.sample import DAY, Filling


def said(filled: Filling, day: dt.date = DAY) -> str:
    """Every word of the plan's blocks."""
    return repr(build(Year(filled.dossier, filled.cycle.id), "action-plan", "en", day))


def matter(filled: Filling) -> Matter:
    return Matter(Year(filled.dossier, filled.cycle.id), DAY)


def change_all(filled: Filling, table: type[Any], **values: object) -> None:
    with filled.dossier.action("Change"):
        for row in filled.dossier.all(table):
            filled.dossier.change(row, **values)


def also(filled: Filling, table: type[Any], **values: Any) -> None:
    with filled.dossier.action("Add"):
        filled.dossier.add(table(cycle=filled.cycle.id, **values))


def take_away(filled: Filling, *tables: type[Any]) -> None:
    with filled.dossier.action("Remove"):
        for table in tables:
            for row in filled.dossier.all(table):
                filled.dossier.remove(row)


def test_management_that_decided_on_everything_is_told_so(filled: Filling) -> None:
    take_away(filled, Decision)
    stopped, *going = filled.dossier.all(Measure)
    with filled.dossier.action("Stop"):
        filled.dossier.change(stopped, status="stopped", stopped_reason="Te duur.")
    for measure, answer in zip((stopped, *going), ("approved", "adjusted", "refused"), strict=True):
        also(filled, Decision, measure=measure.id, answer=answer, reason="Eerst tellen.")
    words = said(filled)
    assert "0 approved, 1 approved in part, 1 refused." in words
    assert "Stopped: Te duur." in words
    assert "Eerst tellen." in words


def test_what_management_is_asked_is_put_in_the_advisors_words(filled: Filling) -> None:
    take_away(filled, Decision)
    measure = filled.dossier.all(Measure)[0]
    also(filled, Decision, measure=measure.id, asked="Mag de pool zes mensen tellen?")
    assert "Mag de pool zes mensen tellen?" in said(filled)
    for number in range(6):
        also(filled, Measure, title=f"Nog {number}", money=Decimal(100))
    assert "further measure" in said(filled)


def test_without_measures_or_risks_management_is_asked_for_time(filled: Filling) -> None:
    take_away(filled, Decision, Measure)
    assert "Make time and people free to choose measures" in said(filled)
    take_away(filled, Risk)
    assert "Make time and people free to finish the analysis." in said(filled)


def test_an_accepted_warning_stands_there_with_its_reason(filled: Filling) -> None:
    change_all(filled, Measure, changes="person")
    assert "No reason was given: add a measure" in said(filled)
    also(filled, BalanceReason, warning=ONE_SIDED, reason="Het werk volgt in 2027.")
    assert "Accepted as it is: Het werk volgt in 2027." in said(filled)


def test_closed_risks_and_finished_measures_have_their_day_and_reason(filled: Filling) -> None:
    with filled.dossier.action("Close"):
        filled.dossier.change(
            filled.dossier.all(Risk)[1], state="closed", closed_reason="De balie is weg."
        )
    change_all(filled, Measure, status="done", done_on=dt.date(2026, 9, 3))
    words = said(filled)
    assert "Risks that were closed this year" in words
    assert "De balie is weg." in words
    assert "Done (03/09/2026)" in words


def test_a_goal_without_a_baseline_or_target_is_told_as_unknown(filled: Filling) -> None:
    change_all(filled, Goal, baseline=None, target=None, title="")
    words = said(filled)
    assert ": unknown → unknown" in words
    change_all(filled, Goal, baseline=Decimal("71.50"), baseline_year=None)
    assert ": 71.5 → unknown" in said(filled)


@pytest.mark.parametrize(
    ("kind", "key", "name"),
    [("indicator", "absence", "bsence"), ("indicator", "ours", "ours"), ("scale", "own", "own")],
)
def test_a_goal_without_a_title_is_called_by_what_it_counts(
    filled: Filling, kind: str, key: str, name: str
) -> None:
    change_all(filled, Goal, title="", kind=kind, key=key)
    assert f"{name}, whole organisation (lower is better)" in said(filled)


def test_a_desired_state_without_a_goal_says_so(filled: Filling) -> None:
    also(filled, DesiredState, sentence="Iedereen weet wie beslist.")
    words = said(filled)
    assert words.count("No goal yet") == 1
    assert words.index("No goal yet") > words.index("Iedereen weet wie beslist.")


def test_late_measures_are_counted_and_money_needs_no_plan(filled: Filling) -> None:
    assert "nothing runs late" in said(filled)
    assert "; 1 measure runs late." in said(filled, dt.date(2026, 12, 2))
    change_all(filled, Measure, money=None)
    assert "No budget is estimated yet." in said(filled)


def test_a_step_that_is_left_out_says_why(filled: Filling) -> None:
    also(filled, SkippedStep, step="visit", reason="De site is gesloten.")
    assert "not this year. De site is gesloten." in said(filled)


def test_only_papers_that_are_shared_are_named(filled: Filling) -> None:
    also(filled, Document, title="Beleid pesten", kind="policy", finding="Van 2019.")
    also(filled, Document, title="Klachtbrief", tier="advisor_only")
    words = said(filled)
    assert "Beleid pesten" in words
    assert "Klachtbrief" not in words


def test_a_talk_with_one_person_is_one_talk(filled: Filling) -> None:
    change_all(filled, Conversation, participants=1)
    assert "a talk with one person" in said(filled)


def test_who_drew_it_up_is_somebody_with_a_name(filled: Filling) -> None:
    with filled.dossier.action("Nameless"):
        first = filled.dossier.all(Contact, role="psychosocial_advisor")[0]
        filled.dossier.change(first, name="")
    assert "Tom Aerts, " in said(filled)


def test_rules_that_were_checked_long_ago_are_doubted(filled: Filling) -> None:
    checked = matter(filled).profile.checked
    assert "See whether the law has changed" not in said(filled)
    assert "See whether the law has changed" in said(filled, checked + dt.timedelta(367))


def test_the_plan_waits_for_consent_of_a_works_council_and_advice_of_another(
    dutch: Filling,
) -> None:
    take_away(dutch, Decision, Consultation)
    also(dutch, Consultation, body="or", subject="plan", asked_on=DAY)
    year = matter(dutch).year
    assert status_word(year, status_of(year)) == "Draft for consent"
    change_all(dutch, Organisation, body="employees")
    assert status_word(matter(dutch).year, "for_advice") == "Draft for advice"


def test_a_plan_is_approved_though_a_measure_was_stopped_before_its_decision(
    filled: Filling,
) -> None:
    take_away(filled, Decision)
    stopped, *going = filled.dossier.all(Measure)
    with filled.dossier.action("Stop"):
        filled.dossier.change(stopped, status="stopped", stopped_reason="Te duur.")
    assert status_of(matter(filled).year) == "for_advice"
    for measure in going:
        also(filled, Decision, measure=measure.id, answer="approved")
    assert status_of(matter(filled).year) == "approved"


def test_what_weighs_heaviest_is_said_only_of_what_was_judged(filled: Filling) -> None:
    assert heaviest(matter(filled)).startswith("“Pieken in werkdruk")
    first, second = filled.dossier.all(Rating, moment="current")
    with filled.dossier.action("Lighten"):
        filled.dossier.remove(first)
    assert heaviest(matter(filled)) == "No risk asks for measures at once."
    with filled.dossier.action("Forget"):
        filled.dossier.remove(second)
    assert heaviest(matter(filled)) == "The risks are noted, but not judged yet."


@pytest.mark.parametrize(
    ("money", "hours", "words"),
    [
        (None, None, ""),
        (Decimal(5), None, "Together they cost €15"),
        (None, 4, "Together they take 12 hours."),
        (Decimal(5), 4, "Together they cost €15"),
    ],
)
def test_the_price_is_told_as_far_as_it_is_estimated(
    filled: Filling, money: Decimal | None, hours: int | None, words: str
) -> None:
    change_all(filled, Measure, money=money, hours=hours)
    assert price(matter(filled)).replace("\u00a0", "")[: len(words) or None] == words
    assert ("12 hours" in price(matter(filled))) == bool(hours)


def test_units_of_which_nothing_may_be_shown_leave_a_crowded_table(filled: Filling) -> None:
    assert "Not shown, because too few people answered" not in said(filled)
    for number in range(7):
        also(filled, Unit, name=f"Team {number}", headcount=3)
    words = said(filled)
    assert "Not shown, because too few people answered" in words
    assert "Team 6" in words


def test_people_are_counted_in_the_parts_where_a_unit_has_no_number(filled: Filling) -> None:
    before = matter(filled).people
    with filled.dossier.action("Above"):
        above = filled.dossier.add(Unit(cycle=filled.cycle.id, name="Alles"))
        for id in filled.units.values():
            filled.dossier.change(filled.dossier.get(Unit, id), parent=above.id)
    assert matter(filled).people == before == 94


def test_an_effect_without_a_difference_has_no_margin(filled: Filling) -> None:
    change_all(filled, Effect, difference=None, low=None, high=None, conclusion="undecided")
    words = said(filled)
    assert "Of 1 nothing can be concluded." in words
    change_all(filled, Effect, difference=Decimal("-5"))
    assert "'−5'" in said(filled)


def test_the_year_of_the_plan_is_that_of_its_terms(filled: Filling) -> None:
    assert "2026–2027" in said(filled)
    change_all(filled, Measure, due_on=None)
    with filled.dossier.action("Baseline"):
        filled.dossier.change(filled.dossier.get(Cycle, filled.cycle.id), baseline_from="2024")
    words = said(filled)
    assert "2026–2027" not in words
    assert "Compared with the figures of" in words
