"""The people of the sample employer: how many there are, and what they answer.

Every answer comes from how somebody feels about work as a whole, about the subject, and a moment's
whim. The weights give scales of three items a reliability of about .8; the level of each item in
each unit is set so that its mean is the one that the story wants, whoever the people are.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from core.dossier.records.outside import Response
from core.explore.survey.answers import NONE
from core.library.instrument import Instrument, Item, Scale

Matrix = NDArray[np.float64]
Chance = np.random.Generator

OVERALL, SUBJECT, WHIM = 0.45, 0.63, 0.63
"""Weights of the three parts; their squares add up to 1."""
SPREAD = 25.0
"""Points, 0 to 100, of one standard deviation of an item."""
SKIPPED = 0.012
"""The share of items that somebody leaves out."""
RATHER_NOT = 0.02
"""The share that would rather not say what happened to them."""
HALVINGS = 12
"""Enough to find a level to a tenth of a point."""


class Group(Struct, frozen=True):
    """The people of one unit who answer.

    `means`: points, 0 to 100, per scale in its own direction; `events`: the share, 0 to 1, that
    met it, per item.
    """

    unit: str
    people: int
    means: Mapping[str, float]
    events: Mapping[str, float]


def headcounts(units: Sequence[Mapping[str, Any]], people: int) -> dict[str, int]:
    """The people of every unit by its name in the story, so that all units together are `people`.

    Units marked `fixed` keep their number; a parent has the people of its parts.
    """
    parents = {unit["id"]: unit.get("parent", "@")[1:] for unit in units}
    leaves = {u["id"]: u for u in units if u["id"] not in parents.values()}
    found = {key: unit["headcount"] for key, unit in leaves.items() if unit.get("fixed")}
    shared = {key: unit["headcount"] for key, unit in leaves.items() if key not in found}
    left = max(len(shared), people - sum(found.values()))
    exact = {key: count * left / sum(shared.values()) for key, count in shared.items()}
    found |= {key: int(count) for key, count in exact.items()}
    missing = left - sum(int(count) for count in exact.values())
    for key in sorted(exact, key=lambda each: int(exact[each]) - exact[each])[:missing]:
        found[key] += 1
    for key in (each for each in parents if each not in leaves):
        found[key] = sum(count for leaf, count in found.items() if parents[leaf] == key)
    return found


def responses(
    instrument: Instrument, groups: Sequence[Group], chance: Chance
) -> tuple[Response, ...]:
    """What everybody answers, one row a person."""
    return tuple(
        Response(group.unit, row.tobytes())
        for group in groups
        for row in _options(instrument, group, chance)
    )


def _options(instrument: Instrument, group: Group, chance: Chance) -> NDArray[np.uint8]:
    """The options chosen by the people of a group: people by items."""
    columns = np.full((group.people, len(instrument.items)), NONE, np.uint8)
    overall, exposed = chance.standard_normal((2, group.people))
    for scale in instrument.scales:
        subject = chance.standard_normal(group.people)
        valence = -overall if scale.higher_is_worse else overall
        for place, item in enumerate(instrument.items):
            if item.scale == scale.key and not scale.optional:
                feeling = exposed if scale.events else OVERALL * valence + SUBJECT * subject
                columns[:, place] = _column(instrument, scale, item, group, feeling, chance)
    return columns


def _column(
    instrument: Instrument, scale: Scale, item: Item, group: Group, feeling: Matrix, chance: Chance
) -> NDArray[np.uint8]:
    if scale.events:
        return _events(instrument, item, group, feeling, chance)
    points = np.array(instrument.points(item), np.float64)
    felt = SPREAD * (feeling + WHIM * chance.standard_normal(group.people))
    options = _nearest(points, felt + _level(points, felt, group.means[scale.key]))
    options[chance.random(group.people) < SKIPPED] = NONE
    return options


def _level(points: Matrix, felt: Matrix, mean: float) -> float:
    """What to add to what people feel, so that the options they choose have this mean."""
    low, high = -100.0, 200.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        reached = points[_nearest(points, felt + middle)].mean() if felt.size else mean
        low, high = (middle, high) if reached < mean else (low, middle)
    return (low + high) / 2


def _nearest(points: Matrix, felt: Matrix) -> NDArray[np.uint8]:
    distance: Matrix = np.abs(points[None, :] - felt[:, None])
    chosen: NDArray[np.uint8] = distance.argmin(axis=1).astype(np.uint8)
    return chosen


def _events(
    instrument: Instrument, item: Item, group: Group, exposed: Matrix, chance: Chance
) -> NDArray[np.uint8]:
    """As many as the story wants met it, mostly the same people; a few would rather not say."""
    values = instrument.options_of(item).values
    refusals = [values.index(value) for value in instrument.options_of(item).no_answer]
    options = np.zeros(group.people, np.uint8)
    met = round(group.people * group.events.get(item.key, 0.0))
    who = np.argsort(exposed + WHIM * chance.standard_normal(group.people))[:met]
    often = np.arange(1, len(values) - len(refusals))
    weights = 1 / often**1.5
    options[who] = chance.choice(often, met, p=weights / weights.sum())
    silent = chance.random(group.people) < RATHER_NOT
    options[silent & (options == 0)] = refusals[0] if refusals else NONE
    return options
