"""One history: labelled actions, undo, redo, and what each of them touched.

The changes themselves are written by triggers (`core.dossier.triggers`), so nothing can be
forgotten; this module opens and closes actions and applies their inverse.
"""

import datetime as dt
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, Literal

from msgspec import Struct
from sqlcipher3 import dbapi2
from sqlite_utils import Database

from core.dossier.faults import NotSaved
from core.dossier.records.base import new_id
from core.dossier.trouble import said_plainly

Kind = Literal["founding", "do", "undo", "redo", "redaction", "retention"]
FINAL: frozenset[Kind] = frozenset({"redaction", "retention"})
"""Acts that take something away for good; they are logged even when no tracked row changed."""


class Action(Struct, frozen=True):
    """One labelled act on a dossier; `label` is untranslated and never holds content."""

    seq: int
    id: str
    kind: Kind
    label: str
    author: str
    at: str
    """UTC, ISO 8601, to the second."""
    undoes: str | None


class History:
    """The actions of one open dossier."""

    def __init__(self, db: Database, author: str, check: Callable[[], object]) -> None:
        self.author = author
        self._check = check
        self.touched: frozenset[str] = frozenset()
        """Tables that the last finished action changed."""
        self._db = db
        self._undoable: list[Action] = []
        self._redoable: list[Action] = []
        for action in self.actions():
            self._remember(action)

    @contextmanager
    def action(self, label: str, kind: Kind = "do", undoes: str | None = None) -> Iterator[None]:
        """One transaction and one step of the history; an action inside another joins it.

        When the block raises, nothing of it stays. Raises NotSaved when the disk is full or gone,
        and what `Place.check` raises before anything is written.
        """
        if self._db.conn.in_transaction:
            yield
            return
        self._check()
        action = Action(0, new_id(), kind, label, self.author, _now(), undoes)
        with _told_plainly(), self._db.atomic():
            self._db.execute("PRAGMA defer_foreign_keys = on")
            self._db.execute("INSERT INTO open_action VALUES (?, ?)", [action.id, kind])
            yield
            self._db.execute("DELETE FROM open_action")
            touched = self._touched_by(action.id)
            if touched or kind in FINAL:
                self._write(action)
        # Everything lies in the one file again, so that a copy of it is whole. When the disk has no
        # room for that the act is saved all the same, in the log, which the next one folds in.
        with suppress(dbapi2.OperationalError):
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        self.touched = touched
        if touched or kind in FINAL:
            self._remember(action)

    @property
    def undo_label(self) -> str | None:
        """What undo would take back, untranslated; nothing when there is nothing."""
        return self._undoable[-1].label if self._undoable else None

    @property
    def redo_label(self) -> str | None:
        """What redo would bring back, untranslated."""
        return self._redoable[-1].label if self._redoable else None

    def undo(self) -> str | None:
        """Take the last action back; its label, or nothing when there is none."""
        return self._reverse(self._undoable, "undo")

    def redo(self) -> str | None:
        """Bring back what was undone last, as long as nothing new was done since."""
        return self._reverse(self._redoable, "redo")

    def actions(self) -> list[Action]:
        """All actions, oldest first."""
        rows = self._db.query(
            "SELECT seq, id, kind, label, author, at, undoes FROM action ORDER BY seq"
        )
        return [Action(**row) for row in rows]

    def changes(self, action: str) -> list[dict[str, Any]]:
        """The changed rows of one action in order: record_table, row, before, after (JSON)."""
        return list(
            self._db.query(
                "SELECT record_table, row, before, after FROM change WHERE action = ? ORDER BY seq",
                [action],
            )
        )

    def states(self, table: str) -> Iterator[dict[str, Any]]:
        """What the rows of a table ever were, the oldest first; what was undone too."""
        rows = self._db.execute(
            "SELECT before, after FROM change WHERE record_table = ? ORDER BY seq", [table]
        )
        for states in rows.fetchall():
            yield from (json.loads(state) for state in states if state)

    def _reverse(self, stack: list[Action], kind: Kind) -> str | None:
        if not stack:
            return None
        action = stack[-1]
        with self.action(action.label, kind, action.id):
            for change in reversed(self.changes(action.id)):
                self._apply(change["record_table"], change["row"], change["before"])
        return action.label

    def _apply(self, table: str, row: str, state: str | None) -> None:
        """Give one row the state it had; a row that was not there goes."""
        if state is None:
            self._db.execute(f'DELETE FROM "{table}" WHERE id = ?', [row])
            return
        known = self._db.table(table).columns_dict.keys()
        values = {k: v for k, v in json.loads(state).items() if k in known}
        sets = ", ".join(f'"{name}" = ?' for name in values)
        done = self._db.execute(
            f'UPDATE "{table}" SET {sets} WHERE id = ?', [*values.values(), row]
        )
        if not done.rowcount:
            self._db.table(table).insert(values)

    def _touched_by(self, action: str) -> frozenset[str]:
        rows = self._db.execute(
            "SELECT DISTINCT record_table FROM change WHERE action = ?", [action]
        )
        return frozenset(row[0] for row in rows.fetchall())

    def _write(self, action: Action) -> None:
        self._db.execute(
            "INSERT INTO action(id, kind, label, author, at, undoes) VALUES (?, ?, ?, ?, ?, ?)",
            [action.id, action.kind, action.label, action.author, action.at, action.undoes],
        )

    def _remember(self, action: Action) -> None:
        """Keep the two stacks as an editor does: a new act ends what could be redone."""
        if action.kind == "undo":
            self._undoable.pop()
            self._redoable.append(action)
        elif action.kind == "redo":
            self._redoable.pop()
            self._undoable.append(action)
        elif action.kind == "do":
            self._undoable.append(action)
            self._redoable.clear()
        else:
            # Nothing lies before a founding; what was redacted must not come back.
            self._undoable.clear()
            self._redoable.clear()


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")


@contextmanager
def _told_plainly() -> Iterator[None]:
    """What the disk refuses is the world's fault, not ours; a broken rule stays ours."""
    try:
        yield
    except dbapi2.OperationalError as error:
        raise NotSaved(said_plainly(error)) from error
