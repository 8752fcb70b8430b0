"""The colours keep the contrasts that the design promises, in both themes."""

import subprocess
import sys

import pytest

from reports.look import (
    CLASSES,
    HEAT,
    INK,
    PLUS,
    SERIES,
    SHAPES,
    Theme,
    contrast,
    css,
    heat,
    mix,
    rgb,
    text_on,
)
from tests.house import ROOT

_HEAVY = """
import sys, reports.look, reports.blocks, reports.charts.data, reports.charts.describe
print(sorted({"matplotlib", "reportlab", "pikepdf", "numpy", "PIL"} & set(sys.modules)))
"""
THEMES: tuple[Theme, ...] = ("light", "dark")


def _lowest(ink: int, grounds: tuple[int, ...]) -> float:
    return round(min(contrast(ink, ground) for ground in grounds), 1)


def test_black_on_white_has_the_ratio_of_the_standard() -> None:
    assert contrast(0x000000, 0xFFFFFF) == pytest.approx(21)


@pytest.mark.parametrize("theme", THEMES)
def test_text_can_be_read_on_every_ground(theme: Theme) -> None:
    ink = INK[theme]
    assert _lowest(ink.text, ink.grounds) >= 9.6


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", ["muted", "accent", "danger", "advisor"])
def test_quiet_and_coloured_text_can_be_read_on_every_ground(theme: Theme, name: str) -> None:
    ink = INK[theme]
    assert _lowest(getattr(ink, name), ink.grounds) >= 5.1


@pytest.mark.parametrize("theme", THEMES)
def test_a_border_is_seen_on_every_ground_but_the_selected(theme: Theme) -> None:
    ink = INK[theme]
    assert _lowest(ink.control, ink.grounds[:-1]) >= 3.1


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("level", range(1, 6))
def test_a_class_is_read_on_its_fill_and_its_mark_on_the_grounds(theme: Theme, level: int) -> None:
    look = CLASSES[theme][level]
    assert _lowest(look.on, (look.fill,)) >= 4.9
    assert _lowest(look.mark, INK[theme].grounds) >= 3.9


@pytest.mark.parametrize("theme", THEMES)
def test_the_value_is_read_on_every_heat(theme: Theme) -> None:
    assert min(_lowest(text_on(ground), (ground,)) for ground in HEAT[theme]) >= 4.7


@pytest.mark.parametrize("theme", THEMES)
def test_a_series_is_seen_on_the_surface(theme: Theme) -> None:
    assert min(contrast(line, INK[theme].surface) for line in SERIES[theme]) >= 3


@pytest.mark.parametrize(("value", "step"), [(0, 0), (29.9, 0), (30, 1), (79.9, 5), (80, 6)])
def test_heat_changes_at_the_tens(value: float, step: int) -> None:
    assert heat(value) == HEAT["light"][step]


def test_each_class_has_its_own_shape_inside_the_unit_square() -> None:
    assert len({look.shape for look in CLASSES["light"].values()}) == 5
    points = [p for shape in SHAPES.values() for outline in shape for p in outline] + list(PLUS)
    assert all(-0.001 <= x <= 1.001 and -0.001 <= y <= 1.001 for x, y in points)


def test_a_colour_reads_back_as_numbers() -> None:
    assert css(0x0B6A67) == "#0b6a67"
    assert rgb(0xFF0000) == (1, 0, 0)
    assert mix(0x000000, 0xFFFFFF, 0.5) == 0x808080


def test_looks_blocks_and_chart_data_load_no_heavy_library() -> None:
    command = [sys.executable, "-c", _HEAVY]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
