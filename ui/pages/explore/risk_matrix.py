"""All judged risks of a method in one matrix: how bad by how often; a cell filters the register."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from core.dossier.dossier import Dossier
from core.explore.matrix import Grid, grids
from core.text.translate import gettext as _
from core.text.translate import ngettext
from ui.look.scale import px
from ui.parts.fields.choice import ChoiceField
from ui.parts.labels import Label, caption, heading
from ui.parts.layouts import clear, column, row, scroll
from ui.parts.matrix import Matrix, MatrixCell
from ui.parts.tall import Tall


class MatrixView(QWidget):
    """One matrix per method in use, and a sentence that says what stands in it."""

    filtered = Signal(object)
    """The ids of the risks in the chosen cell, or None for all."""

    def __init__(self) -> None:
        super().__init__()
        self._grids: tuple[Grid, ...] = ()
        self.method = ChoiceField(_("Method"), [], labelled=False)
        self.sentence = Label("", "section", wraps=True)
        self.matrix: Matrix | None = None
        self._place = column()
        self.note = caption(
            _("An overruled risk keeps the place that its method gives it."),
            wraps=True,
        )
        head = row(heading(_("Matrix")), None, self.method)
        laid = column(head, self.sentence, self._place, self.note, None, gap=12, margins=24)
        self.setLayout(column(scroll(Tall(laid))))
        self.method.settled.connect(self._show)

    def show_year(self, dossier: Dossier, cycle_id: str) -> None:
        """Show the risks of a year."""
        self._grids = grids(dossier, cycle_id)
        self.method.set_options([(each.key, each.title) for each in self._grids])
        if not self.method.value() and self._grids:
            self.method.set_value(self._grids[0].key)
        self.method.setVisible(len(self._grids) > 1)
        self._show()

    def release(self) -> None:
        """Let go of the chosen cell."""
        if self.matrix is not None:
            self.matrix.choose("", "")

    def _show(self) -> None:
        grid = next((each for each in self._grids if each.key == self.method.value()), None)
        kept = self.matrix.current() if self.matrix is not None else ("", "")
        clear(self._place)
        self.matrix = None
        if grid is None:
            self.sentence.setText(_("No risk is judged yet, so there is nothing to place."))
            return
        self.sentence.setText(_sentence(grid))
        self.matrix = self._made(grid)
        self.matrix.choose(*kept)
        self._place.addWidget(self.matrix)

    def _made(self, grid: Grid) -> Matrix:
        made = Matrix(
            _("Matrix of {method}").format(method=grid.title),
            grid.across,
            tuple(reversed(grid.down)),
            grid.across_title,
            grid.down_title,
        )
        made.set_cells(
            {place: MatrixCell(cell.risks, cell.shape) for place, cell in grid.cells.items()}
        )
        header = made.view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        header.setMinimumHeight(px(44))
        made.chosen.connect(lambda down, across: self._choose(grid, down, across))
        return made

    def _choose(self, grid: Grid, down: str, across: str) -> None:
        cell = grid.cells.get((down, across))
        self.filtered.emit(frozenset(cell.risks) if cell else None)


def _sentence(grid: Grid) -> str:
    """What a board member can repeat."""
    total = sum(len(cell.risks) for cell in grid.cells.values())
    heavy = sum(len(cell.risks) for cell in grid.cells.values() if (cell.shape or 0) >= 4)
    words = ngettext(
        "{heavy} of {total} judged risk lies in the two heaviest classes.",
        "{heavy} of {total} judged risks lie in the two heaviest classes.",
        total,
    )
    return words.format(heavy=heavy, total=total)
