"""A recent file that is not what it was since it was listed says so beside its password."""

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from core.dossier.file import open_dossier
from tests.conftest import PASSWORD
from tests.ui.shell.home import row_of, unlock
from ui.shell.home import FileRow
from ui.window import Window


def test_a_file_that_is_gone_is_not_offered(window: Window, dossier_file: Path) -> None:
    dossier_file.unlink()
    window.home.show_files()
    QApplication.processEvents()
    assert not [row for row in window.home.findChildren(FileRow) if row.isVisible()]


def test_a_file_whose_place_cannot_be_asked_keeps_nobody_from_home(window: Window) -> None:
    window.preferences.remember(Path("/nowhere") / ("x" * 300))
    window.home.show_files()
    QApplication.processEvents()
    assert len([one for one in window.home.findChildren(FileRow) if one.isVisible()]) == 1


@pytest.mark.parametrize(
    ("size", "says"),
    [(None, "cannot be found"), (0, "is empty"), (5000, "end is missing"), (40960, "is damaged")],
)
def test_what_became_of_a_file_since_it_was_listed_is_said_beside_it(
    window: Window, dossier_file: Path, size: int | None, says: str
) -> None:
    if size is None:
        dossier_file.unlink()
    else:
        os.truncate(dossier_file, size)
    unlock(window, PASSWORD)
    assert window.workspace is None
    row = row_of(window)
    assert any(says in label.text() for label in row.findChildren(QLabel))
    assert row.button.isEnabled()


def test_a_file_that_is_open_elsewhere_is_said_beside_it(
    window: Window, dossier_file: Path
) -> None:
    other = open_dossier(dossier_file, PASSWORD)
    unlock(window, PASSWORD)
    assert any("open in another" in one.text() for one in row_of(window).findChildren(QLabel))
    other.close()
    row_of(window).button.click()
    assert window.workspace is not None
