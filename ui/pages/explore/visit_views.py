"""The four faces of the page of visits: overview, walk, a new photo, a kept photo."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from core.dossier.records.explore import Photo, Visit
from core.explore.photos import Picture
from core.library.guide import step_guide
from core.text.translate import gettext as _
from ui.pages.explore.visit_detail import VisitDetail
from ui.pages.explore.visit_photo_kept import KeptPhoto
from ui.pages.explore.visit_photo_new import NewPhoto, PhotoSource
from ui.pages.explore.visit_walk import Walk
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.detail import ListDetail
from ui.parts.empty import Empty
from ui.parts.list_pane import ListPane


class VisitViews(QStackedWidget):
    """Shows one of them; all but the overview want the whole window."""

    def __init__(self, page: Page, *acts: Act) -> None:
        super().__init__()
        self._page = page
        self.visits = ListPane(_("Visits"), can=("remove", "move", "rename"))
        self.source = PhotoSource(page, self.take_picture)
        self.detail, self.walk = VisitDetail(page), Walk(page, self.source)
        self.new_photo, self.photo = NewPhoto(page), KeptPhoto(page)
        guide = step_guide("visit", page.session.organisation.country)
        empty = Empty(str(guide.empty.heading), str(guide.empty.sentence), *acts)
        self.overview = ListDetail(self.visits, self.detail, empty)
        for view in (self.overview, self.walk, self.new_photo, self.photo):
            self.addWidget(view)
        self._connect()

    @property
    def walking(self) -> bool:
        """Whether the visit itself is shown."""
        return self.currentWidget() is self.walk

    def show_current(self) -> None:
        """Show the chosen visit."""
        of = self._page.dossier.find(Visit, self.visits.current())
        if of is not None:
            self.detail.show_visit(of)

    def go_on(self, question: str = "") -> None:
        """Walk the chosen visit, from this question or from where it was left."""
        of = self._page.dossier.find(Visit, self.visits.current())
        if of is not None:
            self._page.commit_pending()
            self._show(self.walk)
            self.walk.start(of, question)

    def leave(self) -> None:
        """Back to the overview; the visit remembers where it was."""
        self.walk.stop()
        self._show(self.overview)
        self.show_current()

    def take_picture(self, picture: Picture) -> None:
        """Show a picture that was read, to blur and keep it."""
        of = self._page.dossier.find(Visit, self.walk.visit_id or self.visits.current())
        if of is not None:
            about = self.walk.card.about() if self.walk.visit_id else of.id
            self.new_photo.show_picture(picture, about, of.units)
            self._show(self.new_photo)

    def open_photo(self, photo_id: str) -> None:
        """Show one photo, large."""
        self.photo.show_photo(self._page.dossier.find(Photo, photo_id))
        self._show(self.photo)

    def ask_for_room(self) -> None:
        """Ask the window for all its room, or give it back."""
        self._page.session.full_area.emit(self.currentWidget() is not self.overview)

    def _back(self) -> None:
        """From a photo to where it was opened."""
        self._show(self.walk if self.walk.visit_id else self.overview)

    def _show(self, view: QWidget) -> None:
        self.setCurrentWidget(view)
        self.ask_for_room()

    def _connect(self) -> None:
        self.visits.chosen.connect(lambda _id: self.show_current())
        self.visits.opened.connect(lambda _id: self.go_on())
        self.detail.walked.connect(self.go_on)
        self.detail.photos.wanted.connect(self.source.choose)
        for strip in (self.detail.photos, self.walk.card.photos):
            strip.opened.connect(self.open_photo)
        self.walk.left.connect(self.leave)
        self.new_photo.done.connect(self._back)
        self.photo.done.connect(self._back)
