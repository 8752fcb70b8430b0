"""Text made fit to print: what cannot be printed goes, what looks like nothing else stays."""

import unicodedata

REPLACEMENT = "\ufffd"
_LINE_ENDS = str.maketrans({"\u2028": "\n", "\u2029": "\n", "\x0b": "\n", "\x0c": "\n"})
_SPACES = str.maketrans(dict.fromkeys("\t\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a", " "))
_SPACES.update(dict.fromkeys(map(ord, "\u2007\u2060"), "\u00a0"))


def clean(text: str) -> str:
    """Composed text without control, formatting and variation characters; lines end in \\n.

    A lone half of a surrogate pair and a code point without a meaning become U+FFFD.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").translate(_LINE_ENDS)
    kept = "".join(map(_printable, lines.translate(_SPACES)))
    return unicodedata.normalize("NFC", kept)


def one_line(text: str) -> str:
    """Clean text without line ends and double spaces, for titles and file properties."""
    return " ".join(clean(text).split())


def spelled(character: str) -> str:
    """How a character reads that no font can draw: `[grinning face]`, else `[U+4E2D]`."""
    if unicodedata.category(character) == "So":
        return f"[{unicodedata.name(character, '?').lower()}]"
    return f"[U+{ord(character):04X}]"


def _printable(character: str) -> str:
    if character == "\n":
        return character
    category = unicodedata.category(character)
    if category in ("Cs", "Co", "Cn"):
        return REPLACEMENT
    if category in ("Cc", "Cf") or "\ufe00" <= character <= "\ufe0f":
        return ""
    return "" if "\U0001f3fb" <= character <= "\U0001f3ff" else character
