"""Country profiles: complete, in their own words, and honest about how sure they are."""

import datetime as dt
from typing import get_args

import pytest

from core.country.profile import Profile, profile
from core.dossier.records.words import HARMS, PHASES, SOURCES, STEPS, TOPICS, ContactRole
from core.library.loading import BadLibraryFile, parse_toml, shipped
from core.library.measures import catalogue
from core.library.text import gaps
from core.text.translate import use
from tests.core.library.vocabulary import NOWHERE, ONLY_BELGIUM, ONLY_NETHERLANDS, words_found
from tests.core.library.words import long_sentences

BE, NL = profile("be"), profile("nl")
both = pytest.mark.parametrize("country", [BE, NL], ids=["be", "nl"])


def contents() -> bytes:
    return next(file for file in shipped("countries") if file.name == "be.toml").read_bytes()


@both
def test_a_profile_speaks_three_languages_in_short_sentences(country: Profile) -> None:
    assert not gaps(country)
    assert not long_sentences(country)


@both
def test_a_finding_is_never_called_proof(country: Profile) -> None:
    assert not words_found(country, NOWHERE)


def test_no_belgian_text_speaks_dutch_law() -> None:
    assert not words_found(BE, ONLY_NETHERLANDS)


def test_no_dutch_text_speaks_belgian_law() -> None:
    assert not words_found(NL, ONLY_BELGIUM)


@both
def test_legal_texts_speak_of_werknemers_and_travailleurs(country: Profile) -> None:
    assert not words_found((country.duties, country.consultations), "medewerkers|collaborateurs ")


def test_both_countries_have_a_word_for_the_same_things() -> None:
    assert BE.terms.keys() == NL.terms.keys()


@both
def test_every_step_and_every_role_has_a_word(country: Profile) -> None:
    steps = {f"{step}_step" for step in (*STEPS, "reports", "archive")}
    phases = {f"{phase}_phase" for phase in PHASES}
    owners = {f"owner_{template.owner_role}" for template in catalogue().measures}
    assert steps | phases | owners | set(get_args(ContactRole)) <= country.terms.keys()


def test_a_term_follows_the_country_and_the_language() -> None:
    with use("fr"):
        assert BE.term("action_plan") == "plan annuel d’action"
    assert BE.term("survey_step", "nl") == "Bevraging"
    assert NL.term("survey_step", "nl") == "Vragenlijst"


@both
def test_the_five_components_have_names_and_hints(country: Profile) -> None:
    assert tuple(country.sources) == tuple(country.source_hints) == SOURCES


def test_a_risk_leads_to_harm_in_belgium_and_to_a_topic_in_the_netherlands() -> None:
    assert tuple(BE.consequences) == HARMS
    assert tuple(NL.consequences) == TOPICS


@both
def test_every_duty_has_an_article_a_source_and_an_answer(country: Profile) -> None:
    for duty in (*country.duties, *country.consultations):
        assert str(duty.article)
        assert duty.source
        assert duty.checked <= country.checked
    for duty in country.duties:
        assert duty.answered_by.sections
        assert duty.answered_by.steps


def test_a_duty_that_stands_twice_is_refused_in_place() -> None:
    spoiled = contents().replace(b'key = "five_components"', b'key = "risk_management"', 1)
    with pytest.raises(BadLibraryFile, match=r"duties\[1\].key: .*risk_management"):
        parse_toml(spoiled, "be.toml", Profile)


def test_a_duty_holds_from_its_size_on() -> None:
    assert not BE.duty("confidential_counsellor").applies(49)
    assert BE.duty("confidential_counsellor").applies(50)
    assert BE.duty("participation").applies(1)


def test_what_is_uncertain_says_so() -> None:
    assert BE.duty("employer_impact").note() == "to be checked"
    assert BE.duty("yearly_evaluation").note() == ""
    assert NL.duty("confidential_counsellor").note() == "to be checked"


def test_a_profile_of_more_than_a_year_old_says_so() -> None:
    a_year_later = BE.checked.replace(year=BE.checked.year + 1)
    assert BE.stale_note(a_year_later) is None
    note = BE.stale_note(a_year_later + dt.timedelta(days=1))
    assert note is not None
    assert "more than twelve months ago" in note


def test_a_committee_advises_an_or_consents_and_employees_advise() -> None:
    assert BE.kind("plan", "committee") == "advice"
    assert NL.kind("plan", "or") == NL.kind("plan", "pvt") == "consent"
    assert NL.kind("plan", "employees") == "advice"
    assert NL.kind("results", "employees") == "information"


@both
def test_employer_and_advisor_sign_and_nobody_else_must(country: Profile) -> None:
    signing = [s.key for s in country.sign_off if s.way == "signature" and not s.optional]
    assert signing == ["employer", "advisor"]
    (heard,) = (s for s in country.sign_off if s.key == "consultation")
    assert heard.way == "statement"


def test_the_belgian_plan_follows_the_order_of_the_annual_action_plan() -> None:
    headings = [part.key for part in BE.plan]
    assert headings == ["priority_objectives", "means_methods", "tasks_duties_means", "adaptations"]
    assert len(BE.plan[-1].parts) == 4


def test_a_signature_asks_only_for_what_has_a_word() -> None:
    spoiled = contents().replace(b'"function", "date"', b'"fonction", "date"', 1)
    with pytest.raises(BadLibraryFile, match=r"sign_off\[0\].fields.*fonction"):
        parse_toml(spoiled, "be.toml", Profile)


def test_a_country_we_do_not_have_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError):
        profile("lu")
