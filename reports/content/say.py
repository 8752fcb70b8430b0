"""Small things that many parts of a report say: where, who, from when, and figures."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

from core.cycle.year import Year
from core.dossier.records.base import CycleRecord
from core.dossier.records.organisation import Contact, Cycle, Unit
from core.dossier.records.words import ContactRole
from core.explore.unit_tree import people_in
from core.text import numbers
from core.text.lists import listed
from core.text.translate import gettext as _

MOST_DIGITS = 2


def where(year: Year, units: Iterable[str]) -> str:
    """The names of units; none named means everybody."""
    chosen = set(units)
    names = [u.name for u in year.all(Unit) if u.id in chosen]
    return listed(names) if names else _("whole organisation")


def contacts(year: Year, *roles: ContactRole) -> tuple[Contact, ...]:
    """The people who take part with one of these roles, in the order of the roles."""
    people = [c for c in year.all(Contact) if c.takes_part]
    return tuple(c for role in roles for c in people if c.role == role)


def carried(year: Year, record: CycleRecord) -> str:
    """From which year a row was carried over; empty for a row of this year."""
    if not record.origin:
        return ""
    first = year.dossier.find(type(record), record.origin)
    if first is None:
        return _("carried over")
    return _("carried over from {year}").format(year=year_of(year, first))


def year_of(year: Year, record: CycleRecord) -> str:
    """The year that a row belongs to."""
    return str(year.dossier.get(Cycle, record.cycle).year)


def large_enough(year: Year, unit: str | None) -> bool:
    """Whether a figure of a unit is about enough people to be printed."""
    here = year.dossier.find(Unit, unit)
    return unit is None or (
        here is not None and people_in(year.dossier, here) >= year.cycle.min_group
    )


def figure(value: Decimal | None) -> str:
    """A figure with the decimals that were given, at most two; unknown is said as such."""
    if value is None:
        return _("unknown")
    exponent = value.normalize().as_tuple().exponent
    return numbers.number(value, min(MOST_DIGITS, max(0, -int(exponent))))


def span(first: dt.date | None, last: dt.date | None) -> str:
    """From one day to another, as far as they are known."""
    days = [numbers.date(day) for day in (first, last) if day]
    return " – ".join(days)


def cut(words: str, most: int) -> str:
    """Words on one line, cut at a word where they are too long for it."""
    plain = " ".join(words.split())
    if len(plain) <= most:
        return plain
    return plain[:most].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
