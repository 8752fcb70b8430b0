"""Dossiers as earlier versions wrote them: `python -m tests.museum` adds one of this version.

One for every step of the schema; what was released is never written anew.
"""

from pathlib import Path
from typing import cast

from core.cycle.own_files import take
from core.cycle.years import cycles
from core.dossier import key
from core.dossier.file import open_dossier
from core.dossier.records.words import OwnKind
from core.dossier.schema import STEPS
from core.sample.writing import write_sample
from tests.conftest import PASSWORD

OWN = Path(__file__).parent / "files" / "own"
MUSEUM = Path(__file__).parent / "files" / "museum"
QUICK = 1000
"""Rounds to derive the key, as in all tests."""
LEAST_PEOPLE, YEARS = 60, 2
"""A closed year and an open one; small, for it is kept for ever."""


def pieces() -> list[Path]:
    """Every dossier that is kept, the oldest first."""
    return sorted(MUSEUM.glob("*.veer"))


def newest() -> Path:
    """Where the dossier of the schema of today lies."""
    return MUSEUM / f"{max(STEPS)}.veer"


def main() -> None:
    """Write it anew."""
    key.ITERATIONS = QUICK
    path = newest()
    path.unlink(missing_ok=True)
    write_sample(path, PASSWORD, people=LEAST_PEOPLE, years=YEARS)
    _take_own_files(path)
    print(path.name, path.stat().st_size // 1024, "KiB")


def _take_own_files(path: Path) -> None:
    """A file of the user's own of every kind: these formats are to be read for ever too."""
    dossier = open_dossier(path, PASSWORD)
    cycle = cycles(dossier)[-1]
    with dossier.action("Take a file of the library"):
        for file in sorted(OWN.glob("*.toml")):
            take(dossier, cycle.id, cast(OwnKind, file.stem), file)
    dossier.close()


if __name__ == "__main__":
    main()
