"""From option indexes to scores: every rule of the instrument, exactly at its border."""

import time

import numpy as np
import pytest

from core.dossier.records.organisation import Unit
from core.dossier.records.outside import Response
from core.explore.survey.answers import Answers, gather
from core.explore.survey.scoring import ScaleSums, respondents, risk_score, score
from core.explore.survey.tree import Tree, tree_of
from core.library.instrument import Instrument
from core.library.loading import parse_toml

HEAD = """
key = "tiny"
version = "1"
title = { nl = "Klein" }
[options.often]
values = [1, 2, 3, 4, 5, 9]
no_answer = [9]
labels = { nl = ["nooit", "zelden", "soms", "vaak", "altijd", "zeg ik niet"] }
"""
SCALE = (
    '[[scales]]\nkey = "{key}"\ndomain = "content"\ndirection = "{way}"\ntitle = {{ nl = "S" }}\n'
)
ITEM = '[[items]]\nkey = "{key}"\nscale = "{scale}"\noptions = "often"\ntext = {{ nl = "I" }}\n'
NOBODY = tree_of([])


def instrument(items: int, way: str = "demand", scales: int = 1) -> Instrument:
    """Scales of so many items each."""
    text = HEAD + "".join(SCALE.format(key=f"s{at}", way=way) for at in range(scales))
    for at in range(items * scales):
        text += ITEM.format(key=f"i{at}", scale=f"s{at // items}")
    return parse_toml(text.encode(), "tiny.toml", Instrument)


def scored(items: int, *people: list[int], way: str = "demand", turned: bool = False) -> ScaleSums:
    """One scale, answered by these people of no unit."""
    asked = instrument(items, way)
    if turned:
        text = HEAD + SCALE.format(key="s0", way=way) + ITEM.format(key="i0", scale="s0")
        asked = parse_toml((text + "reverse = true\n").encode(), "tiny.toml", Instrument)
    answers = gather([Response(None, bytes(each)) for each in people], NOBODY, items)
    return score(asked, answers, NOBODY)[0]


def test_values_become_points_from_0_to_100() -> None:
    assert [scored(1, [option]).centre for option in range(5)] == [0, 25, 50, 75, 100]
    assert scored(1, [0], turned=True).centre == 100


def test_an_answer_that_is_kept_but_not_scored_counts_as_none() -> None:
    assert scored(1, [5], [255], [2]).groups[0].n == 1


def test_half_of_the_items_is_enough() -> None:
    assert scored(3, [0, 4, 255], [4, 255, 255]).groups[0].n == 1
    assert scored(4, [0, 4, 255, 255], [4, 255, 255, 255]).groups[0].n == 1
    assert scored(2, [255, 255]).groups[0].n == 0


def test_a_risk_score_of_exactly_60_is_at_risk() -> None:
    assert scored(5, [2, 2, 2, 3, 3]).groups[0].at_risk == 1
    assert scored(5, [2, 2, 2, 2, 3]).groups[0].at_risk == 0
    assert scored(5, [1, 1, 2, 2, 2], way="resource").groups[0].at_risk == 1
    assert scored(5, [1, 2, 2, 2, 2], way="outcome_positive").groups[0].at_risk == 0
    assert scored(5, [3, 3, 3, 3, 3], way="outcome_negative").groups[0].at_risk == 1


def test_just_under_60_is_not_at_risk_whichever_way_a_scale_points() -> None:
    assert scored(8, [2, 2, 2, 2, 2, 2, 3, 4]).groups[0].at_risk == 0
    assert scored(8, [2, 2, 2, 2, 2, 2, 1, 0], way="resource").groups[0].at_risk == 0


@pytest.mark.parametrize(
    ("way", "risk"),
    [("demand", 30), ("resource", 70), ("outcome_positive", 70), ("outcome_negative", 30)],
)
def test_a_risk_score_is_higher_where_it_is_worse(way: str, risk: float) -> None:
    assert risk_score(instrument(1, way).scales[0], 30) == risk


def test_one_item_has_no_alpha_and_two_have() -> None:
    assert scored(1, [0], [4]).reliability.alpha is None
    assert scored(2, [0, 1], [4, 3], [2, 2]).reliability.alpha == pytest.approx(8 / 9)


def test_alpha_takes_only_those_who_answered_everything() -> None:
    assert scored(2, [0, 1], [4, 3], [2, 255]).reliability.n == 2


def test_nobody_at_all_can_be_scored() -> None:
    assert scored(2).groups[0].n == 0


@pytest.fixture(scope="module")
def large() -> tuple[Instrument, Answers, Tree]:
    """100,000 people, 60 items, 40 units in two levels."""
    units = [Unit(id=f"u{at}", cycle="c", name=f"U{at}", headcount=9000) for at in range(8)]
    units += [Unit(id=f"v{at}", cycle="c", name=f"V{at}", parent=f"u{at % 8}") for at in range(32)]
    draw = np.random.default_rng(1)
    tree, options = tree_of(units), draw.integers(0, 6, (100_000, 60), dtype=np.uint8)
    teams = [at for at, id in enumerate(tree.ids) if id.startswith("v")]
    return instrument(4, scales=15), Answers(options, draw.choice(teams, 100_000)), tree


def test_a_parent_contains_its_children(large: tuple[Instrument, Answers, Tree]) -> None:
    _asked, answers, tree = large
    counts = respondents(answers, tree)
    assert counts[0] == 100_000
    for place in (at for at in range(1, len(counts)) if tree.parents[at] == 0):
        assert counts[place] == sum(counts[at] for at, up in enumerate(tree.parents) if up == place)


def test_100_000_people_are_scored_in_under_two_seconds(
    large: tuple[Instrument, Answers, Tree],
) -> None:
    asked, answers, tree = large
    started = time.perf_counter()
    sums = score(asked, answers, tree)
    assert time.perf_counter() - started < 2
    assert len(sums) == 15
