"""Aanpak: who is looked at, who takes part, how, and on which days it happened."""

from __future__ import annotations

from functools import cached_property

from core.text.translate import gettext as _
from ui.look.tokens import GAP, WIDE
from ui.pages.explore.approach_method import MethodView
from ui.pages.explore.approach_own import OwnFilesView
from ui.pages.explore.approach_people import PeopleView
from ui.pages.explore.approach_units import UnitsView
from ui.pages.explore.approach_year import YearView
from ui.pages.many_views import ManyViews
from ui.parts.act import Act
from ui.session import Session


class ApproachPage(ManyViews):
    """Views of one start: units, people, method and dates, the year, and files of one's own."""

    STEP = "approach"
    VIEWS = ("units", "people", "method", "year", "own")
    WATCHES = frozenset(
        {
            "unit", "contact", "support_card", "cycle", "organisation", "consultation",
            "skipped_step", "survey", "batch", "own_file",
        }
    )  # fmt: skip

    def __init__(self, session: Session) -> None:
        words = (
            _("Units"), _("Who takes part"), _("Method and dates"), _("Organisation and year"),
            _("Own files"),
        )  # fmt: skip
        super().__init__(session, words)
        self.stack.setContentsMargins(WIDE, GAP, WIDE, WIDE)

    @cached_property
    def units(self) -> UnitsView:
        """The tree."""
        return self.put(UnitsView(self))

    @cached_property
    def people(self) -> PeopleView:
        """Participants and who helps."""
        return self.put(PeopleView(self))

    @cached_property
    def method(self) -> MethodView:
        """Scope, method and the days of the law."""
        return self.put(MethodView(self))

    @cached_property
    def year(self) -> YearView:
        """The employer, the kind of year, steps left out."""
        return self.put(YearView(self))

    @cached_property
    def own(self) -> OwnFilesView:
        """The user's own measures, figures, guide and rules."""
        return self.put(OwnFilesView(self))

    def primary(self) -> Act | None:
        """A unit, or on the view of people somebody who takes part; the rest is filled in."""
        if self.shown == "people":
            return self.people.primary()
        if self.shown != "units":
            return None
        return Act(_("Unit"), self.add_unit, icon="plus", tip=_("New unit"))

    def add_unit(self) -> None:
        """A new unit, with its name to type."""
        self.show_view("units")
        self.units.add()
