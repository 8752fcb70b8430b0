"""What a goal said at its baseline and what it says now, or why the two cannot be compared.

Scales are read from the disclosed results only, so a figure that may not be shown is never part of
a comparison. A unit is found in an earlier year through what it was carried over from.
"""

import datetime as dt
from decimal import Decimal

from msgspec import Struct

from core.dossier.dossier import Dossier
from core.dossier.records.envision import Goal
from core.dossier.records.explore import Survey
from core.dossier.records.organisation import Cycle, Unit
from core.dossier.records.realise import FollowUpValue
from core.envision.gauges import Gauges
from core.explore.survey.figures import Cell, Hidden, Shown
from core.explore.survey.results import results
from core.explore.survey.statistics import Sample, mean_interval
from core.explore.survey.tree import WHOLE
from core.library.instrument import thaw
from core.realise.noted import taken_id, values_of, why_hidden
from core.text.numbers import round_half_up
from core.text.translate import gettext as _


class Point(Struct, frozen=True, kw_only=True):
    """One measurement of a goal; a scale that people answered has its sample and interval."""

    value: Decimal
    on: dt.date | None = None
    sample: Sample | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    n: int | None = None
    source: str = ""
    from_survey: bool = False
    """Whether a survey of this dossier says it."""


class Comparison(Struct, frozen=True, kw_only=True):
    """Before and after; with `why_not` no difference may be taken, whatever is known."""

    before: Point | None = None
    after: Point | None = None
    why_not: str = ""


class Round(Struct, frozen=True):
    """A survey of one year that people answered, with what it says of the goal's unit."""

    survey: Survey
    cycle: Cycle
    cell: Cell | None
    """Nothing where the survey did not know the unit."""


def compare(dossier: Dossier, goal: Goal) -> Comparison:
    """The two measurements of a goal: its baseline, and the newest one of its year."""
    if goal.kind == "scale":
        return _compare_scale(dossier, goal)
    return _compare_figures(dossier, goal)


def _compare_figures(dossier: Dossier, goal: Goal) -> Comparison:
    """An indicator or a count: two plain figures."""
    before = None if goal.baseline is None else Point(value=goal.baseline)
    if before is None:
        return Comparison(why_not=_("The goal has no baseline to compare with."))
    noted = values_of(dossier, goal)
    if noted:
        return _told(dossier, goal, before, noted[-1])
    if goal.kind == "count":
        return Comparison(before=before, why_not=_("Nobody has counted again yet."))
    found = Gauges(dossier, goal.cycle).read("indicator", goal.key, goal.unit)
    if found.value is None or found.year is None:
        return Comparison(before=before, why_not=found.why_not)
    if goal.baseline_year is not None and found.year <= goal.baseline_year:
        sentence = _("There is no newer figure than that of {year}.")
        return Comparison(before=before, why_not=sentence.format(year=found.year))
    source = _("Figure of {year}").format(year=found.year)
    return Comparison(before=before, after=Point(value=found.value, source=source))


def _compare_scale(dossier: Dossier, goal: Goal) -> Comparison:
    """Two years of one survey; without an own survey of this year what was noted by hand."""
    then = _round_then(dossier, goal)
    before = _point(then) if then else _typed_baseline(goal)
    if before is None:
        return Comparison(why_not=_why_no_baseline(goal, then))
    now = _round_now(dossier, goal, then)
    if now is None:
        return _by_hand(dossier, goal, before)
    after = _point(now)
    if after is None:
        return Comparison(before=before, why_not=_why_hidden(now))
    changed = _changed(goal.key, then.survey, now.survey) if then else ""
    return Comparison(before=before, after=after, why_not=changed)


def _round_then(dossier: Dossier, goal: Goal) -> Round | None:
    """The survey of the year of the baseline."""
    years = [c for c in dossier.all(Cycle) if c.year == goal.baseline_year]
    return _newest_round(dossier, goal, years[0]) if years else None


def _round_now(dossier: Dossier, goal: Goal, then: Round | None) -> Round | None:
    """The survey of the year that measures; never the one that gave the baseline."""
    without = then.survey.id if then else ""
    return _newest_round(dossier, goal, dossier.get(Cycle, goal.cycle), without)


def _newest_round(dossier: Dossier, goal: Goal, cycle: Cycle, without: str = "") -> Round | None:
    """The main survey of a year that people answered, else another one."""
    surveys = sorted(
        dossier.all(Survey, cycle=cycle.id), key=lambda s: (s.kind != "main", -s.position)
    )
    for survey in surveys:
        found = results(dossier, survey) if survey.id != without else None
        if found is not None and found.responses:
            place = _place(dossier, goal.unit, frozenset(found.units))
            return Round(survey, cycle, found.cell(place, goal.key) if place else None)
    return None


def _place(dossier: Dossier, unit: str | None, known: frozenset[str]) -> str | None:
    """The unit as that survey knows it: itself, or the one it was carried over from."""
    if unit is None:
        return WHOLE
    here = dossier.find(Unit, unit)
    while here is not None and here.id not in known:
        here = dossier.find(Unit, here.origin)
    return here.id if here else None


def _point(found: Round) -> Point | None:
    """What may be shown of it."""
    if not isinstance(found.cell, Shown):
        return None
    cell, survey = found.cell, found.survey
    return Point(
        value=one_decimal(cell.mean),
        on=survey.closes_on or survey.opens_on,
        sample=cell.sample,
        low=one_decimal(cell.low),
        high=one_decimal(cell.high),
        n=cell.n,
        source=_dated(survey.title or _("Survey"), found.cycle.year),
        from_survey=True,
    )


def _dated(title: str, year: int) -> str:
    """A survey by name and year; the year is not said twice."""
    return title if str(year) in title else _("{survey}, {year}").format(survey=title, year=year)


def _typed_baseline(goal: Goal) -> Point | None:
    """A baseline from elsewhere: a number whose margin nobody knows."""
    return None if goal.baseline is None else Point(value=goal.baseline)


def _why_no_baseline(goal: Goal, then: Round | None) -> str:
    if then is None:
        return _("The goal has no baseline to compare with.")
    reason = _why_hidden(then)
    return _("The baseline of {year} cannot be used. {reason}").format(
        year=goal.baseline_year, reason=reason
    )


def _why_hidden(found: Round) -> str:
    if isinstance(found.cell, Hidden):
        return str(found.cell)
    return _("The survey of {year} did not know this unit.").format(year=found.cycle.year)


def _changed(scale: str, then: Survey, now: Survey) -> str:
    """That the scale was asked in another way; the same questions with the same answers compare."""
    before, after = _asked(scale, then), _asked(scale, now)
    if before == after:
        return ""
    if len(before) != len(after):
        sentence = _("The questionnaire changed: {before} questions then, {after} now.")
        return sentence.format(before=len(before), after=len(after))
    return _("The questionnaire changed: the scale was asked with other questions or answers.")


def _asked(scale: str, survey: Survey) -> tuple[tuple[str, tuple[float | None, ...]], ...]:
    """The questions of a scale with the points of their answers."""
    instrument = thaw(survey.instrument)
    if scale not in {each.key for each in instrument.scales}:
        return ()
    return tuple((item.key, instrument.points(item)) for item in instrument.items_of(scale))


def _by_hand(dossier: Dossier, goal: Goal, before: Point) -> Comparison:
    """The newest value that was noted."""
    noted = [v for v in values_of(dossier, goal) if v.id != taken_id(goal)]
    if not noted:
        return Comparison(before=before, why_not=_("It has not been measured again yet."))
    return _told(dossier, goal, before, noted[-1])


def _told(dossier: Dossier, goal: Goal, before: Point, value: FollowUpValue) -> Comparison:
    """With the value that was noted, when enough people stand behind it."""
    why_not = why_hidden(dossier, goal, value)
    return Comparison(before=before, after=None if why_not else _noted(value), why_not=why_not)


def _noted(value: FollowUpValue) -> Point:
    return Point(
        value=value.value,
        on=value.measured_on,
        sample=_sample(value),
        low=value.low,
        high=value.high,
        n=value.n,
        source=value.origin_text,
    )


def _sample(value: FollowUpValue) -> Sample | None:
    """The spread behind a noted mean with its 95 % interval (Student's t, endless population)."""
    if value.n is None or value.low is None or value.high is None:
        return None
    unit = mean_interval(Sample(value.n, 0.0, 1.0))
    if unit is None:
        return None
    return Sample(value.n, float(value.value), float(value.high - value.low) / 2 / unit.high)


def one_decimal(value: float) -> Decimal:
    """A figure as it is kept: one decimal, halves up."""
    return round_half_up(Decimal(str(value)), 1)
