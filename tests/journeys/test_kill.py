"""Pulling the plug: what was called saved is there, and the file opens."""

import subprocess
import sys
from pathlib import Path

import pytest

from core.dossier.dossier import Dossier
from core.dossier.file import open_dossier, verify
from core.dossier.records.explore import Risk
from tests.conftest import PASSWORD

WRITE_AND_DIE = """
import sys
from pathlib import Path
from core.dossier import key
key.ITERATIONS = 1000
from core.dossier.file import open_dossier
from core.dossier.records.explore import Risk
from core.dossier.records.organisation import Cycle
dossier = open_dossier(Path(sys.argv[1]), sys.argv[2])
cycle = dossier.all(Cycle)[0].id
for number in range(10_000):
    with dossier.action("Add risk"):
        dossier.add(Risk(cycle=cycle, title=str(number)))
        dossier.add(Risk(cycle=cycle, title=str(number), description="x" * 20_000))
    print(number, flush=True)
"""


@pytest.mark.parametrize("lines", [1, 7, 30])
def test_what_was_called_saved_survives_a_kill(dossier_file: Path, lines: int) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITE_AND_DIE, str(dossier_file), PASSWORD],
        stdout=subprocess.PIPE, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    with writer:
        assert writer.stdout is not None
        said = [int(writer.stdout.readline()) for _ in range(lines)]
        writer.kill()
    verify(dossier_file, PASSWORD)
    dossier = open_dossier(dossier_file, PASSWORD)
    assert saved(dossier) >= set(said)
    dossier.close()


def saved(dossier: Dossier) -> set[int]:
    """The numbers of acts that are whole: both of their risks are there."""
    titles = [int(risk.title) for risk in dossier.all(Risk)]
    assert all(titles.count(number) == 2 for number in set(titles))
    return set(titles)
