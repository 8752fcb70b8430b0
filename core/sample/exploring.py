"""Rows of exploring that need more than their fields: answers, pictures, links, judgements."""

import datetime as dt
from typing import get_args

from msgspec.structs import replace

from core.dossier import outside
from core.dossier.records.explore import (
    ChecklistAnswer,
    EvidenceLink,
    Risk,
    Survey,
    checklist_answer_id,
)
from core.dossier.records.organisation import Organisation, Unit
from core.dossier.records.outside import OpenAnswer
from core.dossier.records.words import Moment
from core.explore import evidence, judging
from core.explore.photos import read_picture
from core.explore.survey.collecting import introduction
from core.explore.survey.figures import Hidden
from core.explore.survey.results import results
from core.explore.visit import in_order
from core.library import checklist, instrument
from core.library.sample import EVERY_UNIT, Answering, Chapter, PerUnit, Row
from core.sample.people import Chance, Group, responses
from core.sample.pictures import drawing
from core.sample.rows import Year

DRIFT = 1.5
"""Points that a mean strays in a year which lives the earliest one again."""

REPLACED = frozenset({"survey", "indicator"})
"""Kinds of finding of which this year has newer ones."""


def write_survey(year: Year, row: Row) -> Survey:
    """A survey with its questionnaire frozen in it; everybody was asked."""
    asked = instrument.find_instrument(row["instrument_key"])
    units = year.dossier.all(Unit, cycle=year.cycle.id, parent=None)
    frozen = {"instrument": instrument.freeze(asked), "invited": sum(u.headcount for u in units)}
    survey: Survey = year.write("survey", row | frozen)
    name = year.dossier.all(Organisation, cycle=year.cycle.id)[0].name
    return year.dossier.change(survey, introduction=introduction(year.dossier, survey, name))


def write_answers(year: Year, chapter: Chapter, answering: Answering, chance: Chance) -> None:
    """What the people answer to the main survey of the year."""
    survey = next(iter(year.dossier.all(Survey, cycle=year.cycle.id, kind="main")), None)
    if survey is None:
        return
    units = year.dossier.all(Unit, cycle=year.cycle.id)
    groups = [_group(year, unit, chapter, answering, chance) for unit in _leaves(units)]
    given = responses(instrument.thaw(survey.instrument), groups, chance)
    batch = year.write(
        "batch",
        {
            "id": "batch",
            "survey": survey.id,
            "file_name": f"antwoorden-{year.cycle.year}.csv",
            "imported_on": survey.closes_on or year.cycle.ends_on,
            "responses": len(given),
        },
    )
    outside.add_responses(year.dossier, batch.id, given)
    outside.add_open_answers(
        year.dossier,
        (
            OpenAnswer(batch=batch.id, question=question, text=text)
            for question, texts in chapter.open_answers.items()
            for text in texts
        ),
    )


def write_visit(year: Year, row: Row) -> None:
    """A visit with its checklist frozen in it; what `answers` does not name is a yes."""
    (asked,) = checklist.shipped_checklists()
    walk = replace(asked, questions=in_order(asked))
    frozen = {"checklist_key": asked.key, "checklist": checklist.freeze(walk)}
    visit = year.write("visit", row | frozen)
    said = {key: answer for answer, keys in row["answers"].items() for key in keys}
    notes, shared = row.get("notes", {}), row.get("shared", ())
    for question in walk.questions:
        year.dossier.add(
            ChecklistAnswer(
                id=checklist_answer_id(visit.id, question.key),
                cycle=visit.cycle,
                visit=visit.id,
                question=question.key,
                answer=said.get(question.key, "yes"),
                note=notes.get(question.key, ""),
                tier="shared" if question.key in shared else "advisor_only",
            )
        )


def write_photo(year: Year, row: Row) -> None:
    """A picture that the program draws itself, kept as any other photo."""
    picture = read_picture(drawing(row["drawing"]))
    kept = year.dossier.put_blob(picture.jpeg())
    size = {"width": picture.width, "height": picture.height}
    year.write("photo", row | size | {"blob": kept})


def write_document(year: Year, row: Row) -> None:
    """A document, with its file where the story has the text of it."""
    text = row.get("content", "")
    kept = {"blob": year.dossier.put_blob(text.encode())} if text else {}
    year.write("document", row | kept)


def write_strength(year: Year, row: Row) -> None:
    """A strength with its findings."""
    _link(year, year.write("strength", row).id, row)


def write_risk(year: Year, row: Row) -> None:
    """A risk with its findings and judgements; of earlier findings last year's words stay."""
    risk: Risk = year.write("risk", row)
    for link in year.dossier.all(EvidenceLink, risk=risk.id):
        before = year.dossier.find(EvidenceLink, link.origin)
        if link.kind in REPLACED or (before and before.origin):
            year.dossier.remove(link)
    _link(year, risk.id, row)
    for moment in get_args(Moment):
        if moment in row:
            _judge(year, risk, row[moment], moment)


def shown_unit(year: Year, scale: str, unit: str | None) -> str | None:
    """The unit where the survey may show this scale: itself, one above it, or None for all."""
    survey = year.dossier.all(Survey, cycle=year.cycle.id, kind="main")[0]
    found = results(year.dossier, survey)
    while unit and isinstance(found.cell(unit, scale), Hidden):
        unit = year.dossier.get(Unit, unit).parent
    return unit or None


def _link(year: Year, target: str, row: Row) -> None:
    for entry in row.get("evidence", ()):
        kind = next(iter(entry))
        values = year.resolved(entry)
        if kind == "survey":
            survey = year.dossier.all(Survey, cycle=year.cycle.id, kind="main")[0]
            scale = entry["survey"]
            unit = shown_unit(year, scale, values.get("unit")) or ""
            evidence.link(year.dossier, year.cycle.id, target, "survey", survey.id, scale, unit)
        elif kind == "checklist":
            source = checklist_answer_id(values["checklist"], entry["question"])
            evidence.link(year.dossier, year.cycle.id, target, "checklist", source)
        else:
            evidence.link(year.dossier, year.cycle.id, target, kind, values[kind])


def _judge(year: Year, risk: Risk, said: Row, moment: Moment) -> None:
    on: dt.date = year.day(said["on"])
    rating = judging.judge(year.dossier, risk, said["method"], said["inputs"], moment, on)
    if "level" in said:
        judging.override(year.dossier, rating, said["level"], said["reason"])


def _leaves(units: tuple[Unit, ...]) -> list[Unit]:
    parents = {unit.parent for unit in units}
    return [unit for unit in units if unit.id not in parents]


def _group(year: Year, unit: Unit, chapter: Chapter, answering: Answering, chance: Chance) -> Group:
    """The people of a unit who answer, with the means that the story wants of them."""
    key = year.name_of(unit)
    strays = DRIFT if year.moved else 0.0
    means = {
        scale: _at(means, key)
        + _at(chapter.shifts.get(scale, {}), key)
        + chance.normal(0.0, strays)
        for scale, means in answering.means.items()
    }
    events = {
        item: _at(shares, key) * float(chapter.event_factor)
        for item, shares in answering.events.items()
    }
    return Group(unit.id, round(unit.headcount * _at(answering.rates, key)), means, events)


def _at(values: PerUnit, key: str) -> float:
    return float(values.get(key, values.get(EVERY_UNIT, 0)))
