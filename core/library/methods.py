"""Rating methods as data: criteria, values, formula and classes, with exact decimals."""

import functools
import itertools
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta, Struct

from core.library.loading import Misfit, load_shipped, load_toml
from core.library.text import Text
from core.text.faults import Fault
from core.text.translate import gettext as _

DEFAULT_METHOD = "veerwerk"

_MOST_DIGITS = 15
"""Before or after the point: no scale of a method is finer, and a larger exponent only harms."""
_CROSSED = 2
"""Criteria in a rule table."""


class UnknownMethod(Fault):
    """There is no shipped method of this name and no such file."""

    def __init__(self, name: str) -> None:
        """`name` is what the user gave."""
        sentence = _("There is no rating method “{name}”; choose {known} or a .toml file.")
        known = ", ".join(each.key for each in methods())
        super().__init__(sentence.format(name=name, known=known))


class _Part(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """What all parts of a method's file have in common: nothing unknown may stand in them."""


class Choice(_Part, frozen=True, kw_only=True):
    """One permitted value of a criterion; a number is written as text ("0.1") to stay exact."""

    value: str
    label: Text
    anchor: Text | None = None
    """What it looks like in practice, so that two people mean the same by it."""

    @property
    def number(self) -> Decimal | None:
        """The value as an exact number, or None when it is a word."""
        return decimal_of(self.value)

    def means(self, said: str) -> bool:
        """Whether a user who says this means this choice: 0.5, 0,5 and 0.50 are one value."""
        if said.strip().casefold() == self.value.casefold():
            return True
        return self.number is not None and decimal_of(said) == self.number


class Criterion(_Part, frozen=True, kw_only=True):
    """One question of a method."""

    key: str
    title: Text
    choices: Annotated[tuple[Choice, ...], Meta(min_length=2)]
    hint: Text | None = None
    default: str | None = None
    """The value when nothing is said; without it the criterion must be answered."""
    context: bool = False
    """Recorded beside the judgement, not a part of it, and never required."""

    def __post_init__(self) -> None:
        """Refuse two choices of one value and a default that is no choice."""
        values = [choice.value for choice in self.choices]
        for place, value in enumerate(values):
            if value in values[:place]:
                problem = _("the value “{value}” stands there twice").format(value=value)
                raise Misfit(f".choices[{place}].value", problem)
        if self.default is not None and self.default not in values:
            raise Misfit(".default", _("this is none of the values of the criterion"))

    def choice(self, said: str) -> Choice | None:
        """The choice that is meant, or None."""
        return next((choice for choice in self.choices if choice.means(said)), None)


class Band(_Part, frozen=True, kw_only=True):
    """A class of results: up to and including `upto`, or all below `below`; the last has neither.

    A method that reads its class from a table gives no limits at all.
    """

    label: Text
    action: Text
    shape: Annotated[int, Meta(ge=1, le=5)]
    """Which of the five classes of colour, sign and hatching the screen draws."""
    upto: Decimal | None = None
    below: Decimal | None = None

    def holds(self, score: Decimal) -> bool:
        """Whether a score that fell in no lower class falls in this one."""
        if self.upto is not None:
            return score <= self.upto
        return self.below is None or score < self.below

    @property
    def limit(self) -> Decimal | None:
        """The upper limit, inclusive or not."""
        return self.upto if self.upto is not None else self.below


class Table(_Part, frozen=True, kw_only=True):
    """A rule table: the class (from 1) per value of one criterion (rows) and another (columns)."""

    rows: str
    columns: str
    levels: tuple[tuple[int, ...], ...]


class Raise(_Part, frozen=True, kw_only=True):
    """An answer that raises the class of a rule table by one (several together: still one)."""

    criterion: str
    value: str


class Method(_Part, frozen=True, kw_only=True):
    """A way to judge a risk: the product of criteria, or a rule table of two of them."""

    key: str
    version: str
    title: Text
    description: Text
    source: Text
    caution: Text | None = None
    """What a careful reader must know before using it."""
    formula: Literal["product", "table"]
    criteria: Annotated[tuple[Criterion, ...], Meta(min_length=1)]
    bands: Annotated[tuple[Band, ...], Meta(min_length=2)]
    table: Table | None = None
    raises: tuple[Raise, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a method that cannot be computed, with the place of the contradiction."""
        for where, problem in _contradictions(self):
            raise Misfit(where, problem)

    def criterion(self, key: str) -> Criterion | None:
        """The criterion of this key, or None."""
        return next((each for each in self.criteria if each.key == key), None)

    @property
    def factors(self) -> tuple[Criterion, ...]:
        """The criteria whose numbers are multiplied into the score."""
        if self.table is not None:
            named = (self.table.rows, self.table.columns)
            return tuple(each for key in named for each in self.criteria if each.key == key)
        return tuple(each for each in self.criteria if not each.context)


@functools.cache
def methods() -> tuple[Method, ...]:
    """The shipped methods, our default first."""
    return tuple(
        sorted(load_shipped("methods", Method), key=lambda each: each.key != DEFAULT_METHOD)
    )


def method(name: str = DEFAULT_METHOD) -> Method:
    """The shipped method of this key, or the one in the user's file of this name.

    Raises UnknownMethod, or BadLibraryFile when the file is no valid method.
    """
    for each in methods():
        if each.key == name:
            return each
    if not name.endswith(".toml"):
        raise UnknownMethod(name)
    return read_method(Path(name))


def read_method(path: Path) -> Method:
    """The method in a user's own file; raises BadLibraryFile with the place of what is wrong."""
    return load_toml(path, Method)


def decimal_of(text: str) -> Decimal | None:
    """The finite number a text stands for, with a point or a comma; None when it is none."""
    try:
        number = Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) < _MOST_DIGITS else None


def _contradictions(method: Method) -> Iterator[tuple[str, str]]:
    yield from _twice(method)
    if method.formula == "table":
        yield from _table_faults(method)
    else:
        yield from _limit_faults(method)
    yield from _raise_faults(method)
    yield from _factor_faults(method)


def _twice(method: Method) -> Iterator[tuple[str, str]]:
    keys = [each.key for each in method.criteria]
    for place, key in enumerate(keys):
        if key in keys[:place]:
            problem = _("the criterion “{key}” stands there twice").format(key=key)
            yield f".criteria[{place}].key", problem


def _factor_faults(method: Method) -> Iterator[tuple[str, str]]:
    for place, criterion in enumerate(method.criteria):
        for at, choice in enumerate(criterion.choices):
            if criterion in method.factors and choice.number is None:
                yield f".criteria[{place}].choices[{at}].value", _("a number is needed here")


def _limit_faults(method: Method) -> Iterator[tuple[str, str]]:
    limits = [band.limit for band in method.bands]
    for place, (lower, upper) in enumerate(itertools.pairwise(limits)):
        if lower is None:
            yield f".bands[{place}]", _("every class but the last needs “upto” or “below”")
        elif upper is not None and upper <= lower:
            yield f".bands[{place + 1}]", _("the limits of the classes must go up")
    if limits[-1] is not None:
        yield f".bands[{len(limits) - 1}]", _("the last class may have no limit")
    if method.table is not None or method.raises:
        yield ".table", _("a product needs no table and raises nothing")


def _table_faults(method: Method) -> Iterator[tuple[str, str]]:
    if method.table is None:
        yield ".table", _("a method with the formula “table” needs a table")
    elif len({each.key for each in method.factors}) != _CROSSED:
        yield ".table", _("rows and columns must be two criteria of the method")
    else:
        yield from _level_faults(method, method.table)


def _level_faults(method: Method, table: Table) -> Iterator[tuple[str, str]]:
    high, wide = (len(each.choices) for each in method.factors)
    if [len(row) for row in table.levels] != [wide] * high:
        sentence = _("the table must have {rows} rows of {columns} classes")
        yield ".table.levels", sentence.format(rows=high, columns=wide)
    if any(not 1 <= level <= len(method.bands) for row in table.levels for level in row):
        yield ".table.levels", _("the table names a class that does not exist")


def _raise_faults(method: Method) -> Iterator[tuple[str, str]]:
    for place, each in enumerate(method.raises):
        criterion = method.criterion(each.criterion)
        if criterion is None or criterion.choice(each.value) is None:
            yield f".raises[{place}]", _("there is no such criterion with such a value")
