"""What every record has in common: its id, its place in a list and the cycle it belongs to."""

import re
import uuid
from functools import cache

from msgspec import Struct, field

NAMESPACE = uuid.UUID("5f0a3c1e-7d0e-4a57-9a37-2f1e5a1b6c90")
"""The root of every derived id; changing it would double carried-over rows when copies merge."""


def new_id() -> str:
    """A random id: two laptops never collide, and it does not betray when it was made."""
    return uuid.uuid4().hex


def derived_id(*parts: str) -> str:
    """The id of a row with a natural key, so that two copies of a dossier make the same row."""
    return uuid.uuid5(NAMESPACE, "/".join(parts)).hex


class Record(Struct, frozen=True, kw_only=True):
    """One row of a tracked table; the table is the class name in snake case."""

    id: str = field(default_factory=new_id)
    position: int = 0
    """Place in its list, from 1; 0 asks the dossier for the next free place."""


class CycleRecord(Record, frozen=True, kw_only=True):
    """A row that belongs to one year; a row taken over from an earlier year names its origin."""

    cycle: str
    origin: str | None = None


@cache
def table_of(kind: type[Record]) -> str:
    """The table that holds records of this kind: `EvidenceLink` lies in `evidence_link`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()
