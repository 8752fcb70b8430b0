"""Out of the history for good: what may stay, asked once, because nothing brings the rest back."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from core.dossier.faults import StorageFault
from core.dossier.records.base import Record, table_of
from core.dossier.records.explore import Document, Observation, Photo, Statement
from core.dossier.redaction import WORDS, erase, redact
from core.text.faults import Fault
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.look.scale import px
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.buttons import Button, danger, link, primary
from ui.parts.fields.text import TextField
from ui.parts.labels import prose, section
from ui.parts.layouts import column, row

ERASABLE = (Statement, Observation, Photo, Document)
"""What can go as a whole; of the others only the words go."""
_NAMES = {
    "text": N_("What may stay"),
    "note": N_("Note"),
    "theme": N_("Theme"),
    "place": N_("Place"),
    "company": N_("Who walked along"),
    "caption": N_("Caption"),
    "title": N_("Title"),
    "finding": N_("What we found in it"),
    "file_name": N_("Name of the file"),
}
LEAST_WIDE = 560


def redact_act(page: Page, record: Callable[[], Record | None]) -> Act:
    """The act for a menu; a closed year takes it too, a protected file does not."""
    why = "" if page.dossier.writable else page.session.why_read_only
    text = _("Remove from the history too…")
    return Act(text, lambda: ask(page, record()), "shield", why_not=why)


def redact_link(page: Page, record: Callable[[], Record | None]) -> Button:
    """The same as a link beside the record."""
    return link(_("Remove from the history too…"), lambda: ask(page, record()), "shield")


def ask(page: Page, record: Record | None) -> RedactDialog | None:
    """Ask what may stay of a record, when what was typed is saved and the file can be written."""
    if record is None or not page.dossier.writable or not page.commit_pending():
        return None
    now = page.dossier.find(type(record), record.id)
    if now is None:
        return None
    dialog = RedactDialog(page, now)
    dialog.open()
    return dialog


class RedactDialog(QDialog):
    """What stands now, to be changed, and what happens to the rest."""

    def __init__(self, page: Page, record: Record) -> None:
        super().__init__(page)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Remove from the history"))
        self._page, self._record = page, record
        self.fields = {name: TextField(_(_NAMES[name])) for name in WORDS[type(record)]}
        for name, field in self.fields.items():
            field.set_value(getattr(record, name))
        self.keep = danger(_("Keep only this"), self.keep_only)
        self.all = danger(_("Remove altogether"), self.remove_all)
        self.all.setVisible(isinstance(record, ERASABLE))
        self.back = primary(_("Cancel"), self.reject)
        words = prose(
            _(
                "What stands here stays. Every earlier version leaves the file for good, and so"
                " does what was removed before. Nothing that was done until now can be undone"
                " after this. Copies, archives and reports made before still hold it. The history"
                " keeps that it happened, when and by whom; not what."
            )
        )
        head = section(_("Remove from the history"))
        buttons = row(None, self.all, self.keep, self.back)
        fields = self.fields.values()
        self.setLayout(column(head, words, *fields, None, buttons, margins=24, gap=12))
        self.setMinimumWidth(px(LEAST_WIDE))
        self.back.setFocus()

    def keep_only(self) -> None:
        """Let the record say this, and never have said anything else."""
        kept = {name: field.value() for name, field in self.fields.items()}
        self._do(lambda: redact(self._page.dossier, self._record, **kept))

    def remove_all(self) -> None:
        """As if it had never been written."""
        self._do(lambda: erase(self._page.dossier, self._record))

    def _do(self, act: Callable[[], object]) -> None:
        session = self._page.session
        try:
            with suppress(StorageFault), session.weathered():
                act()
        except Fault as fault:
            next(iter(self.fields.values())).show_fault(fault)
            return
        if not session.failing:
            session.news(*session.dossier.last_touched, table_of(type(self._record)))
            session.say(_("Removed from the history for good"))
            self.accept()
