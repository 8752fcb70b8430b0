"""What the views of the plan may ask of its page."""

from __future__ import annotations

from typing import Protocol

from core.cycle.year import Year
from core.realise.measures import Line
from ui.pages.page import Page
from ui.pages.realise.plan_acts import PlanActs
from ui.parts.act import Act
from ui.session import Session


class OpenRecord(Protocol):
    """The views, as the page that holds them remembers them."""

    open_id: str


class PlanHost(Page):
    """The page of the plan as its views know it."""

    views: OpenRecord

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.make = PlanActs(self)
        self.year = Year(self.dossier, self.cycle.id)
        self.lines: tuple[Line, ...] = ()

    @property
    def here(self) -> tuple[str, str]:
        """The library, or the measure that is open beside the view."""
        library = vars(self.views).get("library")
        looking = library is not None and library.isVisibleTo(self)
        return ("library", "") if looking else ("", self.views.open_id)

    def primary(self) -> Act:
        """A new measure."""
        raise NotImplementedError

    def add_typed(self, title: str) -> object:
        """What was typed in the last row of the table."""
        raise NotImplementedError

    def ask_to_stop(self, measure_id: str) -> None:
        """Stopping asks why."""
        raise NotImplementedError

    def follow(self, measure_id: str) -> None:
        """An open record goes along with the view."""
        raise NotImplementedError

    def open_measure(self, measure_id: str) -> None:
        """Show a measure in full, or none."""
        raise NotImplementedError

    def close_measure(self) -> None:
        """Back to the view."""
        raise NotImplementedError

    def duplicate(self) -> None:
        """The measure that is looked at once more."""
        raise NotImplementedError

    def seek(self, risk_id: str) -> None:
        """Look in the library for measures for a risk."""
        raise NotImplementedError

    def filter_cell(self, aim: str, level: str) -> None:
        """Show only what counts in a cell of the balance."""
        raise NotImplementedError

    def filter_undated(self) -> None:
        """Show only what has no date."""
        raise NotImplementedError
