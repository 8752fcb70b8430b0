"""The window for the tests of its shell, with one recent dossier."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.sample.writing import write_sample
from tests.conftest import PASSWORD
from ui.preferences import Preferences
from ui.window import Window


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample dossier of a small employer, made once a file."""
    path = tmp_path_factory.mktemp("sample") / "linde.veer"
    write_sample(path, PASSWORD, 60, 2, 1)
    return path


@pytest.fixture
def window(
    dossier_file: Path, tmp_path: Path, dressed: QApplication, qtbot: QtBot
) -> Iterator[Window]:
    preferences = Preferences(tmp_path / "preferences.ini")
    preferences.language, preferences.theme = "en", "light"
    preferences.remember(dossier_file)
    made = Window(preferences, inline=True)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close_dossier()
