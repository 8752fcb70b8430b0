"""The way in: the cursor waits at the file that was open last, and one button stands out."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.conftest import PASSWORD
from tests.ui.shell.home import row_of
from ui.window import Window


def test_the_file_that_was_open_last_asks_its_password_at_once(window: Window) -> None:
    row = row_of(window)
    assert not row.is_folded
    assert window.home.focusWidget() is row.password.line


def test_a_password_and_enter_are_enough(window: Window, qtbot: QtBot) -> None:
    row = row_of(window)
    qtbot.keyClicks(row.password.line, PASSWORD)
    qtbot.keyClick(row.password.line, Qt.Key.Key_Return)
    assert window.workspace is not None


def test_one_button_stands_out(window: Window) -> None:
    assert window.home.new_button.property("role") == "plain"
    window.preferences.forget(row_of(window).path)
    window.home.show_files()
    assert window.home.new_button.property("role") == "primary"


def test_a_click_anywhere_on_a_file_asks_its_password(
    window: Window, dossier_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "ander.veer"
    other.write_bytes(dossier_file.read_bytes())
    window.preferences.remember(other)
    window.home.show_files()
    row = window.home._rows[other]
    assert row.is_folded
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert not row.is_folded


def test_what_is_wrong_stands_under_the_field_and_its_button(window: Window) -> None:
    row = row_of(window)
    row.password.line.setText("wrong")
    row.button.click()
    window.grab()
    assert row.button.geometry().center().y() == row.password.line.geometry().center().y()


def test_a_field_stays_up_when_its_neighbour_says_what_is_wrong(window: Window) -> None:
    window.home.new_button.click()
    form = window.home.form
    form.name.set_value("Linde")
    form.password.line.setText("vier losse woorden")
    form.button.click()
    window.grab()
    assert isinstance(form.again.line, QLineEdit)
    assert form.password.line.y() == form.again.line.y()
