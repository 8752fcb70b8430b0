"""The window with a dossier open: sidebar, header, page, guide, status line."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from core.dossier.faults import StorageFault
from core.text.translate import gettext as _
from ui.pages.page import Page
from ui.pages.registry import PLACE_OF, make_page, phase_title, title_of
from ui.parts.act import Act
from ui.parts.layouts import column, row
from ui.parts.notice import Notice
from ui.session import Session
from ui.shell.alarm import Alarm
from ui.shell.docks import Docks
from ui.shell.guide_panel import GuidePanel
from ui.shell.guiding import Guiding
from ui.shell.header import Header
from ui.shell.sidebar import Sidebar
from ui.shell.standing import SpaceStanding, Standing, stand, standing_of
from ui.shell.status import StatusLine
from ui.shell.toast import Toast
from ui.shell.weather import Weather


class PageStack(QStackedWidget):
    """The pages; only the one that is shown says how wide the window must be."""

    def minimumSizeHint(self) -> QSize:
        """What the shown page needs."""
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown else super().minimumSizeHint()


class Workspace(QFrame):
    """Everything around a page. It navigates and shows; what is done, pages and session do."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("window")
        self.session = session
        self.step = ""
        self._pages: dict[str, Page] = {}
        self._waiting: dict[str, Standing] = {}
        self.sidebar, self.header = Sidebar(session.profile), Header()
        self.guide, self.status = GuidePanel(), StatusLine()
        self.stack = PageStack()
        self.stack.setObjectName("pages")
        self.banner = Notice("", "danger", Act(_("Close"), self._close_banner, writes=False))
        self.closed = Notice("", "info")
        self.alarm = Alarm()
        self.weather = Weather(self)
        self.docks = Docks(self, self.sidebar, self.guide)
        self._lay_out()
        self._present()
        self.toast = Toast(self.stack, session.undo)
        self.guiding = Guiding(session, self.sidebar, self.guide, self.status)
        self._connect()
        self._show_owner()
        self.guiding.count()

    @property
    def pages(self) -> tuple[Page, ...]:
        """Those that were looked at."""
        return tuple(self._pages.values())

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._pages[self.step]

    def show_step(self, step: str, record_id: str = "") -> None:
        """Go to a page, and to a record on it."""
        elsewhere = bool(self.step) and self.step != step
        if elsewhere:
            self.page.commit_pending()
            self.session.cover(True)
        page = self._made(step)
        self.step = step
        self.stack.setCurrentWidget(page)
        if elsewhere:
            # Not before: beside a page that needs the whole area the window would have to grow.
            self.session.full_area.emit(False)
        with suppress(StorageFault), self.session.weathered():
            page.open()
            if record_id:
                page.show_record(record_id)
            elif step in self._waiting:
                stand(page, self._waiting.pop(step))
        self.sidebar.show_step(step)
        self._show_header()
        self.guiding.show_step(step, page.WIDE or self.docks.guide_floats)

    def fail(self, sentence: str) -> None:
        """Say what went wrong in a strip that stays."""
        self.banner.set_text(sentence)
        self.banner.show()

    @property
    def standing(self) -> SpaceStanding:
        """How everything stands, to be built anew or unlocked."""
        pages = {step: standing_of(page) for step, page in self._pages.items()}
        return SpaceStanding(
            self.step, self.session.cycle_id, self._waiting | pages, standing_of(self.sidebar),
            self.guiding.standing, self.alarm.fault,
        )  # fmt: skip

    def stand(self, standing: SpaceStanding) -> None:
        """Show the step that was shown, as everything stood."""
        self._waiting = dict(standing.pages)
        self.guiding.remember(standing.guide)
        self.session.stay(standing.step)
        self.guide.fold(standing.guide.folded or self.docks.guide_floats)
        stand(self.sidebar, standing.sidebar)
        if standing.fault is not None:
            self.alarm.tell(standing.fault)

    def use_full_area(self, full: bool) -> None:
        """Give a page the whole window but the status line, or take it back."""
        self.docks.show_all(not full and not self.session.presenting)
        self.header.setVisible(not full)
        self.toast.in_the_middle = full
        QTimer.singleShot(0, self.toast, self.toast.place)

    def _present(self) -> None:
        """Leave only what a room full of people may see."""
        on = self.session.presenting
        self.docks.show_all(not on)
        self.status.setVisible(not on)
        self.setProperty("role", "presenting" if on else "")

    def regions(self) -> tuple[QWidget, ...]:
        """The parts of the window that F6 walks through."""
        shown = (self.sidebar, self.header, self.stack, self.guide, self.status)
        return tuple(part for part in shown if part.isVisible())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The toast keeps its corner."""
        super().resizeEvent(event)
        self.toast.place()
        self.docks.arrange()

    def _made(self, step: str) -> Page:
        if step not in self._pages:
            page = make_page(step, self.session)
            page.acts_changed.connect(self._show_header)
            self._pages[step] = page
            self.stack.addWidget(page)
        return self._pages[step]

    def _show_header(self) -> None:
        if self.step not in self._pages:
            return
        place, profile = PLACE_OF[self.step], self.session.profile
        phase = phase_title(place.phase, profile) if place.phase else ""
        self.header.show_place(phase, title_of(self.step, profile))
        why = self.session.why_read_only
        self.header.show_acts(self.page.primary(), self.page.secondary(), why)
        self.header.show_history(self.session.undo_label, self.session.redo_label)
        self.closed.set_text(_("{why} It can be read, not written.").format(why=why))
        self.closed.setVisible(bool(why))

    def _show_owner(self) -> None:
        cycle = self.session.cycle
        words = _("Year {year}, closed") if cycle.closed_on else _("Year {year}")
        self.sidebar.show_owner(self.session.organisation.name, words.format(year=cycle.year))

    def _hear(self, tables: frozenset[str]) -> None:
        self._show_header()
        if tables & {"organisation", "cycle"}:
            self._show_owner()

    def _turn(self) -> None:
        """Another year is shown."""
        self._show_owner()
        self._show_header()

    def _show_saved(self) -> None:
        self.status.show_saved(dt.datetime.now())

    def _close_banner(self) -> None:
        self.banner.hide()

    def _connect(self) -> None:
        session = self.session
        session.changed.connect(self._hear)
        session.cycle_changed.connect(self._turn)
        session.went.connect(self.show_step)
        session.told.connect(self.toast.tell)
        session.saved.connect(self._show_saved)
        session.full_area.connect(self.use_full_area)
        session.tasks.started.connect(self.status.show_task)
        self.sidebar.chosen.connect(session.go)
        self.header.sidebar_asked.connect(self.docks.show_sidebar)

    def _lay_out(self) -> None:
        self.banner.hide()
        self.closed.hide()
        middle = column(self.header, self.closed, self.alarm, self.banner, self.stack, gap=0)
        middle.setStretch(4, 1)
        upper = row(self.docks.left, middle, self.docks.right, gap=0)
        upper.setStretch(1, 1)
        laid = column(upper, self.status, gap=0)
        laid.setStretch(0, 1)
        self.setLayout(laid)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
