"""Communication: who is told what and when, and who helps."""

import datetime as dt
from collections.abc import Iterator

from core.dossier.records.consult import Communication, SupportCard
from core.text import numbers
from core.text.translate import gettext as _
from reports.blocks import Block, Column, Heading, Lead, Row, Table
from reports.content.matter import Matter
from reports.content.words import audience_word


def communication(plan: Matter) -> Iterator[Block]:
    """The messages in order of date, then the people one can turn to."""
    yield Heading(1, _("Communication"), anchor="communication", same_page=True)
    yield Lead(_lead(plan))
    yield _messages(plan)
    yield Heading(2, _("Who helps"), anchor="support")
    columns = (
        Column(_("Who"), weight=2), Column(_("How"), weight=3), Column(_("How to reach"), weight=2)
    )  # fmt: skip
    rows = tuple(
        Row((card.who, card.how or None, card.reach or None)) for card in plan.year.all(SupportCard)
    )
    yield Table(columns, rows, empty=_("It is not noted yet whom people can turn to."))


def _lead(plan: Matter) -> str:
    told = plan.year.cycle.results_told_on
    if told is None:
        return _("The workers have not been told the results yet.")
    return _("The workers were told the results on {date}.").format(date=numbers.long_date(told))


def _messages(plan: Matter) -> Table:
    columns = (
        Column(_("For whom"), weight=2),
        Column(_("What"), weight=3),
        Column(_("How"), weight=2),
        Column(_("Planned"), "date"),
        Column(_("Done"), "date"),
    )
    found = sorted(plan.year.all(Communication), key=_day)
    rows = tuple(_message_row(plan, each) for each in found)
    return Table(columns, rows, empty=_("No messages are planned yet."))


def _day(each: Communication) -> dt.date:
    return each.done_on or each.planned_on or dt.date.max


def _message_row(plan: Matter, each: Communication) -> Row:
    audience = audience_word(plan.profile, each.audience, plan.year.organisation.body)
    return Row((audience, each.subject, each.channel or None, each.planned_on, each.done_on))
