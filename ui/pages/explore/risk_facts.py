"""What a risk is: its cause, the employer's influence, where it is and what it may lead to."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.dossier.records.explore import Risk
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.pages.page import Page
from ui.parts.binder import Field
from ui.parts.field_words import (
    chosen_words,
    harm_words,
    source_hints,
    source_words,
    topic_words,
    unit_names,
    unit_options,
    units_in_words,
)
from ui.parts.fields.checks import ChecksField
from ui.parts.fields.segment import SegmentField
from ui.parts.fields.text import TextField
from ui.parts.fields.units import UnitsField
from ui.parts.fold import Fold
from ui.parts.labels import section
from ui.parts.layouts import column

IMPACTS = {"yes": N_("Yes"), "partly": N_("Partly"), "no": N_("No")}


class FactsSection(QWidget):
    """Cause and influence in sight; place, components, consequences and story unfold."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        country = page.session.profile
        self._sources, self._harms, self._topics = (
            source_words(country), harm_words(), topic_words()
        )  # fmt: skip
        self.cause = TextField(
            _("Root cause"), _("What lies under it? Ask why until it is no longer a person.")
        )
        impacts = [(key, _(word)) for key, word in IMPACTS.items()]
        self.impact = SegmentField(
            _("Does the employer have influence on the danger itself?"), impacts
        )
        self.why = TextField(
            _("Why"),
            _("What lies with the employer, and what does not"),
        )
        self.units = UnitsField(_("Units"))
        self.sources = ChecksField(_("Components of the work"), self._sources)
        self.sources.explain(source_hints(country))
        self.harms = ChecksField(_("May lead to (Belgian law)"), self._harms)
        self.topics = ChecksField(_("Topics (Dutch law)"), self._topics)
        self.description = TextField(_("Description"), lines=3)
        self.existing = TextField(_("What is done about it already"))
        self.place = Fold(_("Where, and what it may lead to"), self.units, self.sources)
        self.story = Fold(_("Description and what exists"), self.description, self.existing)
        self._lay_out(country.axis == "harms")

    @property
    def fields(self) -> list[Field]:
        """The fields with what they hold."""
        return [
            Field(self.cause, "cause", N_("Change root cause")),
            Field(self.impact, "employer_impact", N_("Change employer's influence")),
            Field(self.why, "impact_reason", N_("Change employer's influence")),
            Field(self.units, "units", N_("Change units of risk")),
            Field(self.sources, "sources", N_("Change components of risk")),
            Field(self.harms, "harms", N_("Change consequences of risk")),
            Field(self.topics, "topics", N_("Change consequences of risk")),
            Field(self.description, "description", N_("Change description of risk")),
            Field(self.existing, "existing", N_("Change existing measures")),
        ]

    def show_risk(self, risk: Risk) -> None:
        """The lines of what is folded, and the units there are now."""
        dossier, cycle = self._page.dossier, risk.cycle
        self.units.set_units(unit_options(dossier, cycle))
        words = [
            units_in_words(risk.units, unit_names(dossier, cycle)),
            chosen_words(risk.sources, self._sources),
            chosen_words(risk.harms, self._harms),
            chosen_words(risk.topics, self._topics),
        ]
        self.place.set_summary(" · ".join(word for word in words if word))
        self.story.set_summary(
            " · ".join(_first(text) for text in (risk.description, risk.existing) if text)
        )

    def _lay_out(self, harms_first: bool) -> None:
        """The consequences of the country come first; the other axis under it."""
        both = (self.harms, self.topics) if harms_first else (self.topics, self.harms)
        for field in both:
            self.place.inside.addWidget(field)
        cause = column(section(_("Cause and influence")), self.cause, self.impact, self.why, gap=12)
        self.setLayout(column(cause, 8, self.place, self.story, gap=12))


def _first(text: str) -> str:
    """The first sentence or so."""
    line = text.splitlines()[0]
    return line if len(line) < 90 else line[:89].rstrip() + "…"
