"""People who asked to be called: apart from everything, and never in a report or an archive."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.dossier.outside import help_requests
from core.dossier.records.outside import HelpRequest
from core.explore import conversations
from core.text.faults import Fault
from core.text.translate import gettext as _
from ui.look.scale import px
from ui.look.tokens import PROSE
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.buttons import plain
from ui.parts.fields.text import LineField
from ui.parts.labels import heading, muted, prose, section
from ui.parts.layouts import column, holder, row, scroll
from ui.parts.notice import Notice
from ui.parts.rows import LinkRow, LinkRows


class HelpView(QWidget):
    """Requests for help with what can be done: call back, and delete for good."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._requests: dict[str, HelpRequest] = {}
        self.rows = LinkRows(_("Requests for help"), removable=True)
        self.nothing = muted(_("Nobody asked for help."))
        self.name = LineField(_("Whom to call"), private=True)
        self.reach = LineField(_("Number or address"), private=True)
        self.add = plain(_("Keep the request"), self.keep, icon="plus", writes=True)
        self.question = Notice(
            "",
            "warning",
            Act(_("Called back"), self.call_back, icon="check"),
            Act(_("Delete for good"), self.forget, icon="trash"),
        )
        for button in self.question.buttons:
            button.writes = True
        self.setLayout(column(scroll(holder(self._column()))))
        self.question.hide()
        self.rows.opened.connect(self.ask)
        self.rows.removed.connect(self.ask)

    def refresh(self) -> None:
        """Show the requests of the year."""
        found = help_requests(self._page.dossier, self._page.cycle.id)
        self._requests = {each.id: each for each in found}
        self.rows.set_rows([_row(each) for each in found])
        self.nothing.setVisible(not found)
        self.question.hide()

    def count(self) -> int:
        """How many still wait."""
        found = help_requests(self._page.dossier, self._page.cycle.id)
        return len([each for each in found if not each.handled])

    def keep(self) -> None:
        """Write a request down."""
        try:
            conversations.ask_for_help(
                self._page.dossier,
                self._page.cycle.id,
                self.name.line.text(),
                self.reach.line.text(),
            )
        except Fault as fault:
            self.reach.show_fault(fault)
            return
        self.name.clear()
        self.reach.clear()
        self._tell()

    def ask(self, id: str) -> None:
        """Ask what happened to a request."""
        self._asked = self._requests[id]
        self.question.set_text(_("Was this person called back? Deleting cannot be undone."))
        self.question.buttons[0].setVisible(not self._asked.handled)
        self.question.show()

    def call_back(self) -> None:
        """Note that somebody called back."""
        conversations.called_back(self._page.dossier, self._asked)
        self._tell()

    def forget(self) -> None:
        """Delete a request for good."""
        conversations.forget(self._page.dossier, self._asked)
        self._tell()

    def _tell(self) -> None:
        self.refresh()
        self._page.session.news("help_request")

    def _column(self) -> QVBoxLayout:
        words = prose(
            _(
                "Who asks for help is called back, that is all. These requests lie outside the"
                " history, and never stand in a report, an export or an archive. Nothing joins them"
                " to an answer."
            )
        )
        fields = row(self.name, self.reach, gap=12)
        form = holder(column(section(_("Note a request")), fields, row(self.add, None)))
        form.setMaximumWidth(px(PROSE))
        return column(
            heading(_("Requests for help")), words, self.rows, self.nothing, self.question, form,
            None, margins=24, gap=16,
        )  # fmt: skip


def _row(request: HelpRequest) -> LinkRow:
    text = _("{name}, {reach}").format(name=request.name, reach=request.reach)
    note = _("called back") if request.handled else _("to call")
    icon = "check" if request.handled else "support"
    return LinkRow(request.id, text, note=note, icon=icon, private=True)
