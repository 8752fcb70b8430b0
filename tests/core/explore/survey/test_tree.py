"""Units form one tree under the whole organisation, in whatever order they come."""

from core.dossier.records.organisation import Unit
from core.explore.survey.tree import tree_of


def unit(name: str, parent: str | None = None, headcount: int = 0) -> Unit:
    return Unit(id=name, cycle="c", name=name, parent=parent, headcount=headcount)


def test_parents_stand_before_their_children() -> None:
    tree = tree_of([unit("Noord", "Zorg"), unit("Nacht", "Noord"), unit("Zorg")])
    assert tree.ids == ("*", "Zorg", "Noord", "Nacht")
    assert tree.parents == (0, 0, 1, 2)
    assert tree.children(0) == (1,)
    assert tree.places()["Nacht"] == 3


def test_a_missing_headcount_is_the_sum_of_what_lies_below() -> None:
    tree = tree_of([unit("Zorg"), unit("Noord", "Zorg", 12), unit("Zuid", "Zorg", 9), unit("IT")])
    assert tree.headcounts == (21, 21, 12, 9, None)


def test_a_headcount_that_was_filled_in_stays() -> None:
    assert tree_of([unit("Zorg", None, 30), unit("Noord", "Zorg", 12)]).headcounts == (30, 30, 12)


def test_a_unit_whose_parent_is_gone_stands_at_the_top() -> None:
    assert tree_of([unit("Noord", "gone")]).parents == (0, 0)


def test_two_units_of_one_name_are_told_apart() -> None:
    twins = [unit("Zorg"), unit("Techniek")]
    twins += [Unit(id=up, cycle="c", name="Team A", parent=up[1:]) for up in ("1Zorg", "2Techniek")]
    assert tree_of(twins).labels() == (
        "*",
        "Zorg",
        "Zorg / Team A",
        "Techniek",
        "Techniek / Team A",
    )
