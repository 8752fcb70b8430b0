"""The program as it is started for the first time, and somebody who sits down at it."""

import datetime as dt
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from core.text import translate
from tests.journeys.hands import Hands
from tests.journeys.offline import offline
from ui.look.theme import apply_look
from ui.preferences import Preferences
from ui.window import Window

TODAY = dt.date(2026, 3, 16)


@contextmanager
def sat_down(app: QApplication, folder: Path) -> Iterator[Hands]:
    """A window in English with no earlier files, offline; its slow work is done at once."""
    with translate.use("en"), offline():
        apply_look(app, "light")
        preferences = Preferences(folder / "preferences.ini")
        preferences.language, preferences.theme = "en", "light"
        window = Window(preferences, inline=True)
        window.show()
        try:
            yield Hands(window)
        finally:
            window.close()
            window.deleteLater()
            del window
            gc.collect()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
