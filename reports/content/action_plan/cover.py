"""The cover: whose plan it is, of when, in which edition, and the sentence to remember."""

from collections.abc import Iterator

from core.text import numbers
from core.text.translate import gettext as _
from reports.blocks import Block, Cover, Fact
from reports.content.edition import status_word
from reports.content.matter import Matter
from reports.content.message import message
from reports.content.say import contacts
from reports.content.totals import plan_years
from reports.content.words import body_word, number_word


def cover(plan: Matter) -> Iterator[Block]:
    """The first page."""
    employer = plan.year.organisation
    yield Cover(
        title=title(plan),
        organisation=employer.name,
        subtitle=_("What we found, where we want to go and what we will do"),
        period=_("analysis of {year}").format(year=plan.year.cycle.year),
        status=status_word(plan.year, plan.status),
        classification=classification(plan),
        message=message(plan),
        details=tuple(_details(plan)),
    )


def title(plan: Matter) -> str:
    """The country's name of the plan, with its years."""
    name = plan.profile.term("action_plan_report")
    return _("{plan} {years}").format(plan=name, years=plan_years(plan))


def classification(plan: Matter) -> str:
    """For whom it is meant."""
    body = body_word(plan.profile, plan.year.organisation.body)
    return _("Management and {body}").format(body=body)


def _details(plan: Matter) -> Iterator[Fact]:
    employer = plan.year.organisation
    facts = (
        (_("Sector"), employer.sector),
        (_("Address"), employer.address),
        (number_word(employer.country), employer.number),
        (_("People"), numbers.number(plan.people) if plan.people else ""),
    )
    yield from (Fact(label, value) for label, value in facts if value)
    for advisor in _authors(plan):
        yield Fact(_("Drawn up by"), advisor)
    yield Fact(_("Date"), numbers.long_date(plan.day))


def _authors(plan: Matter) -> Iterator[str]:
    advisors = contacts(plan.year, "psychosocial_advisor", "internal_advisor")
    for person in [advisor for advisor in advisors if advisor.name][:1]:
        role = plan.profile.term(person.role)
        yield _("{name}, {role}").format(name=person.name, role=role)
