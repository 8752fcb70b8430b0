"""What envisioning brings: sessions, ideas, the desired state and the number that proves it."""

import datetime as dt
from decimal import Decimal

from core.dossier.records.base import CycleRecord
from core.dossier.records.words import Better, Fate, GoalKind


class Session(CycleRecord, frozen=True, kw_only=True):
    """A meeting of workers and managers about where to go."""

    held_on: dt.date
    title: str
    units: tuple[str, ...] = ()
    participants: int = 0
    form: str = ""
    note: str = ""


class Idea(CycleRecord, frozen=True, kw_only=True):
    """What came out of a session, and what became of it and why."""

    session: str | None = None
    text: str
    risks: tuple[str, ...] = ()
    votes: int = 0
    effort: int | None = None
    """1 (this week) to 5 (more than a year)."""
    impact: int | None = None
    """1 (hardly noticed) to 5 (takes the cause away)."""
    fate: Fate = "open"
    reason: str = ""


class DesiredState(CycleRecord, frozen=True, kw_only=True):
    """In one sentence what it will be like."""

    sentence: str
    risks: tuple[str, ...] = ()
    signs: str = ""
    """By what people will notice it."""


class Goal(CycleRecord, frozen=True, kw_only=True):
    """The number that proves a desired state: from a baseline to a target by a day."""

    desired_state: str
    kind: GoalKind = "scale"
    key: str = ""
    """Scale or indicator key; for `count` empty."""
    title: str = ""
    unit: str | None = None
    better: Better = "higher"
    baseline: Decimal | None = None
    baseline_year: int | None = None
    target: Decimal | None = None
    by: dt.date | None = None
