"""When the four steps of realising are done."""

from core.cycle.steps import Condition, every
from core.cycle.year import Year, answered
from core.dossier.records.consult import Decision
from core.dossier.records.envision import Goal
from core.dossier.records.realise import Effect, Measure, ProgressNote, YearlyEvaluation
from core.realise.balance import open_warnings
from core.realise.effect import reason_of
from core.text.translate import gettext as _


def plan(year: Year) -> tuple[Condition, ...]:
    """Each serious risk has a measure, each measure its owner, term and criterion."""
    measures = year.planned
    return (
        every(
            "plan_risks",
            "plan",
            _("Every serious risk has a measure"),
            (r.id for r in year.serious if r.id not in year.answered_risks),
            bool(measures),
        ),
        every(
            "plan_owner",
            "plan",
            _("Every measure has an owner and a term"),
            (m.id for m in measures if not _owned(m)),
            bool(measures),
        ),
        every(
            "plan_criterion",
            "plan",
            _("Every measure says how it will be judged"),
            (m.id for m in measures if not (m.goals or m.criterion)),
            bool(measures),
        ),
        Condition(
            "plan_balance",
            _("The plan is in balance, or it is said why not"),
            bool(measures) and not open_warnings(year.dossier, year.id),
            "plan",
        ),
    )


def consultation(year: Year) -> tuple[Condition, ...]:
    """The body was heard on the plan, its advice answered, every measure decided."""
    asked = {c.subject: c for c in year.consultations}
    due = [c.key for c in year.profile.consultations if c.step == "consultation"]
    decisions = {d.measure: d for d in year.all(Decision)}
    return (
        every(
            "consulted",
            "consultation",
            _("What the law wants to be discussed was discussed"),
            (key for key in due if key not in asked or not answered(asked[key])),
        ),
        every(
            "replied",
            "consultation",
            _("An advice with remarks has the employer's reply"),
            (
                c.id
                for c in year.consultations
                if c.outcome in ("with_remarks", "negative", "refused") and not c.reply
            ),
            bool(year.consultations),
        ),
        every(
            "decided",
            "consultation",
            _("Management decided on every measure"),
            (m.id for m in year.planned if not _decided(decisions.get(m.id))),
            bool(year.planned),
        ),
        every(
            "refusals",
            "consultation",
            _("Every refusal has its reason"),
            (d.measure for d in decisions.values() if d.answer == "refused" and not d.reason),
            bool(decisions),
        ),
    )


def follow_up(year: Year) -> tuple[Condition, ...]:
    """Each measure has begun, has its story, and what stopped says why."""
    told = {n.measure for n in year.all(ProgressNote)}
    measures = year.measures
    return (
        every(
            "begun",
            "follow_up",
            _("Every measure that began has its progress noted"),
            (m.id for m in measures if m.status in ("running", "done") and m.id not in told),
            any(m.status != "planned" for m in measures),
        ),
        every(
            "stopped",
            "follow_up",
            _("What was stopped says why"),
            (m.id for m in measures if m.status == "stopped" and not m.stopped_reason),
            bool(measures),
        ),
    )


def evaluation(year: Year) -> tuple[Condition, ...]:
    """Goals of earlier years are measured, and the year has its conclusion."""
    measured = {e.goal for e in year.all(Effect)}
    due = [g.id for g in year.goals if g.origin]
    nothing = not (due or measured or year.all(YearlyEvaluation))
    concluded = {e.key for e in year.all(YearlyEvaluation) if e.text}
    return (
        every(
            "effects",
            "evaluation",
            _("Every goal of last year has its effect, or why there is no conclusion"),
            (id for id in due if id not in measured),
            idle=nothing,
        ),
        every(
            "effects_reason",
            "evaluation",
            _("Where no conclusion is possible it says why"),
            (e.goal for e in year.all(Effect) if e.conclusion == "undecided" and not _why(year, e)),
            idle=nothing,
        ),
        Condition(
            "concluded",
            _("The yearly evaluation has its conclusion"),
            "conclusion" in concluded,
            "evaluation",
        ),
    )


def _why(year: Year, effect: Effect) -> str:
    return reason_of(year.dossier, year.dossier.get(Goal, effect.goal), effect)


def _owned(measure: Measure) -> bool:
    return bool(measure.owner_role or measure.owner_name) and measure.due_on is not None


def _decided(decision: Decision | None) -> bool:
    return decision is not None and decision.answer != "awaited"
