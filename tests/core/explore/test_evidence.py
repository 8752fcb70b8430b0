"""Any finding can stand under a risk; what is private or hidden stays so."""

from decimal import Decimal

import pytest

from core.dossier.dossier import Dossier
from core.dossier.records.explore import EvidenceLink, Observation, Risk, Survey
from core.dossier.records.organisation import Cycle, Unit
from core.explore import conversations, evidence, photos, risks, strengths, visit
from core.explore.finding import Finding
from tests.core.explore.sample import (
    DAY,
    busy,
    figure,
    paper,
    photograph,
    refused,
    surveyed,
    talk,
    unit,
    walk,
)


@pytest.fixture
def risk(dossier: Dossier, cycle: Cycle) -> Risk:
    with dossier.action("Add risk"):
        return risks.add(dossier, cycle.id, "Peaks")


@pytest.fixture
def care(dossier: Dossier, cycle: Cycle) -> Unit:
    return unit(dossier, cycle, "Home care")


@pytest.fixture
def survey(dossier: Dossier, cycle: Cycle, care: Unit) -> Survey:
    small, desk = unit(dossier, cycle, "Kitchen", 4), unit(dossier, cycle, "Reception", 15)
    return surveyed(dossier, cycle, {care.id: 30, desk.id: 12, small.id: 3}, busy)


def linked(dossier: Dossier, risk: Risk, kind: str, source: str, *cell: str) -> Finding:
    with dossier.action("Link"):
        made = evidence.link(dossier, risk.cycle, risk.id, kind, source, *cell)  # type: ignore[arg-type]
    return evidence.finding(dossier, made)


def test_a_survey_result_says_scale_unit_and_figure(
    dossier: Dossier, risk: Risk, survey: Survey, care: Unit
) -> None:
    found = linked(dossier, risk, "survey", survey.id, "workload", care.id)
    assert found.title == "Workload and pace, Home care: 88 out of 100"
    assert found.note == "unfavourable · n = 30"
    assert (found.factor, found.constructs, found.adverse) == ("content", ("workload",), True)


def test_everybody_together_is_a_unit_too(dossier: Dossier, risk: Risk, survey: Survey) -> None:
    found = linked(dossier, risk, "survey", survey.id, "workload")
    assert found.title.startswith("Workload and pace, whole organisation: 8")
    assert found.units == ()


def test_what_is_favourable_speaks_for_a_strength(
    dossier: Dossier, cycle: Cycle, risk: Risk, care: Unit
) -> None:
    calm = surveyed(dossier, cycle, {care.id: 30}, lambda _item, number: number % 2)
    found = linked(dossier, risk, "survey", calm.id, "workload")
    assert not found.adverse
    assert found.note == "favourable · n = 30"


def test_a_unit_that_is_gone_shows_nothing(dossier: Dossier, risk: Risk, survey: Survey) -> None:
    found = linked(dossier, risk, "survey", survey.id, "workload", "gone")
    assert found.title == "Workload and pace, a unit of before"
    assert found.hidden == "Nobody answered."


def test_a_hidden_result_shows_its_reason_and_no_figure(
    dossier: Dossier, cycle: Cycle, risk: Risk, survey: Survey
) -> None:
    kitchen = dossier.all(Unit, name="Kitchen")[0]
    found = linked(dossier, risk, "survey", survey.id, "workload", kitchen.id)
    assert found.hidden.startswith("Too few people answered")
    assert not any(sign.isdigit() for sign in found.title + found.note)


def test_hidden_results_are_not_offered(dossier: Dossier, cycle: Cycle, survey: Survey) -> None:
    offered = evidence.all_findings(dossier, cycle.id)
    kitchen = dossier.all(Unit, name="Kitchen")[0]
    assert offered
    assert not [each for each in offered if each.hidden or kitchen.id in each.units]


def test_a_figure_says_its_value_year_and_origin(
    dossier: Dossier, cycle: Cycle, risk: Risk
) -> None:
    found = linked(dossier, risk, "indicator", figure(dossier, cycle).id)
    assert (found.title, found.note) == ("Vacancies open over 90 days: 9", "2026, HR")


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("absence", "5.80", "5.8%"),
        ("absence_duration", "12", "12 days"),
        ("formal_requests", "3", "fewer than 5"),
        ("formal_requests", "0", "0"),
        ("vacancies", "3", "3"),
    ],
)
def test_a_figure_of_the_library_has_its_unit_and_hides_few_people(
    dossier: Dossier, cycle: Cycle, risk: Risk, key: str, value: str, said: str
) -> None:
    counted = figure(dossier, cycle, "")
    with dossier.action("Change"):
        dossier.change(counted, indicator=key, value=Decimal(value))
    assert linked(dossier, risk, "indicator", counted.id).title.endswith(f": {said}")


def test_an_unknown_figure_is_a_finding_in_itself(
    dossier: Dossier, cycle: Cycle, risk: Risk
) -> None:
    unknown = figure(dossier, cycle, "Exit talks")
    with dossier.action("Forget"):
        dossier.change(unknown, value=None)
    assert linked(dossier, risk, "indicator", unknown.id).title == "Exit talks: unknown"


def test_an_answer_says_question_and_answer_and_keeps_the_note_apart(
    dossier: Dossier, cycle: Cycle, risk: Risk, care: Unit
) -> None:
    given = refused(dossier, walk(dossier, cycle, care))
    found = linked(dossier, risk, "checklist", given.id)
    assert found.title.endswith("? No")
    assert found.note == "visit 12/03/2026"
    assert (found.tier, found.remark_tier) == ("shared", "advisor_only")
    assert found.remark == "Nobody knows who replaces whom."
    assert found.shared_remark == ""


def test_a_statement_that_is_private_leaves_only_its_kind(
    dossier: Dossier, cycle: Cycle, risk: Risk
) -> None:
    said = conversations.statements(dossier, talk(dossier, cycle, "We dare not be ill."))[0]
    found = linked(dossier, risk, "statement", said.id)
    assert found.title == "“We dare not be ill.”"
    assert found.shared_title == "Statement, seen by the advisor only"


def test_what_may_be_shared_is_shared(dossier: Dossier, cycle: Cycle, risk: Risk) -> None:
    said = conversations.statements(dossier, talk(dossier, cycle, "Peaks come at noon."))[0]
    with dossier.action("Share"):
        dossier.change(said, tier="shared")
    found = linked(dossier, risk, "statement", said.id)
    assert found.shared_title == found.title


def test_a_note_that_may_be_shared_is_shared(dossier: Dossier, cycle: Cycle, risk: Risk) -> None:
    given = refused(dossier, walk(dossier, cycle))
    with dossier.action("Share"):
        dossier.change(given, tier="shared")
    found = linked(dossier, risk, "checklist", given.id)
    assert found.shared_remark == "Nobody knows who replaces whom."
    assert found.step == "visit"


def test_documents_photos_and_observations_have_words(
    dossier: Dossier, cycle: Cycle, risk: Risk
) -> None:
    with dossier.action("Look"):
        seen = visit.observe(dossier, cycle.id, "The bell never stops.", DAY)
        photo = photos.keep(dossier, cycle.id, photos.read_picture(photograph()), seen.id)
    texts = [
        linked(dossier, risk, "document", paper(dossier, cycle).id),
        linked(dossier, risk, "observation", seen.id),
        linked(dossier, risk, "photo", photo.id),
    ]
    assert [each.title for each in texts] == [
        "Absence policy",
        "The bell never stops.",
        "Photo without caption",
    ]
    assert [each.icon for each in texts] == ["document", "eye", "image"]


def test_the_same_finding_is_linked_once(dossier: Dossier, cycle: Cycle, risk: Risk) -> None:
    source = figure(dossier, cycle).id
    linked(dossier, risk, "indicator", source)
    linked(dossier, risk, "indicator", source)
    assert len(evidence.findings(dossier, risk)) == 1


def test_two_copies_of_a_dossier_make_the_same_link(
    dossier: Dossier, cycle: Cycle, risk: Risk
) -> None:
    source = figure(dossier, cycle).id
    linked(dossier, risk, "indicator", source)
    first = dossier.all(EvidenceLink)[0]
    dossier.undo()
    linked(dossier, risk, "indicator", source)
    assert dossier.all(EvidenceLink)[0].id == first.id


def test_a_strength_has_evidence_too(dossier: Dossier, cycle: Cycle) -> None:
    source = figure(dossier, cycle)
    with dossier.action("Add strength"):
        strength = strengths.add(dossier, cycle.id, "People stay")
        evidence.link(dossier, cycle.id, strength.id, "indicator", source.id)
    assert [each.record for each in evidence.findings(dossier, strength)] == [source]
    assert strengths.evidence_counts(dossier, cycle.id)[strength.id] == 1


def test_everything_that_could_be_linked_says_how_often_it_is(
    dossier: Dossier, cycle: Cycle, risk: Risk, care: Unit
) -> None:
    walked = walk(dossier, cycle, care)
    refused(dossier, walked)
    with dossier.action("Skip"):
        visit.answer(dossier, walked, visit.checklist_of(walked).questions[1].key, "not_seen")
    said = talk(dossier, cycle, "Peaks")
    linked(dossier, risk, "statement", conversations.statements(dossier, said)[0].id)
    offered = {each.kind: each.used for each in evidence.all_findings(dossier, cycle.id)}
    assert offered == {"checklist": 0, "statement": 1}


def test_a_finding_that_goes_takes_its_link_along(
    dossier: Dossier, cycle: Cycle, risk: Risk
) -> None:
    with dossier.action("Look"):
        seen = visit.observe(dossier, cycle.id, "Noise", DAY)
    linked(dossier, risk, "observation", seen.id)
    with dossier.action("Remove"):
        dossier.remove(dossier.get(Observation, seen.id))
    assert evidence.findings(dossier, risk) == ()
