"""Where one walks, above the card of a visit."""

from __future__ import annotations

from ui.parts.labels import Elided


class PlaceName(Elided):
    """The place of a visit, which may say who; covered, the component of the work stands there."""

    def __init__(self) -> None:
        super().__init__("", "strong")
        self._place = self._source = ""
        self._covered = True

    def show_place(self, place: str, source: str) -> None:
        """Show where the visit goes, and what the question is about."""
        self._place, self._source = place, source
        self.set_covered(self._covered)

    def set_covered(self, covered: bool) -> None:
        """Hide the place, or show it."""
        self._covered = covered
        self.setText(self._source if covered or not self._place else self._place)
