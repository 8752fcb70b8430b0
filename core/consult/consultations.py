"""What the country wants to be discussed with the workers' side, asked, answered and replied to.

A Committee advises, an OR or PVT consents; none of them signs. An answer that is not a plain yes
asks for the employer's reasoned reply.
"""

import datetime as dt
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from core.country.deadlines import due
from core.country.duties import ANSWERS, Kind
from core.country.duties import Consultation as Subject
from core.country.profile import Profile, profile
from core.dossier.dossier import Dossier
from core.dossier.records.base import derived_id
from core.dossier.records.consult import Consultation
from core.dossier.records.organisation import Cycle, Organisation
from core.dossier.records.words import Outcome
from core.text.faults import Fault
from core.text.translate import gettext as _
from core.text.translate import ngettext

OWN = ""
"""The subject of a consultation that no law asks for."""
ASKS_REPLY: tuple[Outcome, ...] = ("with_remarks", "negative", "refused")
"""After these the employer owes a reasoned reply."""

State = Literal["to_ask", "awaited", "answered"]


class HeardBeforeAsked(Fault):
    """A body that answered before it was asked."""


class ConsultationNeedsTitle(Fault):
    """A consultation of one's own that does not say what it was about."""


class Item(Struct, frozen=True, kw_only=True):
    """One consultation of the year, asked or not."""

    record: Consultation
    """A blank one, that is no row yet, while nothing is noted."""
    kind: Kind
    title: str
    body: str
    """Who is asked, by name."""
    subject: Subject | None = None
    """What the country says of it; nothing for one's own."""
    deadline: dt.date | None = None
    """The last day to hand it in."""
    days_left: int | None = None
    """Until the deadline: from today, or from the day it was handed in; negative is late."""

    @property
    def key(self) -> str:
        """What it is found by: the record's id."""
        return self.record.id

    @property
    def state(self) -> State:
        """Whether it is still to be asked, awaited, or answered on a day."""
        if self.record.outcome != "awaited" and self.record.held_on is not None:
            return "answered"
        started = self.record.asked_on or self.record.held_on or self.record.outcome != "awaited"
        return "awaited" if started else "to_ask"

    @property
    def owes_reply(self) -> bool:
        """Whether the employer still owes a reasoned reply."""
        return self.record.outcome in ASKS_REPLY and not self.record.reply.strip()

    @property
    def late(self) -> bool:
        """Whether the deadline was missed, or passed while nothing was handed in."""
        return self.days_left is not None and self.days_left < 0

    @property
    def answers(self) -> tuple[Outcome, ...]:
        """What may be answered."""
        return ANSWERS[self.kind]


def agenda(dossier: Dossier, cycle_id: str, today: dt.date) -> tuple[Item, ...]:
    """What the country asks in the order of the year, then one's own in the order of the list."""
    cycle = dossier.get(Cycle, cycle_id)
    employer = dossier.all(Organisation, cycle=cycle_id)[0]
    records = dossier.all(Consultation, cycle=cycle_id)
    country = profile(employer.country)
    asked = {record.subject: record for record in reversed(records)}
    keys = {subject.key for subject in country.consultations}
    lawful = [
        _item(asked.get(s.key) or _blank(cycle_id, employer, s), country, cycle, employer, today)
        for s in country.consultations
    ]
    shown = {item.record.id for item in lawful}
    own = [r for r in records if r.id not in shown or r.subject not in keys]
    return (*lawful, *(_item(record, country, cycle, employer, today) for record in own))


def headline(items: tuple[Item, ...]) -> str:
    """Where the consultation stands, in one sentence that a board member can repeat."""
    asked_by_law = [item for item in items if item.subject]
    answered = sum(item.state == "answered" for item in asked_by_law)
    owed = sum(item.owes_reply for item in items)
    if owed:
        return ngettext(
            "{answered} of {all} subjects is answered; a reply of the employer is owed.",
            "{answered} of {all} subjects are answered; a reply of the employer is owed.",
            answered,
        ).format(answered=answered, all=len(asked_by_law))
    return ngettext(
        "{answered} of {all} subjects that the law names is answered.",
        "{answered} of {all} subjects that the law names are answered.",
        answered,
    ).format(answered=answered, all=len(asked_by_law))


def add(dossier: Dossier, cycle_id: str, title: str) -> Consultation:
    """A consultation of one's own with the usual body; raises ConsultationNeedsTitle."""
    employer = dossier.all(Organisation, cycle=cycle_id)[0]
    return dossier.add(
        Consultation(cycle=cycle_id, body=employer.body, subject=OWN, title=_titled(title))
    )


def change(dossier: Dossier, record: Consultation, **values: object) -> Consultation:
    """Note a day, an outcome or a text; the first one makes the row.

    Another body may be asked for something else: an answer it cannot give is awaited again.
    Raises HeardBeforeAsked, and ConsultationNeedsTitle for one's own.
    """
    if "title" in values:
        values["title"] = _titled(str(values["title"]))
    row = dossier.find(Consultation, record.id)
    new = replace(row or record, **values)
    if new.asked_on and new.held_on and new.held_on < new.asked_on:
        raise HeardBeforeAsked(_("The answer lies before the day it was asked."))
    if new.outcome not in ANSWERS[kind_of(dossier, new)]:
        new = replace(new, outcome="awaited")
    if row is None:
        return dossier.add(new)
    return dossier.save(new) if new != row else row


def remove(dossier: Dossier, record: Consultation) -> None:
    """Take away what was noted; a subject of the country stays to be asked."""
    if dossier.find(Consultation, record.id) is not None:
        dossier.remove(record)


def kind_of(dossier: Dossier, record: Consultation) -> Kind:
    """What the body is asked for: on a subject of one's own it gives advice."""
    country = profile(dossier.all(Organisation, cycle=record.cycle)[0].country)
    return _kind(country, record)


def _kind(country: Profile, record: Consultation) -> Kind:
    keys = {subject.key for subject in country.consultations}
    return country.kind(record.subject, record.body) if record.subject in keys else "advice"


def _item(
    record: Consultation, country: Profile, cycle: Cycle, employer: Organisation, today: dt.date
) -> Item:
    subject = next((s for s in country.consultations if s.key == record.subject), None)
    limit = _deadline(subject, cycle, employer) if subject else None
    return Item(
        record=record,
        kind=_kind(country, record),
        title=record.title or (str(subject.title) if subject else ""),
        body=str(country.body(record.body).title),
        subject=subject,
        deadline=limit,
        days_left=(limit - (record.asked_on or today)).days if limit else None,
    )


def _deadline(subject: Subject, cycle: Cycle, employer: Organisation) -> dt.date | None:
    """Counted from the service year that the plan of this cycle is for."""
    if subject.deadline is None:
        return None
    return due(subject.deadline, dt.date(cycle.year + 1, employer.service_year_month, 1))


def _blank(cycle_id: str, employer: Organisation, subject: Subject) -> Consultation:
    """What is not asked yet; the same id as everywhere else where this row may be made."""
    return Consultation(
        id=derived_id("consultation", cycle_id, subject.key),
        cycle=cycle_id,
        body=employer.body,
        subject=subject.key,
        title=str(subject.title),
    )


def _titled(title: str) -> str:
    if not title.strip():
        raise ConsultationNeedsTitle(_("Say what was asked."))
    return " ".join(title.split())
