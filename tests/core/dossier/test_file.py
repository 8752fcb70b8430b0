"""The file: what opens, what does not, and that a refusal leaves it as it was."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from core.dossier import faults
from core.dossier.copying import save_copy
from core.dossier.dossier import Dossier
from core.dossier.file import change_password, create, open_dossier, verify
from core.dossier.records.explore import Risk
from core.dossier.records.organisation import Cycle, Organisation
from tests.conftest import PASSWORD


def broken(path: Path, beginning: bytes) -> Path:
    path.write_bytes(beginning)
    return path


def refused(path: Path, password: str = PASSWORD) -> str:
    """What opening says; the bytes and the folder must be as before."""
    before, beside = path.read_bytes(), sorted(path.parent.iterdir())
    with pytest.raises(faults.DossierFault) as refusal:
        open_dossier(path, password)
    assert path.read_bytes() == before
    assert sorted(path.parent.iterdir()) == beside
    return str(refusal.value)


def test_a_dossier_opens_with_its_password(dossier: Dossier) -> None:
    assert [o.name for o in dossier.all(Organisation)] == ["De Linde"]


def test_another_password_is_refused(dossier_file: Path) -> None:
    assert "password is not right" in refused(dossier_file, "een andere zin")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b"PK\x03\x04" + bytes(5000), "is not a dossier"),
        (b"unit,parent,headcount\nZorg,,53\n" * 300, "is not a dossier"),
        (bytes(range(256)) * 17, "its end is missing"),
        (bytes(range(255, -1, -1)) * 32, "password is not right"),
    ],
)
def test_what_is_no_dossier_is_refused(tmp_path: Path, content: bytes, says: str) -> None:
    assert says in refused(broken(tmp_path / "x.veer", content))


def test_an_unencrypted_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plain.veer"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE risk(id)")
    connection.commit()
    connection.close()
    assert "is not a dossier" in refused(path)


def test_a_file_cut_inside_a_page_is_refused(dossier_file: Path) -> None:
    broken(dossier_file, dossier_file.read_bytes()[:-100])
    assert "its end is missing" in refused(dossier_file)


def test_a_file_cut_between_pages_is_refused(dossier_file: Path) -> None:
    broken(dossier_file, dossier_file.read_bytes()[: -4096 * 3])
    assert "is damaged" in refused(dossier_file)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(faults.NoSuchFile, match=r"weg\.veer"):
        open_dossier(tmp_path / "weg.veer", PASSWORD)


def test_a_folder_is_told_from_a_file_and_a_name_that_no_disk_takes(tmp_path: Path) -> None:
    with pytest.raises(faults.Unreachable, match="this is a folder"):
        open_dossier(tmp_path, PASSWORD)
    endless = tmp_path / ("x" * 300)
    with pytest.raises(faults.DossierFault, match="xxx"):
        open_dossier(endless, PASSWORD)
    with pytest.raises(faults.DossierFault, match="xxx"):
        create(endless, PASSWORD)


def test_a_new_file_that_the_disk_does_not_take_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(faults.Unreachable):
        create(tmp_path / "nowhere" / "x.veer", PASSWORD)
    assert not list(tmp_path.iterdir())


def test_an_encrypted_file_that_is_not_ours_is_refused(dossier_file: Path) -> None:
    connection = dbapi2.connect(str(dossier_file))
    connection.execute(f"PRAGMA key = '{PASSWORD}'")
    connection.execute("PRAGMA kdf_iter = 1000")
    connection.execute("DELETE FROM _sqlite_migrations")
    connection.commit()
    connection.close()
    assert "is not a dossier" in refused(dossier_file)


def test_a_dossier_of_a_newer_version_is_refused(dossier_file: Path) -> None:
    connection = dbapi2.connect(str(dossier_file))
    connection.execute(f"PRAGMA key = '{PASSWORD}'")
    connection.execute("PRAGMA kdf_iter = 1000")
    connection.execute(
        "INSERT INTO _sqlite_migrations(migration_set, name, applied_at)"
        " VALUES ('veerwerk', 'm999_later', '2030-01-01')"
    )
    connection.commit()
    connection.close()
    assert "newer version" in refused(dossier_file)


def test_a_flipped_byte_is_found(dossier_file: Path) -> None:
    data = bytearray(dossier_file.read_bytes())
    data[4096 * 5 + 1000] ^= 1
    broken(dossier_file, bytes(data))
    with pytest.raises(faults.DossierFault, match="is damaged"):
        verify(dossier_file, PASSWORD)
    assert dossier_file.read_bytes() == bytes(data)


def test_a_whole_file_verifies(dossier_file: Path) -> None:
    verify(dossier_file, PASSWORD)


def test_a_new_dossier_replaces_nothing(dossier_file: Path) -> None:
    with pytest.raises(faults.AlreadyThere):
        create(dossier_file, PASSWORD)


def test_a_short_password_is_refused(tmp_path: Path) -> None:
    with pytest.raises(faults.WeakPassword, match="8"):
        create(tmp_path / "new.veer", "kort")
    assert not list(tmp_path.iterdir())


def test_a_file_that_is_open_elsewhere_is_not_opened_twice(
    dossier: Dossier, dossier_file: Path
) -> None:
    with pytest.raises(faults.InUse):
        open_dossier(dossier_file, PASSWORD)
    assert dossier.all(Cycle)


def test_a_changed_password_opens_and_the_old_one_does_not(
    dossier: Dossier, dossier_file: Path
) -> None:
    change_password(dossier, "een nieuwe zin")
    dossier.close()
    assert "password is not right" in refused(dossier_file)
    again = open_dossier(dossier_file, "een nieuwe zin")
    assert again.all(Organisation)
    again.close()


def test_a_copy_is_whole(dossier: Dossier, tmp_path: Path, cycle: Cycle) -> None:
    with dossier.action("Add risk"):
        dossier.add(Risk(cycle=cycle.id, title="Werkdruk"))
    save_copy(dossier, tmp_path / "copy.veer")
    copy = open_dossier(tmp_path / "copy.veer", PASSWORD)
    assert [r.title for r in copy.all(Risk)] == ["Werkdruk"]
    copy.close()


def test_after_each_action_the_one_file_holds_everything(
    dossier: Dossier, dossier_file: Path, cycle: Cycle, tmp_path: Path
) -> None:
    with dossier.action("Add risk"):
        dossier.add(Risk(cycle=cycle.id, title="Werkdruk"))
    stolen = tmp_path / "stolen.veer"
    stolen.write_bytes(dossier_file.read_bytes())
    copy = open_dossier(stolen, PASSWORD)
    assert copy.all(Risk)
    copy.close()


def test_nothing_readable_lies_on_the_disk(
    reopen: Callable[[], Dossier], dossier_file: Path
) -> None:
    dossier = reopen()
    with dossier.action("Add risk"):
        dossier.add(Risk(cycle=dossier.all(Cycle)[0].id, title="Herkenbare zin"))
    for file in dossier_file.parent.iterdir():
        assert b"Herkenbare" not in file.read_bytes()


def test_nobody_else_on_the_machine_may_read_a_new_dossier_or_its_copy(tmp_path: Path) -> None:
    made = create(tmp_path / "new.veer", PASSWORD)
    save_copy(made, tmp_path / "copy.veer")
    made.close()
    if os.name == "posix":
        assert {path.stat().st_mode & 0o077 for path in tmp_path.iterdir()} == {0}


def test_what_is_deleted_does_not_stay_in_free_pages(dossier: Dossier) -> None:
    assert dossier.db.execute("PRAGMA secure_delete").fetchone()[0] == 1


def test_closing_forgets_what_was_worked_out(dossier: Dossier) -> None:
    kept = ["answers"]
    dossier.at_close.add(kept.clear)
    dossier.close()
    assert kept == []


def test_saved_pages_that_still_lie_beside_the_file_are_taken_in(
    dossier: Dossier, dossier_file: Path, cycle: Cycle, tmp_path: Path
) -> None:
    """As a kill between saving and folding the log into the file leaves them."""
    dossier.db.execute("PRAGMA wal_autocheckpoint = 0").fetchall()
    with dossier.db.atomic():
        dossier.db.execute("INSERT INTO blob VALUES ('x', randomblob(500000))")
    left = tmp_path / "left.veer"
    left.write_bytes(dossier_file.read_bytes())
    left.with_name("left.veer-wal").write_bytes(
        dossier_file.with_name("linde.veer-wal").read_bytes()
    )
    again = open_dossier(left, PASSWORD)
    assert len(again.blob("x")) == 500_000
    again.close()
    verify(left, PASSWORD)
