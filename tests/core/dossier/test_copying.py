"""Copies: whole, never over another file, and without what was deleted from them."""

from pathlib import Path

import pytest

from core.dossier import faults
from core.dossier.copying import save_copy, write_archive_copy
from core.dossier.dossier import Dossier
from core.dossier.file import open_dossier
from core.dossier.outside import add_help_request, help_requests
from core.dossier.records.organisation import Cycle, Unit
from core.dossier.records.outside import HelpRequest
from tests.conftest import PASSWORD


def names(path: Path) -> list[str]:
    copy = open_dossier(path, PASSWORD)
    found = [unit.name for unit in copy.all(Unit)]
    copy.close()
    return found


@pytest.fixture
def zorg(dossier: Dossier, cycle: Cycle) -> Dossier:
    with dossier.action("Add"):
        dossier.add(Unit(cycle=cycle.id, name="Zorg"))
    return dossier


def test_a_copy_is_written_over_no_other_file(zorg: Dossier, tmp_path: Path) -> None:
    taken = tmp_path / "copy.veer"
    taken.write_text("Minutes")
    with pytest.raises(faults.AlreadyThere):
        save_copy(zorg, taken)
    assert taken.read_text() == "Minutes"


def test_what_an_interrupted_copy_left_is_no_hindrance(zorg: Dossier, tmp_path: Path) -> None:
    (tmp_path / "copy.veer.part").write_bytes(b"half")
    save_copy(zorg, tmp_path / "copy.veer")
    assert names(tmp_path / "copy.veer") == ["Zorg"]
    assert not (tmp_path / "copy.veer.part").exists()


def test_a_copy_to_nowhere_is_told_in_both_ways(zorg: Dossier, tmp_path: Path) -> None:
    for write in (save_copy, write_archive_copy):
        with pytest.raises(faults.Unreachable, match=r"copy\.veer"):
            write(zorg, tmp_path / "nowhere" / "copy.veer")
    with zorg.action("Still working"):
        zorg.change(zorg.all(Unit)[0], name="Kliniek")


def test_a_copy_that_fails_half_way_leaves_nothing(
    zorg: Dossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(faults.Unreachable, match="No space left on device"):
        save_copy(zorg, tmp_path / "copy.veer")
    assert not list(tmp_path.glob("copy.veer*"))


def test_the_copy_for_the_archive_holds_no_request_for_help_not_even_in_a_free_page(
    zorg: Dossier, cycle: Cycle, tmp_path: Path
) -> None:
    for number in range(200):
        add_help_request(zorg, HelpRequest(cycle=cycle.id, name=f"An {number}", reach="0470 " * 30))
    write_archive_copy(zorg, tmp_path / "archive.veer")
    assert [path.name for path in tmp_path.glob("archive*")] == ["archive.veer"]
    copy = open_dossier(tmp_path / "archive.veer", PASSWORD)
    assert help_requests(copy, cycle.id) == []
    for pragma, left in (("PRAGMA freelist_count", 0), ("SELECT count(*) FROM open_action", 0)):
        assert copy.db.execute(pragma).fetchone()[0] == left
    copy.close()
    assert len(help_requests(zorg, cycle.id)) == 200
