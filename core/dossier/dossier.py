"""An open dossier: records in, records out, and every change one labelled action."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import msgspec
from sqlite_utils import Database

from core.dossier.codec import to_row
from core.dossier.history import Action, History, Kind
from core.dossier.kept import Kept
from core.dossier.place import Place
from core.dossier.records.base import CycleRecord, Record, table_of

R = TypeVar("R", bound=Record)


class Missing(LookupError):
    """No record of this kind has that id."""


class Dossier:
    """Everything about one organisation, in one open encrypted file.

    It belongs to the thread that opened it.
    """

    def __init__(self, place: Place, db: Database, author: str = "") -> None:
        self.place, self.path = place, place.path
        self.writable = place.writable
        """Whether its place takes writing; otherwise it is open to be read."""
        self.is_open = True
        self.db = db
        self.history = History(db, author, place.check)
        self._kept = Kept(db)
        self.at_close: set[Callable[[], None]] = set()
        """How others forget what they remember of it."""

    def all(self, kind: type[R], /, **equal: object) -> tuple[R, ...]:
        """The records of a kind in their order, filtered by equal field values."""
        return self._kept.all(kind, equal)

    def find(self, kind: type[R], id: str | None) -> R | None:
        """The record with that id, if there is one."""
        found = self.all(kind, id=id) if id else ()
        return found[0] if found else None

    def get(self, kind: type[R], id: str) -> R:
        """The record with that id; raises Missing."""
        found = self.find(kind, id)
        if found is None:
            raise Missing(f"{table_of(kind)} {id}")
        return found

    def add(self, record: R) -> R:
        """Insert a record; with position 0 it comes at the end of its list."""
        if not record.position:
            record = msgspec.structs.replace(record, position=self._last(record) + 1)
        self.db.table(table_of(type(record))).insert(to_row(record))
        return record

    def put(self, record: R) -> R:
        """Insert a record with a natural id, or give the one that exists these values."""
        old = self.find(type(record), record.id)
        if old is None:
            return self.add(record)
        return self.save(msgspec.structs.replace(record, position=old.position))

    def save(self, record: R) -> R:
        """Write all values of a record that exists."""
        row = to_row(record)
        self.db.table(table_of(type(record))).update(row.pop("id"), row)
        return record

    def change(self, record: R, /, **values: object) -> R:
        """Give some fields new values; the record as it is now. Nothing differs, nothing done."""
        new = msgspec.structs.replace(record, **values)
        return record if new == record else self.save(new)

    def remove(self, record: Record) -> None:
        """Delete a record with what belongs to it; lists that name it lose its id."""
        self.db.execute(f'DELETE FROM "{table_of(type(record))}" WHERE id = ?', [record.id])

    def move(self, record: Record, before: str | None) -> None:
        """Put a record before another of its list, or at the end."""
        kind = type(record)
        rest = [r for r in self._siblings(record) if r.id != record.id]
        place = next((i for i, r in enumerate(rest) if r.id == before), len(rest))
        for number, other in enumerate([*rest[:place], record, *rest[place:]], start=1):
            if other.position != number:
                self.db.table(table_of(kind)).update(other.id, {"position": number})

    @contextmanager
    def action(self, label: str, kind: Kind = "do") -> Iterator[None]:
        """One labelled, undoable step; every write needs one."""
        with self.history.action(label, kind):
            yield
        self._kept.settle(self.history.touched)

    def undo(self) -> str | None:
        """Take the last action back; its label."""
        label = self.history.undo()
        self._kept.settle(self.history.touched)
        return label

    def redo(self) -> str | None:
        """Bring the last undone action back; its label."""
        label = self.history.redo()
        self._kept.settle(self.history.touched)
        return label

    @property
    def last_touched(self) -> frozenset[str]:
        """The tables that the last action changed."""
        return self.history.touched

    def actions(self) -> list[Action]:
        """The history, oldest first."""
        return self.history.actions()

    def put_blob(self, data: bytes) -> str:
        """Keep a file; its SHA-256, by which it is found again."""
        digest = hashlib.sha256(data).hexdigest()
        self.db.execute("INSERT OR IGNORE INTO blob VALUES (?, ?)", [digest, data])
        return digest

    def blob(self, digest: str) -> bytes:
        """The file with this SHA-256; raises Missing."""
        row = self.db.execute("SELECT data FROM blob WHERE hash = ?", [digest]).fetchone()
        if row is None:
            raise Missing(f"blob {digest}")
        return bytes(row[0])

    def close(self) -> None:
        """Close the file; its key is forgotten, and what was worked out from it."""
        self.is_open = False
        self._kept.forget()
        self.db.conn.close()
        for forget in self.at_close:
            forget()

    def _siblings(self, record: R) -> tuple[R, ...]:
        kind = type(record)
        if isinstance(record, CycleRecord):
            return self.all(kind, cycle=record.cycle)
        return self.all(kind)

    def _last(self, record: Record) -> int:
        where = "WHERE cycle = ?" if isinstance(record, CycleRecord) else ""
        row = self.db.execute(
            f'SELECT max(position) FROM "{table_of(type(record))}" {where}',
            [record.cycle] if isinstance(record, CycleRecord) else [],
        ).fetchone()
        return int(row[0] or 0)
