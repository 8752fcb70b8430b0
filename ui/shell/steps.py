"""How far the year is, in the shapes of the sidebar."""

from __future__ import annotations

from collections.abc import Mapping

from core.cycle.guide import StepState, phase_progress
from core.dossier.records.words import PHASES, STEPS, Phase, Step
from ui.shell.step_button import Progress


def shape_of(state: StepState) -> Progress:
    """The shape of one step."""
    if state.skipped:
        return "skipped"
    if state.done:
        return "done"
    return "begun" if state.begun else "open"


def shapes(states: Mapping[Step, StepState]) -> dict[str, Progress]:
    """The shape of every step."""
    return {step: shape_of(state) for step, state in states.items()}


def counts(states: dict[Step, StepState]) -> dict[str, tuple[int, int]]:
    """Steps done, and steps, of every phase."""
    phases: tuple[Phase, ...] = tuple(PHASES)
    return {phase: phase_progress(states, phase) for phase in phases}


def next_open(states: Mapping[Step, StepState], after: str) -> Step | None:
    """The first step after this one that is not done, else the first of all."""
    later = [step for step in STEPS if not states[step].done and step != after]
    if after not in STEPS:
        return later[0] if later else None
    place = STEPS.index(after)
    ahead = [step for step in later if STEPS.index(step) > place]
    return next(iter(ahead or later), None)
