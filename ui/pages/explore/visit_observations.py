"""What was seen or heard outside the checklist: typed line by line, and made evidence."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from core.dossier.records.explore import EvidenceLink, Observation, Visit
from core.explore import visit
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _
from ui.pages.explore.as_evidence import choose_risk, link_count
from ui.pages.explore.conversation_chosen import tier_words
from ui.pages.explore.conversation_entry import Suspicion
from ui.pages.explore.conversation_sayings import Saying, Sayings
from ui.pages.explore.redacting import redact_link
from ui.pages.page import Page
from ui.parts.binder import Binder, Field
from ui.parts.buttons import link
from ui.parts.field_words import chosen_words, source_words
from ui.parts.fields.choice import ChoiceField
from ui.parts.fields.segment import SegmentField
from ui.parts.fields.text import LineField, TextField
from ui.parts.labels import fault, section
from ui.parts.layouts import column, panel, row
from ui.parts.picker import Picker


class Observations(QWidget):
    """Rows of observations, the chosen one in its fields, and a line for the next."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._visit: Visit | None = None
        self._suspicion = Suspicion(page)
        self.rows = Sayings(_("Observations"))
        self.text = TextField(_("Observation"))
        words = source_words(page.session.profile)
        self.source = ChoiceField(_("Component of the work"), words, none=_("No component"))
        self.tier = SegmentField(_("Who may read it"), tier_words())
        self.use = link(_("As finding…"), self.as_evidence, icon="link", writes=True)
        self.redact = redact_link(page, self._current)
        acts = row(self.use, self.redact, None)
        self.chosen = panel(self.text, self.source, self.tier, acts)
        hint = _("What you saw or heard, without names. Enter for the next.")
        self.entry = LineField(_("Observation"), hint, labelled=False)
        self.warning = fault()
        pieces = (section(_("Observations")), self.rows, self.chosen, self.entry, self.warning)
        self.setLayout(column(*pieces, gap=8))
        fields = [
            Field(self.text, "text"),
            Field(self.source, "source", N_("Change component of observation")),
            Field(self.tier, "tier", N_("Change who may read an observation")),
        ]
        self.form = Binder(page, N_("Change observation"), fields, self._change)
        self._connect()

    def show_visit(self, of: Visit) -> None:
        """Show what was seen during a visit."""
        self._visit = of
        self._suspicion.look_again()
        seen = self._page.dossier.all(Observation, visit=of.id)
        self.rows.set_sayings([self._saying(each) for each in seen])
        self._show_chosen()
        self._look()

    def select(self, id: str) -> None:
        """Choose an observation."""
        self.rows.select(id)
        self._show_chosen()

    def add(self) -> None:
        """Write down what was typed, and be ready for the next."""
        text, of = str(self.entry.value()), self._visit
        if not text or self._page.session.read_only:
            return
        dossier, cycle, today = self._page.dossier, self._page.cycle.id, self._page.session.today
        self.entry.clear()
        self._page.do(N_("Add observation"), lambda: visit.observe(dossier, cycle, text, today, of))
        self.entry.put_back(text, self._page.session.failing)
        self.entry.line.setFocus()

    def as_evidence(self) -> Picker | None:
        """Ask under which risk or strength the chosen one belongs."""
        seen = self._current()
        if seen is None or self._page.session.read_only:
            return None
        return choose_risk(self._page, self.use, self._as_link(seen), _("New risk"))

    def _connect(self) -> None:
        self.rows.chosen.connect(lambda _id: self._show_chosen())
        self.rows.opened.connect(lambda _id: self.text.start_editing())
        self.rows.removed.connect(self._remove)
        self.rows.moved.connect(self._move)
        self.entry.line.returnPressed.connect(self.add)
        self.entry.edited.connect(self._look)

    def _current(self) -> Observation | None:
        return self._page.dossier.find(Observation, self.rows.current())

    def _show_chosen(self) -> None:
        seen = self._current()
        self.chosen.setVisible(seen is not None)
        self.text.set_private(seen is not None and seen.tier == "advisor_only")
        self.form.show(seen)

    def _saying(self, seen: Observation) -> Saying:
        suspicious = bool(self._suspicion.of(seen.text))
        private = seen.tier == "advisor_only"
        words = source_words(self._page.session.profile)
        count = link_count(self._page, self._as_link(seen))
        used = ngettext("{count} time as finding", "{count} times as finding", count)
        parts = [
            chosen_words((seen.source,), words) if seen.source else _("no component yet"),
            _("advisor only") if private else _("may be shared"),
            used.format(count=count) if count else "",
            _("looks like a name") if suspicious else "",
        ]
        note = " · ".join(part for part in parts if part)
        return Saying(seen.id, seen.text, note, False, private, suspicious, "eye")

    def _as_link(self, seen: Observation) -> EvidenceLink:
        return EvidenceLink(cycle=seen.cycle, kind="observation", source=seen.id)

    def _remove(self, id: str) -> None:
        dossier = self._page.dossier
        seen, told = dossier.get(Observation, id), _("Observation removed")
        self._page.do(N_("Remove observation"), lambda: dossier.remove(seen), tell=told)

    def _move(self, id: str, before: str) -> None:
        dossier = self._page.dossier
        seen = dossier.get(Observation, id)
        self._page.do(N_("Move observation"), lambda: dossier.move(seen, before or None))

    def _look(self) -> None:
        sentence = self._suspicion.of(self.entry.line.text())
        self.warning.setText(sentence)
        self.warning.setVisible(bool(sentence))

    def _change(self, record: Observation, attribute: str, value: Any) -> Observation:
        if attribute == "text" and not value:
            return record
        return self._page.dossier.change(record, **{attribute: value})
