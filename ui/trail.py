"""The way the user came, for back and forward."""

from __future__ import annotations

Place = tuple[str, str]
"""A step and a record in it."""


class Trail:
    """Places in the order they were visited, and where the user stands in them."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1

    def add(self, step: str, record_id: str) -> None:
        """Go somewhere new; what lay ahead is forgotten."""
        place = (step, record_id)
        if self._places[self._at : self._at + 1] == [place]:
            return
        self._places = [*self._places[: self._at + 1], place]
        self._at = len(self._places) - 1

    def back(self) -> Place | None:
        """The place before, or none at the beginning."""
        return self._move(-1)

    def forward(self) -> Place | None:
        """The place after, or none at the end."""
        return self._move(1)

    def _move(self, steps: int) -> Place | None:
        if not 0 <= self._at + steps < len(self._places):
            return None
        self._at += steps
        return self._places[self._at]
