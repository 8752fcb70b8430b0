"""Words as a list in a sentence."""

from collections.abc import Iterable

from core.text.translate import speech


def listed(words: Iterable[str]) -> str:
    """A, B and C, as the language of this context writes it."""
    from babel.lists import format_list

    return format_list(list(words), locale=speech().locale)
