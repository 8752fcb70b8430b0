"""What the goals of a year prove together: which are to be measured, and how they came out."""

from collections.abc import Iterable

from msgspec import Struct

from core.dossier.dossier import Dossier
from core.dossier.records.envision import DesiredState, Goal
from core.dossier.records.organisation import Cycle, Unit
from core.dossier.records.realise import Effect, Measure
from core.realise.effect import due_goals
from core.text.translate import gettext as _
from core.text.translate import ngettext


class Line(Struct, frozen=True, kw_only=True):
    """One goal with what it proves and how it came out."""

    goal: Goal
    state: DesiredState
    unit: str
    """The unit by name; empty for everybody."""
    due: bool
    """Whether it is to be measured this year."""
    effect: Effect | None = None


class Named(Struct, frozen=True):
    """A measure that an effect names, and its year."""

    measure: Measure
    year: int


class Tally(Struct, frozen=True, kw_only=True):
    """How the goals came out."""

    due: int = 0
    measured: int = 0
    improved: int = 0
    partly: int = 0
    unchanged: int = 0
    worse: int = 0
    undecided: int = 0


def overview(dossier: Dossier, cycle_id: str) -> tuple[Line, ...]:
    """The goals of a year: first those to be measured in it, each group in its own order."""
    due = {goal.id for goal in due_goals(dossier, cycle_id)}
    states = {state.id: state for state in dossier.all(DesiredState, cycle=cycle_id)}
    units = {unit.id: unit.name for unit in dossier.all(Unit, cycle=cycle_id)}
    effects = {effect.goal: effect for effect in dossier.all(Effect, cycle=cycle_id)}
    lines = [
        Line(
            goal=goal,
            state=states[goal.desired_state],
            unit=units.get(goal.unit or "", ""),
            due=goal.id in due,
            effect=effects.get(goal.id),
        )
        for goal in dossier.all(Goal, cycle=cycle_id)
    ]
    return tuple(sorted(lines, key=lambda line: not (line.due or line.effect)))


def named_measures(dossier: Dossier, effect: Effect) -> tuple[Named, ...]:
    """The measures that an effect names, of this year and before."""
    years = {cycle.id: cycle.year for cycle in dossier.all(Cycle)}
    known = (dossier.find(Measure, id) for id in effect.measures)
    return tuple(Named(measure, years[measure.cycle]) for measure in known if measure)


def tally(lines: Iterable[Line]) -> Tally:
    """How many goals came out how."""
    found = tuple(lines)
    said = [line.effect.conclusion for line in found if line.effect]
    return Tally(
        due=sum(line.due for line in found),
        measured=len(said),
        improved=said.count("improved"),
        partly=said.count("partly"),
        unchanged=said.count("unchanged"),
        worse=said.count("worse"),
        undecided=said.count("undecided"),
    )


def headline(found: Tally) -> str:
    """What the year proved, in one sentence that a board member can repeat."""
    if not found.measured:
        if not found.due:
            return _("No goal is to be measured this year.")
        return ngettext(
            "{due} goal is to be measured this year; it is not yet.",
            "{due} goals are to be measured this year; none is yet.",
            found.due,
        ).format(due=found.due)
    parts = (
        (found.improved, _("{count} improved")),
        (found.partly, _("{count} partly")),
        (found.unchanged, _("{count} unchanged")),
        (found.worse, _("{count} worse")),
        (found.undecided, _("{count} cannot be said")),
    )
    said = ", ".join(words.format(count=count) for count, words in parts if count)
    sentence = _("{measured} of {all} goals measured: {said}.")
    return sentence.format(measured=found.measured, all=max(found.due, found.measured), said=said)
