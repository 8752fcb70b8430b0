"""The rules that the database itself keeps, generated from its schema.

Every change is written to the history or fails; a closed year stays as it was; an id that goes
away leaves no one pointing at it. They also hold for someone who opens the file with another
SQL program.
"""

from collections.abc import Iterator

from sqlite_utils import Database

UNTRACKED = frozenset(
    {
        "action", "change", "open_action", "blob", "response", "open_answer", "help_request",
        "issued_report",
    }
)  # fmt: skip

LISTS: dict[str, dict[str, tuple[str, ...]]] = {
    "unit": {
        "units": (
            "visit", "observation", "photo", "conversation", "risk", "strength", "session",
            "measure",
        )
    },
    "risk": {"risks": ("idea", "desired_state", "measure")},
    "goal": {"goals": ("measure",)},
    "measure": {"measures": ("effect",)},
}  # fmt: skip
"""Tables whose ids stand in JSON lists, the column that lists them, and where."""

DEPENDENTS: dict[tuple[str, str], tuple[str, ...]] = {
    ("evidence_link", "risk"): ("risk",),
    ("evidence_link", "strength"): ("strength",),
    ("evidence_link", "source"): (
        "survey", "indicator_value", "checklist_answer", "observation", "statement", "document",
        "photo",
    ),
    ("photo", "about"): ("checklist_answer", "observation", "risk"),
}  # fmt: skip
"""Rows that go when what they are about goes, where one column may name rows of many tables."""

PASSES_CLOSED = "('redaction', 'retention')"
"""Kinds of action that may still touch a closed year."""


def renew(db: Database) -> None:
    """Drop every trigger and make them all anew from the tables as they are."""
    for trigger in db.triggers:
        db.execute(f'DROP TRIGGER "{trigger.name}"')
    for statement in _statements(db):
        db.execute(statement)


def tracked(db: Database) -> list[str]:
    """The tables whose every change is history."""
    return sorted(name for name in db.table_names() if name not in UNTRACKED and name[0] != "_")


def _statements(db: Database) -> Iterator[str]:
    for table in tracked(db):
        columns = list(db.table(table).columns_dict)
        yield from _history(table, columns)
        if "cycle" in columns:
            yield from _closed(table)
        yield from _scrub(table)
    yield from _closed_cycle()
    yield from _outside()


def _history(table: str, columns: list[str]) -> Iterator[str]:
    """Record what a row was and became; without an open action the write fails."""
    differs = " OR ".join(f'OLD."{c}" IS NOT NEW."{c}"' for c in columns)
    yield _record(table, "INSERT", "", "NEW.id", "NULL", _as_json("NEW", columns))
    yield _record(table, "DELETE", "", "OLD.id", _as_json("OLD", columns), "NULL")
    yield _record(
        table, "UPDATE", f" WHEN {differs}", "OLD.id",
        _as_json("OLD", columns), _as_json("NEW", columns),
    )  # fmt: skip


def _as_json(row: str, columns: list[str]) -> str:
    return "json_object(" + ", ".join(f"'{c}', {row}.\"{c}\"" for c in columns) + ")"


def _record(table: str, event: str, when: str, row: str, before: str, after: str) -> str:
    return f"""
        CREATE TRIGGER "{table}_{event.lower()}" AFTER {event} ON "{table}"{when} BEGIN
            SELECT RAISE(ABORT, 'a change outside an action')
                WHERE NOT EXISTS (SELECT 1 FROM open_action);
            INSERT INTO change(action, record_table, row, before, after)
                VALUES ((SELECT id FROM open_action), '{table}', {row}, {before}, {after});
        END"""


def _closed(table: str) -> Iterator[str]:
    for event, rows in (("INSERT", ("NEW",)), ("UPDATE", ("OLD", "NEW")), ("DELETE", ("OLD",))):
        cycles = ", ".join(f"{row}.cycle" for row in rows)
        yield _refuse_closed(table, event, f"IN ({cycles})")


def _refuse_closed(table: str, event: str, which: str) -> str:
    return f"""
        CREATE TRIGGER "{table}_closed_{event.lower()}" BEFORE {event} ON "{table}"
        WHEN EXISTS (SELECT 1 FROM cycle WHERE id {which} AND closed_on IS NOT NULL)
            AND NOT EXISTS (SELECT 1 FROM open_action WHERE kind IN {PASSES_CLOSED})
        BEGIN SELECT RAISE(ABORT, 'the year is closed'); END"""


def _closed_cycle() -> Iterator[str]:
    """A closed year itself: only the undo of closing opens it again."""
    for event in ("UPDATE", "DELETE"):
        yield f"""
            CREATE TRIGGER "cycle_closed_{event.lower()}" BEFORE {event} ON cycle
            WHEN OLD.closed_on IS NOT NULL AND NOT EXISTS
                (SELECT 1 FROM open_action WHERE kind IN ('undo', 'redaction', 'retention'))
            BEGIN SELECT RAISE(ABORT, 'the year is closed'); END"""


def _scrub(table: str) -> Iterator[str]:
    """What points at a row that goes away without a foreign key: lists, and mixed columns."""
    for column, holders in LISTS.get(table, {}).items():
        for holder in holders:
            yield f"""
                CREATE TRIGGER "{table}_leaves_{holder}" AFTER DELETE ON "{table}" BEGIN
                    UPDATE "{holder}" SET "{column}" = (
                        SELECT json_group_array(value) FROM json_each("{column}")
                        WHERE value <> OLD.id)
                    WHERE OLD.id IN (SELECT value FROM json_each("{column}"));
                END"""
    for (holder, column), targets in DEPENDENTS.items():
        if table in targets:
            yield f"""
                CREATE TRIGGER "{table}_takes_{holder}_{column}" AFTER DELETE ON "{table}" BEGIN
                    DELETE FROM "{holder}" WHERE "{column}" = OLD.id;
                END"""


def _outside() -> Iterator[str]:
    """Rows outside the history: written once; answers go only by retention."""
    for table in ("blob", "response", "open_answer", "issued_report"):
        yield f"""
            CREATE TRIGGER "{table}_is_final" BEFORE UPDATE ON "{table}"
            BEGIN SELECT RAISE(ABORT, 'written once'); END"""
    for table in ("blob", "response", "open_answer", "help_request", "issued_report"):
        yield f"""
            CREATE TRIGGER "{table}_stays" BEFORE DELETE ON "{table}"
            WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE kind = 'retention')
            BEGIN SELECT RAISE(ABORT, 'only retention removes this'); END"""
    of_batch = "= (SELECT cycle FROM batch WHERE id = NEW.batch)"
    yield _refuse_closed("response", "INSERT", of_batch)
    yield _refuse_closed("open_answer", "INSERT", of_batch)
