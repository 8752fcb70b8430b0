"""The file that is kept with a document: put one in, write it out, let it go."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from core.dossier.records.explore import Document
from core.explore import documents
from core.text.faults import Fault
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.pages.page import Page
from ui.parts.buttons import link, plain
from ui.parts.labels import body, caption
from ui.parts.layouts import column, row


class FileRow(QWidget):
    """One line: the name of the file and what can be done with it."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self._document_id = ""
        self.name = body()
        self.save = plain(_("Save a copy…"), self._choose_target, "download")
        self.put = plain(_("Add the file…"), self._choose_source, "upload", writes=True)
        self.drop = link(_("Let go of the file"), self._let_go, "close", writes=True)
        self.warning = caption(_("A copy outside the dossier is no longer encrypted."), wraps=True)
        self.setLayout(
            column(self.name, row(self.put, self.save, self.drop, None), self.warning, gap=4)
        )

    def show_document(self, document: Document | None) -> None:
        """Show whether a file is kept."""
        self._document_id = document.id if document else ""
        kept = document is not None and document.blob is not None
        self.name.setText(document.file_name if document and kept else _("No file is kept."))
        self.put.setVisible(document is not None and not kept)
        for part in (self.save, self.drop, self.warning):
            part.setVisible(kept)

    def attach(self, path: Path) -> None:
        """Keep this file with the document."""
        dossier = self.page.dossier
        document = dossier.get(Document, self._document_id)
        self.page.do(N_("Keep file"), partial(documents.attach, dossier, document, path))

    def write(self, path: Path) -> None:
        """Write the kept file out."""
        try:
            documents.write_file(self.page.dossier, self._document(), path)
        except Fault as fault:
            self.page.trouble(str(fault))
            return
        self.page.session.say(_("A copy was saved"))

    def _document(self) -> Document:
        return self.page.dossier.get(Document, self._document_id)

    def _let_go(self) -> None:
        self.page.do(
            N_("Let go of file"),
            partial(documents.detach, self.page.dossier, self._document()),
            tell=_("File let go"),
        )

    def _choose_source(self) -> None:
        dialog = QFileDialog(self, _("The file of this document"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.attach(Path(chosen)))
        dialog.open()

    def _choose_target(self) -> None:
        dialog = QFileDialog(self, _("Save a copy"), self._document().file_name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen)))
        dialog.open()
