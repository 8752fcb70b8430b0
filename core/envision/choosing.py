"""Choosing: what becomes of every idea, with its reason; a chosen one becomes a measure.

Effort and impact are judged together on five steps each. They help to talk, they decide nothing.
"""

from msgspec import Struct
from msgspec.structs import replace

from core.dossier.dossier import Dossier
from core.dossier.records.envision import DesiredState, Goal, Idea
from core.dossier.records.explore import Risk
from core.dossier.records.realise import Measure
from core.text.faults import Fault
from core.text.translate import N_
from core.text.translate import gettext as _

STEPS = (1, 2, 3, 4, 5)

_EFFORTS = {
    1: N_("this week"),
    2: N_("within a quarter"),
    3: N_("within half a year"),
    4: N_("within a year"),
    5: N_("more than a year"),
}
_IMPACTS = {
    1: N_("hardly noticed"),
    2: N_("a little relief"),
    3: N_("clear relief"),
    4: N_("a large part solved"),
    5: N_("takes the cause away"),
}


class NeedsReason(Fault):
    """An idea is parked or dropped without saying why."""


class NotOnTheScale(Fault):
    """Effort and impact have five steps."""


class WorkedOut(Fault):
    """The measure of a chosen idea was worked on, so the choice cannot just be taken back."""


class Tally(Struct, frozen=True, kw_only=True):
    """How far the choosing is: ideas by their fate."""

    open: int = 0
    chosen: int = 0
    parked: int = 0
    dropped: int = 0
    unjudged: int = 0
    """Open ideas without effort or impact."""

    @property
    def ideas(self) -> int:
        """All of them."""
        return self.open + self.chosen + self.parked + self.dropped


def effort_word(effort: int | None) -> str:
    """How long it takes, in words; empty while it is not judged."""
    return _(_EFFORTS[effort]) if effort else ""


def impact_word(impact: int | None) -> str:
    """What it brings, in words; empty while it is not judged."""
    return _(_IMPACTS[impact]) if impact else ""


def judge(dossier: Dossier, idea: Idea, **values: int | None) -> Idea:
    """Set `effort` or `impact`, 1 to 5 or nothing; raises NotOnTheScale."""
    for value in values.values():
        if value not in (None, *STEPS):
            raise NotOnTheScale(_("Effort and impact go from 1 to 5."))
    return dossier.change(idea, **values)


def choose(dossier: Dossier, idea: Idea) -> Measure:
    """Choose an idea: it becomes a measure for its risks, on the goals that prove them.

    Chosen again it keeps the measure that it has.
    """
    dossier.change(idea, fate="chosen", reason="" if idea.fate != "chosen" else idea.reason)
    return measure_of(dossier, idea) or dossier.add(_fresh(dossier, idea))


def park(dossier: Dossier, idea: Idea, reason: str) -> Idea:
    """Keep an idea for later, with the reason; raises NeedsReason or WorkedOut."""
    given = _reason(reason, _("Say why it waits, and for what; people will ask."))
    _take_measure_back(dossier, idea)
    return dossier.change(idea, fate="parked", reason=given)


def drop(dossier: Dossier, idea: Idea, reason: str) -> Idea:
    """Say no to an idea, with the reason; raises NeedsReason or WorkedOut."""
    given = _reason(reason, _("Say why it is not done; whoever proposed it deserves an answer."))
    _take_measure_back(dossier, idea)
    return dossier.change(idea, fate="dropped", reason=given)


def reopen(dossier: Dossier, idea: Idea) -> Idea:
    """Let an idea be open again; raises WorkedOut."""
    _take_measure_back(dossier, idea)
    return dossier.change(idea, fate="open", reason="")


def reword(dossier: Dossier, idea: Idea, reason: str) -> Idea:
    """Give another reason for what was decided; raises NeedsReason where one is needed."""
    if idea.fate in ("parked", "dropped"):
        reason = _reason(reason, _("What is parked or dropped needs its reason."))
    return dossier.change(idea, reason=reason.strip())


def measure_of(dossier: Dossier, idea: Idea) -> Measure | None:
    """The measure that an idea became, if it did."""
    found = dossier.all(Measure, cycle=idea.cycle, idea=idea.id)
    return found[0] if found else None


def goals_for(dossier: Dossier, cycle_id: str, risks: tuple[str, ...]) -> tuple[str, ...]:
    """The ids of the goals that prove the desired states of these risks."""
    states = {s.id for s in dossier.all(DesiredState, cycle=cycle_id) if set(s.risks) & set(risks)}
    return tuple(g.id for g in dossier.all(Goal, cycle=cycle_id) if g.desired_state in states)


def units_of(dossier: Dossier, cycle_id: str, risks: tuple[str, ...]) -> tuple[str, ...]:
    """The units of these risks together; nothing is everybody, as with one of the risks."""
    named = [risk.units for risk in dossier.all(Risk, cycle=cycle_id) if risk.id in risks]
    if not named or not all(named):
        return ()
    return tuple(dict.fromkeys(unit for units in named for unit in units))


def tally(ideas: tuple[Idea, ...]) -> Tally:
    """How many ideas have which fate."""
    fates = [idea.fate for idea in ideas]
    return Tally(
        open=fates.count("open"),
        chosen=fates.count("chosen"),
        parked=fates.count("parked"),
        dropped=fates.count("dropped"),
        unjudged=sum(i.fate == "open" and not (i.effort and i.impact) for i in ideas),
    )


def ranked(ideas: tuple[Idea, ...]) -> tuple[Idea, ...]:
    """Open ideas first, most impact for least effort ahead, then by votes; decided ones after."""
    return tuple(sorted(ideas, key=_rank))


def _rank(idea: Idea) -> tuple[bool, bool, int, int]:
    judged = bool(idea.effort and idea.impact)
    gain = (idea.impact or 0) - (idea.effort or 0)
    return (idea.fate != "open", not judged, -gain, -idea.votes)


def _fresh(dossier: Dossier, idea: Idea) -> Measure:
    """The measure that an idea becomes, before anybody worked on it."""
    return Measure(
        cycle=idea.cycle,
        title=idea.text,
        idea=idea.id,
        risks=idea.risks,
        goals=goals_for(dossier, idea.cycle, idea.risks),
        units=units_of(dossier, idea.cycle, idea.risks),
    )


def _take_measure_back(dossier: Dossier, idea: Idea) -> None:
    """Remove the measure of a chosen idea, as long as nobody worked on it."""
    measure = measure_of(dossier, idea)
    if measure is None:
        return
    kept = {name: getattr(measure, name) for name in _NOT_WORK}
    if measure != replace(_fresh(dossier, idea), **kept):
        sentence = _(
            "“{measure}” is already worked out in the plan. Stop or remove it there first."
        )
        raise WorkedOut(sentence.format(measure=measure.title))
    dossier.remove(measure)


_NOT_WORK = ("id", "position", "origin", "risks", "goals", "units")
"""What may differ in a measure on which nobody worked: it follows the idea and its risks."""


def _reason(reason: str, without: str) -> str:
    if not reason.strip():
        raise NeedsReason(without)
    return reason.strip()
