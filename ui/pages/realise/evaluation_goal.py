"""One goal: baseline, interval and target on one axis, the conclusion, and what it is owed to."""

from __future__ import annotations

from core.cycle.chain import chain
from core.cycle.year import Year
from core.dossier.records.envision import Goal
from core.dossier.records.realise import Effect
from core.dossier.records.words import Conclusion
from core.envision.gauges import Reading
from core.envision.goals import prospect, write
from core.realise import effect as effects
from core.realise.comparing import Comparison, Point, compare
from core.realise.effect_words import difference_words
from core.realise.measure_words import status_word
from core.realise.proof import Line, named_measures
from core.text import numbers
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.pages.page import Page
from ui.pages.realise.evaluation_verdict import Concluding, Verdict
from ui.parts.buttons import link, plain, quiet
from ui.parts.chain import ChainBar
from ui.parts.detail import DetailPane
from ui.parts.flow import Flow
from ui.parts.labels import caption, heading, muted, section
from ui.parts.layouts import row
from ui.parts.notice import Notice
from ui.parts.number_line import Interval, LineData, NumberLine
from ui.parts.record_chain import chain_links, first_of
from ui.parts.rows import LinkRow, LinkRows


class GoalDetail(DetailPane):
    """The line first, then what may be said."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._line: Line | None = None
        self.heading, self.state = heading(), caption(wraps=True)
        self.chain, self.axis = ChainBar(), NumberLine(_("Baseline, now and target"))
        self.source, self.verdict, self.concluding = caption(wraps=True), Verdict(), Concluding()
        self.stale = Notice(_("There are other figures by now."), "info")
        self.measure = plain(_("Measure now"), self.measure_now, "refresh", writes=True)
        self.otherwise = quiet(_("Conclude otherwise…"), self.conclude, writes=True)
        self.follow_figures = quiet(_("Follow the figures"), self.follow, writes=True)
        self.rows = LinkRows(_("Measures"))
        self.nothing = muted(_("No measure for this goal was begun."))
        self.to_values = link(
            _("Values on the way"), lambda: page.session.go("follow_up"), icon="arrow-right"
        )
        self._lay_out()
        self.chain.chosen.connect(self.go)
        self.rows.opened.connect(self.open_measure)

    def show_line(self, line: Line, year: Year) -> None:
        """Show a goal with what came of it."""
        if self._line is None or self._line.goal.id != line.goal.id:
            self.concluding.hide()
        self._line, goal, effect = line, line.goal, line.effect
        self._chain = chain(year, effect or goal)
        self.heading.setText(_title(line))
        self.state.setText(line.state.sentence)
        self.chain.set_links(chain_links(self._chain, "effects"))
        found = compare(self._page.dossier, goal)
        self.axis.set_data(_line_data(line, found))
        self.source.setText(_sources(goal, found))
        reason = effects.reason_of(self._page.dossier, goal, effect) if effect else ""
        self.verdict.show_effect(goal, effect, reason)
        self.stale.setVisible(effect is not None and _is_stale(effect, found))
        self.measure.setText(_("Measure again") if effect else _("Measure now"))
        self.otherwise.setVisible(effect is not None)
        overruled = effect is not None and effects.is_overruled(goal, effect)
        self.follow_figures.setVisible(overruled)
        self._show_measures(effect)

    def measure_now(self) -> None:
        """Compare with the newest figures, and write what came of it."""
        session, goal = self._page.session, self._goal()
        self._page.do(
            N_("Measure effect"),
            lambda: effects.measure_effect(session.dossier, goal, session.today),
        )

    def conclude(self) -> None:
        """Ask for a conclusion; without figures they are measured first."""
        if self._line is not None and self._line.effect is None:
            self.measure_now()
        if self._line is not None and self._line.effect is not None:
            self.concluding.ask(self._line.effect, self._overrule)

    def follow(self) -> None:
        """Let the figures speak again."""
        dossier, effect = self._page.dossier, self._effect()
        self._page.do(N_("Follow the figures"), lambda: effects.follow_figures(dossier, effect))

    def go(self, key: str) -> None:
        """Go along the chain."""
        if key != "effects":
            self._page.session.go(*first_of(self._chain, key))

    def open_measure(self, measure_id: str) -> None:
        """To the measure, when it is of this year."""
        here = {m.id for m in self._chain.measures}
        if measure_id in here:
            self._page.session.go("plan", measure_id)
        else:
            self._page.session.say(_("This measure belongs to an earlier year."))

    def _overrule(self, conclusion: Conclusion, reason: str) -> None:
        session, effect = self._page.session, self._effect()
        session.do(
            N_("Change conclusion"),
            lambda: effects.overrule(session.dossier, effect, conclusion, reason),
        )

    def _show_measures(self, effect: Effect | None) -> None:
        named = named_measures(self._page.dossier, effect) if effect else ()
        self.rows.set_rows(
            [
                LinkRow(
                    each.measure.id,
                    each.measure.title,
                    f"{each.year} · {status_word(each.measure.status)}",
                    icon="measure",
                )
                for each in named
            ]
        )
        self.nothing.setVisible(not named)

    def _lay_out(self) -> None:
        for piece in (self.heading, self.state, self.chain, self.axis, self.source, self.verdict):
            self.column.addWidget(piece)
        buttons = Flow()
        for button in (self.measure, self.otherwise, self.follow_figures):
            buttons.addWidget(button)
        self.column.addLayout(buttons)
        for below in (self.stale, self.concluding):
            self.column.addWidget(below)
        self.column.addLayout(row(section(_("What was done for it")), None, self.to_values))
        self.column.addWidget(self.nothing)
        self.column.addWidget(self.rows)

    def _goal(self) -> Goal:
        assert self._line is not None
        return self._page.dossier.get(Goal, self._line.goal.id)

    def _effect(self) -> Effect:
        assert self._line is not None
        assert self._line.effect is not None
        return self._page.dossier.get(Effect, self._line.effect.id)


def _title(line: Line) -> str:
    title = line.goal.title or _("own count")
    return _("{goal}, {unit}").format(goal=title, unit=line.unit) if line.unit else title


def _line_data(line: Line, found: Comparison) -> LineData:
    """The axis; the margins are shown while they belong to the figures of the effect."""
    goal, effect = line.goal, line.effect
    before = effect.baseline if effect and effect.baseline is not None else goal.baseline
    after = effect.follow_up if effect else None
    axis = prospect(goal, Reading(value=after))
    return LineData(
        low=axis.low,
        high=axis.high,
        baseline=before,
        interval=_margin(found.before) if _says(found.before, before) else None,
        target=goal.target,
        measured=after,
        measured_interval=_margin(found.after) if _says(found.after, after) else None,
        said=difference_words(goal, effect) if effect else "",
        mark=lambda value: write(goal, value),
        step=axis.step,
    )


def _says(point: Point | None, value: object) -> bool:
    return point is not None and point.value == value


def _margin(point: Point | None) -> Interval | None:
    if point is None or point.low is None or point.high is None:
        return None
    return (point.low, point.high)


def _is_stale(effect: Effect, found: Comparison) -> bool:
    """Whether the newest figures say something else than what was measured."""
    return not (_value(found.before) == effect.baseline and _value(found.after) == effect.follow_up)


def _value(point: Point | None) -> object:
    return point.value if point else None


def _sources(goal: Goal, found: Comparison) -> str:
    """Where both figures come from, and by when the target should be reached."""
    words = [_source(point) for point in (found.before, found.after) if point and point.source]
    if goal.by:
        words.append(_("target by {date}").format(date=numbers.date(goal.by)))
    return " · ".join(words)


def _source(point: Point) -> str:
    if point.n is None:
        return point.source
    return _("{source}: {n} people").format(source=point.source, n=point.n)
