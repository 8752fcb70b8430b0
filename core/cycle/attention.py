"""Points of attention: what an experienced colleague would ask about this dossier."""

import datetime as dt
from collections.abc import Iterator

from msgspec import Struct

from core.country.deadlines import due
from core.cycle.guide import progress
from core.cycle.year import SERIOUS, Year, answered
from core.dossier.records.organisation import Unit
from core.dossier.records.words import Step
from core.explore.unit_tree import crowding
from core.text import numbers
from core.text.translate import gettext as _


class Point(Struct, frozen=True):
    """One point of attention, and where it is mended."""

    key: str
    text: str
    step: Step
    record: str = ""


def attention(year: Year, today: dt.date) -> tuple[Point, ...]:
    """Everything that asks for attention in a year, in the order of the steps.

    First what contradicts itself or runs late, then what the begun steps still ask, then the
    steps that were not begun; a skipped step asks nothing.
    """
    return (*_contradictions(year), *_late(year, today), *_unfinished(year))


def _contradictions(year: Year) -> Iterator[Point]:
    """Judgements that do not agree with the rest of the dossier."""
    for risk in year.risks:
        residual = year.residual.get(risk.id)
        after = 0 if residual is None else residual.final_shape
        if after > year.shape(risk.id):
            yield Point(
                "residual_higher",
                _("“{risk}” would be worse after the measures than now").format(risk=risk.title),
                "risks",
                risk.id,
            )
        elif 0 < after < year.shape(risk.id) and risk.id not in year.answered_risks:
            yield Point(
                "residual_unexplained",
                _("“{risk}” is expected to improve without a measure").format(risk=risk.title),
                "risks",
                risk.id,
            )
        if year.shape(risk.id) >= SERIOUS and risk.employer_impact is None:
            yield Point(
                "impact_unknown",
                _("“{risk}” does not say whether the employer has an impact on it").format(
                    risk=risk.title
                ),
                "risks",
                risk.id,
            )
    yield from _headcounts(year)


def _headcounts(year: Year) -> Iterator[Point]:
    """Units with more people below than in them."""
    for found in crowding(year.all(Unit)):
        unit = found.unit
        yield Point(
            "headcount",
            _("{unit} has {below} people in its parts, but {all} in all").format(
                unit=unit.name, below=found.within, all=unit.headcount
            ),
            "approach",
            unit.id,
        )


def _late(year: Year, today: dt.date) -> Iterator[Point]:
    """Terms that have passed; what a closed year left undone went on to the next."""
    if year.cycle.closed_on is not None:
        return
    for measure in year.measures:
        if measure.due_on and measure.due_on < today and measure.status in ("planned", "running"):
            yield Point(
                "overdue",
                _("“{measure}” should have been done on {date}").format(
                    measure=measure.title, date=numbers.date(measure.due_on)
                ),
                "follow_up",
                measure.id,
            )
    yield from _late_consultations(year, today)
    note = year.profile.stale_note(today)
    if note:
        yield Point("profile_stale", note, "approach")


def _late_consultations(year: Year, today: dt.date) -> Iterator[Point]:
    """What should have been put before the consultation body by now."""
    heard = {c.subject for c in year.consultations if answered(c)}
    start = dt.date(year.cycle.year + 1, year.organisation.service_year_month, 1)
    for subject in year.profile.consultations:
        if subject.deadline is None or subject.key in heard:
            continue
        limit = due(subject.deadline, start)
        if limit < today:
            yield Point(
                "consultation_late",
                _("{subject} was due on {date}").format(
                    subject=subject.title, date=numbers.date(limit)
                ),
                "consultation",
            )


def _unfinished(year: Year) -> Iterator[Point]:
    """What the steps still ask."""
    for state in progress(year).values():
        if state.done:
            continue
        if not state.begun:
            title = year.profile.term(f"{state.step}_step")
            yield Point("not_begun", _("{step}: not begun yet").format(step=title), state.step)
            continue
        for condition in state.conditions:
            if not condition.met:
                text = _("{condition}: not yet").format(condition=condition.text)
                yield Point(condition.key, text, condition.step, condition.record)
