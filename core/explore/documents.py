"""Documents that were consulted, with their finding and, if wanted, the file itself."""

from pathlib import Path

from core.dossier.dossier import Dossier
from core.dossier.records.explore import Document
from core.text.faults import Fault
from core.text.translate import gettext as _

LARGEST = 20_000_000
"""Bytes a kept file may have: a scanned policy of a hundred pages, not a film."""


class FileRefused(Fault):
    """A file cannot be kept or written."""


def add(dossier: Dossier, cycle: str, title: str) -> Document:
    """A document by its title; its file may come later or never. Raises FileRefused."""
    if not title.strip():
        raise FileRefused(_("A document needs a title."))
    return dossier.add(Document(cycle=cycle, title=title.strip()))


def change(dossier: Dossier, document: Document, **values: object) -> Document:
    """Give a document other values; raises FileRefused for a title that says nothing."""
    if "title" in values and not str(values["title"]).strip():
        raise FileRefused(_("A document needs a title."))
    return dossier.change(document, **values)


def read_file(path: Path) -> bytes:
    """The file to keep; raises FileRefused when it cannot be read, is empty or too large."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        sentence = _("{file} cannot be read ({reason})")
        raise FileRefused(sentence.format(file=path.name, reason=error.strerror)) from error
    if not data:
        raise FileRefused(_("{file} is empty").format(file=path.name))
    if len(data) > LARGEST:
        sentence = _("{file} is larger than {size} MB; note where it is kept instead.")
        raise FileRefused(sentence.format(file=path.name, size=LARGEST // 1_000_000))
    return data


def attach(dossier: Dossier, document: Document, path: Path) -> Document:
    """Keep a copy of the file in the dossier, encrypted with the rest; raises FileRefused."""
    data = read_file(path)
    return dossier.change(document, blob=dossier.put_blob(data), file_name=path.name)


def add_file(dossier: Dossier, cycle: str, path: Path) -> Document:
    """A document from a file, named after it; raises FileRefused."""
    return attach(dossier, add(dossier, cycle, path.stem), path)


def detach(dossier: Dossier, document: Document) -> Document:
    """Let go of the file; the document stays."""
    return dossier.change(document, blob=None, file_name="")


def write_file(dossier: Dossier, document: Document, path: Path) -> None:
    """Write the kept file out, no longer encrypted; raises FileRefused."""
    if document.blob is None:
        raise FileRefused(_("No file is kept with this document."))
    try:
        path.write_bytes(dossier.blob(document.blob))
    except OSError as error:
        sentence = _("{file} cannot be written ({reason})")
        raise FileRefused(sentence.format(file=path.name, reason=error.strerror)) from error
