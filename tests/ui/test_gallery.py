"""The gallery: a picture of every page and view, in any size of letters, and no noise."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import qDebug
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from core.dossier.dossier import Dossier
from ui.gallery import NOISE, Manner, gallery
from ui.look.scale import scale
from ui.look.theme import apply_look
from ui.pages.registry import PLACES

pytestmark = pytest.mark.usefixtures("dressed")


def test_every_view_of_every_page_is_painted(
    dossier: Dossier, tmp_path: Path, qapp: QApplication
) -> None:
    manner = Manner((900, 600), text_scale=1.25, every_view=True)
    names = {path.stem for path in gallery(dossier, tmp_path, manner)}
    assert {"home", "approach-people", "survey-events", "plan-library", "archive"} < names
    assert all(any(name.startswith(place.step) for name in names) for place in PLACES)
    assert QImage(str(tmp_path / "home.png")).width() == 900
    assert scale() == 1.25
    apply_look(qapp, "light")


def test_only_what_qt_always_says_is_left_out(dossier: Dossier, tmp_path: Path, qtlog: Any) -> None:
    painting = gallery(dossier, tmp_path, Manner((900, 600)))
    next(painting)
    for words in (NOISE, "something else"):
        qDebug(words)
    assert [record.message for record in qtlog.records] == ["something else"]
    painting.close()
