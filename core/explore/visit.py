"""Visits: a walk through the workplace with a checklist, and what a "no" sets going."""

import datetime as dt

from msgspec import Struct
from msgspec.structs import replace

from core.dossier.dossier import Dossier
from core.dossier.records.explore import (
    ChecklistAnswer,
    EvidenceLink,
    Observation,
    Photo,
    Risk,
    Visit,
    checklist_answer_id,
)
from core.dossier.records.words import SOURCES, Answer
from core.explore import evidence
from core.explore.checklist_words import frozen_checklist
from core.library.checklist import Checklist, Question, freeze

CALLS_FOR_A_RISK: tuple[Answer, ...] = ("no", "partly")


class Progress(Struct, frozen=True):
    """How far a visit is."""

    answered: int
    total: int

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return self.answered / self.total


def start(
    dossier: Dossier,
    cycle_id: str,
    checklist: Checklist,
    on: dt.date,
    place: str = "",
    units: tuple[str, ...] = (),
) -> Visit:
    """Begin a visit; the checklist is frozen in it, grouped by the five A's."""
    walk = replace(checklist, questions=in_order(checklist))
    return dossier.add(
        Visit(
            cycle=cycle_id,
            visited_on=on,
            place=place,
            units=units,
            checklist_key=checklist.key,
            checklist=freeze(walk),
        )
    )


def in_order(checklist: Checklist) -> tuple[Question, ...]:
    """The questions grouped by the five A's, in each group in the order of the file."""
    return tuple(question for source in SOURCES for question in checklist.of_source(source))


def checklist_of(visit: Visit) -> Checklist:
    """The checklist as it was when the visit began."""
    return frozen_checklist(visit.checklist)


def answers(dossier: Dossier, visit: Visit) -> dict[str, ChecklistAnswer]:
    """What was answered or noted so far, per question."""
    return {each.question: each for each in dossier.all(ChecklistAnswer, visit=visit.id)}


def given(dossier: Dossier, visit: Visit, question: str) -> ChecklistAnswer:
    """What was answered or noted to a question; a blank that is no row yet when nothing was."""
    id = checklist_answer_id(visit.id, question)
    blank = ChecklistAnswer(id=id, cycle=visit.cycle, visit=visit.id, question=question)
    return dossier.find(ChecklistAnswer, id) or blank


def answer(dossier: Dossier, visit: Visit, question: str, said: Answer | None) -> ChecklistAnswer:
    """Answer a question of a visit, or take the answer back with None."""
    return write(dossier, visit, question, answer=said)


def note(dossier: Dossier, visit: Visit, question: str, **values: object) -> ChecklistAnswer:
    """Write the note with a question (`note`) or say who may read it (`tier`)."""
    return write(dossier, visit, question, **values)


def leave(dossier: Dossier, visit_id: str, question: str) -> Visit:
    """Remember the question where the visit is left, to resume there."""
    return dossier.change(dossier.get(Visit, visit_id), question=question)


def resume_at(dossier: Dossier, visit: Visit) -> Question:
    """Where the visit was left; a new one begins at its first question."""
    questions = checklist_of(visit).questions
    return next((each for each in questions if each.key == visit.question), questions[0])


def progress(dossier: Dossier, visit: Visit) -> Progress:
    """How many of the questions have an answer."""
    questions = {each.key for each in checklist_of(visit).questions}
    given = [each for each in answers(dossier, visit).values() if each.answer]
    return Progress(len([each for each in given if each.question in questions]), len(questions))


def unanswered(dossier: Dossier, visit: Visit) -> tuple[Question, ...]:
    """The questions without an answer, in the order of the walk."""
    given = answers(dossier, visit)
    return tuple(
        each
        for each in checklist_of(visit).questions
        if each.key not in given or given[each.key].answer is None
    )


def finish(dossier: Dossier, visit: Visit) -> Visit:
    """End the visit; it can be taken up again."""
    return dossier.change(dossier.get(Visit, visit.id), state="finished")


def take_up(dossier: Dossier, visit: Visit) -> Visit:
    """Go on with a visit that was finished."""
    return dossier.change(dossier.get(Visit, visit.id), state="open")


def observe(
    dossier: Dossier,
    cycle_id: str,
    text: str,
    on: dt.date,
    visit: Visit | None = None,
) -> Observation:
    """Write down what was seen or heard outside the checklist."""
    return dossier.add(
        Observation(
            cycle=cycle_id,
            visit=visit.id if visit else None,
            text=text,
            units=visit.units if visit else (),
            observed_on=on,
        )
    )


def add_risk(dossier: Dossier, given: ChecklistAnswer) -> Risk:
    """The risk that a "no" is called, with its sources and harms, and the answer as evidence."""
    visit = dossier.get(Visit, given.visit)
    question = checklist_of(visit).question(given.question)
    risk = dossier.add(
        Risk(
            cycle=visit.cycle,
            title=str(question.risk),
            sources=(question.source,),
            harms=question.harms,
            topics=question.topics,
            constructs=question.constructs,
            units=visit.units,
        )
    )
    evidence.link(dossier, visit.cycle, risk.id, "checklist", given.id)
    return risk


def risks_of(dossier: Dossier, given: ChecklistAnswer) -> tuple[Risk, ...]:
    """The risks under which an answer stands."""
    links = dossier.all(EvidenceLink, source=given.id)
    return tuple(dossier.get(Risk, each.risk) for each in links if each.risk)


def photos_of(dossier: Dossier, visit: Visit) -> tuple[Photo, ...]:
    """The photos of a visit: with its answers, with its observations, and of the visit itself."""
    about = {visit.id, *(each.id for each in answers(dossier, visit).values())}
    about |= {each.id for each in dossier.all(Observation, visit=visit.id)}
    return tuple(each for each in dossier.all(Photo, cycle=visit.cycle) if each.about in about)


def calling(dossier: Dossier, visit: Visit) -> tuple[ChecklistAnswer, ...]:
    """The answers "no" and "partly", in the order of the walk."""
    given = answers(dossier, visit)
    keys = [each.key for each in checklist_of(visit).questions if each.key in given]
    return tuple(given[key] for key in keys if given[key].answer in CALLS_FOR_A_RISK)


def write(dossier: Dossier, visit: Visit, question: str, **values: object) -> ChecklistAnswer:
    """Write values of the one row per question and visit, and where the visit is."""
    leave(dossier, visit.id, question)
    row = given(dossier, visit, question)
    if dossier.find(ChecklistAnswer, row.id) is None:
        dossier.add(row)
    return dossier.change(row, **values)
