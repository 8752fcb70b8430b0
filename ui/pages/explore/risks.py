"""Risks and strengths: what the findings show, judged and followed through the chain."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from core.cycle.year import Year
from core.dossier.records.explore import EvidenceLink, Risk, Strength
from core.explore import evidence, risks, strengths
from core.library.guide import step_guide
from core.text.translate import gettext as _
from ui.pages.explore.risk_acts import RiskActs
from ui.pages.explore.risk_columns import Columns
from ui.pages.explore.risk_rows import risk_rows, strength_rows
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.field_words import source_words, unit_names
from ui.parts.list_pane import ListPane
from ui.session import Session


class RisksPage(Page):
    """The register beside the chosen risk; the strengths; the matrix that filters."""

    STEP = "risks"
    VIEWS = ("risks", "strengths", "matrix", "findings")
    WATCHES = frozenset(
        {
            "risk", "strength", "evidence_link", "rating", "measure", "desired_state", "goal",
            "effect", "unit", "survey", "batch", "indicator_value", "visit", "checklist_answer",
            "observation", "conversation", "statement", "document", "photo", "organisation",
        }
    )  # fmt: skip

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.bare()
        self.make = RiskActs(self)
        self._only: frozenset[str] | None = None
        guide = step_guide("risks", session.organisation.country)
        self.columns = Columns(self, guide, self.primary(), _strength_act(self))
        self.body.addWidget(self.columns)
        self._connect()

    def primary(self) -> Act:
        """A new risk."""
        return Act(_("Risk"), self.add_risk, icon="plus", tip=_("New risk"))

    def secondary(self) -> tuple[Act, ...]:
        """A new strength."""
        return (_strength_act(self),)

    def acts(self) -> dict[str, Callable[[], object]]:
        """Ctrl+F, Ctrl+D, Ctrl+E."""
        return {
            "find": self._shown_list().focus_filter,
            "duplicate": self.duplicate,
            "as_evidence": self.open_finder,
        }

    def refresh(self) -> None:
        """Show the register, the strengths, the matrix and the record."""
        cycle, columns = self.cycle.id, self.columns
        self._year, names = Year(self.dossier, cycle), unit_names(self.dossier, cycle)
        words = source_words(self.session.profile)
        self._lines = risks.by_weight(risks.register(self.dossier, cycle, self._year.measures))
        self._strengths = self.dossier.all(Strength, cycle=cycle)
        shown = [one for one in self._lines if self._only is None or one.risk.id in self._only]
        columns.risks.set_rows(risk_rows(shown, names, words))
        columns.show_filter(len(shown), len(self._lines))
        found = strengths.evidence_counts(self.dossier, cycle)
        columns.strengths.set_rows(strength_rows(self._strengths, found, names, words))
        columns.segments.set_word("risks", _("Risks {count}").format(count=len(self._lines)))
        word = _("Strengths {count}").format(count=len(self._strengths))
        columns.segments.set_word("strengths", word)
        columns.show_anything(bool(self._lines or self._strengths))
        self._show_current()

    def show_record(self, record_id: str) -> None:
        """Show a risk or a strength; of a link the record that it stands under."""
        link = self.dossier.find(EvidenceLink, record_id)
        record_id = (link.risk or link.strength or "") if link else record_id
        strength = self.dossier.find(Strength, record_id) is not None
        if self._only is not None and record_id not in self._only:
            self._filter(None)
        self.show_view("strengths" if strength else "risks")
        (self.columns.strengths if strength else self.columns.risks).select(record_id)
        self._show_current()

    def show_view(self, view: str) -> None:
        """Show the risks, the strengths, the matrix, or all findings beside the record."""
        self.columns.segments.choose("strengths" if view == "strengths" else "risks")
        self.columns.matrix_button.setChecked(view == "matrix")
        self.columns.show_list(self._shown_list())
        self._show_current()
        if view == "findings":
            self.open_finder()

    @property
    def here(self) -> tuple[str, str]:
        """The record that all findings are shown beside."""
        target = self._target()
        return ("findings", target.id) if self.columns.finding and target else ("", "")

    def add_risk(self) -> None:
        """A risk with its name to type."""
        self.show_record(self.make.add_risk())
        self.columns.risk.title.start_editing()

    def add_strength(self) -> None:
        """A strength with its name to type."""
        self.show_record(self.make.add_strength())
        self.columns.strength.title.start_editing()

    def duplicate(self) -> None:
        """The same risk once more, for another place."""
        risk = self._target()
        if isinstance(risk, Risk) and not self.session.read_only:
            self.show_record(self.make.duplicate(risk))

    def open_finder(self) -> None:
        """Show all findings beside the record, to link them."""
        if self._target() is not None:
            self._fill_finder()
            self.columns.show_list(self.columns.finder)
            self.columns.show_findings()
            self.columns.finder.list.focus_filter()

    def close_finder(self) -> None:
        """Show the register again."""
        self.columns.show_list(self._shown_list())
        self._shown_list().setFocus()

    def toggle_finding(self, key: str) -> None:
        """Link a finding to the record, or take it away when it stands there."""
        target, found = self._target(), self.columns.finder.found.get(key)
        if target is not None and found is not None and not self.session.read_only:
            self.make.toggle(target, found)

    def _connect(self) -> None:
        columns = self.columns
        for pane in (columns.risks, columns.strengths):
            pane.chosen.connect(lambda _id: self._show_current())
            pane.removed.connect(self.make.remove)
            pane.moved.connect(partial(self.make.move, pane))
            pane.renamed.connect(self.make.rename)
            pane.opened.connect(lambda _id: self.show_view(columns.segments.current()))
        for record in (columns.risk, columns.strength):
            record.evidence.add.clicked.connect(self.open_finder)
            record.dropped.connect(self.toggle_finding)
            record.removed.connect(self.make.remove)
        columns.risk.duplicated.connect(lambda _id: self.duplicate())
        columns.finder.picked.connect(self.toggle_finding)
        columns.finder.closed.connect(self.close_finder)
        columns.segments.chosen.connect(self.show_view)
        columns.matrix_button.clicked.connect(lambda _on: self._show_current())
        columns.matrix.filtered.connect(self._filter)
        columns.all_risks.clicked.connect(lambda _on: self._filter(None))

    def _show_current(self) -> None:
        columns, target = self.columns, self._target()
        if columns.matrix_button.isChecked() and not columns.finding:
            columns.matrix.show_year(self.dossier, self.cycle.id)
            columns.show_record(columns.matrix)
        elif isinstance(target, Strength):
            columns.strength.show_strength(target)
            columns.show_record(columns.strength)
        elif isinstance(target, Risk):
            line = next(one for one in self._lines if one.risk.id == target.id)
            columns.risk.show_line(line, self._year)
            columns.show_record(columns.risk)
        elif columns.segments.current() == "strengths":
            columns.show_record(columns.no_strength)
        if columns.finding:
            self._fill_finder()

    def _fill_finder(self) -> None:
        target = self._target()
        assert target is not None
        linked = frozenset(evidence.key_of(one) for one in evidence.links(self.dossier, target))
        names = unit_names(self.dossier, self.cycle.id)
        words = source_words(self.session.profile)
        self.columns.finder.show_year(self.dossier, self.cycle.id, linked, names, words)

    def _target(self) -> Risk | Strength | None:
        """The record that is chosen in the list that is shown."""
        if self.columns.segments.current() == "strengths":
            return self.dossier.find(Strength, self.columns.strengths.current())
        return self.dossier.find(Risk, self.columns.risks.current())

    def _shown_list(self) -> ListPane:
        strong = self.columns.segments.current() == "strengths"
        return self.columns.strengths if strong else self.columns.risks

    def _filter(self, ids: frozenset[str] | None) -> None:
        """Show only these risks in the register, or all again."""
        self._only = ids
        if ids is None:
            self.columns.matrix.release()
        self.refresh()


def _strength_act(page: RisksPage) -> Act:
    return Act(_("Strength"), page.add_strength, icon="star", tip=_("New strength"))
