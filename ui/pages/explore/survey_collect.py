"""The second stage: answers come in under a seal; nothing is shown but how many."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget

from core.dossier.records.explore import Batch, Survey
from core.dossier.records.organisation import Unit
from core.explore import unit_tree
from core.explore.survey import checking, collecting
from core.text import numbers
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.look.tokens import GAP, SMALL, WIDE
from ui.pages.explore.survey_import import ImportPanel
from ui.pages.explore.survey_seal import SealPanel
from ui.pages.explore.survey_stage import StageView, SurveyHost
from ui.parts.act import Act
from ui.parts.ask_file import ask_file
from ui.parts.empty import Empty
from ui.parts.facts import KeyFigures
from ui.parts.labels import caption, section
from ui.parts.layouts import column, holder, row, scroll
from ui.parts.progress import ProgressLine
from ui.parts.table import Column, RecordTable
from ui.parts.tall import Tall


class CollectView(StageView):
    """Left the seal and how many answered; right the imports, or the file that is being read."""

    def __init__(self, page: SurveyHost) -> None:
        super().__init__(page)
        self.seal = SealPanel()
        self.counts, self.share = KeyFigures(), ProgressLine(_("Answered"))
        self.enough = caption(wraps=True)
        self.batches = RecordTable(page, _("Imports"), _columns(), N_("Change import"))
        self.batches.removed.connect(self.remove_batch)
        self.panel = ImportPanel(page)
        self.panel.ended.connect(self._show_batches)
        self.side = QStackedWidget()
        self._lay_out()

    def primary(self) -> Act | None:
        """Importing answers, as long as the survey is open."""
        survey = self.page.survey
        if self.panel.survey_id:
            return None  # what the file brings has its own act
        if survey is not None and survey.state == "closed":
            check = partial(self.page.show_view, "check")
            return Act(_("To checking"), check, icon="arrow-right", writes=False)
        return Act(_("Import answers…"), self.choose_file, icon="download")

    def secondary(self) -> tuple[Act, ...]:
        """Closing or going back to preparing."""
        survey = self.page.survey
        if survey is None or survey.state == "closed":
            return (Act(_("Gather again"), self.reopen, icon="unlock"),)
        if collecting.batches(self.page.dossier, survey):
            return (Act(_("Close the survey"), self.close_survey, icon="lock"),)
        return (Act(_("Back to preparing"), self.back, icon="arrow-left"),)

    def note(self, survey: Survey) -> str:
        """Until when people can answer."""
        if survey.closes_on is None:
            return ""
        return _("Until {date}").format(date=numbers.date(survey.closes_on))

    def show_survey(self, survey: Survey) -> None:
        """Show how many answered."""
        dossier = self.page.dossier
        found = collecting.batches(dossier, survey)
        answered = sum(batch.responses for batch in found)
        units = dossier.all(Unit, cycle=survey.cycle)
        asked = survey.invited or unit_tree.people(units)
        figures = [(numbers.number(answered), _("answered"))]
        if asked:
            figures.append((numbers.number(asked), _("asked")))
        self.counts.set_pairs(figures)
        self.share.set_share(min(1.0, answered / asked) if asked else 0.0)
        closed = survey.state == "closed"
        self.enough.setText("" if closed else checking.needed_sentence(answered, asked))
        self.seal.show_survey(survey, self.page.cycle.min_group, self.page.session.today)
        self.batches.set_records(found)
        if self.panel.survey_id != survey.id:
            self.panel.cancel()

    def choose_file(self) -> None:
        """Ask for a csv file of answers."""
        ask_file(self, _("Answers"), _("Tables (*.csv *.txt *.tsv)"), self.read_file)

    def read_file(self, path: Path) -> None:
        """Read a file and show what would be taken over; nothing is written yet."""
        survey = self.page.survey
        if survey is not None:
            self.side.setCurrentWidget(self.panel)
            self.panel.read(survey, path)
            self.page.acts_changed.emit()

    def remove_batch(self, batch_id: str) -> None:
        """Take an import back, with all its answers."""
        page, survey = self.page, self.page.survey
        if survey is None:
            return
        batch = page.dossier.get(Batch, batch_id)
        page.do(
            N_("Remove import"),
            lambda: collecting.remove_batch(page.dossier, survey, batch),
            tell=_("Import removed, with its answers"),
        )

    def close_survey(self) -> None:
        """End gathering and go to the check."""
        survey, page = self.page.survey, self.page
        if survey is not None:
            today = page.session.today
            closed = page.do(
                N_("Close survey"),
                partial(collecting.close_survey, page.dossier, survey, today),
            )
            if closed is not None:
                page.show_view("check")

    def reopen(self) -> None:
        """Gather answers that came late."""
        survey, page = self.page.survey, self.page
        if survey is not None:
            page.do(N_("Gather again"), partial(collecting.reopen_survey, page.dossier, survey))

    def back(self) -> None:
        """Prepare again, before the first answer."""
        survey, page = self.page.survey, self.page
        if survey is not None:
            page.do(
                N_("Prepare survey again"),
                partial(collecting.back_to_plan, page.dossier, survey),
            )

    def _show_batches(self) -> None:
        self.page.acts_changed.emit()
        survey = self.page.survey
        there = survey is not None and collecting.batches(self.page.dossier, survey)
        self.side.setCurrentIndex(0 if there else 2)

    def _empty(self) -> Empty:
        return Empty(
            _("No answers yet"),
            _(
                "Bring the answers of your survey tool as a csv file with the keys of the "
                "questions as headings. What tells who answered is dropped on the way."
            ),
            Act(_("Import answers…"), self.choose_file, icon="download"),
        )

    def _lay_out(self) -> None:
        left = column(self.counts, self.share, self.enough, GAP, self.seal, None, gap=SMALL)
        hint = caption(
            _("Del takes an import back with all its answers; undo brings it back."), wraps=True
        )
        listed = column(section(_("Imports")), hint, self.batches, gap=SMALL)
        listed.setStretch(2, 1)
        self.side.addWidget(holder(listed))
        self.side.addWidget(self.panel)
        self.side.addWidget(self._empty())
        both = row(scroll(Tall(left)), self.side, gap=WIDE + GAP)
        both.setStretch(0, 2)
        both.setStretch(1, 3)
        self.setLayout(both)


def _columns() -> tuple[Column, ...]:
    return (
        Column("file", _("File"), lambda b: str(b.file_name), width=150, stretch=True, lines=2,
               icon=lambda b: "table"),
        Column("on", _("Imported on"), lambda b: numbers.date(b.imported_on), width=104, leaves=1),
        Column("responses", _("Answers"), lambda b: numbers.number(b.responses), width=84,
               align="right", sort=lambda b: b.responses),
        Column("left_out", _("Left out"), lambda b: numbers.number(b.left_out), width=84,
               align="right", muted=True, leaves=2),
        Column("notices", _("Remarks"), lambda b: " ".join(b.notices), width=140, muted=True,
               tip=lambda b: "\n".join(b.notices), lines=3, leaves=3),
    )  # fmt: skip
