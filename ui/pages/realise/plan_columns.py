"""The seven columns of the plan, each written in place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

from core.dossier.dossier import Dossier
from core.dossier.records.explore import Risk
from core.dossier.records.words import AIMS, LEVELS, STATUSES, Aim, Level
from core.realise import measures, planning
from core.realise.measure_words import aim_note, level_word, owner_words, status_word
from core.realise.measures import Line
from core.text import numbers
from core.text.translate import gettext as _
from ui.pages.page import Page
from ui.parts.table import Column


class PlanColumns:
    """Reads and writes the cells of a measure."""

    def __init__(self, page: Page, ask_to_stop: Callable[[str], object]) -> None:
        self._page, self._ask_to_stop = page, ask_to_stop

    def all(self) -> list[Column]:
        """Measure, risk, owner, term, status, money, level and aim."""
        return [
            Column("measure", _("Measure"), lambda line: str(line.measure.title), self._title,
                   stretch=True, width=208, lines=2, tip=lambda line: str(line.measure.what)),
            Column("risk", _("Risk"), _risk, self._risk, width=170,
                   level=lambda line: line.shape if line.risk else None,
                   sort=lambda line: -line.shape, options=self._risks, tip=_risk,
                   lines=2),
            Column("owner", _("Owner"), lambda line: owner_words(line.measure), self._owner,
                   width=132, lines=2, leaves=2),
            Column("term", _("Term"), _term, self._due, width=120, icon=self._late_icon,
                   sort=lambda line: line.measure.due_on, tip=self._late_tip),
            Column("status", _("Status"), lambda line: status_word(line.measure.status),
                   self._status, width=92, options=_statuses, leaves=1),
            Column("money", _("Money"), _money, self._money, width=88, align="right",
                   leaves=3, sort=lambda line: line.measure.money),
            Column("aim", _("Level and aim"), _aim, self._aim, width=148, options=_aims, tip=_aim,
                   lines=2, leaves=4, sort=lambda line: (LEVELS.index(line.measure.level),
                                      AIMS.index(line.measure.aim))),
        ]  # fmt: skip

    @property
    def _dossier(self) -> Dossier:
        return self._page.dossier

    def _title(self, line: Line, typed: str) -> object:
        return measures.change(self._dossier, line.measure, title=typed)

    def _risk(self, line: Line, risk: str) -> object:
        return measures.replace_risk(self._dossier, line.measure, line.risk_id, risk)

    def _owner(self, line: Line, typed: str) -> object:
        return measures.set_owner(self._dossier, line.measure, typed)

    def _due(self, line: Line, typed: str) -> object:
        day = numbers.parse_date(typed, self._page.cycle.year) if typed else None
        return measures.change(self._dossier, line.measure, due_on=day)

    def _status(self, line: Line, status: str) -> object:
        if status == "stopped":
            return self._ask_to_stop(line.id)
        today = self._page.session.today
        return measures.set_status(self._dossier, line.measure, status, today)

    def _money(self, line: Line, typed: str) -> object:
        amount = numbers.parse_money(typed) if typed else None
        return measures.change(self._dossier, line.measure, money=amount)

    def _aim(self, line: Line, both: str) -> object:
        level, _dot, aim = both.partition(".")
        return measures.change(self._dossier, line.measure, level=level, aim=aim)

    def _risks(self) -> list[tuple[str, str]]:
        found = self._dossier.all(Risk, cycle=self._page.cycle.id)
        return [("", _("No risk")), *((risk.id, risk.title) for risk in found)]

    def _late(self, line: Line) -> bool:
        return planning.is_late(line.measure, self._page.session.today)

    def _late_icon(self, line: Line) -> str:
        return "warning" if self._late(line) else ""

    def _late_tip(self, line: Line) -> str:
        return _("The term has passed") if self._late(line) else ""


def _risk(line: Line) -> str:
    if not line.further:
        return line.risk
    return _("{risk} +{count}").format(risk=line.risk, count=line.further)


def _term(line: Line) -> str:
    day: dt.date | None = line.measure.due_on
    return numbers.date(day) if day else ""


def _money(line: Line) -> str:
    amount: Decimal | None = line.measure.money
    return "" if amount is None else numbers.money(amount)


def _aim(line: Line) -> str:
    return _both(line.measure.level, line.measure.aim)


def _both(level: Level, aim: Aim) -> str:
    return _("{level} · {aim}").format(level=level_word(level), aim=aim_note(aim))


def _aims() -> list[tuple[str, str]]:
    return [(f"{level}.{aim}", _both(level, aim)) for level in LEVELS for aim in AIMS]


def _statuses() -> list[tuple[str, str]]:
    return [(status, status_word(status)) for status in STATUSES]
