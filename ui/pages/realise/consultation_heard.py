"""One consultation in full: what is asked, by when, what was answered, and the reply to it."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from core.consult import consultations
from core.consult.consult_words import clock, last_day, outcome_word
from core.consult.consultations import ASKS_REPLY, Item
from core.dossier.records.consult import Consultation
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.look.tokens import GAP
from ui.pages.page import Page
from ui.parts.binder import Binder, Field
from ui.parts.detail import DetailPane
from ui.parts.fields.choice import ChoiceField
from ui.parts.fields.dates import DateField
from ui.parts.fields.text import LineField, TextField
from ui.parts.labels import Label, body, caption, heading, muted
from ui.parts.layouts import column, panel, row
from ui.parts.notice import Notice

SHRINKS = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


class HeardDetail(DetailPane):
    """The clock of the law first, then the question, the answer and the reply that is owed."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.item: Item | None = None
        self.heading = heading()
        self.title = LineField(_("What is asked"), required=True, labelled=False, role="heading")
        self.subject, self.role = muted(), caption(wraps=True)
        self.clock = Clock()
        self.body, self.outcome = ChoiceField(_("Who is asked"), ()), ChoiceField(_("Answer"), ())
        for choice in (self.body, self.outcome):
            choice.combo.setSizeAdjustPolicy(SHRINKS)
            choice.combo.setMinimumContentsLength(14)
        self.asked, self.held = DateField(_("Handed in on")), DateField(_("Answered on"))
        self.text = TextField(_("What was said"), _("In their own words"), 2)
        self.differing = TextField(_("Differing opinions"), _("Who thinks otherwise, and why"), 1)
        self.reply = TextField(
            _("Reasoned reply of the employer"), _("What is done with it, and if not: why"), 2
        )
        self.reply_on = DateField(_("Replied on"))
        self.owed = Notice(_("The employer owes a reasoned reply to this answer."), "warning")
        self.no_day = Notice(_("Give the day of the answer; only then it counts."), "info")
        self._lay_out()
        self.form = Binder(
            page,
            N_("Change consultation"),
            [
                Field(self.title, "title"),
                Field(self.body, "body"),
                Field(self.asked, "asked_on"),
                Field(self.held, "held_on"),
                Field(self.outcome, "outcome"),
                Field(self.text, "text"),
                Field(self.differing, "differing"),
                Field(self.reply, "reply"),
                Field(self.reply_on, "reply_on"),
            ],
            self._change,
        )

    def show_item(self, item: Item) -> None:
        """Show a consultation, asked or not."""
        self.item = item
        country = self._page.session.profile
        own = item.subject is None
        self.heading.setText(item.title)
        self.heading.setVisible(not own)
        self.title.setVisible(own)
        self.subject.setText(str(item.subject.subject) if item.subject else "")
        self.subject.setVisible(not own)
        self.role.setText(_role(item))
        self.clock.show_item(item)
        self.body.set_options([(b.key, str(b.title)) for b in country.bodies])
        self.outcome.set_options([(key, outcome_word(item.kind, key)) for key in item.answers])
        self.form.show(item.record)
        self._show_reply(item)

    def _show_reply(self, item: Item) -> None:
        """The reply stands ready as soon as it is owed, and stays when it was given."""
        replies = item.record.outcome in ASKS_REPLY or bool(item.record.reply)
        self.owed.setVisible(item.owes_reply)
        self.reply_box.setVisible(replies)
        self.no_day.setVisible(item.record.outcome != "awaited" and item.record.held_on is None)

    def _lay_out(self) -> None:
        answer = row(self.asked, self.held, self.outcome, gap=GAP)
        for place, share in enumerate((17, 17, 30)):
            answer.setStretch(place, share)
        self.reply_box = panel(self.owed, self.reply, row(self.reply_on, None), gap=GAP)
        for piece in (self.heading, self.title, self.subject, self.clock):
            self.column.addWidget(piece)
        self.column.addLayout(answer)
        for below in (self.no_day, self.text, self.differing, self.reply_box, self.body, self.role):
            self.column.addWidget(below)

    def _change(self, record: Consultation, attribute: str, value: object) -> Consultation:
        return consultations.change(self._page.dossier, record, **{attribute: value})


class Clock(QWidget):
    """How long still, as a figure that counts down by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.figure, self.words, self.when = Label("", "figure"), body(), caption(wraps=True)
        said = column(None, self.words, self.when, None, gap=2)
        laid = row(self.figure, said, gap=GAP)
        laid.setStretch(1, 1)
        self.setLayout(laid)

    def show_item(self, item: Item) -> None:
        """Show the days left until the last day, or at which moment it belongs."""
        counts = item.days_left is not None and item.record.asked_on is None
        self.figure.setText(str(abs(item.days_left)) if counts and item.days_left else "")
        self.figure.setVisible(bool(self.figure.text()))
        self.words.setText(_without_figure(item) if self.figure.text() else clock(item))
        self.words.setVisible(bool(self.words.text()))
        self.when.setText(" · ".join(part for part in (last_day(item), _law(item)) if part))
        self.setVisible(item.subject is not None)
        self.setAccessibleName(" ".join(part for part in (clock(item), last_day(item)) if part))


def _without_figure(item: Item) -> str:
    """The words beside the figure."""
    return _("days late") if item.late else _("days left")


def _role(item: Item) -> str:
    """What the body does, and that nobody signs."""
    sentence = {
        "advice": _("{body}: gives advice and does not sign."),
        "consent": _("{body}: consents or not, and does not sign."),
        "information": _("{body}: is informed; nothing has to be answered."),
    }
    return sentence[item.kind].format(body=item.body)


def _law(item: Item) -> str:
    """The article, and that it is to be checked where it is not certain."""
    if item.subject is None:
        return ""
    if item.subject.note():
        return _("{article} ({note})").format(
            article=item.subject.article, note=item.subject.note()
        )
    return str(item.subject.article)
