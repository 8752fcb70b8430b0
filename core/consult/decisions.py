"""What management decided on every measure, and why it refused."""

import datetime as dt

from msgspec import Struct
from msgspec.structs import replace

from core.dossier.dossier import Dossier
from core.dossier.records.base import derived_id
from core.dossier.records.consult import Decision
from core.dossier.records.realise import Measure
from core.dossier.records.words import DecisionAnswer
from core.text.faults import Fault
from core.text.translate import gettext as _
from core.text.translate import ngettext


class RefusalNeedsReason(Fault):
    """Management refused a measure without saying why."""


class DecidedBeforeAsked(Fault):
    """A decision that lies before its question."""


class Line(Struct, frozen=True, kw_only=True):
    """One measure with what was asked and answered."""

    measure: Measure
    decision: Decision
    """A blank one, that is no row yet, while nothing is noted."""

    @property
    def id(self) -> str:
        """The measure's."""
        return self.measure.id


class Tally(Struct, frozen=True, kw_only=True):
    """How the plan stands with management."""

    approved: int = 0
    adjusted: int = 0
    refused: int = 0
    awaited: int = 0

    @property
    def measures(self) -> int:
        """All of them."""
        return self.approved + self.adjusted + self.refused + self.awaited


def overview(dossier: Dossier, cycle_id: str) -> tuple[Line, ...]:
    """Every measure of the year in the order of the plan; what was stopped only when decided."""
    known = {decision.measure: decision for decision in dossier.all(Decision, cycle=cycle_id)}
    return tuple(
        Line(measure=measure, decision=known.get(measure.id) or _blank(measure))
        for measure in dossier.all(Measure, cycle=cycle_id)
        if measure.id in known or measure.status != "stopped"
    )


def tally(lines: tuple[Line, ...]) -> Tally:
    """How many measures got which answer."""
    answers = [line.decision.answer for line in lines]
    return Tally(
        approved=answers.count("approved"),
        adjusted=answers.count("adjusted"),
        refused=answers.count("refused"),
        awaited=answers.count("awaited"),
    )


def headline(found: Tally) -> str:
    """What management decided, in one sentence that a board member can repeat."""
    if not found.measures:
        return _("There are no measures to decide on yet.")
    if found.awaited == found.measures:
        return ngettext(
            "{count} measure waits for the decision of management.",
            "{count} measures wait for the decision of management.",
            found.measures,
        ).format(count=found.measures)
    agreed = found.approved + found.adjusted
    said = [_("Management agreed to {agreed} of {count} measures.")]
    if found.refused:
        said.append(_("Refused: {refused}."))
    if found.awaited:
        said.append(_("Still without an answer: {awaited}."))
    return " ".join(said).format(
        agreed=agreed, count=found.measures, refused=found.refused, awaited=found.awaited
    )


def decision_on(dossier: Dossier, measure: Measure) -> Decision:
    """What was asked and answered on a measure; a blank one if nothing yet."""
    known = dossier.all(Decision, cycle=measure.cycle, measure=measure.id)
    return known[0] if known else _blank(measure)


def change(dossier: Dossier, decision: Decision, **values: object) -> Decision:
    """Note what was asked or answered; the first note makes the row.

    Raises RefusalNeedsReason or DecidedBeforeAsked.
    """
    row = dossier.find(Decision, decision.id)
    new = replace(row or decision, **values)
    if new.answer == "refused" and not new.reason.strip():
        raise RefusalNeedsReason(
            _("Write first why management refuses this measure; the reason stands in the report.")
        )
    if new.asked_on and new.decided_on and new.decided_on < new.asked_on:
        raise DecidedBeforeAsked(_("The decision lies before the day it was asked."))
    if row is None:
        return dossier.add(new)
    return dossier.save(new) if new != row else row


def decide(
    dossier: Dossier,
    measure: Measure,
    answer: DecisionAnswer,
    on: dt.date,
    *,
    reason: str = "",
    by: str = "",
) -> Decision:
    """What management answered to a measure; raises RefusalNeedsReason.

    A reason or a name that was noted before stays; without an answer there is no day.
    """
    decision = decision_on(dossier, measure)
    return change(
        dossier,
        decision,
        answer=answer,
        decided_on=(decision.decided_on or on) if answer != "awaited" else None,
        reason=reason.strip() or decision.reason,
        decided_by=by.strip() or decision.decided_by,
    )


def ask_all(dossier: Dossier, cycle_id: str, on: dt.date) -> tuple[Decision, ...]:
    """Note that every measure that was not asked for yet was put to management on a day."""
    waiting = [line for line in overview(dossier, cycle_id) if line.decision.asked_on is None]
    return tuple(change(dossier, line.decision, asked_on=on) for line in waiting)


def approve_rest(
    dossier: Dossier, cycle_id: str, on: dt.date, by: str = ""
) -> tuple[Decision, ...]:
    """Note that every measure without an answer was approved."""
    waiting = [line for line in overview(dossier, cycle_id) if line.decision.answer == "awaited"]
    return tuple(decide(dossier, line.measure, "approved", on, by=by) for line in waiting)


def _blank(measure: Measure) -> Decision:
    id = derived_id("decision", measure.id)
    return Decision(id=id, cycle=measure.cycle, measure=measure.id)
