"""An open dossier keeps others out, and a damaged page is told whenever it is met."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core.dossier import faults
from core.dossier.copying import save_copy
from core.dossier.dossier import Dossier
from core.dossier.file import change_password, open_dossier
from core.dossier.records.explore import Risk
from core.dossier.records.organisation import Cycle
from core.dossier.trouble import storage_told
from tests.conftest import PASSWORD

ELSEWHERE = """
import sys
from pathlib import Path
from core.dossier import faults, file, key
key.ITERATIONS = 1000
try:
    file.open_dossier(Path(sys.argv[1]), sys.argv[2])
except faults.DossierFault as fault:
    print(type(fault).__name__)
"""


@pytest.mark.parametrize("act", ["copied", "password"])
def test_another_process_stays_out_whatever_is_done(
    reopen: Callable[[], Dossier], dossier_file: Path, tmp_path: Path, act: str
) -> None:
    dossier = reopen()
    if act == "copied":
        save_copy(dossier, tmp_path / "copy.veer")
    if act == "password":
        change_password(dossier, PASSWORD)
    words = [sys.executable, "-c", ELSEWHERE, str(dossier_file), PASSWORD]
    said = subprocess.run(words, capture_output=True, text=True, check=True)
    assert said.stdout == "InUse\n"


if sys.platform != "win32":
    import resource

    def test_an_act_for_which_only_the_log_has_room_is_saved(
        reopen: Callable[[], Dossier], dossier_file: Path
    ) -> None:
        dossier = reopen()
        usual = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (dossier_file.stat().st_size, usual[1]))
        try:
            with dossier.action("Add risk"):
                cycle = dossier.all(Cycle)[0]
                dossier.add(Risk(cycle=cycle.id, title="x", description="y" * 50_000))
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, usual)
        assert dossier.history.undo_label == "Add risk"
        assert reopen().all(Risk)


def read_everything(path: Path) -> None:
    dossier = open_dossier(path, PASSWORD)
    try:
        for table in dossier.db.tables:
            list(table.rows)
    finally:
        dossier.close()


def test_a_damaged_page_that_is_met_later_is_told(dossier_file: Path) -> None:
    data, told = dossier_file.read_bytes(), 0
    for start in range(4096, len(data), 4096 * 9):
        dossier_file.write_bytes(data[:start] + b"broken" + data[start + 6 :])
        try:
            with storage_told(dossier_file):
                read_everything(dossier_file)
        except faults.Damaged:
            told += 1
    assert told
