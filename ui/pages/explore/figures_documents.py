"""The view of documents: a list, and the chosen one with its finding and its file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from core.dossier.records.explore import Document, EvidenceLink
from core.dossier.records.words import DocumentKind
from core.explore import documents
from core.text import numbers
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.pages.explore.as_evidence import choose_risk, link_count
from ui.pages.explore.document_file import FileRow
from ui.pages.explore.redacting import redact_link
from ui.pages.many_views import View
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.binder import Binder, Field
from ui.parts.buttons import plain
from ui.parts.detail import DetailPane, ListDetail
from ui.parts.empty import Empty
from ui.parts.fields.choice import ChoiceField
from ui.parts.fields.dates import DateField
from ui.parts.fields.segment import SegmentField
from ui.parts.fields.text import LineField, TextField
from ui.parts.flow import Flow
from ui.parts.labels import caption
from ui.parts.layouts import holder
from ui.parts.list_pane import Count, ListPane, Row

KINDS: dict[DocumentKind, str] = {
    "policy": N_("Policy"),
    "plan": N_("Plan"),
    "minutes": N_("Minutes"),
    "figures": N_("Figures"),
    "privacy": N_("Privacy"),
    "procedure": N_("Procedure"),
    "report": N_("Report"),
    "other": N_("Other"),
}


class DocumentsView(View):
    """Papers that were consulted; a file may be kept with each, encrypted with the rest."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.list = ListPane(_("Documents"), can=("remove", "move", "rename"))
        self.title = LineField(_("Title"), required=True, labelled=False, role="heading")
        self.kind = ChoiceField(_("Kind"), [(key, _(word)) for key, word in KINDS.items()])
        self.dated = DateField(_("Of"))
        self.finding = TextField(_("What we found in it"), lines=3)
        tiers = (("shared", _("May be in reports")), ("advisor_only", _("Advisor only")))
        self.tier = SegmentField(_("Who may see it"), tiers)
        self.file = FileRow(page)
        self.act, self.used = plain(_("As finding"), self.as_evidence, "link", True), caption()
        self.redact = redact_link(page, self._current)
        self.form = self._form()
        laid = QVBoxLayout(self)
        laid.setContentsMargins(0, 0, 0, 0)
        laid.addWidget(ListDetail(self.list, self._detail(), self._empty()))
        self.list.chosen.connect(self.show_document)
        self.list.removed.connect(self.remove)
        self.list.renamed.connect(self._rename)
        self.list.moved.connect(self._move)

    def refresh(self) -> None:
        """Show the documents of the year."""
        found = self.page.dossier.all(Document, cycle=self.page.cycle.id)
        self.list.set_rows([self._row(one) for one in found])
        self.show_document(self.list.current())

    def show_record(self, record_id: str) -> bool:
        """Go to a document; whether it is one."""
        if self.page.dossier.find(Document, record_id) is None:
            return False
        self.show_document(record_id)
        return True

    def show_document(self, document_id: str) -> None:
        """Show one document."""
        self.list.select(document_id)
        document = self.page.dossier.find(Document, document_id)
        private = document is not None and document.tier == "advisor_only"
        for field in (self.title, self.finding):
            field.set_private(private)
        self.form.show(document)
        self.file.show_document(document)
        self.act.set_why_not("" if document else _("Choose a document first."))
        used = link_count(self.page, self._link(document)) if document else 0
        self.used.setText(_("used {count}×").format(count=used) if used else "")

    def add(self) -> None:
        """A document, its title ready to be typed."""
        dossier, cycle = self.page.dossier, self.page.cycle.id
        made = self.page.do(
            N_("Add document"), partial(documents.add, dossier, cycle, _("New document"))
        )
        if made is not None:
            self.show_document(made.id)
            self.title.start_editing()

    def choose_files(self) -> None:
        """Ask for files, and keep each as a document."""
        dialog = QFileDialog(self, _("Documents to keep"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda chosen: self.take_files([Path(one) for one in chosen]))
        dialog.open()

    def take_files(self, paths: list[Path]) -> None:
        """Keep each file as a document; one that cannot be kept stops all."""
        dossier, cycle = self.page.dossier, self.page.cycle.id
        made = self.page.do(
            N_("Add documents"),
            lambda: [documents.add_file(dossier, cycle, path) for path in paths],
        )
        if made:
            self.show_document(made[-1].id)

    def remove(self, document_id: str) -> None:
        """Take a document out of the year."""
        document = self.page.dossier.get(Document, document_id)
        self.page.do(
            N_("Remove document"),
            partial(self.page.dossier.remove, document),
            tell=_("Document removed"),
        )

    def as_evidence(self) -> None:
        """Put the current document under a risk."""
        document = self._current()
        if document is not None:
            choose_risk(self.page, self.act, self._link(document), document.title)

    def _current(self) -> Document | None:
        return self.page.dossier.find(Document, self.list.current())

    def _form(self) -> Binder:
        return Binder(
            self.page,
            N_("Change document"),
            [
                Field(self.title, "title", N_("Rename document")),
                Field(self.kind, "kind"),
                Field(self.dated, "dated_on"),
                Field(self.finding, "finding"),
                Field(self.tier, "tier", N_("Change who may see a document")),
            ],
            self._change,
        )

    def _change(self, document: Document, attribute: str, value: object) -> Document:
        return documents.change(self.page.dossier, document, **{attribute: value})

    def _detail(self) -> DetailPane:
        facts = holder(Flow([self.kind, self.dated, self.tier], gap=12))
        counts = holder(Flow([self.act, self.used, self.redact], gap=12))
        detail = DetailPane(self.title, facts, self.finding, counts)
        detail.section(_("File")).addWidget(self.file)
        return detail

    def _empty(self) -> Empty:
        return Empty(
            _("No documents yet"),
            _(
                "Policy, minutes, annual reports: note what each says about the work. The file "
                "itself may lie with it, encrypted like everything here."
            ),
            Act(_("Document"), self.add, icon="plus"),
            Act(_("From files…"), self.choose_files, icon="upload"),
        )

    def _row(self, document: Document) -> Row:
        dated = numbers.date(document.dated_on) if document.dated_on else ""
        private = document.tier == "advisor_only"
        words = [_(KINDS[document.kind]), dated, "" if private else document.file_name]
        used = link_count(self.page, self._link(document))
        return Row(
            document.id,
            document.title,
            muted=" · ".join(word for word in words if word),
            icon="document",
            counts=(Count("link", used, _("risks and strengths")),),
            private=private,
        )

    def _link(self, document: Document) -> EvidenceLink:
        return EvidenceLink(cycle=document.cycle, kind="document", source=document.id)

    def _rename(self, document_id: str, title: str) -> None:
        document = self.page.dossier.get(Document, document_id)
        self.page.do(
            N_("Rename document"),
            partial(documents.change, self.page.dossier, document, title=title),
        )

    def _move(self, document_id: str, before: str) -> None:
        document = self.page.dossier.get(Document, document_id)
        self.page.do(N_("Move document"), partial(self.page.dossier.move, document, before or None))
