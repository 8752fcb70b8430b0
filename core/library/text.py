"""Content that carries its own words in Dutch, French and English."""

import msgspec

from core.text.translate import current_language
from core.text.translate import gettext as _

LANGUAGES = ("nl", "fr", "en")


def spoken[T](versions: dict[str, T], language: str | None = None) -> T:
    """The version in the language asked (default: the current one), else nl, fr or en that is there.

    `versions` holds at least one language.
    """
    wanted = (language or current_language(), "nl", "en", "fr")
    return next(versions[each] for each in wanted if each in versions)


class _Spoken[T](msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One thing said in up to three languages; a user's file needs one, ours have all three."""

    nl: T | None = None
    fr: T | None = None
    en: T | None = None

    def versions(self) -> dict[str, T]:
        """What is there, per language; blank texts and empty lists do not count."""
        said = {language: getattr(self, language) for language in LANGUAGES}
        return {language: text for language, text in said.items() if text}
