"""Words as they stand in a sentence: several as a list, endless ones cut short."""

from collections.abc import Iterable

from core.text.translate import speech

MOST_LETTERS = 60
"""Of what somebody's file holds, quoted in a sentence about it."""


def listed(words: Iterable[str]) -> str:
    """A, B and C, as the language of this context writes it."""
    from babel.lists import format_list

    return format_list(list(words), locale=speech().locale)


def brief(text: str) -> str:
    """The text, or its beginning when it would fill the sentence that quotes it."""
    return text if len(text) <= MOST_LETTERS else f"{text[:MOST_LETTERS]}…"
