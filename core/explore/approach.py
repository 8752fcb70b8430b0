"""Aanpak: who takes part, how the risks are explored, and what happened on which day."""

import datetime as dt

from core.country.duties import ANSWERS, Duty
from core.country.profile import Profile, profile
from core.dossier.dossier import Dossier
from core.dossier.records.base import derived_id
from core.dossier.records.consult import Consultation, SupportCard
from core.dossier.records.organisation import (
    Contact,
    Cycle,
    Organisation,
    SkippedStep,
    skipped_step_id,
)
from core.dossier.records.words import ContactRole, Outcome, Step
from core.explore.division import check_least_free
from core.library.floor import FLOOR
from core.text.faults import Fault
from core.text.translate import gettext as _

METHOD = "method"
"""Key of the subject on which the workers' side is heard before exploring starts."""


class MinimumTooLow(Fault):
    """A smaller group would betray people."""


class ReasonNeeded(Fault):
    """A step is left out only with the reason why."""


class BadMonth(Fault):
    """A service year starts in one of twelve months."""


def organisation(dossier: Dossier, cycle: str) -> Organisation:
    """The employer as it is in this year."""
    return dossier.all(Organisation, cycle=cycle)[0]


def change_organisation(dossier: Dossier, record: Organisation, **values: object) -> Organisation:
    """Give the employer other facts; raises BadMonth for a service year that starts nowhere."""
    month = values.get("service_year_month", record.service_year_month)
    if not (isinstance(month, int) and 1 <= month <= 12):
        raise BadMonth(_("A service year starts in a month from 1 to 12."))
    return dossier.change(record, **values)


def change_cycle(dossier: Dossier, cycle: Cycle, **values: object) -> Cycle:
    """Give the year other values; raises MinimumTooLow for groups of fewer than five."""
    least = values.get("min_group", cycle.min_group)
    if not (isinstance(least, int) and least >= FLOOR):
        sentence = _("A group of fewer than {floor} people is never shown: choose {floor} or more.")
        raise MinimumTooLow(sentence.format(floor=FLOOR))
    if least != cycle.min_group:
        check_least_free(dossier, cycle.id)
    return dossier.change(cycle, **values)


def add_contact(dossier: Dossier, cycle: str, role: ContactRole, name: str = "") -> Contact:
    """Somebody who takes part, by role; the name may come later."""
    return dossier.add(Contact(cycle=cycle, role=role, name=name))


def expected_roles(country: str, people: int) -> tuple[ContactRole, ...]:
    """Who takes part anyhow: the law's own actors, the counsellor from the size it asks one."""
    counsellor = next(
        (d.minimum_people for d in profile(country).duties if d.key == "confidential_counsellor"), 0
    )
    asked: tuple[ContactRole, ...] = ("employer", "line")
    if country == "nl":
        return (*asked, "internal_advisor", "reviewing_expert", "worker_representative")
    with_counsellor: tuple[ContactRole, ...] = (
        ("confidential_counsellor",) if people >= counsellor else ()
    )
    return (
        *asked,
        "internal_advisor",
        "psychosocial_advisor",
        *with_counsellor,
        "worker_representative",
    )


def missing_roles(dossier: Dossier, cycle: str, people: int) -> tuple[ContactRole, ...]:
    """The expected roles that nobody has yet, in the law's order."""
    there = {contact.role for contact in dossier.all(Contact, cycle=cycle)}
    wanted = expected_roles(organisation(dossier, cycle).country, people)
    return tuple(role for role in wanted if role not in there)


def add_support(dossier: Dossier, cycle: str, who: str) -> SupportCard:
    """Somebody who helps, and later how."""
    return dossier.add(SupportCard(cycle=cycle, who=who))


def method_consultation(dossier: Dossier, cycle: str) -> Consultation:
    """What the workers' side was asked and answered on the method; a blank one if nothing yet.

    A blank one is no row until it is changed.
    """
    found = dossier.all(Consultation, cycle=cycle, subject=METHOD)
    if found:
        return found[0]
    employer = organisation(dossier, cycle)
    title = str(profile(employer.country).consultation(METHOD).title)
    id = derived_id("consultation", cycle, METHOD)
    return Consultation(id=id, cycle=cycle, body=employer.body, subject=METHOD, title=title)


def change_method_consultation(
    dossier: Dossier, record: Consultation, **values: object
) -> Consultation:
    """Note a day, an outcome or a text; the first one makes the row."""
    if dossier.find(Consultation, record.id) is None:
        record = dossier.add(record)
    return dossier.change(record, **values)


def possible_outcomes(dossier: Dossier, record: Consultation) -> tuple[Outcome, ...]:
    """What the body may answer in this country on this subject."""
    country = profile(organisation(dossier, record.cycle).country)
    return ANSWERS[country.kind(record.subject, record.body)]


def results_duty(country: Profile) -> Duty:
    """The duty to tell the workers what was found, by the name it has in this country."""
    known = {duty.key: duty for duty in country.duties}
    return known.get("results_told") or known["open_to_workers"]


def days_before_survey(record: Consultation, opens_on: dt.date | None) -> int | None:
    """Days between hearing the body and the first answer; negative when it came too late."""
    if record.held_on is None or opens_on is None:
        return None
    return (opens_on - record.held_on).days


def skip_step(dossier: Dossier, cycle: str, step: Step, reason: str) -> SkippedStep:
    """Leave a step out this year, which counts as done; raises ReasonNeeded without a reason."""
    if not reason.strip():
        raise ReasonNeeded(_("Say why this step is not done this year."))
    id = skipped_step_id(cycle, step)
    return dossier.put(SkippedStep(id=id, cycle=cycle, step=step, reason=reason.strip()))


def take_up_step(dossier: Dossier, cycle: str, step: Step) -> None:
    """Do the step this year after all."""
    for skipped in dossier.all(SkippedStep, cycle=cycle, step=step):
        dossier.remove(skipped)
