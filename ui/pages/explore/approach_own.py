"""The user's own measures, figures, guide and rules, beside those that the program comes with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from core.country.profile import profile
from core.cycle import own_files
from core.dossier.records.words import OwnKind
from core.library.giving_out import write_library
from core.library.own import OwnText, own_text
from core.text import numbers
from core.text.faults import Fault
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _
from ui.look.tokens import GAP, SMALL, WIDE
from ui.pages.many_views import View
from ui.pages.page import Page
from ui.parts.ask_file import ask_file, ask_folder
from ui.parts.buttons import plain, quiet
from ui.parts.labels import Label, body, caption, section
from ui.parts.layouts import column, holder, row, scroll

FOLDER = "veerwerk"
"""Name of the folder that the library is saved in."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the library in words; what is marked is translated when shown."""

    kind: OwnKind
    title: str
    about: str
    taking: str
    """The label of the act in the history."""


PARTS = (
    Part(
        "measures",
        N_("Measures"),
        N_("Your own measures are offered first; one with the key of ours takes its place."),
        N_("Take own measures"),
    ),
    Part(
        "indicators",
        N_("Figures and their light"),
        N_("Your own figures come after ours, and the light follows the thresholds of your file."),
        N_("Take own figures"),
    ),
    Part(
        "guide",
        N_("Guide"),
        N_("Steps that your file explains read as it says; the others stay ours."),
        N_("Take own guide"),
    ),
    Part(
        "country",
        N_("Rules of the country"),
        N_("Words, duties and subjects of consultation, for when the law or your sector differs."),
        N_("Take own rules of the country"),
    ),
)


class OwnFileLine(QWidget):
    """One part of the library: whose is in force, and the way to another."""

    def __init__(self, page: Page, part: Part) -> None:
        super().__init__()
        self.page, self.part = page, part
        self.state: Label = caption(wraps=True)
        name = _(part.title)
        self.choose = plain(_("From a file…"), self.ask, "upload", writes=True)
        self.choose.setAccessibleName(_("{part}: from a file").format(part=name))
        self.back = quiet(_("Back to ours"), self.give_back, "undo", writes=True)
        self.back.setAccessibleName(_("{part}: back to ours").format(part=name))
        words = column(section(name), caption(_(part.about), wraps=True), self.state, gap=SMALL)
        acts = column(row(self.back, self.choose, gap=SMALL), None)
        laid = row(words, acts, gap=WIDE)
        laid.setStretch(0, 1)
        self.setLayout(laid)

    def refresh(self) -> None:
        """Say whose is in force."""
        own = own_text(self.part.kind)
        self.back.setVisible(own is not None)
        self.state.setText(_told(self.part.kind, own) if own else _ours(self.part.kind, self.page))

    def ask(self) -> None:
        """Ask for the file."""
        ask_file(self, _(self.part.title), _("Files of the library (*.toml)"), self.take)

    def take(self, path: Path) -> None:
        """Work with this file from here on, or say what is wrong in it."""
        page = self.page
        page.do(
            self.part.taking,
            partial(own_files.take, page.dossier, page.cycle.id, self.part.kind, path),
            _("This year works with {file} now.").format(file=path.name),
        )

    def give_back(self) -> None:
        """Work with ours again."""
        page = self.page
        page.do(
            N_("Back to the files of the program"),
            partial(own_files.give_back, page.dossier, page.cycle.id, self.part.kind),
        )


class OwnFilesView(View):
    """Four parts, and the whole library to begin with."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.lines = {part.kind: OwnFileLine(page, part) for part in PARTS}
        self.save = plain(_("Save the library in a folder…"), self.ask_folder, "download")
        lead = body(
            _("Your organisation’s own files are kept in the dossier, go on to the next year, and"
              " leave earlier years as they were."),
            wraps=True,
        )  # fmt: skip
        elsewhere = caption(
            _("A questionnaire, a checklist or a rating method of your own is chosen where it is"
              " used. To begin: save ours, and change a copy in any text editor."),
            wraps=True,
        )  # fmt: skip
        laid = column(lead, *self.lines.values(), elsewhere, self.save, None, gap=GAP + SMALL)
        self.setLayout(column(scroll(holder(laid))))

    def refresh(self) -> None:
        """Show whose files are in force."""
        for line in self.lines.values():
            line.refresh()

    def ask_folder(self) -> None:
        """Ask where to save the library."""
        ask_folder(self, _("Save the library in a folder"), self.save_in)

    def save_in(self, folder: Path) -> None:
        """Write our files to a new folder there, and say so."""
        try:
            count = write_library(folder / FOLDER)
        except Fault as fault:
            self.page.trouble(str(fault))
            return
        sentence = ngettext(
            "{count} file was saved in {folder}.", "{count} files were saved in {folder}.", count
        )
        self.page.session.say(sentence.format(count=count, folder=FOLDER))


def _ours(kind: OwnKind, page: Page) -> str:
    if kind != "country":
        return _("In force: ours")
    checked = numbers.date(profile(page.session.country).checked)
    return _("In force: ours, checked on {date}").format(date=checked)


def _told(kind: OwnKind, own: OwnText) -> str:
    """The file in force, and how much of it is new or in the place of ours."""
    found = own_files.contents(kind, own)
    said = _("In force: {file} ({new} new, {instead} in the place of ours)")
    return said.format(file=own.file_name, new=found.new, instead=found.instead)
