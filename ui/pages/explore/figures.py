"""Cijfers en documenten: what the organisation knows already, and what it does not know."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget

from core.dossier.records.explore import Document
from core.text.translate import gettext as _
from ui.pages.explore.figures_documents import DocumentsView
from ui.pages.explore.figures_view import FiguresView
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.fields.segment import Segments
from ui.session import Session


class FiguresPage(Page):
    """Two views: figures year by year, and documents."""

    STEP = "figures"
    WATCHES = frozenset(
        {"indicator_value", "document", "evidence_link", "risk", "strength", "unit"}
    )
    WIDE = True

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        words = (("figures", _("Figures")), ("documents", _("Documents")))
        self.segments = Segments(_("View"), words)
        self.figures, self.documents = FiguresView(self), DocumentsView(self)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.figures)
        self.stack.addWidget(self.documents)
        self.body.addWidget(self.segments)
        self.body.addWidget(self.stack, 1)
        self.segments.chosen.connect(self.choose)
        self.choose("figures")

    def choose(self, view: str) -> None:
        """Show the figures or the documents."""
        self.commit_pending()
        self.segments.choose(view)
        self.stack.setCurrentWidget(self.figures if view == "figures" else self.documents)
        self.acts_changed.emit()

    def primary(self) -> Act:
        """Pasting figures, or one more document."""
        if self._shows_figures():
            paste = self.figures.paste
            return Act(_("Paste"), paste, icon="paste", tip=_("Paste from a spreadsheet"))
        return Act(_("Document"), self.documents.add, icon="plus", tip=_("New document"))

    def secondary(self) -> tuple[Act, ...]:
        """Files, where documents are shown."""
        if self._shows_figures():
            return ()
        return (Act(_("From files…"), self.documents.choose_files, icon="upload"),)

    def acts(self) -> dict[str, Callable[[], object]]:
        """What the keys do in the view that is shown."""
        documents, figures = self.documents, self.figures
        if not self._shows_figures():
            return {"find": documents.list.focus_filter, "as_evidence": documents.as_evidence}
        return {"find": figures.focus_filter, "as_evidence": figures.as_evidence}

    def refresh(self) -> None:
        """Show both views, so that switching costs nothing."""
        self.figures.refresh()
        self.documents.refresh()

    def show_record(self, record_id: str) -> None:
        """Go to a document or a figure."""
        if self.dossier.find(Document, record_id) is not None:
            self.choose("documents")
            self.documents.show_document(record_id)
        else:
            self.choose("figures")
            self.figures.select(record_id)

    def _shows_figures(self) -> bool:
        return self.segments.current() == "figures"
