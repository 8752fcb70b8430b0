"""Effort across, impact down: each cell counts its ideas and filters the list beside it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.dossier.records.envision import Idea
from core.envision import choosing
from core.text.translate import gettext as _
from core.text.translate import ngettext
from ui.parts.buttons import link
from ui.parts.labels import caption
from ui.parts.layouts import column, row
from ui.parts.matrix import Matrix, MatrixCell


class ChoiceMatrix(QWidget):
    """The matrix, and in words what a click on it left in the list."""

    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        across = [(str(step), str(step)) for step in choosing.STEPS]
        # Words at the left, figures on top: nobody reads the one for the other.
        down = [(str(step), choosing.impact_word(step)) for step in reversed(choosing.STEPS)]
        self.matrix = Matrix(
            _("Effort and impact"),
            across,
            down,
            _("Effort: 1 this week, 5 more than a year"),
            _("Impact"),
        )
        self.words = caption(wraps=True)
        self.all = link(_("Show all ideas"), self.release)
        foot = row(self.words, self.all)
        foot.setStretch(0, 1)
        self.setLayout(column(self.matrix, foot))
        self.matrix.chosen.connect(self.chosen)

    def show_ideas(self, found: Sequence[Idea]) -> None:
        """Count the ideas in their cells; what was parked or dropped is left out."""
        judged = [idea for idea in found if idea.fate in ("open", "chosen")]
        cells: dict[tuple[str, str], MatrixCell] = {}
        for impact, effort in product(choosing.STEPS, choosing.STEPS):
            key = (str(impact), str(effort))
            ids = tuple(idea.id for idea in judged if _cell(idea) == key)
            words = _("{impact}, {effort}")
            said = words.format(
                impact=choosing.impact_word(impact), effort=choosing.effort_word(effort)
            )
            cells[key] = MatrixCell(ids, tinted=bool(ids), said=said)
        self.matrix.set_cells(cells)
        self._say(found)

    def holds(self, idea: Idea) -> bool:
        """Whether an idea stands in the chosen cell, or none is chosen."""
        chosen = self.matrix.current()
        return not any(chosen) or _cell(idea) == chosen

    def let_go(self) -> None:
        """Choose no cell any more, without telling."""
        self.matrix.choose("", "")

    def release(self) -> None:
        """Show all ideas again."""
        self.let_go()
        self.chosen.emit("", "")

    def _say(self, found: Sequence[Idea]) -> None:
        down, across = self.matrix.current()
        self.all.setVisible(bool(down))
        if down:
            words = _("In the list: {impact}, {effort}")
            impact = choosing.impact_word(int(down))
            effort = choosing.effort_word(int(across))
            self.words.setText(words.format(impact=impact, effort=effort))
            return
        left = sum(idea.fate == "open" and not any(_cell(idea)) for idea in found)
        words = ngettext("{count} idea is not judged yet", "{count} ideas are not judged yet", left)
        self.words.setText(words.format(count=left) if left else "")


def _cell(idea: Idea) -> tuple[str, str]:
    """Where an idea stands, down and across; empty keys while it is not judged."""
    if not (idea.effort and idea.impact):
        return "", ""
    return str(idea.impact), str(idea.effort)
