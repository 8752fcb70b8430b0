"""A goal: the number that proves it, on one line from where it was to where it should be."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.dossier.records.envision import Goal
from core.envision import goals
from core.envision.gauges import Gauges, Reading
from core.envision.goals import Prospect
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.pages.envision.goal_words import baseline_words, line_data
from ui.pages.page import Page
from ui.parts.binder import Binder, Field
from ui.parts.buttons import icon_button, link
from ui.parts.field_words import unit_options
from ui.parts.fields.choice import ChoiceField
from ui.parts.fields.dates import DateField
from ui.parts.fields.numbers import NumberField
from ui.parts.fields.pick_button import PickButton
from ui.parts.fields.segment import SegmentField
from ui.parts.fields.text import LineField
from ui.parts.labels import caption
from ui.parts.layouts import column, panel, row
from ui.parts.notice import Mark
from ui.parts.number_line import NumberLine


class GoalCard(QWidget):
    """What is measured, for whom; the line; whether it could be proven; by when."""

    number_asked = Signal(str)
    """Offer the numbers there are, for the goal with this id."""
    removed = Signal(str)

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.goal: Goal | None = None
        self._reading = Reading()
        self._since: Reading | None = None
        self._sign = ""
        self.number = PickButton(writes=True)
        self.unit = ChoiceField(_("For"), [], none=_("The whole organisation"), labelled=False)
        self.title = LineField(_("What is counted"), _("Shifts that were filled, a month"))
        self.better = SegmentField(_("Better is"), [("higher", _("Higher")), ("lower", _("Lower"))])
        self.line = NumberLine(_("From baseline to target"), draggable=True)
        self.mark, self.verdict = Mark("info", "muted", 18), caption(wraps=True)
        self.source = caption(wraps=True)
        self.stale = link("", self._take_baseline, writes=True)
        self.baseline = NumberField(_("Baseline"), digits=1)
        self.target, self.by = NumberField(_("Target"), digits=1), DateField(_("By"))
        self._lay_out()
        self.form = Binder(page, N_("Change goal"), self._fields(), self._change)
        self._connect()

    def show_goal(self, goal: Goal, gauges: Gauges) -> None:
        """Show a goal; its number is read now."""
        gauge = gauges.find(goal.kind, goal.key)
        self.goal, self._reading = goal, goals.baseline_reading(goal, gauges)
        self._since = goals.measured_since(goal, gauges)
        self._sign = gauge.sign if gauge else ""
        self.number.setText(gauge.title if gauge else _("A count of our own"))
        self.number.setAccessibleName(_("Number: {number}").format(number=self.number.text()))
        options = unit_options(self._page.dossier, goal.cycle)
        self.unit.set_options([(one.key, "  " * one.depth + one.text) for one in options])
        self.form.show(goal)
        self._show_what_fits(goal)
        self._show_line(goal)

    def preview(self, target: Decimal) -> None:
        """While the target is dragged: would it be proven there?"""
        if self.goal is not None:
            self._say(goals.prospect(replace(self.goal, target=target), self._reading))

    def drop_target(self, target: Decimal) -> None:
        """The target was let go."""
        goal = self.goal
        if goal is None or target == goal.target:
            return
        dossier = self._page.dossier
        self._page.do(N_("Move target"), lambda: goals.change(dossier, goal, target=target))
        self._show_line(dossier.get(Goal, goal.id))

    def _show_what_fits(self, goal: Goal) -> None:
        """A scale brings its baseline; what is counted by hand is written by hand."""
        read = self._reading.value is not None
        self.title.setVisible(goal.kind == "count")
        self.better.setVisible(goal.kind != "scale")
        self.baseline.setVisible(not read)
        words = baseline_words(goal, self._reading, self._since, self._sign)
        self.source.setText(words)
        self.source.setVisible(bool(words) and goal.baseline is not None)
        moved = read and goals.is_stale(goal, self._reading)
        if moved and self._reading.value is not None:
            value = goals.write(goal, self._reading.value, self._sign)
            self.stale.setText(_("It says {value} now: take over").format(value=value))
        self.stale.setVisible(moved)

    def _show_line(self, goal: Goal) -> None:
        found = goals.prospect(goal, self._reading)
        self.line.set_data(line_data(goal, found, self._since, self._sign))
        self._say(found)

    def _say(self, found: Prospect) -> None:
        shown = {True: ("check", "accent"), False: ("warning", "danger"), None: ("info", "muted")}
        self.mark.show_icon(*shown[found.provable])
        self.verdict.setText(found.sentence)

    def _fields(self) -> list[Field]:
        return [
            Field(self.unit, "unit", N_("Change unit of goal")),
            Field(self.title, "title"),
            Field(self.better, "better"),
            Field(self.baseline, "baseline", N_("Change baseline")),
            Field(self.target, "target", N_("Change target")),
            Field(self.by, "by", N_("Change term of goal")),
        ]

    def _connect(self) -> None:
        self.number.clicked.connect(lambda _on: self.number_asked.emit(self._id()))
        self.line.target_moving.connect(self.preview)
        self.line.target_moved.connect(self.drop_target)

    def _lay_out(self) -> None:
        remove = icon_button(
            "trash", _("Remove goal"), lambda: self.removed.emit(self._id()), writes=True
        )
        head = row(self.number, self.unit, remove)
        head.setStretch(0, 5)
        head.setStretch(1, 4)
        said = row(self.mark, self.verdict)
        said.setStretch(1, 1)
        origin = row(self.source, self.stale)
        origin.setStretch(0, 1)
        values = row(self.baseline, self.target, self.by, gap=12)
        for place in range(3):
            values.setStretch(place, 1)
        pieces = (head, self.title, self.line, said, origin, values, self.better)
        card = panel(*pieces, role="outlined", gap=8)
        self.setLayout(column(card))

    def _change(self, record: Goal, attribute: str, value: Any) -> Goal:
        return goals.change(self._page.dossier, record, **{attribute: value})

    def _take_baseline(self) -> None:
        goal, dossier = self.goal, self._page.dossier
        if goal is not None:
            self._page.do(N_("Take baseline over"), lambda: goals.take_baseline(dossier, goal))

    def _id(self) -> str:
        return self.goal.id if self.goal else ""
