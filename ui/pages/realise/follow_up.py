"""Follow-up: late, this month, later, done; one line keeps a plan alive."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from core.cycle.year import Year
from core.dossier.records.realise import Measure, ProgressNote
from core.library.guide import step_guide
from core.realise.calendar import calendar
from core.realise.follow_up import WHEN_WORDS, Line, headline, overview, tally
from core.realise.measure_words import owner_words
from core.text import numbers
from core.text.translate import gettext as _
from ui.pages.page import Page
from ui.pages.realise.follow_up_detail import FollowUpDetail
from ui.parts.act import Act
from ui.parts.detail import ListDetail
from ui.parts.empty import Empty
from ui.parts.labels import strong
from ui.parts.list_pane import Count, ListPane, Row
from ui.session import Session

_ICONS = {"planned": "clock", "running": "play", "done": "check", "stopped": "close"}


class FollowUpPage(Page):
    """The measures by urgency, beside the story of the one that is chosen."""

    STEP = "follow_up"
    WATCHES = frozenset(
        {
            "measure", "progress_note", "follow_up_value", "risk", "rating", "goal",
            "desired_state", "effect", "evidence_link",
        }
    )  # fmt: skip

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.bare()
        self.lines: tuple[Line, ...] = ()
        self.said = strong(wraps=True)
        self.list = ListPane(_("Measures"))
        self.list.head.setSpacing(8)
        self.list.head.insertWidget(0, self.said)
        self.detail = FollowUpDetail(self)
        words = step_guide("follow_up", session.organisation.country).empty
        to_plan = Act(_("To the plan"), lambda: session.go("plan"), "arrow-right", writes=False)
        empty = Empty(str(words.heading), str(words.sentence), to_plan)
        self.body.addWidget(ListDetail(self.list, self.detail, empty))
        self.list.chosen.connect(lambda _id: self._show_current())
        self.list.opened.connect(lambda _id: self.start_noting())

    def primary(self) -> Act:
        """A line in the story of the chosen measure."""
        why = "" if self.lines else _("There are no measures to follow yet.")
        return Act(
            _("Progress"), self.start_noting, icon="plus", tip=_("Note progress"), why_not=why
        )

    def secondary(self) -> tuple[Act, ...]:
        """The terms for one's own agenda."""
        why = "" if self.lines else _("There are no measures to follow yet.")
        tip = _("Terms, evaluations and days to measure again, as a file for any agenda")
        return (
            Act(_("Agenda (.ics)"), self.ask_calendar, "calendar", tip, writes=False, why_not=why),
        )

    def acts(self) -> dict[str, Callable[[], object]]:
        """Ctrl+F, Ctrl+Enter, Ctrl+Shift+N."""
        return {
            "find": self.list.focus_filter,
            "finish": self.finish,
            "note": self.start_noting,
        }

    def refresh(self) -> None:
        """Show the measures by urgency, and the chosen one."""
        fresh = not self.list.count()
        self._year = Year(self.dossier, self.cycle.id)
        self.lines = overview(self.dossier, self.cycle.id, self.session.today)
        self.said.setText(headline(tally(self.lines)))
        self.list.set_rows([_row(line) for line in self.lines])
        if fresh and self.lines:
            self.list.select(self.lines[0].measure.id)
        self._show_current()
        self.acts_changed.emit()

    def show_record(self, record_id: str) -> None:
        """Show a measure, or the one of a note."""
        note = self.dossier.find(ProgressNote, record_id)
        self.list.select(note.measure if note else record_id)
        self._show_current()

    def start_noting(self) -> None:
        """Put the cursor in the line."""
        self.detail.story.entry.start_editing()

    def finish(self) -> None:
        """The chosen measure is done, when it goes on."""
        line = self._line()
        if line is not None and line.when != "done" and not self.session.read_only:
            self.detail.finish()

    def ask_calendar(self) -> QFileDialog:
        """Ask where the agenda goes; only titles and days leave the dossier."""
        dialog = QFileDialog(self, _("Save the agenda"), "", _("Agendas (*.ics)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("ics")
        dialog.selectFile(f"{self.dossier.path.stem}-{self.cycle.year}.ics")
        dialog.fileSelected.connect(lambda name: self.write_calendar(Path(name)))
        dialog.open()
        return dialog

    def write_calendar(self, target: Path) -> None:
        """Write the agenda, or say why it cannot be."""
        try:
            target.write_bytes(calendar(self.dossier, self.cycle.id, self.session.today))
        except OSError as error:
            sentence = _("{name} cannot be written: {reason}.")
            self.trouble(sentence.format(name=target.name, reason=error.strerror))
            return
        self.session.say(_("The agenda was saved as {name}.").format(name=target.name))

    def _show_current(self) -> None:
        line = self._line()
        if line is not None:
            self.detail.show_line(line, self._year)

    def _line(self) -> Line | None:
        here = self.list.current()
        return next((line for line in self.lines if line.measure.id == here), None)


def _row(line: Line) -> Row:
    measure = line.measure
    told = measure.status in ("running", "done") or line.notes
    counts = (Count("note", len(line.notes), _("notes")),) if told else ()
    return Row(
        measure.id,
        measure.title,
        muted=" · ".join(part for part in (_when(line), owner_words(measure)) if part),
        icon="warning"
        if line.when == "late"
        else "question"
        if line.rejudge
        else _ICONS[measure.status],
        counts=counts,
        group=_(WHEN_WORDS[line.when]),
        dim=measure.status == "stopped",
    )


def _when(line: Line) -> str:
    """The day that matters now."""
    measure: Measure = line.measure
    if measure.status == "stopped":
        return _("stopped")
    if measure.status == "done":
        done = measure.done_on
        return _("done on {date}").format(date=numbers.date(done)) if done else _("done")
    if measure.due_on is None:
        return _("no term yet")
    return numbers.date(measure.due_on)
