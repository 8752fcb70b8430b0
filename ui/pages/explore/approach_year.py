"""The organisation as it is this year, what kind of year it is, and which steps are left out."""

from __future__ import annotations

import datetime as dt

from core.country.deadlines import due
from core.dossier.records.organisation import Cycle, Organisation
from core.explore import approach
from core.text import numbers
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.look.tokens import GAP, SMALL, WIDE
from ui.pages.explore.approach_steps import StepsList
from ui.pages.many_views import View
from ui.pages.page import Page
from ui.parts.binder import Binder, Field
from ui.parts.fields.choice import ChoiceField
from ui.parts.fields.segment import SegmentField
from ui.parts.fields.text import LineField, TextField
from ui.parts.labels import caption, section
from ui.parts.layouts import column, holder, row, scroll


class YearView(View):
    """Facts of the employer left, the kind of year and its steps right."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.name = LineField(_("Name"), required=True)
        self.sector, self.number = LineField(_("Sector")), LineField(_number_word(page))
        self.address = TextField(_("Address"), lines=2)
        self.body = ChoiceField(_("With whom the employer consults"), _bodies(page))
        self.body_when = caption(wraps=True)
        self.month = ChoiceField(_("The service year starts in"), _months())
        self.deadline = caption(wraps=True)
        kinds = (("full", _("Full analysis")), ("follow_up", _("Follow-up year")))
        self.kind = SegmentField(_("Kind of year"), kinds)
        self.baseline = LineField(_("The figures to compare with are of"))
        self.steps = StepsList(page)
        self._lay_out()
        self.facts, self.year = self._forms()

    def refresh(self) -> None:
        """Show the employer and its year."""
        page = self.page
        employer = approach.organisation(page.dossier, page.cycle.id)
        self.body_when.setText(str(page.session.profile.body(employer.body).when))
        self.deadline.setText(_deadline(page, employer))
        self.facts.show(employer)
        self.year.show(page.cycle)
        self.baseline.setVisible(page.cycle.kind == "follow_up" or bool(page.cycle.baseline_from))
        self.steps.refresh()

    def _forms(self) -> tuple[Binder, Binder]:
        facts = Binder(
            self.page,
            N_("Change organisation"),
            [
                Field(self.name, "name"),
                Field(self.sector, "sector"),
                Field(self.number, "number"),
                Field(self.address, "address"),
                Field(self.body, "body", N_("Change consultation body")),
                Field(self.month, "service_year_month", N_("Change service year")),
            ],
            self._change_employer,
        )
        year = Binder(
            self.page,
            N_("Change kind of year"),
            [Field(self.kind, "kind"), Field(self.baseline, "baseline_from")],
            self._change_year,
        )
        return facts, year

    def _change_employer(self, record: Organisation, attribute: str, value: object) -> Organisation:
        given = int(str(value)) if attribute == "service_year_month" else value
        return approach.change_organisation(self.page.dossier, record, **{attribute: given})

    def _change_year(self, cycle: Cycle, attribute: str, value: object) -> Cycle:
        return approach.change_cycle(self.page.dossier, cycle, **{attribute: value})

    def _lay_out(self) -> None:
        employer = column(
            section(_("Organisation")),
            self.name,
            row(self.sector, self.number, gap=GAP),
            self.address,
            self.body,
            self.body_when,
            self.month,
            self.deadline,
            None,
            gap=SMALL,
        )
        year = column(
            section(_("This year")),
            self.kind,
            self.baseline,
            WIDE,
            section(_("Not this year")),
            caption(
                _("A step that is left out counts as done, with its reason in the report."),
                wraps=True,
            ),
            self.steps,
            None,
            gap=SMALL,
        )
        both = row(employer, year, gap=WIDE + GAP)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        self.setLayout(column(scroll(holder(both))))


def _number_word(page: Page) -> str:
    belgian = page.session.country == "be"
    return _("Enterprise number") if belgian else _("Chamber of Commerce number")


def _bodies(page: Page) -> tuple[tuple[str, str], ...]:
    return tuple((body.key, str(body.title)) for body in page.session.profile.bodies)


def _months() -> tuple[tuple[str, str], ...]:
    days = (dt.date(2000, month, 1) for month in range(1, 13))
    return tuple((str(day.month), numbers.month(day).rsplit(" ", 1)[0]) for day in days)


def _deadline(page: Page, employer: Organisation) -> str:
    """When the draft of the next plan is due, in countries that fix a day."""
    subjects = [one for one in page.session.profile.consultations if one.deadline]
    if not subjects:
        return ""
    start = dt.date(page.cycle.year + 1, employer.service_year_month, 1)
    day = due(subjects[0].deadline or "annual_plan_draft", start)
    sentence = _("{subject}: at the latest on {date} ({article})")
    return sentence.format(
        subject=subjects[0].title, date=numbers.long_date(day), article=subjects[0].article
    )
