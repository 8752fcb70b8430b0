"""Asking for a file or a folder, without stopping the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_file(
    parent: QWidget, title: str, kinds: str, chosen: Callable[[Path], object], folder: str = ""
) -> QFileDialog:
    """Ask for an existing file of these kinds ("Tables (*.csv)"); `chosen` gets it."""
    dialog = QFileDialog(parent, title, folder, kinds)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()
    return dialog


def ask_folder(
    parent: QWidget, title: str, chosen: Callable[[Path], object], folder: str = ""
) -> QFileDialog:
    """Ask for an existing folder; `chosen` gets it."""
    dialog = ask_file(parent, title, "", chosen, folder)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return dialog
