"""Workplace visit: what was seen so far, and the visit itself, one question a screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QShowEvent

from core.dossier.records.explore import ChecklistAnswer, Observation, Photo, Visit
from core.text.translate import gettext as _
from ui.pages.explore.visit_acts import VisitActs
from ui.pages.explore.visit_rows import visit_rows
from ui.pages.explore.visit_views import VisitViews
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.ask_file import ask_file
from ui.session import Session


class VisitPage(Page):
    """Visits beside the chosen one; the walk fills the window."""

    STEP = "visit"
    VIEWS = ("visits", "walk", "photo")
    WATCHES = frozenset(
        {"visit", "checklist_answer", "observation", "photo", "evidence_link", "risk", "unit"}
    )

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.bare()
        self.make = VisitActs(self)
        self.views = VisitViews(self, self.primary(), *self.secondary())
        self.body.addWidget(self.views)
        self.views.visits.removed.connect(self.make.remove)
        self.views.visits.moved.connect(self.make.reorder)
        self.views.visits.renamed.connect(self.make.rename)
        self.views.detail.removed.connect(self.make.remove)

    def primary(self) -> Act:
        """Begin a visit."""
        return Act(_("Start visit"), self.start, icon="play", tip=_("Start a visit now"))

    def secondary(self) -> tuple[Act, ...]:
        """A checklist of one's own."""
        return (Act(_("Own checklist…"), self.choose_checklist, icon="checklist"),)

    def acts(self) -> dict[str, Callable[[], object]]:
        """Ctrl+F, Ctrl+Shift+N, Ctrl+Enter, Ctrl+E."""
        return {
            "find": self.views.visits.focus_filter,
            "note": self.quick_note,
            "finish": self.onward,
            "as_evidence": self.views.detail.seen.as_evidence,
        }

    def refresh(self) -> None:
        """Show the visits, the chosen one, and where the walk is."""
        self.views.visits.set_rows(visit_rows(self.dossier, self.cycle.id))
        if self.views.walk.visit_id and not self.dossier.find(Visit, self.views.walk.visit_id):
            self.views.leave()
        self.views.show_current()
        self.views.walk.refresh()
        photo = self.views.photo
        if photo.photo_id:
            photo.show_photo(self.dossier.find(Photo, photo.photo_id))

    def show_record(self, record_id: str) -> None:
        """Show a visit; an answer on its card; an observation or a photo where it was made."""
        given = self.dossier.find(ChecklistAnswer, record_id)
        seen = self.dossier.find(Observation, record_id)
        if self.dossier.find(Photo, record_id):
            self.views.open_photo(record_id)
            return
        self.views.leave()
        of = given.visit if given else seen.visit if seen else record_id
        self.views.visits.select(of or "")
        self.views.show_current()
        if given is not None:
            self.views.go_on(given.question)
        elif seen is not None:
            self.views.detail.seen.select(seen.id)

    @property
    def here(self) -> tuple[str, str]:
        """The visit that is walked, or the photo that is looked at."""
        if self.views.walking:
            return "walk", self.views.walk.visit_id
        looking = self.views.currentWidget() is self.views.photo
        return "", self.views.photo.photo_id if looking else ""

    def show_view(self, view: str) -> None:
        """Show the visits, the chosen one question by question, or its first photo."""
        if view == "walk":
            self.views.go_on()
            return
        photos = self.dossier.all(Photo, cycle=self.cycle.id)
        if view == "photo" and photos:
            self.views.open_photo(photos[0].id)
        else:
            self.views.leave()

    def start(self) -> None:
        """Begin a visit today with our own checklist."""
        self._walk(self.make.begin())

    def choose_checklist(self) -> None:
        """Begin a visit with a checklist from a file."""
        ask_file(self, _("A checklist"), _("Checklists (*.toml)"), self.begin_from)

    def begin_from(self, path: Path) -> None:
        """Begin a visit with the checklist in this file."""
        self._walk(self.make.begin_from(path))

    def onward(self) -> None:
        """The next question; from the overview into the walk."""
        if self.views.walking:
            self.views.walk.step(1)
        else:
            self.views.go_on()

    def quick_note(self) -> None:
        """Write something down: on the walk itself, or under the chosen visit."""
        if self.views.walking:
            self.views.walk.quick_note()
        else:
            self.views.detail.seen.entry.line.setFocus()

    def commit_pending(self) -> bool:
        """Also remember where the walk is."""
        done = super().commit_pending()
        self.views.walk.remember()
        return done

    def showEvent(self, event: QShowEvent) -> None:
        """Coming back to a walk, ask for the whole window again."""
        super().showEvent(event)
        self.views.ask_for_room()

    def _walk(self, visit_id: str) -> None:
        if visit_id:
            self.views.visits.select(visit_id)
            self.views.go_on()
