"""Measures: what will be done about the risks, by whom, by when, with which means."""

import datetime as dt
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from core.country.profile import profile
from core.dossier.dossier import Dossier
from core.dossier.records.base import new_id
from core.dossier.records.envision import DesiredState, Goal
from core.dossier.records.explore import Rating, Risk
from core.dossier.records.organisation import Organisation
from core.dossier.records.realise import Measure
from core.dossier.records.words import Source
from core.envision.choosing import goals_for, units_of
from core.explore.judging import shown_class
from core.library.measures import MeasureTemplate, catalogue
from core.text.faults import Fault
from core.text.translate import gettext as _


class MeasureNeedsTitle(Fault):
    """A measure without a name."""


class EndsBeforeStart(Fault):
    """A measure whose term lies before its start."""


class StoppedNeedsReason(Fault):
    """A measure is stopped without saying why."""


class BelowZero(Fault):
    """Money or hours that are less than nothing."""


class Line(Struct, frozen=True, kw_only=True):
    """One measure in the plan, with what it hangs on."""

    measure: Measure
    shape: int
    """The heaviest class of its risks, 1 to 5; 0 while none is judged."""
    risk: str
    """Its heaviest risk by name; empty when it is for none."""
    risk_id: str
    further: int
    """How many more risks it is for."""

    @property
    def id(self) -> str:
        """That of the measure."""
        return self.measure.id


class Suggestion(Struct, frozen=True, kw_only=True):
    """A measure of the library for a risk, and why it fits."""

    template: MeasureTemplate
    taken: bool
    """Whether it stands in the plan already."""
    constructs: tuple[str, ...]
    """What it shares with the risk: scale keys, and components of the work."""
    sources: tuple[Source, ...]


def add(
    dossier: Dossier, cycle_id: str, title: str, risks: tuple[str, ...] = (), **values: object
) -> Measure:
    """A new measure for these risks, in their units, on the goals that prove them.

    Raises MeasureNeedsTitle and what `change` raises.
    """
    fresh = Measure(
        cycle=cycle_id,
        title=_titled(title),
        risks=risks,
        goals=goals_for(dossier, cycle_id, risks),
        units=units_of(dossier, cycle_id, risks),
    )
    return dossier.add(_checked(replace(fresh, **values)))


def change(dossier: Dossier, measure: Measure, **values: object) -> Measure:
    """Give some fields new values.

    Raises MeasureNeedsTitle, EndsBeforeStart, StoppedNeedsReason or BelowZero.
    """
    if "title" in values:
        values["title"] = _titled(str(values["title"]))
    return dossier.save(new) if (new := _checked(replace(measure, **values))) != measure else new


def set_status(
    dossier: Dossier, measure: Measure, status: str, today: dt.date, reason: str = ""
) -> Measure:
    """Plan, start, finish or stop a measure; raises StoppedNeedsReason.

    What is done has its day, what is stopped its reason; taken up again it loses them.
    """
    done_on = (measure.done_on or today) if status == "done" else None
    stopped = (reason.strip() or measure.stopped_reason) if status == "stopped" else ""
    return change(dossier, measure, status=status, done_on=done_on, stopped_reason=stopped)


def set_owner(dossier: Dossier, measure: Measure, typed: str) -> Measure:
    """Who answers for it, as typed in one go: a role, or a name and a role behind a comma."""
    name, comma, role = (part.strip() for part in typed.partition(","))
    if not comma:
        name, role = ("", name) if not measure.owner_name else (measure.owner_name, name)
    return change(dossier, measure, owner_name=name, owner_role=role)


def replace_risk(dossier: Dossier, measure: Measure, old: str, new: str) -> Measure:
    """Another risk in the place of one; without a new one the old one only goes."""
    kept = [risk for risk in measure.risks if risk not in (old, new)]
    return change(dossier, measure, risks=((new, *kept) if new else tuple(kept)))


def duplicate(dossier: Dossier, measure: Measure) -> Measure:
    """A second measure like this one, right after it, that did not begin yet."""
    siblings = dossier.all(Measure, cycle=measure.cycle)
    place = [m.id for m in siblings].index(measure.id)
    copy = dossier.add(
        replace(
            measure,
            id=new_id(),
            position=0,
            origin=None,
            idea=None,
            title=_("{title} (copy)").format(title=measure.title),
            status="planned",
            done_on=None,
            stopped_reason="",
            evaluation="",
        )
    )
    if place + 1 < len(siblings):
        dossier.move(copy, before=siblings[place + 1].id)
    return dossier.get(Measure, copy.id)


def from_template(
    dossier: Dossier, cycle_id: str, template: MeasureTemplate, risks: tuple[str, ...] = ()
) -> Measure:
    """A measure of the library for these risks, its texts in the language of the moment."""
    country = profile(dossier.all(Organisation, cycle=cycle_id)[0].country)
    return add(
        dossier,
        cycle_id,
        str(template.title),
        risks,
        what=str(template.what),
        steps=tuple(str(step) for step in template.steps),
        aim=template.aim,
        level=template.level,
        changes=template.changes,
        process=template.process,
        library_key=template.key,
        owner_role=country.term(f"owner_{template.owner_role}"),
    )


def suggestions(dossier: Dossier, risk: Risk) -> tuple[Suggestion, ...]:
    """Measures of the library for a risk: at the source first, then what helps to cope."""
    taken = {m.library_key for m in dossier.all(Measure, cycle=risk.cycle) if risk.id in m.risks}
    return tuple(
        Suggestion(
            template=template,
            taken=template.key in taken,
            constructs=tuple(key for key in template.constructs if key in risk.constructs),
            sources=tuple(key for key in template.sources if key in risk.sources),
        )
        for template in catalogue().suggest(risk.sources, risk.constructs)
    )


def evidence_note(measure: Measure) -> str:
    """What is known of the effect of a measure of the library; empty for one's own."""
    found = [t for t in catalogue().measures if t.key == measure.library_key]
    return catalogue().evidence_note(found[0]) if found else ""


def overview(dossier: Dossier, cycle_id: str) -> tuple[Line, ...]:
    """The plan of a year in the advisor's order."""
    titles = {risk.id: risk.title for risk in dossier.all(Risk, cycle=cycle_id)}
    shapes = {
        rating.risk: shown_class(rating).shape
        for rating in dossier.all(Rating, cycle=cycle_id, moment="current")
    }
    return tuple(_line(measure, titles, shapes) for measure in dossier.all(Measure, cycle=cycle_id))


def without_measure(dossier: Dossier, cycle_id: str, from_shape: int) -> tuple[Risk, ...]:
    """Open risks of this class (of five) or heavier for which nothing is planned."""
    covered = {
        risk
        for measure in dossier.all(Measure, cycle=cycle_id)
        if measure.status != "stopped"
        for risk in measure.risks
    }
    heavy = {
        rating.risk
        for rating in dossier.all(Rating, cycle=cycle_id, moment="current")
        if rating.final_shape >= from_shape
    }
    open_ones = dossier.all(Risk, cycle=cycle_id, state="open")
    return tuple(risk for risk in open_ones if risk.id in heavy - covered)


def goal_titles(dossier: Dossier, cycle_id: str) -> dict[str, str]:
    """Each goal by what proves it, with the desired state it belongs to."""
    states = {s.id: s.sentence for s in dossier.all(DesiredState, cycle=cycle_id)}
    return {
        goal.id: _("{number}: {state}").format(
            number=goal.title or _("own count"), state=states[goal.desired_state]
        )
        for goal in dossier.all(Goal, cycle=cycle_id)
    }


def _line(measure: Measure, titles: dict[str, str], shapes: dict[str, int]) -> Line:
    known = sorted((r for r in measure.risks if r in titles), key=lambda r: -shapes.get(r, 0))
    return Line(
        measure=measure,
        shape=shapes.get(known[0], 0) if known else 0,
        risk=titles[known[0]] if known else "",
        risk_id=known[0] if known else "",
        further=max(0, len(known) - 1),
    )


def _checked(measure: Measure) -> Measure:
    if measure.starts_on and measure.due_on and measure.due_on < measure.starts_on:
        raise EndsBeforeStart(_("The term lies before the start."))
    if measure.status == "stopped" and not measure.stopped_reason:
        raise StoppedNeedsReason(_("Say why this measure was stopped; it stays in the report."))
    if (measure.money or Decimal(0)) < 0 or (measure.hours or 0) < 0:
        raise BelowZero(_("Money and hours are 0 or more."))
    return measure


def _titled(title: str) -> str:
    if not title.strip():
        raise MeasureNeedsTitle(_("Give the measure a name that says what will be done."))
    return " ".join(title.split())
