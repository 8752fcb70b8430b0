"""Cijfers en documenten: what the organisation knows already, and what it does not know."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

from PySide6.QtWidgets import QStackedWidget

from core.dossier.records.explore import Document
from core.text.translate import gettext as _
from ui.pages.explore.figures_documents import DocumentsView
from ui.pages.explore.figures_view import FiguresView
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.dressing import cover_parts, lock_parts
from ui.parts.fields.segment import Segments
from ui.session import Session

V = TypeVar("V", FiguresView, DocumentsView)


class FiguresPage(Page):
    """Two views: figures year by year, and documents."""

    STEP = "figures"
    WATCHES = frozenset(
        {"indicator_value", "document", "evidence_link", "risk", "strength", "unit"}
    )
    WIDE = True
    _views: tuple[FiguresView | DocumentsView, ...] = ()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        words = (("figures", _("Figures")), ("documents", _("Documents")))
        self.segments = Segments(_("View"), words)
        self.stack = QStackedWidget()
        self.body.addWidget(self.segments)
        self.body.addWidget(self.stack, 1)
        self.segments.chosen.connect(self.choose)
        self.choose("figures")

    @cached_property
    def figures(self) -> FiguresView:
        """Figures year by year; each view is made when it is first looked at."""
        return self._made(FiguresView(self))

    @cached_property
    def documents(self) -> DocumentsView:
        """Papers that were consulted."""
        return self._made(DocumentsView(self))

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
        if self._shows_figures():
            view = self.figures
            return {"find": view.focus_filter, "as_evidence": view.as_evidence}
        papers = self.documents
        return {"find": papers.list.focus_filter, "as_evidence": papers.as_evidence}

    def refresh(self) -> None:
        """Show the views that were made, so that switching costs nothing."""
        for view in self._views:
            view.refresh()

    def show_record(self, record_id: str) -> None:
        """Go to a document or a figure."""
        if self.dossier.find(Document, record_id) is not None:
            self.choose("documents")
            self.documents.show_document(record_id)
        else:
            self.choose("figures")
            self.figures.select(record_id)

    def _made(self, view: V) -> V:
        self.stack.addWidget(view)
        self._views = (*self._views, view)
        if not self._stale:
            view.refresh()
            lock_parts(view, self.session.why_read_only)
            cover_parts(view, self.session.covered)
        return view

    def _shows_figures(self) -> bool:
        return self.segments.current() == "figures"
