"""A dossier on a place that takes no writing: it can be read, and nothing is tried on it."""

import datetime as dt
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from core.dossier import faults
from core.dossier.copying import save_copy, write_archive_copy
from core.dossier.dossier import Dossier
from core.dossier.file import change_password, open_dossier, verify
from core.dossier.outside import issued_reports
from core.dossier.records.organisation import Cycle, Organisation
from core.dossier.schema import schema
from reports.issuing import hand_over
from tests.conftest import PASSWORD


@pytest.fixture
def protected(monkeypatch: pytest.MonkeyPatch) -> None:
    # The tests may run as an administrator, whom the rights of a file do not stop.
    usual = os.access
    monkeypatch.setattr(os, "access", lambda at, how: how != os.W_OK and usual(at, how))


@pytest.fixture
def read_only(dossier_file: Path, protected: None) -> Iterator[Dossier]:
    dossier = open_dossier(dossier_file, PASSWORD)
    yield dossier
    dossier.close()


def test_it_opens_to_be_read_and_leaves_no_trace(dossier_file: Path, read_only: Dossier) -> None:
    before = dossier_file.read_bytes()
    assert not read_only.writable
    assert [o.name for o in read_only.all(Organisation)] == ["De Linde"]
    assert [a.label for a in read_only.actions()] == ["New dossier"]
    assert list(dossier_file.parent.iterdir()) == [dossier_file]
    assert dossier_file.read_bytes() == before


def test_an_act_says_why_it_cannot_be_done(read_only: Dossier) -> None:
    with pytest.raises(faults.WriteProtected, match="nothing can be written"):
        read_only.undo()
    with pytest.raises(faults.WriteProtected):
        change_password(read_only, "een heel andere zin")


def test_its_pages_are_checked_like_any_other(dossier_file: Path, protected: None) -> None:
    verify(dossier_file, PASSWORD)
    data = dossier_file.read_bytes()
    dossier_file.write_bytes(data[:-4096] + bytes(4096))
    with pytest.raises(faults.Damaged):
        verify(dossier_file, PASSWORD)


def test_another_password_is_refused_there_too(dossier_file: Path, protected: None) -> None:
    with pytest.raises(faults.WrongPassword):
        open_dossier(dossier_file, "een andere zin")


def test_a_copy_of_it_can_be_written(
    read_only: Dossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_copy(read_only, tmp_path / "copy.veer")
    write_archive_copy(read_only, tmp_path / "archived.veer")
    monkeypatch.undo()
    for name in ("copy.veer", "archived.veer"):
        dossier = open_dossier(tmp_path / name, PASSWORD)
        assert dossier.writable
        assert dossier.all(Organisation)
        dossier.close()


def test_a_report_leaves_it_without_a_note(read_only: Dossier, tmp_path: Path) -> None:
    cycle, day = read_only.all(Cycle)[0], dt.date(2026, 3, 16)
    hand_over(read_only, cycle, "action-plan", tmp_path / "a.pdf", "nl", day, b"%PDF")
    assert (tmp_path / "a.pdf").exists()
    assert issued_reports(read_only) == []


def test_saved_pages_beside_it_are_not_passed_over(dossier_file: Path, protected: None) -> None:
    dossier_file.with_name("linde.veer-wal").touch()
    with pytest.raises(faults.LogBeside, match=r"linde\.veer-wal"):
        open_dossier(dossier_file, PASSWORD)


def test_an_older_one_must_be_copied_first(
    dossier_file: Path, protected: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(schema), "pending", lambda _schema, _db: ["a step of tomorrow"])
    with pytest.raises(faults.TooOldToRead, match="older version"):
        open_dossier(dossier_file, PASSWORD)


def test_a_disk_that_refuses_only_when_written_to_is_read_as_well(
    dossier_file: Path, reopen: Callable[[], Dossier], monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = dossier_file.with_name("één? dossier #1 %41.veer")
    dossier_file.rename(odd)
    monkeypatch.setattr("core.dossier.file._prepare", _refuse)
    dossier = open_dossier(odd, PASSWORD)
    assert not dossier.writable
    assert dossier.all(Organisation)
    dossier.close()


def _refuse(connection: dbapi2.Connection) -> None:
    raise dbapi2.OperationalError("attempt to write a readonly database")
