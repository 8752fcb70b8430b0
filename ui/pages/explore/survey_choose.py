"""The first stage: which questionnaire, when, how many are asked, and what they read first."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from core.dossier.records.explore import Survey
from core.explore.survey import collecting
from core.library.instrument import (
    Instrument,
    find_instrument,
    read_instrument,
    shipped_instruments,
)
from core.text import numbers
from core.text.faults import Fault
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _
from ui.look.tokens import GAP, SMALL, WIDE
from ui.pages.explore.survey_stage import StageView, SurveyHost
from ui.parts.act import Act
from ui.parts.ask_file import ask_file
from ui.parts.binder import Binder, Field
from ui.parts.buttons import link
from ui.parts.fields.dates import DateField
from ui.parts.fields.numbers import NumberField
from ui.parts.fields.text import LineField, TextField
from ui.parts.fold import Fold
from ui.parts.labels import body, caption, label, section
from ui.parts.layouts import clear, column, holder, row, scroll
from ui.parts.rows import LinkRow, LinkRows

OWN = "own"


class ChooseView(StageView):
    """Questionnaires left with what the chosen one asks; the facts of the survey right."""

    def __init__(self, page: SurveyHost) -> None:
        super().__init__(page)
        self.instruments = LinkRows(_("Questionnaires"))
        self.asks, self.caveats = column(gap=4), body()
        self.title = LineField(_("Name"), _("Only when there are several"))
        self.opens, self.closes = DateField(_("Opens on")), DateField(_("Closes on"))
        self.invited = NumberField(_("People asked"), minimum=1)
        self.introduction = TextField(
            _("Introduction and privacy, above the questions"), lines=10, most=24
        )
        self.propose = link(_("Propose a text"), self.propose_text, "edit", writes=True)
        self.form = self._form()
        self._lay_out()
        self.instruments.opened.connect(self.choose)

    def primary(self) -> Act | None:
        """Opening the survey, or on to gathering."""
        survey = self.page.survey
        if survey is None or survey.state == "planned":
            return Act(_("Open the survey"), self.open_survey, icon="play")
        onward = partial(self.page.show_view, "collect")
        return Act(_("To collecting"), onward, icon="arrow-right", writes=False)

    def secondary(self) -> tuple[Act, ...]:
        """A questionnaire of one's own."""
        return (Act(_("Own questionnaire…"), self.choose_file, icon="upload"),)

    def note(self, survey: Survey) -> str:
        """How long it takes."""
        count = len(collecting.instrument_of(survey).items)
        sentence = ngettext("{count} question", "{count} questions", count)
        return sentence.format(count=count)

    def show_survey(self, survey: Survey) -> None:
        """Show what is chosen and when it is asked."""
        instrument = collecting.instrument_of(survey)
        self.instruments.set_rows(_rows(instrument))
        self._show_asked(instrument)
        self.caveats.setText(str(instrument.caveats) if instrument.caveats else "")
        self.limits.setVisible(instrument.caveats is not None)
        self.form.show(survey)

    def choose(self, key: str) -> None:
        """Ask with another questionnaire of the library."""
        if key != OWN:
            self._take(find_instrument(key))

    def choose_file(self) -> None:
        """Ask for a questionnaire of one's own, a TOML file."""
        ask_file(self, _("Own questionnaire"), _("Questionnaires (*.toml)"), self.take_file)

    def take_file(self, path: Path) -> None:
        """Ask with the questionnaire in a file, or say what is wrong in it."""
        try:
            instrument = read_instrument(path)
        except Fault as fault:
            self.page.trouble(str(fault))
            return
        self._take(instrument)

    def open_survey(self) -> None:
        """Start gathering."""
        survey, page = self.page.survey, self.page
        if survey is not None and page.commit_pending():
            now = page.dossier.get(Survey, survey.id)
            page.do(
                N_("Open survey"),
                partial(collecting.open_survey, page.dossier, now, page.session.today),
            )

    def propose_text(self) -> None:
        """Fill the introduction with a first text; what stood there comes back with undo."""
        survey, page = self.page.survey, self.page
        if survey is not None:
            name = page.session.organisation.name
            text = collecting.introduction(page.dossier, survey, name)
            page.do(
                N_("Propose introduction"),
                partial(collecting.change, page.dossier, survey, introduction=text),
            )

    def _show_asked(self, instrument: Instrument) -> None:
        clear(self.asks)
        for name, scales in _asked(instrument, self.page):
            self.asks.addWidget(label(name))
            self.asks.addWidget(caption(scales, wraps=True))

    def _take(self, instrument: Instrument) -> None:
        survey, page = self.page.survey, self.page
        if survey is not None:
            page.do(
                N_("Choose questionnaire"),
                partial(collecting.choose_instrument, page.dossier, survey, instrument),
            )

    def _form(self) -> Binder:
        return Binder(
            self.page,
            N_("Change survey"),
            [
                Field(self.title, "title", N_("Rename survey")),
                Field(self.opens, "opens_on"),
                Field(self.closes, "closes_on"),
                Field(self.invited, "invited"),
                Field(self.introduction, "introduction", N_("Change introduction")),
            ],
            self._change,
        )

    def _change(self, survey: Survey, attribute: str, value: object) -> Survey:
        return collecting.change(self.page.dossier, survey, **{attribute: value})

    def _lay_out(self) -> None:
        self.limits = Fold(_("What it can and cannot say"), self.caveats)
        asked = column(
            section(_("Questionnaire")),
            self.instruments,
            GAP,
            section(_("What it asks")),
            self.asks,
            self.limits,
            None,
            gap=SMALL,
        )
        facts = column(
            section(_("This survey")),
            row(self.title, self.invited, gap=GAP),
            row(self.opens, self.closes, gap=GAP),
            self.introduction,
            row(self.propose, None),
            None,
            gap=SMALL,
        )
        both = row(asked, facts, gap=WIDE + GAP)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        self.setLayout(column(scroll(holder(both))))


def _rows(chosen: Instrument) -> list[LinkRow]:
    """Our questionnaires and, where it is one, the user's own; a check marks the chosen one."""
    ours = [(one.key, one) for one in shipped_instruments()]
    listed = ours if chosen.key in dict(ours) else [*ours, (OWN, chosen)]
    return [
        LinkRow(
            key,
            str(one.title),
            note=_size(one),
            icon="check" if one.key == chosen.key else "checklist",
        )
        for key, one in listed
    ]


def _size(instrument: Instrument) -> str:
    count, minutes = len(instrument.items), collecting.minutes(instrument)
    sentence = _("{count} questions · about {minutes} min")
    return sentence.format(count=numbers.number(count), minutes=minutes)


def _asked(instrument: Instrument, page: SurveyHost) -> list[tuple[str, str]]:
    """The titles of the scales, grouped as the law groups them."""
    names = page.domain_names()
    return [
        (names[domain], " · ".join(str(s.title) for s in instrument.scales if s.domain == domain))
        for domain in names
        if any(scale.domain == domain for scale in instrument.scales)
    ]
