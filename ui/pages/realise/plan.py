"""The plan: measures as a table, along the months, and in balance."""

from __future__ import annotations

from collections.abc import Callable

from core.cycle.year import SERIOUS, Year
from core.dossier.records.explore import Risk
from core.dossier.records.realise import Measure
from core.realise import balance, measures, planning
from core.realise.measures import Line
from core.realise.plan_words import headline
from core.text.translate import gettext as _
from ui.pages.realise.plan_host import PlanHost
from ui.pages.realise.plan_views import BALANCE, PLANNING, TABLE, PlanViews
from ui.parts.act import Act
from ui.session import Session

LIBRARY, RECORD = "library", "record"


def _all(_line: Line) -> bool:
    return True


class PlanPage(PlanHost):
    """Three views of one plan, the library, and the record beside them."""

    STEP = "plan"
    VIEWS = (TABLE, PLANNING, BALANCE, LIBRARY, RECORD)
    WATCHES = frozenset(
        {
            "measure", "risk", "rating", "goal", "desired_state", "unit", "balance_reason",
            "evidence_link", "effect", "idea",
        }
    )  # fmt: skip
    WIDE = True

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.bare()
        self._only: Callable[[Line], bool] = _all
        self._only_words = self._only_risk = ""
        self.views: PlanViews = PlanViews(self)
        self.body.addWidget(self.views)
        self._connect()

    def primary(self) -> Act:
        """A new measure."""
        return Act(_("Measure"), self.add, icon="plus", tip=_("New measure"))

    def secondary(self) -> tuple[Act, ...]:
        """Measures of the library."""
        return (Act(_("From the library"), self.seek_what_lacks, icon="search"),)

    def acts(self) -> dict[str, Callable[[], object]]:
        """Ctrl+F, Ctrl+D, and Ctrl+Enter for the record."""
        return {
            "find": self.views.focus_filter,
            "duplicate": self.duplicate,
            "finish": lambda: self.open_measure(self.views.current()),
        }

    def refresh(self) -> None:
        """Show the plan in the view that is chosen, and the record."""
        self.year = Year(self.dossier, self.cycle.id)
        self.lines = measures.overview(self.dossier, self.cycle.id)
        today = self.session.today
        self.views.headline.setText(headline(self.dossier, self.cycle.id, today, SERIOUS))
        shown = [line for line in self.lines if self._only(line)]
        self.views.table.show_lines(shown, self._only_words)
        self.views.refresh()

    def show_record(self, record_id: str) -> None:
        """Show a measure; of a risk its measures, or where it has none the library."""
        if self.dossier.find(Measure, record_id):
            self.filter(_all)
            self.views.show_view(TABLE)
            self.open_measure(record_id)
        elif risk := self.dossier.find(Risk, record_id):
            if any(risk.id in line.measure.risks for line in self.lines):
                words = _("For “{risk}”").format(risk=risk.title)
                self.filter(lambda line: record_id in line.measure.risks, words, record_id)
            else:
                self.seek(record_id)

    def show_view(self, view: str) -> None:
        """Show a view of the plan, the library, or a measure in full."""
        if view == LIBRARY:
            self.seek_what_lacks()
        elif view == RECORD:
            self.views.show_view(TABLE)
            self.open_measure(self.views.current() or next((one.id for one in self.lines), ""))
        else:
            self.views.show_view(view)

    def filter(self, only: Callable[[Line], bool], words: str = "", risk: str = "") -> None:
        """Show only these in the table, and say which they are."""
        self._only, self._only_words, self._only_risk = only, words, risk
        if not any(only(line) for line in self.lines if line.id == self.views.open_id):
            self.views.open_id = ""
        self.refresh()
        if words:
            self.views.show_view(TABLE)

    def filter_cell(self, aim: str, level: str) -> None:
        """Show only what counts in a cell of the balance."""
        words = self.views.balance.cell_words(aim, level)
        self.filter(lambda line: balance.in_cell(line.measure, aim, level), words)

    def filter_undated(self) -> None:
        """Show only what has no date."""
        self.filter(lambda line: bool(planning.undated([line.measure])), _("Without a date"))

    def add(self) -> None:
        """A measure with its name to write."""
        made = self.make.add(_("New measure"), self._only_risk)
        if made:
            self.show_record(made)
            self.views.measure.title.start_editing()
            self.views.measure.title.area.selectAll()

    def add_typed(self, title: str) -> object:
        """What was typed in the last row, for the risk that is looked at."""
        risks = (self._only_risk,) if self._only_risk else ()
        return measures.add(self.dossier, self.cycle.id, title, risks)

    def duplicate(self) -> None:
        """The same measure once more."""
        here = self.views.current()
        if here and not self.session.read_only:
            self.show_record(self.make.duplicate(here))

    def open_measure(self, measure_id: str) -> None:
        """Show a measure in full beside the view."""
        self.views.open_id = measure_id
        self.views.select(measure_id)
        self.views.show_record()

    def follow(self, measure_id: str) -> None:
        """An open record goes along with the view."""
        if self.views.open_id and measure_id != self.views.open_id:
            self.open_measure(measure_id)

    def close_measure(self) -> None:
        """Back to the view."""
        self.open_measure("")
        self.views.table.table.setFocus()

    def seek(self, risk_id: str) -> None:
        """Look in the library for measures for this risk, or for any."""
        self.views.show_library(risk_id)

    def seek_what_lacks(self) -> None:
        """Look for the risk that is looked at, or the first serious one without a measure."""
        measure = self.dossier.find(Measure, self.views.current())
        bare = measures.without_measure(self.dossier, self.cycle.id, SERIOUS)
        of_measure = measure.risks[0] if measure and measure.risks else ""
        self.seek(self._only_risk or (bare[0].id if bare else of_measure))

    def ask_to_stop(self, measure_id: str) -> None:
        """Stopping asks why, in the record."""
        self.open_measure(measure_id)
        self.views.measure.ask_to_stop()

    def _connect(self) -> None:
        table = self.views.table
        table.table.chosen.connect(self.follow)
        table.table.opened.connect(self.open_measure)
        table.table.removed.connect(self.make.remove)
        table.table.moved.connect(self.make.reorder)
        table.taken.connect(self.make.take_over)
        table.released.connect(lambda: self.filter(_all))
