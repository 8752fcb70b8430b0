"""A real window over real files, with nothing around it: no network, no earlier preferences."""

import datetime as dt
import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.hands import Hands
from tests.journeys.offline import offline
from ui.look.theme import apply_look
from ui.preferences import Preferences
from ui.window import Window

TODAY = dt.date(2026, 3, 16)


@pytest.fixture(autouse=True)
def no_network() -> Iterator[None]:
    """Whatever is done in these tests is done offline."""
    with offline():
        yield


@pytest.fixture
def window(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Window]:
    """The program as it is started for the first time, in English."""
    apply_look(qapp, "light")
    preferences = Preferences(tmp_path / "preferences.ini")
    preferences.language, preferences.theme = "en", "light"
    made = Window(preferences, inline=True)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def hands(window: Window, qtbot: QtBot) -> Hands:
    """Somebody sits down at it."""
    return Hands(window, qtbot)
