"""Gauges: the numbers that can prove a desired state, and what they say now.

A gauge is a scale of the survey, a figure the employer already has, or something of one's own to
count. A scale is read from the disclosed results, so what may not be shown is no baseline either;
where this year has no survey the newest earlier one is read, with its year.
"""

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from core.dossier.dossier import Dossier
from core.dossier.records.explore import EvidenceLink, IndicatorValue, Risk, Survey
from core.dossier.records.organisation import Cycle, Unit
from core.dossier.records.words import Better, GoalKind
from core.explore.counted import Counts
from core.explore.figure_words import figure_title, indicator_of, suppressed
from core.explore.survey.figures import Hidden, ScaleResult, Shown, SurveyResults
from core.explore.survey.results import results
from core.explore.survey.statistics import welch
from core.explore.survey.tree import WHOLE
from core.explore.unit_tree import people_in
from core.text.numbers import round_half_up
from core.text.translate import N_
from core.text.translate import gettext as _

_SIGNS = {
    "percent": N_("%"),
    "days": N_("days"),
    "hours": N_("hours"),
    "per_100": N_("per 100"),
    "per_worker": N_("per worker"),
}


class Gauge(Struct, frozen=True, kw_only=True):
    """Something that can be measured: a scale or an indicator by its key."""

    kind: GoalKind
    key: str
    title: str
    better: Better
    sign: str = ""
    """What stands behind a value, translated."""
    fits: bool = False
    """Whether it is about the risks that were asked for."""


class Reading(Struct, frozen=True, kw_only=True):
    """What a gauge says: a value with its uncertainty, or why there is none."""

    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    """The 95 % interval of a scale's mean, in points."""
    margin: Decimal | None = None
    """The smallest change that as many answers again could prove, in points."""
    n: int | None = None
    year: int | None = None
    why_not: str = ""


class Gauges:
    """All gauges of one year, read once."""

    def __init__(self, dossier: Dossier, cycle_id: str) -> None:
        self._dossier = dossier
        self._cycle = dossier.get(Cycle, cycle_id)
        self._values = dossier.all(IndicatorValue, cycle=cycle_id)
        self._counts = Counts(dossier, cycle_id)
        self._links = dossier.all(EvidenceLink, cycle=cycle_id)
        self._years = {c.id: c.year for c in dossier.all(Cycle) if c.year <= self._cycle.year}
        self._asked = tuple(s for s in dossier.all(Survey) if s.cycle in self._years)
        self._survey = self._newest_survey()

    def all(self, risks: tuple[Risk, ...] = ()) -> tuple[Gauge, ...]:
        """Every scale and figure there is, those about these risks first."""
        found = [*self._scales(risks), *self._indicators(risks)]
        return tuple(sorted(found, key=lambda gauge: not gauge.fits))

    def find(self, kind: str, key: str) -> Gauge | None:
        """The gauge with this kind and key; nothing for a count of one's own."""
        return next((g for g in self.all() if (g.kind, g.key) == (kind, key)), None)

    def best(self, risks: tuple[Risk, ...]) -> tuple[Gauge, str | None] | None:
        """What proves these risks best, with its unit: first what stands as a finding under them.

        Else the first scale about them, in their unit where they share one that may be shown.
        """
        for kind, key, unit in self._as_findings(risks):
            gauge = self.find(kind, key)
            if gauge and self.read(kind, key, unit).value is not None:
                return gauge, unit
        fitting = [gauge for gauge in self.all(risks) if gauge.fits]
        shared = _shared_unit(risks)
        for unit in dict.fromkeys((shared, None)):
            for gauge in fitting:
                if self.read(gauge.kind, gauge.key, unit).value is not None:
                    return gauge, unit
        return (fitting[0], None) if fitting else None

    def read(self, kind: str, key: str, unit: str | None, year: int | None = None) -> Reading:
        """What a gauge says of a unit, or of everybody; newest, or as it was in a year."""
        if kind == "scale":
            survey = self._survey if year is None else self._newest_survey(year)
            return self._read_scale(survey, key, unit)
        return self._read_indicator(key, unit, year) if kind == "indicator" else Reading()

    def _newest_survey(self, only: int | None = None) -> SurveyResults | None:
        """The main survey of this year that people answered, else of the year nearest before.

        With a year only one of that year.
        """
        years = self._years
        asked = (s for s in self._asked if only in (None, years[s.cycle]))
        ordered = sorted(asked, key=lambda s: (-years[s.cycle], s.kind != "main", -s.position))
        answered = (results(self._dossier, survey) for survey in ordered)
        return next((found for found in answered if found.responses), None)

    def _scales(self, risks: tuple[Risk, ...]) -> Iterator[Gauge]:
        constructs = {construct for risk in risks for construct in risk.constructs}
        linked = {key for kind, key, _unit in self._as_findings(risks) if kind == "scale"}
        for scale in self._survey.scales.values() if self._survey else ():
            yield Gauge(
                kind="scale",
                key=scale.key,
                title=str(scale.title),
                better=_better(scale),
                fits=scale.measures in constructs or scale.key in linked,
            )

    def _indicators(self, risks: tuple[Risk, ...]) -> Iterator[Gauge]:
        linked = {key for kind, key, _unit in self._as_findings(risks) if kind == "indicator"}
        for key in dict.fromkeys(value.indicator for value in self._values):
            figure = next(value for value in self._values if value.indicator == key)
            known = indicator_of(figure)
            yield Gauge(
                kind="indicator",
                key=key,
                title=figure_title(figure),
                better="higher" if known and known.direction == "higher_better" else "lower",
                sign=_(_SIGNS[known.unit]) if known and known.unit in _SIGNS else "",
                fits=key in linked,
            )

    def _as_findings(self, risks: tuple[Risk, ...]) -> Iterator[tuple[str, str, str | None]]:
        """Kind, key and unit of each scale and figure that stands under these risks."""
        asked, values = {risk.id for risk in risks}, {value.id: value for value in self._values}
        for link in self._links:
            if link.risk not in asked:
                continue
            if link.kind == "survey":
                yield "scale", link.scale, link.unit or None
            elif link.kind == "indicator" and link.source in values:
                yield "indicator", values[link.source].indicator, values[link.source].unit

    def _read_scale(self, survey: SurveyResults | None, key: str, unit: str | None) -> Reading:
        if survey is None:
            return Reading(why_not=_("There is no survey yet that people answered."))
        place = self._place(survey, unit)
        if place is None:
            sentence = _("The survey of {year} did not know this unit.")
            return Reading(why_not=sentence.format(year=survey.year))
        cell = survey.cell(place, key)
        if isinstance(cell, Hidden):
            return Reading(why_not=str(cell), year=survey.year)
        return Reading(
            value=_point(cell.mean),
            low=_point(cell.low),
            high=_point(cell.high),
            margin=_margin(cell),
            n=cell.n,
            year=survey.year,
        )

    def _place(self, survey: SurveyResults, unit: str | None) -> str | None:
        """The unit as the survey knows it: itself, or the one it was carried over from."""
        here = self._dossier.find(Unit, unit)
        while here is not None and here.id not in survey.units:
            here = self._dossier.find(Unit, here.origin)
        if here is not None:
            return here.id
        return None if unit else WHOLE

    def _read_indicator(self, key: str, unit: str | None, year: int | None) -> Reading:
        known = [
            value
            for value in self._values
            if (value.indicator, value.unit) == (key, unit) and year in (None, value.year)
        ]
        newest = max((v for v in known if v.value is not None), key=lambda v: v.year, default=None)
        if newest is None or newest.value is None:
            return Reading(why_not=_("This figure is not known for these people."))
        if suppressed(newest) or self._few(unit):
            return Reading(why_not=_("So few people are counted here that it is not shown."))
        hidden = self._counts.why_hidden(newest)
        return Reading(why_not=hidden) if hidden else Reading(value=newest.value, year=newest.year)

    def _few(self, unit: str | None) -> bool:
        """Whether a unit has too few people for its figures to be printed; a goal is."""
        here = self._dossier.find(Unit, unit)
        return here is not None and people_in(self._dossier, here) < self._cycle.min_group


def _better(scale: ScaleResult) -> Better:
    return "higher" if scale.direction in ("resource", "outcome_positive") else "lower"


def _shared_unit(risks: tuple[Risk, ...]) -> str | None:
    """The one unit that all of these risks are about, if there is one."""
    named = {risk.units for risk in risks}
    only = next(iter(named)) if len(named) == 1 else ()
    return only[0] if len(only) == 1 else None


def _margin(cell: Shown) -> Decimal | None:
    """Half the 95 % interval of the difference with a second group just like this one (Welch)."""
    found = welch(cell.sample, cell.sample)
    return _point(found.difference.high) if found else None


def _point(value: float) -> Decimal:
    return round_half_up(Decimal(str(value)), 1)
