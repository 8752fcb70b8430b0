"""One measure being followed: its chain, its status, its story, its values, its evaluation."""

from __future__ import annotations

from functools import partial

from core.cycle.chain import chain
from core.cycle.year import Year
from core.dossier.records.explore import Risk
from core.dossier.records.realise import Measure
from core.dossier.records.words import Note
from core.realise import follow_up, measures
from core.realise.follow_up import Line
from core.realise.measure_words import owner_words, status_word
from core.text import numbers
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _
from ui.look.tokens import GAP
from ui.pages.page import Page
from ui.pages.realise.follow_up_story import Story
from ui.pages.realise.follow_up_values import Values
from ui.parts.act import Act
from ui.parts.binder import Binder, Field
from ui.parts.buttons import from_act, link
from ui.parts.chain import ChainBar
from ui.parts.detail import DetailPane
from ui.parts.fields.dates import DateField
from ui.parts.fields.text import TextField
from ui.parts.fold import Fold
from ui.parts.labels import caption, heading
from ui.parts.layouts import clear, column, row
from ui.parts.notice import Notice
from ui.parts.reason import ReasonBox
from ui.parts.record_chain import chain_links, first_of


class FollowUpDetail(DetailPane):
    """What is asked now comes first: a line of progress, a risk to rate again, an evaluation."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._line: Line | None = None
        self.heading, self.facts = heading(), caption(wraps=True)
        self.to_plan = link(_("In the plan"), self.go, icon="arrow-right")
        self.chain, self.acts, self.notices = ChainBar(), row(gap=8), column(gap=8)
        self.stopping, self.story, self.values = ReasonBox(), Story(page), Values(page)
        self.due, self.done = DateField(_("Term")), DateField(_("Done on"))
        self.judge_on = DateField(_("To be evaluated on"))
        self.evaluation = TextField(
            _("Evaluation"), _("Did it do what it should? By what do you see that?"), 2
        )
        self._lay_out()
        fields = [
            Field(self.due, "due_on", N_("Change term")),
            Field(self.done, "done_on", N_("Change day of finishing")),
            Field(self.judge_on, "evaluate_on", N_("Change day of evaluation")),
            Field(self.evaluation, "evaluation", N_("Change evaluation")),
        ]
        self.form = Binder(page, N_("Change measure"), fields, self._change)
        self.story.written.connect(self.note)
        self.chain.chosen.connect(self.follow)

    def show_line(self, line: Line, year: Year) -> None:
        """Show a measure with its story."""
        if self._line is None or self._line.measure.id != line.measure.id:
            self.stopping.close_it()
        self._line, measure = line, line.measure
        self._chain = chain(year, measure)
        self.heading.setText(measure.title)
        self.facts.setText(_facts(line))
        self.chain.set_links(chain_links(self._chain, "measures"))
        self._show_acts(measure)
        self._show_notices(line)
        self.story.show_measure(measure)
        self.values.show_goals(self._chain.goals)
        self.more.set_summary(self.values.summary())
        self.done.setVisible(measure.status == "done")
        self.form.show(measure)

    def note(self, text: str, kind: Note) -> None:
        """One line in the story."""
        session = self._page.session
        self._page.do(
            N_("Note progress"),
            lambda: follow_up.note(session.dossier, self._measure(), text, session.today, kind),
        )

    def start(self) -> None:
        """Begin, or take up again."""
        session = self._page.session
        self._page.do(
            N_("Start measure"),
            lambda: follow_up.start(session.dossier, self._measure(), session.today),
        )

    def finish(self) -> None:
        """Done today; the risks are asked again."""
        session = self._page.session
        asked = self._page.do(
            N_("Finish measure"),
            lambda: follow_up.finish(session.dossier, self._measure(), session.today),
        )
        if asked:
            sentence = ngettext(
                "Done. Judge {count} risk again.", "Done. Judge {count} risks again.", len(asked)
            )
            session.say(sentence.format(count=len(asked)))

    def ask_to_stop(self) -> None:
        """Ask why, in the page."""
        session = self._page.session
        self.stopping.ask(
            _("Why does this measure end before it is done?"),
            _("Stop"),
            lambda reason: session.do(
                N_("Stop measure"),
                lambda: follow_up.stop(session.dossier, self._measure(), reason),
                _("Measure stopped"),
            ),
        )

    def follow(self, key: str) -> None:
        """Go along the chain."""
        if key != "measures":
            self._page.session.go(*first_of(self._chain, key))

    def go(self) -> None:
        """To the measure in the plan."""
        self._page.session.go("plan", self._measure().id)

    def _show_acts(self, measure: Measure) -> None:
        clear(self.acts)
        for act, role in self._acts(measure):
            button = from_act(act, role)
            button.set_read_only(self._page.session.why_read_only)
            self.acts.addWidget(button)

    def _acts(self, measure: Measure) -> list[tuple[Act, str]]:
        start = Act(_("Start"), self.start, icon="play")
        finish = Act(_("Done"), self.finish, icon="check")
        stop = Act(_("Stop…"), self.ask_to_stop, icon="close")
        again = Act(_("Take up again"), self.start, icon="refresh")
        if measure.status == "planned":
            return [(start, "plain"), (finish, "plain"), (stop, "quiet")]
        if measure.status == "running":
            return [(finish, "plain"), (stop, "quiet")]
        return [(again, "plain")]

    def _show_notices(self, line: Line) -> None:
        clear(self.notices)
        for risk in (self._page.dossier.get(Risk, id) for id in line.rejudge):
            words = _("Done: how heavy is “{risk}” now?").format(risk=risk.title)
            act = Act(_("Rate again"), partial(self._rate, risk.id), writes=False)
            self.notices.addWidget(Notice(words, "info", act))
        if line.measure.status == "stopped":
            words = _("Stopped: {reason}").format(reason=line.measure.stopped_reason)
            self.notices.addWidget(Notice(words))
        if line.not_begun:
            words = _("It should have begun by now.")
            self.notices.addWidget(Notice(words, "warning"))
        if line.to_evaluate:
            act = Act(_("Evaluate"), self.evaluation.start_editing)
            self.notices.addWidget(Notice(_("Its evaluation is due."), "info", act))

    def _rate(self, risk: str) -> None:
        self._page.session.go("risks", risk)

    def _lay_out(self) -> None:
        days = row(self.due, self.judge_on, self.done, gap=GAP)
        for place in range(3):
            days.setStretch(place, 1)
        self.more = Fold(_("Values of the goals"), self.values)
        for piece in (self.heading, self.facts, self.chain):
            self.column.addWidget(piece)
        self.column.addLayout(row(self.acts, None, self.to_plan))
        self.column.addWidget(self.stopping)
        self.column.addLayout(self.notices)
        self.column.addWidget(self.story)
        self.column.addWidget(self.more)
        self.column.addLayout(days)
        self.column.addWidget(self.evaluation)

    def _change(self, record: Measure, attribute: str, value: object) -> Measure:
        return measures.change(self._page.dossier, record, **{attribute: value})

    def _measure(self) -> Measure:
        assert self._line is not None
        return self._page.dossier.get(Measure, self._line.measure.id)


def _facts(line: Line) -> str:
    """Status, owner, since when."""
    measure = line.measure
    words = [status_word(measure.status), owner_words(measure) or _("no owner")]
    if measure.starts_on:
        words.append(_("from {date}").format(date=numbers.date(measure.starts_on)))
    return " · ".join(words)
