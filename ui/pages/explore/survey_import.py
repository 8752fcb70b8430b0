"""A file of answers that was read, before anything is taken over: what it brings, what is wrong."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.dossier.records.explore import Survey
from core.dossier.records.organisation import Unit
from core.explore.survey import collecting
from core.explore.survey.importing import ImportPlan, ImportRefused, plan_import
from core.explore.survey.storing import store
from core.library.instrument import Instrument
from core.text import numbers
from core.text.faults import Fault
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _
from ui.look.tokens import GAP
from ui.pages.explore.survey_stage import SurveyHost
from ui.parts.buttons import plain, primary, quiet
from ui.parts.facts import Facts
from ui.parts.fields.text import LineField
from ui.parts.labels import caption, muted, section, strong
from ui.parts.layouts import column, row, scroll
from ui.parts.list_pane import ListPane, Row
from ui.parts.tall import Tall
from ui.tasks import Report

SHOWN = 500
"""Faults in the list; who has more should look at the file as a whole."""


class ImportPanel(QWidget):
    """Preview and faults; answers are written only on taking over."""

    ended = Signal()

    def __init__(self, page: SurveyHost) -> None:
        super().__init__()
        self.page = page
        self.survey_id = ""
        self._plan: ImportPlan | None = None
        self._path: Path | None = None
        self.title, self.said = section(), strong(wraps=True)
        self.facts, self.notices = Facts(), muted()
        self.faults = ListPane(_("What is wrong"), tall=False)
        self.faults.filter.hide()
        self.unit_column = LineField(
            _("Column that names the unit"), _("found by itself; “-” for none")
        )
        self.again = plain(_("Read again"), self.read_again, "refresh")
        self.take = primary(_("Take over"), self.take_over, "check", writes=True)
        self.rest = QWidget()
        """The room under everything, where no list of faults takes it."""
        self._lay_out()

    def read(self, survey: Survey, path: Path, unit_column: str | None = None) -> None:
        """Read a file in a worker and show what would come of it."""
        self.survey_id, self._path, self._plan = survey.id, path, None
        self.title.setText(path.name)
        self._show(_("Reading the file…"), (), ())
        dossier = self.page.dossier
        self.page.session.tasks.run(
            _planned,
            path,
            collecting.instrument_of(survey),
            dossier.all(Unit, cycle=survey.cycle),
            unit_column,
            done=self._show_plan,
            failed=self._show_fault,
            words=_("Reading the answers…"),
            progress=True,
        )

    def read_again(self) -> None:
        """The same file, with the unit in the column that was named."""
        survey = self.page.dossier.find(Survey, self.survey_id)
        if survey is not None and self._path is not None:
            self.read(survey, self._path, str(self.unit_column.value()) or None)

    def take_over(self) -> None:
        """Write the answers as one import."""
        plan, page = self._plan, self.page
        survey = page.dossier.find(Survey, self.survey_id)
        if plan is None or survey is None:
            return
        count = len(plan.responses)
        done = page.do(
            N_("Import answers"),
            partial(store, page.dossier, survey, plan, page.session.today),
            tell=_counted(
                ngettext("{count} answer imported", "{count} answers imported", count), count
            ),
        )
        if done is not None:
            self.cancel()

    def cancel(self) -> None:
        """Forget the file."""
        self.survey_id, self._plan, self._path = "", None, None
        self.unit_column.clear()
        self.ended.emit()

    def _show_plan(self, plan: ImportPlan) -> None:
        if self._path is None:
            return
        self._plan = plan
        count = len(plan.responses)
        said = ngettext(
            "{count} answer can be taken over.", "{count} answers can be taken over.", count
        )
        nobody = _("no column: for the whole organisation only")
        self._show(
            _counted(said, count),
            (
                (_("Unit"), plan.unit_column or nobody),
                (_("Open answers"), numbers.number(len(plan.open_answers))),
            ),
            (),
        )
        self.notices.setText("\n".join(plan.notices) or _("Nothing was left out."))
        self.notices.show()

    def _show_fault(self, fault: Fault) -> None:
        if self._path is None:
            return
        problems = [str(fault)]
        if isinstance(fault, ImportRefused):
            problems = [str(problem) for problem in fault.problems]
        sentence = ngettext(
            "Nothing was imported: {count} thing must be mended in the file first.",
            "Nothing was imported: {count} things must be mended in the file first.",
            len(problems),
        )
        self._show(sentence.format(count=len(problems)), (), problems[:SHOWN])

    def _show(
        self, said: str, facts: tuple[tuple[str, str], ...], problems: tuple[str, ...] | list[str]
    ) -> None:
        self.said.setText(said)
        self.facts.set_pairs(facts)
        self.facts.setVisible(bool(facts))
        self.notices.hide()
        rows = [Row(str(number), text, icon="warning") for number, text in enumerate(problems)]
        self.faults.set_rows(rows)
        self.faults.setVisible(bool(rows))
        self.rest.setVisible(not rows)
        self.take.setVisible(self._plan is not None)

    def _lay_out(self) -> None:
        self.unit_column.laid.put_beside(self.unit_column.line, self.again)
        foot = row(self.take, quiet(_("Not now"), self.cancel), None)
        safe = caption(
            _("Names, addresses, times and anything else that tells who answered is never kept."),
            wraps=True,
        )
        laid = column(
            self.title, self.said, self.facts, self.notices, self.faults, self.unit_column, safe,
            foot, self.rest, gap=GAP,
        )  # fmt: skip
        laid.setStretch(4, 1)
        laid.setStretch(8, 1)
        self.setLayout(column(scroll(Tall(laid))))


def _planned(
    path: Path,
    instrument: Instrument,
    units: tuple[Unit, ...],
    unit_column: str | None,
    report: Report,
) -> ImportPlan:
    """Read the file in a worker, telling how many rows are done."""

    def tell(rows: int) -> None:
        report(0.5, _counted(ngettext("{count} row", "{count} rows", rows), rows))

    return plan_import(path, instrument, units, unit_column, tell)


def _counted(sentence: str, count: int) -> str:
    return sentence.format(count=numbers.number(count))
