"""What the evidence itself proposes for a judgement; only figures that may be shown count.

A hidden figure changes nothing here, in no direction, so that nobody can read it back from a
class, a colour or a count (domain convention 4.6: an event counts for a unit only from a source
that may be shown for that unit, and otherwise for the whole organisation alone).
"""

from collections.abc import Iterator

from msgspec import Struct

from core.dossier.dossier import Dossier
from core.dossier.records.explore import EvidenceLink, IndicatorValue, Risk, Survey
from core.explore.counted import Counts
from core.explore.evidence import agreeing_sources, findings
from core.explore.figure_words import figure_title, reported, suppressed
from core.explore.rating import exposure_class
from core.explore.survey.figures import Shown, SurveyResults
from core.explore.survey.results import results
from core.explore.survey.tree import WHOLE
from core.text import numbers
from core.text.translate import gettext as _


class Proposal(Struct, frozen=True):
    """A value for a criterion, and the figures it comes from in one sentence."""

    value: str
    because: str


class _Linked(Struct, frozen=True):
    """A survey result under a risk that may be shown and concerns it."""

    link: EvidenceLink
    found: SurveyResults
    figure: Shown

    @property
    def events(self) -> bool:
        """Whether it is about unwanted behaviour."""
        return self.found.scales[self.link.scale].events

    @property
    def words(self) -> str:
        """Scale and unit."""
        unit = self.found.unit(self.link.unit or WHOLE)
        where = unit.name if self.link.unit else _("whole organisation")
        title = self.found.scales[self.link.scale].title
        return _("{scale}, {unit}").format(scale=title, unit=where)


def proposals(dossier: Dossier, risk: Risk) -> dict[str, Proposal]:
    """Proposed values per criterion key of our own method: what the evidence knows, no more."""
    linked = tuple(_linked(dossier, risk))
    offered = {
        "exposure": _exposure(linked),
        "never_ignore": _never_ignore(linked) or _reported(dossier, risk),
        "evidence": _evidence(dossier, risk),
        "employer_impact": _impact(risk),
    }
    return {key: value for key, value in offered.items() if value is not None}


def _linked(dossier: Dossier, risk: Risk) -> Iterator[_Linked]:
    for link in dossier.all(EvidenceLink, risk=risk.id):
        if link.kind != "survey" or not _concerns(risk, link):
            continue
        found = results(dossier, dossier.get(Survey, link.source))
        figure = found.cell(link.unit or WHOLE, link.scale)
        if isinstance(figure, Shown):
            yield _Linked(link, found, figure)


def _concerns(risk: Risk, link: EvidenceLink) -> bool:
    """A figure of everybody says nothing about one unit, a figure of a unit not about others."""
    return link.unit in risk.units if risk.units else True


def _exposure(linked: tuple[_Linked, ...]) -> Proposal | None:
    """The largest share at risk among the linked scales."""
    scales = [each for each in linked if not each.events]
    if not scales:
        return None
    most = max(scales, key=lambda each: each.figure.at_risk)
    because = _("{where}: unfavourable for {share} of {n} people").format(
        where=most.words,
        share=numbers.percent(most.figure.at_risk, most.figure.percent_digits),
        n=most.figure.n,
    )
    return Proposal(str(exposure_class(most.figure.at_risk)), because)


def _never_ignore(linked: tuple[_Linked, ...]) -> Proposal | None:
    reported = [each for each in linked if each.events and each.figure.risk > 0]
    if not reported:
        return None
    return Proposal("yes", _("{where}: reported at least once").format(where=reported[0].words))


def _reported(dossier: Dossier, risk: Risk) -> Proposal | None:
    """A linked count of events: of everybody for a risk of everybody, else only if shown."""
    counts = Counts(dossier, risk.cycle)
    for link in dossier.all(EvidenceLink, risk=risk.id):
        if link.kind != "indicator":
            continue
        figure = dossier.get(IndicatorValue, link.source)
        told = not suppressed(figure) and not counts.why_hidden(figure)
        concerns = figure.unit in risk.units and told
        if reported(figure) and (concerns if risk.units else figure.unit is None):
            because = _("{where}: reported at least once")
            return Proposal("yes", because.format(where=figure_title(figure)))
    return None


def _evidence(dossier: Dossier, risk: Risk) -> Proposal:
    kinds = agreeing_sources(findings(dossier, risk))
    because = _("survey, figures, talks and visits, documents: {count} of the four are linked")
    return Proposal(str(kinds), because.format(count=kinds))


def _impact(risk: Risk) -> Proposal | None:
    if risk.employer_impact is None:
        return None
    return Proposal(risk.employer_impact, _("as written with the risk"))
