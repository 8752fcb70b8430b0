"""Conversations: talks without names, what was said in them, and who asked to be called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget

from core.dossier.records.explore import Conversation, Statement
from core.explore import conversations
from core.library.guide import step_guide
from core.text import numbers
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _
from ui.look.tokens import WIDE
from ui.pages.explore.conversation_detail import FORMS, TalkDetail
from ui.pages.explore.conversation_help import HelpView
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.detail import ListDetail
from ui.parts.empty import Empty
from ui.parts.field_words import unit_names, units_in_words
from ui.parts.fields.segment import Segments
from ui.parts.layouts import line, row
from ui.parts.list_pane import Count, ListPane, Row
from ui.session import Session

ICONS = {"group": "people", "individual": "person", "committee": "vote", "phone": "megaphone"}


class ConversationsPage(Page):
    """Talks left, the chosen one right; requests for help quietly apart."""

    STEP = "conversations"
    VIEWS = ("talks", "help")
    WATCHES = frozenset(
        {"conversation", "statement", "evidence_link", "risk", "strength", "unit", "help_request"}
    )

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.bare()
        words = [("talks", _("Talks")), ("help", _("Help asked"))]
        self.segments = Segments(_("View"), words)
        self.segments.choose("talks")
        self.talks = ListPane(_("Talks"), can=("remove", "move", "rename"))
        self.detail, self.help = TalkDetail(self), HelpView(self)
        guide = step_guide("conversations", session.organisation.country)
        heading, sentence = str(guide.empty.heading), str(guide.empty.sentence)
        self.stack = QStackedWidget()
        self.stack.addWidget(
            ListDetail(self.talks, self.detail, Empty(heading, sentence, self.primary()))
        )
        self.stack.addWidget(self.help)
        head = row(self.segments, None)
        head.setContentsMargins(WIDE - 8, 8, WIDE, 8)
        self.body.addLayout(head)
        self.body.addWidget(line())
        self.body.addWidget(self.stack, 1)
        self._connect()

    def primary(self) -> Act:
        """A new talk."""
        return Act(_("Talk"), self.add, icon="plus", tip=_("New talk"))

    def acts(self) -> dict[str, Callable[[], object]]:
        """Ctrl+F, Ctrl+E."""
        return {"find": self.talks.focus_filter, "as_evidence": self.detail.as_evidence}

    def refresh(self) -> None:
        """Show the talks of the year, the chosen one, and who asked for help."""
        cycle, names = self.cycle.id, unit_names(self.dossier, self.cycle.id)
        said = self.dossier.all(Statement, cycle=cycle)
        counts = Counter(one.conversation for one in said)
        used = conversations.used(self.dossier, cycle)
        proofs = Counter(one.conversation for one in said if one.id in used)
        talks = self.dossier.all(Conversation, cycle=cycle)
        self.talks.set_rows(
            [
                _row(talk, units_in_words(talk.units, names), counts[talk.id], proofs[talk.id])
                for talk in talks
            ]
        )
        self.segments.set_word("talks", _("Talks {count}").format(count=len(talks)))
        self.help.refresh()
        waiting = self.help.count()
        word = _("Help asked {count}").format(count=waiting) if waiting else _("Help asked")
        self.segments.set_word("help", word)
        self._show_current()

    def show_record(self, record_id: str) -> None:
        """Show a talk, or a statement in its talk."""
        said = self.dossier.find(Statement, record_id)
        self.show_view("talks")
        self.talks.select(said.conversation if said else record_id)
        self._show_current()
        if said is not None:
            self.detail.show_statement(said.id)

    def show_view(self, view: str) -> None:
        """Show the talks, or who asked for help."""
        self.commit_pending()
        self.segments.choose(view)
        self.stack.setCurrentIndex(self.VIEWS.index(view))

    def add(self) -> None:
        """A talk of today; the first thing to type is what it was about."""
        dossier, cycle, today = self.dossier, self.cycle.id, self.session.today
        made = self.do(N_("Add talk"), lambda: conversations.add(dossier, cycle, today))
        if made is not None:
            self.show_record(made.id)
            self.detail.theme.start_editing()

    def remove(self, talk_id: str) -> None:
        """Take a talk away with what was said in it."""
        talk = self.dossier.get(Conversation, talk_id)
        self.do(N_("Remove talk"), lambda: self.dossier.remove(talk), tell=_("Talk removed"))

    def reorder(self, talk_id: str, before: str) -> None:
        """Put a talk elsewhere in the list."""
        talk = self.dossier.get(Conversation, talk_id)
        self.do(N_("Move talk"), lambda: self.dossier.move(talk, before or None))

    def rename(self, talk_id: str, theme: str) -> None:
        """Give a talk another theme."""
        talk = self.dossier.get(Conversation, talk_id)
        self.do(N_("Change theme of talk"), lambda: self.dossier.change(talk, theme=theme))

    def _connect(self) -> None:
        self.segments.chosen.connect(self.show_view)
        self.talks.chosen.connect(lambda _id: self._show_current())
        self.talks.removed.connect(self.remove)
        self.talks.moved.connect(self.reorder)
        self.talks.renamed.connect(self.rename)
        self.detail.removed.connect(self.remove)

    def _show_current(self) -> None:
        talk = self.dossier.find(Conversation, self.talks.current())
        if talk is not None:
            self.detail.show_talk(talk)


def _row(talk: Conversation, where: str, said: int, proofs: int) -> Row:
    people = ngettext("{count} person", "{count} people", talk.participants)
    words = (numbers.date(talk.held_on), people.format(count=talk.participants), where)
    return Row(
        talk.id,
        talk.theme or _(FORMS[talk.form]),
        # What a talk was about may be who it was about.
        private=bool(talk.theme),
        covered_as=_(FORMS[talk.form]),
        muted=" · ".join(words),
        icon=ICONS[talk.form],
        counts=(
            Count("quote", said, _("statements")),
            *([Count("link", proofs, _("as finding"))] if proofs else []),
        ),
    )
