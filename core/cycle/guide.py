"""How far the year is: every step's conditions, and what follows from them.

The guide, the progress figures, the command `check` and the report's completeness table all ask
here, so they cannot disagree.
"""

from collections.abc import Callable

from msgspec import Struct

from core.cycle import envisioned, explored, realised
from core.cycle.steps import Condition
from core.cycle.year import Year
from core.dossier.dossier import Dossier
from core.dossier.records.organisation import SkippedStep
from core.dossier.records.words import PHASES, STEPS, Phase, Step

CONDITIONS: dict[Step, Callable[[Year], tuple[Condition, ...]]] = {
    "approach": explored.approach,
    "figures": explored.figures,
    "survey": explored.survey,
    "visit": explored.visit,
    "conversations": explored.conversations,
    "risks": explored.risks,
    "sessions": envisioned.sessions,
    "desired": envisioned.desired,
    "choices": envisioned.choices,
    "plan": realised.plan,
    "consultation": realised.consultation,
    "follow_up": realised.follow_up,
    "evaluation": realised.evaluation,
}


class StepState(Struct, frozen=True):
    """Where one step stands."""

    step: Step
    conditions: tuple[Condition, ...]
    skipped: str = ""
    """Why the step is not done this year; that counts as done."""

    @property
    def done(self) -> bool:
        """Whether nothing is left to do."""
        return bool(self.skipped) or all(c.met for c in self.conditions)

    @property
    def begun(self) -> bool:
        """Whether something of it is there."""
        return self.done or any(c.met and not c.idle for c in self.conditions)


def conditions(dossier: Dossier, cycle: str, step: Step) -> tuple[Condition, ...]:
    """What a step asks, met or not."""
    return CONDITIONS[step](Year(dossier, cycle))


def progress(year: Year) -> dict[Step, StepState]:
    """Where every step of the year stands, in their order."""
    skipped = {s.step: s.reason for s in year.all(SkippedStep)}
    return {step: StepState(step, CONDITIONS[step](year), skipped.get(step, "")) for step in STEPS}


def phase_progress(states: dict[Step, StepState], phase: Phase) -> tuple[int, int]:
    """How many steps of a phase are done, and how many there are."""
    steps = PHASES[phase]
    return sum(states[step].done for step in steps), len(steps)
