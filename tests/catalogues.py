"""The catalogues of translations: `python -m tests.catalogues` brings them up to date.

It collects every marked message from the program, keeps the translations that are there, drops what
is no longer said, and compiles. Messages are sorted and carry no line numbers, so that two people
who work at once seldom meet.
"""

import datetime as dt
import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from core.text.translate import CATALOGUES

ROOT = CATALOGUES.parents[1]
TRANSLATED = ("nl", "fr")  # English is the source
VARIANTS = ("nl_NL",)
"""What one country says otherwise than its language does; the rest is not repeated."""
KEYWORDS = {
    "_": None,
    "gettext": None,
    "N_": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}
HEADER = """\
# Veerwerk. Source: the messages marked in the program. Renew with: python -m tests.catalogues
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural_forms}\\n"

"""
NO_DATE = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)  # the same bytes whenever it is compiled


def program_files() -> Iterator[Path]:
    """Every file of the program that may hold text for people."""
    yield from (path for path in [ROOT / "main.py"] if path.exists())
    for room in ("core", "reports", "ui"):
        yield from sorted((ROOT / room).rglob("*.py"))


def extracted() -> Catalog:
    """All messages that the program marks."""
    catalogue = Catalog()
    for path in program_files():
        with path.open("rb") as file:
            for _line, message, _comments, context in extract("python", file, KEYWORDS):
                catalogue.add(message, context=context)
    return catalogue


def read(language: str) -> Catalog:
    """The catalogue of one language, empty when there is none yet."""
    path = po_path(language)
    text = path.read_bytes() if path.exists() else b""
    return read_po(io.BytesIO(text), locale=language, abort_invalid=True)


def compiled(catalogue: Catalog) -> bytes:
    """The .mo file of a catalogue: the same bytes for the same translations."""
    catalogue.creation_date = catalogue.revision_date = NO_DATE
    file = io.BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


def untranslated(catalogue: Catalog) -> list[Message]:
    """Messages without a translation, or with one that somebody doubts."""
    return [m for m in messages(catalogue) if m.fuzzy or not all(forms(m))]


def messages(catalogue: Catalog) -> list[Message]:
    """All messages but the header."""
    return [message for message in catalogue if message.id]


def ids(message: Message) -> list[str]:
    """The source of a message: one sentence, or singular and plural."""
    return _texts(message.id)


def forms(message: Message) -> list[str]:
    """The translations of a message: one, or one for each plural form; empty where none is."""
    return _texts(message.string or "")


def _texts(one_or_more: object) -> list[str]:
    return list(one_or_more) if isinstance(one_or_more, tuple | list) else [str(one_or_more)]


def po_path(language: str) -> Path:
    """Where people translate."""
    return CATALOGUES / f"{language}.po"


def mo_path(language: str) -> Path:
    """What the program reads."""
    return CATALOGUES / f"{language}.mo"


def update(language: str, template: Catalog) -> Catalog:
    """Write both files of a language and return what they hold now."""
    catalogue = read(language)
    catalogue.update(template, no_fuzzy_matching=True)
    for message in untranslated(catalogue) if language in VARIANTS else ():
        catalogue.delete(message.id, message.context)
    body = io.BytesIO()
    write_po(
        body,
        catalogue,
        width=100,
        no_location=True,
        omit_header=True,
        sort_output=True,
        ignore_obsolete=True,
    )
    header = HEADER.format(language=language, plural_forms=catalogue.plural_forms)
    po_path(language).write_bytes(header.encode() + body.getvalue())
    mo_path(language).write_bytes(compiled(read(language)))
    return catalogue


if __name__ == "__main__":
    said = extracted()
    for name in (*TRANSLATED, *VARIANTS):
        catalogue = update(name, said)
        missing = len(untranslated(catalogue))
        print(f"{name}: {len(messages(catalogue))} messages, {missing} to translate")
