"""Whether a Dutch RI&E must be reviewed by a certified expert (toetsing, Arbowet art. 14).

Exempt are employers with volunteers only, those with at most 40 hours of paid work a week in
all, and those with at most 25 employees who used a recognised instrument of their sector.
"""

from typing import Literal

import msgspec

from core.text.translate import N_
from core.text.translate import gettext as _

MOST_HOURS = 40
"""Hours of paid work a week, of everybody together, up to which no review is asked."""

MOST_EMPLOYEES = 25
"""Employees up to whom a recognised sector instrument takes the place of the review."""

Reason = Literal["volunteers", "few_hours", "recognised_instrument", "needed"]

_SENTENCES: dict[Reason, str] = {
    "volunteers": N_("No review is needed: only volunteers work here."),
    "few_hours": N_(
        "No review is needed: at most {hours} hours of paid work a week, of everybody together."
    ),
    "recognised_instrument": N_(
        "No review is needed: at most {employees} employees and a recognised instrument "
        "of the sector."
    ),
    "needed": N_("The inventory and its plan must be reviewed by a certified core expert."),
}


class Employer(msgspec.Struct, frozen=True):
    """What the exemption depends on; `weekly_hours` is the paid work of everybody together."""

    employees: int
    weekly_hours: int
    recognised_instrument: bool = False
    volunteers_only: bool = False


def review_reason(employer: Employer) -> Reason:
    """Why a review is needed or not; the first exemption that applies counts."""
    if employer.volunteers_only:
        return "volunteers"
    if employer.weekly_hours <= MOST_HOURS:
        return "few_hours"
    if employer.recognised_instrument and employer.employees <= MOST_EMPLOYEES:
        return "recognised_instrument"
    return "needed"


def review_needed(employer: Employer) -> bool:
    """Whether the law asks a review of this employer's inventory."""
    return review_reason(employer) == "needed"


def review_sentence(employer: Employer) -> str:
    """The conclusion in a sentence for the page and the report."""
    sentence = _(_SENTENCES[review_reason(employer)])
    return sentence.format(hours=MOST_HOURS, employees=MOST_EMPLOYEES)
