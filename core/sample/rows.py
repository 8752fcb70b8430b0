"""Rows of the story into rows of a dossier: names become ids, and days move to the year."""

import datetime as dt
from typing import Any

import msgspec

from core.country.deadlines import years_after
from core.dossier.dossier import Dossier
from core.dossier.records import consult, envision, explore, organisation, realise
from core.dossier.records.base import CycleRecord, derived_id, table_of
from core.dossier.records.organisation import Cycle
from core.library.sample import Row

ROOMS = (organisation, explore, envision, realise, consult)
RECORDS: dict[str, type[CycleRecord]] = {
    table_of(kind): kind
    for room in ROOMS
    for kind in vars(room).values()
    if isinstance(kind, type) and issubclass(kind, CycleRecord) and kind is not CycleRecord
}
"""The record of every table of a year."""
YEARS = frozenset({"year", "baseline_year"})
"""Fields that hold a year, which moves along too."""
NATURAL = {
    "consultation": "subject",
    "communication": "usual",
    "yearly_evaluation": "key",
}
"""Tables with one row a year for each value of a field: their ids follow from it."""


class Names:
    """Which row of the dossier bears which name of the story, year after year."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._of: dict[str, str] = {}
        """Name by id, of every row written so far."""

    def fresh(self, year: int, name: str) -> str:
        """The id of a row that begins in this year: the same whenever the story is written."""
        return derived_id("sample", str(self._seed), str(year), name)

    def remember(self, id: str, name: str) -> None:
        """Note that this row bears this name."""
        self._of[id] = name

    def name_of(self, id: str) -> str:
        """The name of a row that was written; raises KeyError."""
        return self._of[id]

    def carried(self, dossier: Dossier, cycle: Cycle) -> dict[str, str]:
        """The ids, by name, of the rows that were carried over into this year."""
        found: dict[str, str] = {}
        for kind in RECORDS.values():
            for record in dossier.all(kind, cycle=cycle.id):
                if record.origin in self._of:
                    found[self._of[record.origin]] = record.id
        for name, id in found.items():
            self.remember(id, name)
        return found


class Year:
    """One year of the dossier while its story is written into it."""

    def __init__(
        self, dossier: Dossier, cycle: Cycle, names: Names, told: int, known: frozenset[str]
    ) -> None:
        """`told` is the year in which the story has it, `known` are the names of its rows."""
        self.dossier = dossier
        self.cycle = cycle
        self.names = names
        self.moved = cycle.year - told
        self.carried = names.carried(dossier, cycle)
        self._known = known

    def id_of(self, name: str) -> str:
        """The id of the row with this name: as carried over, or as it will be written."""
        return self.carried.get(name) or self.names.fresh(self.cycle.year, name)

    def name_of(self, record: CycleRecord) -> str:
        """The name that a row bears in the story."""
        return self.names.name_of(record.id)

    def write(self, table: str, row: Row) -> Any:
        """Write a row of the story, or give the one that was carried over what is new."""
        kind, id = RECORDS[table], self._id(table, row)
        self.names.remember(id, row["id"])
        fields = {name: value for name, value in row.items() if name in kind.__struct_fields__}
        values = self.resolved(fields) | {"id": id, "cycle": self.cycle.id}
        old = self.dossier.find(kind, id)
        if old is None:
            return self.dossier.add(msgspec.convert(values, kind, builtin_types=(dt.date,)))
        whole = msgspec.structs.asdict(old) | values
        return self.dossier.save(msgspec.convert(whole, kind, builtin_types=(dt.date,)))

    def _id(self, table: str, row: Row) -> str:
        natural = row.get(NATURAL.get(table, ""))
        return derived_id(table, self.cycle.id, natural) if natural else self.id_of(row["id"])

    def resolved(self, row: Row) -> Row:
        """The row with ids for names, and its days in this year."""
        return {
            name: value + self.moved if name in YEARS else self._value(value)
            for name, value in row.items()
        }

    def day(self, value: dt.date) -> dt.date:
        """A day of the story in this year."""
        return years_after(value, self.moved)

    def _value(self, value: object) -> object:
        if isinstance(value, str) and value.startswith("@"):
            return self._reference(value[1:])
        if isinstance(value, dt.date):
            return self.day(value)
        if isinstance(value, list | tuple):
            return tuple(part for each in value if (part := self._value(each)) is not None)
        if isinstance(value, dict):
            return {name: self._value(part) for name, part in value.items()}
        return value

    def _reference(self, name: str) -> str | None:
        """The id of a row; None for one of an earlier year that did not come along."""
        return self.id_of(name) if name in self._known or name in self.carried else None
