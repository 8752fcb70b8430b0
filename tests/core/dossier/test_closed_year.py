"""A closed year is read-only in the database itself."""

import datetime as dt

import pytest
from sqlcipher3 import dbapi2

from core.dossier.dossier import Dossier
from core.dossier.outside import add_responses, issued_reports, log_issued, responses
from core.dossier.records.explore import Batch, Risk, Survey
from core.dossier.records.organisation import Cycle, Unit
from core.dossier.records.outside import IssuedReport, Response

TODAY = dt.date(2026, 12, 31)


@pytest.fixture
def closed(dossier: Dossier, cycle: Cycle) -> Cycle:
    """The year with a risk in it, closed."""
    with dossier.action("Fill"):
        dossier.add(Risk(cycle=cycle.id, title="Werkdruk"))
    with dossier.action("Close"):
        return dossier.change(cycle, closed_on=TODAY)


def test_nothing_is_added_changed_or_removed(dossier: Dossier, closed: Cycle) -> None:
    risk = dossier.all(Risk)[0]
    for write in (
        lambda: dossier.add(Unit(cycle=closed.id, name="x")),
        lambda: dossier.change(risk, title="anders"),
        lambda: dossier.remove(risk),
        lambda: dossier.remove(closed),
        lambda: dossier.change(closed, closed_on=None),
    ):
        with pytest.raises(dbapi2.IntegrityError, match="closed"), dossier.action("Write"):
            write()
    assert dossier.all(Risk) == (risk,)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE risk SET title = 'x'",
        "DELETE FROM risk",
        "UPDATE cycle SET closed_on = NULL",
        "DELETE FROM cycle",
        "UPDATE risk SET cycle = 'elsewhere'",
    ],
)
def test_a_direct_write_fails_too(dossier: Dossier, closed: Cycle, statement: str) -> None:
    with pytest.raises(dbapi2.IntegrityError, match="closed"):
        dossier.db.execute(statement)


def test_the_undo_of_closing_opens_it(dossier: Dossier, closed: Cycle) -> None:
    assert dossier.undo() == "Close"
    with dossier.action("Add"):
        dossier.add(Unit(cycle=closed.id, name="x"))
    assert dossier.all(Unit)


def test_an_issued_report_is_logged_all_the_same(dossier: Dossier, closed: Cycle) -> None:
    log_issued(
        dossier,
        IssuedReport(
            cycle=closed.id, kind="action-plan", language="nl", dated_on=TODAY,
            file_name="plan.pdf", sha256="0", issued_at="2026-12-31T10:00:00+00:00",
        ),
    )  # fmt: skip
    assert [r.file_name for r in issued_reports(dossier, closed.id)] == ["plan.pdf"]
    assert dossier.history.undo_label == "Close"


def test_answers_come_and_go_with_their_import(dossier: Dossier, cycle: Cycle) -> None:
    with dossier.action("Survey"):
        survey = dossier.add(Survey(cycle=cycle.id, instrument_key="x", instrument="{}"))
    with dossier.action("Import"):
        batch = dossier.add(
            Batch(
                cycle=cycle.id, survey=survey.id, file_name="a.csv", imported_on=TODAY, responses=2
            )
        )
        add_responses(dossier, batch.id, [Response(None, b"\1\2"), Response(None, b"\3\xff")])
    assert {r.answers for r in responses(dossier, survey.id)} == {b"\1\2", b"\3\xff"}
    dossier.undo()
    assert responses(dossier, survey.id) == []
    dossier.redo()
    assert len(responses(dossier, survey.id)) == 2


def test_answers_are_in_no_history_and_only_retention_removes_them(
    dossier: Dossier, cycle: Cycle
) -> None:
    test_answers_come_and_go_with_their_import(dossier, cycle)
    tables = {row[0] for row in dossier.db.execute("SELECT record_table FROM change").fetchall()}
    assert "response" not in tables
    with pytest.raises(dbapi2.IntegrityError, match="retention"), dossier.action("Remove"):
        dossier.db.execute("DELETE FROM response")
    with dossier.action("Forget answers", kind="retention"):
        dossier.db.execute("DELETE FROM response")
    assert dossier.history.undo_label is None
