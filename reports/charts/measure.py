"""The charts' font: how wide words are, how they wrap, and which file draws them."""

from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from math import inf
from typing import get_args

from matplotlib.font_manager import FontEntry, FontProperties, fontManager, get_font
from matplotlib.ft2font import LoadFlags

from reports.clean import clean, spelled
from reports.faces import Face, font_file

FALLBACK = "DejaVu Sans"
_UNKNOWN = 0.6
_VOWELS = frozenset("aeiouyàâäéèêëîïôöùûü")


def properties(face: Face, size: float) -> FontProperties:
    """What matplotlib asks to set text in a face at a size in points."""
    return FontProperties(family=[_families()[face], FALLBACK], size=size)


def face_of_properties(asked: FontProperties) -> Face:
    """The face that `properties` asked for."""
    return next(face for face, name in _families().items() if name == asked.get_family()[0])


@cache
def _families() -> dict[Face, str]:
    """A family of its own for each face, so that no other font is ever taken for it."""
    families: dict[Face, str] = {face: f"Veerwerk {face}" for face in get_args(Face)}
    fontManager.ttflist += [
        FontEntry(fname=str(font_file(face)), name=name, weight=400, size="scalable")
        for face, name in families.items()
    ]
    return families


def printable(text: str) -> str:
    """Clean text of which every character can be drawn or is spelled out."""
    known = _advances("regular").keys() | _fallback_characters()
    kept = clean(text).replace("\n", " ")
    return "".join(c if ord(c) in known else spelled(c) for c in kept)


def text_width(text: str, size: float, face: Face = "regular") -> float:
    """The width of a text in points."""
    advances = _advances(face)
    return size * sum(advances.get(ord(character), _UNKNOWN) for character in text)


def wrapped(text: str, size: float, width: float, most: int, face: Face = "regular") -> list[str]:
    """The text in at most so many lines; what does not fit ends in an ellipsis."""
    lines = [""]
    for word in _pieces(printable(text), size, width if most > 1 else inf, face):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and text_width(longer, size, face) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    kept = lines[:most]
    if len(lines) > most:
        kept[-1] = f"{kept[-1]} {lines[most]}"
    return [fitting(line, size, width, face) for line in kept]


def _pieces(text: str, size: float, width: float, face: Face) -> Iterator[str]:
    """The words; one that is too wide is broken between two consonants, as compounds mostly are."""
    for word in text.split():
        rest = word
        while text_width(rest, size, face) > width:
            seams = (n for n in range(3, len(rest) - 2) if _is_seam(rest[n - 1 : n + 1]))
            fits = [n for n in seams if text_width(f"{rest[:n]}-", size, face) <= width]
            if not fits:
                break
            yield f"{rest[: fits[-1]]}-"
            rest = rest[fits[-1] :]
        yield rest


def _is_seam(letters: str) -> bool:
    return letters.isalpha() and not _VOWELS.intersection(letters.lower())


def fitting(text: str, size: float, width: float, face: Face = "regular") -> str:
    """The text, cut with an ellipsis where it is wider."""
    text = printable(text)
    if text_width(text, size, face) <= width:
        return text
    room = width - text_width("…", size, face)
    ends = accumulate(text_width(character, size, face) for character in text)
    kept = sum(1 for end in ends if end <= room)
    return text[:kept].rstrip() + "…"


@cache
def _advances(face: Face) -> dict[int, float]:
    """The width of every character as a share of the size."""
    font = get_font(str(font_file(face)))
    return {
        code: font.load_glyph(glyph, LoadFlags.NO_SCALE).horiAdvance / font.units_per_EM
        for code, glyph in font.get_charmap().items()
    }


@cache
def _fallback_characters() -> frozenset[int]:
    file = fontManager.findfont(FontProperties(family=FALLBACK))
    return frozenset(get_font(file).get_charmap())
