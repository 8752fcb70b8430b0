"""The judgement of a risk in words: method, criteria, class, and overruling with a reason."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from core.dossier.records.explore import Rating, Risk
from core.dossier.records.words import Moment
from core.explore import judging
from core.explore.proposals import Proposal, proposals
from core.explore.rating import WrongInput, rate
from core.library.methods import Method, method, methods
from core.text.faults import Fault
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.pages.explore.risk_criterion import CriterionRow
from ui.pages.explore.risk_result import ResultLine
from ui.pages.page import Page
from ui.parts.ask_file import ask_file
from ui.parts.buttons import link
from ui.parts.fields.choice import ChoiceField
from ui.parts.fields.segment import Segments
from ui.parts.labels import body, section
from ui.parts.layouts import clear, column, holder, row
from ui.parts.notice import Notice

OWN_FILE = "own"


class JudgingSection(QWidget):
    """Now and after the measures; as soon as every criterion has its word, it is written."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._risk: Risk | None = None
        self._unfolded = False
        self._method: Method = method()
        self._unfinished: dict[tuple[str, str], dict[str, str]] = {}
        """Per risk and moment what is chosen while the method still asks more."""
        self.rows: dict[str, CriterionRow] = {}
        moments = [("current", _("Now")), ("residual", _("After the measures"))]
        self.moment = Segments(_("Moment"), moments)
        self.moment.choose("current")
        self.method = ChoiceField(_("Method"), [])
        self.caution = Notice("", "info")
        self.faulty = Notice("", "danger")
        self.criteria = column(gap=14)
        self.result = ResultLine(page)
        self.summary = body()
        self.undo = link(_("Take the judgement back"), self.unjudge, writes=True)
        self.change = link(_("Change…"), lambda: self.unfold(True), icon="edit", writes=True)
        self.questions = holder(column(self.method, self.caution, self.criteria, gap=12))
        head = row(section(_("Judgement")), None, self.moment)
        feet = row(self.change, self.undo, None)
        pieces = (head, self.faulty, self.questions, self.summary, self.result, feet)
        self.setLayout(column(*pieces, gap=12))
        self.moment.chosen.connect(lambda _key: self._refresh())
        self.method.settled.connect(self._choose_method)

    def show_risk(self, risk: Risk) -> None:
        """Show the judgement of a risk."""
        if self._risk is None or self._risk.id != risk.id:
            self.moment.choose("current")
            self._unfolded = False
        self._risk = risk
        self._refresh()

    def judge(self, key: str, value: str) -> None:
        """Choose a word; the judgement is written when the method has what it asks."""
        inputs = self._inputs() | {key: value}
        self._unfinished[self._place()] = inputs
        self._write(inputs)

    def unjudge(self) -> None:
        """Take the judgement back altogether."""
        rating = self._rating()
        self._unfinished.pop(self._place(), None)
        if rating is not None:
            told = _("The judgement is taken back")
            dossier = self._page.dossier
            self._page.do(
                N_("Take judgement back"), lambda: judging.unjudge(dossier, rating), tell=told
            )

    def _refresh(self) -> None:
        rating = self._rating()
        self._find_method(rating)
        offered = proposals(self._page.dossier, self._asked())
        inputs = self._inputs()
        if [row.criterion for row in self.rows.values()] != self._criteria(offered):
            self._rebuild(offered)
        for key, each in self.rows.items():
            each.show_value(inputs.get(key, ""), offered.get(key))
        self.result.show_rating(rating, self._method, self._missing(inputs))
        self.unfold(rating is None or self._unfolded)
        self.summary.setText(_said(self._method, inputs))

    def unfold(self, shown: bool) -> None:
        """Show the questions, or what was answered."""
        self._unfolded = shown
        self.questions.setVisible(shown)
        self.summary.setVisible(not shown)
        self.change.setVisible(not shown)
        self.undo.setVisible(shown and self._rating() is not None)

    def _find_method(self, rating: Rating | None) -> None:
        """The method of the rating, of the moment before, or the one used last."""
        key = rating.method if rating else self._usual()
        self.faulty.hide()
        try:
            self._method = method(key)
        except Fault as fault:
            self.faulty.set_text(str(fault))
            self.faulty.show()
        options = [(each.key, str(each.title)) for each in methods()]
        if key not in dict(options):
            options.append((key, Path(key).name))
        self.method.set_options([*options, (OWN_FILE, _("A method of your own, from a file…"))])
        self.method.set_value(key)
        self.caution.set_text(str(self._method.caution or ""))
        self.caution.setVisible(self._method.caution is not None)

    def _usual(self) -> str:
        """The method chosen for this risk, or the one most recently used in this year."""
        chosen = self._unfinished.get(self._place(), {}).get("")
        dossier, risk = self._page.dossier, self._asked()
        known = dossier.all(Rating, risk=risk.id) or dossier.all(Rating, cycle=risk.cycle)
        last = max(known, key=lambda each: each.rated_on, default=None)
        return chosen or (last.method if last else method().key)

    def _choose_method(self) -> None:
        key = self.method.value()
        if key == OWN_FILE:
            kinds = _("Methods (*.toml)")
            ask_file(self, _("A rating method"), kinds, lambda path: self.use_method(str(path)))
        elif key:
            self.use_method(key)

    def use_method(self, key: str) -> None:
        """Judge with another method: it has its own criteria, so its words are chosen anew."""
        rating = self._rating()
        self._unfinished[self._place()] = {"": key}
        if rating is not None and rating.method != key:
            dossier = self._page.dossier
            self._page.do(N_("Change rating method"), lambda: judging.unjudge(dossier, rating))
        self._refresh()

    def _write(self, inputs: dict[str, str]) -> None:
        asked, moment, key = self._asked(), self._place()[1], self._method_key()
        offered = {name: each.value for name, each in self._context().items()}
        given = offered | {name: value for name, value in inputs.items() if name}
        try:
            rate(self._method, given)
        except WrongInput:
            self._refresh()
            return
        dossier, today = self._page.dossier, self._page.session.today
        self._page.do(
            N_("Judge risk"),
            lambda: judging.judge(dossier, asked, key, given, _moment(moment), today),
        )
        self._unfinished.pop(self._place(), None)
        self._refresh()

    def _method_key(self) -> str:
        rating = self._rating()
        return rating.method if rating else self._usual()

    def _context(self) -> dict[str, Proposal]:
        """What is recorded beside the judgement without being asked."""
        offered = proposals(self._page.dossier, self._asked())
        keys = {each.key for each in self._method.criteria if each.context}
        return {key: each for key, each in offered.items() if key in keys}

    def _criteria(self, offered: dict[str, Proposal]) -> list[object]:
        return [
            each for each in self._method.criteria if not (each.context and each.key in offered)
        ]

    def _rebuild(self, offered: dict[str, Proposal]) -> None:
        clear(self.criteria)
        shown = [each for each in self._method.criteria if each in self._criteria(offered)]
        self.rows = {each.key: CriterionRow(each) for each in shown}
        for each in self.rows.values():
            each.chosen.connect(self.judge)
            each.take.set_read_only(self._page.session.why_read_only)
            self.criteria.addWidget(each)

    def _missing(self, inputs: dict[str, str]) -> list[str]:
        """The titles of the criteria that still need a word."""
        return [
            str(each.title)
            for each in self._method.criteria
            if not each.context and each.default is None and not inputs.get(each.key)
        ]

    def _inputs(self) -> dict[str, str]:
        """What is chosen: in progress, written, or for the moment after as it is now."""
        kept = self._unfinished.get(self._place())
        if kept is not None:
            return kept
        rating = self._rating() or judging.rating_of(self._page.dossier, self._asked().id)
        return dict(rating.inputs) if rating and rating.method == self._method_key() else {}

    def _rating(self) -> Rating | None:
        risk, moment = self._place()
        return judging.rating_of(self._page.dossier, risk, _moment(moment))

    def _place(self) -> tuple[str, str]:
        return self._asked().id, self.moment.current()

    def _asked(self) -> Risk:
        assert self._risk is not None
        return self._risk


def _said(method: Method, inputs: dict[str, str]) -> str:
    """The chosen words in one line."""
    sentence = _("{criterion}: {word}")
    words = []
    for each in method.criteria:
        choice = each.choice(inputs.get(each.key, ""))
        if choice is not None and not each.context and choice.value != each.default:
            words.append(sentence.format(criterion=each.title, word=choice.label))
    return " · ".join(words)


def _moment(key: str) -> Moment:
    return "residual" if key == "residual" else "current"
