"""The profile: strengths first, then the employer's figures, then how the work is experienced."""

from collections.abc import Iterator

from core.dossier.records.explore import IndicatorValue, Strength
from core.dossier.records.words import SOURCES
from core.explore.figure_words import figure_title, value_words
from core.explore.survey.figures import ScaleResult, Shown, SurveyResults
from core.explore.survey.headline import headline
from core.explore.survey.tree import WHOLE
from core.library.instrument import Domain
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
    count = len(plan.year.all(Strength))
    sentence = ngettext(
        "{count} strength was found, beside {risks} risks.",
        "{count} strengths were found, beside {risks} risks.",
        count,
    )
    return sentence.format(count=count, risks=len(plan.risks))


def _strengths(plan: Matter) -> Iterator[Block]:
    found = plan.year.all(Strength)
    if not found:
        yield Paragraph(_("No strengths are noted yet."), quiet=True)
        return
    yield Bullets(tuple(_strength(plan, each) for each in found))


def _strength(plan: Matter, strength: Strength) -> Text:
    sources = ", ".join(str(plan.profile.sources[s]) for s in strength.sources)
    known = [where(plan.year, strength.units), sources]
    details = _(" ({details})").format(details="; ".join(part for part in known if part))
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
    rows = (
        HeatRow(
            str(scale.title),
            tuple(_cell(survey, unit, key) for unit in survey.units),
            _group(plan, scale),
        )
        for key, scale in scales
    )
    names = (_("Whole organisation") if u == WHOLE else x.name for u, x in survey.units.items())
    chart = HeatMap(
        tuple(names), tuple(rows), _("unfavourable (60 or more)"), _("strength (under 30)")
    )
    source = _("Survey of {year}. Scores from 0 to 100: the higher, the less favourable.")
    return Figure(chart, caption, source.format(year=survey.year))


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
    values = [v for v in plan.year.all(IndicatorValue) if v.unit is None]
    years = sorted({v.year for v in values})[-YEARS:]
    columns = (
        Column(_("Figure"), weight=3),
        *(Column(str(year), weight=0.8) for year in years),
        Column(_("Source"), weight=2),
    )
    by_title: dict[str, list[IndicatorValue]] = {}
    for value in values:
        by_title.setdefault(figure_title(value), []).append(value)
    rows = (_figure_row(title, found, years) for title, found in by_title.items())
    return Table(columns, tuple(rows), empty=_("No figures of the organisation are noted yet."))


def _figure_row(title: str, found: list[IndicatorValue], years: list[int]) -> Row:
    known = {value.year: value for value in found}
    cells = (value_words(known[year]) if year in known else None for year in years)
    origins = dict.fromkeys(v.origin_text for v in found if v.origin_text)
    return Row((title, *cells, "; ".join(origins) or None))
