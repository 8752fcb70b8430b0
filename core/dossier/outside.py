"""Answers, requests for help and issued reports: rows that the history never sees."""

import secrets
import struct
from collections.abc import Iterable, Iterator
from operator import itemgetter

import msgspec

from core.dossier.dossier import Dossier
from core.dossier.records.outside import HelpRequest, IssuedReport, OpenAnswer, Response


def add_responses(dossier: Dossier, batch: str, responses: Iterable[Response]) -> int:
    """Store the responses of a batch inside an action; how many.

    They lie in the order of their random ids, so that the layout of the file does not tell who
    answered when.
    """
    rows = list(responses)
    shuffled = sorted(zip(_random_numbers(len(rows)), rows, strict=True), key=itemgetter(0))
    dossier.db.conn.executemany(
        "INSERT INTO response(id, batch, unit, answers) VALUES (?, ?, ?, ?)",
        [(id, batch, row.unit, row.answers) for id, row in shuffled],
    )
    return len(rows)


def _random_numbers(count: int) -> Iterator[int]:
    """Random ids from 0 to 2**62; two alike among a million are one in ten million."""
    drawn = secrets.token_bytes(8 * count)  # at once: 100,000 draws cost a third of a second
    return (number >> 2 for (number,) in struct.iter_unpack("<Q", drawn))


def responses(dossier: Dossier, survey: str) -> list[Response]:
    """The responses that count for a survey; their order depends on their content alone.

    So the same answers give the same figures to the last digit, and nobody's place tells who.
    """
    rows = dossier.db.execute(
        "SELECT response.unit, response.answers FROM response"
        " JOIN batch ON batch.id = response.batch WHERE batch.survey = ?"
        " ORDER BY response.unit, response.answers",
        [survey],
    )
    return [Response(unit, bytes(answers)) for unit, answers in rows.fetchall()]


def responses_of(dossier: Dossier, batches: Iterable[str]) -> list[Response]:
    """The responses of these imports, of removed ones too."""
    ids = list(batches)
    marks = ", ".join("?" * len(ids))
    rows = dossier.db.execute(f"SELECT unit, answers FROM response WHERE batch IN ({marks})", ids)
    return [Response(unit, bytes(answers)) for unit, answers in rows.fetchall()]


def add_open_answers(dossier: Dossier, answers: Iterable[OpenAnswer]) -> None:
    """Store open answers apart, in the order of their random ids."""
    rows = sorted(msgspec.structs.astuple(answer) for answer in answers)
    dossier.db.conn.executemany(
        "INSERT INTO open_answer(id, batch, question, text) VALUES (?, ?, ?, ?)", rows
    )


def open_answers(dossier: Dossier, survey: str) -> list[OpenAnswer]:
    """The open answers that count for a survey."""
    rows = dossier.db.query(
        "SELECT open_answer.* FROM open_answer JOIN batch ON batch.id = open_answer.batch"
        " WHERE batch.survey = ? ORDER BY open_answer.id",
        [survey],
    )
    return [OpenAnswer(**row) for row in rows]


def add_help_request(dossier: Dossier, request: HelpRequest) -> None:
    """Keep a request for help; it is in no history and no archive."""
    dossier.place.check()
    dossier.db.table("help_request").insert(msgspec.to_builtins(request))


def handle_help_request(dossier: Dossier, request: HelpRequest) -> None:
    """Note that somebody called back."""
    dossier.place.check()
    dossier.db.table("help_request").update(request.id, {"handled": 1})


def forget_help_request(dossier: Dossier, request: HelpRequest) -> None:
    """Delete a request for help for good, inside an action of retention."""
    dossier.db.table("help_request").delete(request.id)


def help_requests(dossier: Dossier, cycle: str) -> list[HelpRequest]:
    """The requests for help of a year."""
    rows = dossier.db.table("help_request").rows_where("cycle = ?", [cycle], order_by="id")
    return [HelpRequest(**row | {"handled": bool(row["handled"])}) for row in rows]


def log_issued(dossier: Dossier, report: IssuedReport) -> None:
    """Note that a report left the program; also of a closed year, and never undone."""
    dossier.place.check()
    dossier.db.table("issued_report").insert(msgspec.to_builtins(report))


def issued_reports(dossier: Dossier, cycle: str | None = None) -> list[IssuedReport]:
    """The reports that left the program, oldest first."""
    rows = dossier.db.table("issued_report").rows_where(
        "cycle = ?" if cycle else None, [cycle] if cycle else [], order_by="issued_at, id"
    )
    return [msgspec.convert(row, IssuedReport) for row in rows]
