"""Colours are readable on every ground they stand on, in both themes."""

import pytest

from reports.look import Theme, contrast
from ui.look.scale import px
from ui.look.sheet import sheet
from ui.look.tokens import GROUNDS, THEMES, TYPE, Tokens

BOTH = pytest.mark.parametrize("theme", ["light", "dark"])


def ratio(one: str, other: str) -> float:
    return contrast(int(one[1:], 16), int(other[1:], 16))


def grounds(tokens: Tokens) -> list[str]:
    return [str(getattr(tokens, name)) for name in GROUNDS]


@BOTH
def test_text_reads_well_on_every_ground(theme: Theme) -> None:
    tokens = THEMES[theme]
    assert min(ratio(tokens.text, ground) for ground in grounds(tokens)) >= 9.6


@BOTH
@pytest.mark.parametrize("ink", ["muted", "accent", "danger", "advisor"])
def test_every_ink_reads_on_every_ground(theme: Theme, ink: str) -> None:
    tokens = THEMES[theme]
    assert min(ratio(getattr(tokens, ink), ground) for ground in grounds(tokens)) >= 5.0


@BOTH
def test_borders_of_controls_show(theme: Theme) -> None:
    tokens = THEMES[theme]
    shown = [name for name in GROUNDS if name != "selected"]
    assert min(ratio(tokens.control, getattr(tokens, name)) for name in shown) >= 3.0


@BOTH
def test_words_on_filled_buttons_read(theme: Theme) -> None:
    tokens = THEMES[theme]
    assert ratio(tokens.on_accent, tokens.accent) >= 4.5
    assert ratio(tokens.on_accent, tokens.accent_hover) >= 4.5
    assert ratio(tokens.on_danger, tokens.danger) >= 4.5


@BOTH
def test_words_on_a_toast_read(theme: Theme) -> None:
    assert ratio(THEMES[theme].surface, THEMES[theme].text) >= 9.6


@BOTH
def test_soft_grounds_carry_their_ink(theme: Theme) -> None:
    tokens = THEMES[theme]
    assert ratio(tokens.danger, tokens.danger_soft) >= 4.5
    assert ratio(tokens.advisor, tokens.advisor_soft) >= 4.5
    assert ratio(tokens.text, tokens.advisor_soft) >= 7


@BOTH
def test_the_sheet_has_no_hole(theme: Theme) -> None:
    assert "$" not in sheet(THEMES[theme])


def test_nothing_is_smaller_than_the_capitals_of_the_sidebar() -> None:
    assert min(step.px for step in TYPE.values()) == TYPE["capitals"].px == px(12)
