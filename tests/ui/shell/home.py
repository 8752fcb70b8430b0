"""What somebody does at home: choose the recent file and type its password."""

from ui.shell.home import FileRow
from ui.window import Window


def row_of(window: Window) -> FileRow:
    return next(iter(window.home.findChildren(FileRow)))


def unlock(window: Window, password: str) -> None:
    row = row_of(window)
    row.name.click()
    row.password.line.setText(password)
    row.button.click()
