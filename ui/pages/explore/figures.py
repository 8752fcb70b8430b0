"""Cijfers en documenten: what the organisation knows already, and what it does not know."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from core.text.translate import gettext as _
from ui.pages.explore.figures_documents import DocumentsView
from ui.pages.explore.figures_view import FiguresView
from ui.pages.many_views import ManyViews
from ui.parts.act import Act
from ui.session import Session


class FiguresPage(ManyViews):
    """Two views: figures year by year, and documents."""

    STEP = "figures"
    VIEWS = ("figures", "documents")
    WATCHES = frozenset(
        {"indicator_value", "document", "evidence_link", "risk", "strength", "unit"}
    )
    WIDE = True

    def __init__(self, session: Session) -> None:
        super().__init__(session, (_("Figures"), _("Documents")))

    @cached_property
    def figures(self) -> FiguresView:
        """Figures year by year."""
        return self.put(FiguresView(self))

    @cached_property
    def documents(self) -> DocumentsView:
        """Papers that were consulted."""
        return self.put(DocumentsView(self))

    def primary(self) -> Act:
        """Pasting figures, or one more document."""
        if self.shown == "figures":
            paste = self.figures.paste
            return Act(_("Paste"), paste, icon="paste", tip=_("Paste from a spreadsheet"))
        return Act(_("Document"), self.documents.add, icon="plus", tip=_("New document"))

    def secondary(self) -> tuple[Act, ...]:
        """Files, where documents are shown."""
        if self.shown == "figures":
            return ()
        return (Act(_("From files…"), self.documents.choose_files, icon="upload"),)

    def acts(self) -> dict[str, Callable[[], object]]:
        """What the keys do in the view that is shown."""
        if self.shown == "figures":
            view = self.figures
            return {"find": view.focus_filter, "as_evidence": view.as_evidence}
        papers = self.documents
        return {"find": papers.list.focus_filter, "as_evidence": papers.as_evidence}
