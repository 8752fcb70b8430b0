"""Rows to records and back: one generic pass for what SQLite has no type for."""

import json
from functools import cache
from typing import Any, TypeVar

import msgspec
from msgspec.inspect import BoolType, DictType, VarTupleType, type_info

from core.dossier.records.base import Record

R = TypeVar("R", bound=Record)


@cache
def _special(kind: type[Record]) -> tuple[frozenset[str], frozenset[str]]:
    """The fields of a record that are booleans, and those that are kept as JSON."""
    described = {f.name: f.type for f in type_info(kind).fields}  # type: ignore[attr-defined]
    booleans = frozenset(n for n, t in described.items() if isinstance(t, BoolType))
    structured = frozenset(
        n for n, t in described.items() if isinstance(t, VarTupleType | DictType)
    )
    return booleans, structured


def to_row(record: Record) -> dict[str, Any]:
    """The record as SQLite values; what SQLite or JSON cannot keep is taken out of its texts.

    Raises msgspec.ValidationError when a field holds what its type does not allow: our fault.
    """
    plain: dict[str, Any] = msgspec.to_builtins(record)
    msgspec.convert(plain, type(record))
    booleans, structured = _special(type(record))
    for name, value in plain.items():
        if name in structured:
            plain[name] = json.dumps(value, ensure_ascii=False)
        elif name in booleans:
            plain[name] = int(value)
        elif isinstance(value, str):
            plain[name] = storable(value)
    return plain


def from_row(kind: type[R], row: dict[str, Any]) -> R:
    """The record in a row."""
    booleans, structured = _special(kind)
    plain = dict(row)
    for name in structured:
        plain[name] = msgspec.json.decode(plain[name])
    for name in booleans:
        plain[name] = bool(plain[name])
    return msgspec.convert(plain, kind)


def storable(text: str) -> str:
    """Without NUL, which ends a text in SQLite, and without halves of surrogate pairs."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode()
