"""What the page asks of its parts after every refresh: read-only or not, covered or not."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget


@runtime_checkable
class Lockable(Protocol):
    """A part that can stop being written in."""

    def set_read_only(self, why: str) -> None:
        """Refuse writing while `why` says why; an empty reason allows it again."""


@runtime_checkable
class Coverable(Protocol):
    """A part that may hold what only the advisor may see."""

    def set_covered(self, covered: bool) -> None:
        """Hide advisor-only text, or show it."""


def lock_parts(root: QWidget, why: str) -> None:
    """Tell every part under `root` whether it may be written in."""
    for part in root.findChildren(QWidget):
        if isinstance(part, Lockable):
            part.set_read_only(why)


def cover_parts(root: QWidget, covered: bool) -> None:
    """Tell every part under `root` whether to hide what only the advisor may see."""
    for part in root.findChildren(QWidget):
        if isinstance(part, Coverable):
            part.set_covered(covered)
