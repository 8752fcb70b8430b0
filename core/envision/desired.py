"""Desired states: in one sentence what it will be like, and the risks that it answers."""

from collections import Counter

from msgspec import Struct

from core.dossier.dossier import Dossier
from core.dossier.records.envision import DesiredState, Goal
from core.dossier.records.explore import Risk
from core.envision.drafts import Draft, drafts
from core.explore.risks import Line as RiskLine
from core.explore.risks import by_weight, register
from core.text.faults import Fault
from core.text.translate import gettext as _
from core.text.translate import ngettext


class StateNeedsSentence(Fault):
    """A desired state that says nothing."""


class Line(Struct, frozen=True, kw_only=True):
    """One desired state with what hangs on it."""

    state: DesiredState
    shape: int
    """The heaviest class of its risks, 1 to 5; 0 while none is judged."""
    risks: int
    goals: int
    proven: int
    """Goals with a baseline, a target and a day."""


def add(
    dossier: Dossier, cycle_id: str, sentence: str, risks: tuple[str, ...] = (), signs: str = ""
) -> DesiredState:
    """A new desired state; raises StateNeedsSentence."""
    said = _said(sentence)
    return dossier.add(DesiredState(cycle=cycle_id, sentence=said, risks=risks, signs=signs))


def begin(dossier: Dossier, risk: Risk, draft: Draft | None = None) -> DesiredState:
    """A first draft for a risk, or the given one, to be rewritten in people's own words."""
    draft = draft or next(iter(drafts(risk)), None)
    if draft is None:
        sentence = _("What is it like when “{risk}” is solved?").format(risk=risk.title)
        draft = Draft(sentence, "")
    return add(dossier, risk.cycle, draft.sentence, (risk.id,), draft.signs)


def change(dossier: Dossier, state: DesiredState, **values: object) -> DesiredState:
    """Give some fields new values; raises StateNeedsSentence."""
    if "sentence" in values:
        values["sentence"] = _said(str(values["sentence"]))
    return dossier.change(state, **values)


def overview(dossier: Dossier, cycle_id: str) -> tuple[Line, ...]:
    """The desired states of a year in the advisor's order."""
    shapes = {line.risk.id: line.shape for line in register(dossier, cycle_id)}
    goals = dossier.all(Goal, cycle=cycle_id)
    counted = Counter(goal.desired_state for goal in goals)
    whole = Counter(goal.desired_state for goal in goals if is_whole(goal))
    return tuple(
        Line(
            state=state,
            shape=max((shapes.get(risk, 0) for risk in state.risks), default=0),
            risks=len(state.risks),
            goals=counted[state.id],
            proven=whole[state.id],
        )
        for state in dossier.all(DesiredState, cycle=cycle_id)
    )


def is_whole(goal: Goal) -> bool:
    """Whether a goal can be proven at all: it has a baseline, a target and a day."""
    return goal.baseline is not None and goal.target is not None and goal.by is not None


def waiting(dossier: Dossier, cycle_id: str, from_shape: int) -> tuple[RiskLine, ...]:
    """Open risks of this class (of five) or heavier that no desired state answers yet."""
    answered = {risk for s in dossier.all(DesiredState, cycle=cycle_id) for risk in s.risks}
    return tuple(
        line
        for line in by_weight(register(dossier, cycle_id))
        if line.risk.state == "open" and line.shape >= from_shape and line.risk.id not in answered
    )


def waiting_sentence(count: int) -> str:
    """How many risks still ask for a desired state; empty when none does."""
    if not count:
        return ""
    sentence = ngettext(
        "{count} risk still has no desired state", "{count} risks still have no desired state",
        count,
    )  # fmt: skip
    return sentence.format(count=count)


def _said(sentence: str) -> str:
    if not sentence.strip():
        raise StateNeedsSentence(_("Say in one sentence what it will be like."))
    return sentence.strip()
