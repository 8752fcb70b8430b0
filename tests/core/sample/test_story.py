"""What is told: whole chains, all kinds of everything, and nothing that should stay private."""

from collections import Counter
from typing import get_args

import pytest

from core.cycle.chain import chain
from core.cycle.year import Year
from core.cycle.years import cycles
from core.dossier.outside import help_requests, open_answers
from core.dossier.records.consult import Consultation, Decision
from core.dossier.records.envision import Idea
from core.dossier.records.explore import (
    ChecklistAnswer,
    Document,
    Observation,
    Photo,
    Rating,
    Statement,
    Strength,
    Survey,
)
from core.dossier.records.realise import Effect, Measure, ProgressNote
from core.dossier.records.words import AIMS, HARMS, LEVELS, SOURCES, STATUSES, Country
from core.explore.evidence import KINDS
from core.library.sample import Row, mentions, story
from core.realise.balance import balance
from core.sample.rows import RECORDS
from tests.core.sample.conftest import Open

COUNTRIES: tuple[Country, ...] = get_args(Country)
MORE = {
    "unit": {"fixed"},
    "visit": {"answers", "notes", "shared"},
    "photo": {"drawing"},
    "document": {"content"},
    "risk": {"current", "residual", "evidence"},
    "strength": {"evidence"},
    "goal": {"aim"},
    "measure": {"notes", "decision"},
    "balance_reason": {"risk"},
    "communication": {"usual"},
}
"""What rows of the story say beside the fields of their record."""


def every_row(country: Country) -> list[tuple[str, Row]]:
    here = story(country)
    parts = (here.employer.rows, *(chapter.rows for chapter in here.chapters))
    return [(table, row) for rows in parts for table, listed in rows.items() for row in listed]


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_story_says_nothing_that_no_table_keeps(country: Country) -> None:
    lost = [
        (table, name)
        for table, row in every_row(country)
        for name in row
        if name not in RECORDS[table].__struct_fields__ and name not in MORE.get(table, ())
    ]
    assert lost == []


@pytest.mark.parametrize("country", COUNTRIES)
def test_no_two_rows_of_a_year_bear_one_name(country: Country) -> None:
    here = story(country)
    for year in range(here.first_year, here.last_year + 1):
        rows = [here.employer.rows, *(chapter.rows for chapter in here.told(year))]
        names = Counter(row["id"] for each in rows for listed in each.values() for row in listed)
        assert [name for name, count in names.items() if count > 1] == []


def test_a_name_is_found_wherever_a_row_mentions_it() -> None:
    row = {"unit": "@here", "risks": ["@one", "two"], "deep": [{"x": "@three"}], "n": 4}
    assert list(mentions(row)) == ["here", "one", "three"]


def test_the_earliest_year_is_lived_again_before_it() -> None:
    assert story().told(1999) == story().told(story().first_year)


def test_three_risks_go_all_the_way_from_finding_to_effect(last: Year) -> None:
    chains = [chain(last, risk) for risk in last.risks]
    whole = [
        one.risks[0].title
        for one in chains
        if one.evidence and one.desired and one.goals and one.measures and one.effects
    ]
    assert len(whole) >= 3


def test_the_effects_of_earlier_years_are_of_all_kinds(last: Year) -> None:
    found = {effect.conclusion for effect in last.all(Effect)}
    assert found == {"improved", "partly", "worse", "undecided"}


def test_every_component_harm_and_kind_of_finding_is_there(last: Year) -> None:
    assert {source for risk in last.risks for source in risk.sources} == set(SOURCES)
    assert {harm for risk in last.risks for harm in risk.harms} == set(HARMS)
    assert {link.kind for links in last.evidence.values() for link in links} == set(KINDS)
    assert len(last.all(Strength)) >= 4


def test_one_risk_is_judged_with_kinney_and_one_overruled_with_its_reason(last: Year) -> None:
    ratings = last.ratings.values()
    assert sum(rating.method == "kinney" for rating in ratings) == 1
    assert sum(bool(rating.override_reason) for rating in ratings) == 1
    assert {rating.risk for rating in last.all(Rating)} == {risk.id for risk in last.risks}


def test_the_plan_has_every_aim_level_and_status(last: Year) -> None:
    measures = last.measures
    assert {m.aim for m in measures} == set(AIMS)
    assert {m.level for m in measures} == set(LEVELS)
    assert {m.status for m in measures} == set(STATUSES)
    assert any(m.library_key for m in measures)
    assert {note.kind for note in last.all(ProgressNote)} == {
        "progress", "success", "pitfall", "small_win",
    }  # fmt: skip


def test_one_warning_of_the_balance_has_its_reason_and_one_is_open(last: Year) -> None:
    warnings = balance(last.dossier, last.id).warnings
    assert sorted(bool(warning.reason) for warning in warnings) == [False, True]


def test_ideas_and_decisions_end_in_every_way(last: Year) -> None:
    assert {idea.fate for idea in last.all(Idea)} == {"chosen", "parked", "dropped"}
    answers = {decision.answer for decision in last.all(Decision)}
    assert answers == {"approved", "adjusted", "refused", "awaited"}
    assert any(c.differing and c.reply for c in last.all(Consultation))


def test_what_only_the_advisor_may_read_stands_nowhere_shared(sample: Open) -> None:
    dossier = sample()
    told = [(r.text, r.tier) for r in dossier.all(Statement)]
    told += [(r.text, r.tier) for r in dossier.all(Observation)]
    told += [(r.note, r.tier) for r in dossier.all(ChecklistAnswer) if r.note]
    told += [(r.finding, r.tier) for r in dossier.all(Document)]
    shared = {text for text, tier in told if tier == "shared"}
    private = {text for text, tier in told if tier == "advisor_only"}
    assert shared
    assert private
    assert not shared & private


def test_the_photos_are_drawn_and_most_are_shared(last: Year) -> None:
    photos = last.all(Photo)
    assert len(photos) == 5
    assert {photo.tier for photo in photos} == {"shared", "advisor_only"}
    assert all(last.dossier.blob(photo.blob).startswith(b"\xff\xd8") for photo in photos)


def test_people_wrote_and_asked_for_help(last: Year) -> None:
    main = next(survey for survey in last.all(Survey) if survey.kind == "main")
    assert len(open_answers(last.dossier, main.id)) > 20
    assert [request.handled for request in help_requests(last.dossier, last.id)].count(True) == 1


@pytest.mark.parametrize("years", [3, 5])
def test_carried_measures_come_from_the_year_before(sample: Open, years: int) -> None:
    dossier = sample(years=years)
    *_earlier, before, now = cycles(dossier)
    origins = {m.origin for m in dossier.all(Measure, cycle=now.id) if m.origin}
    assert len(origins) == 5
    assert origins <= {m.id for m in dossier.all(Measure, cycle=before.id)}
