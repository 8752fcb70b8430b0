"""The plain data of every chart: figures and ready words, no drawing and no library."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

Favour = Literal["unfavourable", "strength", ""]


@dataclass(frozen=True, slots=True)
class HeatCell:
    """One group on one scale: `value` is the risk score 0-100, or None with the reason `hidden`."""

    value: float | None
    favour: Favour = ""
    hidden: str = ""


@dataclass(frozen=True, slots=True)
class HeatRow:
    """One scale over all units; `group` is the heading (one of the five A's) it stands under."""

    title: str
    cells: tuple[HeatCell, ...]
    group: str = ""


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Units across, scales down. `unfavourable` and `strength` are the words of the legend."""

    units: tuple[str, ...]
    rows: tuple[HeatRow, ...]
    unfavourable: str
    strength: str
    digits: int = 0


@dataclass(frozen=True, slots=True)
class Bar:
    """One risk in order of priority; `level` is its class 1-5 and `word` the method's own."""

    title: str
    value: float
    level: int
    word: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class PriorityBars:
    """Risks by priority, the highest first; the axis runs from 0 to `maximum`."""

    bars: tuple[Bar, ...]
    maximum: float
    axis: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """One measure in the planning; `progress` (0-1) fills its bar; `late` when its end has passed
    and it goes on.
    """

    title: str
    start: date
    end: date
    owner: str = ""
    progress: float = 0.0
    milestones: tuple[date, ...] = ()
    late: bool = False


@dataclass(frozen=True, slots=True)
class Gantt:
    """Measures over `months` months from the first day of `start`; `today` draws a line."""

    tasks: tuple[Task, ...]
    start: date
    months: int = 12
    today: date | None = None


@dataclass(frozen=True, slots=True)
class BalanceCell:
    """How many measures one aim has on one level, their money and how many people they reach."""

    count: int
    money: Decimal = Decimal(0)
    people: int = 0


@dataclass(frozen=True, slots=True)
class Balance:
    """Aims (rows, the source first) by levels (columns, organisation first).

    `work_share` (0-1) is the part that changes the work; the rest asks people to adapt.
    """

    aims: tuple[str, ...]
    levels: tuple[str, ...]
    cells: Mapping[tuple[int, int], BalanceCell]
    work: str
    people: str
    work_share: float
    empty: str


@dataclass(frozen=True, slots=True)
class Interval:
    """A measured mean with the ends of its 95 % interval; without ends it stands alone."""

    value: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class EffectRow:
    """One goal: baseline, follow-up and target on one axis; `conclusion` says what it means."""

    title: str
    conclusion: str
    baseline: Interval | None = None
    follow_up: Interval | None = None
    target: float | None = None
    reached: bool = False


@dataclass(frozen=True, slots=True)
class EffectChart:
    """Goals under each other on one axis from `low` to `high`; the words go in the legend."""

    rows: tuple[EffectRow, ...]
    baseline: str
    follow_up: str
    target: str
    axis: str = ""
    low: float = 0.0
    high: float = 100.0
    digits: int = 0


@dataclass(frozen=True, slots=True)
class Month:
    """The money planned in one month and what was spent, None while unknown."""

    first: date
    planned: Decimal
    spent: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Budget:
    """Money by month; `planned` and `spent` are the words of the legend."""

    months: tuple[Month, ...]
    planned: str
    spent: str = ""


@dataclass(frozen=True, slots=True)
class Strip:
    """One heat strip for the summary: a few titled values 0-100 beside each other."""

    titles: tuple[str, ...]
    cells: tuple[HeatCell, ...] = field(default=())


Chart = HeatMap | PriorityBars | Gantt | Balance | EffectChart | Budget | Strip
