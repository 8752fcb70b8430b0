"""What every page is: a widget that shows some tables and runs acts through the session."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import ClassVar, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.dossier.dossier import Dossier
from core.dossier.faults import StorageFault
from core.dossier.records.organisation import Cycle
from core.text.faults import Fault
from ui.look.tokens import GAP, WIDE
from ui.parts.act import Act
from ui.parts.binder import Binder
from ui.parts.dressing import cover_parts, lock_parts
from ui.parts.layouts import holder, row
from ui.parts.notice import Notice
from ui.session import Session

T = TypeVar("T")


class Page(QWidget):
    """One step of the year. Subclasses set `STEP` and `WATCHES`, build in `__init__`, and show
    the dossier in `refresh`.
    """

    STEP: ClassVar[str] = ""
    WATCHES: ClassVar[frozenset[str]] = frozenset()
    WIDE: ClassVar[bool] = False
    """A wide page folds the guide."""
    VIEWS: ClassVar[tuple[str, ...]] = ()
    """What the page can show in the same place, one at a time; the first is shown first."""

    acts_changed = Signal()
    """The primary and secondary acts are others now: another view or stage is shown."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("page")
        self.session = session
        self._stale = True
        self._trouble: Notice | None = None
        self._strip: QWidget | None = None
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        self.body.setSpacing(GAP)
        session.changed.connect(self._hear)
        session.cover_changed.connect(self._cover)
        session.cycle_changed.connect(self._forget)

    @property
    def dossier(self) -> Dossier:
        """The dossier of the session."""
        return self.session.dossier

    @property
    def cycle(self) -> Cycle:
        """The year that is shown."""
        return self.session.cycle

    def bare(self) -> None:
        """No margins: for a list with its detail, which bring their own."""
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)

    def primary(self) -> Act | None:
        """The one primary act, shown in the header; Ctrl+N runs it."""
        return None

    def secondary(self) -> tuple[Act, ...]:
        """Further acts for the header."""
        return ()

    def acts(self) -> dict[str, Callable[[], object]]:
        """What the page does for the keys find, finish, duplicate, as_evidence, note, preview."""
        return {}

    def refresh(self) -> None:
        """Show the dossier as it is now."""

    def show_record(self, record_id: str) -> None:
        """Show one record; called when somebody comes here for it."""

    def show_view(self, view: str) -> None:
        """Show one of `VIEWS`."""

    def commit_pending(self) -> bool:
        """Write what was typed and not yet saved; False when it cannot be, and says why."""
        return all(tuple(form.commit() for form in self.findChildren(Binder)))

    def revert_pending(self) -> bool:
        """Forget what was typed and not yet saved; whether there was anything."""
        return any(tuple(form.revert() for form in self.findChildren(Binder)))

    def do(self, label: str, act: Callable[[], T], tell: str = "") -> T | None:
        """Run an act as one action; a fault becomes a sentence at the top of the page."""
        try:
            result = self.session.do(label, act, tell)
        except Fault as fault:
            self.trouble(str(fault))
            return None
        self.trouble("")
        return result

    def trouble(self, sentence: str) -> None:
        """Show what went wrong above the page; an empty sentence takes it away."""
        if self._strip is not None:
            self._strip.hide()
            self._strip.deleteLater()
            self._strip, self._trouble = None, None
        if sentence:
            # A page without margins of its own must not have the strip at its very edge.
            edge = 0 if self.body.contentsMargins().left() else GAP
            self._trouble = Notice(sentence, "danger")
            self._strip = holder(row(self._trouble, margins=edge))
            self.body.insertWidget(0, self._strip)

    def open(self) -> None:
        """Be up to date, as when the page is shown."""
        if self._stale:
            self._stale = False
            # Not through here: Qt calls this too, and nothing may be raised into it.
            with suppress(StorageFault), self.session.weathered():
                self.refresh()
            lock_parts(self, self.session.why_read_only)
            cover_parts(self, self.session.covered)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the page was hidden."""
        super().showEvent(event)
        self.open()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing typed behind; a dossier that is closed was asked before."""
        if self.dossier.is_open:
            with suppress(Fault):
                self.commit_pending()
        super().hideEvent(event)

    def _hear(self, tables: frozenset[str]) -> None:
        if not self.WATCHES & tables and "cycle" not in tables:
            return
        self._stale = True
        if self.isVisible() or not self.window().isVisible():
            self.open()

    def _cover(self, covered: bool) -> None:
        cover_parts(self, covered)

    def _forget(self) -> None:
        self._stale = True
        if self.isVisible():
            self.open()
