"""One session: when, in which form, with whom, and the ideas that came of it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter

from core.dossier.records.envision import Session
from core.envision import ideas, sessions
from core.text import numbers
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.binder import Binder, Field
from ui.parts.buttons import icon_button
from ui.parts.detail import DetailPane
from ui.parts.field_words import unit_options
from ui.parts.fields.dates import DateField
from ui.parts.fields.numbers import NumberField
from ui.parts.fields.text import LineField, TextField
from ui.parts.fields.units import UnitsField
from ui.parts.labels import muted
from ui.parts.layouts import grid, row
from ui.parts.list_pane import Count, Row
from ui.parts.rows import LinkRow, LinkRows


def session_row(line: sessions.Line) -> Row:
    """A session in the list."""
    held = line.session
    people = ngettext("{count} person", "{count} people", held.participants)
    words = [numbers.date(held.held_on), people.format(count=held.participants)]
    return Row(
        id=held.id,
        title=held.title,
        muted=" · ".join(words if held.participants else words[:1]),
        icon="people",
        counts=(Count("idea", line.ideas, _("ideas")),),
    )


class SessionDetail(DetailPane):
    """The record of a session."""

    board_asked = Signal(str)
    """Show the board with this session's ideas."""
    idea_opened = Signal(str)
    removed = Signal(str)

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._id = ""
        self.title = LineField(_("Session"), required=True, labelled=False, role="heading")
        self.date, self.kind = DateField(_("Date")), LineField(_("Form"))
        self.people = NumberField(_("People who took part"), minimum=0)
        self.units = UnitsField(_("From which units"))
        self.note = TextField(_("Note"), _("What was agreed, what moved people?"), lines=3)
        self.ideas = LinkRows(_("Ideas of this session"))
        self.nothing = muted(_("No idea came of it yet."))
        self._lay_out()
        self._suggest_forms()
        self.form = Binder(page, N_("Change session"), self._fields(), self._change)
        self.ideas.opened.connect(self.idea_opened)

    def show_session(self, held: Session) -> None:
        """Show a session and its ideas, the most votes first."""
        dossier = self._page.dossier
        self._id = held.id
        self.date.year = self._page.cycle.year
        self.units.set_units(unit_options(dossier, held.cycle))
        self.form.show(held)
        found = sessions.ideas_of(dossier, held)
        self.ideas.set_rows(
            [
                LinkRow(one.id, one.text, f"{one.votes} · {ideas.fate_word(one)}", icon="idea")
                for one in found
            ]
        )
        self.nothing.setVisible(not found)

    def _fields(self) -> list[Field]:
        return [
            Field(self.title, "title"),
            Field(self.date, "held_on"),
            Field(self.kind, "form"),
            Field(self.people, "participants"),
            Field(self.units, "units"),
            Field(self.note, "note"),
        ]

    def _lay_out(self) -> None:
        remove = icon_button(
            "trash", _("Remove session"), lambda: self.removed.emit(self._id), writes=True
        )
        head = row(self.title, remove)
        head.setStretch(0, 1)
        self.column.addLayout(head)
        self.column.addLayout(grid([[self.date, self.people], [self.kind, self.units]]))
        self.column.addWidget(self.note)
        to_board = Act(
            _("On the board"), lambda: self.board_asked.emit(self._id), icon="board", writes=False
        )
        inside = self.section(_("Ideas of this session"), to_board)
        inside.addWidget(self.nothing)
        inside.addWidget(self.ideas)

    def _suggest_forms(self) -> None:
        completer = QCompleter(list(sessions.forms()), self.kind.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.kind.line.setCompleter(completer)

    def _change(self, record: Session, attribute: str, value: Any) -> Session:
        return sessions.change(self._page.dossier, record, **{attribute: value})
