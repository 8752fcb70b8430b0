"""Text is made fit to print before anything draws it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.clean import clean, one_line, spelled


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("a\tb", "a b"),
        ("a\r\nb\rc\x0bd", "a\nb\nc\nd"),
        ("co\u00adop\u200bera\u202etion", "cooperation"),
        ("e\u0301", "é"),
        ("\x00\x1b\x7f", ""),
        ("\ud83d", "\ufffd"),
        ("❤\ufe0f 👍\U0001f3fd", "❤ 👍"),
        ("12\u2007000\u2009m", "12\u00a0000 m"),
    ],
)
def test_what_cannot_be_printed_goes_and_the_rest_stays(typed: str, printed: str) -> None:
    assert clean(typed) == printed


def test_a_title_is_one_line() -> None:
    assert one_line("  two\n lines  ") == "two lines"


def test_what_no_font_draws_is_named_or_numbered() -> None:
    assert spelled("🪴") == "[potted plant]"
    assert spelled("中") == "[U+4E2D]"


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)
