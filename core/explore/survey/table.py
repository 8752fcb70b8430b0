"""A csv file that somebody's tool wrote, as a header and rows with their numbers."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from charset_normalizer import from_bytes

from core.text.faults import Fault
from core.text.translate import gettext as _

LARGEST = 300_000_000
"""Bytes a file of answers may have: more than a million people and a hundred items."""
AT_ONCE = 4096
"""Rows handled in one go, so that progress can be told and the work be stopped."""

_DELIMITERS = (",", ";", "\t", "|")
_WESTERN = ["cp1252", "iso8859_15", "cp850", "mac_roman"]
"""What programs of the Low Countries write when it is not Unicode."""
_BEGINNING = 100_000
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)

Rows = list[tuple[int, list[str]]]


class BadTable(Fault):
    """The file cannot be read as a table; the sentence names it and says why."""

    def __init__(self, file: str, problem: str) -> None:
        """`problem` is a translated sentence."""
        super().__init__(_("{file}: {problem}").format(file=file, problem=problem))


@dataclass(frozen=True)
class Table:
    """An opened file; `encoding` is empty for Unicode, else the name of what was recognised."""

    file: str
    text: str
    delimiter: str
    encoding: str
    header: tuple[str, ...]

    def chunks(self) -> Iterator[Rows]:
        """The rows under the header with their numbers as a spreadsheet shows them (from 2).

        Empty lines are counted and left out. Raises BadTable.
        """
        numbered = enumerate(_records(self.file, self.text, self.delimiter), 1)
        next(_filled(numbered))
        while chunk := list(islice(numbered, AT_ONCE)):
            yield [pair for pair in chunk if pair[1]]


def read_table(path: Path, known: Sequence[str]) -> Table:
    """Open a csv file; the delimiter is the one that finds most of the `known` headings.

    Raises BadTable when it is missing, too large, empty, no text or no table.
    """
    text, encoding = _decoded(path.name, _contents(path))
    text, delimiter = _said_delimiter(text)
    given = [delimiter] if delimiter else _DELIMITERS
    headers = {each: _header(path.name, text, each) for each in given}
    wanted = {key.casefold() for key in known}

    def fit(delimiter: str) -> tuple[int, int]:
        header = headers[delimiter]
        return sum(name.casefold() in wanted for name in header), len(header)

    best = max(headers, key=fit)
    if not any(name.strip(" ,;|") for name in headers[best]):
        raise BadTable(path.name, _("the file is empty."))
    return Table(path.name, text, best, encoding, headers[best])


def _contents(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            sentence = _("the file is larger than {megabytes} MB.")
            raise BadTable(path.name, sentence.format(megabytes=LARGEST // 1_000_000))
        return path.read_bytes()
    except FileNotFoundError as error:
        raise BadTable(path.name, _("there is no such file.")) from error
    except OSError as error:
        sentence = _("the file cannot be read ({reason}).")
        raise BadTable(path.name, sentence.format(reason=error.strerror)) from error


def _decoded(file: str, contents: bytes) -> tuple[str, str]:
    """The text, and the encoding where it is worth telling."""
    if contents[:4] == b"PK\x03\x04":
        raise BadTable(file, _("this is a workbook or an archive; save the answers as csv."))
    if contents[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return contents.decode("utf-16", "replace"), ""
    if b"\0" in contents:
        raise BadTable(file, _("this is no text: it holds NUL bytes."))
    try:
        return contents.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        best = from_bytes(contents[:_BEGINNING], cp_isolation=_WESTERN).best()
        encoding = best.encoding if best else "cp1252"
        return contents.decode(encoding, "replace"), encoding


def _said_delimiter(text: str) -> tuple[str, str | None]:
    """The text without Excel's line that tells the delimiter, and the delimiter."""
    said = _SEPARATOR_LINE.match(text)
    return (text[said.end() :], said[1]) if said else (text, None)


def _header(file: str, text: str, delimiter: str) -> tuple[str, ...]:
    records = enumerate(_records(file, text[:_BEGINNING], delimiter), 1)
    first = next(_filled(records), (1, []))
    return tuple(" ".join(name.split()) for name in first[1])


def _filled(records: Iterator[tuple[int, list[str]]]) -> Iterator[tuple[int, list[str]]]:
    return (pair for pair in records if any(cell.strip() for cell in pair[1]))


def _records(file: str, text: str, delimiter: str) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        yield from reader
    except csv.Error as error:
        sentence = _("line {line} cannot be read as csv ({reason}).")
        problem = sentence.format(line=reader.line_num, reason=error)
        raise BadTable(file, problem) from error
