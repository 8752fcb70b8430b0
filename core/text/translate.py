"""The language of the moment: gettext behind a context variable.

A report may be in French while the screen is in Dutch, so the language belongs to the context
(`contextvars`), never to the process. English is the source; a missing catalogue reads as English.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import NamedTuple

LANGUAGES = ("nl", "fr", "en")
DEFAULT_LANGUAGE = "nl"
CATALOGUES = Path(__file__).parents[2] / "resources" / "translations"

# Numbers and dates are written otherwise in Belgium than in the Netherlands or France.
_LOCALES = {
    ("nl", "be"): "nl_BE",
    ("nl", "nl"): "nl_NL",
    ("fr", "be"): "fr_BE",
}
_LOCALE_OF_LANGUAGE = {"nl": "nl", "fr": "fr", "en": "en_GB"}


class Speech(NamedTuple):
    """A language (`nl`, `fr`, `en`) and the country (`be`, `nl`) whose habits it follows."""

    language: str = DEFAULT_LANGUAGE
    country: str | None = None

    @property
    def locale(self) -> str:
        """The name Babel knows this speech by, such as `nl_BE`."""
        own = _LOCALES.get((self.language, self.country or ""))
        return own or _LOCALE_OF_LANGUAGE[self.language]


_AT_START = Speech()
_SPEECH = ContextVar("speech", default=_AT_START)


def speech() -> Speech:
    """What is spoken in this context."""
    return _SPEECH.get()


def language() -> str:
    """The language of this context: `nl`, `fr` or `en`."""
    return _SPEECH.get().language


def set_language(language: str, country: str | None = None) -> None:
    """Speak `language` from here on; without a country the present one stays.

    Raises `ValueError` for a language we do not have: callers offer `LANGUAGES` only.
    """
    if language not in LANGUAGES:
        raise ValueError(language)
    _SPEECH.set(Speech(language, country or _SPEECH.get().country))


@contextmanager
def use(language: str, country: str | None = None) -> Iterator[None]:
    """Speak `language` inside the block, and what was spoken before after it."""
    before = _SPEECH.get()
    set_language(language, country)
    try:
        yield
    finally:
        _SPEECH.set(before)


def gettext(message: str) -> str:
    """The message in the language of this context."""
    return _catalogue(speech().locale, language()).gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """The form that fits `count`; put the number in afterwards with `.format(count=…)`."""
    return _catalogue(speech().locale, language()).ngettext(singular, plural, count)


def pgettext(context: str, message: str) -> str:
    """The message where one English word has several translations: `context` tells which."""
    return _catalogue(speech().locale, language()).pgettext(context, message)


def N_(message: str) -> str:
    """Mark a message for the catalogues where it is stored now and translated when shown."""
    return message


@cache
def _catalogue(*names: str) -> NullTranslations:
    """What a country says otherwise (`nl_NL`), where there is such a thing, before its language."""
    found = NullTranslations()
    for name in reversed(names):
        path = CATALOGUES / f"{name}.mo"
        if path.exists():
            with path.open("rb") as file:
                nearer = GNUTranslations(file)
            nearer.add_fallback(found)
            found = nearer
    return found
