"""Keys: no two alike, none that a keyboard, a screen reader or a language takes."""

import re

from PySide6.QtGui import QKeySequence

from ui.actions import ACTIONS, PART_KEYS

KEYS = [key for action in ACTIONS for key in action.keys]
ALL = [*KEYS, *(key for _words, key in PART_KEYS)]


def test_no_two_acts_have_the_same_key() -> None:
    written = [QKeySequence(key).toString() for key in ALL]
    assert len(set(written)) == len(written)


def test_every_key_is_one_that_qt_knows() -> None:
    assert all(QKeySequence(key).toString() for key in ALL)


def test_no_key_is_a_digit_or_a_sign_of_punctuation() -> None:
    lasts = [key.split("+")[-1] for key in ALL]
    assert not [last for last in lasts if len(last) == 1 and not re.fullmatch("[A-Z]", last)]


def test_no_key_takes_one_that_writes_letters_or_switches_the_keyboard() -> None:
    taken = ("Ctrl+Alt+", "Alt+Shift+", "Shift+Alt+")
    assert not [key for key in ALL if key.startswith(taken)]
    assert not {"Ctrl+Shift+U", "Ctrl+Shift+E", "Backspace"} & set(ALL)


def test_no_bare_letter_is_a_key_of_the_window() -> None:
    assert all("+" in key or key.startswith("F") for key in KEYS)


def test_ids_are_unique() -> None:
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)
