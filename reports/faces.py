"""The one typeface of paper and charts: Source Sans Pro, in four faces from its package."""

from pathlib import Path
from typing import Literal

from font_source_sans_pro import font_files_ttf

Face = Literal["regular", "strong", "italic", "strong_italic"]

_FILES: dict[Face, str] = {
    "regular": "SourceSansPro",
    "strong": "SourceSansProSemibold",
    "italic": "SourceSansProIt",
    "strong_italic": "SourceSansProSemiboldIt",
}


def face_of(strong: bool, italic: bool) -> Face:
    """The face for this emphasis."""
    if strong:
        return "strong_italic" if italic else "strong"
    return "italic" if italic else "regular"


def font_file(face: Face) -> Path:
    """The TrueType file of a face."""
    return Path(font_files_ttf[_FILES[face]])
