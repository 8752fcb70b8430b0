"""What the program remembers outside any dossier: looks, language, and where files lay.

A list of files lies outside the encryption, so it holds name and place only.
"""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6.QtCore import QSettings

from core.text.translate import DEFAULT_LANGUAGE, LANGUAGES
from ui.look.theme import Choice

MOST_RECENT = 8
SUFFIX = ".veer"
"""How the name of a dossier's file ends."""


class Preferences:
    """Values in the user's settings; a path makes them live in that file instead."""

    def __init__(self, path: Path | None = None) -> None:
        self._kept = (
            QSettings(str(path), QSettings.Format.IniFormat)
            if path
            else QSettings("Veerwerk", "Veerwerk")
        )

    @property
    def theme(self) -> Choice:
        """light, dark or system."""
        kept = str(self._kept.value("theme", "system"))
        return cast(Choice, kept if kept in ("light", "dark") else "system")

    @theme.setter
    def theme(self, theme: Choice) -> None:
        self._kept.setValue("theme", theme)

    @property
    def text_scale(self) -> float:
        """From 1 to 2."""
        return float(str(self._kept.value("text_scale", "1")))

    @text_scale.setter
    def text_scale(self, scale: float) -> None:
        self._kept.setValue("text_scale", min(2.0, max(1.0, round(scale, 3))))

    @property
    def language(self) -> str:
        """Of the screen; a report has its own."""
        kept = str(self._kept.value("language", DEFAULT_LANGUAGE))
        return kept if kept in LANGUAGES else DEFAULT_LANGUAGE

    @language.setter
    def language(self, language: str) -> None:
        self._kept.setValue("language", language)

    @property
    def recent(self) -> list[Path]:
        """Files that were open, the latest first."""
        kept = self._kept.value("recent", [])
        names = kept if isinstance(kept, list) else [kept]
        return [Path(str(name)) for name in names if name]

    def remember(self, path: Path) -> None:
        """Put a file first in the list."""
        files = [path.resolve(), *(one for one in self.recent if one != path.resolve())]
        self._kept.setValue("recent", [str(one) for one in files[:MOST_RECENT]])

    def forget(self, path: Path) -> None:
        """Take a file out of the list; the file itself stays."""
        self._kept.setValue("recent", [str(one) for one in self.recent if one != path])
