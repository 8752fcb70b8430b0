"""How readable the texts of a record of the library are."""

import re
from collections.abc import Iterator

import msgspec

from core.library.text import Text
from core.text.translate import LANGUAGES

MOST_WORDS = 30


def texts(record: object) -> Iterator[Text]:
    """All texts in a record, however deep."""
    if isinstance(record, Text):
        yield record
    elif isinstance(record, msgspec.Struct):
        for name in record.__struct_fields__:
            yield from texts(getattr(record, name))
    elif isinstance(record, dict | tuple):
        for part in record.values() if isinstance(record, dict) else record:
            yield from texts(part)


def long_sentences(record: object) -> list[str]:
    """The sentences of more than thirty words, in any language."""
    spoken = (text.in_language(language) for text in texts(record) for language in LANGUAGES)
    sentences = (sentence for text in spoken for sentence in re.split(r"[.?!:;]\s", text))
    return [sentence for sentence in sentences if len(sentence.split()) > MOST_WORDS]
