"""Start the program: the application object, its language and look, and its one window."""
# ruff: noqa: I001 - ui.qt comes before anything of Qt

from __future__ import annotations

import sys
from pathlib import Path

import ui.qt  # noqa: F401
from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from core.text.translate import set_language, speech
from ui.crash import catch_faults
from ui.look.places import ICON_FILES
from ui.look.theme import choose_look, wear_sheet
from ui.preferences import Preferences
from ui.window import Window


def make_application() -> QApplication:
    """The application object, the one that exists or a new one."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    # Not by setStyle, which hands the style back: all names in it take ten milliseconds to make.
    made = QApplication([*sys.argv[:1], "-style", "fusion"])
    made.setApplicationName("Veerwerk")
    made.setWindowIcon(QIcon(str(ICON_FILES / "veerwerk.svg")))
    return made


def translate_qt(app: QApplication) -> None:
    """Let Qt's own dialogs speak the language of the screen."""
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(speech().locale), "qtbase", "_", folder):
        app.installTranslator(translator)


def run_window(file: Path | None) -> int:
    """Open the window, on a file if one is named, and run until it is closed; the exit status."""
    app = make_application()
    preferences = Preferences()
    set_language(preferences.language)
    translate_qt(app)
    choose_look(app, preferences.theme, preferences.text_scale)
    window = Window(preferences)
    wear_sheet(app)  # last: a widget that is dressed is dressed anew wherever it is put
    catch_faults(window, window.meet)
    # Kept: what follows the desktop's theme lives only as long as this reference.
    hints = app.styleHints()
    hints.colorSchemeChanged.connect(lambda _scheme: window.dress())
    window.show()
    if file is not None:
        window.open_file(file)
    return app.exec()
