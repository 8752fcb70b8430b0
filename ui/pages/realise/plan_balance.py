"""The balance of the plan: does it change the work, or ask people to adapt?"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from core.dossier.records.words import AIMS, LEVELS
from core.realise import balance as balancing
from core.realise.balance import Balance, Warning
from core.realise.measure_words import aim_note, aim_word, level_word
from core.text import numbers
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _
from ui.look.scale import px
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.balance import BalanceCell, BalanceGrid, SplitBar
from ui.parts.labels import section
from ui.parts.layouts import clear, column, scroll
from ui.parts.notice import Notice
from ui.parts.reason import ReasonBox
from ui.parts.tall import Tall

HEAD, CELL = 34, 92
"""Px of the heads of the grid, and of a cell with its count and a line under it."""


class PlanBalance(QWidget):
    """One sentence, the split, the grid; under it what leans over, with its remedy."""

    chosen = Signal(str, str)
    """A cell of the grid: aim and level."""
    sought = Signal(str)
    """Look for measures for a risk (or for any)."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.headline = section()
        self.headline.wrap()
        self.split = SplitBar(_("Balance"))
        self._levels = {str(level): level_word(level) for level in LEVELS}
        self._aims = {str(aim): aim_word(aim) for aim in AIMS}
        aims = [(aim, aim_word(aim), aim_note(aim)) for aim in AIMS]
        self.grid = BalanceGrid(_("Aim by level"), list(self._levels.items()), aims)
        self.notices = column()
        self.asking = ReasonBox()
        self._area = self._lay_out()
        self.grid.chosen.connect(self.chosen)

    def show_balance(self, found: Balance) -> None:
        """Show the balance and its warnings."""
        self.headline.setText(balancing.headline(found))
        share = found.work_share
        self.split.setVisible(share is not None)
        self.split.set_shares(_("The work changes"), float(share or 0), _("People adapt"))
        cells: dict[tuple[str, str], BalanceCell] = {
            (aim, level): BalanceCell(cell.count, _cell_words(cell))
            for (aim, level), cell in found.cells.items()
        }
        self.grid.set_cells(cells)
        clear(self.notices)
        for warning in found.warnings:
            self.notices.addWidget(self._notice(warning))

    def cell_words(self, aim: str, level: str) -> str:
        """A cell of the grid in words."""
        return _("{level} · {aim}").format(level=self._levels[level], aim=self._aims[aim])

    def ask(self, warning: Warning) -> None:
        """Ask why the plan may stay as it is."""
        session, cycle = self._page.session, self._page.cycle.id
        self.asking.ask(
            _("{warning}. Why may it stay like this?").format(warning=warning.text),
            _("Keep it"),
            lambda why: session.do(
                N_("Accept imbalance"),
                lambda: balancing.accept(session.dossier, cycle, warning.key, why),
            ),
            warning.reason,
        )
        # Its place is known once it was laid out.
        QTimer.singleShot(0, self.asking, lambda: self._area.ensureWidgetVisible(self.asking))

    def take_up(self, warning: Warning) -> None:
        """Let an accepted warning count again."""
        dossier, cycle = self._page.dossier, self._page.cycle.id
        self._page.do(
            N_("Take warning up again"), lambda: balancing.take_up(dossier, cycle, warning.key)
        )

    def _notice(self, warning: Warning) -> Notice:
        why = self._page.session.why_read_only
        if warning.reason:
            words = _("{warning}. Kept: {reason}")
            again = Act(_("Take up again"), lambda: self.take_up(warning), why_not=why)
            said = words.format(warning=warning.text, reason=warning.reason)
            return Notice(said, "info", again)
        seek = Act(
            _("Look for measures"), lambda: self.sought.emit(warning.risk), icon="arrow-right",
            why_not=why,
        )  # fmt: skip
        keep = Act(_("Keep it, with a reason…"), lambda: self.ask(warning), why_not=why)
        said = _("{warning}.").format(warning=warning.text)
        return Notice(said, "warning", seek, keep)

    def _lay_out(self) -> QScrollArea:
        """One thing that scrolls: in a small window, or before a room, nothing is squeezed."""
        self.grid.setMinimumHeight(px(HEAD + CELL * len(AIMS)))
        inside = column(
            self.headline, self.split, self.grid, self.asking, self.notices, None, gap=12
        )
        inside.setStretch(2, 1)
        inside.setContentsMargins(0, 0, 8, 0)
        area = scroll(Tall(inside))
        self.setLayout(column(area))
        return area


def _cell_words(cell: balancing.Cell) -> tuple[str, ...]:
    reach = ngettext("{count} person", "{count} people", cell.reach).format(count=cell.reach)
    return (numbers.money(cell.money), reach) if cell.money else (reach,)
