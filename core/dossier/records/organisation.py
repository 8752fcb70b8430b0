"""Who is assessed: the organisation, its people to talk to, its units and its years."""

import datetime as dt

from core.dossier.records.base import CycleRecord, Record, derived_id
from core.dossier.records.words import Body, ContactRole, Country, CycleKind, OwnKind, Step


class Cycle(Record, frozen=True, kw_only=True):
    """One year of explore, envision, realise; read-only once `closed_on` is set."""

    year: int
    kind: CycleKind = "full"
    starts_on: dt.date
    ends_on: dt.date
    scope: str = ""
    method: str = ""
    """How the risks are explored and who takes part, in the advisor's words."""
    privacy_notice_on: dt.date | None = None
    results_told_on: dt.date | None = None
    """When the workers were told the results (Codex art. I.3-6; Arbowet art. 5)."""
    min_group: int = 7
    """Fewest respondents before a scale mean of a unit is shown; 5 or more."""
    baseline_from: str = ""
    closed_on: dt.date | None = None
    note: str = ""


class Organisation(CycleRecord, frozen=True, kw_only=True):
    """The employer as it was in one year."""

    name: str
    country: Country
    sector: str = ""
    address: str = ""
    number: str = ""
    """Enterprise number (be) or Chamber of Commerce number (nl)."""
    body: Body
    """With whom the employer consults: the Committee or its substitutes, the OR or PVT."""
    service_year_month: int = 1
    """First month of the service year, 1 to 12; the plan's deadline is counted from it."""


class Contact(CycleRecord, frozen=True, kw_only=True):
    """Somebody who takes part in the analysis, by role."""

    role: ContactRole
    name: str = ""
    function: str = ""
    reach: str = ""
    """Phone or mail."""
    takes_part: bool = True


class Unit(CycleRecord, frozen=True, kw_only=True):
    """A department, site or function group in one year; `headcount` includes its children."""

    name: str
    parent: str | None = None
    headcount: int = 0
    note: str = ""


class SkippedStep(CycleRecord, frozen=True, kw_only=True):
    """A step that is not done this year, and why; that counts as done."""

    step: Step
    reason: str


class OwnFile(CycleRecord, frozen=True, kw_only=True):
    """A file of the user's own that the year is worked with, whole, as TOML."""

    kind: OwnKind
    file_name: str
    content: str


def own_file_id(cycle: str, kind: OwnKind) -> str:
    """One row per kind and year, in every copy of the dossier."""
    return derived_id("own_file", cycle, kind)


def skipped_step_id(cycle: str, step: str) -> str:
    """One row per step and year, in every copy of the dossier."""
    return derived_id("skipped_step", cycle, step)
