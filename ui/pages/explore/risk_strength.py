"""A strength in full: what shows it, where it is, and what there is to build on."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

from core.dossier.records.explore import Strength
from core.explore import strengths
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.pages.explore.risk_evidence import EvidenceSection
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.binder import Binder, Field
from ui.parts.buttons import icon_button
from ui.parts.detail import DetailPane
from ui.parts.field_words import source_hints, source_words, unit_options
from ui.parts.fields.checks import ChecksField
from ui.parts.fields.text import LineField, TextField
from ui.parts.fields.units import UnitsField
from ui.parts.layouts import column, row
from ui.parts.list_model import ROW_MIME
from ui.parts.menu import menu


class StrengthDetail(DetailPane):
    """A resource to keep; the same findings may stand under it."""

    dropped = Signal(str)
    removed = Signal(str)

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.title = LineField(_("Strength"), required=True, labelled=False, role="heading")
        self.more = icon_button("more", _("More"), self.open_menu)
        self.evidence = EvidenceSection(page, _("No finding yet: what shows that this goes well?"))
        self.description = TextField(_("What to keep, and what to build on"), lines=3)
        self.units = UnitsField(_("Units"))
        country = page.session.profile
        self.sources = ChecksField(_("Components of the work"), source_words(country))
        self.sources.explain(source_hints(country))
        head = row(self.title, self.more)
        head.setStretch(0, 1)
        self.column.addLayout(head)
        self.column.addWidget(self.evidence)
        self.column.addSpacing(12)
        self.column.addLayout(column(self.description, self.units, self.sources, gap=12))
        fields = [
            Field(self.title, "title"),
            Field(self.description, "description"),
            Field(self.units, "units"),
            Field(self.sources, "sources"),
        ]
        self.form = Binder(page, N_("Change strength"), fields, self._change)
        self.setAcceptDrops(True)

    def show_strength(self, strength: Strength) -> None:
        """Show a strength."""
        self._strength = strength
        self.begin(strength.id)
        self.units.set_units(unit_options(self._page.dossier, strength.cycle))
        self.form.show(strength)
        self.evidence.show_target(strength)

    def open_menu(self) -> None:
        """What else can be done with it."""
        why = self._page.session.why_read_only
        id = self._strength.id
        menu(
            self.more,
            [Act(_("Remove"), lambda: self.removed.emit(id), icon="trash", why_not=why)],
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A finding may be dropped anywhere on the record."""
        if event.mimeData().hasFormat(ROW_MIME) and not self._page.session.read_only:
            event.acceptProposedAction()
            self.evidence.invite(True)
            self.reveal(self.evidence.invitation)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It goes elsewhere."""
        self.evidence.invite(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Link what was dropped."""
        self.evidence.invite(False)
        self.dropped.emit(bytes(event.mimeData().data(ROW_MIME).data()).decode())
        event.acceptProposedAction()

    def _change(self, record: Strength, attribute: str, value: Any) -> Strength:
        return strengths.change(self._page.dossier, record, **{attribute: value})
