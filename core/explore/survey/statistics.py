"""The statistics behind the figures; quantiles from scipy.special, which imports quickly.

References: Newcombe 1998 (Wilson's interval), Feldt 1965 (interval of alpha), Cochran 1977
(sample size), Welch 1947 and Satterthwaite 1946.
"""

from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray
from scipy.special import fdtri, ndtri, stdtr, stdtrit

LEVEL = 0.95
"""Confidence of every interval unless said otherwise."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A confidence interval."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Sample:
    """A group of people: how many, their mean, their standard deviation with n - 1."""

    n: int
    mean: float
    sd: float


@dataclass(frozen=True, slots=True)
class Difference:
    """A difference with its interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Welch:
    """Welch's test: t, Satterthwaite's degrees of freedom, two-sided p, and the difference."""

    t: float
    df: float
    p: float
    difference: Difference


def correction(n: int, population: int | None) -> float:
    """The finite population correction, √((N - n) / (N - 1)).

    1 when the population is unknown; 0 when everybody answered, or more answered than are counted.
    """
    if population is None:
        return 1.0
    if n >= population:
        return 0.0
    return sqrt((population - n) / (population - 1))


def mean_interval(
    sample: Sample, population: int | None = None, level: float = LEVEL
) -> Interval | None:
    """Student's t interval of a mean with finite population correction; None under two people."""
    if sample.n < 2:
        return None
    error = sample.sd / sqrt(sample.n) * correction(sample.n, population)
    reach = _t(sample.n - 1, level) * error
    return Interval(sample.mean - reach, sample.mean + reach)


def wilson(count: int, n: int, population: int | None = None, level: float = LEVEL) -> Interval:
    """Wilson's score interval of a share; z is shrunk by the finite population correction.

    Raises ValueError unless 0 ≤ count ≤ n and n ≥ 1.
    """
    if not 0 <= count <= n or n < 1:
        raise ValueError((count, n))
    share, z = count / n, _z(level) * correction(n, population)
    shrink = 1 + z * z / n
    centre = (share + z * z / (2 * n)) / shrink
    reach = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / shrink
    low, high = min(share, centre - reach), max(share, centre + reach)  # but for rounding
    return Interval(max(0.0, low), min(1.0, high))


def needed_n(
    population: int, error: float = 0.05, share: float = 0.5, level: float = LEVEL
) -> float:
    """How many answers give this margin of error (Cochran, finite); round up to use it."""
    z = _z(level)
    endless = z * z * share * (1 - share) / (error * error)
    return endless / (1 + (endless - 1) / population)


def margin(n: int, population: int | None = None, share: float = 0.5) -> float:
    """The margin of error of a share (95 %), with finite population correction."""
    return _z(LEVEL) * sqrt(share * (1 - share) / n) * correction(n, population)


def alpha(items: NDArray[np.float64]) -> float | None:
    """Cronbach's alpha of people x items without gaps; may be negative.

    None with fewer than two items or people, or when everybody has the same total.
    """
    people, count = items.shape
    if people < 2 or count < 2:
        return None
    total = float(items.sum(axis=1).var(ddof=1))
    if total < _NOTHING:
        return None
    apart = float(items.var(axis=0, ddof=1).sum())
    return float(count / (count - 1) * (1 - apart / total))


def alpha_interval(value: float, people: int, items: int, level: float = LEVEL) -> Interval:
    """Feldt's exact interval of alpha."""
    first, second = people - 1, (people - 1) * (items - 1)
    tail = (1 - level) / 2
    low = 1 - (1 - value) * float(fdtri(first, second, 1 - tail))
    return Interval(low, 1 - (1 - value) * float(fdtri(first, second, tail)))


def welch(one: Sample, two: Sample, level: float = LEVEL) -> Welch | None:
    """Compare two independent groups: one minus two.

    Two years of one survey count as independent: answers cannot be paired, and ignoring that
    many people answered both makes the interval wider than it need be, never narrower. None
    when a group has fewer than two people or nobody in either differs.
    """
    if min(one.n, two.n) < 2 or one.sd + two.sd < _NOTHING:
        return None
    first, second = one.sd**2 / one.n, two.sd**2 / two.n
    error = sqrt(first + second)
    df = (first + second) ** 2 / (first**2 / (one.n - 1) + second**2 / (two.n - 1))
    value, reach = one.mean - two.mean, _t(df, level) * error
    p = 2 * float(stdtr(df, -abs(value / error)))
    return Welch(value / error, df, p, Difference(value, value - reach, value + reach))


_NOTHING = 1e-9
"""Less spread than this is rounding, not spread."""


def _t(df: float, level: float) -> float:
    return float(stdtrit(df, (1 + level) / 2))


def _z(level: float) -> float:
    return float(ndtri((1 + level) / 2))
