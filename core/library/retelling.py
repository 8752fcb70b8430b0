"""A file of the story told in another country: the same rows, and what is otherwise there.

The other telling has the same form and holds only what differs. Its tables are laid over ours key
by key, its rows over ours by their `id`; a row of its own comes at the end. In a row, a list of
tables with as many entries as ours is laid over it one by one; any other list takes its place. The
rows that it names in `without` are not told there.
"""

from typing import Any

from core.library.checks import unknown
from core.library.loading import Misfit

Table = dict[str, Any]
WITHOUT = "without"


def retold(ours: Table, theirs: Table) -> Table:
    """Our tables as they are told there; raises Misfit for a row left out that we do not have."""
    left_out = set(theirs.get(WITHOUT, ()))
    told = {name: value for name, value in theirs.items() if name not in ("rows", WITHOUT)}
    rows, others = ours.get("rows", {}), theirs.get("rows", {})
    known = {row["id"] for listed in rows.values() for row in listed}
    for name in sorted(left_out - known):
        raise Misfit(f".{WITHOUT}", unknown(name))
    tables = [*rows, *(table for table in others if table not in rows)]
    merged = {t: _rows(rows.get(t, ()), others.get(t, ()), left_out) for t in tables}
    return _over(ours, told) | ({"rows": merged} if merged else {})


def _rows(ours: list[Table], theirs: list[Table], left_out: set[str]) -> list[Table]:
    said = {row["id"]: row for row in theirs}
    kept = [_over(row, said.pop(row["id"], {})) for row in ours if row["id"] not in left_out]
    return [*kept, *said.values()]


def _over(ours: Table, theirs: Table) -> Table:
    return ours | {name: _value(ours.get(name), value) for name, value in theirs.items()}


def _value(ours: Any, theirs: Any) -> Any:
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return _over(ours, theirs)
    if _tables(ours) and _tables(theirs) and len(ours) == len(theirs):
        return [_over(one, other) for one, other in zip(ours, theirs, strict=True)]
    return theirs


def _tables(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, dict) for each in value)
