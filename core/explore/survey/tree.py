"""The units of a year as one tree under the whole organisation."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.dossier.records.organisation import Unit

WHOLE = "*"
"""The id of the whole organisation, which is place 0 of every tree."""


@dataclass(frozen=True, slots=True)
class Tree:
    """Units by place: 0 is the whole organisation, and a parent stands before its children."""

    ids: tuple[str, ...]
    names: tuple[str, ...]
    parents: tuple[int, ...]
    """The place of each unit's parent; that of the whole organisation is itself."""
    headcounts: tuple[int | None, ...]
    """People in the unit with all it contains; None when nobody filled it in."""

    def children(self, place: int) -> tuple[int, ...]:
        """The places straight below a place."""
        below = range(place + 1, len(self.ids))
        return tuple(each for each in below if self.parents[each] == place)

    def places(self) -> dict[str, int]:
        """The place of each id."""
        return {id: place for place, id in enumerate(self.ids)}

    def sums(self, own: NDArray[np.float64]) -> NDArray[np.float64]:
        """What each place holds with all that lies under it; rows are places."""
        total = own.copy()
        for place in range(len(self.ids) - 1, 0, -1):
            total[self.parents[place]] += total[place]
        return total

    def path(self, place: int) -> str:
        """The name with those above it, where the name alone would not do."""
        if self.parents[place] == 0:
            return self.names[place]
        return f"{self.path(self.parents[place])} / {self.names[place]}"

    def labels(self) -> tuple[str, ...]:
        """One name a place and no two alike; the whole organisation is "*"."""
        doubles = {name for name in self.names if self.names.count(name) > 1}
        return tuple(
            self.path(place) if name in doubles else name for place, name in enumerate(self.names)
        )


def tree_of(units: Sequence[Unit]) -> Tree:
    """The tree of these units; a unit whose parent is not among them stands at the top."""
    known = {unit.id for unit in units}
    ordered = list(_below(None, [(unit, _parent(unit, known)) for unit in units]))
    places = {unit.id: place for place, (unit, _above) in enumerate(ordered, 1)}
    parents = [0, *(places[above] if above else 0 for _unit, above in ordered)]
    counts = _headcounts([None, *(unit.headcount or None for unit, _above in ordered)], parents)
    return Tree(
        ids=(WHOLE, *(unit.id for unit, _above in ordered)),
        names=(WHOLE, *(unit.name for unit, _above in ordered)),
        parents=tuple(parents),
        headcounts=counts,
    )


def _parent(unit: Unit, known: set[str]) -> str | None:
    return unit.parent if unit.parent in known else None


def _below(
    parent: str | None, units: list[tuple[Unit, str | None]]
) -> Iterable[tuple[Unit, str | None]]:
    for unit, above in units:
        if above == parent:
            yield unit, above
            yield from _below(unit.id, units)


def _headcounts(given: list[int | None], parents: list[int]) -> tuple[int | None, ...]:
    """What was filled in; where nothing was, the sum of what lies straight below."""
    counts = list(given)
    for place in range(len(counts) - 1, -1, -1):
        if counts[place] is None:
            below = [counts[each] for each in range(1, len(counts)) if parents[each] == place]
            counts[place] = sum(filter(None, below)) or None
    return tuple(counts)
