"""A small year of exploring, for tests and pictures: units, answers, a visit, talks, risks."""

import datetime as dt
import io
from collections.abc import Callable, Mapping
from decimal import Decimal

from PIL import Image

from core.dossier.dossier import Dossier
from core.dossier.outside import add_responses
from core.dossier.records.explore import (
    Batch,
    ChecklistAnswer,
    Conversation,
    Document,
    IndicatorValue,
    Survey,
    Visit,
)
from core.dossier.records.organisation import Cycle, Unit
from core.dossier.records.outside import Response
from core.explore import conversations, visit
from core.explore.survey import collecting
from core.library.checklist import shipped_checklists
from core.library.instrument import Instrument, Item, find_instrument, freeze

DAY = dt.date(2026, 3, 12)
Choose = Callable[[Item, int], int]
"""The option index that a person (by number) chooses for an item."""


def unit(dossier: Dossier, cycle: Cycle, name: str, headcount: int = 40) -> Unit:
    """A unit of this size."""
    with dossier.action("Add unit"):
        return dossier.add(Unit(cycle=cycle.id, name=name, headcount=headcount))


def surveyed(
    dossier: Dossier,
    cycle: Cycle,
    people: Mapping[str, int],
    choose: Choose,
    questionnaire: str = "veerwerk-short",
) -> Survey:
    """A survey that so many people of each unit (by id) answered as `choose` says."""
    instrument = find_instrument(questionnaire)
    with dossier.action("Survey"):
        survey = dossier.add(
            Survey(
                cycle=cycle.id,
                title="Spring",
                instrument_key=instrument.key,
                instrument=freeze(instrument),
                state="closed",
            )
        )
        _answer(dossier, survey, instrument, people, choose)
    return survey


def _answer(
    dossier: Dossier,
    survey: Survey,
    instrument: Instrument,
    people: Mapping[str, int],
    choose: Choose,
) -> None:
    batch = dossier.add(
        Batch(
            cycle=survey.cycle,
            survey=survey.id,
            file_name="a.csv",
            imported_on=DAY,
            responses=sum(people.values()),
        )
    )
    given = [
        Response(unit, answered(instrument, number, choose))
        for unit, count in people.items()
        for number in range(count)
    ]
    add_responses(dossier, batch.id, given)


def close(dossier: Dossier, survey: Survey) -> Survey:
    """The survey as it is now, closed so that it can be read."""
    with dossier.action("Close survey"):
        return collecting.close_survey(dossier, dossier.get(Survey, survey.id), DAY)


def answered(instrument: Instrument, number: int, choose: Choose) -> bytes:
    """The stored answers of one person."""
    return bytes(choose(item, number) for item in instrument.items)


def busy(item: Item, number: int) -> int:
    """Workload is high for most and never the same for all; no unwanted behaviour at all."""
    if item.scale == "unwanted":
        return 0
    return 4 - number % 2 if item.scale == "workload" else 1 + number % 3


def walk(dossier: Dossier, cycle: Cycle, *units: Unit) -> Visit:
    """A visit that began."""
    with dossier.action("Start visit"):
        checklist = shipped_checklists()[0]
        ids = tuple(each.id for each in units)
        return visit.start(dossier, cycle.id, checklist, DAY, "Night shift", ids)


def refused(dossier: Dossier, of: Visit, place: int = 0) -> ChecklistAnswer:
    """A "no" to the question at this place, with a note."""
    question = visit.checklist_of(of).questions[place].key
    with dossier.action("Answer"):
        visit.answer(dossier, of, question, "no")
        return visit.note(dossier, of, question, note="Nobody knows who replaces whom.")


def talk(dossier: Dossier, cycle: Cycle, *said: str) -> Conversation:
    """A group talk in which this was said."""
    with dossier.action("Add talk"):
        held = conversations.add(dossier, cycle.id, DAY, participants=6, theme="Peaks")
        for text in said:
            conversations.say(dossier, held, text, source="content")
    return held


def figure(
    dossier: Dossier, cycle: Cycle, title: str = "Vacancies open over 90 days"
) -> IndicatorValue:
    """A figure of the advisor's own."""
    with dossier.action("Add figure"):
        return dossier.add(
            IndicatorValue(
                cycle=cycle.id,
                indicator="own-1",
                title=title,
                year=2026,
                value=Decimal(9),
                origin_text="HR",
            )
        )


def paper(dossier: Dossier, cycle: Cycle) -> Document:
    """A document that was read."""
    with dossier.action("Add document"):
        return dossier.add(
            Document(cycle=cycle.id, title="Absence policy", finding="Says nothing of peaks.")
        )


def photograph(width: int = 640, height: int = 480, form: str = "JPEG") -> bytes:
    """A picture with a gradient, as a camera's file."""
    image = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    buffer = io.BytesIO()
    image.save(buffer, form)
    return buffer.getvalue()
