"""The embedded fonts: which one draws which character, and how wide it is."""

from functools import cache, lru_cache
from pathlib import Path
from typing import get_args

import matplotlib
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from reports.clean import spelled
from reports.faces import Face, font_file

# Draws what Source Sans Pro lacks (Greek with accents, arrows, signs, faces); matplotlib has it.
FALLBACK = "DejaVuSans"


@cache
def font_of(face: Face) -> str:
    """The name under which ReportLab knows a face."""
    return _register(f"SourceSansPro-{face}", font_file(face))


@lru_cache(maxsize=20_000)
def runs(text: str, face: Face) -> tuple[tuple[str, str], ...]:
    """The text as pieces of (font, text); what no font can draw is spelled out."""
    main = font_of(face)
    if all(ord(character) in _glyphs(main) for character in text):
        return ((main, text),)
    pieces: list[tuple[str, str]] = []
    for character in text:
        font, drawn = _drawn(character, main)
        if pieces and pieces[-1][0] == font:
            drawn = pieces.pop()[1] + drawn
        pieces.append((font, drawn))
    return tuple(pieces)


@lru_cache(maxsize=50_000)
def width_of(text: str, face: Face, size: float) -> float:
    """The width of text in points."""
    return float(sum(pdfmetrics.stringWidth(piece, font, size) for font, piece in runs(text, face)))


def register_all() -> None:
    """Make every face known, so that the first page can start with one of them."""
    for face in get_args(Face):
        font_of(face)


def _drawn(character: str, main: str) -> tuple[str, str]:
    for font in (main, _fallback()):
        if ord(character) in _glyphs(font):
            return font, character
    return main, spelled(character)


@cache
def _fallback() -> str:
    return _register(FALLBACK, Path(matplotlib.get_data_path(), "fonts", "ttf", "DejaVuSans.ttf"))


@cache
def _glyphs(font: str) -> frozenset[int]:
    return frozenset(_font(font).face.charToGlyph)


def _font(name: str) -> TTFont:
    font = pdfmetrics.getFont(name)
    assert isinstance(font, TTFont)
    return font


def _register(name: str, file: Path) -> str:
    pdfmetrics.registerFont(TTFont(name, str(file)))
    return name
