"""What the user does to visits as a whole, each as one labelled action."""

from __future__ import annotations

from pathlib import Path

from core.dossier.records.explore import Visit
from core.explore import visit
from core.library.checklist import Checklist, read_checklist, shipped_checklists
from core.text.faults import Fault
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.pages.page import Page


class VisitActs:
    """The acts of the page of visits."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def begin(self, checklist: Checklist | None = None) -> str:
        """Begin a visit today, with our own checklist unless another is given; its id."""
        dossier, cycle, today = self._page.dossier, self._page.cycle.id, self._page.session.today
        chosen = checklist or shipped_checklists()[0]
        made = self._page.do(N_("Start visit"), lambda: visit.start(dossier, cycle, chosen, today))
        return made.id if made else ""

    def begin_from(self, path: Path) -> str:
        """Begin with the checklist in this file, or say what is wrong in it."""
        try:
            checklist = read_checklist(path)
        except Fault as fault:
            self._page.trouble(str(fault))
            return ""
        return self.begin(checklist)

    def remove(self, visit_id: str) -> None:
        """Take a visit away with its answers; observations and photos stay."""
        dossier = self._page.dossier
        of = dossier.get(Visit, visit_id)
        self._page.do(N_("Remove visit"), lambda: dossier.remove(of), tell=_("Visit removed"))

    def reorder(self, visit_id: str, before: str) -> None:
        """Put a visit elsewhere in the list."""
        dossier = self._page.dossier
        of = dossier.get(Visit, visit_id)
        self._page.do(N_("Move visit"), lambda: dossier.move(of, before or None))

    def rename(self, visit_id: str, place: str) -> None:
        """Give a visit another place."""
        dossier = self._page.dossier
        of = dossier.get(Visit, visit_id)
        self._page.do(N_("Change place of visit"), lambda: dossier.change(of, place=place))
