"""The figures an employer already has: what they mean, how they are counted, what is usual."""

from decimal import Decimal
from functools import cache, lru_cache
from typing import Annotated, Literal

import msgspec
from msgspec.structs import replace

from core.dossier.records.words import Country
from core.library.checks import refuse, repeated
from core.library.floor import FLOOR
from core.library.loading import Misfit, load_shipped
from core.library.own import OwnText, own_text
from core.library.text import Text
from core.text.translate import gettext as _

Unit = Literal["percent", "days", "count", "per_100", "per_worker", "hours", "rate", "points"]
"""What a value counts: per_100 is per 100 workers, rate as its formula says."""

Direction = Literal["lower_better", "higher_better", "neutral"]
"""Which way is favourable; neutral figures only tell that something changed."""

Group = Literal["absence", "leaving", "safety", "requests", "time", "development", "surveys"]


class Benchmark(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A value found elsewhere: for whom, of which year, by whom, and how sure we are."""

    country: Country
    year: int
    value: Decimal
    scope: Text
    source: str
    certain: bool

    def note(self) -> str:
        """What to print behind it: nothing when certain, else that it is not."""
        return "" if self.certain else _("to be checked")


class Indicator(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One figure of the exploration.

    `counts_people` figures below the smallest count are not shown; `zero_tolerance` turns
    the light red at the first event; a `refusal` says why it is never shown of one person.
    """

    key: str
    group: Group
    title: Text
    unit: Unit
    direction: Direction
    definition: Text
    formula: Text
    counts_people: bool = False
    zero_tolerance: bool = False
    refusal: Text | None = None
    benchmarks: tuple[Benchmark, ...] = ()

    def benchmark(self, country: str) -> Benchmark | None:
        """The newest value of this country, None where we know none."""
        known = [each for each in self.benchmarks if each.country == country]
        return max(known, key=lambda each: each.year, default=None)


class Thresholds(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Where the light changes: our own convention, to be edited, and `note` says so.

    Percentages compare with the benchmark, periods count how long a figure has been rising.
    """

    orange_above: Decimal
    red_above: Decimal
    orange_periods: Annotated[int, msgspec.Meta(ge=1)]
    red_periods: Annotated[int, msgspec.Meta(ge=1)]
    smallest_count: Annotated[int, msgspec.Meta(ge=FLOOR)]
    """A count of fewer people is never printed; a file of the user's own may only raise it."""
    note: Text

    def __post_init__(self) -> None:
        """Refuse an orange below the reference, and a red that begins before orange."""
        if self.orange_above < 0:
            raise Misfit(".orange_above", _("the number must be 0 or more"))
        if self.red_above < self.orange_above or self.red_periods < self.orange_periods:
            raise Misfit("", _("red must not begin before orange"))


class Indicators(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of indicators with the thresholds of their light."""

    thresholds: Thresholds
    indicators: tuple[Indicator, ...]

    def __post_init__(self) -> None:
        """Refuse two indicators with one key."""
        refuse(repeated((each.key for each in self.indicators), ".indicators[{index}].key"))

    @property
    def keys(self) -> frozenset[str]:
        """By which the figures are known in a dossier."""
        return frozenset(each.key for each in self.indicators)

    def over(self, ours: "Indicators") -> "Indicators":
        """Ours with these: one with the key of ours takes its place, the others come after."""
        own = {each.key: each for each in self.indicators}
        kept = tuple(_as_careful(own.pop(each.key, each), each) for each in ours.indicators)
        return Indicators(thresholds=self.thresholds, indicators=(*kept, *own.values()))

    def indicator(self, key: str) -> Indicator:
        """The indicator with this key; raises KeyError."""
        return {each.key: each for each in self.indicators}[key]

    def suppressed(self, indicator: Indicator, value: Decimal | int) -> bool:
        """Whether a value is too small a count of people to be shown; zero says nothing."""
        return indicator.counts_people and 0 < value < self.thresholds.smallest_count


def _as_careful(theirs: Indicator, ours: Indicator) -> Indicator:
    """What counts people in ours does so in a file that takes its place, whatever that says."""
    return replace(theirs, counts_people=theirs.counts_people or ours.counts_people)


def indicators() -> Indicators:
    """The figures in force: ours, and those of the user's own file, which has its own light."""
    own = own_text("indicators")
    return _over_ours(own) if own else our_indicators()


@lru_cache(maxsize=4)
def _over_ours(own: OwnText) -> Indicators:
    return own.read(Indicators).over(our_indicators())


@cache
def our_indicators() -> Indicators:
    """The figures that the program comes with."""
    (ours,) = load_shipped("indicators", Indicators)
    return ours
