"""Sessions and ideas: what people said that could be done, on a board for all to see."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget

from core.dossier.records.envision import Idea, Session
from core.dossier.records.explore import Risk
from core.envision import ideas, sessions
from core.text.translate import gettext as _
from ui.acting import Unsaved
from ui.pages.envision.session_acts import SessionActs
from ui.pages.envision.session_board import BoardView, board_columns, dated, headline
from ui.pages.envision.session_detail import SessionDetail, session_row
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.detail import ListDetail
from ui.parts.empty import Empty, guide_empty
from ui.parts.fields.choice import ChoiceField
from ui.parts.fields.segment import Segments
from ui.parts.labels import Elided
from ui.parts.layouts import holder, row
from ui.parts.list_pane import ListPane
from ui.session import Session as Open

BOARD, HELD = "board", "sessions"


class SessionsPage(Page):
    """The board, and the sessions that its ideas come from."""

    STEP = "sessions"
    VIEWS = (BOARD, HELD)
    WATCHES = frozenset({"session", "idea", "risk", "rating", "measure", "unit"})
    WIDE = True

    def __init__(self, session: Open) -> None:
        super().__init__(session)
        self.bare()
        self.make = SessionActs(self)
        self._begun = False
        self.views = Segments(_("View"), [(BOARD, _("Board")), (HELD, _("Sessions"))])
        self.views.choose(BOARD)
        self.only = ChoiceField(_("Session"), [], none=_("All sessions"), labelled=False)
        self.said = Elided("", "strong")
        self.view = BoardView(self)
        self.board, self.idea = self.view.board, self.view.idea
        self.list = ListPane(_("Sessions"), can=("remove", "rename"))
        self.held = SessionDetail(self)
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def primary(self) -> Act:
        """A new idea: the cursor in the empty card."""
        return Act(_("Idea"), self.begin_idea, icon="plus", tip=_("New idea"))

    def secondary(self) -> tuple[Act, ...]:
        """A new session."""
        return (Act(_("Session"), self.add_session, icon="people", tip=_("New session")),)

    def acts(self) -> dict[str, Callable[[], object]]:
        """Ctrl+F in the list of sessions."""
        held = self.views.current() == HELD
        return {"find": self.list.focus_filter} if held else {}

    def refresh(self) -> None:
        """Show the board, the sessions, and the idea that is open."""
        lines = sessions.overview(self.dossier, self.cycle.id)
        self.only.set_options([(one.session.id, dated(one.session)) for one in lines])
        self.list.set_rows([session_row(one) for one in lines])
        self.views.set_word(HELD, _("Sessions {count}").format(count=len(lines)))
        self._show_board()
        self._show_session()
        self._show_view()

    def show_record(self, record_id: str) -> None:
        """Show a session, or an idea on the board."""
        if self.dossier.find(Session, record_id):
            self.show_view(HELD)
            self.list.select(record_id)
            self._show_session()
        elif self.dossier.find(Idea, record_id):
            self._board_of("")
            self.board.select(record_id)
            self.open_idea(record_id)

    def show_view(self, view: str) -> None:
        """Show the board, or the sessions."""
        self.views.choose(view)
        self._show_view()

    def begin_idea(self) -> None:
        """Put the cursor in the empty card."""
        self._begun = True
        self.show_view(BOARD)
        self.board.focus_input()

    def add_session(self) -> None:
        """A session of today, with its name to type."""
        self.show_record(self.make.add_session())
        self.held.title.start_editing()

    def add_idea(self, risk: str, text: str) -> None:
        """What was typed in an empty card; the next one waits there."""
        self.make.add_idea(risk, text, str(self.only.value()))
        if self.session.failing:
            self.session.keep_unsaved(Unsaved(_("Idea"), text))
        self.board.focus_input(risk)

    def open_idea(self, idea_id: str) -> None:
        """Show an idea in full beside the board."""
        self.view.open_id = idea_id
        self._show_board()

    def close_idea(self) -> None:
        """Back to the card."""
        closed, self.view.open_id = self.view.open_id, ""
        self._show_board()
        self.board.select(closed)

    def _show_view(self) -> None:
        """The board or the sessions, once there is something to show or somebody begins."""
        known = self.list.count() or self.dossier.all(Idea, cycle=self.cycle.id)
        something, held = bool(known) or self._begun, self.views.current() == HELD
        view = self.sessions_view if held else self.view
        self.stack.setCurrentWidget(view if something else self.nothing)
        self.head.setVisible(something and not self.session.presenting)
        self.only.setVisible(not held)
        self.said.setVisible(not held)

    def _show_board(self) -> None:
        themes = ideas.board(self.dossier, self.cycle.id, str(self.only.value()))
        titles = {risk.id: risk.title for risk in self.dossier.all(Risk, cycle=self.cycle.id)}
        self.board.set_columns(board_columns(themes, titles))
        self.said.setText(headline(themes))
        self.view.show_open()

    def _show_session(self) -> None:
        held = self.dossier.find(Session, self.list.current())
        if held is not None:
            self.held.show_session(held)

    def _board_of(self, session_id: str) -> None:
        """The board with the ideas of one session, or of all."""
        self.only.set_value(session_id)
        self.show_view(BOARD)
        self._show_board()

    def _present(self, _on: bool) -> None:
        """A room needs the board alone."""
        self.view.show_open()
        self._show_view()

    def _lay_out(self) -> None:
        session, idea = self.secondary()[0], self.primary()
        self.nothing = guide_empty("sessions", self.session.organisation.country, idea, session)
        self.head = holder(row(self.views, self.only, self.said, gap=16))
        self.head.setContentsMargins(24, 12, 24, 0)
        none = Empty(
            _("No sessions yet"),
            _("Who sat together, when, and in which form? Ideas can come from a session."),
            session,
        )
        self.sessions_view = ListDetail(self.list, self.held, none)
        for view in (self.nothing, self.view, self.sessions_view):
            self.stack.addWidget(view)
        self.body.addWidget(self.head)
        self.body.addWidget(self.stack, 1)

    def _connect(self) -> None:
        board, make = self.board, self.make
        board.added.connect(self.add_idea)
        board.moved.connect(make.move_idea)
        board.opened.connect(self.open_idea)
        self.idea.closed.connect(self.close_idea)
        for part in (board, self.idea):
            part.voted.connect(make.vote)
            part.removed.connect(make.remove)
        self.list.chosen.connect(lambda _id: self._show_session())
        self.list.removed.connect(make.remove)
        self.list.renamed.connect(make.rename)
        self.held.removed.connect(make.remove)
        self.held.idea_opened.connect(self.show_record)
        self.held.board_asked.connect(self._board_of)
        self.views.chosen.connect(self.show_view)
        self.only.settled.connect(self._show_board)
        self.session.presenting_changed.connect(self._present)
