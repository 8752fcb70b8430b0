"""What was redacted is nowhere any more: not in the history, not in the file, not after undo."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from sqlcipher3 import dbapi2
from sqlite_utils import Database

from core.dossier import redaction, triggers
from core.dossier.dossier import Dossier, Missing
from core.dossier.file import _prepare, verify_open
from core.dossier.place import Place
from core.dossier.records.base import Record
from core.dossier.records.explore import (
    ChecklistAnswer,
    Conversation,
    Document,
    EvidenceLink,
    Observation,
    Photo,
    Risk,
    Statement,
    Visit,
)
from core.dossier.records.organisation import Cycle
from core.dossier.redaction import NothingLeft, erase, redact
from core.dossier.schema import schema
from tests.core.dossier.test_history import SEQUENCES, act, state

DAY = dt.date(2026, 3, 1)
NAME = "Godelieve"
MUCH = f"{NAME} " * 3000
"""Longer than a page of the file."""


@pytest.fixture
def bare(tmp_path: Path) -> Dossier:
    """A dossier whose file lies open, so that its bytes can be read."""
    db = _prepare(dbapi2.connect(str(tmp_path / "bare.db"), isolation_level=None))
    assert isinstance(db, Database)
    schema.apply(db)
    with db.atomic():
        triggers.renew(db)
    return Dossier(Place(tmp_path / "bare.db"), db)


def year_of(dossier: Dossier) -> Cycle:
    with dossier.action("Year"):
        return dossier.add(Cycle(year=2026, starts_on=DAY, ends_on=DAY))


def bytes_of(dossier: Dossier) -> bytes:
    """The whole file with what lies beside it."""
    beside = [Path(f"{dossier.path}{end}") for end in ("", "-wal")]
    return b"".join(path.read_bytes() for path in beside if path.exists())


def history(dossier: Dossier) -> str:
    rows = dossier.db.execute('SELECT before, after FROM "change"').fetchall()
    return "".join(text or "" for row in rows for text in row)


def said(dossier: Dossier, cycle: str, *texts: str) -> Statement:
    """A statement that was reworded."""
    with dossier.action("Talk"):
        talk = dossier.add(Conversation(cycle=cycle, held_on=DAY))
        found = dossier.add(Statement(cycle=cycle, conversation=talk.id, text=texts[0]))
    for text in texts[1:]:
        with dossier.action("Change statement"):
            found = dossier.change(found, text=text)
    return found


@pytest.mark.parametrize("text", [NAME, MUCH])
def test_earlier_words_are_nowhere_in_the_file(bare: Dossier, text: str) -> None:
    found = said(bare, year_of(bare).id, f"{text} is tired", "Somebody is tired")
    assert NAME.encode() in bytes_of(bare)
    redact(bare, found)
    assert NAME.encode() not in bytes_of(bare)
    assert bare.get(Statement, found.id).text == "Somebody is tired"
    verify_open(bare)
    bare.close()


def test_words_that_stand_there_now_are_replaced_without_a_trace(bare: Dossier) -> None:
    found = said(bare, year_of(bare).id, f"{NAME} is tired")
    redact(bare, found, text="Somebody is tired")
    assert NAME.encode() not in bytes_of(bare)
    assert "Somebody is tired" in history(bare)
    bare.close()


def test_a_picture_that_was_kept_is_nowhere_in_the_file(bare: Dossier) -> None:
    year, face = year_of(bare).id, NAME.encode() * 9000
    with bare.action("Photo"):
        kept = Photo(cycle=year, caption="The hall", blob=bare.put_blob(b"hall"), width=1, height=1)
        photo = bare.add(Photo(cycle=year, caption=NAME, blob=bare.put_blob(face), width=1,
                               height=1))  # fmt: skip
        bare.add(kept)
    assert NAME.encode() in bytes_of(bare)
    erase(bare, photo)
    assert NAME.encode() not in bytes_of(bare)
    assert photo.blob not in history(bare)
    assert bare.blob(kept.blob) == b"hall"
    bare.close()


@pytest.mark.parametrize("kind", list(redaction.WORDS))
def test_every_kind_of_note_can_be_redacted(
    dossier: Dossier, cycle: Cycle, kind: type[Record]
) -> None:
    record = one_of(dossier, cycle.id, kind)
    assert NAME in history(dossier)
    now = redact(dossier, record, **dict.fromkeys(redaction.WORDS[kind], "Somebody"))
    assert NAME not in history(dossier)
    assert {getattr(now, name) for name in redaction.WORDS[kind]} == {"Somebody"}
    last = dossier.actions()[-1]
    assert (last.kind, last.label) == ("redaction", redaction.LABEL)
    assert [row["row"] for row in dossier.history.changes(last.id)] == [record.id]


def one_of(dossier: Dossier, cycle: str, kind: type[Record]) -> Record:
    """A record of this kind that names somebody wherever it can."""
    names = dict.fromkeys(redaction.WORDS[kind], NAME)
    talk = Conversation(cycle=cycle, held_on=DAY)
    visit = Visit(cycle=cycle, visited_on=DAY, checklist_key="x", checklist="{}")
    made: tuple[Record, ...] = (
        talk, visit,
        Statement(cycle=cycle, conversation=talk.id, text=""),
        Observation(cycle=cycle, text="", observed_on=DAY),
        ChecklistAnswer(cycle=cycle, visit=visit.id, question="q"),
        Photo(cycle=cycle, blob="b", width=1, height=1),
        Document(cycle=cycle, title=""),
    )  # fmt: skip
    with dossier.action("Add"):
        for record in made:
            dossier.add(record)
        return dossier.change(next(r for r in made if type(r) is kind), **names)


def test_undo_and_redo_bring_nothing_back(dossier: Dossier, cycle: Cycle) -> None:
    found = said(dossier, cycle.id, NAME, "Somebody")
    dossier.undo()
    redact(dossier, dossier.get(Statement, found.id), text="Nobody")
    assert (dossier.undo(), dossier.redo()) == (None, None)
    assert NAME not in history(dossier)
    with dossier.action("Change statement"):
        dossier.change(dossier.get(Statement, found.id), text="A nurse")
    dossier.undo()
    assert dossier.get(Statement, found.id).text == "Nobody"


def test_it_reaches_into_a_closed_year_and_reads_on_after_a_restart(
    dossier: Dossier, cycle: Cycle, reopen: Callable[[], Dossier]
) -> None:
    found = said(dossier, cycle.id, NAME)
    with dossier.action("Close"):
        dossier.change(cycle, closed_on=DAY)
    redact(dossier, found, text="Somebody")
    with pytest.raises(dbapi2.IntegrityError), dossier.action("Change statement"):
        dossier.change(dossier.get(Statement, found.id), text="Another")
    again = reopen()
    assert (again.history.undo_label, NAME in history(again)) == (None, False)
    assert again.get(Statement, found.id).text == "Somebody"


def test_what_was_removed_before_goes_along(dossier: Dossier, cycle: Cycle) -> None:
    removed, other = said(dossier, cycle.id, NAME), said(dossier, cycle.id, "a", "b")
    with dossier.action("Remove"):
        dossier.remove(removed)
    redact(dossier, other)
    assert NAME not in history(dossier)


def test_an_erased_finding_leaves_no_link_and_no_photo(dossier: Dossier, cycle: Cycle) -> None:
    year = cycle.id
    with dossier.action("Add"):
        risk = dossier.add(Risk(cycle=year, title="Noise"))
        seen = dossier.add(Observation(cycle=year, text=NAME, observed_on=DAY))
        dossier.add(EvidenceLink(cycle=year, risk=risk.id, kind="observation", source=seen.id))
        photo = dossier.add(Photo(cycle=year, about=seen.id, caption=NAME,
                                  blob=dossier.put_blob(b"face"), width=1, height=1))  # fmt: skip
    erase(dossier, seen)
    assert not dossier.all(EvidenceLink)
    assert not dossier.all(Photo)
    assert NAME not in history(dossier)
    with pytest.raises(Missing):
        dossier.blob(photo.blob)
    assert dossier.all(Risk) == (risk,)


def test_a_statement_that_says_nothing_is_refused(dossier: Dossier, cycle: Cycle) -> None:
    found = said(dossier, cycle.id, NAME)
    with pytest.raises(NothingLeft, match="what may stay"):
        redact(dossier, found, text="  ")
    assert dossier.get(Statement, found.id).text == NAME


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(before=SEQUENCES, after=SEQUENCES)
def test_whatever_is_done_after_it_is_undone_to_it_exactly(
    dossier: Dossier, cycle: Cycle, before: list[Any], after: list[Any]
) -> None:
    act(dossier, before)
    redact(dossier, said(dossier, cycle.id, NAME, "Somebody"))
    at_redaction = state(dossier)
    act(dossier, after)
    while dossier.undo() is not None:
        pass
    assert state(dossier) == at_redaction
    assert NAME not in history(dossier)
