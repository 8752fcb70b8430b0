"""Pictures of every page with the sample dossier, and of all parts, to look at and to show."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from core.dossier.dossier import Dossier
from core.dossier.faults import Unreachable
from core.dossier.file import open_dossier
from core.sample.writing import write_sample
from core.text.translate import use
from ui.application import make_application
from ui.gallery_parts import part_sheets
from ui.look.theme import Choice, apply_look
from ui.pages.registry import PLACES
from ui.preferences import Preferences
from ui.window import Window

SAMPLE_PASSWORD = "een dossier om te bekijken"
Size = tuple[int, int]


def paint_gallery(out: Path, size: Size, theme: str, language: str) -> Iterator[Path]:
    """Write a picture of every page with a sample dossier made for it; the files, one by one."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unreachable(out, error.strerror or str(error)) from error
    with TemporaryDirectory() as folder, use(language):
        path = Path(folder) / "voorbeeld.veer"
        write_sample(path, SAMPLE_PASSWORD, 240, 3, 1)
        yield from gallery(open_dossier(path, SAMPLE_PASSWORD), out, size, theme, language)


def gallery(dossier: Dossier, out: Path, size: Size, theme: str, language: str) -> Iterator[Path]:
    """Write a picture of home, of every page of a dossier, and of the parts; closes the dossier."""
    # Pictures need no screen.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = make_application()
    apply_look(app, cast(Choice, theme))
    with TemporaryDirectory() as folder, use(language):
        preferences = Preferences(Path(folder) / "preferences.ini")
        preferences.theme, preferences.language = cast(Choice, theme), language
        preferences.remember(dossier.path)
        window = Window(preferences, inline=True)
        window.setMinimumSize(0, 0)
        window.resize(*size)
        window.show()
        yield save(window, out / "home.png")
        window.use(dossier)
        assert window.session is not None
        for place in PLACES:
            window.session.go(place.step)
            yield save(window, out / f"{place.step}.png")
        window.close()
        for name, sheet in part_sheets():
            sheet.resize(*size)
            yield save(sheet, out / f"parts-{name}.png")
            sheet.close()


def picture(page: QWidget, path: Path, size: Size = (878, 596), theme: str = "light") -> Path:
    """Write a picture of one widget, such as a page over a test's dossier."""
    apply_look(make_application(), cast(Choice, theme))
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
