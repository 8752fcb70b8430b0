"""Measures out of a spreadsheet: rows of cells that are read, checked and shown before they count.

The columns are found by their headings in Dutch, French or English; without headings they stand
in the order of the plan's table. A cell that cannot be read is named and left empty, a row without
a name stays out; nothing is written before somebody has seen it.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TypeVar

from msgspec import Struct

from core.dossier.dossier import Dossier
from core.dossier.records.explore import Risk
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import Measure
from core.explore.unit_tree import name_key
from core.realise.measure_words import AIM_WORDS, LEVEL_WORDS, STATUS_WORDS
from core.realise.measures import add
from core.text.faults import Fault, Unreadable
from core.text.numbers import parse_date, parse_money, parse_number, round_half_up
from core.text.translate import LANGUAGES, use
from core.text.translate import gettext as _

_HEADINGS = {
    "title": ("measure", "maatregel", "mesure", "actie", "action", "wat", "titel"),
    "risk": ("risk", "risico", "risque"),
    "owner_role": ("owner", "eigenaar", "verantwoordelijke", "responsable", "wie", "trekker"),
    "owner_name": ("name", "naam", "nom"),
    "starts_on": ("start", "begin", "van", "début", "debut"),
    "due_on": ("term", "due", "termijn", "deadline", "einde", "tegen", "échéance", "echeance"),
    "status": ("status", "stand", "statut", "état", "etat"),
    "money": ("money", "budget", "geld", "kost", "kosten", "bedrag", "coût", "cout", "euro"),
    "hours": ("hours", "uren", "heures"),
    "aim": ("level and aim", "level", "aim", "niveau", "doel", "niveau en doel", "but"),
    "what": ("description", "what", "omschrijving", "toelichting", "quoi"),
    "criterion": ("criterion", "criterium", "critère", "critere", "evaluatie", "évaluation"),
    "partners": ("partners", "partner", "partenaires"),
}
"""The headings, and what people call them in their own lists."""

_UNNAMED = ("title", "risk", "owner_role", "due_on", "status", "money", "aim")
"""The columns of rows without headings: those of the plan's table."""

K = TypeVar("K", bound=str)

_SPLIT = re.compile(r"[·/;,|]")


class Row(Struct, frozen=True, kw_only=True):
    """One row of the spreadsheet, read."""

    number: int
    """Its place in what was pasted, from 1."""
    title: str
    values: dict[str, object] = {}
    problems: tuple[str, ...] = ()
    known: bool = False
    """Whether a measure of that name stands in the plan already."""

    @property
    def id(self) -> str:
        """Its place, as the id of a row."""
        return str(self.number)

    @property
    def usable(self) -> bool:
        """Whether it can become a measure at all."""
        return bool(self.title)


class Pasted(Struct, frozen=True):
    """What was pasted, as it would be taken over."""

    rows: tuple[Row, ...]

    @property
    def usable(self) -> tuple[Row, ...]:
        """The rows that become measures."""
        return tuple(row for row in self.rows if row.usable)

    @property
    def problems(self) -> int:
        """How many rows have something that was not understood."""
        return sum(bool(row.problems) for row in self.rows)


class NothingPasted(Fault):
    """What was pasted holds no rows."""


class Reader:
    """Reads rows for one year: it knows the risks and the measures there are."""

    def __init__(self, dossier: Dossier, cycle_id: str) -> None:
        self._year = dossier.get(Cycle, cycle_id).year
        self._risks = {name_key(r.title): r.id for r in dossier.all(Risk, cycle=cycle_id)}
        self._titles = {name_key(m.title) for m in dossier.all(Measure, cycle=cycle_id)}
        self._statuses = _by_word(STATUS_WORDS)
        self._aims, self._levels = _by_word(AIM_WORDS), _by_word(LEVEL_WORDS)

    def read(self, cells: Sequence[Sequence[str]]) -> Pasted:
        """The rows under their headings; raises NothingPasted."""
        table = [(number, row) for number, row in enumerate(cells, 1) if any(map(str.strip, row))]
        columns = _columns(table[0][1]) if table else {}
        body = table[1:] if columns else table
        if not body:
            raise NothingPasted(_("There are no rows in what was pasted."))
        places = columns or dict(enumerate(_UNNAMED))
        return Pasted(tuple(self._row(number, row, places) for number, row in body))

    def _row(self, number: int, cells: Sequence[str], places: Mapping[int, str]) -> Row:
        values: dict[str, object] = {}
        problems: list[str] = []
        for place, key in places.items():
            text = " ".join(cells[place].split()) if place < len(cells) else ""
            if text:
                problems += self._take(values, key, text)
        title = str(values.pop("title", ""))
        if not title:
            problems.insert(0, _("no name: this row stays out"))
        problems += _order(values)
        known = name_key(title) in self._titles
        return Row(number=number, title=title, values=values, problems=tuple(problems), known=known)

    def _take(self, values: dict[str, object], key: str, text: str) -> Iterator[str]:
        """Put what a cell says under its key; what it cannot mean is told instead."""
        reader = self._readers().get(key)
        try:
            values.update(reader(text) if reader else {key: text})
        except Fault as fault:
            yield str(fault)

    def _readers(self) -> dict[str, Callable[[str], dict[str, object]]]:
        return {
            "risk": self._read_risks,
            "starts_on": lambda text: {"starts_on": parse_date(text, self._year)},
            "due_on": lambda text: {"due_on": parse_date(text, self._year)},
            "status": self._read_status,
            "money": lambda text: {"money": parse_money(text)},
            "hours": lambda text: {"hours": int(round_half_up(parse_number(text), 0))},
            "aim": self._read_aim,
        }

    def _read_risks(self, text: str) -> dict[str, object]:
        names = [text] if name_key(text) in self._risks else _SPLIT.split(text)
        return {"risks": tuple(self._risk(name) for name in names)}

    def _risk(self, name: str) -> str:
        found = self._risks.get(name_key(name))
        if found is None:
            raise Unreadable(_("there is no risk “{name}”").format(name=name.strip()))
        return found

    def _read_status(self, text: str) -> dict[str, object]:
        status = self._statuses.get(name_key(text))
        if status is None:
            raise Unreadable(_("“{text}” is no status").format(text=text))
        if status == "stopped":
            raise Unreadable(_("a stopped measure needs its reason; it comes in as planned"))
        return {"status": status}

    def _read_aim(self, text: str) -> dict[str, object]:
        """Level and aim, in any order, or one of them."""
        found: dict[str, object] = {}
        for part in map(name_key, _SPLIT.split(text)):
            if part in self._aims:
                found["aim"] = self._aims[part]
            elif part in self._levels:
                found["level"] = self._levels[part]
            else:
                raise Unreadable(_("“{text}” is no level or aim").format(text=part))
        return found


def take_over(dossier: Dossier, cycle: Cycle, pasted: Pasted) -> tuple[Measure, ...]:
    """The rows that can be used, as measures in their order."""
    return tuple(_add(dossier, cycle, row) for row in pasted.usable)


def _add(dossier: Dossier, cycle: Cycle, row: Row) -> Measure:
    values = dict(row.values)
    risks = values.pop("risks", ())
    assert isinstance(risks, tuple)
    if values.get("status") == "done":
        values["done_on"] = values.get("due_on") or cycle.ends_on
    if values.get("level") == "individual":
        values["changes"] = "person"
    return add(dossier, cycle.id, row.title, risks, **values)


def _columns(cells: Sequence[str]) -> dict[int, str]:
    """Which column holds what, by its heading; nothing when the row is no heading."""
    named = {
        place: key
        for place, cell in enumerate(cells)
        for key, names in _HEADINGS.items()
        if name_key(cell) in names
    }
    return named if "title" in named.values() else {}


def _order(values: dict[str, object]) -> Iterator[str]:
    """A term before the start is left out, and told."""
    start, due = values.get("starts_on"), values.get("due_on")
    if isinstance(start, dt.date) and isinstance(due, dt.date) and due < start:
        del values["due_on"]
        yield _("the term lies before the start")
    for means in ("money", "hours"):
        amount = values.get(means)
        if isinstance(amount, Decimal | int) and amount < 0:
            del values[means]
            yield _("money and hours are 0 or more")


def _by_word(words: Mapping[K, str]) -> dict[str, str]:
    """Each key by its word in every language of the program, and by itself."""
    found: dict[str, str] = {key: key for key in words}
    for language in LANGUAGES:
        with use(language):
            found |= {name_key(_(word)): key for key, word in words.items()}
    return found
