"""Approach and participation: how the risks were explored, who took part, how far it reaches."""

from collections.abc import Iterator

from core.cycle.guide import progress
from core.dossier.records.envision import Session
from core.dossier.records.explore import Conversation, Visit
from core.dossier.records.organisation import Contact
from core.explore.survey.disclosure import EVENTS_IN_A_UNIT, SENSITIVE
from core.explore.survey.figures import SurveyResults, UnitResult
from core.explore.survey.tree import WHOLE
from core.text import numbers
from core.text.lists import listed
from core.text.translate import gettext as _
from core.text.translate import ngettext
from reports.blocks import (
    Block,
    Bullets,
    Column,
    Fact,
    Facts,
    Heading,
    Lead,
    Paragraph,
    Row,
    Table,
)
from reports.content.matter import Matter
from reports.content.say import span, where
from reports.content.totals import confidence
from reports.content.words import role_word

LOW_RESPONSE = 0.5
"""Under this share of answers the report says that the others may think otherwise."""


def process(plan: Matter) -> Iterator[Block]:
    """Scope and method, participation, the rule of anonymity, limits."""
    yield Heading(1, _("Approach and participation"), anchor="process")
    yield Lead(_rests_on(plan))
    yield Heading(2, _("Scope and method"))
    yield from _method(plan)
    yield Heading(2, _("Who took part"), anchor="participation")
    yield _people(plan)
    yield from _sessions(plan)
    if plan.survey:
        yield from _response(plan.survey)
    yield Heading(2, _("How those who answered are protected"), anchor="anonymity")
    yield Paragraph(_anonymity(plan))
    yield Heading(2, _("What this report cannot say"))
    yield Bullets(tuple(_limits(plan)))


def _rests_on(plan: Matter) -> str:
    """The sources of the analysis in a sentence."""
    found = list(_sources(plan))
    if not found:
        return _("It is not noted yet how the risks were explored.")
    return _("This plan rests on {sources}.").format(sources=listed(found))


def _sources(plan: Matter) -> Iterator[str]:
    visits = len(plan.year.all(Visit))
    talks = plan.year.all(Conversation)
    sessions = len(plan.year.all(Session))
    if plan.survey:
        count = plan.survey.responses
        words = ngettext("{n} completed questionnaire", "{n} completed questionnaires", count)
        yield words.format(n=count)
    if visits:
        words = ngettext("{n} workplace visit", "{n} workplace visits", visits)
        yield words.format(n=visits)
    if talks:
        people = sum(talk.participants for talk in talks)
        words = ngettext(
            "{n} talk with {people} people", "{n} talks with {people} people", len(talks)
        )
        alone = _("a talk with one person")
        yield alone if people == 1 else words.format(n=len(talks), people=people)
    if sessions:
        words = ngettext("{n} session", "{n} sessions", sessions)
        yield words.format(n=sessions)


def _method(plan: Matter) -> Iterator[Block]:
    cycle = plan.year.cycle
    for text in (cycle.scope, cycle.method):
        if text:
            yield Paragraph(text)
    if not cycle.method:
        yield Paragraph(_("The method is not written down yet."), quiet=True)
    yield Facts(tuple(_facts(plan)))
    skipped = [
        _("{step}: not this year. {reason}").format(
            step=plan.profile.term(f"{state.step}_step"), reason=state.skipped
        )
        for state in progress(plan.year).values()
        if state.skipped
    ]
    if skipped:
        yield Bullets(tuple(skipped))


def _facts(plan: Matter) -> Iterator[Fact]:
    cycle = plan.year.cycle
    kind = _("a full analysis") if cycle.kind == "full" else _("a follow-up year")
    yield Fact(_("Kind of year"), kind)
    yield Fact(_("Period"), span(cycle.starts_on, cycle.ends_on))
    if cycle.baseline_from:
        yield Fact(_("Compared with the figures of"), cycle.baseline_from)
    not_yet = _("not noted yet")
    yield Fact(_("Privacy notice"), cycle.privacy_notice_on or not_yet)
    yield Fact(_("Results told to the workers"), cycle.results_told_on or not_yet)


def _people(plan: Matter) -> Table:
    columns = (
        Column(_("Role"), weight=2),
        Column(_("Name"), weight=2),
        Column(_("Position"), weight=2),
    )
    people = [c for c in plan.year.all(Contact) if c.takes_part]
    rows = (
        Row((role_word(plan.profile, c.role), c.name or None, c.function or None)) for c in people
    )
    return Table(columns, tuple(rows), empty=_("It is not noted yet who takes part."))


def _sessions(plan: Matter) -> Iterator[Block]:
    held = plan.year.all(Session)
    if not held:
        return
    columns = (
        Column(_("Session"), weight=3),
        Column(_("Held on"), "date"),
        Column(_("With"), weight=2),
        Column(_("People"), "number"),
    )
    rows = (
        Row((s.title, s.held_on, where(plan.year, s.units), s.participants or None)) for s in held
    )
    yield Table(columns, tuple(rows), _("Sessions in which people thought along"))


def _response(survey: SurveyResults) -> Iterator[Block]:
    columns = (
        Column(_("Unit"), weight=3),
        Column(_("People"), "number"),
        Column(_("Answers"), "number"),
        Column(_("Response"), weight=1),
    )
    rows = (_response_row(unit) for unit in survey.units.values())
    yield Table(columns, tuple(rows), _("Response by unit"), note=confidence(survey))


def _response_row(unit: UnitResult) -> Row:
    name = _("Everybody") if unit.id == WHOLE else unit.name
    rate = unit.response_rate
    said = _("not shown") if unit.n_hidden else ""
    if rate is not None:
        said = numbers.percent(rate)
    return Row((name, unit.headcount or None, unit.n, said or None), strong=unit.id == WHOLE)


def _anonymity(plan: Matter) -> str:
    sentence = _(
        "A mean of a unit is shown from {least} answers on. What people undergo is shown for the"
        " organisation, and for a unit from {events} answers on. A group is also hidden where"
        " a smaller one could be worked out from it, or where everybody answered alike and fewer"
        " than {alike} people did. A hidden cell says why. No answer can be traced to a person, and"
        " what was said in confidence is not in this report."
    )
    return sentence.format(
        least=plan.year.cycle.min_group, events=EVENTS_IN_A_UNIT, alike=SENSITIVE
    )


def _limits(plan: Matter) -> Iterator[str]:
    rate = plan.survey.response_rate if plan.survey else None
    if rate is not None and rate < LOW_RESPONSE:
        yield _("Fewer than half of the people answered; those who did not may think otherwise.")
    if plan.survey:
        yield _(
            "A questionnaire says how people experience their work; it diagnoses nobody. The"
            " limits 30, 50 and 60 are a convention, not a norm of the population."
        )
        yield _("A mean hides differences within a unit; talks and visits show more of them.")
    else:
        yield _(
            "There was no questionnaire this year: how many people a risk touches was estimated"
            " from talks, visits and figures."
        )
    yield _("A year is a snapshot: when the work changes, the analysis is looked at again.")
