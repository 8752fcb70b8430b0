"""The renderer of PDF, imported when it is first needed, in whatever thread that is.

Importing it takes four tenths of a second (ReportLab, matplotlib, pikepdf), which a window cannot
spare: here a worker pays for it.
"""

import logging
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

from reports.blocks import Report

_ONE_AT_A_TIME = Lock()
"""PDFium and the fonts of ReportLab belong to the process, so pages are made one after another."""
_RENDERER = "reports.render.pdf.pdf"


class Progress(Protocol):
    """Hears how far the work is, from 0 to 1; it may raise to stop it."""

    def __call__(self, share: float, words: str = "") -> None:
        """So far."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One page as pixels: rows of red, green and blue, `stride` bytes each."""

    width: int
    height: int
    stride: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class Preview:
    """A report as it will be written, and what its pages look like."""

    report: Report
    pdf: bytes
    pages: tuple[Picture, ...]


def pdf_bytes(report: Report) -> bytes:
    """The report as the bytes of a PDF file."""
    with _ONE_AT_A_TIME:
        made: bytes = _renderer().pdf_bytes(report)
    return made


def write_whole(path: Path, content: bytes) -> None:
    """Write a file at once, or not at all; raises CannotWrite."""
    _renderer().write_whole(path, content)


def preview(made: Report, width: int, report: Progress) -> Preview:
    """The report with pictures of its pages, each so many pixels wide."""
    report(0.0)
    pdf = pdf_bytes(made)
    report(0.5)
    with _ONE_AT_A_TIME:
        return Preview(made, pdf, pictures(pdf, width, report))


def pictures(pdf: bytes, width: int, report: Progress) -> tuple[Picture, ...]:
    """The pages of a PDF file as pixels."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        found = []
        for number in range(len(document)):
            found.append(_picture(document[number], width))
            report(0.5 + 0.5 * (number + 1) / len(document))
        return tuple(found)
    finally:
        document.close()


def _picture(page: Any, width: int) -> Picture:
    bitmap = page.render(scale=width / page.get_width(), rev_byteorder=True)
    try:
        return Picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    finally:
        bitmap.close()
        page.close()


def _renderer() -> Any:
    # Without a place for its cache matplotlib makes a passing one, and would tell so each time.
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    return import_module(_RENDERER)
