"""The board of ideas: a column a risk, an idea a card, its fate beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from core.dossier.records.envision import Idea, Session
from core.dossier.records.explore import Risk
from core.envision import ideas
from core.envision.ideas import Theme
from core.text import numbers
from core.text.translate import gettext as _
from core.text.translate import ngettext
from ui.look.tokens import WIDE
from ui.pages.envision.session_idea import IdeaPanel
from ui.pages.page import Page
from ui.parts.board import Board, BoardColumn, Card
from ui.parts.layouts import holder, row, upright


class BoardView(QWidget):
    """The board, wider than the page where there are many risks, and beside it the open idea."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.open_id = ""
        self.board, self.idea, self._line = Board(_("Ideas")), IdeaPanel(page), upright()
        inner = holder(row(self.board))
        inner.setObjectName("column")
        inner.setContentsMargins(WIDE, 12, WIDE, 0)
        self._area = QScrollArea()
        self._area.setWidget(inner)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        laid = row(self._area, self._line, self.idea, gap=0)
        laid.setStretch(0, 1)
        self.setLayout(laid)
        self.board.chosen.connect(self._follow)

    def show_open(self) -> None:
        """The open idea as it is now; one that is gone, or a room that looks along, closes it."""
        dossier, session = self._page.dossier, self._page.session
        idea = dossier.find(Idea, self.open_id)
        shown = idea is not None and not session.presenting
        self.idea.setVisible(shown)
        self._line.setVisible(shown)
        if idea is not None:
            cycle = self._page.cycle.id
            held, risks = dossier.all(Session, cycle=cycle), dossier.all(Risk, cycle=cycle)
            self.idea.show_idea(idea, held, risks)

    def _follow(self, card_id: str) -> None:
        """Keep the column of the current card in sight; an open record goes along with it."""
        here = next((one for one in self.board.columns if one.view.hasFocus()), None)
        if here is not None:
            self._area.ensureWidgetVisible(here)
        if self.open_id and card_id != self.open_id:
            self.open_id = card_id
            self.show_open()


def dated(held: Session) -> str:
    """A session by its day and name."""
    return _("{date} · {title}").format(date=numbers.date(held.held_on), title=held.title)


def board_columns(themes: Sequence[Theme], titles: Mapping[str, str]) -> list[BoardColumn]:
    """The columns; `titles` are the risks by id, to name the others that an idea serves."""
    return [_column(theme, titles) for theme in themes]


def headline(themes: Sequence[Theme]) -> str:
    """How many ideas there are, and which one people want most, in a sentence to repeat."""
    found = sorted((idea for theme in themes for idea in theme.ideas), key=lambda one: -one.votes)
    words = ngettext("{count} idea", "{count} ideas", len(found)).format(count=len(found))
    votes = sum(idea.votes for idea in found)
    if not votes:
        return _("{ideas}, no votes yet.").format(ideas=words)
    voted = ngettext("{count} vote", "{count} votes", votes).format(count=votes)
    if len(found) > 1 and found[0].votes == found[1].votes:
        return _("{ideas}, {votes}.").format(ideas=words, votes=voted)
    sentence = _("{ideas}, {votes}; most for “{idea}”.")
    return sentence.format(ideas=words, votes=voted, idea=found[0].text)


def _column(theme: Theme, titles: Mapping[str, str]) -> BoardColumn:
    return BoardColumn(
        key=theme.key,
        title=theme.risk.title if theme.risk else _("Not yet placed"),
        cards=[_card(idea, titles) for idea in theme.ideas],
        hint=_("New idea, Enter"),
        level=theme.shape if theme.risk else None,
    )


def _card(idea: Idea, titles: Mapping[str, str]) -> Card:
    also = [titles[risk] for risk in idea.risks[1:] if risk in titles]
    words = ngettext("also for {count} risk", "also for {count} risks", len(also))
    return Card(
        id=idea.id,
        title=idea.text,
        muted=words.format(count=len(also)) if also else "",
        dots=idea.votes,
        chip="" if idea.fate == "open" else ideas.fate_word(idea),
    )
