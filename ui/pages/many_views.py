"""A page of several views under one switch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from core.text.translate import gettext as _
from ui.look.tokens import GAP, WIDE
from ui.pages.page import Page
from ui.parts.dressing import cover_parts, lock_parts
from ui.parts.fields.segment import Segments
from ui.parts.layouts import line, row
from ui.session import Session


class View(QWidget):
    """What such a page shows of one kind of thing."""

    def refresh(self) -> None:
        """Show the dossier as it is now."""
        raise NotImplementedError

    def show_record(self, record_id: str) -> bool:
        """Choose a record; whether it is here."""
        return False


V = TypeVar("V", bound=View)


class ManyViews(Page):
    """One of its views at a time. A subclass names them in `VIEWS`, and makes each in a
    `cached_property` of that name with `put`: when it is first looked at.
    """

    def __init__(self, session: Session, words: Sequence[str], *beside: QWidget) -> None:
        """`words` are those of the switch, in the order of `VIEWS`."""
        super().__init__(session)
        self.bare()
        self._made: tuple[View, ...] = ()
        self.segments = Segments(_("View"), tuple(zip(self.VIEWS, words, strict=True)))
        self.stack = QStackedWidget()
        head = row(self.segments, None, *beside, gap=GAP)
        head.setContentsMargins(WIDE - 8, 8, WIDE, 8)
        self.body.addLayout(head)
        self.body.addWidget(line())
        self.body.addWidget(self.stack, 1)
        self.segments.chosen.connect(self.show_view)
        self.show_view(self.VIEWS[0])

    @property
    def shown(self) -> str:
        """Which of the views is shown."""
        return self.segments.current()

    def view(self, name: str) -> View:
        """One of the views, made now if it was not."""
        made: View = getattr(self, name)
        return made

    def put(self, view: V) -> V:
        """Take in a view that was made, as up to date, locked and covered as the page is."""
        self.stack.addWidget(view)
        self._made = (*self._made, view)
        if not self._stale:
            view.refresh()
            lock_parts(view, self.session.why_read_only)
            cover_parts(view, self.session.covered)
        return view

    def show_view(self, view: str) -> None:
        """Show one of the views."""
        self.commit_pending()
        self.segments.choose(view)
        self.stack.setCurrentWidget(self.view(view))
        self.acts_changed.emit()

    def refresh(self) -> None:
        """Show the views that were made, so that switching costs nothing."""
        for view in self._made:
            view.refresh()

    def show_record(self, record_id: str) -> None:
        """Show a view by its name, or a record in the view that has it."""
        if record_id in self.VIEWS:
            self.show_view(record_id)
            return
        found = next((name for name in self.VIEWS if self.view(name).show_record(record_id)), "")
        if found:
            self.show_view(found)
