"""Redaction: words and pictures that should never have been noted leave the history too.

Changing or removing a record keeps what it said in the history, where undo finds it. Redaction
overwrites that, also in a closed year; SQLite fills with zeros what becomes free (secure_delete).
Nothing from before can be undone after it, and so the words and files of whatever was removed
before, which nothing could bring back any more, go along. The history keeps that it happened, when
and by whom, and of which record; never what was taken out.
"""

from typing import TypeVar

from core.dossier.dossier import Dossier
from core.dossier.records.base import Record, table_of
from core.dossier.records.explore import (
    ChecklistAnswer,
    Conversation,
    Document,
    Observation,
    Photo,
    Statement,
    Visit,
)
from core.text.faults import Fault
from core.text.translate import N_
from core.text.translate import gettext as _

R = TypeVar("R", bound=Record)

WORDS: dict[type[Record], tuple[str, ...]] = {
    Statement: ("text",),
    Observation: ("text",),
    ChecklistAnswer: ("note",),
    Conversation: ("theme", "note"),
    Visit: ("place", "company", "note"),
    Photo: ("caption",),
    Document: ("title", "finding", "file_name"),
}
"""The records that can be redacted, with the columns in which somebody typed."""
_FILES: dict[type[Record], str] = {Photo: "blob", Document: "blob"}
_NEEDED = {("statement", "text"), ("observation", "text"), ("document", "title")}
LABEL = N_("Remove from the history")


class NothingLeft(Fault):
    """A record that would say nothing any more; it can be removed altogether."""


def redact(dossier: Dossier, record: R, **kept: str) -> R:
    """Let a record say only what it says now, or what is `kept`, and never have said anything else.

    An action of its own. Raises NothingLeft where nothing would be left of what a record needs.
    """
    for name, text in kept.items():
        if (table_of(type(record)), name) in _NEEDED and not text.strip():
            raise NothingLeft(_("Write what may stay, or remove it altogether."))
    with dossier.action(LABEL, "redaction"):
        now = dossier.change(record, **kept)
        _forget(dossier, record)
    return now


def erase(dossier: Dossier, record: Record) -> None:
    """Remove a record with what belongs to it, as if it had never been written.

    An action of its own.
    """
    with dossier.action(LABEL, "redaction"):
        dossier.remove(record)
        _forget(dossier, record)


def _forget(dossier: Dossier, record: Record) -> None:
    """Overwrite what the history knows of a record, and of all that is gone."""
    now = dossier.find(type(record), record.id)
    if now is not None:
        _overwrite(dossier, now)
    for kind in WORDS:
        _overwrite_gone(dossier, kind)
    _drop_files(dossier)


def _overwrite(dossier: Dossier, now: Record) -> None:
    """In every state that a record ever had stands what it says now."""
    for name in _columns(type(now)):
        dossier.db.execute(
            'UPDATE "change" SET before = json_replace(before, :path, :now),'
            " after = json_replace(after, :path, :now)"
            " WHERE record_table = :table AND row = :row",
            {"path": f"$.{name}", "now": getattr(now, name), "table": table_of(type(now)),
             "row": now.id},
        )  # fmt: skip


def _overwrite_gone(dossier: Dossier, kind: type[Record]) -> None:
    """In every state of a record that is there no more stands nothing."""
    table = table_of(kind)
    for name in _columns(kind):
        dossier.db.execute(
            'UPDATE "change" SET before = json_replace(before, :path, :nothing),'
            " after = json_replace(after, :path, :nothing)"
            f' WHERE record_table = :table AND row NOT IN (SELECT id FROM "{table}")',
            {"path": f"$.{name}", "nothing": "", "table": table},
        )


def _columns(kind: type[Record]) -> tuple[str, ...]:
    return (*WORDS[kind], *((_FILES[kind],) if kind in _FILES else ()))


def _drop_files(dossier: Dossier) -> None:
    """Delete the files that no record holds now; the database lets only retention do it."""
    held = " UNION ".join(
        f'SELECT "{column}" FROM "{table_of(kind)}" WHERE "{column}" IS NOT NULL'
        for kind, column in _FILES.items()
    )
    dossier.db.execute("UPDATE open_action SET kind = 'retention'")
    dossier.db.execute(f"DELETE FROM blob WHERE hash NOT IN ({held})")
    dossier.db.execute("UPDATE open_action SET kind = 'redaction'")
