"""Icons are our own drawings, whole, and every one that is asked for exists."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QApplication

from ui.look.icons import icon
from ui.look.places import ICON_FILES, LOOK_FILES
from ui.look.tokens import THEMES

UI = Path(__file__).parents[3] / "ui"
DRAWN = {file.stem for file in ICON_FILES.glob("*.svg")}
USED_AS = re.compile(r'icon(?:_name|_button)?(?:=|\()"([a-z-]+)"')


@pytest.mark.parametrize("name", sorted(DRAWN - {"veerwerk"}))
def test_every_icon_is_drawn_on_the_same_grid_in_one_colour(name: str) -> None:
    text = (ICON_FILES / f"{name}.svg").read_text(encoding="utf-8")
    assert ElementTree.fromstring(text).get("viewBox") == "0 0 24 24"
    assert set(re.findall(r'(?:stroke|fill)="(?!none)([^"]+)"', text)) == {"currentColor"}


def test_every_icon_that_is_asked_for_is_drawn() -> None:
    asked = {name for file in UI.rglob("*.py") for name in USED_AS.findall(file.read_text("utf-8"))}
    assert asked <= DRAWN


def test_an_icon_has_a_picture_for_screens_of_every_sharpness(dressed: QApplication) -> None:
    made = icon("plus", "#0b6a67")
    ratios = {made.pixmap(made.availableSizes()[0], scale).width() for scale in (1.0, 2.0)}
    assert len(ratios) == 2


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_marks_of_controls_use_the_colours_of_their_theme(theme: str) -> None:
    known = set(THEMES["dark" if theme == "dark" else "light"].named().values())
    for file in (LOOK_FILES / theme).glob("*.svg"):
        used = set(re.findall(r"#[0-9A-Fa-f]{6}", file.read_text("utf-8")))
        assert {colour.lower() for colour in used} <= known
