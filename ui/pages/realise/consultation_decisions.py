"""What management decided: per measure asked, answered, and the reason."""

from __future__ import annotations

import datetime as dt

from core.consult import decisions
from core.consult.consult_words import ANSWER_WORDS, answer_word
from core.consult.decisions import Line, headline, overview, tally
from core.dossier.records.consult import Decision
from core.dossier.records.realise import Measure
from core.dossier.records.words import DecisionAnswer
from core.realise import follow_up
from core.text.numbers import date, parse_date
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.look.tokens import GAP, WIDE
from ui.pages.many_views import View
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.buttons import link, plain
from ui.parts.empty import Empty
from ui.parts.labels import caption, strong
from ui.parts.layouts import column, row, scroll
from ui.parts.reason import ReasonBox
from ui.parts.table import Column, RecordTable
from ui.parts.tall import Tall

_MARKS = {"approved": "check", "adjusted": "partly", "refused": "no", "awaited": "clock"}


class DecisionsView(View):
    """A row a measure; a refusal asks for its reason before it is written."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.lines: tuple[Line, ...] = ()
        self.said = strong(wraps=True)
        self.table = RecordTable(page, _("Decisions"), self._columns(), N_("Change decision"))
        self.refusing = ReasonBox()
        self.current = caption(wraps=True)
        self.to_plan = link(_("To the plan"), self.go, icon="arrow-right")
        self.stop = plain(_("Stop this measure"), self.stop_refused, writes=True)
        self.ask = plain(_("All put to management today"), self.ask_all, writes=True)
        self.empty = Empty(
            _("Nothing to decide on yet"),
            _("Management answers every measure of the plan. First make the plan."),
            Act(_("To the plan"), lambda: page.session.go("plan"), writes=False),
        )
        self._lay_out()
        self.table.chosen.connect(lambda _id: self._show_current())
        self.table.opened.connect(lambda id: page.session.go("plan", id))

    def refresh(self) -> None:
        """Show the answers."""
        page = self._page
        self.lines = overview(page.dossier, page.cycle.id)
        self.said.setText(headline(tally(self.lines)))
        self.table.set_records(self.lines)
        self.empty.setVisible(not self.lines)
        for piece in (self.said, self.table):
            piece.setVisible(bool(self.lines))
        waiting = any(line.decision.asked_on is None for line in self.lines)
        self.ask.setVisible(waiting)
        self._show_current()

    def show_record(self, record_id: str) -> bool:
        """Choose a measure, or the one of a decision; whether it is here."""
        found = [x for x in self.lines if record_id in (x.id, x.decision.id)]
        if found:
            self.table.select(found[0].id)
        return bool(found)

    def approve_rest(self) -> None:
        """Every measure without an answer is approved."""
        page = self._page
        page.do(
            N_("Approve measures"),
            lambda: decisions.approve_rest(page.dossier, page.cycle.id, page.session.today),
            tell=_("The other measures were approved"),
        )

    def ask_all(self) -> None:
        """Every measure was put to management today."""
        page = self._page
        page.do(
            N_("Put measures to management"),
            lambda: decisions.ask_all(page.dossier, page.cycle.id, page.session.today),
        )

    def go(self) -> None:
        """To the measure in the plan."""
        self._page.session.go("plan", self.table.current())

    def stop_refused(self) -> None:
        """A refused measure ends, with the reason that management gave."""
        line, dossier = self._line(), self._page.dossier
        if line is not None:
            measure, reason = line.measure, line.decision.reason
            self._page.do(
                N_("Stop measure"),
                lambda: follow_up.stop(dossier, measure, reason),
                tell=_("Measure stopped"),
            )

    def _answer(self, line: Line, answer: str) -> object:
        """What was chosen in the table; a refusal first asks why."""
        key = next(each for each in ANSWER_WORDS if each == answer)
        if key == "refused" and not line.decision.reason.strip():
            question = _("Why does management refuse “{measure}”?")
            self.refusing.ask(
                question.format(measure=line.measure.title),
                _("Refuse"),
                lambda reason: self._decide(line, "refused", reason),
            )
            return None
        return decisions.decide(self._page.dossier, line.measure, key, self._page.session.today)

    def _decide(self, line: Line, answer: DecisionAnswer, reason: str) -> None:
        session = self._page.session
        session.do(
            N_("Change decision"),
            lambda: decisions.decide(
                session.dossier, line.measure, answer, session.today, reason=reason
            ),
        )

    def _note(self, line: Line, attribute: str, value: object) -> Decision:
        return decisions.change(self._page.dossier, line.decision, **{attribute: value})

    def _columns(self) -> list[Column]:
        answers = [(key, answer_word(key)) for key in ANSWER_WORDS]
        return [
            Column("measure", _("Measure"), _title, stretch=True, width=208, lines=2,
                   tip=_title),
            Column("asked_on", _("Asked on"), lambda r: _day(r.decision.asked_on),
                   self._day_of("asked_on"), width=100, leaves=2),
            Column("answer", _("Answer"), lambda r: answer_word(r.decision.answer), self._answer,
                   width=172, options=answers, icon=lambda r: _MARKS[r.decision.answer]),
            Column("reason", _("Reason"), lambda r: r.decision.reason,
                   lambda r, typed: self._note(r, "reason", typed.strip()), width=188,
                   lines=8,
                   tip=lambda r: r.decision.reason),
            Column("decided_on", _("Decided on"), lambda r: _day(r.decision.decided_on),
                   self._day_of("decided_on"), width=100, leaves=1),
        ]  # fmt: skip

    def _day_of(self, attribute: str) -> DaySetter:
        return DaySetter(self, attribute)

    def write_day(self, line: Line, attribute: str, typed: str) -> object:
        """A day that was typed in the table, or nothing."""
        day = parse_date(typed, self._page.session.today.year) if typed.strip() else None
        return self._note(line, attribute, day)

    def _show_current(self) -> None:
        line = self._line()
        self.to_plan.setVisible(line is not None)
        self.current.setText(_summary(line) if line else "")
        refused = line is not None and line.decision.answer == "refused"
        self.stop.setVisible(refused and line is not None and line.measure.status != "stopped")

    def _line(self) -> Line | None:
        return next((x for x in self.lines if x.id == self.table.current()), None)

    def _lay_out(self) -> None:
        head = row(self.said, self.ask, gap=GAP)
        head.setStretch(0, 1)
        foot = row(self.current, self.stop, self.to_plan, gap=GAP)
        foot.setStretch(0, 1)
        laid = column(head, self.table, self.refusing, foot, self.empty, gap=GAP)
        laid.setContentsMargins(WIDE, GAP, WIDE, GAP)
        laid.setStretch(1, 1)
        laid.setStretch(4, 1)
        self.setLayout(column(scroll(Tall(laid))))


class DaySetter:
    """Writes a day in one column of the table of decisions."""

    def __init__(self, view: DecisionsView, attribute: str) -> None:
        self._view, self._attribute = view, attribute

    def __call__(self, line: Line, typed: str) -> object:
        """The day that was typed."""
        return self._view.write_day(line, self._attribute, typed)


def _title(line: Line) -> str:
    measure: Measure = line.measure
    return measure.title


def _day(day: dt.date | None) -> str:
    return date(day) if day else ""


def _summary(line: Line) -> str:
    """What was asked and answered on one measure, in a line."""
    decision = line.decision
    words = [answer_word(decision.answer)]
    if decision.decided_by:
        words.append(decision.decided_by)
    if decision.reason:
        words.append(decision.reason)
    return _("{measure}: {words}").format(measure=line.measure.title, words=" · ".join(words))
