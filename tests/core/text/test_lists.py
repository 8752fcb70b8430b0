"""Words in a row read as a person would say them."""

import pytest

from core.text import translate
from core.text.lists import listed


@pytest.mark.parametrize(
    ("language", "said"), [("nl", "A, B en C"), ("fr", "A, B et C"), ("en", "A, B and C")]
)
def test_the_last_word_gets_its_and(language: str, said: str) -> None:
    with translate.use(language, "be"):
        assert listed("ABC") == said


def test_one_word_stands_alone() -> None:
    assert listed(["A"]) == "A"
