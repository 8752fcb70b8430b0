"""Years of a dossier: the first, the next, and finding one."""

import datetime as dt

import msgspec

from core.dossier.dossier import Dossier
from core.dossier.records.base import derived_id
from core.dossier.records.organisation import Cycle, Organisation
from core.dossier.records.words import Body, Country, CycleKind
from core.text.faults import Fault
from core.text.translate import gettext as _

FIRST_YEAR, LAST_YEAR = 1990, 2100
BODIES: dict[Country, Body] = {"be": "committee", "nl": "or"}


class NoSuchYear(Fault):
    """A year that the dossier does not have."""

    def __init__(self, year: int, known: list[int]) -> None:
        years = ", ".join(map(str, known))
        super().__init__(
            _("This dossier has no year {year}; it has {years}.").format(year=year, years=years)
        )


class YearExists(Fault):
    """The year to start is there already."""

    def __init__(self, year: int) -> None:
        super().__init__(_("This dossier has a year {year} already.").format(year=year))


class YearOutOfRange(Fault):
    """No year that anybody could mean."""

    def __init__(self, year: int) -> None:
        super().__init__(
            _("{year} is no year between {first} and {last}.").format(
                year=year, first=FIRST_YEAR, last=LAST_YEAR
            )
        )


class NoOpenYear(Fault):
    """Everything is closed."""

    def __init__(self) -> None:
        super().__init__(_("Every year of this dossier is closed; start the next one."))


class YearClosed(Fault):
    """A closed year stays as it is."""

    def __init__(self, year: int) -> None:
        super().__init__(_("The year {year} is closed and stays as it is.").format(year=year))


def found_dossier(dossier: Dossier, name: str, country: Country, year: int) -> Cycle:
    """The first year of a new dossier: the organisation, its country and an empty cycle."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise YearOutOfRange(year)
    if not name.strip():
        raise Fault(_("Name the organisation."))
    cycle = dossier.add(_blank(year, "full"))
    dossier.add(
        Organisation(cycle=cycle.id, name=name.strip(), country=country, body=BODIES[country])
    )
    return cycle


def cycles(dossier: Dossier) -> tuple[Cycle, ...]:
    """All years, the earliest first."""
    return tuple(sorted(dossier.all(Cycle), key=lambda c: c.year))


def cycle_of(dossier: Dossier, year: int | None) -> Cycle:
    """The cycle of a year, or without one the latest open cycle; NoSuchYear, NoOpenYear."""
    known = cycles(dossier)
    if year is None:
        still_open = [c for c in known if c.closed_on is None]
        if not still_open:
            raise NoOpenYear
        return still_open[-1]
    found = next((c for c in known if c.year == year), None)
    if found is None:
        raise NoSuchYear(year, [c.year for c in known])
    return found


def open_cycle_of(dossier: Dossier, year: int | None) -> Cycle:
    """The same for someone who wants to write in it; also raises YearClosed."""
    cycle = cycle_of(dossier, year)
    if cycle.closed_on is not None:
        raise YearClosed(cycle.year)
    return cycle


def previous(dossier: Dossier, cycle: Cycle) -> Cycle | None:
    """The latest year before this one."""
    earlier = [c for c in cycles(dossier) if c.year < cycle.year]
    return earlier[-1] if earlier else None


def next_cycle(before: Cycle, kind: CycleKind) -> Cycle:
    """A cycle for the year after, empty but for the smallest group that people were promised.

    Its id follows from the one before.
    """
    year = before.year + 1
    id = derived_id("cycle", before.id, str(year))
    return msgspec.structs.replace(_blank(year, kind), id=id, min_group=before.min_group)


def _blank(year: int, kind: CycleKind) -> Cycle:
    return Cycle(year=year, kind=kind, starts_on=dt.date(year, 1, 1), ends_on=dt.date(year, 12, 31))
