"""Records as they are read, once until something is written: many ask for the same ones."""

from collections.abc import Hashable, Iterable, Mapping
from typing import Any, TypeVar

import msgspec
from sqlite_utils import Database

from core.dossier.codec import from_row
from core.dossier.records.base import Record, table_of

R = TypeVar("R", bound=Record)


class Kept:
    """The records of a dossier by what was asked. They are frozen, so all may have the same."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._by_table: dict[str, dict[Hashable, Any]] = {}
        self._written: int = db.conn.total_changes

    def all(self, kind: type[R], equal: Mapping[str, object]) -> tuple[R, ...]:
        """The records of a kind in their order; within an action they are read anew each time."""
        if self._db.conn.in_transaction:
            return self._read(kind, equal)
        if self._db.conn.total_changes != self._written:
            # Written by something that did not settle, or taken back.
            self.forget()
            self._written = self._db.conn.total_changes
        kept = self._by_table.setdefault(table_of(kind), {})
        question = (kind, *equal.items())
        if question not in kept:
            kept[question] = self._read(kind, equal)
        found: tuple[R, ...] = kept[question]
        return found

    def settle(self, touched: Iterable[str]) -> None:
        """An action is done, and these are the tables that it changed."""
        if self._db.conn.in_transaction:
            return  # an action within another
        for table in touched:
            self._by_table.pop(table, None)
        self._written = self._db.conn.total_changes

    def forget(self) -> None:
        """Let everything go."""
        self._by_table.clear()

    def _read(self, kind: type[R], equal: Mapping[str, object]) -> tuple[R, ...]:
        where = " AND ".join(f'"{name}" IS :{name}' for name in equal)
        rows = self._db.table(table_of(kind)).rows_where(
            where or None, {n: _plain(v) for n, v in equal.items()}, order_by="position, id"
        )
        return tuple(from_row(kind, row) for row in rows)


def _plain(value: object) -> object:
    """A filter value as SQLite keeps it."""
    return int(value) if isinstance(value, bool) else msgspec.to_builtins(value)
