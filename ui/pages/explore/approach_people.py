"""Who takes part, by role, and who helps people in the meantime."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from core.dossier.records.consult import SupportCard
from core.dossier.records.organisation import Contact, Unit
from core.dossier.records.words import ContactRole
from core.explore import approach, unit_tree
from core.text.lists import listed
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.look.tokens import SMALL
from ui.pages.many_views import View
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.buttons import link
from ui.parts.labels import caption, muted, section
from ui.parts.layouts import column, holder, row, scroll
from ui.parts.menu import menu
from ui.parts.table import Column, RecordTable
from ui.parts.tall import Tall

ROLES: tuple[ContactRole, ...] = (
    "employer", "line", "internal_advisor", "external_advisor", "psychosocial_advisor",
    "confidential_counsellor", "occupational_physician", "hr", "worker_representative",
    "reviewing_expert", "working_group",
)  # fmt: skip


class PeopleView(View):
    """Two tables: participants with the roles still open above it, and support cards."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.contacts = RecordTable(
            page, _("Who takes part"), self._contact_columns(), N_("Change participant"),
            add=self._add_typed, add_words=_("Type a name"), add_label=N_("Add participant"),
        )  # fmt: skip
        self.cards = RecordTable(
            page, _("Who helps"), self._card_columns(), N_("Change support card"),
            add=self._add_card, add_words=_("Type who helps"), add_label=N_("Add support card"),
        )  # fmt: skip
        self.contacts.removed.connect(lambda one: self._remove(Contact, one))
        self.cards.removed.connect(lambda one: self._remove(SupportCard, one))
        for table in (self.contacts, self.cards):
            table.moved.connect(self._move)
        self.said = muted()
        self.add_role = link(_("Add one of them"), self._choose_role, "plus", writes=True)
        asked = row(self.said, self.add_role)
        asked.setStretch(0, 1)
        self.open_roles = holder(asked)
        help_note = caption(
            _("Printed for the workers and shown in the kiosk: whom to call, and how."), wraps=True
        )
        laid = column(
            self.open_roles, self.contacts, 8, section(_("Who helps")), help_note, self.cards,
            gap=SMALL,
        )  # fmt: skip
        laid.setStretch(1, 3)
        laid.setStretch(5, 2)
        self.setLayout(column(scroll(Tall(laid))))

    def primary(self) -> Act:
        """Somebody who takes part."""
        return Act(_("Participant"), self.add, icon="plus", tip=_("New participant"))

    def refresh(self) -> None:
        """Show everybody, and the roles that nobody has."""
        cycle = self.page.cycle.id
        self.contacts.set_records(self.page.dossier.all(Contact, cycle=cycle))
        self.cards.set_records(self.page.dossier.all(SupportCard, cycle=cycle))
        self._show_open_roles()

    def add(self, role: ContactRole = "working_group") -> None:
        """Somebody in a role, the name ready to be typed."""
        dossier, cycle = self.page.dossier, self.page.cycle.id
        made = self.page.do(
            N_("Add participant"), lambda: approach.add_contact(dossier, cycle, role)
        )
        if made is not None:
            self.contacts.select(made.id)
            self.contacts.view.setFocus()
            self.contacts.view.edit(self.contacts.view.currentIndex())

    def show_record(self, record_id: str) -> bool:
        """Choose somebody or a card; whether it is here."""
        here = [t for t in (self.contacts, self.cards) if t.model.place_of(record_id) >= 0]
        for table in here:
            table.select(record_id)
        return bool(here)

    def _add_typed(self, typed: str) -> object:
        missing = self._missing()
        role: ContactRole = missing[0] if missing else "working_group"
        return approach.add_contact(self.page.dossier, self.page.cycle.id, role, typed)

    def _add_card(self, typed: str) -> object:
        return approach.add_support(self.page.dossier, self.page.cycle.id, typed)

    def _remove(self, kind: type[Contact] | type[SupportCard], record_id: str) -> None:
        record = self.page.dossier.get(kind, record_id)
        contact = kind is Contact
        self.page.do(
            N_("Remove participant") if contact else N_("Remove support card"),
            lambda: self.page.dossier.remove(record),
            tell=_("Participant removed") if contact else _("Support card removed"),
        )

    def _move(self, record_id: str, before: str) -> None:
        dossier = self.page.dossier
        record = dossier.find(Contact, record_id) or dossier.get(SupportCard, record_id)
        self.page.do(N_("Move row"), lambda: dossier.move(record, before or None))

    def _missing(self) -> tuple[ContactRole, ...]:
        people = unit_tree.people(self.page.dossier.all(Unit, cycle=self.page.cycle.id))
        return approach.missing_roles(self.page.dossier, self.page.cycle.id, people)

    def _show_open_roles(self) -> None:
        words = [self.page.session.profile.term(role) for role in self._missing()]
        self.open_roles.setVisible(bool(words))
        self.said.setText(_("Nobody yet: {roles}.").format(roles=listed(words)) if words else "")

    def _choose_role(self) -> None:
        term = self.page.session.profile.term
        menu(self.add_role, [Act(term(role), partial(self.add, role)) for role in self._missing()])

    def _setter(self, attribute: str) -> Callable[[Contact | SupportCard, str], object]:
        return lambda record, typed: self.page.dossier.change(record, **{attribute: typed})

    def _contact_columns(self) -> Sequence[Column]:
        term = self.page.session.profile.term
        return (
            Column("name", _("Name"), lambda c: str(c.name), self._setter("name"), 170, lines=2),
            Column(
                "role", _("Role"), lambda c: term(c.role), self._setter("role"), 210, lines=2,
                options=lambda: tuple((role, term(role)) for role in ROLES),
            ),
            Column("function", _("Position"), lambda c: str(c.function), self._setter("function"),
                   150, stretch=True, lines=2),
            Column("reach", _("Phone or mail"), lambda c: str(c.reach), self._setter("reach"), 136,
                   lines=2, leaves=1),
            Column("takes_part", _("Takes part"), _takes_part, self._set_takes_part, 90,
                   options=_yes_no, leaves=2),
        )  # fmt: skip

    def _card_columns(self) -> Sequence[Column]:
        return (
            Column("who", _("Who"), lambda c: str(c.who), self._setter("who"), 200, lines=2),
            Column(
                "how",
                _("Helps with"),
                lambda c: str(c.how),
                self._setter("how"),
                stretch=True,
                lines=2,
            ),
            Column(
                "reach",
                _("Phone or mail"),
                lambda c: str(c.reach),
                self._setter("reach"),
                170,
                lines=2,
                leaves=1,
            ),
        )

    def _set_takes_part(self, contact: Contact, key: str) -> object:
        return self.page.dossier.change(contact, takes_part=key == "yes")


def _yes_no() -> Sequence[tuple[str, str]]:
    return (("yes", _("yes")), ("no", _("no")))


def _takes_part(contact: Contact) -> str:
    return _("yes") if contact.takes_part else _("no")
