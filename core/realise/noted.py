"""Values that were noted by hand: which may be told, and why another may not.

The figures of a survey are disclosed when they are read; what somebody types is held against the
same minimum here. The advisor keeps it; reports, archives and effects do without.
"""

from decimal import Decimal

from msgspec.structs import replace

from core.dossier.dossier import Dossier
from core.dossier.records.base import derived_id
from core.dossier.records.envision import Goal
from core.dossier.records.organisation import Cycle, Unit
from core.dossier.records.realise import Effect, FollowUpValue
from core.explore.unit_tree import people_in
from core.library.floor import FLOOR
from core.library.indicators import indicators
from core.text.translate import gettext as _


def values_of(dossier: Dossier, goal: Goal) -> tuple[FollowUpValue, ...]:
    """What was noted of a goal on the way, the oldest first."""
    found = dossier.all(FollowUpValue, cycle=goal.cycle, goal=goal.id)
    return tuple(sorted(found, key=lambda value: (value.measured_on, value.position)))


def taken_id(goal: Goal) -> str:
    """The one follow-up value that is taken over from the survey of the year."""
    return derived_id("follow_up_value", goal.cycle, goal.id)


def why_hidden(dossier: Dossier, goal: Goal, value: FollowUpValue) -> str:
    """Why a value may not leave the advisor; empty when it may."""
    if value.id == taken_id(goal):
        return ""
    cycle, unit = dossier.get(Cycle, goal.cycle), dossier.find(Unit, goal.unit)
    least = max(FLOOR, cycle.min_group)
    if (value.n is None and goal.kind == "scale") or (value.n or least) < least:
        sentence = _("Fewer than {least} people stand behind the new value, or nobody knows.")
        return sentence.format(least=least)
    if _counts_few(goal, value.value) or (unit is not None and people_in(dossier, unit) < least):
        return _("So few people are counted here that it is not shown.")
    return ""


def told_goal(goal: Goal) -> Goal:
    """The goal as it may leave the advisor: without a baseline that counts a few people."""
    few = goal.baseline is not None and _counts_few(goal, goal.baseline)
    return replace(goal, baseline=None) if few else goal


def told(dossier: Dossier, goal: Goal, effect: Effect) -> Effect:
    """The effect as it may leave the advisor: without a value that may not."""
    if effect.baseline is not None and _counts_few(goal, effect.baseline):
        effect = replace(effect, baseline=None, difference=None, low=None, high=None)
    same = [v for v in values_of(dossier, goal) if v.value == effect.follow_up]
    reasons = [why_hidden(dossier, goal, value) for value in same]
    if not reasons or not all(reasons):
        return effect
    return replace(
        effect,
        follow_up=None,
        difference=None,
        low=None,
        high=None,
        conclusion="undecided",
        reason=reasons[-1],
    )


def _counts_few(goal: Goal, value: Decimal) -> bool:
    known = {each.key: each for each in indicators().indicators}.get(goal.key)
    counted = goal.kind == "indicator" and known is not None
    return counted and known is not None and indicators().suppressed(known, value)
