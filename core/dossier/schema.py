"""The tables of a dossier and their upgrades; a step uses no code of the program.

A step that is released is never edited. It must drop our triggers first and leave making them
anew to `core.dossier.triggers`: `transform()` loses them without a word.
"""

from sqlite_utils import Database, Migrations
from sqlite_utils.db import ForeignKey

schema = Migrations("veerwerk")


@schema()
def m001_first(db: Database) -> None:
    """Everything one organisation's years need."""
    _history(db)
    _outside_the_history(db)
    _tables(db, _TABLES_1)


@schema()
def m002_own_files(db: Database) -> None:
    """Files of the user's own beside the library; how units were divided when figures were read."""
    _tables(db, {"own_file": ("cycle origin? kind file_name content", _CYCLE)})
    db.table("survey").add_column("read_units", str, not_null_default="[]")
    db.table("survey").add_column("read_least", int)


def _tables(db: Database, tables: dict[str, tuple[str, dict[str, str]]]) -> None:
    required = {"id", "position", "cycle"}
    for name, (columns, references) in tables.items():
        types = {"id": str, "position": int} | _columns(columns)
        optional = {c.split(":")[0].rstrip("?") for c in columns.split() if c.endswith("?")}
        _create(db, name, types, references, required | (types.keys() - optional))
        if "cycle" in types:
            db.table(name).create_index(["cycle", "position"])
        for column in references.keys() - {"cycle"}:
            db.table(name).create_index([column])


def _columns(words: str) -> dict[str, type]:
    """`title year:int unit?` as columns: text unless `:int`, required unless `?`."""
    found: dict[str, type] = {}
    for word in words.split():
        name, _, kind = word.rstrip("?").partition(":")
        found[name] = int if kind == "int" else str
    return found


def _create(
    db: Database, name: str, types: dict[str, type], references: dict[str, str], needed: set[str]
) -> None:
    keys = [
        ForeignKey(
            name, column, target, "id",
            on_delete="CASCADE" if column in needed else "SET NULL",
        )
        for column, target in references.items()
    ]  # fmt: skip
    db.table(name).create(
        types, pk="id", foreign_keys=keys, not_null=needed & types.keys(), strict=True
    )


def _history(db: Database) -> None:
    action = {"id": str, "seq": int, "kind": str, "label": str, "author": str, "at": str}
    db.table("action").create(action | {"undoes": str}, pk="seq", not_null=set(action), strict=True)
    db.table("action").create_index(["id"], unique=True)
    change = {"seq": int, "action": str, "record_table": str, "row": str}
    db.table("change").create(
        change | {"before": str, "after": str}, pk="seq", not_null=set(change), strict=True
    )
    db.table("change").create_index(["action"])
    db.table("open_action").create({"id": str, "kind": str}, pk="id", strict=True)


def _outside_the_history(db: Database) -> None:
    db.table("blob").create({"hash": str, "data": bytes}, pk="hash", strict=True)
    response = {"id": int, "batch": str, "unit": str, "answers": bytes}
    db.table("response").create(response, pk="id", not_null=set(response) - {"unit"}, strict=True)
    db.table("response").create_index(["batch"])
    answer = {"id": str, "batch": str, "question": str, "text": str}
    db.table("open_answer").create(answer, pk="id", not_null=set(answer), strict=True)
    request = {"id": str, "cycle": str, "name": str, "reach": str, "handled": int}
    db.table("help_request").create(request, pk="id", not_null=set(request), strict=True)
    issued = dict.fromkeys(
        ("id", "cycle", "kind", "language", "dated_on", "file_name", "sha256", "issued_at"), str
    )
    db.table("issued_report").create(issued, pk="id", not_null=set(issued), strict=True)


_CYCLE = {"cycle": "cycle"}
_TABLES_1: dict[str, tuple[str, dict[str, str]]] = {
    "cycle": (
        "year:int kind starts_on ends_on scope method privacy_notice_on? results_told_on?"
        " min_group:int baseline_from closed_on? note",
        {},
    ),
    "organisation": (
        "cycle origin? name country sector address number body service_year_month:int",
        _CYCLE,
    ),
    "contact": ("cycle origin? role name function reach takes_part:int", _CYCLE),
    "unit": ("cycle origin? name parent? headcount:int note", _CYCLE | {"parent": "unit"}),
    "skipped_step": ("cycle origin? step reason", _CYCLE),
    "indicator_value": (
        "cycle origin? indicator title unit? year:int value? origin_text note",
        _CYCLE | {"unit": "unit"},
    ),
    "survey": (
        "cycle origin? kind key title instrument_key instrument opens_on? closes_on?"
        " invited:int? state read introduction",
        _CYCLE,
    ),
    "batch": (
        "cycle origin? survey file_name layout imported_on responses:int left_out:int notices",
        _CYCLE | {"survey": "survey"},
    ),
    "published": ("cycle origin? survey results", _CYCLE | {"survey": "survey"}),
    "visit": (
        "cycle origin? visited_on place units company checklist_key checklist question state note",
        _CYCLE,
    ),
    "checklist_answer": (
        "cycle origin? visit question answer? note tier",
        _CYCLE | {"visit": "visit"},
    ),
    "observation": (
        "cycle origin? visit? text source? units observed_on tier",
        _CYCLE | {"visit": "visit"},
    ),
    "photo": ("cycle origin? about caption blob width:int height:int units tier", _CYCLE),
    "document": (
        "cycle origin? title kind dated_on? finding file_name blob? tier",
        _CYCLE,
    ),
    "conversation": (
        "cycle origin? held_on form units participants:int theme note tier",
        _CYCLE,
    ),
    "statement": (
        "cycle origin? conversation text source? positive:int tier",
        _CYCLE | {"conversation": "conversation"},
    ),
    "risk": (
        "cycle origin? title description sources harms topics constructs units cause existing"
        " employer_impact? impact_reason state closed_reason",
        _CYCLE,
    ),
    "strength": ("cycle origin? title description sources units", _CYCLE),
    "evidence_link": (
        "cycle origin? risk? strength? kind source scale unit",
        _CYCLE,
    ),
    "rating": (
        "cycle origin? risk moment method inputs score level:int shape:int label"
        " override_level:int? override_shape:int? override_label override_reason rated_on rated_by",
        _CYCLE | {"risk": "risk"},
    ),
    "session": ("cycle origin? held_on title units participants:int form note", _CYCLE),
    "idea": (
        "cycle origin? session? text risks votes:int effort:int? impact:int? fate reason",
        _CYCLE | {"session": "session"},
    ),
    "desired_state": ("cycle origin? sentence risks signs", _CYCLE),
    "goal": (
        "cycle origin? desired_state kind key title unit? better baseline? baseline_year:int?"
        " target? by?",
        _CYCLE | {"desired_state": "desired_state", "unit": "unit"},
    ),
    "measure": (
        "cycle origin? title what aim level changes process:int library_key idea? risks goals units"
        " steps owner_role owner_name partners starts_on? due_on? hours:int? money? material"
        " criterion evaluate_on? status done_on? stopped_reason evaluation",
        _CYCLE | {"idea": "idea"},
    ),
    "progress_note": (
        "cycle origin? measure noted_on kind text",
        _CYCLE | {"measure": "measure"},
    ),
    "follow_up_value": (
        "cycle origin? goal measured_on value n:int? low? high? origin_text note",
        _CYCLE | {"goal": "goal"},
    ),
    "effect": (
        "cycle origin? goal measures baseline? follow_up? difference? low? high? conclusion"
        " reason measured_on",
        _CYCLE | {"goal": "goal"},
    ),
    "balance_reason": ("cycle origin? warning reason", _CYCLE),
    "yearly_evaluation": ("cycle origin? key count:int? text", _CYCLE),
    "consultation": (
        "cycle origin? body subject title asked_on? held_on? outcome text differing reply"
        " reply_on?",
        _CYCLE,
    ),
    "decision": (
        "cycle origin? measure asked asked_on? answer reason decided_on? decided_by",
        _CYCLE | {"measure": "measure"},
    ),
    "communication": (
        "cycle origin? audience subject channel planned_on? done_on? text",
        _CYCLE,
    ),
    "support_card": ("cycle origin? who how reach", _CYCLE),
}

STEPS = frozenset({m001_first.__name__, m002_own_files.__name__})
"""The steps this version knows; a file with another one was written by a newer version."""
