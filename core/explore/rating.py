"""Judging a risk with a method: exact decimal arithmetic, nothing rounded on the way."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import prod

from core.library.methods import Band, Criterion, Method
from core.library.text import Text
from core.text.faults import Fault
from core.text.translate import gettext as _

EXPOSURE_LIMITS = (Decimal("0.05"), Decimal("0.15"), Decimal("0.30"))
"""Our own convention: classes <5, 5-15, 15-30, 30-50 and >50 % of the people."""
MORE_THAN_HALF = Decimal("0.50")


class WrongInput(Fault):
    """A value that the method does not permit; `criterion` is the key of the field."""

    def __init__(self, criterion: str, sentence: str) -> None:
        """`sentence` is translated and names the criterion and what is permitted."""
        self.criterion = criterion
        super().__init__(sentence)


@dataclass(frozen=True, slots=True)
class Result:
    """What a method says of a risk."""

    score: Decimal
    level: int
    """The class, counted from 1."""
    band: Band
    inputs: dict[str, str]
    """Criterion to value as the method writes it, context included."""
    raised: bool = False
    """Whether missing control or a never-ignore event raised the class."""

    @property
    def label(self) -> Text:
        """The name of the class."""
        return self.band.label

    @property
    def shape(self) -> int:
        """Which of the five classes the screen draws, 1 to 5."""
        return self.band.shape


def rate(method: Method, inputs: Mapping[str, str]) -> Result:
    """Judge with the method; raises WrongInput for an unknown, missing or forbidden value.

    The score is the product of the numbers; a method with a rule table takes the class from
    the table, raised by one where one of its `raises` holds (domain convention of our own).
    """
    chosen = _checked(method, inputs)
    numbers = (Decimal(chosen[each.key].replace(",", ".")) for each in method.factors)
    score = _plain(prod(numbers, start=Decimal(1)))
    level = _table_level(method, chosen) if method.table else _band_level(method, score)
    raised = any(chosen.get(each.criterion) == each.value for each in method.raises)
    level = min(level + raised, len(method.bands))
    return Result(score, level, method.bands[level - 1], chosen, raised)


def exposure_class(share: Decimal | float) -> int:
    """The exposure, 1 to 5, for the share of people at risk (0 to 1).

    Under 5 % is 1, from 5 % 2, from 15 % 3, from 30 % 4, above 50 % 5.
    """
    exact = Decimal(str(share))
    if not 0 <= exact <= 1:
        raise ValueError(share)
    return 1 + sum(exact >= limit for limit in EXPOSURE_LIMITS) + (exact > MORE_THAN_HALF)


def _checked(method: Method, inputs: Mapping[str, str]) -> dict[str, str]:
    for key in inputs:
        if method.criterion(key) is None:
            known = ", ".join(each.key for each in method.criteria)
            sentence = _("{method} has no criterion “{key}”; its criteria are {known}.")
            raise WrongInput(key, sentence.format(method=method.title, key=key, known=known))
    answers = ((each.key, _answer(each, inputs.get(each.key))) for each in method.criteria)
    return {key: value for key, value in answers if value is not None}


def _answer(criterion: Criterion, said: str | None) -> str | None:
    said = criterion.default if said is None else said
    if said is None and criterion.context:
        return None
    choice = None if said is None else criterion.choice(said)
    if choice is None:
        raise WrongInput(criterion.key, _refusal(criterion, said))
    return choice.value


def _refusal(criterion: Criterion, said: str | None) -> str:
    permitted = ", ".join(choice.value for choice in criterion.choices)
    if said is None:
        sentence = _("The criterion {key} needs a value: {permitted}.")
        return sentence.format(key=criterion.key, permitted=permitted)
    sentence = _("The criterion {key} cannot be “{value}”; permitted are {permitted}.")
    return sentence.format(key=criterion.key, value=said, permitted=permitted)


def _table_level(method: Method, chosen: Mapping[str, str]) -> int:
    assert method.table is not None
    row, column = (
        [choice.value for choice in each.choices].index(chosen[each.key]) for each in method.factors
    )
    return method.table.levels[row][column]


def _band_level(method: Method, score: Decimal) -> int:
    return next(place for place, band in enumerate(method.bands, 1) if band.holds(score))


def _plain(number: Decimal) -> Decimal:
    """Without trailing zeros or an exponent: 10.0 becomes 10, never 1E+1."""
    return Decimal(f"{number.normalize():f}")
