"""What the goals of a measure say on the way: their values, with their margin where known."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from core.dossier.records.envision import Goal
from core.dossier.records.realise import FollowUpValue
from core.envision.goals import write
from core.realise import follow_up
from core.realise.noted import values_of, why_hidden
from core.text.numbers import date, number, parse_date, parse_number
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.look.tokens import GAP
from ui.pages.page import Page
from ui.pages.realise.follow_up_story import fit
from ui.parts.buttons import plain
from ui.parts.fields.choice import ChoiceField
from ui.parts.fields.numbers import NumberField
from ui.parts.labels import muted
from ui.parts.layouts import column, row
from ui.parts.table import Column, RecordTable


class Values(QWidget):
    """A goal, a value, Enter; under it the values, to be mended in place."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._goals: dict[str, Goal] = {}
        self.goal = ChoiceField(_("Goal"), ())
        self.goal.combo.setMinimumContentsLength(18)
        self.goal.combo.setSizeAdjustPolicy(
            self.goal.combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.value = NumberField(_("Value now"), digits=1)
        self.add = plain(_("Note"), self.enter, "plus", writes=True)
        self.table = RecordTable(page, _("Values"), self._columns(), N_("Change value"))
        self.nothing = muted(_("This measure has no goal yet; link one in the plan."))
        entry = row(self.goal, self.value, column(None, self.add), gap=GAP)
        entry.setStretch(0, 1)
        self.entry = QWidget()
        self.entry.setLayout(entry)
        self.hidden = muted()
        self.setLayout(column(self.nothing, self.entry, self.table, self.hidden, gap=8))
        self.value.line.returnPressed.connect(self.enter)
        self.table.removed.connect(self.remove)
        self.table.view.fitted.connect(lambda: fit(self.table))

    def show_goals(self, goals: Sequence[Goal]) -> None:
        """Show the values of these goals."""
        self._goals = {goal.id: goal for goal in goals}
        self.goal.set_options([(goal.id, _goal_words(goal)) for goal in goals])
        if goals and not self.goal.value():
            self.goal.set_value(goals[0].id)
        values = [value for goal in goals for value in values_of(self._page.dossier, goal)]
        self.table.set_records(values)
        self.table.setVisible(bool(values))
        self._tell_hidden()
        self.nothing.setVisible(not goals)
        self.entry.setVisible(bool(goals))
        fit(self.table)

    def _tell_hidden(self) -> None:
        """Say why a value that stands here reaches no report; once for several."""
        dossier = self._page.dossier
        reasons = dict.fromkeys(
            reason
            for goal in self._goals.values()
            for value in values_of(dossier, goal)
            if (reason := why_hidden(dossier, goal, value))
        )
        words = _("Not in reports. {reason}")
        self.hidden.setText("\n".join(words.format(reason=reason) for reason in reasons))
        self.hidden.setVisible(bool(reasons))

    def summary(self) -> str:
        """What stands here, in a line."""
        return " · ".join(_goal_words(goal) for goal in self._goals.values())

    def enter(self) -> None:
        """Note the value of today."""
        goal, value = self._goals.get(self.goal.value()), self.value.value()
        if goal is None or not isinstance(value, Decimal) or self.value.line.isReadOnly():
            return
        page = self._page
        page.do(
            N_("Note value"),
            lambda: follow_up.add_value(page.dossier, goal, page.session.today, value),
        )
        self.value.set_value(None)

    def remove(self, record_id: str) -> None:
        """Take a value away."""
        dossier = self._page.dossier
        record = dossier.get(FollowUpValue, record_id)
        self._page.do(N_("Remove value"), lambda: dossier.remove(record), tell=_("Value removed"))

    def _columns(self) -> list[Column]:
        return [
            Column("goal", _("Goal"), lambda r: self._title(r.goal), stretch=True,
                   lines=2, tip=lambda r: r.origin_text),
            Column("measured_on", _("Date"), lambda r: date(r.measured_on),
                   lambda r, typed: self._change(r, measured_on=self._day(typed)), width=96),
            Column("value", _("Value"), lambda r: _plain(r.value),
                   lambda r, typed: self._change(r, value=parse_number(typed)), width=64,
                   align="right"),
            Column("low", _("From"), lambda r: _plain(r.low),
                   lambda r, typed: self._change(r, low=_read(typed)), width=60, align="right"),
            Column("high", _("To"), lambda r: _plain(r.high),
                   lambda r, typed: self._change(r, high=_read(typed)), width=60, align="right"),
            Column("n", _("People"), lambda r: "" if r.n is None else str(r.n),
                   lambda r, typed: self._change(r, n=_people(typed)), width=64, align="right"),
        ]  # fmt: skip

    def _title(self, goal_id: str) -> str:
        goal = self._goals.get(goal_id)
        return goal.title if goal else ""

    def _day(self, typed: str) -> object:
        return parse_date(typed, self._page.session.today.year)

    def _change(self, record: FollowUpValue, **values: object) -> FollowUpValue:
        return follow_up.change_value(self._page.dossier, record, **values)


def _goal_words(goal: Goal) -> str:
    """A goal with where it comes from and goes to."""
    title = goal.title or _("own count")
    if goal.baseline is None or goal.target is None:
        return title
    return _("{goal}: {baseline} to {target}").format(
        goal=title, baseline=write(goal, goal.baseline), target=write(goal, goal.target)
    )


def _plain(value: Decimal | None) -> str:
    if value is None:
        return ""
    return number(value, 0 if value == value.to_integral_value() else 1)


def _read(typed: str) -> Decimal | None:
    return parse_number(typed) if typed.strip() else None


def _people(typed: str) -> int | None:
    return int(parse_number(typed)) if typed.strip() else None
