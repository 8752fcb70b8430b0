"""The view of figures: a sentence, filters, the table and the strip of the current row."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QLineEdit

from core.dossier.records.explore import EvidenceLink, IndicatorValue
from core.dossier.records.organisation import Unit
from core.explore import indicators, unit_tree
from core.explore.figures_summary import sentence, tally
from core.explore.indicators import Series
from core.library.floor import FLOOR
from core.library.guide import step_guide
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.look.scale import px
from ui.look.tokens import GAP, WIDE
from ui.pages.explore.as_evidence import choose_risk, link_count
from ui.pages.explore.figures_strip import FigureStrip
from ui.pages.explore.figures_table import FiguresTable
from ui.pages.many_views import View
from ui.pages.page import Page
from ui.parts.fields.choice import ChoiceField
from ui.parts.fields.segment import Segments
from ui.parts.labels import Label
from ui.parts.layouts import column, row, scroll
from ui.parts.table import clipboard_rows
from ui.parts.tall import Tall


class FiguresView(View):
    """Figures of the whole organisation, or of one unit that is large enough."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.series: tuple[Series, ...] = ()
        self.said = Label("", "section", wraps=True)
        self.unit = ChoiceField(_("Of"), (), none=_("Whole organisation"), labelled=False)
        self.unit.setMinimumWidth(px(200))
        shown = (("all", _("All")), ("noted", _("Noted")), ("attention", _("Asking attention")))
        self.shown = Segments(_("Which figures"), shown)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(_("Filter"))
        self.filter.setAccessibleName(_("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.table = FiguresTable(page, self.unit_id)
        self.strip = FigureStrip(page, self.as_evidence, self.note_unknown)
        tools = row(self.shown, None, self.filter, self.unit, gap=GAP)
        laid = column(self.said, tools, self.table, self.strip, gap=GAP)
        laid.setStretch(2, 1)
        laid.setContentsMargins(WIDE, GAP, WIDE, WIDE)
        self.setLayout(column(scroll(Tall(laid))))
        self.shown.choose("all")
        self._connect()

    def refresh(self) -> None:
        """Show the figures up to this year."""
        self.table.show_years()
        self._offer_units()
        unit = self.page.dossier.find(Unit, self.unit_id())
        self.series = indicators.table(self.page.dossier, self.page.cycle, unit)
        self._sift()

    def unit_id(self) -> str | None:
        """The unit whose figures are shown; None is everybody."""
        return self.unit.value() or None

    def focus_filter(self) -> None:
        """Put the cursor in the filter."""
        self.filter.setFocus()
        self.filter.selectAll()

    def paste(self) -> None:
        """Take the rows on the clipboard."""
        rows = clipboard_rows()
        if rows:
            self.table.paste_rows(rows)
            return
        hint = _("Copy rows of your spreadsheet first: a name, then the figures of the years.")
        self.page.session.say(hint)

    def show_record(self, record_id: str) -> bool:
        """Go to the row of a figure; whether it is one."""
        record = self.page.dossier.find(IndicatorValue, record_id)
        if record is None:
            return False
        self.unit.set_value(record.unit or "")
        self.shown.choose("all")
        self.filter.clear()
        self.refresh()
        self.table.select(record.indicator)
        return True

    def as_evidence(self) -> None:
        """Put this year's figure under a risk."""
        of = self.table.series()
        if of is not None and of.now.record is not None:
            choose_risk(self.page, self.strip.act, self._link(of.now.record), of.title)

    def note_unknown(self) -> None:
        """Note that nobody knows this year's figure of the current row."""
        of, page = self.table.series(), self.page
        if of is not None:
            year, unit = page.cycle.year, self.unit_id()
            page.do(
                N_("Note figure as unknown"),
                partial(indicators.note, page.dossier, page.cycle, of, year, None, unit),
            )

    def remove(self, key: str) -> None:
        """Take this year's figures of a row away."""
        of = next(one for one in self.series if one.key == key)
        dossier, cycle = self.page.dossier, self.page.cycle
        self.page.do(
            N_("Remove figure"),
            partial(indicators.remove, dossier, cycle, of),
            tell=_("Figure removed"),
        )

    def _connect(self) -> None:
        self.shown.chosen.connect(lambda _key: self._sift())
        self.filter.textChanged.connect(lambda _text: self._sift())
        self.unit.settled.connect(self.refresh)
        self.table.chosen.connect(lambda _key: self._explain())
        self.table.removed.connect(self.remove)

    def _sift(self) -> None:
        """Show the rows that are asked for, and what all of them say."""
        country, whole = self.page.session.country, self.unit_id() is None
        found = tally(self.series, country, whole)
        empty = step_guide("figures", self.page.session.organisation.country).empty
        self.said.setText(sentence(found) or str(empty.sentence))
        keys = {
            "all": {one.key for one in self.series},
            "noted": {one.key for one in found.noted},
            "attention": found.attention,
        }[self.shown.current()]
        words = self.filter.text().casefold()
        rows = [one for one in self.series if one.key in keys and words in one.title.casefold()]
        self.table.set_records(rows)
        if rows and not self.table.current():
            self.table.select(rows[0].key)
        self._explain()

    def _explain(self) -> None:
        of = self.table.series()
        record = of.now.record if of else None
        self.strip.show_series(of, link_count(self.page, self._link(record)) if record else 0)

    def _link(self, record: IndicatorValue) -> EvidenceLink:
        return EvidenceLink(cycle=self.page.cycle.id, kind="indicator", source=record.id)

    def _offer_units(self) -> None:
        units = self.page.dossier.all(Unit, cycle=self.page.cycle.id)
        large: Sequence[Unit] = [u for u in units if unit_tree.people(units, u) >= FLOOR]
        self.unit.set_options([(unit.id, unit.name) for unit in large])
        self.unit.setVisible(bool(large))
