"""What a report will be, what the law still misses, and what was handed over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.country.duties import Duty
from core.dossier.records.outside import IssuedReport
from core.text import numbers
from core.text.faults import Unreadable
from core.text.translate import LANGUAGES, ngettext
from core.text.translate import gettext as _
from reports.content.edition import STATUSES, Status
from ui.look.tokens import GAP
from ui.parts.fields.base import FieldWidget
from ui.parts.fields.choice import ChoiceField
from ui.parts.fields.dates import DateField
from ui.parts.labels import caption, section
from ui.parts.layouts import column
from ui.parts.rows import LinkRow, LinkRows

LANGUAGE_NAMES = {"nl": "Nederlands", "fr": "Français", "en": "English"}
"""Each language in itself, so that nobody has to translate it."""
SHORT = 8
"""Letters of a checksum that are told; the whole of it is copied."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user chose."""

    kind: str
    language: str
    day: dt.date
    status: Status


class ChoicesPanel(QWidget):
    """The four choices; `changed` tells of each that can be read."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        names = [(key, LANGUAGE_NAMES[key]) for key in LANGUAGES]
        self.kind = ChoiceField(_("Report"), ())
        self.language = ChoiceField(_("Language of the report"), names)
        self.day = DateField(_("Date on it"))
        self.status = ChoiceField(_("Edition"), ())
        # The day stands alone: what is wrong with it is said under it, with what to use instead.
        self.setLayout(column(self.kind, self.language, self.status, self.day, gap=GAP))
        for field in self.fields:
            field.settled.connect(self.changed.emit)

    @property
    def fields(self) -> tuple[FieldWidget, ...]:
        """The fields, which stay open when the year is closed: a report changes nothing."""
        return (self.kind, self.language, self.day, self.status)

    def offer(self, kinds: Sequence[tuple[str, str]], statuses: dict[Status, str]) -> None:
        """Name what can be chosen in the words of the country."""
        self.kind.set_options(kinds)
        self.status.set_options([(key, statuses[key]) for key in STATUSES])

    def choose(self, choices: Choices) -> None:
        """Show these as chosen."""
        self.kind.set_value(choices.kind)
        self.language.set_value(choices.language)
        self.day.set_value(choices.day)
        self.status.set_value(choices.status)

    def chosen(self, otherwise: Choices) -> Choices:
        """What is chosen; for a date that cannot be read or is missing, the one before."""
        status = next((s for s in STATUSES if s == self.status.value()), otherwise.status)
        kind, language = self.kind.value(), self.language.value()
        return Choices(
            kind or otherwise.kind, language or otherwise.language, self._day(otherwise.day), status
        )

    def _day(self, otherwise: dt.date) -> dt.date:
        try:
            day = self.day.value()
        except Unreadable as fault:
            self.day.show_fault(fault)
            return otherwise
        return day if isinstance(day, dt.date) else otherwise


class MissingDuties(QWidget):
    """What the law asks that the report does not show yet; each leads to where it is mended."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.heading = section()
        self.rows = LinkRows(_("What the law still misses"))
        self.rows.opened.connect(self.opened.emit)
        self.setLayout(column(self.heading, self.rows))

    def show_duties(self, missing: Sequence[Duty]) -> None:
        """Name them."""
        count = len(missing)
        words = ngettext(
            "{count} duty of the law is not shown yet",
            "{count} duties of the law are not shown yet",
            count,
        )
        done = _("Every duty of the law is shown")
        self.heading.setText(words.format(count=count) if count else done)
        self.rows.set_rows([LinkRow(d.key, str(d.title), icon="flag") for d in missing])
        self.rows.setToolTip(_("Go to where it is noted"))


class IssuedReports(QWidget):
    """What left the program, the newest first; a row copies the checksum of its file."""

    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.heading = section(_("Handed over"))
        self.none = caption(_("Nothing was handed over this year."), wraps=True)
        self.rows = LinkRows(_("Reports handed over"))
        self.rows.setToolTip(_("Copy the checksum (SHA-256) of the file"))
        self.rows.opened.connect(self.copied.emit)
        self.setLayout(column(self.heading, self.none, self.rows))

    def show_reports(self, reports: Sequence[IssuedReport]) -> None:
        """Name, date and the beginning of the checksum."""
        newest = tuple(reversed(reports))
        self.none.setVisible(not newest)
        self.rows.set_rows([_issued_row(one) for one in newest])


def _issued_row(one: IssuedReport) -> LinkRow:
    note = _("{date} · {checksum}").format(
        date=numbers.date(one.dated_on), checksum=one.sha256[:SHORT]
    )
    return LinkRow(one.sha256, one.file_name, note, icon="document")
