"""Who was heard, what was decided, who was told, and who helps."""

import datetime as dt

from core.dossier.records.base import CycleRecord
from core.dossier.records.words import Audience, Body, DecisionAnswer, Outcome


class Consultation(CycleRecord, frozen=True, kw_only=True):
    """What the Committee, OR, PVT or the workers were asked and answered; none of them signs."""

    body: Body
    subject: str
    """Key of the country profile's list of consultations, or free."""
    title: str = ""
    asked_on: dt.date | None = None
    held_on: dt.date | None = None
    outcome: Outcome = "awaited"
    text: str = ""
    differing: str = ""
    """Differing opinions, kept beside the advice."""
    reply: str = ""
    """The employer's reasoned reply."""
    reply_on: dt.date | None = None


class Decision(CycleRecord, frozen=True, kw_only=True):
    """What management answered to one measure, with its reason when it refuses."""

    measure: str
    asked: str = ""
    asked_on: dt.date | None = None
    answer: DecisionAnswer = "awaited"
    reason: str = ""
    decided_on: dt.date | None = None
    decided_by: str = ""


class Communication(CycleRecord, frozen=True, kw_only=True):
    """Who is told what, when and how."""

    audience: Audience
    subject: str
    channel: str = ""
    planned_on: dt.date | None = None
    done_on: dt.date | None = None
    text: str = ""


class SupportCard(CycleRecord, frozen=True, kw_only=True):
    """Somebody who helps, and how to reach them."""

    who: str
    how: str = ""
    reach: str = ""
