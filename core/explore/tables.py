"""Rows of cells out of a csv file or off the clipboard, as spreadsheets write them."""

import csv
import io
import re
from pathlib import Path

from core.text.faults import Fault
from core.text.translate import gettext as _

LARGEST = 5_000_000
"""Bytes; a list of departments or figures is a thousand times smaller."""

_SEPARATORS = "\t;,"
_SEPARATOR_LINE = re.compile(r"(\s*sep=([\t;,|]))\r?\n", re.IGNORECASE)


class UnreadableTable(Fault):
    """The file cannot be read as rows of cells."""


def read_table(path: Path) -> list[list[str]]:
    """The cells of a csv file, trimmed; comma, semicolon or tab, UTF-8, UTF-16 or Windows.

    Raises UnreadableTable when it is missing, too large, empty or no text.
    """
    text = _decoded(path, _contents(path))
    try:
        rows = split_table(text)
    except csv.Error as error:
        sentence = _("{file} cannot be read ({reason})")
        raise UnreadableTable(sentence.format(file=path.name, reason=error)) from error
    if not any(any(row) for row in rows):
        raise UnreadableTable(_("{file} is empty").format(file=path.name))
    return rows


def split_table(text: str) -> list[list[str]]:
    """The cells of a pasted or written table; the separator is what its first line holds most.

    Excel's line that tells the separator (sep=;) is an empty row. Raises csv.Error for a cell of
    more than 131,072 characters.
    """
    said = _SEPARATOR_LINE.match(text)
    rest = text[said.end(1) :] if said else text
    first = next((line for line in rest.splitlines() if line.strip()), "")
    separator = said[2] if said else max(_SEPARATORS, key=first.count)
    rows = csv.reader(io.StringIO(rest, newline=""), delimiter=separator)
    return [[cell.strip() for cell in row] for row in rows]


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
