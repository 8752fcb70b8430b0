"""A talk: when, with how many and about what; and what was said, one line after the other."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal

from core.dossier.records.explore import Conversation, EvidenceLink, Statement
from core.dossier.records.words import TalkForm
from core.explore import conversations
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _
from ui.pages.explore.conversation_chosen import ChosenStatement, tier_words
from ui.pages.explore.conversation_entry import Entry, Suspicion
from ui.pages.explore.conversation_sayings import Saying, Sayings
from ui.pages.explore.redacting import redact_act
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.binder import Binder, Field
from ui.parts.buttons import icon_button
from ui.parts.detail import DetailPane
from ui.parts.field_words import (
    chosen_words,
    source_words,
    unit_names,
    unit_options,
    units_in_words,
)
from ui.parts.fields.choice import ChoiceField
from ui.parts.fields.dates import DateField
from ui.parts.fields.numbers import NumberField
from ui.parts.fields.segment import SegmentField
from ui.parts.fields.text import LineField, TextField
from ui.parts.fields.units import UnitsField
from ui.parts.fold import Fold
from ui.parts.labels import caption, fault, section
from ui.parts.layouts import row
from ui.parts.menu import menu
from ui.parts.picker import Picker

FORMS: dict[TalkForm, str] = {
    "group": N_("Group"),
    "individual": N_("One person"),
    "committee": N_("Consultation body"),
    "phone": N_("By phone"),
}


def form_words(page: Page) -> list[tuple[str, str]]:
    """The forms of a talk; the consultation body by its own name."""
    body = page.session.profile.body(page.session.organisation.body)
    words = {key: _(word) for key, word in FORMS.items()}
    return list({**words, "committee": str(body.title)}.items())


class TalkDetail(DetailPane):
    """The talk in a few fields without names, and its statements."""

    removed = Signal(str)

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._suspicion = Suspicion(page)
        self.theme = LineField(
            _("Theme"), _("What the talk was about"), private=True, labelled=False, role="heading"
        )
        self.more = icon_button("more", _("More"), self.open_menu)
        self.day = DateField(_("Date"))
        self.form_field = ChoiceField(_("Form"), form_words(page))
        self.people = NumberField(_("Participants"), minimum=1, maximum=999)
        self.units = UnitsField(_("Units"))
        self.note = TextField(_("Note"), _("Setting, atmosphere, what you want to ask next time"))
        self.tier = SegmentField(_("Who may read the note"), tier_words())
        self.warning = fault()
        self.around = Fold(_("Units and note"), self.units, self.note, self.tier)
        self.nameless = caption(
            _("No names are asked here: write down what, never who."), wraps=True
        )
        self.sayings, self.entry = Sayings(_("Statements")), Entry(page)
        self.chosen = ChosenStatement(page)
        self._lay_out()
        self.binder = Binder(page, N_("Change talk"), self._fields(), self._change)
        self._connect()

    def show_talk(self, talk: Conversation) -> None:
        """Show a talk."""
        self._talk = talk
        self.begin(talk.id)
        self._suspicion.look_again()
        self.units.set_units(unit_options(self._page.dossier, talk.cycle))
        self.note.set_private(talk.tier == "advisor_only")
        self.binder.show(talk)
        self.around.set_summary(self._around_words(talk))
        self._show_statements()
        self._look()

    def show_statement(self, id: str) -> None:
        """Choose a statement."""
        self.sayings.select(id)
        self._show_chosen()

    def open_menu(self) -> None:
        """What else can be done with a talk."""
        why = self._page.session.why_read_only
        act = Act(_("Remove"), lambda: self.removed.emit(self._talk.id), "trash", why_not=why)
        menu(self.more, [redact_act(self._page, lambda: self._talk), None, act])

    def say(self, text: str, source: str, positive: bool) -> None:
        """Add what was said."""
        dossier, talk = self._page.dossier, self._talk
        chosen = next((key for key, _word in self._words() if key == source), None)
        self._page.do(
            N_("Add statement"),
            lambda: conversations.say(dossier, talk, text, chosen, positive),  # type: ignore[arg-type]
        )
        self.ensureWidgetVisible(self.entry)

    def as_evidence(self) -> Picker | None:
        """Make the chosen statement evidence; without a choice the last one."""
        if not self.sayings.current() and self.sayings.sayings():
            self.show_statement(self.sayings.sayings()[-1].id)
        return self.chosen.as_evidence()

    def _lay_out(self) -> None:
        head = row(self.theme, self.more)
        head.setStretch(0, 1)
        facts = row(self.day, self.form_field, self.people, gap=12)
        for place in range(3):
            facts.setStretch(place, 1)
        self.column.addLayout(head)
        self.column.addWidget(self.warning)
        self.column.addLayout(facts)
        self.column.addWidget(self.around)
        self.column.addSpacing(8)
        self.column.addWidget(section(_("Statements")))
        for part in (self.nameless, self.sayings, self.chosen, self.entry):
            self.column.addWidget(part)

    def _fields(self) -> list[Field]:
        return [
            Field(self.theme, "theme", N_("Change theme of talk")),
            Field(self.day, "held_on", N_("Change date of talk")),
            Field(self.form_field, "form", N_("Change form of talk")),
            Field(self.people, "participants", N_("Change participants of talk")),
            Field(self.units, "units", N_("Change units of talk")),
            Field(self.note, "note", N_("Change note of talk")),
            Field(self.tier, "tier", N_("Change who may read a note")),
        ]

    def _connect(self) -> None:
        self.entry.said.connect(self.say)
        self.sayings.chosen.connect(self._choose)
        self.sayings.opened.connect(lambda _id: self.chosen.text.start_editing())
        self.sayings.removed.connect(self._remove)
        self.sayings.moved.connect(self._move)
        for field in (self.theme, self.note):
            field.edited.connect(self._look)

    def _show_statements(self) -> None:
        dossier = self._page.dossier
        used = conversations.used(dossier, self._talk.cycle)
        said = conversations.statements(dossier, self._talk)
        self.sayings.set_sayings([self._saying(one, used.get(one.id, ())) for one in said])
        self._show_chosen()

    def _choose(self, _id: str) -> None:
        """Show the fields of what somebody chose, which may lie far below it."""
        self._show_chosen()
        self.reveal(self.chosen)

    def _show_chosen(self) -> None:
        self.chosen.show_statement(self._page.dossier.find(Statement, self.sayings.current()))

    def _saying(self, said: Statement, links: tuple[EvidenceLink, ...]) -> Saying:
        suspicious = self._suspicion.of(said.text)
        private = said.tier == "advisor_only"
        used = ngettext("{count} time as finding", "{count} times as finding", len(links))
        words = [
            chosen_words((said.source,), self._words()) if said.source else _("no component yet"),
            _("goes well") if said.positive else "",
            _("advisor only") if private else _("may be shared"),
            used.format(count=len(links)) if links else "",
            _("looks like a name") if suspicious else "",
        ]
        note = " · ".join(word for word in words if word)
        return Saying(said.id, said.text, note, said.positive, private, bool(suspicious))

    def _around_words(self, talk: Conversation) -> str:
        where = units_in_words(talk.units, unit_names(self._page.dossier, talk.cycle))
        private = talk.tier == "advisor_only" and talk.note
        note = _("a note for the advisor only") if private else talk.note
        return " · ".join(word for word in (where, note) if word)

    def _words(self) -> list[tuple[str, str]]:
        return source_words(self._page.session.profile)

    def _remove(self, id: str) -> None:
        dossier = self._page.dossier
        said = dossier.get(Statement, id)
        self._page.do(
            N_("Remove statement"), lambda: dossier.remove(said), tell=_("Statement removed")
        )

    def _move(self, id: str, before: str) -> None:
        dossier = self._page.dossier
        said = dossier.get(Statement, id)
        self._page.do(N_("Move statement"), lambda: dossier.move(said, before or None))

    def _look(self) -> None:
        sentence = self._suspicion.of(f"{self.theme.line.text()}. {self.note.value()}")
        self.warning.setText(sentence)
        self.warning.setVisible(bool(sentence))

    def _change(self, record: Conversation, attribute: str, value: Any) -> Conversation:
        if value is None:
            return record
        return self._page.dossier.change(record, **{attribute: value})
