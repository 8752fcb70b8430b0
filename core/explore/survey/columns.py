"""What each column of a file of answers is: an item, the unit, a person's trace, or unknown."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from core.explore.survey.table import Rows, Table
from core.library.instrument import Instrument
from core.text.faults import Fault
from core.text.translate import gettext as _

NO_UNIT = "-"
"""Given as unit column: no column tells the unit, everything counts for the whole only."""

_TELLS_WHO = re.compile(
    r"""e-?mail|courriel|mailadres
    |\b(first|last|full|user|voor|achter|familie|gebruikers)?na(me|am)\b|\bnom\b|pr[eé]nom
    |\bip\b|ip.?a(d|dd)res|adresse\ ip|\btoken\b|toegangscode
    |date|datum|\btijd|\btime|timestamp|tijdstempel|horodat|\bheure|dur(ation|ée)|duur
    |latitude|longitude|locatie|location|localisation|adres|address
    |t[eé]l[eé]f|phone|\bgsm\b|mobiel
    |personeelsn|matricul|employee|stamnummer|rijksregister|\bbsn\b|geboorte|birth|naissance
    |\bid\b|_id$|^id_|respon(se|dent)\ ?id|^seed$|startlanguage|refurl|referrer|browser|device
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LOOKS_LIKE_WHO = re.compile(
    r"[^@\s]+@[^@\s]+\.\w+|\d{1,3}(\.\d{1,3}){3}|[0-9a-f]*(:[0-9a-f]*){3,7}"
)

_UNIT_HEADINGS = {
    *("team", "eenheid", "afdeling", "dienst", "unit", "department"),
    *("unité", "équipe", "service", "département"),
}


class BadColumns(Fault):
    """The headings do not fit the questionnaire; the sentence names the file and the column."""


@dataclass(frozen=True)
class Columns:
    """The place of each column that is used, and the names of the others."""

    items: dict[str, int]
    """Item key to place; an item of an optional scale may be missing."""
    questions: dict[str, int]
    """Open question to place."""
    unit: int | None
    dropped: tuple[str, ...]
    """Columns that could tell who answered."""
    unknown: tuple[str, ...]


def columns_of(
    table: Table,
    instrument: Instrument,
    unit_names: Collection[str],
    unit_column: str | None = None,
) -> Columns:
    """Recognise the columns of a table; `unit_names` are in casefold.

    Raises BadColumns for a missing or doubled column, or when the unit is not found.
    """
    places = _places(table, instrument)
    sample: Rows = next(table.chunks(), [])
    rest = [at for at, name in enumerate(table.header) if name and at not in places.values()]
    unit = _unit(table, rest, sample, unit_names, unit_column)
    rest = [at for at in rest if at != unit]
    who = [at for at in rest if _tells_who(table.header[at], sample, at)]
    unknown = [table.header[at] for at in rest if at not in who]
    if unit is None and unit_names and unknown and unit_column is None:
        _refuse_without_unit(table, unknown)
    asked = [question.key for question in instrument.open_questions]
    return Columns(
        items={item.key: places[item.key] for item in instrument.items if item.key in places},
        questions={key: places[key] for key in asked if key in places},
        unit=unit,
        dropped=tuple(table.header[at] for at in who),
        unknown=tuple(unknown),
    )


def _places(table: Table, instrument: Instrument) -> dict[str, int]:
    """The place of every item and open question of the instrument that has a column."""
    wanted = [item.key for item in instrument.items]
    asked = [question.key for question in instrument.open_questions]
    folded = [name.casefold() for name in table.header]
    found = [key for key in wanted + asked if key.casefold() in folded]
    if not set(found) & set(wanted):
        sentence = _("{file}: row 1 holds none of the item keys ({keys}, …). Is the header there?")
        raise BadColumns(sentence.format(file=table.file, keys=", ".join(wanted[:3])))
    for key in found:
        if folded.count(key.casefold()) > 1:
            sentence = _("{file}: column {column} is there twice.")
            raise BadColumns(sentence.format(file=table.file, column=key))
    missing = [key for key in _required(instrument) if key not in found]
    if missing:
        sentence = _("{file}: these columns are missing: {columns}.")
        raise BadColumns(sentence.format(file=table.file, columns=", ".join(missing)))
    return {key: folded.index(key.casefold()) for key in found}


def _required(instrument: Instrument) -> Iterator[str]:
    """The items of scales that may not be left out."""
    for item in instrument.items:
        if not instrument.scale(item.scale).optional:
            yield item.key


def _unit(
    table: Table,
    rest: Sequence[int],
    sample: Rows,
    names: Collection[str],
    said: str | None,
) -> int | None:
    if said == NO_UNIT:
        return None
    if said is not None:
        return _named(table, said)
    fits = {at: (_share(_values(sample, at), names), _names_units(table, at)) for at in rest}
    best = max(fits, key=lambda at: fits[at], default=None)
    if names and best is not None and any(fits[best]):
        return _named(table, table.header[best])
    return None


def _names_units(table: Table, at: int) -> bool:
    """Whether the heading says so, where no cell holds the name of a unit."""
    return table.header[at].casefold() in _UNIT_HEADINGS


def _named(table: Table, name: str) -> int:
    """The column of this name, in any capitals."""
    wanted = " ".join(name.split()).casefold()
    folded = [each.casefold() for each in table.header]
    if folded.count(wanted) == 1:
        return folded.index(wanted)
    if wanted in folded:
        sentence = _("{file}: column {column} is there twice.")
        raise BadColumns(sentence.format(file=table.file, column=name))
    sentence = _("{file}: there is no column “{column}”; the columns are {columns}.")
    columns = ", ".join(filter(None, table.header))
    raise BadColumns(sentence.format(file=table.file, column=name, columns=columns))


def _refuse_without_unit(table: Table, candidates: Sequence[str]) -> None:
    sentence = _(
        "{file}: no column holds names of units. Say which one does (one of {columns}), or “-” "
        "when the answers count for the whole organisation only."
    )
    raise BadColumns(sentence.format(file=table.file, columns=", ".join(candidates)))


def _values(rows: Rows, at: int) -> Counter[str]:
    cells = (" ".join(row[at].split()) for _number, row in rows if len(row) > at)
    return Counter(cell for cell in cells if cell)


def _share(values: Counter[str], names: Collection[str]) -> float:
    known = sum(count for value, count in values.items() if value.casefold() in names)
    return known / max(1, values.total())


def _tells_who(heading: str, sample: Rows, at: int) -> bool:
    """By its heading, or because one of its cells looks like a mail or network address."""
    if _TELLS_WHO.search(heading):
        return True
    return any(_LOOKS_LIKE_WHO.fullmatch(value) for value in _values(sample, at))
