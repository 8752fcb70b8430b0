"""Aanpak: who is looked at, who takes part, how, and on which days it happened."""

from __future__ import annotations

from functools import cached_property
from typing import Protocol, TypeVar

from PySide6.QtWidgets import QStackedWidget

from core.text.translate import gettext as _
from ui.look.tokens import GAP
from ui.pages.explore.approach_method import MethodView
from ui.pages.explore.approach_people import PeopleView
from ui.pages.explore.approach_units import UnitsView
from ui.pages.explore.approach_year import YearView
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.dressing import lock_parts
from ui.parts.fields.segment import Segments
from ui.session import Session

_VIEWS = ("units", "people", "method", "year")
V = TypeVar("V", UnitsView, PeopleView, MethodView, YearView)


class View(Protocol):
    """A view that can show the dossier as it is now."""

    def refresh(self) -> None:
        """Show it."""


class ApproachPage(Page):
    """Four views of one start: units, people, method and dates, the organisation and its year."""

    STEP = "approach"
    WATCHES = frozenset(
        {
            "unit", "contact", "support_card", "cycle", "organisation", "consultation",
            "skipped_step", "survey", "batch",
        }
    )  # fmt: skip
    _views: tuple[View, ...] = ()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        words = (_("Units"), _("Who takes part"), _("Method and dates"), _("Organisation and year"))
        self.segments = Segments(_("View"), tuple(zip(_VIEWS, words, strict=True)))
        self.stack = QStackedWidget()
        self.body.addWidget(self.segments)
        self.body.addSpacing(GAP)
        self.body.addWidget(self.stack, 1)
        self.segments.chosen.connect(self.choose)
        self.choose("units")

    @cached_property
    def units(self) -> UnitsView:
        """The tree; each view is made when it is first looked at."""
        return self._made(UnitsView(self))

    @cached_property
    def people(self) -> PeopleView:
        """Participants and who helps."""
        return self._made(PeopleView(self))

    @cached_property
    def method(self) -> MethodView:
        """Scope, method and the days of the law."""
        return self._made(MethodView(self))

    @cached_property
    def year(self) -> YearView:
        """The employer, the kind of year, steps left out."""
        return self._made(YearView(self))

    def choose(self, view: str) -> None:
        """Show one of the views."""
        self.commit_pending()
        self.segments.choose(view)
        self.stack.setCurrentWidget(getattr(self, view))
        self.acts_changed.emit()

    def primary(self) -> Act:
        """A unit, or on the view of people somebody who takes part."""
        if self.segments.current() == "people":
            return self.people.primary()
        return Act(_("Unit"), self.add_unit, icon="plus", tip=_("New unit"))

    def refresh(self) -> None:
        """Show the views that were made, so that switching costs nothing."""
        for view in self._views:
            view.refresh()

    def show_record(self, record_id: str) -> None:
        """Go to the view that a record belongs to; an id of another kind opens the units."""
        view = record_id if record_id in _VIEWS else self._view_of(record_id)
        self.choose(view)
        if view == "units":
            self.units.table.select(record_id)
        elif view == "people":
            self.people.select(record_id)

    def add_unit(self) -> None:
        """A new unit, with its name to type."""
        self.choose("units")
        self.units.add()

    def _made(self, view: V) -> V:
        self.stack.addWidget(view)
        self._views = (*self._views, view)
        if not self._stale:
            view.refresh()
            lock_parts(view, self.session.why_read_only)
        return view

    def _view_of(self, record_id: str) -> str:
        if self.people.holds(record_id):
            return "people"
        held = self.method.record_id() == record_id
        return "method" if held else "units"
