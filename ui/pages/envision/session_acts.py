"""What the user does to sessions and ideas, each as one labelled action."""

from __future__ import annotations

from core.dossier.records.envision import Idea, Session
from core.envision import ideas, sessions
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.pages.page import Page


class SessionActs:
    """The acts of the page of sessions and ideas."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def add_session(self) -> str:
        """A session of today; its id."""
        page = self._page
        made = page.do(
            N_("Add session"),
            lambda: sessions.add(page.dossier, page.cycle.id, page.session.today, _("New session")),
        )
        return made.id if made else ""

    def add_idea(self, risk: str, text: str, session: str) -> None:
        """What was typed in an empty card."""
        page = self._page
        page.do(
            N_("Add idea"),
            lambda: ideas.add(page.dossier, page.cycle.id, text, session or None, risk),
        )

    def move_idea(self, idea_id: str, risk: str, before: str) -> None:
        """Lay a card elsewhere."""
        dossier = self._page.dossier
        idea = dossier.get(Idea, idea_id)
        self._page.do(N_("Move idea"), lambda: ideas.move(dossier, idea, risk, before))

    def vote(self, idea_id: str, by: int) -> None:
        """A dot more or less."""
        dossier = self._page.dossier
        idea = dossier.get(Idea, idea_id)
        self._page.do(N_("Vote for idea"), lambda: ideas.vote(dossier, idea, by))

    def remove(self, record_id: str) -> None:
        """Take an idea or a session away; the ideas of a session stay."""
        dossier = self._page.dossier
        idea = dossier.find(Idea, record_id)
        record = idea or dossier.get(Session, record_id)
        label = N_("Remove idea") if idea else N_("Remove session")
        told = _("Idea removed") if idea else _("Session removed")
        self._page.do(label, lambda: dossier.remove(record), tell=told)

    def rename(self, session_id: str, title: str) -> None:
        """Give a session another name."""
        dossier = self._page.dossier
        held = dossier.get(Session, session_id)
        self._page.do(N_("Change session"), lambda: sessions.change(dossier, held, title=title))
