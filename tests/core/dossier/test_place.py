"""A file that is moved, deleted or entered by another program while it is open."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core.dossier import faults
from core.dossier.copying import save_copy
from core.dossier.dossier import Dossier
from core.dossier.file import open_dossier
from core.dossier.records.explore import Risk
from core.dossier.records.organisation import Cycle
from tests.conftest import PASSWORD

ELSEWHERE = """
import sys
from pathlib import Path
from core.dossier import file, key
from core.dossier.records.explore import Risk
from core.dossier.records.organisation import Cycle
key.ITERATIONS = 1000
dossier = file.open_dossier(Path(sys.argv[1]), sys.argv[2])
with dossier.action("Add risk"):
    dossier.add(Risk(cycle=dossier.all(Cycle)[0].id, title="theirs"))
dossier.close()
"""


def add_risk(dossier: Dossier, title: str) -> None:
    with dossier.action("Add risk"):
        dossier.add(Risk(cycle=dossier.all(Cycle)[0].id, title=title))


def titles(dossier: Dossier) -> list[str]:
    return [risk.title for risk in dossier.all(Risk)]


if sys.platform != "win32":  # it lets nobody move or delete a file that is open

    def test_a_renamed_file_takes_no_act_until_it_is_back(
        dossier: Dossier, dossier_file: Path
    ) -> None:
        away = dossier_file.rename(dossier_file.with_name("elsewhere.veer"))
        with pytest.raises(faults.Moved, match=r"linde\.veer is no longer in"):
            add_risk(dossier, "x")
        assert titles(dossier) == []
        away.rename(dossier_file)
        add_risk(dossier, "x")
        assert titles(dossier) == ["x"]

    def test_another_file_in_its_place_is_left_alone(dossier: Dossier, dossier_file: Path) -> None:
        dossier_file.unlink()
        dossier_file.write_bytes(b"another")
        with pytest.raises(faults.Moved):
            add_risk(dossier, "x")
        dossier.close()
        assert dossier_file.read_bytes() == b"another"

    def test_a_deleted_file_is_rescued_by_a_copy(dossier: Dossier, dossier_file: Path) -> None:
        add_risk(dossier, "x")
        dossier_file.unlink()
        save_copy(dossier, dossier_file.with_name("rescued.veer"))
        rescued = open_dossier(dossier_file.with_name("rescued.veer"), PASSWORD)
        assert titles(rescued) == ["x"]
        rescued.close()

    def test_after_a_lost_lock_two_programs_do_not_write_through_each_other(
        reopen: Callable[[], Dossier], dossier_file: Path
    ) -> None:
        ours = reopen()
        # Closing any descriptor of a file ends the locks that this process has on it.
        os.close(os.open(dossier_file, os.O_RDONLY))
        words = [sys.executable, "-c", ELSEWHERE, str(dossier_file), PASSWORD]
        subprocess.run(words, check=True)
        with pytest.raises(faults.Disturbed, match="Another program"):
            add_risk(ours, "ours")
        assert titles(reopen()) == ["theirs"]
