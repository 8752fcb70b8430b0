"""Figures year by year: this year's own rows, and what earlier years knew.

A figure of an earlier year comes from that year's own record. Typed again in this year, the new
row counts here, and the closed year stays as it was.
"""

from collections.abc import Iterator
from decimal import Decimal

import msgspec

from core.dossier.dossier import Dossier
from core.dossier.records.base import derived_id, new_id
from core.dossier.records.explore import IndicatorValue
from core.dossier.records.organisation import Cycle, Unit
from core.explore.figures import Light, light
from core.library.indicators import Indicator, indicators, our_indicators
from core.text import numbers
from core.text.faults import Fault, Unreadable
from core.text.translate import gettext as _

YEARS = 4
"""This year and the three before."""
UNKNOWN_WORDS = frozenset({"?", "unknown", "onbekend", "inconnu", "n.b.", "nb", "n.v.t.", "n/a"})


class FigureRefused(Fault):
    """A figure cannot be noted like that."""


class Point(msgspec.Struct, frozen=True):
    """A figure of one year; without a record nobody asked for it."""

    year: int
    record: IndicatorValue | None = None
    earlier: bool = False
    """Whether it comes from the record of an earlier cycle."""

    @property
    def value(self) -> Decimal | None:
        """The figure, None when it is unknown or nobody asked."""
        return self.record.value if self.record else None

    @property
    def unknown(self) -> bool:
        """Whether it was asked for and nobody knows."""
        return self.record is not None and self.record.value is None


class Series(msgspec.Struct, frozen=True):
    """One indicator over the years, the oldest first."""

    key: str
    title: str
    indicator: Indicator | None
    """None for one of the advisor's own."""
    points: tuple[Point, ...]

    @property
    def id(self) -> str:
        """The key, which is what a table knows it by."""
        return self.key

    @property
    def now(self) -> Point:
        """This year's."""
        return self.points[-1]

    @property
    def known(self) -> bool:
        """Whether any year has a figure, or is known to have none."""
        return any(point.record for point in self.points)

    def point(self, year: int) -> Point:
        """The figure of a year that is shown; KeyError for another."""
        return {point.year: point for point in self.points}[year]

    def light(self, country: str, whole: bool = True) -> Light | None:
        """How this year's figure stands; None while nobody asked for it."""
        if self.now.record is None:
            return None
        return light(self.indicator, [point.value for point in self.points], country, whole)


def years(cycle: Cycle) -> tuple[int, ...]:
    """The years that are shown, the oldest first."""
    return tuple(range(cycle.year - YEARS + 1, cycle.year + 1))


def table(dossier: Dossier, cycle: Cycle, unit: Unit | None = None) -> tuple[Series, ...]:
    """All indicators over the years: the library's, then the advisor's own.

    For a unit its figures of earlier years are those of the unit that it was carried over from.
    """
    cycles = _up_to(dossier, cycle)
    lineage = _lineage(dossier, unit)
    rows = [
        row
        for one in cycles
        for row in dossier.all(IndicatorValue, cycle=one.id)
        if (row.unit in lineage if unit else row.unit is None)
    ]
    known = {(row.indicator, row.year): row for row in rows}  # later cycles come last and win
    ours = [(each.key, str(each.title), each) for each in indicators().indicators]
    keys = {key for key, _title, _indicator in ours}
    own = {row.indicator: row.title for row in rows if row.indicator not in keys}
    listed: list[tuple[str, str, Indicator | None]] = [*ours]
    listed += [(key, title or key, None) for key, title in own.items()]
    return tuple(
        Series(key, title, indicator, tuple(_points(cycle, key, known)))
        for key, title, indicator in listed
    )


def series(dossier: Dossier, cycle: Cycle, key: str, unit: Unit | None = None) -> Series:
    """One indicator over the years; KeyError when neither library nor dossier has it."""
    return {each.key: each for each in table(dossier, cycle, unit)}[key]


def note(
    dossier: Dossier, cycle: Cycle, of: Series, year: int, value: Decimal | None,
    unit: str | None = None,
) -> IndicatorValue:  # fmt: skip
    """Note a figure of a year, or (None) that it is unknown; raises FigureRefused."""
    if value is not None and value < 0:
        raise FigureRefused(_("“{title}” cannot be less than nothing.").format(title=of.title))
    record = of.point(year).record
    if record is not None and record.cycle == cycle.id:
        return dossier.change(record, value=value)
    return dossier.add(
        IndicatorValue(
            id=derived_id("indicator_value", cycle.id, of.key, unit or "", str(year)),
            cycle=cycle.id,
            indicator=of.key,
            title="" if of.key in our_indicators().keys else of.title,
            unit=unit,
            year=year,
            value=value,
            origin_text=record.origin_text if record else _origin(of),
        )
    )


def note_typed(
    dossier: Dossier, cycle: Cycle, of: Series, year: int, typed: str, unit: str | None = None
) -> None:
    """Note what was typed in a cell: a figure, "?" for unknown, nothing to take it away.

    Raises Unreadable or FigureRefused.
    """
    if typed.strip():
        note(dossier, cycle, of, year, parse_figure(typed), unit)
    else:
        forget(dossier, cycle, of, year)


def forget(dossier: Dossier, cycle: Cycle, of: Series, year: int) -> None:
    """Take this year's own row of a figure away; what an earlier year knew shows again."""
    record = of.point(year).record
    if record is not None and record.cycle == cycle.id:
        dossier.remove(record)


def parse_figure(typed: str) -> Decimal | None:
    """The figure in a cell, or None for unknown; a percent sign may follow. Raises Unreadable."""
    text = typed.strip()
    if text.casefold() in UNKNOWN_WORDS:
        return None
    return numbers.parse_number(text.removesuffix("%").strip())


def lenient_figure(typed: str) -> Decimal | None:
    """The same from another program's table: a point for a comma is taken where only it can be."""
    try:
        return parse_figure(typed)
    except Unreadable as refused:
        if refused.proposal is None:
            raise
        return parse_figure(refused.proposal)


def add_own(dossier: Dossier, cycle: Cycle, title: str, unit: str | None = None) -> IndicatorValue:
    """An indicator of the advisor's own, unknown so far; raises FigureRefused."""
    blank = blank_own(cycle, title)
    _refuse_taken(dossier, cycle, blank)
    return note(dossier, cycle, blank, cycle.year, None, unit)


def blank_own(cycle: Cycle, title: str) -> Series:
    """A figure of the advisor's own that nobody has noted yet; raises FigureRefused."""
    name = " ".join(title.split())
    if not name:
        raise FigureRefused(_("A figure needs a name."))
    return Series(f"own-{new_id()[:12]}", name, None, tuple(map(Point, years(cycle))))


def rename_own(dossier: Dossier, cycle: Cycle, of: Series, title: str) -> None:
    """Give one's own indicator another name this year; raises FigureRefused."""
    if of.indicator is not None or not title.strip():
        raise FigureRefused(_("Only a figure of your own can have another name."))
    renamed = msgspec.structs.replace(of, title=" ".join(title.split()))
    _refuse_taken(dossier, cycle, renamed)
    for row in dossier.all(IndicatorValue, cycle=cycle.id, indicator=of.key):
        dossier.change(row, title=renamed.title)


def _refuse_taken(dossier: Dossier, cycle: Cycle, of: Series) -> None:
    """Two figures of one name would be taken for one."""
    others = (each.title.casefold() for each in table(dossier, cycle) if each.key != of.key)
    if of.title.casefold() in others:
        raise FigureRefused(_("There is a figure “{title}” already.").format(title=of.title))


def remove(dossier: Dossier, cycle: Cycle, of: Series) -> None:
    """Take all of this cycle's rows of an indicator away, whichever year they are of."""
    for point in of.points:
        forget(dossier, cycle, of, point.year)


def _up_to(dossier: Dossier, cycle: Cycle) -> list[Cycle]:
    """The cycles up to this one, which comes last."""
    earlier = [one for one in dossier.all(Cycle) if one.year < cycle.year]
    return [*sorted(earlier, key=lambda one: one.year), cycle]


def _lineage(dossier: Dossier, unit: Unit | None) -> set[str]:
    """The ids of a unit in this and earlier cycles."""
    found = set[str]()
    while unit is not None and unit.id not in found:
        found.add(unit.id)
        unit = dossier.find(Unit, unit.origin)
    return found


def _points(
    cycle: Cycle, key: str, known: dict[tuple[str, int], IndicatorValue]
) -> Iterator[Point]:
    for year in years(cycle):
        record = known.get((key, year))
        yield Point(year, record, record is not None and record.cycle != cycle.id)


def _origin(of: Series) -> str:
    """Where a figure probably comes from: where it came from the last time."""
    before = (point.record.origin_text for point in reversed(of.points) if point.record)
    return next(filter(None, before), "")
