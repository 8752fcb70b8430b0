"""What every test of the window may use: a dressed application and a session over a dossier."""

import datetime as dt
import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from core.dossier.dossier import Dossier
from ui.look.theme import apply_look
from ui.session import Session

TODAY = dt.date(2026, 3, 16)


@pytest.fixture(scope="session")
def light(qapp: QApplication) -> str:
    """The application's sheet in its light look, dressed once."""
    apply_look(qapp, "light")
    return qapp.styleSheet()


@pytest.fixture
def dressed(qapp: QApplication, light: str) -> QApplication:
    """The application in its light look, whatever the test before made of it."""
    if qapp.styleSheet() != light:
        apply_look(qapp, "light")
    return qapp


@pytest.fixture(autouse=True)
def no_leaks(qapp: QApplication) -> Iterator[None]:
    """No test leaves a window open; what was let go is gone before the next one."""
    gc.freeze()  # what stood before is looked through no more: a seventh of the time
    yield
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    for widget in left:
        widget.close()
    assert left == []


@pytest.fixture
def session(dossier: Dossier, dressed: QApplication) -> Iterator[Session]:
    """A session over the dossier, whose tasks run at once and whose day stands still."""
    made = Session(dossier, inline=True)
    made.today = TODAY
    yield made
    made.tasks.close()
