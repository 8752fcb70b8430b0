"""What records ever were, as the history knows it."""

from collections.abc import Iterator
from typing import TypeVar

from core.dossier.codec import from_row
from core.dossier.dossier import Dossier
from core.dossier.records.base import Record, table_of

R = TypeVar("R", bound=Record)


def ever(dossier: Dossier, kind: type[R]) -> Iterator[R]:
    """The records of a kind as they ever were, the oldest first; what was undone too."""
    return (from_row(kind, state) for state in dossier.history.states(table_of(kind)))
