"""Content that carries its own words in Dutch, French and English."""

from collections.abc import Mapping
from typing import TypeVar

import msgspec

from core.text.translate import LANGUAGES, speech
from core.text.translate import gettext as _
from core.text.translate import language as current_language

_FALLBACK = ("nl", "en", "fr")

T = TypeVar("T")


def in_language(versions: Mapping[str, T], language: str | None = None) -> T:
    """The version in `language` (default: the current one), else the first of nl, en, fr.

    Raises StopIteration when `versions` is empty: the records below refuse that at the door.
    """
    wanted = (language or current_language(), *_FALLBACK)
    return next(versions[each] for each in wanted if each in versions)


class Text(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A text in up to three languages; a user's file needs one of them, ours have all.

    `nl_nl` is for the rare text that has other words in the Netherlands than in Flanders.
    """

    nl: str | None = None
    fr: str | None = None
    en: str | None = None
    nl_nl: str | None = None

    def __post_init__(self) -> None:
        """Refuse a text that says nothing in any language."""
        if not self.versions():
            raise ValueError(_("a text is needed in at least one of nl, fr, en"))

    def versions(self) -> dict[str, str]:
        """What is there, per language; a blank text does not count."""
        dutch = self.nl_nl or self.nl if speech().country == "nl" else self.nl or self.nl_nl
        said = {"nl": dutch, "fr": self.fr, "en": self.en}
        return {language: text for language, text in said.items() if text and text.strip()}

    def in_language(self, language: str | None = None) -> str:
        """The text in `language` (default: the current one), else the first of nl, en, fr."""
        return in_language(self.versions(), language)

    def __str__(self) -> str:
        """The text in the current language."""
        return self.in_language()

    @property
    def complete(self) -> bool:
        """Whether all three languages are there, as our own files must have."""
        return len(self.versions()) == len(LANGUAGES)


class Labels(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A list of short texts (the labels of answers, in order) in up to three languages."""

    nl: tuple[str, ...] = ()
    fr: tuple[str, ...] = ()
    en: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a list that is empty in every language."""
        if not self.versions():
            raise ValueError(_("a list of texts is needed in at least one of nl, fr, en"))

    def versions(self) -> dict[str, tuple[str, ...]]:
        """What is there, per language; an empty list does not count."""
        said = {"nl": self.nl, "fr": self.fr, "en": self.en}
        return {language: texts for language, texts in said.items() if texts}

    def in_language(self, language: str | None = None) -> tuple[str, ...]:
        """The texts in `language` (default: the current one), else the first of nl, en, fr."""
        return in_language(self.versions(), language)

    @property
    def complete(self) -> bool:
        """Whether all three languages are there, as our own files must have."""
        return len(self.versions()) == len(LANGUAGES)


def gaps(record: object, where: str = "$") -> tuple[str, ...]:
    """The places in a record of the library where one of the three languages is missing."""
    if isinstance(record, Text | Labels):
        return () if record.complete else (where,)
    return tuple(gap for path, part in _parts(record, where) for gap in gaps(part, path))


def _parts(record: object, where: str) -> list[tuple[str, object]]:
    if isinstance(record, msgspec.Struct):
        names = record.__struct_fields__
        return [(f"{where}.{name}", getattr(record, name)) for name in names]
    if isinstance(record, Mapping):
        return [(f"{where}.{key}", part) for key, part in record.items()]
    if isinstance(record, tuple | list):
        return [(f"{where}[{index}]", part) for index, part in enumerate(record)]
    return []
