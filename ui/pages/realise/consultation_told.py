"""Who is told what, when and how, and whether it was done."""

from __future__ import annotations

import datetime as dt
from typing import cast

from core.consult import communications
from core.consult.communications import is_late
from core.consult.consult_words import AUDIENCE_WORDS, audience_word
from core.dossier.records.consult import Communication
from core.text.numbers import date, parse_date
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _
from ui.look.tokens import GAP, WIDE
from ui.pages.many_views import View
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.binder import Binder, Field
from ui.parts.buttons import plain
from ui.parts.empty import Empty
from ui.parts.fields.text import TextField
from ui.parts.labels import strong
from ui.parts.layouts import column, row, scroll
from ui.parts.table import Column, RecordTable
from ui.parts.tall import Tall


class ToldView(View):
    """A row a message, and under it what exactly is said."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.said = strong(wraps=True)
        self.table = RecordTable(
            page, _("Communication"), self._columns(), N_("Change message"), add=self._add,
            add_words=_("Type what is told"), add_label=N_("Add message"),
        )  # fmt: skip
        self.text = TextField(_("What exactly is said"), _("In words that people use"), 2)
        self.form = Binder(page, N_("Change message"), [Field(self.text, "text")])
        self.usual = plain(_("Add what is usually told"), self.add_usual, "plus", writes=True)
        self.empty = Empty(
            _("Nobody is told anything yet"),
            _("People who were asked want to hear what came of it: who is told what, and when?"),
            Act(_("Add what is usually told"), self.add_usual, icon="megaphone"),
            Act(_("Message"), self.add, icon="plus"),
        )
        self._lay_out()
        self.table.chosen.connect(lambda _id: self._show_current())
        self.table.removed.connect(self.remove)
        self.table.moved.connect(self.move_row)

    def refresh(self) -> None:
        """Show the messages."""
        page = self._page
        records = page.dossier.all(Communication, cycle=page.cycle.id)
        self.table.set_records(records)
        if records and not self.table.current():
            self.table.select(records[0].id)
        self.said.setText(_headline(records, page.session.today))
        missing = communications.missing_usual(page.dossier, page.cycle.id)
        self.usual.setVisible(bool(records and missing))
        for piece in (self.said, self.table, self.text):
            piece.setVisible(bool(records))
        self.empty.setVisible(not records)
        self._show_current()

    def show_record(self, record_id: str) -> bool:
        """Choose a message; whether it is here."""
        if self._page.dossier.find(Communication, record_id) is None:
            return False
        self.table.select(record_id)
        self._show_current()
        return True

    def add(self) -> None:
        """A message to the workers, to be worded."""
        made = self._page.do(N_("Add message"), lambda: self._add(_("New message")))
        if isinstance(made, Communication):
            self.show_record(made.id)
            self.table.view.setFocus()

    def add_usual(self) -> None:
        """Put what is usually told in the list."""
        dossier, cycle = self._page.dossier, self._page.cycle.id
        self._page.do(N_("Add messages"), lambda: communications.add_usual(dossier, cycle))

    def remove(self, record_id: str) -> None:
        """Take a message away."""
        dossier = self._page.dossier
        record = dossier.get(Communication, record_id)
        self._page.do(
            N_("Remove message"), lambda: dossier.remove(record), tell=_("Message removed")
        )

    def move_row(self, record_id: str, before: str) -> None:
        """Put a message elsewhere in the list."""
        dossier = self._page.dossier
        record = dossier.get(Communication, record_id)
        self._page.do(N_("Move message"), lambda: dossier.move(record, before or None))

    def _add(self, typed: str) -> Communication:
        return communications.add(self._page.dossier, self._page.cycle.id, "workers", typed)

    def _columns(self) -> list[Column]:
        audiences = [(key, audience_word(key)) for key in AUDIENCE_WORDS]
        return [
            Column("subject", _("What"), lambda r: r.subject,
                   lambda r, typed: self._change(r, subject=typed), stretch=True,
                   width=176, lines=2, tip=lambda r: r.subject),
            Column("audience", _("Who is told"), lambda r: audience_word(r.audience),
                   lambda r, key: self._change(r, audience=key), width=136, options=audiences,
                   lines=2),
            Column("channel", _("How"), lambda r: r.channel,
                   lambda r, typed: self._change(r, channel=typed.strip()), width=176, lines=3,
                   leaves=1),
            Column("planned_on", _("When"), lambda r: _day(r.planned_on),
                   lambda r, typed: self._change(r, planned_on=self._read(typed)), width=112,
                   icon=self._late_mark),
            Column("done_on", _("Done on"), lambda r: _day(r.done_on),
                   lambda r, typed: self._change(r, done_on=self._read(typed)), width=112,
                   icon=lambda r: "check" if r.done_on else ""),
        ]  # fmt: skip

    def _change(self, record: Communication, **values: object) -> Communication:
        return communications.change(self._page.dossier, record, **values)

    def _read(self, typed: str) -> dt.date | None:
        return parse_date(typed, self._page.session.today.year) if typed.strip() else None

    def _late_mark(self, record: object) -> str:
        late = is_late(cast(Communication, record), self._page.session.today)
        return "warning" if late else ""

    def _show_current(self) -> None:
        self.form.show(self._page.dossier.find(Communication, self.table.current()))

    def _lay_out(self) -> None:
        head = row(self.said, self.usual, gap=GAP)
        head.setStretch(0, 1)
        laid = column(head, self.table, self.text, self.empty, gap=GAP)
        laid.setContentsMargins(WIDE, GAP, WIDE, GAP)
        laid.setStretch(1, 1)
        laid.setStretch(3, 1)
        self.setLayout(column(scroll(Tall(laid))))


def _headline(records: tuple[Communication, ...], today: dt.date) -> str:
    """How much was told, and what people wait for."""
    done = sum(record.done_on is not None for record in records)
    late = sum(is_late(record, today) for record in records)
    if late:
        sentence = ngettext(
            "{done} of {count} messages was given; {late} should have been by now.",
            "{done} of {count} messages were given; {late} should have been by now.",
            done,
        )
        return sentence.format(done=done, count=len(records), late=late)
    sentence = ngettext(
        "{done} of {count} messages was given.", "{done} of {count} messages were given.", done
    )
    return sentence.format(done=done, count=len(records))


def _day(day: dt.date | None) -> str:
    return date(day) if day else ""
