"""The chosen statement: its words, its tier, and where it stands as evidence."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from core.dossier.records.explore import EvidenceLink, Risk, Statement, Strength
from core.explore import conversations
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.pages.explore.as_evidence import choose_risk
from ui.pages.explore.conversation_entry import Suspicion, tone_words
from ui.pages.explore.redacting import redact_link
from ui.pages.page import Page
from ui.parts.binder import Binder, Field
from ui.parts.buttons import link
from ui.parts.field_words import source_words
from ui.parts.fields.choice import ChoiceField
from ui.parts.fields.segment import SegmentField
from ui.parts.fields.text import TextField
from ui.parts.flow import Flow
from ui.parts.labels import fault
from ui.parts.layouts import column, holder, panel, row
from ui.parts.picker import Picker
from ui.parts.rows import LinkRow, LinkRows


def tier_words() -> list[tuple[str, str]]:
    """Who may read a note or a statement."""
    return [("advisor_only", _("Advisor only")), ("shared", _("May be shared"))]


class ToneField(SegmentField):
    """A concern or something that goes well, kept as a truth value."""

    def value(self) -> bool:  # type: ignore[override]
        """Whether it goes well."""
        return self.segments.current() == "positive"

    def _show(self, value: object) -> None:
        self.segments.choose("positive" if value else "concern")


class ChosenStatement(QWidget):
    """The fields of one statement, and one click to make it evidence."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._statement: Statement | None = None
        self._suspicion = Suspicion(page)
        self.text = TextField(_("Statement"))
        self.source = ChoiceField(
            _("Component of the work"), source_words(page.session.profile), none=_("No component")
        )
        self.tone = ToneField(_("Tone"), tone_words())
        self.tier = SegmentField(_("Who may read it"), tier_words())
        self.warning = fault()
        self.use = link(_("As finding…"), self.as_evidence, icon="link", writes=True)
        self.redact = redact_link(page, lambda: self._statement)
        self.used = LinkRows(_("Stands under"), removable=True)
        # One under the other where side by side they would be wider than the record.
        marks = holder(Flow([self.tone, self.tier], gap=12))
        box = panel(
            self.text, self.warning, self.source, marks, self.used, row(self.use, self.redact, None)
        )
        self.setLayout(column(box))
        fields = [
            Field(self.text, "text", N_("Change statement")),
            Field(self.source, "source", N_("Change component of statement")),
            Field(self.tone, "positive", N_("Change tone of statement")),
            Field(self.tier, "tier", N_("Change who may read a statement")),
        ]
        self.form = Binder(page, N_("Change statement"), fields, self._change)
        self.used.opened.connect(lambda id: page.session.go("risks", id))
        self.used.removed.connect(self._unlink)
        self.text.edited.connect(self._look)

    def show_statement(self, statement: Statement | None) -> None:
        """Show a statement, or nothing."""
        self._statement = statement
        self.setVisible(statement is not None)
        self.text.set_private(statement is not None and statement.tier == "advisor_only")
        self.form.show(statement)
        if statement is not None:
            self.used.set_rows(self._places(statement))
            self._look()

    def as_evidence(self) -> Picker | None:
        """Ask under which risk or strength it belongs; a new one never quotes it."""
        said = self._statement
        if said is None or self._page.session.read_only:
            return None
        title = _("New strength") if said.positive else _("New risk")
        of = EvidenceLink(cycle=said.cycle, kind="statement", source=said.id)
        return choose_risk(self._page, self.use, of, title)

    def _linked(self, said: Statement) -> list[Risk | Strength]:
        dossier = self._page.dossier
        links = dossier.all(EvidenceLink, source=said.id)
        found = (
            dossier.find(Risk, one.risk) or dossier.find(Strength, one.strength) for one in links
        )
        return [one for one in found if one is not None]

    def _places(self, said: Statement) -> list[LinkRow]:
        return [
            LinkRow(
                each.id,
                each.title,
                note=_("risk") if isinstance(each, Risk) else _("strength"),
                icon="warning" if isinstance(each, Risk) else "star",
            )
            for each in self._linked(said)
        ]

    def _unlink(self, target: str) -> None:
        said, dossier = self._statement, self._page.dossier
        assert said is not None
        link = next(
            one
            for one in dossier.all(EvidenceLink, source=said.id)
            if target in (one.risk, one.strength)
        )
        self._page.do(N_("Unlink finding"), lambda: dossier.remove(link))

    def _look(self) -> None:
        sentence = self._suspicion.of(self.text.value())
        self.warning.setText(sentence)
        self.warning.setVisible(bool(sentence))

    def _change(self, record: Statement, attribute: str, value: Any) -> Statement:
        if attribute == "text":
            return conversations.reword(self._page.dossier, record, value)
        value = value or None if attribute == "source" else value
        return self._page.dossier.change(record, **{attribute: value})
