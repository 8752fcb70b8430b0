"""Where sidebar and guide lie: beside the page, or over it where large text leaves no room."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.look.scale import px, scale
from ui.look.tokens import GUIDE, RAIL, SIDEBAR, STATUS
from ui.shell.guide_panel import GuidePanel
from ui.shell.sidebar import Sidebar

FLOATS_ABOVE = 1.6
"""Text scale above which the sidebar lies over the page, behind a button."""
LEAST_PAGE = 720
"""Px at text scale 1 that a page needs beside an open guide."""


class Docks(QObject):
    """Keeps two empty widgets in the layout as wide as what is docked, and places the rest."""

    def __init__(self, space: QWidget, sidebar: Sidebar, guide: GuidePanel) -> None:
        super().__init__(space)
        self._space, self._sidebar, self._guide = space, sidebar, guide
        self.left, self.right = QWidget(), QWidget()
        self._shown, self._sidebar_out = True, False
        for part in (sidebar, guide):
            part.setParent(space)
            part.raise_()
        sidebar.chosen.connect(lambda _step: self.show_sidebar(False))
        guide.resized.connect(self.arrange)

    @property
    def sidebar_floats(self) -> bool:
        """Whether the sidebar lies over the page."""
        return scale() > FLOATS_ABOVE

    @property
    def guide_floats(self) -> bool:
        """Whether an open guide would leave the page too little room."""
        side = 0 if self.sidebar_floats else px(SIDEBAR)
        return self._space.width() - side - px(GUIDE) < px(LEAST_PAGE)

    def show_all(self, shown: bool) -> None:
        """Show both, or leave the page alone."""
        self._shown = shown
        self.arrange()

    def show_sidebar(self, out: bool | None = None) -> None:
        """Bring a floating sidebar out, or away; without a word, the other of both."""
        self._sidebar_out = not self._sidebar_out if out is None else out
        self.arrange()

    def arrange(self) -> None:
        """Place both for the size of the window."""
        high = self._space.height() - px(STATUS)
        docked = self._shown and not self.sidebar_floats
        self.left.setFixedWidth(px(SIDEBAR) if docked else 0)
        self._sidebar.setGeometry(0, 0, px(SIDEBAR), high)
        self._sidebar.setVisible(self._shown and (docked or self._sidebar_out))
        wide = self._guide.width_now()
        self.right.setFixedWidth(self._right_width(wide))
        self._guide.setGeometry(self._space.width() - wide, 0, wide, high)
        self._guide.setVisible(self._shown)
        self._sidebar.raise_()
        self._guide.raise_()

    def _right_width(self, wide: int) -> int:
        if not self._shown:
            return 0
        return min(wide, px(RAIL)) if self.guide_floats else wide
