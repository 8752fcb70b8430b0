"""Who is told what, when and how, and whether it was done."""

import datetime as dt

from msgspec import Struct

from core.dossier.dossier import Dossier
from core.dossier.records.base import derived_id
from core.dossier.records.consult import Communication
from core.dossier.records.words import Audience
from core.text.faults import Fault
from core.text.translate import N_
from core.text.translate import gettext as _


class CommunicationNeedsSubject(Fault):
    """Somebody is told nothing."""


class Message(Struct, frozen=True):
    """Something that is told in every cycle."""

    key: str
    audience: Audience
    subject: str
    channel: str


USUAL = (
    Message("results", "workers", N_("The results, and what happens with them"), N_("Team talk")),
    Message("line", "line", N_("What each team is asked to do, and by when"), N_("Briefing")),
    Message("plan", "workers", N_("What was decided, and what was not and why"), N_("Team talk")),
    Message("body", "consultation_body", N_("The plan as it was decided"), N_("Meeting")),
    Message("progress", "management", N_("How far the measures are"), N_("Meeting")),
    Message("effects", "workers", N_("What it brought"), N_("Team talk")),
)
"""What people may count on hearing; to be translated when used."""


def add(
    dossier: Dossier, cycle_id: str, audience: Audience, subject: str, channel: str = ""
) -> Communication:
    """Something to tell; raises CommunicationNeedsSubject."""
    return dossier.add(
        Communication(
            cycle=cycle_id, audience=audience, subject=_said(subject), channel=channel.strip()
        )
    )


def change(dossier: Dossier, record: Communication, **values: object) -> Communication:
    """Give some fields new values; raises CommunicationNeedsSubject."""
    if "subject" in values:
        values["subject"] = _said(str(values["subject"]))
    return dossier.change(record, **values)


def missing_usual(dossier: Dossier, cycle_id: str) -> tuple[Message, ...]:
    """What is usually told and does not stand in the list yet."""
    there = {record.id for record in dossier.all(Communication, cycle=cycle_id)}
    return tuple(message for message in USUAL if _id(cycle_id, message) not in there)


def add_usual(dossier: Dossier, cycle_id: str) -> tuple[Communication, ...]:
    """Put what is usually told in the list, in the language of the moment."""
    return tuple(
        dossier.add(
            Communication(
                id=_id(cycle_id, message),
                cycle=cycle_id,
                audience=message.audience,
                subject=_(message.subject),
                channel=_(message.channel),
            )
        )
        for message in missing_usual(dossier, cycle_id)
    )


def is_late(record: Communication, today: dt.date) -> bool:
    """Whether people should have heard it by now."""
    return record.done_on is None and record.planned_on is not None and record.planned_on < today


def _id(cycle_id: str, message: Message) -> str:
    return derived_id("communication", cycle_id, message.key)


def _said(subject: str) -> str:
    if not subject.strip():
        raise CommunicationNeedsSubject(_("Say what people are told."))
    return " ".join(subject.split())
