"""Judged risks stand in the matrix of their method, how bad by how often."""

from core.cycle.turning import begin_next
from core.dossier.dossier import Dossier
from core.dossier.records.explore import Risk
from core.dossier.records.organisation import Cycle
from core.explore import judging, risks
from core.explore.matrix import grids

OFTEN = {"exposure": "4", "severity": "5", "control": "none"}


def judged(dossier: Dossier, cycle: Cycle, method: str, inputs: dict[str, str]) -> Risk:
    with dossier.action("Judge"):
        risk = risks.add(dossier, cycle.id, "Peaks")
        judging.judge(dossier, risk, method, inputs)
    return risk


def test_a_risk_stands_where_its_words_put_it(dossier: Dossier, cycle: Cycle) -> None:
    risk = judged(dossier, cycle, "veerwerk", OFTEN)
    (grid,) = grids(dossier, cycle.id)
    assert (grid.across_title, grid.down_title) == ("Exposure", "Severity")
    assert grid.cells["5", "4"].risks == (risk.id,)
    assert sum(len(cell.risks) for cell in grid.cells.values()) == 1


def test_a_cell_has_the_class_of_the_table_before_it_is_raised(
    dossier: Dossier, cycle: Cycle
) -> None:
    judged(dossier, cycle, "veerwerk", OFTEN)
    (grid,) = grids(dossier, cycle.id)
    assert (grid.cells["1", "1"].shape, grid.cells["3", "3"].shape) == (1, 3)


def test_a_third_criterion_leaves_the_class_open(dossier: Dossier, cycle: Cycle) -> None:
    judged(dossier, cycle, "kinney", {"probability": "6", "exposure": "6", "effect": "7"})
    (grid,) = grids(dossier, cycle.id)
    assert {cell.shape for cell in grid.cells.values()} == {None}
    assert (grid.across_title, grid.down_title) == ("Probability", "Effect")
    assert [value for value, _word in grid.across] == ["0.1", "0.2", "0.5", "1", "3", "6", "10"]


def test_every_method_in_use_has_its_own(dossier: Dossier, cycle: Cycle) -> None:
    judged(dossier, cycle, "oira2", {"severity": "7", "frequency": "7"})
    judged(dossier, cycle, "veerwerk", OFTEN)
    assert [grid.key for grid in grids(dossier, cycle.id)] == ["veerwerk", "oira2"]


def test_each_year_shows_its_own_risks_as_they_are_judged_now(
    dossier: Dossier, cycle: Cycle
) -> None:
    risk = judged(dossier, cycle, "veerwerk", OFTEN)
    with dossier.action("Turn"):
        judging.judge(dossier, risk, "veerwerk", OFTEN | {"severity": "1"}, "residual")
        after = begin_next(dossier, cycle, "follow_up")
    (now,), (then,) = grids(dossier, after.id), grids(dossier, cycle.id)
    assert then.cells["5", "4"].risks == (risk.id,)
    assert len(now.cells["5", "4"].risks) == 1
    assert now.cells["1", "4"].risks == then.cells["1", "4"].risks == ()
    assert now.cells["5", "4"].risks != (risk.id,)


def test_closed_risks_and_later_judgements_stay_out(dossier: Dossier, cycle: Cycle) -> None:
    gone = judged(dossier, cycle, "veerwerk", OFTEN)
    with dossier.action("Close"):
        judging.judge(dossier, gone, "veerwerk", OFTEN, "residual")
        risks.close(dossier, gone, "The service stopped.")
    assert grids(dossier, cycle.id) == ()
