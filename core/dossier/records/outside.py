"""Rows that lie outside the history, so that it can never betray a respondent."""

import datetime as dt

from msgspec import Struct, field

from core.dossier.records.base import new_id


class Response(Struct, frozen=True):
    """The answers of one person: one byte an item, the index of the option, 255 for none."""

    unit: str | None
    answers: bytes


class OpenAnswer(Struct, frozen=True, kw_only=True):
    """One open answer, with no way to join it to a response."""

    id: str = field(default_factory=new_id)
    batch: str
    question: str
    text: str


class HelpRequest(Struct, frozen=True, kw_only=True):
    """Somebody asks to be called; kept apart from every answer and never archived."""

    id: str = field(default_factory=new_id)
    cycle: str
    name: str
    reach: str
    handled: bool = False


class IssuedReport(Struct, frozen=True, kw_only=True):
    """A report that left the program: allowed on closed cycles, never undone."""

    id: str = field(default_factory=new_id)
    cycle: str
    kind: str
    language: str
    dated_on: dt.date
    file_name: str
    sha256: str
    issued_at: str
