"""An explored year, made once and copied for every test of the pages."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from core.dossier.file import open_dossier
from core.dossier.records.organisation import Cycle
from core.text import translate
from tests.conftest import PASSWORD
from tests.ui.conftest import TODAY
from tests.ui.explore.explored import explored
from ui.session import Session


@pytest.fixture(scope="session")
def explored_file(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier whose year is explored."""
    path = Path(shutil.copy(template, tmp_path_factory.mktemp("explored") / "explored.veer"))
    dossier = open_dossier(path, PASSWORD)
    with translate.use("en"):
        explored(dossier, dossier.all(Cycle)[0])
    dossier.close()
    return path


@pytest.fixture
def filled(explored_file: Path, tmp_path: Path, dressed: QApplication) -> Iterator[Session]:
    """A session over a copy of it."""
    dossier = open_dossier(Path(shutil.copy(explored_file, tmp_path / "linde.veer")), PASSWORD)
    session = Session(dossier, inline=True)
    session.today = TODAY
    yield session
    session.tasks.close()
    dossier.close()
