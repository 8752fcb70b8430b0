"""Nothing about a small group may follow from what is shown."""

from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.explore.survey.disclosure import (
    Disclosure,
    Group,
    Rule,
    betrayed,
    events_rule,
    means_rule,
    organisation_rule,
)
from core.explore.survey.reasons import Reason
from core.explore.survey.tree import Tree

Row = list[Fraction]

unhurried = settings(deadline=None, max_examples=80)


def tree(*parents: int) -> Tree:
    """A tree of places 1, 2, … under these parents."""
    ids = tuple(str(place) for place in range(len(parents) + 1))
    return Tree(ids, ids, (0, *parents), (None,) * len(ids))


def mixed(n: int) -> Group:
    """A group of n people who differ, some of them at risk."""
    return Group(n, 10.0 * n, 900.0 * n, n // 2) if n else Group(0)


def under(shape: Tree, own: list[int]) -> list[int]:
    """People per place with all that lies under it."""
    total = list(own)
    for place in range(len(own) - 1, 0, -1):
        total[shape.parents[place]] += total[place]
    return total


def hide(shape: Tree, own: list[int], rule: Rule) -> tuple[Reason | None, ...]:
    """The reasons where these people answered at each place itself."""
    counts = under(shape, own)
    return Disclosure(shape, counts).hidden([mixed(n) for n in counts], rule)


def within(shape: Tree, place: int, top: int) -> bool:
    """Whether a place is, or lies under, another."""
    while place != top and place:
        place = shape.parents[place]
    return place == top


def rank(rows: list[Row]) -> int:
    """How many of the rows are independent, exactly."""
    left, found = [list(row) for row in rows], 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((row for row in left if row[column]), None)
        if pivot is None:
            continue
        left.remove(pivot)
        found += 1
        for row in left:
            factor = row[column] / pivot[column]
            row[:] = [a - factor * b for a, b in zip(row, pivot, strict=True)]
    return found


def derivable(shape: Tree, own: list[int], shown: list[int]) -> list[int]:
    """Sizes of all groups whose sum an attacker can work out from the sums shown."""
    atoms = [place for place, n in enumerate(own) if n]
    rows = [[Fraction(within(shape, atom, place)) for atom in atoms] for place in shown]
    known, sizes = rank(rows), []
    for count in range(1, len(atoms) + 1):
        for chosen in combinations(atoms, count):
            wanted = [Fraction(atom in chosen) for atom in atoms]
            if shown and rank([*rows, wanted]) == known:
                sizes.append(sum(own[atom] for atom in chosen))
    return sizes


@st.composite
def organisations(draw: st.DrawFn) -> tuple[Tree, list[int]]:
    """Any tree of up to six units, with people also straight at the parents."""
    size = draw(st.integers(0, 6))
    parents = [draw(st.integers(0, place)) for place in range(size)]
    own = [draw(st.integers(0, 14)) for _place in range(size + 1)]
    return tree(*parents), own


@unhurried
@given(organisations(), st.integers(5, 12))
def test_no_group_under_the_minimum_can_be_worked_out(
    organisation: tuple[Tree, list[int]], minimum: int
) -> None:
    shape, own = organisation
    reasons = hide(shape, own, means_rule(minimum))
    shown = [place for place, reason in enumerate(reasons) if reason is None]
    assert all(size >= minimum for size in derivable(shape, own, shown))


@unhurried
@given(organisations())
def test_no_count_of_one_to_four_can_be_worked_out(organisation: tuple[Tree, list[int]]) -> None:
    shape, own = organisation
    reasons = Disclosure(shape, under(shape, own)).counts
    known = [place for place, reason in enumerate(reasons) if reason is None]
    assert all(size >= 5 for size in derivable(shape, own, known))


@unhurried
@given(organisations())
def test_a_hidden_count_hides_every_figure_of_the_unit(
    organisation: tuple[Tree, list[int]],
) -> None:
    shape, own = organisation
    disclosure = Disclosure(shape, under(shape, own))
    reasons = disclosure.hidden([mixed(n) for n in under(shape, own)], means_rule(5))
    assert all(
        reason or not count for reason, count in zip(reasons, disclosure.counts, strict=True)
    )


@unhurried
@given(organisations())
def test_events_betray_no_unit_under_twenty_five(organisation: tuple[Tree, list[int]]) -> None:
    shape, own = organisation
    own = [3 * n for n in own]
    reasons = hide(shape, own, events_rule(7))
    shown = [place for place, reason in enumerate(reasons) if reason is None]
    sizes = [size for size in derivable(shape, own, shown) if size != sum(own)]
    assert all(size >= 25 for size in sizes)


@st.composite
def readings(draw: st.DrawFn) -> tuple[Tree, list[list[int]], list[list[bool]]]:
    """A tree, some sets of people in it, and which of these sets each reading holds."""
    shape, _own = draw(organisations())
    sets = draw(st.integers(2, 3))
    numbers = st.sampled_from([0, 0, 1, 3, 6, 7, 8, 12])
    people = [[draw(numbers) for _id in shape.ids] for _set in range(sets)]
    rounds = [[draw(st.booleans()) for _set in people] for _round in range(draw(st.integers(2, 3)))]
    return shape, people, rounds


@unhurried
@given(readings())
def test_no_group_can_be_worked_out_from_readings_that_may_stand_beside_each_other(
    drawn: tuple[Tree, list[list[int]], list[list[bool]]],
) -> None:
    shape, people, rounds = drawn
    rule, shown = means_rule(7), [seen(*drawn[:2], held) for held in rounds]
    known = frozenset[int]().union(*shown)
    if any(betrayed(shape, [mixed(n) for n in under(shape, own)], rule, known) for own in people):
        return
    cells = [(p, s) for s, own in enumerate(people) for p, n in enumerate(own) if n]
    rows = [
        [Fraction(held[s] and within(shape, p, place)) for p, s in cells]
        for held, places in zip(rounds, shown, strict=True)
        for place in places
    ]
    sizes = {(p, s): people[s][p] for p, s in cells}
    assert all(not in_span(rows, [cell in chosen for cell in cells]) for chosen in small(sizes, 7))


def seen(shape: Tree, people: list[list[int]], held: list[bool]) -> frozenset[int]:
    """The places that are shown when these sets of people are read."""
    kept = [own for own, is_held in zip(people, held, strict=True) if is_held]
    own = [sum(numbers) for numbers in zip(*kept, strict=True)] if kept else [0] * len(shape.ids)
    reasons = hide(shape, own, means_rule(7))
    return frozenset(place for place, reason in enumerate(reasons) if reason is None)


def in_span(rows: list[Row], wanted: list[bool]) -> bool:
    """Whether the sum of these cells follows from sums."""
    row = [Fraction(cell) for cell in wanted]
    return bool(rows) and rank([*rows, row]) == rank(rows)


def small(sizes: dict[tuple[int, int], int], minimum: int) -> list[set[tuple[int, int]]]:
    """Every group of cells of fewer people than the minimum."""
    few = [cell for cell, n in sizes.items() if n < minimum]
    chosen = (set(some) for count in (1, 2, 3) for some in combinations(few, count))
    return [some for some in chosen if sum(sizes[cell] for cell in some) < minimum]


def test_a_team_of_six_beside_one_team_hides_that_team_too() -> None:
    reasons = hide(tree(0, 1, 1), [0, 0, 6, 14], means_rule(7))
    assert reasons == (None, None, Reason.too_few, Reason.protects_another)


def test_two_small_teams_together_protect_each_other() -> None:
    reasons = hide(tree(0, 0, 0), [0, 4, 5, 20], means_rule(7))
    assert reasons == (None, Reason.too_few, Reason.too_few, None)


def test_people_straight_at_the_parent_are_protected_as_well() -> None:
    reasons = hide(tree(0, 1, 1), [30, 2, 9, 12], means_rule(7))
    assert reasons == (None, None, Reason.protects_another, None)


def test_the_next_smallest_gives_way() -> None:
    reasons = hide(tree(0, 0, 0), [0, 3, 20, 12], means_rule(7))
    assert reasons == (None, Reason.too_few, None, Reason.protects_another)


def test_protection_reaches_over_the_levels_of_the_tree() -> None:
    reasons = hide(tree(0, 1, 2, 2), [3, 0, 0, 8, 20], means_rule(7))
    assert reasons[0] is None
    assert reasons[1] is reasons[2] is reasons[3] is Reason.protects_another


def test_a_unit_without_answers_says_so_and_needs_no_protection() -> None:
    assert hide(tree(0, 0), [0, 0, 9], means_rule(7)) == (None, Reason.no_responses, None)


@pytest.mark.parametrize(
    ("group", "reason"),
    [
        (Group(30, 60.0, 120.0, 9), Reason.homogeneous),
        (Group(8, 80.0, 9000.0, 0), Reason.homogeneous),
        (Group(8, 80.0, 9000.0, 8), Reason.homogeneous),
        (Group(10, 80.0, 9000.0, 10), None),
        (Group(8, 80.0, 9000.0, 7), None),
    ],
)
def test_a_group_that_is_all_alike_is_hidden(group: Group, reason: Reason | None) -> None:
    assert Disclosure(tree(), [group.n]).hidden([group], means_rule(7)) == (reason,)


def test_a_hidden_group_that_is_all_alike_cannot_be_worked_out_either() -> None:
    alike, other = Group(8, 80.0, 900.0, 8), Group(20, 100.0, 9000.0, 5)
    both = Group(28, 180.0, 9900.0, 13)
    reasons = Disclosure(tree(0, 0), [28, 8, 20]).hidden([both, alike, other], means_rule(7))
    assert reasons == (None, Reason.homogeneous, Reason.protects_another)


def test_the_minimum_is_never_lower_than_five() -> None:
    assert hide(tree(), [4], means_rule(1)) == (Reason.too_few,)
    assert hide(tree(), [5], means_rule(1)) == (None,)


def test_events_are_shown_for_the_organisation_and_for_large_units() -> None:
    reasons = hide(tree(0, 0, 0), [0, 24, 25, 2], events_rule(7))
    assert reasons == (None, Reason.events_organisation_only, None, Reason.too_few)
    assert hide(tree(), [9], events_rule(7)) == (Reason.too_few,)


def test_a_scale_that_never_compares_teams_is_shown_for_everybody_only() -> None:
    assert hide(tree(0), [0, 50], organisation_rule(7)) == (None, Reason.not_for_teams)


def test_one_late_answer_shows_itself() -> None:
    assert betrayed(tree(0), [mixed(1), mixed(1)], means_rule(7), {0, 1})
    assert not betrayed(tree(0), [mixed(7), mixed(7)], means_rule(7), {0, 1})
    assert betrayed(tree(0), [mixed(9), mixed(7)], means_rule(7), {0, 1})


def test_every_reason_is_a_sentence() -> None:
    assert all(reason.sentence.endswith(".") for reason in Reason)


def reported(n: int, by: int) -> Group:
    """A group of n people of whom so many report something that happened to them."""
    return Group(n, 60.0 * by, 4000.0 * by, by // 2, by)


@pytest.mark.parametrize("by", [1, 4])
def test_few_reports_in_a_large_group_are_not_told(by: int) -> None:
    assert events_rule(7).refusal(reported(60, by), is_whole=True) is Reason.few_reports
    assert events_rule(7).refusal(reported(60, 5), is_whole=True) is None


def test_few_reports_of_a_unit_cannot_be_worked_out_either() -> None:
    shape = tree(0, 0)
    groups = [reported(60, 8), reported(30, 5), reported(30, 3)]
    found = Disclosure(shape, [60, 30, 30]).hidden(groups, events_rule(7))
    assert found[2] is Reason.few_reports
    assert found[1] is Reason.protects_another
