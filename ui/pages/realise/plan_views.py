"""The views of the plan under their switch, and the record beside them.

Each is made when it is first asked for, so that the page itself opens at once.
"""

from __future__ import annotations

from functools import cached_property

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.realise.balance import balance
from core.text.translate import gettext as _
from ui.look.scale import px
from ui.pages.realise.plan_balance import PlanBalance
from ui.pages.realise.plan_host import PlanHost
from ui.pages.realise.plan_library import PlanLibrary
from ui.pages.realise.plan_measure import WIDTH, MeasureDetail
from ui.pages.realise.plan_planning import PlanPlanning
from ui.pages.realise.plan_table import PlanTable
from ui.parts.act import Act
from ui.parts.dressing import cover_parts, lock_parts
from ui.parts.empty import Empty, guide_empty
from ui.parts.fields.segment import Segments
from ui.parts.labels import strong
from ui.parts.layouts import column, holder, row, upright

LEAST_BESIDE = 520
"""Px that a view needs beside a record."""
TABLE, PLANNING, BALANCE = "table", "planning", "balance"


class PlanViews(QWidget):
    """Table, planning, balance; the library; or nothing yet."""

    def __init__(self, page: PlanHost) -> None:
        super().__init__()
        self._page, self._begun, self.open_id = page, False, ""
        self.segments = Segments(
            _("View"),
            [(TABLE, _("Table")), (PLANNING, _("Planning")), (BALANCE, _("Balance"))],
        )
        self.segments.choose(TABLE)
        self.headline = strong(wraps=True)
        self.table = PlanTable(
            page,
            page.add_typed,
            lambda rows: self.table.show_pasted(page.make.read(rows)),
            page.ask_to_stop,
        )
        self._line, self._stack, self._whole = upright(), QStackedWidget(), QStackedWidget()
        self._places = {TABLE: self._put(self.table)}
        self._line.hide()
        self._lay_out()
        self.segments.chosen.connect(self.show_view)

    @cached_property
    def planning(self) -> PlanPlanning:
        """The measures along the months."""
        made, page = PlanPlanning(), self._page
        made.gantt.chosen.connect(page.follow)
        made.gantt.opened.connect(page.open_measure)
        made.gantt.moved.connect(page.make.reschedule)
        made.undated_asked.connect(page.filter_undated)
        self._places[PLANNING] = self._put(made)
        return made

    @cached_property
    def balance(self) -> PlanBalance:
        """What the plan asks of the work, and of people."""
        made, page = PlanBalance(self._page), self._page
        made.chosen.connect(page.filter_cell)
        made.sought.connect(page.seek)
        self._places[BALANCE] = self._put(made)
        return made

    @cached_property
    def library(self) -> PlanLibrary:
        """Measures to take over."""
        made = PlanLibrary(self._page)
        made.taken.connect(self._page.make.take)
        made.left.connect(lambda: self.show_view(self.segments.current()))
        made.show_risks(self._page.year.risks)
        self._whole.addWidget(made)
        self._dress(made)
        return made

    @cached_property
    def measure(self) -> MeasureDetail:
        """The record of a measure."""
        made, page = MeasureDetail(self._page), self._page
        made.closed.connect(page.close_measure)
        made.duplicated.connect(lambda _id: page.duplicate())
        made.removed.connect(page.make.remove)
        self._beside.addWidget(made)
        self._dress(made)
        return made

    @cached_property
    def nothing(self) -> Empty:
        """What belongs here."""
        page = self._page
        paste = Act(_("Paste rows"), self._paste_first, icon="paste")
        country = page.session.organisation.country
        made = guide_empty("plan", country, page.primary(), *page.secondary(), paste)
        self._whole.addWidget(made)
        self._dress(made)
        return made

    def refresh(self) -> None:
        """Show the plan as it is now in what was made."""
        made = vars(self)
        self._fill(PLANNING, PLANNING in made)
        self._fill(BALANCE, BALANCE in made)
        if "library" in made:
            self.library.show_risks(self._page.year.risks)
        self._begun = self._begun or bool(self._page.lines)
        if self._whole.currentWidget() is not made.get("library"):
            self._whole.setCurrentWidget(self._plan if self._begun else self.nothing)
        self.show_record()

    def show_view(self, key: str) -> None:
        """Show a view of the plan."""
        self._begun = True
        self.segments.choose(key)
        self._fill(key)
        self._stack.setCurrentWidget(self._places[key])
        self._whole.setCurrentWidget(self._plan)
        self._arrange()

    def show_library(self, risk_id: str) -> None:
        """Show the library in place of the plan, for this risk or for any."""
        self.library.seek(risk_id)
        self._whole.setCurrentWidget(self.library)

    def show_record(self) -> None:
        """Show the open measure beside the view; one that is gone closes."""
        line = next((one for one in self._page.lines if one.id == self.open_id), None)
        self.open_id = line.id if line else ""
        if line is not None:
            self.measure.show_measure(line.measure, self._page.year)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for both, or no longer."""
        super().resizeEvent(event)
        self._arrange()

    def current(self) -> str:
        """The measure that is looked at, or nothing."""
        planned = self.segments.current() == PLANNING
        here = self.planning.gantt.current() if planned else self.table.table.current()
        return here or self.open_id

    def focus_filter(self) -> None:
        """The cursor in the filter of the table."""
        self.show_view(TABLE)
        self.table.focus_filter()

    def select(self, measure_id: str) -> None:
        """Make a measure current in every view."""
        self.table.table.select(measure_id)
        if PLANNING in vars(self):
            self.planning.gantt.select(measure_id)

    def _fill(self, key: str, wanted: bool = True) -> None:
        """Bring a view up to date; the table is filled by the page, which filters it."""
        page = self._page
        if key == PLANNING and wanted:
            self.planning.show_plan(page.cycle, page.lines, page.session.today)
        elif key == BALANCE and wanted:
            self.balance.show_balance(balance(page.dossier, page.cycle.id))

    def _arrange(self) -> None:
        """The record needs a table or a planning beside it."""
        beside = bool(self.open_id) and self.segments.current() != BALANCE
        # With large letters there is room for one of the two: the record, until it is closed.
        alone = beside and self.width() < px(WIDTH + LEAST_BESIDE)
        self._left.setVisible(not alone)
        if "measure" in vars(self):
            self.measure.be_alone(alone)
            self.measure.setVisible(beside)
        self._line.setVisible(beside and not alone)
        # The balance opens with its own sentence.
        self.headline.setVisible(self.segments.current() != BALANCE)

    def _paste_first(self) -> None:
        self.show_view(TABLE)
        self.table.paste_clipboard()

    def _put(self, view: QWidget) -> QWidget:
        made = holder(column(view))
        made.setContentsMargins(24, 8, 24, 16)
        self._stack.addWidget(made)
        self._dress(made)
        return made

    def _dress(self, made: QWidget) -> None:
        """What is made late is as locked and covered as the rest."""
        lock_parts(made, self._page.session.why_read_only)
        cover_parts(made, self._page.session.covered)

    def _lay_out(self) -> None:
        head = row(self.segments, self.headline, gap=20)
        head.setStretch(1, 1)
        head.setContentsMargins(24, 12, 24, 4)
        left = column(head, self._stack, gap=0)
        left.setStretch(1, 1)
        self._left = holder(left)
        self._beside = row(self._left, self._line, gap=0)
        self._beside.setStretch(0, 1)
        self._plan = holder(self._beside)
        self._whole.addWidget(self._plan)
        self.setLayout(column(self._whole))
