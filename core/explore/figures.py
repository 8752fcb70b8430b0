"""The light of a figure: held against its reference and against the years before.

The rule is our own and says so (domain: green up to 10 % worse than the reference or improving,
orange up to 25 % or worse two periods running, red beyond, three periods, or an event that must
never happen). An unknown figure is never red: it is a finding.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Literal

import msgspec

from core.library.indicators import Benchmark, Direction, Indicator, Thresholds, indicators
from core.text import numbers
from core.text.translate import gettext as _
from core.text.translate import ngettext

Colour = Literal["green", "orange", "red", "unknown", "unjudged"]

SHAPES: dict[Colour, int] = {"green": 1, "orange": 3, "red": 4, "unknown": 0}
"""The class shape that the screen draws; one that is not judged has none."""

Values = Sequence[Decimal | None]
"""A figure year by year, the oldest first; the last is this year's."""


class Light(msgspec.Struct, frozen=True):
    """A colour and the sentence that gives its reason."""

    colour: Colour
    sentence: str

    @property
    def shape(self) -> int | None:
        """The class shape, 0 for unknown; None when the figure is not judged."""
        return SHAPES.get(self.colour)


def light(
    indicator: Indicator | None,
    values: Values,
    country: str,
    whole: bool = True,
    thresholds: Thresholds | None = None,
) -> Light:
    """How a figure stands; `whole` is false for less than the whole organisation.

    An advisor's own figure has no indicator: it has no norm and is not judged.
    """
    limits = thresholds or indicators().thresholds
    now = values[-1]
    if now is None:
        return Light("unknown", _("Not known: a finding in itself."))
    if indicator is None or indicator.direction == "neutral":
        return Light("unjudged", _("No norm: see how it moves."))
    small = is_small(indicator, now, limits)
    if indicator.zero_tolerance and (whole or not small):
        return _events(now)
    if small:
        sentence = _("Fewer than {count}: shown as such, and not judged.")
        return Light("unjudged", sentence.format(count=limits.smallest_count))
    shown = [None if value is None or is_small(indicator, value, limits) else value
             for value in values]  # fmt: skip
    return _judged(indicator.direction, shown, indicator.benchmark(country), limits)


def _events(count: Decimal) -> Light:
    if count:
        return Light("red", _("Each of these is one too many."))
    return Light("green", _("None this year."))


def is_small(indicator: Indicator, value: Decimal, limits: Thresholds | None = None) -> bool:
    """Whether a value is a count of so few people that it is never printed."""
    least = (limits or indicators().thresholds).smallest_count
    return indicator.counts_people and 0 < value < least


def worse_for(direction: Direction, values: Values) -> int:
    """For how many periods up to now a figure has become less favourable."""
    sign = -1 if direction == "higher_better" else 1
    periods = 0
    for before, after in reversed(list(pairwise(values))):
        if before is None or after is None or (after - before) * sign <= 0:
            break
        periods += 1
    return periods


def excess(direction: Direction, value: Decimal, reference: Decimal) -> Decimal:
    """How far a value is on the wrong side of its reference, in percent; negative is better."""
    distance = reference - value if direction == "higher_better" else value - reference
    return distance / reference * 100


def words(indicator: Indicator | None, value: Decimal | None) -> str:
    """A value as it may be printed: with its unit, or only that it is small or unknown."""
    if value is None:
        return _("unknown")
    if indicator is None:
        return plain(value)
    if is_small(indicator, value):
        least = indicators().thresholds.smallest_count
        return _("fewer than {count}").format(count=least)
    if indicator.unit == "percent":
        return _("{value} %").format(value=plain(value))
    return plain(value)


def plain(value: Decimal) -> str:
    """A value with the decimals it has."""
    exponent = value.as_tuple().exponent
    return numbers.number(value, max(0, -exponent) if isinstance(exponent, int) else 0)


def reference_words(indicator: Indicator, benchmark: Benchmark) -> str:
    """A reference with for whom, its year and its source, and that it is to be checked."""
    sentence = _("{value} · {scope}, {year} · {source}")
    said = sentence.format(
        value=words(indicator, benchmark.value),
        scope=benchmark.scope,
        year=benchmark.year,
        source=benchmark.source,
    )
    return f"{said} ({benchmark.note()})" if benchmark.note() else said


def _judged(
    direction: Direction, values: Values, benchmark: Benchmark | None, limits: Thresholds
) -> Light:
    """By the reference and the direction of the last years; the worse of the two counts."""
    now = values[-1]
    assert now is not None
    over = excess(direction, now, benchmark.value) if benchmark and benchmark.value else None
    periods = worse_for(direction, values)
    better = worse_for("lower_better" if direction == "higher_better" else "higher_better", values)
    if over is not None and over > limits.red_above:
        return Light("red", _over(over))
    if periods >= limits.red_periods:
        return Light("red", _worse(periods))
    if better:
        return Light("green", _("Better than the year before."))
    if over is not None and over > limits.orange_above:
        return Light("orange", _over(over))
    if periods >= limits.orange_periods:
        return Light("orange", _worse(periods))
    return _calm(over, values)


def _calm(over: Decimal | None, values: Values) -> Light:
    if over is not None:
        better = _("Better than the reference.") if over < 0 else _("Close to the reference.")
        return Light("green", better)
    if sum(value is not None for value in values) > 1:
        return Light("green", _("Hardly moves."))
    return Light("unjudged", _("Nothing to compare with yet."))


def _over(over: Decimal) -> str:
    sentence = _("{share} worse than the reference.")
    return sentence.format(share=numbers.percent(over / 100))


def _worse(periods: int) -> str:
    sentence = ngettext(
        "Worse for {count} year running.", "Worse for {count} years running.", periods
    )
    return sentence.format(count=periods)
