"""What of a year may lie open in an archive, as tables of text.

Only what is shared, and of a survey only what the disclosure engine lets through. Never
responses, open answers, requests for help, or anything for the advisor only.
"""

import csv
import io
from collections.abc import Callable, Iterable

import msgspec

from core.cycle.year import Year
from core.dossier.records.base import CycleRecord
from core.dossier.records.consult import Communication, Consultation, Decision
from core.dossier.records.envision import DesiredState, Goal, Idea, Session
from core.dossier.records.explore import (
    ChecklistAnswer,
    Document,
    IndicatorValue,
    Observation,
    Rating,
    Risk,
    Statement,
    Strength,
    Survey,
)
from core.dossier.records.organisation import Organisation, SkippedStep, Unit
from core.dossier.records.realise import (
    BalanceReason,
    Effect,
    FollowUpValue,
    Measure,
    ProgressNote,
    YearlyEvaluation,
)
from core.explore.figure_words import suppressed, value_words
from core.explore.survey.figures import Shown
from core.explore.survey.results import results
from core.realise.effect import reason_of
from core.realise.noted import told, told_goal, why_hidden
from core.realise.yearly import told_count

Rows = Iterable[dict[str, object]]

OPEN: tuple[type[CycleRecord], ...] = (
    Organisation, Unit, SkippedStep, Risk, Strength, Rating, Session, Idea, DesiredState,
    Measure, ProgressNote, BalanceReason, Consultation, Decision,
    Communication,
)  # fmt: skip
"""Tables of which every row is meant for reports."""

TIERED: tuple[type[CycleRecord], ...] = (Observation, Statement, Document)
"""Tables of which only the shared rows are."""

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would run as a formula."""


def open_tables(year: Year) -> dict[str, bytes]:
    """Every open table of a year as csv (UTF-8), by file name."""
    tables: dict[str, Callable[[Year], Rows]] = {
        "survey_results": _survey_rows,
        "figures": _figures,
        "visit_answers": _visit_answers,
        "yearlyevaluation": _yearly,
        "goal": _goals,
        "effect": _effects,
        "followupvalue": _follow_up,
    }
    found = {name: list(rows(year)) for name, rows in tables.items()}
    for kind in OPEN:
        found[kind.__name__.lower()] = [_row(r) for r in year.all(kind)]
    for kind in TIERED:
        shared = year.dossier.all(kind, cycle=year.id, tier="shared")
        found[kind.__name__.lower()] = [_row(r) for r in shared]
    return {f"{name}.csv": _csv(rows) for name, rows in sorted(found.items()) if rows}


def _row(record: CycleRecord) -> dict[str, object]:
    plain: dict[str, object] = msgspec.to_builtins(record)
    return {name: value for name, value in plain.items() if name not in ("position", "blob")}


def _figures(year: Year) -> Rows:
    """Indicator values of the whole organisation; those of units may be about a few people.

    A count of a few people is said as in a report: not exactly.
    """
    for value in year.all(IndicatorValue):
        if value.unit is None:
            row = _row(value)
            yield row | {"value": value_words(value)} if suppressed(value) else row


def _yearly(year: Year) -> Rows:
    """What the yearly evaluation looked at; one to four reports are not counted out either."""
    for record in year.all(YearlyEvaluation):
        yield _row(record) | {"count": told_count(record.count)}


def _goals(year: Year) -> Rows:
    """Goals, without a baseline that counts a few people."""
    for goal in year.all(Goal):
        yield _row(told_goal(goal))


def _effects(year: Year) -> Rows:
    """What came of the goals and why, without values behind which too few people stand."""
    for effect in year.all(Effect):
        goal = year.dossier.get(Goal, effect.goal)
        shown = told(year.dossier, goal, effect)
        yield _row(shown) | {"reason": reason_of(year.dossier, goal, shown)}


def _follow_up(year: Year) -> Rows:
    """Values on the way; one behind which too few people stand is not there, and why not is."""
    for value in year.all(FollowUpValue):
        why = why_hidden(year.dossier, year.dossier.get(Goal, value.goal), value)
        blank = dict.fromkeys(("value", "n", "low", "high"), "") if why else {}
        yield _row(value) | blank | {"hidden": why}


def _visit_answers(year: Year) -> Rows:
    """Answers of visits; the note with them only where it is shared."""
    for answer in year.all(ChecklistAnswer):
        row = _row(answer)
        yield row if answer.tier == "shared" else row | {"note": ""}


def _survey_rows(year: Year) -> Rows:
    for survey in year.all(Survey):
        for unit in results(year.dossier, survey).units.values():
            for scale, cell in unit.cells.items():
                yield {
                    "survey": survey.key,
                    "unit": unit.name,
                    "scale": scale,
                    "n": cell.n if isinstance(cell, Shown) else "",
                    "mean": cell.mean if isinstance(cell, Shown) else "",
                    "at_risk": cell.at_risk if isinstance(cell, Shown) else "",
                    "hidden": "" if isinstance(cell, Shown) else cell.reason.value,
                }


def _csv(rows: list[dict[str, object]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(rows[0]))
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    return text.getvalue().encode()


def _cell(value: object) -> str:
    """A value as text that no spreadsheet takes for a formula."""
    if value is None:
        return ""
    text = "; ".join(map(str, value)) if isinstance(value, list) else str(value)
    return f"'{text}" if text.startswith(DANGEROUS) and not _is_number(text) else text


def _is_number(text: str) -> bool:
    return text.lstrip("+-").replace(".", "", 1).isdigit()
