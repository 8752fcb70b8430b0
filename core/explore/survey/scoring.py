"""Answers to scores, 0 to 100, and the sums per unit that every figure is made of.

These sums are not disclosed yet: nobody but `results` may use them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.explore.survey.answers import Answers
from core.explore.survey.disclosure import Group
from core.explore.survey.figures import RISK_AT
from core.explore.survey.statistics import Interval, alpha, alpha_interval
from core.explore.survey.tree import Tree
from core.library.instrument import Instrument, Item, Scale

_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Reliability:
    """Cronbach's alpha over the people who answered every item of the scale."""

    n: int
    alpha: float | None
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class ScaleSums:
    """Of one scale per place of the tree, children included: sums of scores minus `centre`."""

    scale: Scale
    items: int
    centre: float
    groups: tuple[Group, ...]
    reliability: Reliability


@dataclass(frozen=True, slots=True)
class _Scores:
    """Per person: the mean of the items answered, and the points per item (0 where none)."""

    means: NDArray[np.float64]
    valid: NDArray[np.bool_]
    points: NDArray[np.float64]
    complete: NDArray[np.bool_]


def respondents(answers: Answers, tree: Tree) -> list[int]:
    """How many answered per place, children included."""
    own = np.bincount(answers.places, minlength=len(tree.ids)).astype(np.float64)
    return [int(n) for n in tree.sums(own[:, None])[:, 0]]


def score(instrument: Instrument, answers: Answers, tree: Tree) -> tuple[ScaleSums, ...]:
    """The sums of every scale; a person counts who answered at least half of its items."""
    columns = {item.key: answers.options[:, at] for at, item in enumerate(instrument.items)}
    return tuple(
        _sums(instrument, scale, columns, answers.places, tree) for scale in instrument.scales
    )


def risk_score(scale: Scale, mean: float) -> float:
    """0 to 100 where higher is always worse: resources and positive outcomes turn around."""
    return mean if scale.higher_is_worse else 100 - mean


def _sums(
    instrument: Instrument,
    scale: Scale,
    columns: dict[str, NDArray[np.uint8]],
    places: NDArray[np.intp],
    tree: Tree,
) -> ScaleSums:
    items = instrument.items_of(scale.key)
    scores = _scores(instrument, items, [columns[item.key] for item in items])
    means, at = scores.means[scores.valid], places[scores.valid]
    centre = float(means.mean()) if len(means) else 0.0
    away = means - centre
    risk = means if scale.higher_is_worse else 100 - means
    parts = (None, away, away * away, risk >= RISK_AT - _ROUNDING, means > 0)
    own = [np.bincount(at, part, minlength=len(tree.ids)) for part in parts]
    sums = tree.sums(np.stack(own, axis=1).astype(np.float64))
    groups = tuple(Group(int(n), t, s, int(r), int(e)) for n, t, s, r, e in sums.tolist())
    return ScaleSums(scale, len(items), centre, groups, _reliability(scores))


def _scores(
    instrument: Instrument, items: Sequence[Item], columns: Sequence[NDArray[np.uint8]]
) -> _Scores:
    tables = [_table(instrument.points(item)) for item in items]
    pairs = list(zip(tables, columns, strict=True))
    points = np.stack([table[column] for table, column in pairs])
    counted = ~np.isnan(points)
    points[~counted] = 0.0
    answered = counted.sum(axis=0)
    means = points.sum(axis=0) / np.maximum(answered, 1)
    valid = (answered * 2 >= len(items)) & (answered > 0)
    return _Scores(means, valid, points, answered == len(items))


def _table(points: Sequence[float | None]) -> NDArray[np.float64]:
    """The points of every byte: not a number for none and for an answer that is not scored."""
    table = np.full(256, np.nan)
    table[: len(points)] = [np.nan if point is None else point for point in points]
    return table


def _reliability(scores: _Scores) -> Reliability:
    complete = scores.points[:, scores.complete].T
    people, items = complete.shape
    value = alpha(complete)
    interval = None if value is None else alpha_interval(value, people, items)
    return Reliability(people, value, interval)
