"""A visit looked back on: how far it is, what was "no", what was seen, the photos."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal

from core.dossier.records.explore import ChecklistAnswer, Visit
from core.explore import visit
from core.explore.checklist_words import answer_word
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _
from ui.pages.explore.redacting import redact_act
from ui.pages.explore.visit_observations import Observations
from ui.pages.explore.visit_photos import PhotoStrip
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.binder import Binder, Field
from ui.parts.buttons import icon_button, plain
from ui.parts.detail import DetailPane
from ui.parts.field_words import unit_names, unit_options, units_in_words
from ui.parts.fields.dates import DateField
from ui.parts.fields.text import LineField, TextField
from ui.parts.fields.units import UnitsField
from ui.parts.fold import Fold
from ui.parts.labels import body, muted, section
from ui.parts.layouts import row
from ui.parts.menu import menu
from ui.parts.progress import ProgressLine
from ui.parts.rows import LinkRow, LinkRows

ICONS = {"no": "no", "partly": "partly"}


class VisitDetail(DetailPane):
    """One visit: go on with it, or see what it brought."""

    walked = Signal(str)
    """Go on with the visit, at this question or (empty) where it was left."""
    removed = Signal(str)

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.place = LineField(
            _("Place"), _("Where the visit goes"), private=True, labelled=False, role="heading"
        )
        self.more = icon_button("more", _("More"), self.open_menu)
        self.sentence = body()
        self.progress = ProgressLine(_("Progress of the visit"))
        self.go_on = plain(_("Go on with the visit"), lambda: self.walked.emit(""), icon="play")
        self.day, self.units = DateField(_("Date")), UnitsField(_("Units"))
        self.company = LineField(
            _("Who walked along"), _("By role, such as: a worker representative")
        )
        self.note = TextField(_("Note"), private=True)
        self.around = Fold(_("Date, units, company"), self.day, self.units, self.company, self.note)
        self.calling = LinkRows(_("What was not in order"))
        self.nothing = muted()
        self.seen = Observations(page)
        self.photos = PhotoStrip(page)
        self._lay_out()
        fields = [
            Field(self.place, "place", N_("Change place of visit")),
            Field(self.day, "visited_on", N_("Change date of visit")),
            Field(self.units, "units", N_("Change units of visit")),
            Field(self.company, "company", N_("Change company of visit")),
            Field(self.note, "note", N_("Change note of visit")),
        ]
        self.form = Binder(page, N_("Change visit"), fields, self._change)
        self.calling.opened.connect(self.walked)

    def show_visit(self, of: Visit) -> None:
        """Show a visit."""
        self._visit, dossier = of, self._page.dossier
        self.begin(of.id)
        self.units.set_units(unit_options(dossier, of.cycle))
        self.form.show(of)
        where = units_in_words(of.units, unit_names(dossier, of.cycle))
        noted = _("a note for the advisor only") if of.note else ""
        self.around.set_summary(" · ".join(word for word in (where, of.company, noted) if word))
        self._show_progress(of)
        called = visit.calling(dossier, of)
        self.calling.set_rows([self._row(each) for each in called])
        self.nothing.setText(_("Nothing was answered with no or partly yet."))
        self.nothing.setVisible(not called)
        self.seen.show_visit(of)
        self.photos.show_photos(visit.photos_of(dossier, of))

    def further(self) -> list[Act | None]:
        """What else can be done with a visit."""
        why, of = self._page.session.why_read_only, self._visit
        state = (
            Act(_("Finish the visit"), self.finish, icon="check", why_not=why)
            if of.state == "open"
            else Act(_("Take up again"), self.take_up, icon="refresh", why_not=why)
        )
        remove = Act(_("Remove"), lambda: self.removed.emit(of.id), icon="trash", why_not=why)
        return [state, redact_act(self._page, lambda: of), None, remove]

    def open_menu(self) -> None:
        """Offer what else can be done."""
        menu(self.more, self.further())

    def finish(self) -> None:
        """End the visit."""
        self._page.do(N_("Finish visit"), lambda: visit.finish(self._page.dossier, self._visit))

    def take_up(self) -> None:
        """Go on with a visit that was finished."""
        self._page.do(
            N_("Take visit up again"), lambda: visit.take_up(self._page.dossier, self._visit)
        )

    def _show_progress(self, of: Visit) -> None:
        progress = visit.progress(self._page.dossier, of)
        called = len(visit.calling(self._page.dossier, of))
        self.progress.set_share(progress.share)
        words = _("{answered} of {total} questions answered, {called} not or partly in order.")
        if of.state == "finished":
            words = _("Finished: {answered} of {total} questions, {called} not or partly in order.")
        self.sentence.setText(
            words.format(answered=progress.answered, total=progress.total, called=called)
        )
        finished = of.state == "finished"
        self.go_on.setText(_("Look through the answers") if finished else self._go_on_words(of))

    def _go_on_words(self, of: Visit) -> str:
        """Where one goes on: at the very question where one stopped."""
        asked = visit.checklist_of(of).questions
        number = asked.index(visit.resume_at(self._page.dossier, of)) + 1
        if number == 1:
            return _("Go on with the visit")
        return _("Go on at question {number}").format(number=number)

    def _row(self, given: ChecklistAnswer) -> LinkRow:
        question = visit.checklist_of(self._visit).question(given.question)
        risks = len(visit.risks_of(self._page.dossier, given))
        found = ngettext("{count} risk", "{count} risks", risks).format(count=risks)
        words = (answer_word(given.answer), found if risks else "")
        return LinkRow(
            given.question,
            str(question.text),
            note=" · ".join(word for word in words if word),
            icon=ICONS[given.answer or "no"],
        )

    def _lay_out(self) -> None:
        head = row(self.place, self.more)
        head.setStretch(0, 1)
        self.column.addLayout(head)
        for piece in (self.sentence, self.progress):
            self.column.addWidget(piece)
        self.column.addLayout(row(self.go_on, None))
        self.column.addWidget(self.around)
        for title, pieces in (
            (_("Not in order"), (self.nothing, self.calling)),
            (_("Photos"), (self.photos,)),
        ):
            self.column.addSpacing(8)
            self.column.addWidget(section(title))
            for part in pieces:
                self.column.addWidget(part)
        self.column.addSpacing(8)
        self.column.addWidget(self.seen)

    def _change(self, record: Visit, attribute: str, value: Any) -> Visit:
        return record if value is None else self._page.dossier.change(record, **{attribute: value})
