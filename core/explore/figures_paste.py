"""Figures out of a spreadsheet: names down, years across."""

from collections.abc import Sequence
from decimal import Decimal

import msgspec

from core.dossier.dossier import Dossier
from core.dossier.records.organisation import Cycle, Unit
from core.explore import indicators
from core.explore.indicators import Series, blank_own, lenient_figure, years
from core.library.indicators import indicators as library
from core.text.faults import Fault, Unreadable
from core.text.translate import gettext as _

MOST_FAULTS = 10


class PasteRefused(Fault):
    """Pasted rows hold something that is no figure; nothing was taken over."""


class Pasted(msgspec.Struct, frozen=True):
    """What was taken over: figures, and the names of new indicators of one's own."""

    figures: int
    new: tuple[str, ...]


class _Cell(msgspec.Struct, frozen=True):
    """A figure in the pasted rows."""

    name: str
    year: int
    value: Decimal | None


def paste(
    dossier: Dossier, cycle: Cycle, rows: Sequence[Sequence[str]], unit: str | None = None
) -> Pasted:
    """Take rows over: a name, then figures of the years in the heading, else of the last years.

    A name that the library does not know becomes a figure of one's own. Raises PasteRefused.
    """
    cells = _cells(cycle, rows)
    known = _known(indicators.table(dossier, cycle, dossier.find(Unit, unit)))
    new: list[str] = []
    for cell in cells:
        if cell.name.casefold() not in known:
            known[cell.name.casefold()] = blank_own(cycle, cell.name)
            new.append(cell.name)
        indicators.note(dossier, cycle, known[cell.name.casefold()], cell.year, cell.value, unit)
    return Pasted(len(cells), tuple(new))


def _cells(cycle: Cycle, rows: Sequence[Sequence[str]]) -> list[_Cell]:
    heading = _heading(rows[0]) if rows else {}
    across = heading or _last_years(cycle, max((len(row) for row in rows), default=0) - 1)
    shown, problems, found = years(cycle), list[str](), list[_Cell]()
    for number, row in enumerate(rows, 1):
        if number == 1 and heading:
            continue
        for place, typed in enumerate(row[1:], 1):
            year = across.get(place)
            if typed.strip() and row[0].strip() and year in shown:
                _read(found, problems, number, row[0].strip(), year, typed)
    if problems or not found:
        nothing = _("There is no figure in the pasted rows: give a name, then figures.")
        raise PasteRefused("; ".join(problems[:MOST_FAULTS]) or nothing)
    return found


def _read(
    found: list[_Cell], problems: list[str], number: int, name: str, year: int, typed: str
) -> None:
    try:
        found.append(_Cell(" ".join(name.split()), year, lenient_figure(typed)))
    except Unreadable as refused:
        sentence = _("row {row}, column {column}: {problem}")
        problems.append(sentence.format(row=number, column=year, problem=refused))


def _heading(row: Sequence[str]) -> dict[int, int]:
    """The year of each column, when the first row holds nothing but years after its first cell."""
    cells = {place: cell for place, cell in enumerate(row) if place and cell.strip()}
    if not cells or not all(_is_year(cell) for cell in cells.values()):
        return {}
    return {place: int(cell) for place, cell in cells.items()}


def _is_year(cell: str) -> bool:
    return len(cell) == 4 and cell.isdigit() and cell[:2] in ("19", "20")


def _last_years(cycle: Cycle, columns: int) -> dict[int, int]:
    """Columns without a heading end with this year."""
    return {place: cycle.year - columns + place for place in range(1, columns + 1)}


def _known(table: Sequence[Series]) -> dict[str, Series]:
    """The indicators by key and by title in any language."""
    named = {each.title.casefold(): each for each in table}
    by_key = {each.key: each for each in table}
    for one in library().indicators:
        for title in one.title.versions().values():
            named.setdefault(title.casefold(), by_key[one.key])
        named.setdefault(one.key.casefold(), by_key[one.key])
    return named
