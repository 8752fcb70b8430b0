"""What every test may use: real encrypted dossiers in a temporary folder."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.dossier import key
from core.dossier.dossier import Dossier
from core.dossier.file import create, open_dossier
from core.dossier.records.organisation import Cycle, Organisation
from core.library.own import use_own
from core.text import translate

PASSWORD = "een zin om te openen"
YEAR = 2026


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Tests read the source language and our library, whatever the one before used."""
    with translate.use("en"), use_own({}):
        yield


@pytest.fixture(autouse=True, scope="session")
def quick_keys() -> Iterator[None]:
    """Deriving a key takes a third of a second on purpose; tests open thousands of files."""
    patch = pytest.MonkeyPatch()
    patch.setattr(key, "ITERATIONS", 1000)
    yield
    patch.undo()


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier of one open Belgian year, made once."""
    path = tmp_path_factory.mktemp("template") / "template.veer"
    dossier = create(path, PASSWORD)
    with dossier.action("New dossier"):
        cycle = dossier.add(
            Cycle(year=YEAR, starts_on=dt.date(YEAR, 1, 1), ends_on=dt.date(YEAR, 12, 31))
        )
        dossier.add(Organisation(cycle=cycle.id, name="De Linde", country="be", body="committee"))
    dossier.close()
    return path


@pytest.fixture
def dossier_file(template: Path, tmp_path: Path) -> Path:
    """A closed file with that year."""
    return Path(shutil.copy(template, tmp_path / "linde.veer"))


@pytest.fixture
def reopen(dossier_file: Path) -> Iterator[Callable[[], Dossier]]:
    """Opens the file, again and again; what stays open is closed at the end."""
    opened: list[Dossier] = []

    def open_it() -> Dossier:
        for one in opened:
            one.close()
        opened.clear()
        opened.append(open_dossier(dossier_file, PASSWORD))
        return opened[-1]

    yield open_it
    for one in opened:
        one.close()


@pytest.fixture
def dossier(reopen: Callable[[], Dossier]) -> Dossier:
    """An open dossier with one open year."""
    return reopen()


@pytest.fixture
def cycle(dossier: Dossier) -> Cycle:
    """Its year."""
    return dossier.all(Cycle)[0]
