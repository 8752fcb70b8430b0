"""The visit itself: one question a screen, a letter a choice, resumed where it was left."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QWidget

from core.dossier.records.explore import Visit
from core.explore import visit
from core.library.checklist import Question
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.look.scale import px
from ui.look.tokens import HEADER
from ui.pages.explore.visit_card import WIDTH, QuestionCard
from ui.pages.explore.visit_note import QuickNote
from ui.pages.explore.visit_photo_new import PhotoSource, takes
from ui.pages.explore.visit_place import PlaceName
from ui.pages.explore.visit_tall import tall
from ui.pages.page import Page
from ui.parts.buttons import plain, primary, quiet
from ui.parts.field_words import unit_options
from ui.parts.fields.units import UnitsField
from ui.parts.labels import muted
from ui.parts.layouts import column, holder, row, scroll
from ui.parts.progress import ProgressLine


class Walk(QWidget):
    """A bar, a thin line of progress, the card, previous and next."""

    left = Signal()
    """The visit is paused or finished."""

    def __init__(self, page: Page, source: PhotoSource) -> None:
        super().__init__()
        self._page, self._source = page, source
        self._visit: Visit | None = None
        self._key = ""
        self._seen: dict[str, object] = {}
        """The answers as they were shown last, to find what undo changed elsewhere."""
        self.pause = tall(quiet(_("Pause"), self.left.emit, icon="arrow-left"))
        self.place, self.count = PlaceName(), muted(wraps=False)
        self.units = UnitsField(_("Units"), labelled=False)
        self.write = tall(plain(_("Quick note"), self.quick_note, icon="note"))
        self.finish_button = tall(plain(_("Finish the visit"), self.finish, "check", True))
        self.progress = ProgressLine(_("Progress of the visit"))
        self.card, self.note = QuestionCard(page), QuickNote(page)
        self.previous = tall(plain(_("Previous"), lambda: self.step(-1), icon="arrow-left"))
        self.next = tall(primary(_("Next question"), lambda: self.step(1), icon="arrow-right"))
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)

    @property
    def visit_id(self) -> str:
        """The visit that is walked; empty when none is."""
        return self._visit.id if self._visit else ""

    def start(self, of: Visit, question: str = "") -> None:
        """Walk a visit, from where it was left or from this question."""
        self._visit = of
        self._seen = dict(visit.answers(self._page.dossier, of))
        self._key = question or visit.resume_at(self._page.dossier, of).key
        self.refresh()
        self.card.answer.setFocus()

    def stop(self) -> None:
        """Remember where the visit is left."""
        self.remember()
        self._visit = None

    def remember(self) -> None:
        """Keep where one is, unless the dossier knows it already."""
        of = self._visit and self._page.dossier.find(Visit, self._visit.id)
        if not of or of.state == "finished" or self._page.session.read_only:
            return
        if of.question != self._key:
            dossier, key = self._page.dossier, self._key
            self._page.do(N_("Pause visit"), lambda: visit.leave(dossier, of.id, key))

    def refresh(self) -> None:
        """Show the question as it is now; where undo changed another one, go there."""
        of = self._visit and self._page.dossier.find(Visit, self._visit.id)
        if not of:
            return
        self._visit = of
        now = dict(visit.answers(self._page.dossier, of))
        changed = [key for key in {**now, **self._seen} if now.get(key) != self._seen.get(key)]
        self._seen = {**now}
        if len(changed) == 1 and changed[0] != self._key:
            self._key = changed[0]
        self._show()

    def step(self, by: int) -> None:
        """The next question, or the one before; after the last one the visit is at its end."""
        if not self.card.commit():
            return
        place = self._place() + by
        if place >= len(self._questions()):
            self.left.emit()
        elif place >= 0:
            self._key = self._questions()[place].key
            self._show()
            self.card.answer.setFocus()

    def finish(self) -> None:
        """End the visit."""
        of, dossier = self._visit, self._page.dossier
        if of is not None and self.card.commit():
            self.remember()
            self._page.do(N_("Finish visit"), lambda: visit.finish(dossier, of))
            self.left.emit()

    def quick_note(self) -> None:
        """Write something down that no question asked."""
        self.note.open(self._visit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape pauses; a picture on the clipboard is pasted."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def paste(self) -> None:
        """Take a photo from the clipboard."""
        if not self._page.session.read_only:
            self._source.from_mime(QGuiApplication.clipboard().mimeData())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Pictures may be dropped anywhere."""
        if takes(event.mimeData()) and not self._page.session.read_only:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A photo for this question."""
        self._source.from_mime(event.mimeData())
        event.acceptProposedAction()

    def _show(self) -> None:
        assert self._visit is not None
        questions, place = self._questions(), self._place()
        question = questions[place]
        profile = self._page.session.profile
        source = str(profile.sources[question.source])
        self.place.show_place(self._visit.place, source)
        words = _("question {number} of {total}")
        self.count.setText(words.format(number=place + 1, total=len(questions)))
        progress = visit.progress(self._page.dossier, self._visit)
        self.progress.set_share(progress.share)
        self.previous.set_why_not("" if place else _("This is the first question."))
        last = place == len(questions) - 1
        self.next.setText(_("To the overview") if last else _("Next question"))
        self.units.set_units(unit_options(self._page.dossier, self._visit.cycle))
        self.units.set_value(self._visit.units)
        self.card.show_question(self._visit, question, profile)

    def _questions(self) -> tuple[Question, ...]:
        assert self._visit is not None
        return visit.checklist_of(self._visit).questions

    def _place(self) -> int:
        keys = [each.key for each in self._questions()]
        return keys.index(self._key) if self._key in keys else 0

    def _lay_out(self) -> None:
        ends = (self.units, self.write, self.finish_button)
        across = row(self.pause, None, self.place, self.count, None, *ends, gap=12)
        across.setAlignment(self.units, Qt.AlignmentFlag.AlignVCenter)
        bar = holder(across)
        bar.setObjectName("header")
        bar.setMinimumHeight(px(HEADER))
        laid = bar.layout()
        assert laid is not None
        laid.setContentsMargins(12, 8, 12, 8)
        tall(self.units.button)
        self.next.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        feet = row(self.previous, None, self.next)
        middle = column(self.note, self.card, gap=16)
        self._inside = scroll(holder(column(_centred(middle), None)))
        self._feet = _centred(feet)
        self.setLayout(column(bar, self.progress, self._inside, self._feet, gap=0))
        self._inside.verticalScrollBar().rangeChanged.connect(self._line_up)

    def _connect(self) -> None:
        self.card.answer.answers.onward.connect(lambda: self.step(1))
        self.card.pasted.connect(self.paste)
        self.card.photos.wanted.connect(self._source.choose)
        self.units.settled.connect(self._change_units)

    def _line_up(self, least: int, most: int) -> None:
        """Beside a card that can be scrolled its buttons keep standing under its edges."""
        bar = self._inside.verticalScrollBar().sizeHint().width() if most > least else 0
        self._feet.setContentsMargins(12, 12, 12 + bar, 12)

    def _change_units(self) -> None:
        of, dossier, units = self._visit, self._page.dossier, self.units.value()
        if of is not None:
            self._page.do(
                N_("Change units of visit"),
                lambda: dossier.change(dossier.get(Visit, of.id), units=units),
            )


def _centred(inside: QBoxLayout) -> QBoxLayout:
    """In the middle, as wide as a card at most."""
    middle = holder(inside)
    middle.setMaximumWidth(px(WIDTH))
    made = row(None, middle, None, margins=12, gap=0)
    made.setStretch(1, 1000)
    return made
