"""How the risks are explored, and the days that the law asks about."""

from __future__ import annotations

from core.country.duties import Sourced
from core.dossier.records.consult import Consultation
from core.dossier.records.explore import Survey
from core.dossier.records.organisation import Cycle
from core.explore import approach
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _
from ui.look.tokens import GAP, SMALL, WIDE
from ui.pages.many_views import View
from ui.pages.page import Page
from ui.parts.binder import Binder, Field
from ui.parts.fields.choice import ChoiceField
from ui.parts.fields.dates import DateField
from ui.parts.fields.text import TextField
from ui.parts.labels import Label, caption, section
from ui.parts.layouts import Piece, column, holder, row, scroll
from ui.parts.notice import Notice

_OUTCOMES = {
    "awaited": N_("No answer yet"),
    "positive": N_("Positive advice"),
    "with_remarks": N_("With remarks"),
    "negative": N_("Negative advice"),
    "consent": N_("Consent"),
    "refused": N_("No consent"),
    "informed": N_("Took note"),
}


class MethodView(View):
    """Scope and method left; who was heard, the privacy notice and the results right."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.scope = TextField(_("Scope"), _("Which people, places and themes, and which not"), 2)
        self.method = TextField(
            _("Method"), _("How we look and listen, who does it, how it stays anonymous"), 6
        )
        self.asked, self.held = DateField(_("Asked on")), DateField(_("Heard on"))
        self.outcome, self.text = ChoiceField(_("Answer"), ()), TextField(_("What was said"), "", 3)
        self.privacy = DateField(_("Given to the workers on"))
        self.told = DateField(_("Told to the workers on"))
        self.body_title, self.late = Label("", "section", wraps=True), Notice("", "warning")
        self.law = {key: caption(wraps=True) for key in ("method", "privacy", "told")}
        self._lay_out()
        self.forms = self._forms()

    def refresh(self) -> None:
        """Show what is written and when it happened."""
        page, profile = self.page, self.page.session.profile
        heard = approach.method_consultation(page.dossier, page.cycle.id)
        outcomes = approach.possible_outcomes(page.dossier, heard)
        self.outcome.set_options([(key, _(_OUTCOMES[key])) for key in outcomes])
        self.body_title.setText(
            _("{body} heard on the method").format(body=profile.body(heard.body).title)
        )
        self.law["method"].setText(_law(profile.consultation(approach.METHOD)))
        self.law["privacy"].setText(_law(profile.duty("privacy")))
        self.law["told"].setText(_law(approach.results_duty(profile)))
        self.forms[0].show(page.cycle)
        self.forms[1].show(heard)
        self._show_late(heard)

    def show_record(self, record_id: str) -> bool:
        """Whether this is the consultation that is shown here."""
        record = self.forms[1].record
        return record is not None and record.id == record_id

    def _forms(self) -> tuple[Binder, Binder]:
        cycle = Binder(
            self.page,
            N_("Change approach"),
            [
                Field(self.scope, "scope", N_("Change scope")),
                Field(self.method, "method", N_("Change method")),
                Field(self.privacy, "privacy_notice_on", N_("Change date of privacy notice")),
                Field(self.told, "results_told_on", N_("Change date of telling the results")),
            ],
            self._change_cycle,
        )
        heard = Binder(
            self.page,
            N_("Change consultation"),
            [
                Field(self.asked, "asked_on"),
                Field(self.held, "held_on"),
                Field(self.outcome, "outcome"),
                Field(self.text, "text"),
            ],
            self._change_heard,
        )
        return cycle, heard

    def _change_cycle(self, cycle: Cycle, attribute: str, value: object) -> Cycle:
        return approach.change_cycle(self.page.dossier, cycle, **{attribute: value})

    def _change_heard(self, record: Consultation, attribute: str, value: object) -> Consultation:
        return approach.change_method_consultation(self.page.dossier, record, **{attribute: value})

    def _show_late(self, heard: Consultation) -> None:
        """Say that the body was heard after people had begun to answer."""
        surveys = self.page.dossier.all(Survey, cycle=self.page.cycle.id)
        first = min((s.opens_on for s in surveys if s.opens_on), default=None)
        days = approach.days_before_survey(heard, first)
        late = -days if days is not None and days < 0 else 0
        sentence = ngettext(
            "The survey had been open for {count} day by then.",
            "The survey had been open for {count} days by then.",
            late,
        )
        self.late.set_text(sentence.format(count=late))
        self.late.setVisible(late > 0)

    def _lay_out(self) -> None:
        written = column(
            section(_("What and how")),
            self.scope,
            self.method,
            GAP,
            *_dated(_("Privacy notice"), self.privacy, self.law["privacy"]),
            None,
            gap=SMALL,
        )
        dates = row(self.asked, self.held, gap=GAP)
        for place in range(2):
            dates.setStretch(place, 1)
        days = column(
            self.body_title,
            dates,
            self.outcome,
            self.text,
            self.late,
            self.law["method"],
            GAP,
            *_dated(_("Results"), self.told, self.law["told"]),
            None,
            gap=SMALL,
        )
        both = row(written, days, gap=WIDE + GAP)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        self.setLayout(column(scroll(holder(both))))


def _dated(title: str, field: DateField, law: Label) -> tuple[Piece, ...]:
    return section(title), field, law


def _law(of: Sourced) -> str:
    """The article, and that it is to be checked where it is not certain."""
    if of.note():
        return _("{article} ({note})").format(article=of.article, note=of.note())
    return str(of.article)
