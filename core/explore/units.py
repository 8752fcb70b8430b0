"""The list of units that a spreadsheet brings: unit, parent, headcount.

Nothing is written before the whole list is right; what is wrong is said by row and column. The
same list once more changes nothing.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from core.dossier.dossier import Dossier
from core.dossier.records.organisation import Unit
from core.explore.division import check_free
from core.explore.tables import read_table
from core.explore.unit_tree import EVERYBODY, circle, crowding, name_key
from core.text.faults import Fault
from core.text.lists import brief
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _

MOST_HEADCOUNT = 1_000_000
MOST_DIGITS = 20
MOST_FAULTS = 20
"""So many faults are named; a file with more of them is probably another file."""

_HEADINGS = {
    "unit": (
        "unit",
        "naam",
        "name",
        "nom",
        "eenheid",
        "afdeling",
        "team",
        "dienst",
        "unité",
        "unite",
        "service",
    ),
    "parent": ("parent", "onderdeel van", "hoort bij", "bovenliggend", "ouder", "fait partie de"),
    "headcount": ("headcount", "aantal", "werknemers", "medewerkers", "effectif", "nombre"),
}
"""The headings of the file, and what people call them in their own lists."""

_NEEDED = {"unit": N_("unit"), "headcount": N_("headcount")}
"""What a reader calls the columns that no list can do without."""

_UNNAMED = {2: ("unit", "headcount"), 3: ("unit", "parent", "headcount")}
"""The columns of rows without a heading, by how many there are."""


class UnitRow(msgspec.Struct, frozen=True):
    """One unit of a list; `row` is its place in the file or the pasted text, from 1."""

    name: str
    parent: str
    headcount: int
    row: int
    parent_column: str = "parent"


class _Columns(msgspec.Struct, frozen=True):
    """Where unit, parent and headcount stand, what their headings say, and the rows above."""

    places: dict[str, int]
    titles: dict[str, str]
    above: int

    def cell(self, cells: Sequence[str], key: str) -> str:
        """What stands in this column of the row, with single spaces."""
        place = self.places.get(key, len(cells))
        return " ".join(cells[place].split()) if place < len(cells) else ""

    def title(self, key: str) -> str:
        """The heading as the file writes it."""
        return self.titles.get(key, key)


class UnitsRefused(Fault):
    """The list cannot be taken over; `problems` names each fault by row and column."""

    def __init__(self, file: str, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        said = list(self.problems[:MOST_FAULTS])
        if len(self.problems) > MOST_FAULTS:
            count = len(self.problems) - MOST_FAULTS
            more = ngettext("and {count} more fault", "and {count} more faults", count)
            said.append(more.format(count=count))
        super().__init__(_("{file}: {problems}").format(file=file, problems="; ".join(said)))


class Imported(msgspec.Struct, frozen=True):
    """What a list changed: how many units are new, have other values, or were as they are."""

    added: int
    changed: int
    unchanged: int


def read_units(path: Path, known: Iterable[str] = ()) -> tuple[UnitRow, ...]:
    """The units in a csv file; a parent stands in the file too or is one of the `known` names.

    Raises UnreadableTable or UnitsRefused.
    """
    return check_units(path.name, read_table(path), known)


def check_units(
    source: str, table: Sequence[Sequence[str]], known: Iterable[str] = ()
) -> tuple[UnitRow, ...]:
    """The units in rows of cells, the first of which may be a heading; raises UnitsRefused.

    Without a heading the columns are name, parent, headcount or, with two, name and headcount.
    """
    columns = _columns(source, table)
    cells = [(number, row) for number, row in enumerate(table, 1) if any(row)]
    cells = [(number, row) for number, row in cells if number > columns.above]
    problems = [] if cells else [_("there is no unit in it")]
    rows = [found for number, row in cells if (found := _row(number, row, columns, problems))]
    problems += _whole(rows, columns, known)
    if problems:
        raise UnitsRefused(source, problems)
    return tuple(rows)


def import_units(
    dossier: Dossier, cycle: str, rows: Sequence[UnitRow], source: str = "units.csv"
) -> Imported:
    """Add the units of a list to a year, or give those of the same name its values.

    Units that the list does not name stay. Raises UnitsRefused, with nothing written, when the
    tree would be impossible.
    """
    before = dossier.all(Unit, cycle=cycle)
    planned = _planned(cycle, before, rows)
    problems = [*_circles(planned, rows), *(one.sentence for one in crowding(planned))]
    if problems:
        raise UnitsRefused(source, problems)
    known = {unit.id: unit for unit in before}
    for unit in planned:
        if unit.id in known and unit.parent != known[unit.id].parent:
            check_free(dossier, known[unit.id])
    for unit in planned:
        if unit.id not in known:
            dossier.add(unit)
        elif unit != known[unit.id]:
            dossier.save(unit)
    changed = sum(unit.id in known and unit != known[unit.id] for unit in planned)
    added = len(planned) - len(before)
    return Imported(added, changed, len(rows) - added - changed)


def import_file(dossier: Dossier, cycle: str, path: Path) -> Imported:
    """Read a csv file and take it over; the act of the command and of the page."""
    known = [unit.name for unit in dossier.all(Unit, cycle=cycle)]
    return import_units(dossier, cycle, read_units(path, known), path.name)


def _columns(source: str, table: Sequence[Sequence[str]]) -> _Columns:
    """The columns by the heading or, without one, by their order."""
    first = next((number for number, row in enumerate(table, 1) if any(row)), 1)
    cells = table[first - 1] if table else []
    found = {
        key: next(place for place, cell in enumerate(cells) if name_key(cell) in names)
        for key, names in _HEADINGS.items()
        if any(name_key(cell) in names for cell in cells)
    }
    if "unit" in found and "headcount" in found:
        return _Columns(found, {key: cells[place] for key, place in found.items()}, first)
    if len(cells) in _UNNAMED and cells[-1].isdigit():
        places = {key: place for place, key in enumerate(_UNNAMED[len(cells)])}
        return _Columns(places, {key: key for key in places}, first - 1)
    missing = ", ".join(_(word) for key, word in _NEEDED.items() if key not in found)
    sentence = _("row {row}: the column {columns} is missing; needed are unit, parent, headcount")
    raise UnitsRefused(source, [sentence.format(row=first, columns=missing)])


def _row(
    number: int, cells: Sequence[str], columns: _Columns, problems: list[str]
) -> UnitRow | None:
    """The unit in this row, nothing without a name; its faults go to `problems`."""
    name, parent, typed = (columns.cell(cells, key) for key in _HEADINGS)
    wrong = list(_headcount_faults(typed))
    found = [*_name_faults(name, parent), *wrong]
    problems += [_at(number, columns.title(key), text) for key, text in found]
    people = 0 if wrong else int(typed)
    return UnitRow(name, parent, people, number, columns.title("parent")) if name else None


def _name_faults(name: str, parent: str) -> Iterator[tuple[str, str]]:
    if not name:
        yield "unit", _("a unit needs a name")
    elif name == EVERYBODY:
        yield "unit", _("“*” stands for the whole organisation; give the unit a name")
    elif name_key(name) == name_key(parent):
        yield "parent", _("“{name}” cannot be a part of itself").format(name=name)


def _headcount_faults(typed: str) -> Iterator[tuple[str, str]]:
    said = brief(typed)
    if not typed:
        yield "headcount", _("the number of people is missing")
    elif not (typed.isascii() and typed.isdigit()):
        yield "headcount", _("“{text}” is not a whole number of people").format(text=said)
    elif len(typed) > MOST_DIGITS or int(typed) > MOST_HEADCOUNT:
        yield "headcount", _("{text} people is more than any organisation has").format(text=said)


def _whole(rows: Sequence[UnitRow], columns: _Columns, known: Iterable[str]) -> Iterator[str]:
    """What only the list as a whole shows: a name twice, a parent that is nowhere."""
    seen = Counter[str]()
    names = {name_key(name) for name in known} | {name_key(row.name) for row in rows}
    for row in rows:
        seen[name_key(row.name)] += 1
        if seen[name_key(row.name)] > 1:
            twice = _("“{name}” stands in the list for the second time").format(name=row.name)
            yield _at(row.row, columns.title("unit"), twice)
        if row.parent and name_key(row.parent) not in names:
            nowhere = _("there is no unit “{name}”").format(name=row.parent)
            yield _at(row.row, columns.title("parent"), nowhere)


def _at(row: int, column: str, problem: str) -> str:
    sentence = _("row {row}, column {column}: {problem}")
    return sentence.format(row=row, column=column, problem=problem)


def _planned(cycle: str, before: Sequence[Unit], rows: Sequence[UnitRow]) -> list[Unit]:
    """The units of the year as they will be: those there are, and then the new ones in order."""
    planned = {name_key(unit.name): unit for unit in before}
    for row in rows:
        old = planned.get(name_key(row.name)) or Unit(cycle=cycle, name=row.name)
        planned[name_key(row.name)] = msgspec.structs.replace(old, headcount=row.headcount)
    for row in rows:
        parent = planned[name_key(row.parent)].id if row.parent else None
        unit = planned[name_key(row.name)]
        planned[name_key(row.name)] = msgspec.structs.replace(unit, parent=parent)
    return list(planned.values())


def _circles(units: Sequence[Unit], rows: Sequence[UnitRow]) -> Iterator[str]:
    by_name = {name_key(unit.name): unit for unit in units}
    for row in rows:
        above = circle(units, by_name[name_key(row.name)])
        if above:
            problem = _("“{name}” would be a part of itself, through “{parent}”")
            said = problem.format(name=row.name, parent=above.name)
            yield _at(row.row, row.parent_column, said)
