"""The structure tree while pages are drawn: what a screen reader will walk through."""

from dataclasses import dataclass, field
from typing import NamedTuple


class Mark(NamedTuple):
    """Marked content `mcid` on a page counted from 0."""

    page: int
    mcid: int


@dataclass(slots=True, eq=False)
class LinkArea:
    """A rectangle on a page that leads to an anchor of ours or to an address."""

    page: int
    box: tuple[float, float, float, float]
    target: str
    words: str
    is_address: bool = False


@dataclass(slots=True, eq=False)
class Node:
    """An element of the structure: its role, what it holds in reading order, and its properties."""

    role: str
    alt: str = ""
    scope: str = ""
    span: int = 1
    box: tuple[float, float, float, float] | None = None
    kids: list["Node | Mark | LinkArea"] = field(default_factory=list)

    def add(self, role: str, alt: str = "", scope: str = "", span: int = 1) -> "Node":
        """A new element at the end of this one."""
        node = Node(role, alt, scope, span)
        self.kids.append(node)
        return node


class Place(NamedTuple):
    """Where an anchor stands: page from 0 and the height on it in points."""

    page: int
    top: float


class Entry(NamedTuple):
    """A heading for the outline."""

    level: int
    text: str
    place: Place


@dataclass(slots=True)
class Record:
    """What one pass over the pages found out."""

    root: Node
    places: dict[str, Place] = field(default_factory=dict)
    outline: list[Entry] = field(default_factory=list)
    page_count: int = 0

    @property
    def pages(self) -> dict[str, int]:
        """The page number, counted from 1, of every anchor."""
        return {anchor: place.page + 1 for anchor, place in self.places.items()}
