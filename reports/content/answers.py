"""Which duties of the law the dossier answers so far, and in which parts of a report."""

from collections.abc import Callable, Iterator, Mapping

from core.country.duties import Duty, Section
from core.cycle.year import answered
from core.dossier.records.consult import Communication, SupportCard
from core.dossier.records.envision import Session
from core.dossier.records.explore import Conversation, Document, IndicatorValue, Strength
from core.dossier.records.organisation import Contact
from core.dossier.records.realise import YearlyEvaluation
from core.dossier.records.words import ContactRole
from core.library.guide import Page
from reports.content.matter import Matter
from reports.content.say import contacts

PAPERS = frozenset(
    {
        "minimum_measures", "internal_procedure", "disconnect", "absence_policy",
        "stress_agreement", "unwanted_behaviour",
    }
)  # fmt: skip
"""Duties that a policy or a procedure answers; the report can only say that it was read."""

OCCASIONAL = frozenset({"specific_situation", "specific_anonymity", "agency_workers"})
"""Duties that hold only where something happens which no dossier need have."""


def duties(plan: Matter) -> Iterator[Duty]:
    """The duties that hold for an employer of this size; all of them while it is unknown."""
    for duty in plan.profile.duties:
        if not plan.people or duty.applies(plan.people):
            yield duty


def sections(plan: Matter, duty: Duty) -> tuple[Section, ...]:
    """The parts of the report that answer a duty and say something."""
    proof = PROOFS.get(duty.key, _written_down if duty.key in PAPERS else _always)
    if duty.key in OCCASIONAL or not proof(plan):
        return ()
    return tuple(s for s in duty.answered_by.sections if FILLED[s](plan))


def unanswered(plan: Matter) -> tuple[Duty, ...]:
    """The duties that the report does not answer yet, though they hold."""
    return tuple(
        duty for duty in duties(plan) if duty.key not in OCCASIONAL and not sections(plan, duty)
    )


def mended_at(duty: Duty) -> Page:
    """The step where an answer is given."""
    return "figures" if duty.key in PAPERS else duty.answered_by.steps[0]


def _process(plan: Matter) -> bool:
    return bool(plan.year.cycle.method or plan.year.cycle.scope)


def _participation(plan: Matter) -> bool:
    kinds = (Conversation, Session, Contact)
    return plan.survey is not None or any(plan.year.all(kind) for kind in kinds)


def _profile(plan: Matter) -> bool:
    return plan.survey is not None or any(
        plan.year.all(kind) for kind in (Strength, IndicatorValue)
    )


def _risks(plan: Matter) -> bool:
    return bool(plan.risks)


def _measures(plan: Matter) -> bool:
    return bool(plan.planned)


def _summary(plan: Matter) -> bool:
    return _risks(plan) or _measures(plan)


def _planning(plan: Matter) -> bool:
    return any(m.due_on for m in plan.planned)


def _evaluation(plan: Matter) -> bool:
    judged = any(m.criterion or m.goals for m in plan.planned)
    return judged or bool(plan.effects) or bool(plan.year.all(YearlyEvaluation))


def _communication(plan: Matter) -> bool:
    return bool(plan.year.all(Communication) or plan.year.all(SupportCard))


def _sign_off(plan: Matter) -> bool:
    return any(answered(c) for c in plan.year.consultations)


def _heard(plan: Matter, *subjects: str) -> bool:
    found = {c.subject for c in plan.year.consultations if answered(c)}
    return all(subject in found for subject in subjects)


def _plan_asked(plan: Matter) -> bool:
    return any(c.subject == "plan" and c.asked_on for c in plan.year.consultations)


def _told(plan: Matter) -> bool:
    return plan.year.cycle.results_told_on is not None


def _impact_known(plan: Matter) -> bool:
    return bool(plan.risks) and all(r.employer_impact for r in plan.risks)


def _takes_part(plan: Matter, *roles: ContactRole) -> bool:
    return bool(contacts(plan.year, *roles))


def _counsellor(plan: Matter) -> bool:
    return _takes_part(plan, "confidential_counsellor") or bool(plan.year.all(SupportCard))


def _counted(plan: Matter, key: str) -> bool:
    """Whether a figure or an input of the yearly evaluation tells of it."""
    figures = {v.indicator for v in plan.year.all(IndicatorValue)}
    return key in figures | {e.key for e in plan.year.all(YearlyEvaluation)}


def _concluded(plan: Matter) -> bool:
    return any(e.key == "conclusion" and e.text for e in plan.year.all(YearlyEvaluation))


def _written_down(plan: Matter) -> bool:
    """Whether a policy or a procedure was read that the report may name."""
    papers = (d for d in plan.year.all(Document) if d.tier == "shared")
    return any(d.kind in ("policy", "procedure") for d in papers)


def _always(plan: Matter) -> bool:
    return True


def _never(plan: Matter) -> bool:
    return False


FILLED: Mapping[Section, Callable[[Matter], bool]] = {
    "cover": _never,
    "summary": _summary,
    "process": _process,
    "participation": _participation,
    "profile": _profile,
    "risks": _risks,
    "measures": _measures,
    "planning": _planning,
    "evaluation": _evaluation,
    "communication": _communication,
    "legal": _always,
    "sign_off": _sign_off,
    "annex": _always,
}
"""Whether a part of the report says something, so that it may count as an answer."""

PROOFS: Mapping[str, Callable[[Matter], bool]] = {
    "employer_impact": _impact_known,
    "psychosocial_advisor": lambda plan: _takes_part(plan, "psychosocial_advisor"),
    "confidential_counsellor": _counsellor,
    "expert_access": lambda plan: bool(plan.year.all(SupportCard)),
    "collective_advice": lambda plan: _heard(plan, "collective_measures"),
    "annual_plan_deadline": _plan_asked,
    "consent": lambda plan: _heard(plan, "method", "plan"),
    "without_council": lambda plan: _heard(plan, "plan"),
    "evaluation_to_committee": lambda plan: _heard(plan, "evaluation"),
    "yearly_evaluation": _concluded,
    "policy_evaluation": _concluded,
    "reexamination": lambda plan: _counted(plan, "changes"),
    "results_told": _told,
    "information": _told,
    "privacy": lambda plan: plan.year.cycle.privacy_notice_on is not None,
    "third_party_register": lambda plan: (
        _counted(plan, "third_party_facts") or _counted(plan, "third_party_register")
    ),
    "review": lambda plan: _takes_part(plan, "reviewing_expert"),
}
"""What the dossier must hold before a duty counts as answered: a page alone is not enough."""
