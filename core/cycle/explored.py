"""When the six steps of exploring are done."""

from core.cycle.steps import Condition, every
from core.cycle.year import Year, answered
from core.dossier.records.explore import (
    Batch,
    ChecklistAnswer,
    Conversation,
    IndicatorValue,
    Statement,
    Strength,
    Survey,
    Visit,
)
from core.dossier.records.organisation import Contact, Unit
from core.dossier.records.words import SOURCES
from core.explore.unit_tree import people
from core.text.translate import gettext as _

FIGURES_WANTED = 3
STRENGTHS_WANTED = 3


def approach(year: Year) -> tuple[Condition, ...]:
    """Units, people, method; the consultation body heard on it and the privacy notice."""
    units = year.all(Unit)
    heard = any(answered(c) for c in year.consultations if c.subject == "method")
    return (
        every(
            "units",
            "approach",
            _("Every unit has its number of people"),
            (u.id for u in units if not people(units, u)),
            bool(units),
        ),
        Condition(
            "people",
            _("It is noted who takes part"),
            any(c.takes_part for c in year.all(Contact)),
            "approach",
        ),
        Condition("method", _("The method is written down"), bool(year.cycle.method), "approach"),
        Condition(
            "method_heard",
            _("{body}: heard on the method").format(body=_body(year)),
            heard,
            "consultation",
        ),
        Condition(
            "privacy",
            _("The privacy notice exists"),
            year.cycle.privacy_notice_on is not None,
            "approach",
        ),
    )


def figures(year: Year) -> tuple[Condition, ...]:
    """Some figures, each with where it comes from."""
    values = year.all(IndicatorValue)
    return (
        Condition(
            "figures",
            _("At least three figures are noted, or noted as unknown"),
            len({v.indicator for v in values}) >= FIGURES_WANTED,
            "figures",
        ),
        every(
            "figures_source",
            "figures",
            _("Every figure names its source"),
            (v.id for v in values if v.value is not None and not v.origin_text),
            bool(values),
        ),
    )


def survey(year: Year) -> tuple[Condition, ...]:
    """A survey that was held and read."""
    surveys = [s for s in year.all(Survey) if s.kind == "main"]
    answered = {b.survey for b in year.all(Batch)}
    return (
        Condition("survey_chosen", _("A questionnaire is chosen"), bool(surveys), "survey"),
        every(
            "survey_answers",
            "survey",
            _("The answers are in"),
            (s.id for s in surveys if s.id not in answered),
            bool(surveys),
        ),
        every(
            "survey_closed",
            "survey",
            _("The survey is closed"),
            (s.id for s in surveys if s.state != "closed"),
            bool(surveys),
        ),
    )


def visit(year: Year) -> tuple[Condition, ...]:
    """A finished visit, and every "no" explained."""
    visits = year.all(Visit)
    linked = {link.source for links in year.evidence.values() for link in links}
    unexplained = (
        a.visit
        for a in year.all(ChecklistAnswer)
        if a.answer == "no" and not a.note and a.id not in linked
    )
    return (
        every(
            "visit_finished",
            "visit",
            _("At least one visit, and each is finished"),
            (v.id for v in visits if v.state != "finished"),
            bool(visits),
        ),
        every(
            "visit_explained",
            "visit",
            _("Every “no” has a note or became a finding"),
            unexplained,
            bool(visits),
        ),
    )


def conversations(year: Year) -> tuple[Condition, ...]:
    """Talks, and what was said."""
    talks = year.all(Conversation)
    heard = {s.conversation for s in year.all(Statement)}
    return (
        Condition("talks", _("At least one talk is noted"), bool(talks), "conversations"),
        every(
            "talks_statements",
            "conversations",
            _("Every talk has what was said"),
            (t.id for t in talks if t.id not in heard and not t.note),
            bool(talks),
        ),
    )


def risks(year: Year) -> tuple[Condition, ...]:
    """Each risk proven and judged, strengths too, every A looked at, the workers told."""
    found = year.risks
    return (
        every(
            "risks_evidence",
            "risks",
            _("Every risk has at least one finding"),
            (r.id for r in found if not year.evidence.get(r.id)),
            bool(found),
        ),
        every(
            "risks_rated",
            "risks",
            _("Every risk is judged with a method"),
            (r.id for r in found if not year.shape(r.id)),
            bool(found),
        ),
        Condition(
            "strengths",
            _("At least three strengths are noted"),
            len(year.all(Strength)) >= STRENGTHS_WANTED,
            "risks",
        ),
        Condition(
            "sources",
            _("All five components of the work were looked at"),
            _looked_at(year) >= set(SOURCES),
            "risks",
        ),
        Condition(
            "told",
            _("The workers were told the results"),
            year.cycle.results_told_on is not None,
            "approach",
        ),
    )


def _looked_at(year: Year) -> set[str]:
    """The A's that anything was found in, good or bad."""
    found = {source for r in year.risks for source in r.sources}
    found |= {source for s in year.all(Strength) for source in s.sources}
    found |= {s.source for s in year.all(Statement) if s.source}
    surveyed = any(s.state == "closed" for s in year.all(Survey))
    walked = any(v.state == "finished" for v in year.all(Visit))
    return found | (set(SOURCES) if surveyed or walked else set())


def _body(year: Year) -> str:
    return str(year.profile.body(year.organisation.body).title)
