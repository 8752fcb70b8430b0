"""Dossiers of every released version still open, whole, with every page of every year."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from core.cycle.years import cycles
from core.dossier.file import verify
from core.dossier.schema import STEPS
from tests.conftest import PASSWORD
from tests.journeys.desk import sat_down
from tests.journeys.hands import Hands
from tests.museum import pieces
from ui.pages.page import Page
from ui.pages.registry import PLACES
from ui.shell.home import FileRow

BYTES = 3_000_000
"""A piece of the museum is cloned with the program for ever."""


@pytest.fixture
def hands(qapp: QApplication, tmp_path: Path) -> Iterator[Hands]:
    with sat_down(qapp, tmp_path) as seated:
        yield seated


def open_at_home(hands: Hands, file: Path) -> None:
    """Choose the file, give its password."""
    hands.window.open_file(file)
    (row,) = hands.window.home.findChildren(FileRow)
    hands.write(row.password.line, PASSWORD)
    hands.click(row.button)


def test_every_step_of_the_schema_has_its_dossier() -> None:
    assert {piece.stem for piece in pieces()} == STEPS
    assert all(piece.stat().st_size < BYTES for piece in pieces())


@pytest.mark.parametrize("piece", pieces(), ids=lambda piece: piece.stem)
def test_it_opens_with_all_its_pages(hands: Hands, piece: Path, tmp_path: Path) -> None:
    open_at_home(hands, Path(shutil.copy(piece, tmp_path)))
    years = cycles(hands.dossier)
    assert [year.closed_on is not None for year in years] == [True, False]
    for year in years:
        hands.session.show_cycle(year.id)
        for place in PLACES:
            page = hands.go(place.step, Page)
            assert page.isVisible()
            assert not page.grab().isNull()


@pytest.mark.parametrize("piece", pieces(), ids=lambda piece: piece.stem)
def test_it_is_whole(piece: Path, tmp_path: Path) -> None:
    verify(Path(shutil.copy(piece, tmp_path)), PASSWORD)
