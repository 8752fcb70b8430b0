"""A new dossier: its first year stands, whatever is undone."""

from pathlib import Path

from core.cycle.founding import found
from core.cycle.years import cycles
from core.dossier.dossier import Dossier
from core.dossier.file import open_dossier
from core.dossier.key import new_key
from core.dossier.records.organisation import Unit
from tests.conftest import PASSWORD


def founded(folder: Path) -> Dossier:
    return found(folder / "new.veer", new_key(PASSWORD), "De Linde", "be", 2026)


def test_the_first_year_is_not_undone(tmp_path: Path) -> None:
    dossier = founded(tmp_path)
    assert dossier.history.undo_label is None
    assert dossier.undo() is None
    assert [cycle.year for cycle in cycles(dossier)] == [2026]
    dossier.close()


def test_neither_is_it_after_opening_the_file_again(tmp_path: Path) -> None:
    founded(tmp_path).close()
    dossier = open_dossier(tmp_path / "new.veer", PASSWORD)
    with dossier.action("Add unit"):
        dossier.add(Unit(cycle=cycles(dossier)[0].id, name="Zorg"))
    assert [dossier.undo(), dossier.undo()] == ["Add unit", None]
    assert len(cycles(dossier)) == 1
    dossier.close()
