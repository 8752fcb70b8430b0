"""Rapporten: choices left, real pages right, and the file that is handed over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from core.cycle.year import Year
from core.dossier.outside import issued_reports
from core.dossier.records import consult, envision, explore, organisation, realise
from core.dossier.records.base import table_of
from core.text.faults import Fault
from core.text.translate import gettext as _
from core.text.translate import language
from reports.blocks import Report
from reports.content.answers import mended_at, unanswered
from reports.content.edition import STATUSES, status_of, status_word
from reports.content.matter import Matter
from reports.issuing import KINDS, build, check_name, hand_over
from reports.render.door import Preview, pdf_bytes, preview
from ui.look.scale import px
from ui.look.tokens import LIST_WIDTH, ROOM, WIDE
from ui.pages.keeping.preview_pane import SHARP, PreviewPane
from ui.pages.keeping.report_choices import Choices, ChoicesPanel, IssuedReports, MissingDuties
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.buttons import from_act
from ui.parts.labels import body
from ui.parts.layouts import column, panel, row, scroll, upright
from ui.parts.tall import Tall
from ui.session import Session
from ui.tasks import Task

PAUSE = 400
"""Milliseconds after the last change before the pages are set anew."""
SHOWN = (
    organisation.Cycle, organisation.Organisation, organisation.Contact, organisation.Unit,
    organisation.SkippedStep, explore.IndicatorValue, explore.Survey, explore.Batch, explore.Visit,
    explore.ChecklistAnswer, explore.Observation, explore.Document, explore.Conversation,
    explore.Statement, explore.Photo, explore.Risk, explore.Strength, explore.EvidenceLink,
    explore.Rating, envision.Session, envision.DesiredState, envision.Goal, realise.Measure,
    realise.ProgressNote, realise.FollowUpValue, realise.Effect, realise.BalanceReason,
    realise.YearlyEvaluation, consult.Consultation, consult.Decision, consult.Communication,
    consult.SupportCard,
)  # fmt: skip


class ReportsPage(Page):
    """Choose, look, hand over."""

    STEP = "reports"
    WATCHES = frozenset({"issued_report", *map(table_of, SHOWN)})
    WIDE = True

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.bare()
        self._choices: Choices | None = None
        self._year = ""
        self._shown: Preview | None = None
        self._task: Task | None = None
        self._written: QWidget | None = None
        self.choices, self.missing = ChoicesPanel(), MissingDuties()
        self.issued, self.pane = IssuedReports(), PreviewPane()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._lay_out()
        self._connect()

    def primary(self) -> Act:
        """Write the file."""
        return Act(_("Make PDF"), self.ask, icon="download", writes=False)

    def acts(self) -> dict[str, Callable[[], object]]:
        """Ctrl+P sets the pages anew."""
        return {"preview": self.set_pages}

    def open(self) -> None:
        """Reports may be made of a closed year too."""
        super().open()
        for field in self.choices.fields:
            field.set_read_only("")

    def refresh(self) -> None:
        """Show what can be chosen, what is missing, what was handed over, and the pages."""
        year = Year(self.dossier, self.cycle.id)
        profile = self.session.profile
        if self._choices is None or self._year != year.id:
            status = status_of(year)
            self._choices = Choices(next(iter(KINDS)), language(), self.session.today, status)
            self._year = year.id
        titles = [(key, profile.term(f"{key.replace('-', '_')}_report")) for key in KINDS]
        self.choices.offer(titles, {key: status_word(year, key) for key in STATUSES})
        self.choices.choose(self._choices)
        self.missing.show_duties(unanswered(Matter(year, self.session.today)))
        self.issued.show_reports(issued_reports(self.dossier, self.cycle.id))
        self._pause.start() if self._shown else self.set_pages()

    def set_pages(self) -> None:
        """Set the pages in a worker, unless they are the ones that are shown."""
        if not self.dossier.is_open:
            return  # locked while the pause ran
        report = self.report()
        if self._shown and self._shown.report == report:
            return
        if self._task is not None:
            self._task.cancel()
        self._task = self.session.tasks.run(
            preview, report, SHARP, done=self._show, words=_("Setting the pages…"), progress=True
        )

    def report(self) -> Report:
        """The report as it is chosen, in blocks."""
        chosen = self._choices
        assert chosen is not None
        year = Year(self.dossier, self.cycle.id)
        return build(year, chosen.kind, chosen.language, chosen.day, chosen.status)

    def ask(self) -> None:
        """Ask where the file goes."""
        dialog = QFileDialog(self, _("Make PDF"), str(self.dossier.path.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(_("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self._file_name())
        dialog.fileSelected.connect(lambda name: self.write(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, path: Path) -> None:
        """Write the report that is shown, or render it first."""
        report = self.report()
        try:
            check_name(path)
        except Fault as fault:
            self.trouble(str(fault))
            return
        if self._shown and self._shown.report == report:
            self._hand_over(path, self._shown.pdf)
            return
        self.session.tasks.run(
            pdf_bytes,
            report,
            done=lambda content: self._hand_over(path, content),
            words=_("Making the PDF…"),
        )

    def _show(self, found: Preview) -> None:
        self._shown, self._task = found, None
        self.pane.show_pages(found.pages)

    def _hand_over(self, path: Path, content: bytes) -> None:
        chosen = self._choices
        assert chosen is not None
        try:
            hand_over(
                self.dossier, self.cycle, chosen.kind, path, chosen.language, chosen.day, content
            )
        except Fault as fault:
            self.trouble(str(fault))
            return
        self.trouble("")
        self._tell(path)
        self.session.news("issued_report")

    def _tell(self, path: Path) -> None:
        """Say where the file is, with its folder one click away."""
        if self._written is not None:
            self._written.hide()
            self._written.deleteLater()
        folder = QUrl.fromLocalFile(str(path.parent))
        opens = Act(_("Open the folder"), lambda: QDesktopServices.openUrl(folder), writes=False)
        words = body(_("{name} was written and noted below.").format(name=path.name))
        self._written = panel(words, from_act(opens, "link"))
        self._side.insertWidget(1, self._written)

    def _file_name(self) -> str:
        chosen = self._choices
        assert chosen is not None
        return f"{chosen.kind}-{self.cycle.year}-{chosen.language}.pdf"

    def _take(self) -> None:
        """The user chose something."""
        assert self._choices is not None
        self._choices = self.choices.chosen(self._choices)
        self._pause.start()

    def _mend(self, key: str) -> None:
        self.session.go(mended_at(self.session.profile.duty(key)))

    def _copy(self, checksum: str) -> None:
        QGuiApplication.clipboard().setText(checksum)
        self.session.say(_("The checksum was copied."))

    def _connect(self) -> None:
        self._pause.timeout.connect(self.set_pages)
        self.choices.changed.connect(self._take)
        self.missing.opened.connect(self._mend)
        self.issued.copied.connect(self._copy)

    def _lay_out(self) -> None:
        self._side = column(self.choices, self.issued, self.missing, None, gap=WIDE)
        self._side.setContentsMargins(WIDE, ROOM, WIDE, WIDE)
        left = scroll(Tall(self._side))
        left.setFixedWidth(px(LIST_WIDTH + ROOM))
        both = row(left, upright(), self.pane, gap=0)
        both.setStretch(2, 1)
        self.body.addLayout(both, 1)
