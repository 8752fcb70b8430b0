"""A visit is answered question by question, resumes where it was left, and a "no" goes on."""

import pytest

from core.dossier.dossier import Dossier
from core.dossier.records.explore import ChecklistAnswer, Risk, Visit
from core.dossier.records.organisation import Cycle, Unit
from core.dossier.records.words import SOURCES
from core.explore import evidence, photos, visit
from core.library.checklist import shipped_checklists
from tests.core.explore.sample import DAY, photograph, refused, unit, walk


@pytest.fixture
def care(dossier: Dossier, cycle: Cycle) -> Unit:
    return unit(dossier, cycle, "Home care")


@pytest.fixture
def walked(dossier: Dossier, cycle: Cycle, care: Unit) -> Visit:
    return walk(dossier, cycle, care)


def key(of: Visit, place: int) -> str:
    return visit.checklist_of(of).questions[place].key


def again(dossier: Dossier, of: Visit) -> Visit:
    return dossier.get(Visit, of.id)


def test_the_checklist_lies_in_the_visit_grouped_by_component(walked: Visit) -> None:
    groups = [each.source for each in visit.checklist_of(walked).questions]
    assert groups == sorted(groups, key=SOURCES.index)
    assert len(groups) == len(shipped_checklists()[0].questions)


def test_a_new_visit_begins_at_its_first_question(dossier: Dossier, walked: Visit) -> None:
    assert visit.resume_at(dossier, walked).key == key(walked, 0)


def test_a_visit_resumes_where_it_was_left(dossier: Dossier, walked: Visit) -> None:
    with dossier.action("Pause"):
        visit.leave(dossier, walked.id, key(walked, 7))
    assert visit.resume_at(dossier, again(dossier, walked)).key == key(walked, 7)


def test_answering_also_remembers_where_one_is(dossier: Dossier, walked: Visit) -> None:
    with dossier.action("Answer"):
        visit.answer(dossier, walked, key(walked, 3), "yes")
    assert again(dossier, walked).question == key(walked, 3)


def test_a_question_has_one_answer(dossier: Dossier, walked: Visit) -> None:
    with dossier.action("Answer"):
        visit.answer(dossier, walked, key(walked, 0), "yes")
        visit.answer(dossier, walked, key(walked, 0), "no")
    given = visit.answers(dossier, walked)
    assert [each.answer for each in given.values()] == ["no"]


def test_an_answer_can_be_taken_back_and_its_note_stays(dossier: Dossier, walked: Visit) -> None:
    refused(dossier, walked)
    with dossier.action("Answer"):
        visit.answer(dossier, walked, key(walked, 0), None)
    kept = visit.answers(dossier, walked)[key(walked, 0)]
    assert (kept.answer, kept.note) == (None, "Nobody knows who replaces whom.")
    assert visit.progress(dossier, walked).answered == 0


def test_a_note_is_for_the_advisor_only_until_shared(dossier: Dossier, walked: Visit) -> None:
    assert refused(dossier, walked).tier == "advisor_only"
    with dossier.action("Share"):
        shared = visit.note(dossier, walked, key(walked, 0), tier="shared")
    assert (shared.tier, shared.answer) == ("shared", "no")


def test_progress_counts_answers_and_tells_what_is_open(dossier: Dossier, walked: Visit) -> None:
    refused(dossier, walked, 1)
    progress = visit.progress(dossier, walked)
    assert (progress.answered, progress.share) == (1, 1 / progress.total)
    assert [each.key for each in visit.unanswered(dossier, walked)][:2] == [
        key(walked, 0),
        key(walked, 2),
    ]


def test_a_no_becomes_a_risk_with_all_that_the_checklist_knows(
    dossier: Dossier, walked: Visit, care: Unit
) -> None:
    given = refused(dossier, walked)
    question = visit.checklist_of(walked).questions[0]
    with dossier.action("Add risk"):
        risk = visit.add_risk(dossier, given)
    assert risk.title == str(question.risk)
    assert (risk.sources, risk.units) == ((question.source,), (care.id,))
    assert (risk.harms, risk.topics) == (question.harms, question.topics)
    assert [each.record for each in evidence.findings(dossier, risk)] == [given]
    assert visit.risks_of(dossier, given) == (risk,)


def test_the_risk_of_a_no_is_undone_with_its_evidence(dossier: Dossier, walked: Visit) -> None:
    given = refused(dossier, walked)
    with dossier.action("Add risk"):
        visit.add_risk(dossier, given)
    dossier.undo()
    assert dossier.all(Risk) == ()
    assert visit.risks_of(dossier, given) == ()


def test_no_and_partly_call_for_a_risk_in_the_order_of_the_walk(
    dossier: Dossier, walked: Visit
) -> None:
    with dossier.action("Answer"):
        for place, said in ((5, "no"), (2, "partly"), (3, "yes"), (4, "not_seen")):
            visit.answer(dossier, walked, key(walked, place), said)  # type: ignore[arg-type]
    called = [each.question for each in visit.calling(dossier, walked)]
    assert called == [key(walked, 2), key(walked, 5)]


def test_a_visit_is_finished_and_taken_up_again(dossier: Dossier, walked: Visit) -> None:
    with dossier.action("Finish"):
        assert visit.finish(dossier, walked).state == "finished"
        assert visit.take_up(dossier, walked).state == "open"


def test_photos_of_a_visit_are_those_with_its_answers_and_observations(
    dossier: Dossier, cycle: Cycle, walked: Visit
) -> None:
    given = refused(dossier, walked)
    picture = photos.read_picture(photograph(40, 30))
    with dossier.action("Look"):
        seen = visit.observe(dossier, cycle.id, "Noise", DAY, walked)
        kept = [photos.keep(dossier, cycle.id, picture, each) for each in (given.id, seen.id)]
        photos.keep(dossier, cycle.id, picture, "elsewhere")
    assert visit.photos_of(dossier, walked) == tuple(kept)
    assert seen.units == walked.units


def test_a_removed_visit_takes_its_answers_along(dossier: Dossier, walked: Visit) -> None:
    refused(dossier, walked)
    with dossier.action("Remove"):
        dossier.remove(again(dossier, walked))
    assert dossier.all(ChecklistAnswer) == ()
