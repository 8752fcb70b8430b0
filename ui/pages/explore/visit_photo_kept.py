"""A photo that is kept: caption, who may see it, as evidence, and away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.dossier.records.explore import EvidenceLink, Photo
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.pages.explore.as_evidence import choose_risk, link_count
from ui.pages.explore.conversation_chosen import tier_words
from ui.pages.explore.redacting import redact_link
from ui.pages.page import Page
from ui.parts.binder import Binder, Field
from ui.parts.buttons import link, plain
from ui.parts.fields.segment import SegmentField
from ui.parts.fields.text import LineField
from ui.parts.flow import Flow
from ui.parts.labels import caption
from ui.parts.layouts import column, row
from ui.parts.photo import PhotoView
from ui.parts.picker import Picker


class KeptPhoto(QWidget):
    """One photo, large, with its few fields."""

    done = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._photo: Photo | None = None
        self.view = PhotoView(_("Covered photo"))
        self.caption = LineField(_("Caption"), _("What can be seen, without names"))
        self.tier = SegmentField(_("Who may see it"), tier_words())
        self.used = caption()
        self.use = link(_("As finding…"), self.as_evidence, icon="link", writes=True)
        self.drop = link(_("Remove"), self.remove, icon="trash", writes=True)
        self.redact = redact_link(page, lambda: self._photo)
        self.back = plain(_("Back"), self.done.emit, icon="arrow-left")
        fields = row(self.caption, self.tier, gap=16)
        fields.setStretch(0, 1)
        buttons = Flow((self.back, self.used, self.use, self.drop, self.redact), gap=16)
        self.setLayout(column(self.view, fields, buttons, margins=24, gap=12))
        self.form = Binder(
            page,
            N_("Change photo"),
            [
                Field(self.caption, "caption"),
                Field(self.tier, "tier", N_("Change who may see a photo")),
            ],
        )

    def show_photo(self, photo: Photo | None) -> None:
        """Show a photo; when it is gone there is nothing to see here any more."""
        before, self._photo = self._photo, photo
        self.caption.set_private(photo is not None and photo.tier == "advisor_only")
        self.form.show(photo)
        if photo is None:
            if before is not None:
                self.done.emit()
            return
        private = photo.tier == "advisor_only"
        if before is None or (before.blob, before.tier) != (photo.blob, photo.tier):
            self.view.set_image(self._page.dossier.blob(photo.blob), private)
        count = link_count(self._page, self._as_link(photo))
        self.used.setText(_("as finding: {count}").format(count=count) if count else "")

    @property
    def photo_id(self) -> str:
        """Which photo is shown; empty when none is."""
        return self._photo.id if self._photo else ""

    def as_evidence(self) -> Picker | None:
        """Ask under which risk or strength it belongs."""
        if self._photo is None or self._page.session.read_only:
            return None
        title = self._photo.caption or _("New risk")
        return choose_risk(self._page, self.use, self._as_link(self._photo), title)

    def remove(self) -> None:
        """Take the photo away."""
        photo, dossier = self._photo, self._page.dossier
        if photo is not None:
            self._page.do(
                N_("Remove photo"), lambda: dossier.remove(photo), tell=_("Photo removed")
            )

    def _as_link(self, photo: Photo) -> EvidenceLink:
        return EvidenceLink(cycle=photo.cycle, kind="photo", source=photo.id)
