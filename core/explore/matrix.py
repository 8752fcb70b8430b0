"""The judged risks of a year laid out on two criteria of their method."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from core.dossier.dossier import Dossier
from core.dossier.records.explore import Rating, Risk
from core.explore.rating import WrongInput, rate
from core.library.methods import Criterion, Method, methods

Place = tuple[str, str]
"""The value down and the value across."""


class Cell(Struct, frozen=True):
    """The risks in one place, and the class that the method gives there (None: it depends)."""

    risks: tuple[str, ...]
    shape: int | None


class Grid(Struct, frozen=True, kw_only=True):
    """One method: its last criterion (how bad) down, its first (how often) across."""

    key: str
    title: str
    across: tuple[tuple[str, str], ...]
    """Values and their words, from light to heavy."""
    down: tuple[tuple[str, str], ...]
    across_title: str
    down_title: str
    cells: Mapping[Place, Cell]


def grids(dossier: Dossier, cycle_id: str) -> tuple[Grid, ...]:
    """One grid per shipped method that judged an open risk of the year."""
    still = {each.id for each in dossier.all(Risk, cycle=cycle_id) if each.state == "open"}
    judged = [
        each
        for each in dossier.all(Rating, cycle=cycle_id)
        if each.moment == "current" and each.risk in still
    ]
    found = ((one, [each for each in judged if each.method == one.key]) for one in methods())
    return tuple(grid(one, ratings) for one, ratings in found if ratings)


def grid(method: Method, ratings: Iterable[Rating]) -> Grid:
    """The risks of these ratings on the two outer criteria of the method."""
    across, down = method.factors[0], method.factors[-1]
    standing: dict[Place, tuple[str, ...]] = {}
    for each in ratings:
        place = (each.inputs.get(down.key, ""), each.inputs.get(across.key, ""))
        standing[place] = (*standing.get(place, ()), each.risk)
    return Grid(
        key=method.key,
        title=str(method.title),
        across=_words(across),
        down=_words(down),
        across_title=str(across.title),
        down_title=str(down.title),
        cells={
            (low.value, left.value): Cell(
                standing.get((low.value, left.value), ()),
                _shape(method, {down.key: low.value, across.key: left.value}),
            )
            for low in down.choices
            for left in across.choices
        },
    )


def _words(criterion: Criterion) -> tuple[tuple[str, str], ...]:
    """The choices from light to heavy, as their numbers say."""
    ordered = sorted(criterion.choices, key=lambda each: each.number or 0)
    return tuple((each.value, str(each.label)) for each in ordered)


def _shape(method: Method, place: Mapping[str, str]) -> int | None:
    """The class of a place, without what may raise it; a third criterion leaves it open."""
    others = {
        each.key: each.default or _calm(method, each)
        for each in method.criteria
        if each not in method.factors and not each.context
    }
    try:
        return rate(method, others | dict(place)).shape
    except WrongInput:
        return None


def _calm(method: Method, criterion: Criterion) -> str:
    """A choice that does not raise the class."""
    raising = {each.value for each in method.raises if each.criterion == criterion.key}
    return next(each.value for each in criterion.choices if each.value not in raising)
