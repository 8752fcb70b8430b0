"""The fourth stage: a sentence, the heat map that proves it, and the current cell in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QWidget

from core.dossier.records.explore import EvidenceLink, Survey
from core.dossier.records.organisation import Unit
from core.explore.survey.earlier import Earlier, earlier
from core.explore.survey.figures import ScaleResult, Shown, SurveyResults
from core.explore.survey.headline import headline
from core.explore.survey.tree import WHOLE
from core.explore.unit_tree import tree
from core.text.translate import gettext as _
from ui.look.tokens import GAP
from ui.pages.explore.as_evidence import choose_risk, link_count
from ui.pages.explore.survey_cells import cell_note, cell_title, heat_cell
from ui.pages.explore.survey_events import EventsView
from ui.pages.explore.survey_stage import StageView, SurveyHost
from ui.parts.act import Act
from ui.parts.fields.segment import Segments
from ui.parts.heat import ExplainStrip, HeatColumn, HeatGrid, HeatLegend, HeatRow
from ui.parts.labels import Label
from ui.parts.layouts import column, holder, row, scroll
from ui.parts.progress import ProgressLine
from ui.parts.tall import Tall

THEMES = ("work", "people", "events")
_DOMAINS = {
    "work": frozenset({"organisation", "content", "conditions", "environment", "relations"}),
    "people": frozenset({"outcome", "personal"}),
}


class ReadView(StageView):
    """Scales down, units across; what people undergo stands apart, for everybody together."""

    def __init__(self, page: SurveyHost) -> None:
        super().__init__(page)
        self.found: SurveyResults | None = None
        self.before: Earlier | None = None
        self._here = ("", "")
        self.said = Label("", "section", wraps=True)
        self.busy = ProgressLine(_("Computing the results…"))
        words = (_("Work"), _("People"), _("What they undergo"))
        self.theme = Segments(_("Theme"), tuple(zip(THEMES, words, strict=True)))
        self.theme.choose("work")
        self.legend = HeatLegend(_("hidden, see the cell"))
        self.grid, self.strip = HeatGrid(_("Results")), ExplainStrip()
        self.events = EventsView(page, self.link)
        self.stack = QStackedWidget()
        heat = column(self.legend, self.grid, self.strip, gap=GAP)
        heat.setStretch(1, 1)
        self.stack.addWidget(holder(heat))
        self.stack.addWidget(self.events)
        head = row(self.said, self.theme, gap=GAP)
        head.setStretch(0, 1)
        laid = column(head, self.busy, self.stack, gap=GAP)
        laid.setStretch(2, 1)
        self.setLayout(column(scroll(Tall(laid))))
        self.theme.chosen.connect(lambda _key: self._draw())
        self.grid.current.connect(self._go)
        self.grid.opened.connect(lambda _row, _column: self.as_evidence())

    def note(self, survey: Survey) -> str:
        """The smallest group that is shown."""
        least = self.page.cycle.min_group
        return _("Shown from {count} people").format(count=least)

    def show_survey(self, survey: Survey) -> None:
        """Show what there is as soon as it is computed."""
        if self.found is not None and self.found.survey != survey.id:
            self.found = None
        self.before = earlier(self.page.dossier, survey)
        self.page.figures.want(survey, self.show_results)
        self.busy.setVisible(self.page.figures.busy)
        if self.page.figures.busy:
            self.busy.set_share(None)

    def show_results(self, found: SurveyResults) -> None:
        """Show the sentence and the map."""
        self.busy.setVisible(False)
        self.found = found
        self.said.setText(headline(found))
        self.events.show_results(found)
        self._draw()

    def show_theme(self, theme: str) -> None:
        """Show one of `THEMES`."""
        self.theme.choose(theme)
        self._draw()

    def link(self, scale: str, unit: str) -> EvidenceLink:
        """The finding that a scale in a unit is."""
        return EvidenceLink(
            cycle=self.page.cycle.id,
            kind="survey",
            source=self.page.survey_id,
            scale=scale,
            unit="" if unit == WHOLE else unit,
        )

    def as_evidence(self) -> None:
        """Put the current result under a risk."""
        if self.theme.current() == "events":
            self.events.as_evidence()
            return
        scale, unit = self._here
        if self.found is not None and scale and not self._why_not():
            title = str(self.found.scales[scale].title)
            choose_risk(self.page, self._near(), self.link(scale, unit), title)

    def _draw(self) -> None:
        theme = self.theme.current()
        self.stack.setCurrentIndex(1 if theme == "events" else 0)
        found = self.found
        if found is None or theme == "events":
            return
        names = self.page.domain_names()
        scales = [one for one in found.scales.values() if _belongs(one, theme)]
        scales.sort(key=lambda one: list(names).index(one.domain))
        rows = [HeatRow(one.key, str(one.title), names[one.domain]) for one in scales]
        self.grid.set_grid(
            rows,
            self._columns(found),
            lambda scale, unit: heat_cell(found, scale, unit, self._unit_name(unit)),
        )
        if rows and self._here[0] not in {one.key for one in rows}:
            self._here = (rows[0].key, WHOLE)
        self.grid.select(*self._here)
        self._explain()

    def _columns(self, found: SurveyResults) -> Sequence[HeatColumn]:
        branches = tree(self.page.dossier.all(Unit, cycle=self.page.cycle.id))
        known = [branch.unit.id for branch in branches if branch.unit.id in found.units]
        places = [WHOLE, *(known or [id for id in found.units if id != WHOLE])]
        return [HeatColumn(id, self._unit_name(id), self._unit_name(id)) for id in places]

    def _unit_name(self, unit: str) -> str:
        found = self.found.units.get(unit) if self.found else None
        return _("Everybody") if unit == WHOLE or found is None else found.name

    def _go(self, scale: str, unit: str) -> None:
        if scale:
            self._here = (scale, unit)
            self._explain()

    def _explain(self) -> None:
        scale, unit = self._here
        if self.found is not None and scale:
            about, cell = self.found.scales[scale], self.found.cell(unit, scale)
            then = self.before.cell(unit, scale) if self.before else None
            year = self.before.year if self.before else None
            used = link_count(self.page, self.link(scale, unit))
            act = Act(_("As finding"), self.as_evidence, icon="plus", why_not=self._why_not())
            words = cell_title(about, self._unit_name(unit))
            self.strip.explain(words, cell_note(about, cell, then, year, used), act)

    def _why_not(self) -> str:
        """Why the current cell cannot be evidence."""
        if self.theme.current() == "events":
            return self.events.why_not()
        scale, unit = self._here
        if self.found is None or not scale:
            return _("Choose a cell first.")
        cell = self.found.cell(unit, scale)
        return "" if isinstance(cell, Shown) else str(cell)

    def _near(self) -> QWidget:
        return self.strip


def _belongs(scale: ScaleResult, theme: str) -> bool:
    return scale.domain in _DOMAINS[theme] and not scale.events
