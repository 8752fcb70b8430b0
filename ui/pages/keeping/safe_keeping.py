"""Keeping safe: archive a year, verify a file, save a copy, change the password."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core.dossier import file as dossiers
from core.dossier.records.organisation import Cycle
from core.keeping import bag
from core.text.faults import Fault
from core.text.translate import gettext as _
from core.text.translate import ngettext
from reports.archiving import plan_of, store
from reports.render.door import pdf_bytes
from ui.look.tokens import GAP
from ui.parts.ask_file import ask_file
from ui.parts.buttons import plain
from ui.parts.flow import Flow
from ui.parts.labels import caption, section
from ui.parts.layouts import clear, column
from ui.parts.notice import Notice
from ui.session import Session


class SafeKeeping(QWidget):
    """Acts on files, and what came of the last one."""

    asked = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._cycle = session.cycle
        self.heading = section(_("Keep safe"))
        self.archive = plain(_("Write the archive…"), self.ask_archive, "archive")
        self.verify_file = plain(_("Verify an archive…"), self.ask_verify, "shield")
        self.verify_dossier = plain(_("Verify this dossier"), self.verify_open, "check")
        self.copies = plain(_("Save a copy…"), lambda: session.asked.emit("save_copy"), "copy")
        self.password = plain(
            _("Change the password…"), lambda: session.asked.emit("password"), "key"
        )
        self.words = caption(
            _(
                "The archive holds the dossier, still encrypted, the plan as PDF, and as tables"
                " what anybody may read. It shows whether a single byte was changed."
            ),
            wraps=True,
        )
        self._outcome = column()
        # What came of the last act stands where it is seen at once, above the acts.
        acts = Flow(
            (self.archive, self.verify_file, self.verify_dossier, self.copies, self.password), 8
        )
        self.setLayout(column(self.heading, self.words, self._outcome, acts, None, gap=GAP))

    def show_cycle(self, cycle: Cycle) -> None:
        """Offer the archive of this year, once it is closed."""
        self._cycle = cycle
        open_ = cycle.closed_on is None
        why = _("Close the year {year} before archiving it.").format(year=cycle.year)
        self.archive.set_why_not(why if open_ else "")

    def ask_archive(self) -> None:
        """Ask where the archive goes."""
        folder = self._session.dossier.path
        dialog = QFileDialog(self, _("Write the archive"), str(folder.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(_("Archive (*.zip)"))
        dialog.setDefaultSuffix("zip")
        # An archive replaces nothing, so there is nothing to be asked.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.selectFile(f"{folder.stem}-{self._cycle.year}.zip")
        dialog.fileSelected.connect(lambda name: self.write_archive(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write_archive(self, target: Path) -> None:
        """Render the plan in a worker, then write the archive from the window's own dossier."""
        session, cycle = self._session, self._cycle
        session.tasks.run(
            pdf_bytes,
            plan_of(session.dossier, cycle, session.today),
            done=lambda plan: self._store(target, plan),
            words=_("Writing the archive…"),
        )

    def ask_verify(self) -> None:
        """Ask which archive is looked at."""
        folder = str(self._session.dossier.path.parent)
        ask_file(self, _("Verify an archive"), _("Archive (*.zip)"), self.verify, folder)

    def verify(self, archive: Path) -> None:
        """Read every byte of an archive in a worker, and say what was counted."""
        self._session.tasks.run(
            bag.verify,
            archive,
            done=lambda names: self._say_whole(archive.name, len(names)),
            failed=lambda fault: self._say(str(fault), failed=True),
            words=_("Verifying…"),
        )

    def verify_open(self) -> None:
        """Hold every page of the open dossier against its authentication code."""
        dossier = self._session.dossier
        try:
            dossiers.verify_open(dossier)
        except Fault as fault:
            self._say(str(fault), failed=True)
            return
        count = len(dossier.actions())
        words = ngettext(
            "{name} is whole: every page is as it was written, with {count} act in its history.",
            "{name} is whole: every page is as it was written, with {count} acts in its history.",
            count,
        )
        self._say(words.format(name=dossier.path.name, count=count))

    def _store(self, target: Path, plan: bytes) -> None:
        session = self._session
        try:
            store(session.dossier, self._cycle, target, plan, session.today)
        except Fault as fault:
            self._say(str(fault), failed=True)
            return
        self._say(_("{name} was written; it is being verified.").format(name=target.name))
        self.verify(target)

    def _say_whole(self, name: str, count: int) -> None:
        words = ngettext(
            "{name} is whole: {n} file is as it was written.",
            "{name} is whole: {n} files are as they were written.",
            count,
        )
        self._say(words.format(name=name, n=count))

    def _say(self, words: str, failed: bool = False) -> None:
        """Show what came of it under the buttons."""
        clear(self._outcome)
        self._outcome.addWidget(Notice(words, "danger" if failed else "info"))
