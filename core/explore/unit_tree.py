"""The tree of units of one year: add, rename, nest, reorder, remove, and who counts whom twice."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from core.dossier.dossier import Dossier
from core.dossier.outside import responses
from core.dossier.records.explore import Survey
from core.dossier.records.organisation import Unit
from core.explore.division import check_free
from core.text.faults import Fault
from core.text.translate import gettext as _

EVERYBODY = "*"
"""The name of the whole organisation among the units, so no unit may bear it."""


class UnitRefused(Fault):
    """A unit cannot be named, nested or counted like that."""


class UnitHoldsAnswers(Fault):
    """A unit under which answers of a survey stand cannot go."""


class Branch(msgspec.Struct, frozen=True):
    """A unit with its place in the tree; `depth` 0 is the top."""

    unit: Unit
    depth: int
    children: tuple[Unit, ...]


class Crowded(msgspec.Struct, frozen=True):
    """A unit whose parts have `within` people together, more than it has itself."""

    unit: Unit
    within: int

    @property
    def sentence(self) -> str:
        """What is wrong, for the reader."""
        sentence = _("“{name}”: its parts have {sum} people together, it has {own} itself")
        return sentence.format(name=self.unit.name, sum=self.within, own=self.unit.headcount)


def tree(units: Iterable[Unit]) -> tuple[Branch, ...]:
    """The units as an indented list: each before its children, in the order of the user."""
    below = children(units)
    return tuple(_branches(below, None, 0))


def children(units: Iterable[Unit]) -> dict[str | None, list[Unit]]:
    """The units by the id of their parent; None is the top."""
    below: dict[str | None, list[Unit]] = {}
    for unit in units:
        below.setdefault(unit.parent, []).append(unit)
    return below


def people(units: Iterable[Unit], unit: Unit | None = None) -> int:
    """The people in a unit, or in the whole organisation; 0 when nobody filled it in.

    Where a unit has no headcount of its own, its parts are added up.
    """
    if unit is not None and unit.headcount:
        return unit.headcount
    listed = tuple(units)
    below = [one for one in listed if one.parent == (unit.id if unit else None)]
    return sum(people(listed, one) for one in below)


def people_in(dossier: Dossier, unit: Unit) -> int:
    """The same for a unit of a dossier."""
    return people(dossier.all(Unit, cycle=unit.cycle), unit)


def crowding(units: Iterable[Unit]) -> tuple[Crowded, ...]:
    """The units whose parts have more people together than they have themselves."""
    listed = tuple(units)
    return tuple(
        Crowded(unit, within)
        for unit in listed
        if unit.headcount
        and (within := sum(people(listed, one) for one in listed if one.parent == unit.id))
        > unit.headcount
    )


def circle(units: Iterable[Unit], unit: Unit) -> Unit | None:
    """The parent through which a unit is a part of itself; None when it is not."""
    by_id = {one.id: one for one in units}
    above, seen = by_id.get(unit.parent or ""), set[str]()
    while above and above.id not in seen:
        if unit.id in (above.id, above.parent):
            return above
        seen.add(above.id)
        above = by_id.get(above.parent or "")
    return None


def name_key(name: str) -> str:
    """By which two names are the same: spaces and capitals do not count."""
    return " ".join(name.split()).casefold()


def add(
    dossier: Dossier, cycle: str, name: str, people: int = 0, parent: str | None = None
) -> Unit:
    """A new unit at the end of its siblings; raises UnitRefused."""
    given = _checked_name(dossier.all(Unit, cycle=cycle), name)
    return dossier.add(Unit(cycle=cycle, name=given, headcount=people, parent=parent))


def add_below(dossier: Dossier, cycle: str, name: str, above: Unit | None) -> Unit:
    """A new unit beside `above`, just below it; its name gets a number when it is taken."""
    taken = {name_key(unit.name) for unit in dossier.all(Unit, cycle=cycle)}
    names = [name, *(f"{name} {number}" for number in range(2, len(taken) + 2))]
    free = next(each for each in names if name_key(each) not in taken)
    made = add(dossier, cycle, free, parent=above.parent if above else None)
    if above:
        beside = [one.id for one in _siblings(dossier, above)]
        after = beside.index(above.id) + 1
        dossier.move(made, beside[after])
    return dossier.get(Unit, made.id)


def change(dossier: Dossier, unit: Unit, **values: object) -> Unit:
    """Give a unit another name, headcount or note; raises UnitRefused for a name that is taken."""
    if "name" in values:
        others = [one for one in dossier.all(Unit, cycle=unit.cycle) if one.id != unit.id]
        values["name"] = _checked_name(others, str(values["name"]))
    return dossier.change(unit, **values)


def nest(dossier: Dossier, unit: Unit) -> Unit:
    """Make a unit part of the sibling above it; the first of its siblings stays where it is."""
    siblings = _siblings(dossier, unit)
    place = [one.id for one in siblings].index(unit.id)
    return place_under(dossier, unit, siblings[place - 1].id) if place else unit


def un_nest(dossier: Dossier, unit: Unit) -> Unit:
    """Put a unit beside its parent, just below it; one at the top stays where it is."""
    parent = dossier.find(Unit, unit.parent)
    if parent is None:
        return unit
    beside = _siblings(dossier, parent)
    after = [one.id for one in beside].index(parent.id) + 1
    check_free(dossier, unit)
    moved = dossier.change(unit, parent=parent.parent)
    dossier.move(moved, beside[after].id if after < len(beside) else None)
    return dossier.get(Unit, unit.id)


def place_under(dossier: Dossier, unit: Unit, parent: str | None) -> Unit:
    """Make a unit the last part of another, or of nothing; raises UnitRefused for a circle.

    Raises DivisionIsRead where figures can be read with it where it is.
    """
    moved = msgspec.structs.replace(unit, parent=parent)
    units = [one for one in dossier.all(Unit, cycle=unit.cycle) if one.id != unit.id]
    if parent == unit.id or circle([*units, moved], moved):
        sentence = _("“{name}” cannot be a part of itself or of one of its own parts.")
        raise UnitRefused(sentence.format(name=unit.name))
    check_free(dossier, unit)
    moved = dossier.change(unit, parent=parent)
    dossier.move(moved, None)
    return dossier.get(Unit, unit.id)


def step(dossier: Dossier, unit: Unit, by: int) -> None:
    """One place up (-1) or down (1) among the siblings; at the end it stays."""
    siblings = _siblings(dossier, unit)
    place = [one.id for one in siblings].index(unit.id) + by
    if 0 <= place < len(siblings):
        after = siblings[place + 1].id if place + 1 < len(siblings) else None
        dossier.move(unit, siblings[place].id if by < 0 else after)


def remove(dossier: Dossier, unit: Unit) -> None:
    """Take a unit away; its parts come under its parent.

    Raises UnitHoldsAnswers, and DivisionIsRead where figures of its parts can be read.
    """
    if _answered(dossier, unit):
        sentence = _(
            "Answers of the survey stand under “{name}”. Remove that import first, or leave the "
            "unit where it is."
        )
        raise UnitHoldsAnswers(sentence.format(name=unit.name))
    check_free(dossier, unit)
    for part in dossier.all(Unit, parent=unit.id):
        dossier.change(part, parent=unit.parent)
    dossier.remove(unit)


def _answered(dossier: Dossier, unit: Unit) -> bool:
    surveys = dossier.all(Survey, cycle=unit.cycle)
    return any(row.unit == unit.id for survey in surveys for row in responses(dossier, survey.id))


def _siblings(dossier: Dossier, unit: Unit) -> tuple[Unit, ...]:
    return dossier.all(Unit, cycle=unit.cycle, parent=unit.parent)


def _checked_name(others: Sequence[Unit], name: str) -> str:
    """The name as it is kept; raises UnitRefused."""
    given = " ".join(name.split())
    if not given:
        raise UnitRefused(_("A unit needs a name."))
    if given == EVERYBODY:
        raise UnitRefused(_("“*” stands for the whole organisation; choose another name."))
    if any(name_key(other.name) == name_key(given) for other in others):
        sentence = _("There is a unit “{name}” already; say in the name which one this is.")
        raise UnitRefused(sentence.format(name=given))
    return given


def _branches(
    below: dict[str | None, list[Unit]], parent: str | None, depth: int
) -> Iterator[Branch]:
    for unit in below.get(parent, []):
        yield Branch(unit, depth, tuple(below.get(unit.id, ())))
        yield from _branches(below, unit.id, depth + 1)
