"""What the country asks, in order and by date, beside the consultation that is chosen."""

from __future__ import annotations

from core.consult import consultations
from core.consult.consult_words import state_words
from core.consult.consultations import Item, agenda
from core.library.guide import step_guide
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.pages.many_views import View
from ui.pages.page import Page
from ui.pages.realise.consultation_heard import HeardDetail
from ui.parts.act import Act
from ui.parts.detail import ListDetail
from ui.parts.empty import Empty
from ui.parts.layouts import column
from ui.parts.list_pane import ListPane, Row

_ICONS = {"to_ask": "megaphone", "awaited": "clock", "answered": "check"}


class AgendaView(View):
    """The list of consultations with the one that is chosen."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.items: tuple[Item, ...] = ()
        self.list = ListPane(_("Consultations"), can=("remove", "rename"))
        self.detail = HeardDetail(page)
        words = step_guide("consultation", page.session.organisation.country).empty
        first = Act(_("Consultation"), self.add, icon="plus")
        empty = Empty(str(words.heading), str(words.sentence), first)
        self.setLayout(column(ListDetail(self.list, self.detail, empty), gap=0))
        self.list.chosen.connect(lambda _id: self._show_current())
        self.list.removed.connect(self.remove)
        self.list.renamed.connect(self.rename)
        self.list.opened.connect(lambda _id: self.detail.asked.start_editing())

    def refresh(self) -> None:
        """Show the list, and the chosen one."""
        page = self._page
        self.items = agenda(page.dossier, page.cycle.id, page.session.today)
        fresh = not self.list.count()
        self.list.set_rows([_row(item) for item in self.items])
        if fresh and self.items:
            self.list.select(_first_open(self.items).key)
        self._show_current()

    def show_record(self, record_id: str) -> bool:
        """Choose one by its id or by the country's key; whether it is here."""
        found = [i for i in self.items if record_id and record_id in (i.key, i.record.subject)]
        if found:
            self.list.select(found[0].key)
            self._show_current()
        return bool(found)

    def add(self) -> None:
        """One of one's own, with what is asked ready to be typed."""
        page = self._page
        made = page.do(
            N_("Add consultation"),
            lambda: consultations.add(page.dossier, page.cycle.id, _("New consultation")),
        )
        if made is not None:
            self.show_record(made.id)
            self.detail.title.start_editing()

    def remove(self, record_id: str) -> None:
        """Take away what was noted."""
        item, dossier = self._item(record_id), self._page.dossier
        if item is not None:
            told = _("Consultation emptied") if item.subject else _("Consultation removed")
            self._page.do(
                N_("Remove consultation"),
                lambda: consultations.remove(dossier, item.record),
                tell=told,
            )

    def rename(self, record_id: str, title: str) -> None:
        """Say otherwise what was asked; the country's subjects keep their name."""
        item, dossier = self._item(record_id), self._page.dossier
        if item is not None and item.subject is None:
            self._page.do(
                N_("Change consultation"),
                lambda: consultations.change(dossier, item.record, title=title),
            )

    def _show_current(self) -> None:
        item = self._item(self.list.current())
        if item is not None:
            self.detail.show_item(item)

    def _item(self, record_id: str) -> Item | None:
        return next((item for item in self.items if item.key == record_id), None)


def _first_open(items: tuple[Item, ...]) -> Item:
    """What asks for something now: a reply first, then what is not answered."""
    owed = [item for item in items if item.owes_reply]
    return next(iter(owed), next((i for i in items if i.state != "answered"), items[0]))


def _row(item: Item) -> Row:
    late = item.late and item.state == "to_ask"
    return Row(
        item.key,
        item.title,
        muted=state_words(item),
        icon="warning" if late or item.owes_reply else _ICONS[item.state],
        group=_("Asked by law") if item.subject else _("Your own"),
    )
