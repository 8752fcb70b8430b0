"""Pictures of every page with the sample dossier, and of all parts, to look at and to show."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    QtMsgType,
    qFormatLogMessage,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QWidget

from core.dossier.dossier import Dossier
from core.dossier.faults import Unreachable
from core.dossier.file import open_dossier
from core.dossier.records.words import Country
from core.library.sample import HOME
from core.sample.writing import write_sample
from core.text.translate import use
from ui.application import make_application
from ui.gallery_parts import part_sheets
from ui.look.theme import Choice, apply_look
from ui.pages.registry import PLACES
from ui.preferences import Preferences
from ui.window import Window

SAMPLE_PASSWORD = "een dossier om te bekijken"
NOISE = "plugin does not support propagateSizeHints()"
"""What Qt's platform without a screen says of every window; it is true, and of no use."""
Size = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Manner:
    """How the pictures are made; `text_scale` from 1 to 2."""

    size: Size = (1366, 688)
    theme: Choice = "light"
    language: str = "nl"
    text_scale: float = 1.0
    every_view: bool = False


def paint_gallery(out: Path, manner: Manner, country: Country = HOME) -> Iterator[Path]:
    """Write a picture of every page with a sample dossier made for it; the files, one by one."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unreachable(out, error.strerror or str(error)) from error
    with TemporaryDirectory() as folder:
        path = Path(folder) / "voorbeeld.veer"
        write_sample(path, SAMPLE_PASSWORD, country=country)
        yield from gallery(open_dossier(path, SAMPLE_PASSWORD), out, manner)


def gallery(dossier: Dossier, out: Path, manner: Manner) -> Generator[Path]:
    """Write a picture of home, of every page of a dossier, and of the parts; closes the dossier."""
    # Pictures need no screen.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = make_application()
    with TemporaryDirectory() as folder, use(manner.language), _without_noise():
        apply_look(app, manner.theme, manner.text_scale)
        preferences = Preferences(Path(folder) / "preferences.ini")
        preferences.theme, preferences.language = manner.theme, manner.language
        preferences.text_scale = manner.text_scale
        preferences.remember(dossier.path)
        yield from _window(Window(preferences, inline=True), dossier, out, manner)
        for name, sheet in part_sheets():
            sheet.resize(*manner.size)
            yield save(sheet, out / f"parts-{name}.png")
            sheet.close()


def picture(page: QWidget, path: Path, size: Size = (878, 596), theme: Choice = "light") -> Path:
    """Write a picture of one widget, such as a page over a test's dossier."""
    apply_look(make_application(), theme)
    page.resize(*size)
    return save(page, path)


def save(widget: QWidget, path: Path) -> Path:
    """Show a widget, let it lay itself out, and write what it looks like."""
    widget.show()
    for _turn in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
    path.parent.mkdir(parents=True, exist_ok=True)
    widget.grab().save(str(path))
    return path


def _window(window: Window, dossier: Dossier, out: Path, manner: Manner) -> Iterator[Path]:
    """Home, then the pages of the dossier."""
    try:
        window.setMinimumSize(0, 0)
        window.resize(*manner.size)
        window.show()
        yield save(window, out / "home.png")
        window.use(dossier)
        yield from _pages(window, out, manner.every_view)
    finally:
        window.close()


def _pages(window: Window, out: Path, every_view: bool) -> Iterator[Path]:
    """Each page as it opens, or in each of its views."""
    assert window.session is not None
    assert window.workspace is not None
    for place in PLACES:
        window.session.go(place.step)
        page = window.workspace.page
        assert place.step == page.STEP  # what fails in a slot of Qt's fails nowhere else
        for view in page.VIEWS if every_view else ():
            page.show_view(view)
            yield save(window, out / f"{place.step}-{view}.png")
        if not (page.VIEWS and every_view):
            yield save(window, out / f"{place.step}.png")


@contextmanager
def _without_noise() -> Iterator[None]:
    """Pass on what Qt says, but for the one line that says nothing."""

    def tell(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if message.endswith(NOISE):
            return
        if before is None:
            sys.stderr.write(qFormatLogMessage(kind, context, message) + "\n")
        else:
            before(kind, context, message)

    before = qInstallMessageHandler(tell)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
