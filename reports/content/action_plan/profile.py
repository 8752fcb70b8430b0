"""The profile: strengths first, then the employer's figures, then how the work is experienced."""

from collections.abc import Iterator

from core.cycle.years import cycles
from core.dossier.records.explore import IndicatorValue, Strength
from core.dossier.records.words import SOURCES
from core.explore.figure_words import figure_title, value_words
from core.explore.survey.figures import ScaleResult, Shown, SurveyResults
from core.explore.survey.headline import headline
from core.explore.survey.tree import WHOLE
from core.library.instrument import Domain
from core.text.lists import listed
from core.text.translate import gettext as _
from core.text.translate import ngettext
from reports.blocks import (
    Block,
    Bullets,
    Column,
    Figure,
    Heading,
    Lead,
    Paragraph,
    Row,
    Span,
    Table,
    Text,
)
from reports.charts.data import HeatCell, HeatMap, HeatRow
from reports.content.action_plan.summary import heat_cell
from reports.content.matter import Matter
from reports.content.say import where

_WORK: tuple[Domain, ...] = SOURCES
_PEOPLE: tuple[Domain, ...] = ("outcome", "personal")
MOST_UNITS = 9
"""So many units fit beside each other on a page."""
YEARS = 3
"""So many years of a figure stand beside each other."""


def profile(plan: Matter) -> Iterator[Block]:
    """Strengths, heat map, unwanted behaviour, figures."""
    yield Heading(1, _("Profile of the work"), anchor="profile")
    yield Lead(_lead(plan))
    yield Heading(2, _("Strengths to build on"))
    yield from _strengths(plan)
    yield Heading(2, _("Figures of the organisation"))
    yield _figures(plan)
    if plan.survey:
        yield Heading(2, _("How the work is experienced"))
        yield from _heat_maps(plan, plan.survey)
        yield from _events(plan.survey)


def _lead(plan: Matter) -> str:
    if plan.survey:
        return headline(plan.survey)
    strengths, risks = len(plan.year.all(Strength)), len(plan.risks)
    return _("{strengths} and {risks} were found.").format(
        strengths=ngettext("{count} strength", "{count} strengths", strengths).format(
            count=strengths
        ),
        risks=ngettext("{count} risk", "{count} risks", risks).format(count=risks),
    )


def _strengths(plan: Matter) -> Iterator[Block]:
    found = plan.year.all(Strength)
    if not found:
        yield Paragraph(_("No strengths are noted yet."), quiet=True)
        return
    yield Bullets(tuple(_strength(plan, each) for each in found))


def _strength(plan: Matter, strength: Strength) -> Text:
    sources = ", ".join(str(plan.profile.sources[s]) for s in strength.sources)
    known = [where(plan.year, strength.units), sources]
    details = _(" ({details})").format(details=" · ".join(part for part in known if part))
    said = f" {strength.description}" if strength.description else ""
    return (Span(strength.title, strong=True), details, said)


def _heat_maps(plan: Matter, survey: SurveyResults) -> Iterator[Figure]:
    """The five components of the work, and apart from them how people are doing."""
    captions = ((_WORK, _("The work, by unit")), (_PEOPLE, _("How people are doing, by unit")))
    for domains, caption in captions:
        scales = [
            (key, scale)
            for domain in domains
            for key, scale in survey.scales.items()
            if scale.domain == domain and not scale.events
        ]
        if scales:
            yield _heat_map(plan, survey, scales, caption)


def _heat_map(
    plan: Matter, survey: SurveyResults, scales: list[tuple[str, ScaleResult]], caption: str
) -> Figure:
    units = _columns(survey, [key for key, _scale in scales])
    rows = (
        HeatRow(
            str(scale.title),
            tuple(_cell(survey, unit, key) for unit in units),
            _group(plan, scale),
        )
        for key, scale in scales
    )
    names = (_("Everybody") if unit == WHOLE else survey.units[unit].name for unit in units)
    chart = HeatMap(
        tuple(names), tuple(rows), _("unfavourable (60 or more)"), _("strength (under 30)")
    )
    source = _("Survey of {year}. Scores from 0 to 100: the higher, the less favourable.")
    said = [source.format(year=survey.year), _left_out(survey, units)]
    return Figure(chart, caption, " ".join(part for part in said if part))


def _columns(survey: SurveyResults, scales: list[str]) -> list[str]:
    """The units side by side; where they do not fit, those of which nothing may be shown go."""
    units = list(survey.units)
    if len(units) <= MOST_UNITS:
        return units
    return [u for u in units if any(isinstance(survey.cell(u, s), Shown) for s in scales)]


def _left_out(survey: SurveyResults, units: list[str]) -> str:
    names = [unit.name for id, unit in survey.units.items() if id not in units]
    if not names:
        return ""
    words = _("Not shown, because too few people answered: {units}.")
    return words.format(units=listed(names))


def _group(plan: Matter, scale: ScaleResult) -> str:
    for source in SOURCES:
        if scale.domain == source:
            return str(plan.profile.sources[source])
    return _("Health and engagement") if scale.domain == "outcome" else _("The person and help")


def _cell(survey: SurveyResults, unit: str, scale: str) -> HeatCell:
    found = survey.cell(unit, scale)
    if isinstance(found, Shown):
        return heat_cell(found.risk)
    return HeatCell(None, hidden=str(found))


def _events(survey: SurveyResults) -> Iterator[Block]:
    """Unwanted behaviour counts as soon as it happens, and only for the whole organisation."""
    said = []
    for key, scale in survey.scales.items():
        found = survey.cell(WHOLE, key)
        if scale.events:
            words = _("{scale}: {answer}")
            said.append(words.format(scale=scale.title, answer=_event(found)))
    if said:
        yield Heading(3, _("What people undergo"))
        yield Bullets(tuple(said))


def _event(found: object) -> str:
    if not isinstance(found, Shown):
        return str(found)
    if found.risk > 0:
        return _("reported in the survey. This weighs whatever the number.")
    return _("not reported in the survey.")


def _figures(plan: Matter) -> Table:
    """The figures of this year beside those of the years before."""
    values = sorted(_known_figures(plan), key=lambda value: value.year)
    years = sorted({value.year for value in values})[-YEARS:]
    columns = (
        Column(_("Figure"), weight=3),
        *(Column(str(year), weight=0.8) for year in years),
        Column(_("Source"), weight=2),
    )
    by_title: dict[str, list[IndicatorValue]] = {}
    for value in plan.year.all(IndicatorValue):
        if value.unit is None:
            by_title[figure_title(value)] = []
    for value in values:
        if figure_title(value) in by_title:
            by_title[figure_title(value)].append(value)
    rows = (_figure_row(title, found, years) for title, found in by_title.items())
    return Table(columns, tuple(rows), empty=_("No figures of the organisation are noted yet."))


def _known_figures(plan: Matter) -> Iterator[IndicatorValue]:
    """Figures of the whole organisation: of earlier years as noted then, of this one last."""
    for cycle in cycles(plan.year.dossier):
        if cycle.year <= plan.year.cycle.year:
            found = plan.year.dossier.all(IndicatorValue, cycle=cycle.id)
            yield from (value for value in found if value.unit is None)


def _figure_row(title: str, found: list[IndicatorValue], years: list[int]) -> Row:
    known = {value.year: value for value in found}
    cells = (value_words(known[year]) if year in known else None for year in years)
    origins = dict.fromkeys(v.origin_text for v in found if v.origin_text)
    return Row((title, *cells, "; ".join(origins) or None))
