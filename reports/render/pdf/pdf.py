"""A report as a PDF file: tagged, fonts embedded, and the same bytes for the same report."""

import os
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile

from pikepdf import ObjectStreamMode, Pdf

from core.text.faults import Fault
from core.text.translate import gettext as _
from core.text.translate import use
from reports.blocks import Report
from reports.render.anchors import check_anchors, check_levels
from reports.render.pdf.fonts import register_all
from reports.render.pdf.pages import set_pages
from reports.render.pdf.story import tell
from reports.render.pdf.structure import add_structure
from reports.render.pdf.tags import Node, Record

_PASSES = 6


class CannotWrite(Fault):
    """The file could not be written; what stood there is untouched."""


def render_pdf(report: Report, path: Path) -> None:
    """Write the report to the path at once, or not at all.

    Raises `CannotWrite` when the file cannot be written, `UnknownAnchor`, `DoubleAnchor` or
    `SkippedLevel` when the blocks do not fit together.
    """
    write_whole(path, pdf_bytes(report))


def write_whole(path: Path, content: bytes) -> None:
    """Write the bytes of a file at once, or not at all; raises `CannotWrite`."""
    try:
        _replace(path, content)
    except OSError as error:
        reason = error.strerror or str(error)
        sentence = _("{file} cannot be written: {reason}")
        raise CannotWrite(sentence.format(file=path, reason=reason)) from error


def pdf_bytes(report: Report) -> bytes:
    """The report as the bytes of a PDF file, in its own language."""
    check_anchors(report)
    check_levels(report)
    register_all()
    with use(report.language, report.country or None):
        drawn, record = _drawn(report)
        with Pdf.open(BytesIO(drawn)) as pdf:
            add_structure(pdf, record, report)
            finished = BytesIO()
            pdf.save(
                finished,
                min_version="1.7",
                deterministic_id=True,
                object_stream_mode=ObjectStreamMode.generate,
                compress_streams=True,
            )
    return finished.getvalue()


def _drawn(report: Report) -> tuple[bytes, Record]:
    """Set the pages until every page number printed is the one it came to stand on."""
    before = Record(Node("Document"))
    for turn in range(_PASSES):
        record = Record(Node("Document"))
        story = tell(report, before.pages, record.root)
        file = BytesIO()
        set_pages(report, story, file, record, before.page_count, final=turn > 0)
        if turn and (record.pages, record.page_count) == (before.pages, before.page_count):
            break
        before = record
    return file.getvalue(), record


def _replace(path: Path, content: bytes) -> None:
    """Write beside the file and take its place only when all of it is on the disk."""
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        beside = Path(file.name)
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            file.close()
            beside.replace(path)
        except OSError:
            beside.unlink(missing_ok=True)
            raise
