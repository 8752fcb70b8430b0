"""One question on a card: its text, five answers, the note, photos, and what a "no" offers."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame

from core.country.profile import Profile
from core.dossier.records.explore import ChecklistAnswer, Photo, Visit
from core.explore import visit
from core.library.checklist import Question
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.look.scale import px
from ui.pages.explore.conversation_chosen import tier_words
from ui.pages.explore.conversation_entry import Suspicion
from ui.pages.explore.redacting import redact_link
from ui.pages.explore.visit_answer_field import RING, AnswerField
from ui.pages.explore.visit_offer import Offer
from ui.pages.explore.visit_photos import PhotoStrip
from ui.pages.explore.visit_tall import tall
from ui.pages.page import Page
from ui.parts.binder import Binder, Field
from ui.parts.buttons import Button
from ui.parts.fields.segment import SegmentField
from ui.parts.fields.text import TextField
from ui.parts.labels import caption, card, fault, label, muted
from ui.parts.layouts import column, row

WIDTH = 960


class QuestionCard(QFrame):
    """Everything about one question; what is typed saves itself."""

    pasted = Signal()
    """A picture is on the clipboard and the user pastes."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._visit: Visit | None = None
        self._question: Question | None = None
        self._suspicion = Suspicion(page)
        self.setProperty("role", "cardframe")
        self.group, self.law = label(), caption()
        self.question, self.hint = card(), muted()
        self.answer = AnswerField()
        self.note = TextField(_("Note"), _("What you see or hear, without names"), most=5)
        self.tier = SegmentField(_("Who may read the note"), tier_words(), labelled=False)
        self.warning = fault()
        self.redact = tall(redact_link(page, self._given))
        self.photos = PhotoStrip(page)
        self.offer = Offer(page)
        self._lay_out()
        fields = [
            Field(self.answer, "answer", N_("Answer question")),
            Field(self.note, "note", N_("Change note of visit")),
            Field(self.tier, "tier", N_("Change who may read a note")),
        ]
        self.form = Binder(page, N_("Answer question"), fields, self._change)
        self.note.area.installEventFilter(self)
        self.note.edited.connect(self._look)
        self.offer.wanted.connect(self.add_risk)

    def show_question(self, of: Visit, question: Question, profile: Profile) -> None:
        """Show a question of a visit with what was answered."""
        self._visit, self._question = of, question
        given = self._given()
        self.group.setText(str(profile.sources[question.source]))
        law = visit.checklist_of(of).law(question, profile.key)
        self.law.setText(law[0].citation() if law else "")
        self.law.setToolTip(str(law[0].about) if law else "")
        self.question.setText(str(question.text))
        self.hint.setText(str(question.hint))
        self.note.set_private(given.tier == "advisor_only")
        self.redact.setVisible(bool(given.note))
        self.form.show(given)
        self.offer.show_answer(question, given)
        self.photos.show_photos(self._photos(given))
        self._look()

    def commit(self) -> bool:
        """Write what is typed and not yet saved."""
        return self.form.record is None or self.form.commit()

    def about(self) -> str:
        """The id that photos of this question name."""
        return self._given().id

    def add_risk(self) -> None:
        """The risk that a "no" is called, with this answer as evidence."""
        self.commit()
        given, dossier = self._given(), self._page.dossier
        self._page.do(N_("Add risk"), lambda: visit.add_risk(dossier, given), tell=_("Risk added"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A picture that is pasted in the note becomes a photo."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            data = QGuiApplication.clipboard().mimeData()
            if event.matches(QKeySequence.StandardKey.Paste) and data.hasImage():
                self.pasted.emit()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        for button in self.tier.findChildren(Button):
            tall(button)
        head = row(self.group, None, self.law)
        below = row(self.note, self.photos, gap=16)
        below.setAlignment(self.note, Qt.AlignmentFlag.AlignTop)
        below.setStretch(0, 3)
        below.setStretch(1, 2)
        upper = column(head, self.question, self.hint, 4, gap=10)
        lower = column(
            4, below, self.warning, row(self.tier, None, self.redact), self.offer, gap=10
        )
        for part in (upper, lower):
            # The frame that says where the keyboard is stands out; the answers themselves do not.
            part.setContentsMargins(RING, 0, RING, 0)
        laid = column(upper, self.answer, lower, gap=10)
        laid.setContentsMargins(px(36) - RING, px(24), px(36) - RING, px(24))
        self.setLayout(laid)

    def _given(self) -> ChecklistAnswer:
        assert self._visit is not None
        assert self._question is not None
        return visit.given(self._page.dossier, self._visit, self._question.key)

    def _photos(self, given: ChecklistAnswer) -> tuple[Photo, ...]:
        return self._page.dossier.all(Photo, about=given.id)

    def _look(self) -> None:
        sentence = self._suspicion.of(self.note.value())
        self.warning.setText(sentence)
        self.warning.setVisible(bool(sentence))

    def _change(self, record: ChecklistAnswer, attribute: str, value: Any) -> ChecklistAnswer:
        assert self._visit is not None
        return visit.write(self._page.dossier, self._visit, record.question, **{attribute: value})
