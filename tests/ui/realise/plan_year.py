"""The page of the plan over a filled year, for its tests."""

from typing import Any

from core.dossier.records.realise import Measure
from core.realise.measures import Line
from ui.pages.realise.plan import PlanPage


def measure(page: PlanPage, place: int = 0) -> Measure:
    """A measure of the plan as it is now, by its place."""
    return page.dossier.all(Measure)[place]


def listed(page: PlanPage) -> list[str]:
    """The names in the table."""
    return [line.measure.title for line in page.views.table.table.model.records]


def write(page: PlanPage, column: str, typed: Any, place: int = 0) -> None:
    """Write in a cell of the table."""
    model = page.views.table.table.model
    across = [one.key for one in page.views.table.columns].index(column)
    model.setData(model.index(place, across), typed)


def read(page: PlanPage, column: str, place: int = 0) -> str:
    """What a cell of the table says."""
    line: Line = page.views.table.table.model.records[place]
    return next(one for one in page.views.table.columns if one.key == column).text(line)
