"""What realising brings: measures, their course, and the effect a year later."""

import datetime as dt
from decimal import Decimal

from core.dossier.records.base import CycleRecord
from core.dossier.records.words import Aim, Changes, Conclusion, Level, Note, Status


class Measure(CycleRecord, frozen=True, kw_only=True):
    """What will be done, by whom, by when, with which means."""

    title: str
    what: str = ""
    aim: Aim = "eliminate"
    level: Level = "organisation"
    changes: Changes = "work"
    """Whether the work itself changes, or people are asked to cope with it better."""
    process: bool = False
    """Measuring, planning and informing: needed, but never counted in the balance."""
    library_key: str = ""
    idea: str | None = None
    risks: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    owner_role: str = ""
    owner_name: str = ""
    partners: str = ""
    starts_on: dt.date | None = None
    due_on: dt.date | None = None
    hours: int | None = None
    money: Decimal | None = None
    """Budget in euro."""
    material: str = ""
    criterion: str = ""
    """How will be judged whether it worked."""
    evaluate_on: dt.date | None = None
    status: Status = "planned"
    done_on: dt.date | None = None
    stopped_reason: str = ""
    evaluation: str = ""


class ProgressNote(CycleRecord, frozen=True, kw_only=True):
    """One line in the story of a measure."""

    measure: str
    noted_on: dt.date
    kind: Note = "progress"
    text: str


class FollowUpValue(CycleRecord, frozen=True, kw_only=True):
    """A later value of what a goal counts, with its uncertainty where it comes from a sample."""

    goal: str
    measured_on: dt.date
    value: Decimal
    n: int | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    origin_text: str = ""
    note: str = ""


class Effect(CycleRecord, frozen=True, kw_only=True):
    """Goal against follow-up, written in the year that measures it."""

    goal: str
    measures: tuple[str, ...] = ()
    baseline: Decimal | None = None
    follow_up: Decimal | None = None
    difference: Decimal | None = None
    """Follow-up minus baseline; in points of the scale or the unit of the indicator."""
    low: Decimal | None = None
    high: Decimal | None = None
    """95 % interval of the difference, where it can be computed."""
    conclusion: Conclusion = "undecided"
    reason: str = ""
    """What the advisor says beside it; empty where the figures speak for themselves."""
    """Why no conclusion is possible, or what else may explain it."""
    measured_on: dt.date


class BalanceReason(CycleRecord, frozen=True, kw_only=True):
    """Why a warning of the balance was accepted as it is."""

    warning: str
    reason: str


class YearlyEvaluation(CycleRecord, frozen=True, kw_only=True):
    """One input or conclusion of the yearly evaluation (Codex art. I.3-6; RI&E art. 5)."""

    key: str
    count: int | None = None
    text: str = ""
