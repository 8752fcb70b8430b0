"""What the acts of the window need of it."""

from __future__ import annotations

from typing import Protocol

from ui.preferences import Preferences
from ui.session import Session
from ui.shell.workspace import Workspace


class Desk(Protocol):
    """The window, as the acts see it."""

    preferences: Preferences
    session: Session | None
    workspace: Workspace | None

    def lock(self) -> None:
        """Hide and close the dossier until its password is given."""

    def show_home(self) -> None:
        """Close the dossier."""

    def dress(self) -> None:
        """Look and speak as preferred."""
