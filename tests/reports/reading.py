"""Reading a PDF back: its text, its structure, its links and its fonts."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pikepdf
import pypdfium2
from pdfua import validate


@dataclass(frozen=True)
class Reader:
    """A PDF file, read as a person, a screen reader or a checker would."""

    path: Path

    @cached_property
    def pages(self) -> list[str]:
        """The text of every page in the order of drawing, lines joined by a space."""
        with pypdfium2.PdfDocument(self.path) as pdf:
            return [_text(page) for page in pdf]

    @property
    def text(self) -> str:
        """All text."""
        return " ".join(self.pages)

    @cached_property
    def faults(self) -> list[str]:
        """What the accessibility checker finds or could not check."""
        report = validate(str(self.path))
        found = [f"{fault.rule_id}: {fault.message}" for fault in report.findings]
        return found + [rule.skipped_reason for rule in report.outcomes if rule.skipped_reason]

    @cached_property
    def elements(self) -> list[tuple[str, pikepdf.Object]]:
        """Role and object of every structure element, depth first."""
        return list(_walk(self.pdf.Root.StructTreeRoot))

    @cached_property
    def pdf(self) -> pikepdf.Pdf:
        """The file as objects, read from memory so that nothing stays open."""
        return pikepdf.open(self.path)

    def roles(self, *wanted: str) -> list[str]:
        """The roles in reading order, of all elements or the wanted ones."""
        return [role for role, _ in self.elements if not wanted or role in wanted]

    def links(self) -> Iterator[tuple[int, pikepdf.Object]]:
        """The page index and annotation of every link."""
        for number, page in enumerate(self.pdf.pages):
            for annotation in page.obj.get("/Annots", pikepdf.Array()):
                yield number, annotation

    def page_with(self, *words: str) -> int:
        """The number of the first page after the contents that has all these words."""
        found = (n for n, text in enumerate(self.pages, 1) if all(w in text for w in words))
        return next(number for number in found if number > 2)


def _text(page: pypdfium2.PdfPage) -> str:
    return " ".join(page.get_textpage().get_text_range().split())


def _walk(node: pikepdf.Object) -> Iterator[tuple[str, pikepdf.Object]]:
    kids = node.get("/K")
    many = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    for kid in many:
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/StructElem":
            yield str(kid.S)[1:], kid
            yield from _walk(kid)
