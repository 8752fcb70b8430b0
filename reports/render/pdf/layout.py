"""Words to lines: where text breaks, in several faces, with links and page numbers in it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from reports.blocks import Inline, PageOf, Span, Text
from reports.clean import clean
from reports.faces import Face, face_of
from reports.render.pdf.fonts import width_of
from reports.render.pdf.style import Style
from reports.render.words import inlines

# A word with the spaces after it; a line may also break behind a hyphen or slash inside a word.
_WORD = re.compile(r"\n|[^ \n]*?[^\W\d][-/–](?=[^\W\d]{2})|[^ \n]+ *| +")


@dataclass(frozen=True, slots=True)
class Lead:
    """What a piece of text leads to; two pieces of one link share the same object."""

    target: str
    is_address: bool = False


class Piece(NamedTuple):
    """A stretch of one line in one face."""

    text: str
    face: Face
    lead: Lead | None
    width: float


class Line(NamedTuple):
    """The pieces of a line, and its width without the space at its end."""

    pieces: tuple[Piece, ...]
    width: float


Pages = Mapping[str, int]
_Word = list[Piece]


def lay(text: Text, style: Style, width: float, pages: Pages) -> tuple[Line, ...]:
    """The lines of a text that is `width` wide; a word that is wider breaks anywhere.

    `pages` gives the page of each anchor; one that is not known yet stands as a wide number.
    """
    words = list(_words(text, style, pages))
    lines = _fill(words, style, width)
    if style.balanced and 1 < len(lines) <= 4:
        lines = _balanced(words, style, width, len(lines))
    return tuple(_line(pieces, style.size) for pieces in lines)


def longest_word(text: str, style: Style) -> float:
    """The width that the longest word of a text asks."""
    words = _words(text, style, {})
    return max((_bare_width(word, style.size) for word in words), default=0.0)


def _words(text: Text, style: Style, pages: Pages) -> Iterator[_Word]:
    word: _Word = []
    for inline in inlines(text):
        string, face, lead = _spoken(inline, style, pages)
        for token in _WORD.findall(string):
            word.append(Piece(token, face, lead, width_of(token, face, style.size)))
            if token[-1] in " \n-/–":
                yield word
                word = []
    if word:
        yield word


def _spoken(inline: Inline, style: Style, pages: Pages) -> tuple[str, Face, Lead | None]:
    if isinstance(inline, str):
        return clean(inline), style.face, None
    if isinstance(inline, PageOf):
        return str(pages.get(inline.anchor, 88)), style.face, Lead(inline.anchor)
    strong = inline.strong or style.face.startswith("strong")
    return clean(inline.text), face_of(strong, inline.italic), _lead(inline)


def _lead(span: Span) -> Lead | None:
    if span.url:
        return Lead(span.url, is_address=True)
    return Lead(span.to) if span.to else None


def _fill(words: list[_Word], style: Style, width: float) -> list[_Word]:
    lines: list[_Word] = [[]]
    used = 0.0
    for word in words:
        for part in _fitting(word, style, width):
            if lines[-1] and used + _bare_width(part, style.size) > width + 0.01:
                lines.append([])
                used = 0.0
            used += sum(piece.width for piece in part)
            if part[-1].text != "\n":
                lines[-1] += part
            else:
                lines[-1] += part[:-1]
                lines.append([])
                used = 0.0
    return lines if lines[-1] or len(lines) == 1 else lines[:-1]


def _fitting(word: _Word, style: Style, width: float) -> Iterator[_Word]:
    """The word whole, or in parts that fit when it is wider than a line."""
    if _bare_width(word, style.size) <= width or word[-1].text == "\n":
        yield word
        return
    part: _Word = []
    for piece in word:
        for character in piece.text:
            one = Piece(
                character, piece.face, piece.lead, width_of(character, piece.face, style.size)
            )
            if part and _bare_width([*part, one], style.size) > width:
                yield part
                part = []
            part.append(one)
    yield part


def _balanced(words: list[_Word], style: Style, width: float, count: int) -> list[_Word]:
    narrow, wide = width / count * 0.8, width
    while wide - narrow > 2:
        middle = (narrow + wide) / 2
        if len(_fill(words, style, middle)) > count:
            narrow = middle
        else:
            wide = middle
    return _fill(words, style, wide)


def _bare_width(word: _Word, size: float) -> float:
    """The width without spaces at the end."""
    if not word:
        return 0.0
    last = word[-1]
    bare = width_of(last.text.rstrip(" \n"), last.face, size)
    return sum(piece.width for piece in word[:-1]) + bare


def _line(pieces: _Word, size: float) -> Line:
    joined: _Word = []
    for piece in pieces:
        if joined and joined[-1].face == piece.face and joined[-1].lead is piece.lead:
            joined[-1] = _join(joined[-1], piece)
        else:
            joined.append(piece)
    return Line(tuple(joined), _bare_width(joined, size))


def _join(one: Piece, other: Piece) -> Piece:
    return Piece(one.text + other.text, one.face, one.lead, one.width + other.width)
