"""The effect: a goal against its follow-up, with its uncertainty, or why nothing can be said.

The difference of two years of one scale has Welch's 95 % interval. The years count as independent
samples: answers cannot be paired, and ignoring that many people answered twice makes the interval
wider than it need be. The finite population correction is left out for the same caution: what is
judged is the work, not only the people who happen to do it now. Figures and counts have no
interval. Five points of a scale are the smallest change that matters; both are our convention.

A conclusion is only drawn where the figures carry it; the advisor may overrule it with a reason.
"""

import datetime as dt
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from core.dossier.dossier import Dossier
from core.dossier.records.base import derived_id
from core.dossier.records.envision import DesiredState, Goal
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import Effect, FollowUpValue, Measure
from core.dossier.records.words import Conclusion
from core.envision.goals import SMALLEST_RELEVANT, write
from core.explore.survey.statistics import Difference, welch
from core.realise.comparing import Comparison, Point, compare, one_decimal
from core.realise.noted import taken_id
from core.text.faults import Fault
from core.text.numbers import number
from core.text.translate import gettext as _

BEGUN = ("running", "done")


class NeedsReason(Fault):
    """A conclusion is overruled without saying why."""


class Verdict(Struct, frozen=True):
    """What the figures say, and what stands beside it."""

    conclusion: Conclusion
    reason: str = ""


class Change(Struct, frozen=True, kw_only=True):
    """A difference, turned so that more is better."""

    gain: Decimal
    low: Decimal | None = None
    high: Decimal | None = None
    reached: bool | None = None
    """Whether the target is reached; nothing without a target."""


def measure_effect(dossier: Dossier, goal: Goal, on: dt.date) -> Effect:
    """Measure a goal in its year and write what came of it; one effect a goal and year.

    A value taken from the survey is written as its follow-up value too. What the advisor overruled
    stays overruled, and while the figures are the same, what stands beside them stays too.
    """
    found = compare(dossier, goal)
    effect, known = _effect(dossier, goal, found, on), effect_of(dossier, goal)
    _take_over(dossier, goal, found.after, on)
    if known is not None and (is_overruled(goal, known) or _same_figures(known, effect)):
        effect = replace(effect, conclusion=known.conclusion, reason=known.reason)
    return dossier.put(effect if known is None else replace(effect, id=known.id))


def measure_due(dossier: Dossier, cycle_id: str, on: dt.date) -> tuple[Effect, ...]:
    """Measure every goal that is to be measured this year."""
    return tuple(measure_effect(dossier, goal, on) for goal in due_goals(dossier, cycle_id))


def due_goals(dossier: Dossier, cycle_id: str) -> tuple[Goal, ...]:
    """The goals of earlier years, and those of this year whose day falls in it."""
    cycle = dossier.get(Cycle, cycle_id)
    return tuple(
        goal
        for goal in dossier.all(Goal, cycle=cycle_id)
        if goal.origin or (goal.by is not None and goal.by <= cycle.ends_on)
    )


def effect_of(dossier: Dossier, goal: Goal) -> Effect | None:
    """What was measured of a goal in its year."""
    found = dossier.all(Effect, cycle=goal.cycle, goal=goal.id)
    return found[0] if found else None


def overrule(dossier: Dossier, effect: Effect, conclusion: Conclusion, reason: str) -> Effect:
    """Conclude otherwise than the figures do, with the reason; raises NeedsReason."""
    if not reason.strip():
        raise NeedsReason(_("Say why you conclude otherwise than the figures do."))
    return dossier.change(effect, conclusion=conclusion, reason=reason.strip())


def follow_figures(dossier: Dossier, effect: Effect) -> Effect:
    """Let the figures speak again, as they are now."""
    goal = dossier.get(Goal, effect.goal)
    fresh = _effect(dossier, goal, compare(dossier, goal), effect.measured_on)
    return dossier.put(replace(fresh, id=effect.id))


def is_overruled(goal: Goal, effect: Effect) -> bool:
    """Whether the advisor concluded otherwise than the figures do."""
    return effect.conclusion != computed_verdict(goal, effect).conclusion


def reason_of(dossier: Dossier, goal: Goal, effect: Effect) -> str:
    """Why it is concluded so: the advisor's own words, else what the figures say by themselves.

    Only the advisor's words are stored: a report may be in another language than the screen.
    """
    if effect.reason or is_overruled(goal, effect):
        return effect.reason
    if effect.difference is None:
        return compare(dossier, goal).why_not
    return computed_verdict(goal, effect).reason


def computed_verdict(goal: Goal, effect: Effect) -> Verdict:
    """What the figures of an effect say by themselves."""
    if effect.difference is None or effect.follow_up is None:
        return Verdict("undecided")
    return conclude(goal, effect.follow_up, effect.difference, (effect.low, effect.high))


def conclude(
    goal: Goal,
    after: Decimal,
    difference: Decimal,
    interval: tuple[Decimal | None, Decimal | None] = (None, None),
) -> Verdict:
    """What a difference (follow-up minus baseline) says of a goal."""
    change = _turned(goal, after, difference, interval)
    if goal.kind != "scale":
        return _plain(goal, change)
    if change.low is None or change.high is None:
        return Verdict("undecided", _("The margin of one of the two values is not known."))
    if change.low > 0:
        return _proven(goal, change, "improved")
    if change.high < 0:
        return _proven(goal, change, "worse")
    if change.low > -SMALLEST_RELEVANT and change.high < SMALLEST_RELEVANT:
        return Verdict("unchanged", _("The margin leaves no room for a change of five points."))
    low, high = (number(edge, 1) for edge in interval if edge is not None)
    sentence = _("The margin goes from {low} to {high}: with so few people it may be chance.")
    return Verdict("undecided", sentence.format(low=low, high=high))


def _turned(
    goal: Goal,
    after: Decimal,
    difference: Decimal,
    interval: tuple[Decimal | None, Decimal | None],
) -> Change:
    higher = goal.better == "higher"
    low, high = interval
    reached = None
    if goal.target is not None:
        reached = after >= goal.target if higher else after <= goal.target
    if higher:
        return Change(gain=difference, low=low, high=high, reached=reached)
    worst = None if high is None else -high
    return Change(gain=-difference, low=worst, high=None if low is None else -low, reached=reached)


def _proven(goal: Goal, change: Change, conclusion: Conclusion) -> Verdict:
    """A change that is no chance, but that may be too small, or not yet enough."""
    if abs(change.gain) < SMALLEST_RELEVANT:
        return Verdict(
            "unchanged", _("The difference is real, but less than the five points that matter.")
        )
    if conclusion == "improved" and change.reached is False:
        return _not_there_yet(goal)
    return Verdict(conclusion)


def _plain(goal: Goal, change: Change) -> Verdict:
    """A figure or a count, that knows no margin."""
    caution = _("One figure goes up and down by itself; there is no margin to judge it by.")
    if change.gain == 0:
        return Verdict("unchanged", caution)
    if change.gain < 0:
        return Verdict("worse", caution)
    if change.reached is False:
        return Verdict("partly", f"{_not_there_yet(goal).reason} {caution}")
    return Verdict("improved", caution)


def _not_there_yet(goal: Goal) -> Verdict:
    assert goal.target is not None
    sentence = _("Better, but the target of {target} is not reached.")
    return Verdict("partly", sentence.format(target=write(goal, goal.target)))


def _effect(dossier: Dossier, goal: Goal, found: Comparison, on: dt.date) -> Effect:
    difference = None if found.why_not else _difference(found)
    conclusion: Conclusion = "undecided"
    if difference is not None and found.after is not None:
        conclusion = conclude(goal, found.after.value, difference[0], difference[1:]).conclusion
    value, low, high = difference or (None, None, None)
    return Effect(
        id=derived_id("effect", goal.cycle, goal.id),
        cycle=goal.cycle,
        goal=goal.id,
        measures=_measures(dossier, goal),
        baseline=found.before.value if found.before else None,
        follow_up=found.after.value if found.after else None,
        difference=value,
        low=low,
        high=high,
        conclusion=conclusion,
        measured_on=on,
    )


def _difference(found: Comparison) -> tuple[Decimal, Decimal | None, Decimal | None] | None:
    """Follow-up minus baseline with its interval where both have a sample."""
    before, after = found.before, found.after
    if before is None or after is None:
        return None
    measured = _welch(before, after)
    if measured is None:
        return after.value - before.value, None, None
    return one_decimal(measured.value), one_decimal(measured.low), one_decimal(measured.high)


def _welch(before: Point, after: Point) -> Difference | None:
    if before.sample is None or after.sample is None:
        return None
    found = welch(after.sample, before.sample)
    return found.difference if found else None


def _take_over(dossier: Dossier, goal: Goal, after: Point | None, on: dt.date) -> None:
    """Keep what the survey says as a follow-up value, or take an old one away."""
    noted = dossier.find(FollowUpValue, taken_id(goal))
    if after is None or not after.from_survey:
        if noted is not None:
            dossier.remove(noted)
        return
    dossier.put(
        FollowUpValue(
            id=taken_id(goal),
            cycle=goal.cycle,
            goal=goal.id,
            measured_on=after.on or on,
            value=after.value,
            n=after.n,
            low=after.low,
            high=after.high,
            origin_text=after.source,
        )
    )


def _same_figures(known: Effect, new: Effect) -> bool:
    """Whether nothing was measured since."""
    figures = ("baseline", "follow_up", "difference", "low", "high")
    same = all(getattr(known, name) == getattr(new, name) for name in figures)
    return same and new.difference is not None


def _measures(dossier: Dossier, goal: Goal) -> tuple[str, ...]:
    """What was begun for this goal: this year's measures, and earlier ones not carried over."""
    here = _for_goal(dossier, goal)
    carried = {m.origin for m in dossier.all(Measure, cycle=goal.cycle)}
    earlier = dossier.find(Goal, goal.origin)
    while earlier is not None:
        before = _for_goal(dossier, earlier)
        here = [*(m for m in before if m.id not in carried), *here]
        carried |= {m.origin for m in dossier.all(Measure, cycle=earlier.cycle)}
        earlier = dossier.find(Goal, earlier.origin)
    return tuple(m.id for m in here)


def _for_goal(dossier: Dossier, goal: Goal) -> list[Measure]:
    """The measures of a goal's year that name it, or a risk of its desired state."""
    state = dossier.get(DesiredState, goal.desired_state)
    return [
        m
        for m in dossier.all(Measure, cycle=goal.cycle)
        if m.status in BEGUN and (goal.id in m.goals or set(m.risks) & set(state.risks))
    ]
