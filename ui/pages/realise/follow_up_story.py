"""The story of a measure: one line and Enter, and what was written before."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.dossier.records.realise import Measure, ProgressNote
from core.dossier.records.words import Note
from core.realise import follow_up
from core.realise.follow_up import NOTE_WORDS, notes_of
from core.text.numbers import date, parse_date
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.pages.page import Page
from ui.parts.fields.segment import Segments
from ui.parts.fields.text import LineField
from ui.parts.labels import muted
from ui.parts.layouts import column
from ui.parts.table import Column, RecordTable

MARKS = {"progress": "note", "success": "star", "pitfall": "warning", "small_win": "flag"}
MOST = 8
"""Lines that are shown before the story scrolls."""


class Story(QWidget):
    """A kind, a line, Enter; under it the lines, the newest first, to be mended in place."""

    written = Signal(str, str)
    """What was typed, and its kind."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.kind = Segments(_("Kind of note"), [(key, _(w)) for key, w in NOTE_WORDS.items()])
        self.kind.choose("progress")
        self.entry = LineField(
            _("Progress"), _("What happened, in one line. Enter for the next."), labelled=False
        )
        self.table = RecordTable(page, _("Story"), self._columns(), N_("Change note"))
        self.nothing = muted(_("Nothing noted yet. One line a month keeps a plan alive."))
        self.setLayout(column(self.kind, self.entry, self.nothing, self.table, gap=8))
        self.entry.line.returnPressed.connect(self.enter)
        self.table.removed.connect(self.remove)
        self.table.view.fitted.connect(lambda: fit(self.table))
        self.setFocusProxy(self.entry)

    def show_measure(self, measure: Measure) -> None:
        """Show the story of a measure."""
        notes = notes_of(self._page.dossier, measure)
        self.table.set_records(notes)
        self.table.setVisible(bool(notes))
        self.nothing.setVisible(not notes)
        fit(self.table)

    def enter(self) -> None:
        """Hand over what was typed, and be ready for the next."""
        text = str(self.entry.value())
        if text and not self.entry.line.isReadOnly():
            kind = self.kind.current()
            self.entry.clear()
            self.written.emit(text, kind)
            self.entry.put_back(text, self._page.session.failing)
            self.kind.choose("progress")
            self.entry.line.setFocus()

    def remove(self, record_id: str) -> None:
        """Take a line away."""
        dossier = self._page.dossier
        record = dossier.get(ProgressNote, record_id)
        self._page.do(N_("Remove note"), lambda: dossier.remove(record), tell=_("Note removed"))

    def _columns(self) -> list[Column]:
        kinds = [(key, _(word)) for key, word in NOTE_WORDS.items()]
        return [
            Column("kind", _("Kind"), lambda r: _(NOTE_WORDS[cast(Note, r.kind)]),
                   lambda r, key: self._change(r, kind=key), width=124, options=kinds,
                   icon=lambda r: MARKS[r.kind]),
            Column("text", _("What happened"), lambda r: r.text,
                   lambda r, typed: self._change(r, text=typed.strip()), stretch=True,
                   lines=6, tip=lambda r: r.text),
            Column("noted_on", _("Date"), lambda r: date(r.noted_on), self._write_day, width=100,
                   muted=True),
        ]  # fmt: skip

    def _write_day(self, record: ProgressNote, typed: str) -> object:
        return self._change(record, noted_on=parse_date(typed, self._page.session.today.year))

    def _change(self, record: ProgressNote, **values: object) -> ProgressNote:
        return follow_up.change_note(self._page.dossier, record, **values)


def fit(table: RecordTable) -> None:
    """A table inside a record is as high as its rows, up to some."""
    table.view.setFixedHeight(table.view.rows_height(MOST))
