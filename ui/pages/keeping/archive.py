"""Archief: the years as a shelf, the end of a year, and keeping it safe."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from core.cycle.attention import Point, attention
from core.cycle.turning import begin_next, close_year
from core.cycle.year import Year
from core.dossier.records.words import CycleKind
from core.keeping.search import Hit
from core.keeping.shelf import Volume, shelf
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.look.tokens import VAST, WIDE
from ui.pages.keeping.safe_keeping import SafeKeeping
from ui.pages.keeping.year_end import Closing, NextYear, PointsLeft, YearAtAGlance
from ui.pages.keeping.year_search import YearSearch
from ui.pages.keeping.year_shelf import YearShelf
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.buttons import link
from ui.parts.layouts import column, row, scroll
from ui.parts.tall import Tall
from ui.session import Session

CLOSE = N_("Close the year")
"""The label of the act, by which its undo is recognised."""


WAYS = ("risks", "plan", "evaluation", "reports")
"""Where one looks in a year of before."""


class ArchivePage(Page):
    """Choose a year, end it, begin the next, keep and find again."""

    STEP = "archive"
    WATCHES = frozenset(
        {"cycle", "risk", "measure", "effect", "issued_report", "consultation", "decision"}
    )
    WIDE = True

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.bare()
        self._points: tuple[Point, ...] = ()
        self._volumes: tuple[Volume, ...] = ()
        profile = session.profile
        ways = [(step, profile.term(f"{step}_step")) for step in WAYS]
        self.shelf, self.glance = YearShelf(), YearAtAGlance(ways)
        self.closing, self.points, self.next = Closing(), PointsLeft(), NextYear()
        self.keeping, self.search = SafeKeeping(session), YearSearch(session.dossier)
        self.reopen = link(_("Undo closing"), session.undo, "undo")
        self._lay_out()
        self._connect()

    def primary(self) -> Act | None:
        """Close the open year; begin the next after the last closed one."""
        cycle = self.cycle
        if not self.closing.isHidden():
            return None  # the question has the button
        if cycle.closed_on is None:
            return Act(_("Close the year"), self.ask, icon="seal")
        if self._is_last():
            words = _("Begin {year}").format(year=cycle.year + 1)
            return Act(words, lambda: self.begin(self.next.kind.value()), "plus", writes=False)
        return None

    def acts(self) -> dict[str, Callable[[], object]]:
        """Ctrl+F searches all years."""
        return {"find": self.search.line.setFocus}

    def open(self) -> None:
        """Of a closed year too the kind of the next can be chosen."""
        super().open()
        self.next.kind.set_read_only("")

    def refresh(self) -> None:
        """Show the shelf, the shown year, what is left or what comes next."""
        cycle = self.cycle
        self._volumes = shelf(self.dossier)
        self.shelf.set_volumes(self._volumes, cycle.id)
        self.glance.show_volume(next(v for v in self._volumes if v.cycle.id == cycle.id))
        is_open = cycle.closed_on is None
        self._points = attention(Year(self.dossier, cycle.id), self.session.today)
        self.points.show_points(self._points)
        self.points.setVisible(is_open)
        self.closing.hide()
        self.next.show_after(cycle)
        self.next.setVisible(not is_open and self._is_last())
        just_closed = self._is_last() and self.session.undo_label == _(CLOSE)
        self.reopen.setVisible(not is_open and just_closed)
        self.keeping.show_cycle(cycle)
        self.search.again()
        self.acts_changed.emit()

    def show_record(self, record_id: str) -> None:
        """Show a year."""
        if record_id and record_id != self.cycle.id:
            self.session.show_cycle(record_id)

    def ask(self) -> None:
        """Put the one question before the year leaves your hands."""
        self.closing.ask(self.cycle.year, len(self._points))
        self.acts_changed.emit()

    def leave_open(self) -> None:
        """Not yet."""
        self.closing.hide()
        self.acts_changed.emit()

    def close_year(self) -> None:
        """Close it, as one act that can be undone."""
        cycle = self.cycle
        said = _("The year {year} is closed.").format(year=cycle.year)
        self.do(CLOSE, lambda: close_year(self.dossier, cycle, self.session.today), tell=said)

    def begin(self, kind: str) -> None:
        """Begin the year after this one, and go there."""
        cycle = self.cycle
        begun = self.do(
            N_("Begin the next year"),
            lambda: begin_next(self.dossier, cycle, cast(CycleKind, kind)),
        )
        if begun is not None:
            self.session.show_cycle(begun.id)
            self.session.say(_("{year} has begun.").format(year=begun.year))

    def _is_last(self) -> bool:
        return self.cycle.year == max(v.cycle.year for v in self._volumes)

    def _found(self, hit: Hit) -> None:
        """Go to a risk or a measure of any year."""
        if hit.cycle.id != self.cycle.id:
            self.session.show_cycle(hit.cycle.id)
        self.session.go(hit.step, hit.id)

    def _connect(self) -> None:
        self.shelf.opened.connect(self.show_record)
        self.glance.opened.connect(self.session.go)
        self.closing.agreed.connect(self.close_year)
        self.closing.refused.connect(self.leave_open)
        self.points.opened.connect(self.session.go)
        self.next.begun.connect(self.begin)
        self.search.chosen.connect(self._found)

    def _lay_out(self) -> None:
        head = row(self.glance, self.reopen, gap=WIDE)
        head.setStretch(0, 1)
        year = column(
            head,
            self.closing,
            self.points,
            self.next,
            None,
            gap=WIDE,
        )
        both = row(year, column(self.search, self.keeping, None, gap=WIDE), gap=VAST)
        both.setStretch(0, 3)
        both.setStretch(1, 2)
        laid = column(self.shelf, both, None, margins=WIDE, gap=WIDE)
        self.body.addWidget(scroll(Tall(laid)))
