"""Rows of cells out of a csv file or off the clipboard, as spreadsheets write them."""

import csv
from pathlib import Path

from core.text.faults import Fault
from core.text.translate import gettext as _

LARGEST = 5_000_000
"""Bytes; a list of departments or figures is a thousand times smaller."""

_SEPARATORS = "\t;,"


class UnreadableTable(Fault):
    """The file cannot be read as rows of cells."""


def read_table(path: Path) -> list[list[str]]:
    """The cells of a csv file, trimmed; comma, semicolon or tab, UTF-8, UTF-16 or Windows.

    Raises UnreadableTable when it is missing, too large, empty or no text.
    """
    text = _decoded(path, _contents(path))
    rows = split_table(text)
    if not any(any(row) for row in rows):
        raise UnreadableTable(_("{file} is empty").format(file=path.name))
    return rows


def split_table(text: str) -> list[list[str]]:
    """The cells of a pasted or written table; the separator is what its first line holds most."""
    lines = text.splitlines()
    first = next((line for line in lines if line.strip()), "")
    separator = max(_SEPARATORS, key=first.count)
    return [[cell.strip() for cell in row] for row in csv.reader(lines, delimiter=separator)]


def _contents(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            contents = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise UnreadableTable(_("{file} cannot be found").format(file=path.name)) from error
    except OSError as error:
        sentence = _("{file} cannot be read ({reason})")
        raise UnreadableTable(
            sentence.format(file=path.name, reason=error.strerror or type(error).__name__)
        ) from error
    if len(contents) > LARGEST:
        sentence = _("{file} is larger than {size} MB, which no such list is")
        raise UnreadableTable(sentence.format(file=path.name, size=LARGEST // 1_000_000))
    return contents


def _decoded(path: Path, contents: bytes) -> str:
    """The text; Excel's "Unicode text" is UTF-16, its plain csv is Windows-1252."""
    if b"\0" in contents and not contents.startswith((b"\xff\xfe", b"\xfe\xff")):
        sentence = _("{file} is no text; save it as csv from the spreadsheet")
        raise UnreadableTable(sentence.format(file=path.name))
    wide = contents.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp1252"):
        try:
            return contents.decode(encoding)
        except UnicodeDecodeError:
            continue
    return contents.decode("latin-1")
