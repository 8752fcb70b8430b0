"""The tree of units as an indented table that is written in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from core.dossier.records.organisation import Unit
from core.explore import unit_tree
from core.explore.small_groups import Outlook
from core.explore.units import check_units, import_units
from core.text import numbers
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.pages.explore.outline import OutlineDelegate
from ui.pages.page import Page
from ui.parts.table import Column, RecordTable, Rows

_MARKS = {
    "shown": "eye",
    "hard": "partly",
    "too_few": "eye-off",
    "protects_another": "eye-off",
    "uncounted": "question",
}


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit as a row: how deep it lies and what it may expect of the survey."""

    unit: Unit
    depth: int
    outlook: Outlook

    @property
    def id(self) -> str:
        """The id of the unit."""
        return self.unit.id


class UnitsTable(RecordTable):
    """Type in a cell; Alt+arrows move, Ctrl+Shift+arrows nest, Del removes, Ctrl+V pastes."""

    def __init__(self, page: Page) -> None:
        self.page = page
        super().__init__(
            page,
            _("Units"),
            self._columns(),
            N_("Change unit"),
            add=self._add_typed,
            paste=self._take_rows,
            add_words=_("Type the name of a unit"),
            add_label=N_("Add unit"),
        )
        self.view.setItemDelegate(OutlineDelegate(self.view))
        self.removed.connect(self.remove)
        self.moved.connect(self._moved)
        for keys, act in (("Ctrl+Shift+Right", self.nest), ("Ctrl+Shift+Left", self.un_nest)):
            shortcut = QShortcut(QKeySequence(keys), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def show_tree(self, units: Sequence[Unit], ahead: dict[str, Outlook]) -> None:
        """Show the units of a year, each with what it may expect."""
        branches = unit_tree.tree(units)
        self.set_records([UnitLine(b.unit, b.depth, ahead[b.unit.id]) for b in branches])

    def add(self) -> None:
        """A unit below the current one, its name ready to be typed."""
        dossier, here, name = self.page.dossier, self.unit(), _("New unit")
        cycle = self.page.cycle.id
        made = self.page.do(N_("Add unit"), lambda: unit_tree.add_below(dossier, cycle, name, here))
        if made is not None:
            self.select(made.id)
            self.view.setFocus()
            self.view.edit(self.view.currentIndex())

    def unit(self) -> Unit | None:
        """The unit of the current row."""
        return self.page.dossier.find(Unit, self.current())

    def nest(self) -> None:
        """Make the current unit a part of the one above it."""
        self._act(N_("Nest unit"), lambda unit: unit_tree.nest(self.page.dossier, unit))

    def un_nest(self) -> None:
        """Put the current unit beside the one it is a part of."""
        self._act(N_("Un-nest unit"), lambda unit: unit_tree.un_nest(self.page.dossier, unit))

    def step(self, by: int) -> None:
        """Move the current unit up (-1) or down (1) among its siblings."""
        self._act(N_("Move unit"), lambda unit: unit_tree.step(self.page.dossier, unit, by))

    def remove(self, unit_id: str = "") -> None:
        """Take a unit away; its parts stay."""
        unit = self.page.dossier.find(Unit, unit_id or self.current())
        if unit is not None:
            self.page.do(
                N_("Remove unit"),
                lambda: unit_tree.remove(self.page.dossier, unit),
                tell=_("Unit removed"),
            )

    def _act(self, label: str, act: Callable[[Unit], object]) -> None:
        unit = self.unit()
        if unit is not None:
            self.page.do(label, lambda: act(unit))
            self.select(unit.id)

    def _moved(self, unit_id: str, before: str) -> None:
        """The table thinks of rows, the tree of siblings."""
        up = bool(before) and self.model.place_of(before) < self.model.place_of(unit_id)
        self.step(-1 if up else 1)

    def _add_typed(self, typed: str) -> object:
        return unit_tree.add(self.page.dossier, self.page.cycle.id, typed)

    def _take_rows(self, rows: Rows) -> object:
        dossier, cycle = self.page.dossier, self.page.cycle.id
        known = [unit.name for unit in dossier.all(Unit, cycle=cycle)]
        source = _("Pasted rows")
        return import_units(dossier, cycle, check_units(source, rows, known), source)

    def _rename(self, line: UnitLine, typed: str) -> object:
        return unit_tree.change(self.page.dossier, line.unit, name=typed)

    def _count(self, line: UnitLine, typed: str) -> object:
        people = int(numbers.parse_number(typed)) if typed else 0
        return unit_tree.change(self.page.dossier, line.unit, headcount=max(0, people))

    def _columns(self) -> Sequence[Column]:
        return (
            Column("name", _("Unit"), lambda line: str(line.unit.name), self._rename, 230, lines=2),
            Column("people", _("People"), _people, self._count, 90, align="right"),
            Column(
                "outlook",
                _("In the survey"),
                lambda line: str(line.outlook.sentence),
                stretch=True,
                lines=2,
                icon=lambda line: _MARKS[line.outlook.prospect],
                muted=True,
                tip=lambda line: str(line.outlook.sentence),
            ),
        )


def _people(line: UnitLine) -> str:
    return numbers.number(line.unit.headcount) if line.unit.headcount else ""
