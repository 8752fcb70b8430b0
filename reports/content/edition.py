"""Which edition of a report it is: a draft, one to be advised on, or the approved plan."""

from typing import Literal, get_args

from core.cycle.year import Year, answered
from core.dossier.records.consult import Decision
from core.text.translate import gettext as _

Status = Literal["draft", "for_advice", "approved"]
STATUSES: tuple[Status, ...] = get_args(Status)

SUBJECT = "plan"
"""Key of the subject under which the plan itself is put before the workers' side."""


def status_of(year: Year) -> Status:
    """What the dossier says: asked is for advice, heard and wholly decided is approved."""
    asked = [c for c in year.consultations if c.subject == SUBJECT]
    if not any(c.asked_on or answered(c) for c in asked):
        return "draft"
    decided = {d.measure for d in year.all(Decision) if d.answer != "awaited"}
    whole = bool(year.planned) and all(m.id in decided for m in year.planned)
    return "approved" if whole and any(answered(c) for c in asked) else "for_advice"


def status_word(year: Year, status: Status) -> str:
    """How the cover says it; a body that consents is not asked for advice."""
    if status == "draft":
        return _("Draft")
    if status == "approved":
        return _("Approved")
    asked = year.profile.kind(SUBJECT, year.organisation.body)
    return _("Draft for consent") if asked == "consent" else _("Draft for advice")
