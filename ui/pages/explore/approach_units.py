"""The units of the year, saying live which of them will be too small to show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QStackedLayout, QWidget

from core.dossier.records.organisation import Cycle, Unit
from core.explore import approach, unit_tree
from core.explore.small_groups import outlooks, summary
from core.explore.units import Imported, import_file
from core.library.floor import FLOOR
from core.library.guide import step_guide
from core.text import numbers
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _
from ui.look.tokens import GAP, SMALL
from ui.pages.explore.approach_units_table import UnitsTable
from ui.pages.many_views import View
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.ask_file import ask_file
from ui.parts.binder import Binder, Field
from ui.parts.buttons import Button, icon_button, plain
from ui.parts.empty import Empty
from ui.parts.fields.numbers import NumberField
from ui.parts.labels import Label, caption
from ui.parts.layouts import clear, column, row, scroll
from ui.parts.notice import Notice
from ui.parts.table import clipboard_rows
from ui.parts.tall import Tall

MOST = 100


class UnitsView(View):
    """A sentence on all units, the smallest group that is shown, and the tree."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.table = UnitsTable(page)
        self.least = NumberField(_("Smallest group shown"), minimum=FLOOR, maximum=MOST)
        self.said, self.small = Label("", "section", wraps=True), caption(wraps=True)
        self.crowded = column(gap=SMALL)
        self.form = Binder(
            page, N_("Change smallest group"), [Field(self.least, "min_group")], self._change
        )
        self.stack = QStackedLayout(self)
        self.stack.addWidget(self._empty())
        self.stack.addWidget(self._full())

    def refresh(self) -> None:
        """Show the tree of the year."""
        units = self.page.dossier.all(Unit, cycle=self.page.cycle.id)
        ahead = outlooks(units, self.page.cycle.min_group)
        self.table.show_tree(units, ahead)
        self.form.show(self.page.cycle)
        self.said.setText(_size(units))
        self.small.setText(summary(ahead))
        self._show_crowded(units)
        self.stack.setCurrentIndex(1 if units else 0)

    def add(self) -> None:
        """A unit, its name ready to be typed."""
        self.table.add()

    def paste(self) -> None:
        """Take the rows on the clipboard."""
        rows = clipboard_rows()
        if rows:
            self.table.paste_rows(rows)
            return
        hint = _("Copy rows of your spreadsheet first: unit, part of, number of people.")
        self.page.session.say(hint)

    def show_record(self, record_id: str) -> bool:
        """Choose a unit; whether it is here."""
        self.table.select(record_id)
        return self.table.current() == record_id

    def choose_file(self) -> None:
        """Ask for a csv file and take it over."""
        ask_file(self, _("A list of units"), _("Tables (*.csv *.txt *.tsv)"), self.take_file)

    def take_file(self, path: Path) -> None:
        """Take over a csv file, or say what is wrong in it."""
        dossier, cycle = self.page.dossier, self.page.cycle.id
        found = self.page.do(N_("Import units"), lambda: import_file(dossier, cycle, path))
        if found is not None:
            self.page.session.say(_imported(found))

    def _change(self, cycle: Cycle, attribute: str, value: object) -> Cycle:
        return approach.change_cycle(self.page.dossier, cycle, **{attribute: value})

    def _empty(self) -> QWidget:
        first = step_guide("approach", self.page.session.organisation.country).empty
        return Empty(
            str(first.heading),
            str(first.sentence),
            Act(_("Unit"), self.add, icon="plus"),
            Act(_("Paste from a spreadsheet"), self.paste, icon="paste"),
            Act(_("From a file…"), self.choose_file, icon="upload"),
        )

    def _full(self) -> QWidget:
        head = row(column(self.said, self.small, None, gap=4), self.least, gap=GAP)
        head.setStretch(0, 1)
        tools = row(
            *self._buttons(),
            None,
            plain(_("Paste"), self.paste, "paste", writes=True),
            plain(_("From a file…"), self.choose_file, "upload", writes=True),
        )
        laid = column(head, tools, self.table, self.crowded, gap=GAP)
        laid.setStretch(2, 1)
        return scroll(Tall(laid))

    def _buttons(self) -> tuple[Button, ...]:
        table = self.table
        return (
            icon_button("arrow-left", _("Un-nest"), table.un_nest, "Ctrl+Shift+←", writes=True),
            icon_button("arrow-right", _("Nest"), table.nest, "Ctrl+Shift+→", writes=True),
            icon_button("arrow-up", _("Up"), lambda: table.step(-1), "Alt+↑", writes=True),
            icon_button("arrow-down", _("Down"), lambda: table.step(1), "Alt+↓", writes=True),
            icon_button("trash", _("Remove unit"), table.remove, "Del", writes=True),
        )

    def _show_crowded(self, units: Sequence[Unit]) -> None:
        clear(self.crowded)
        for found in unit_tree.crowding(units):
            words = _("Make it {count}").format(count=found.within)
            self.crowded.addWidget(
                Notice(f"{found.sentence}.", "warning", Act(words, self._mending(found)))
            )

    def _mending(self, found: unit_tree.Crowded) -> Callable[[], object]:
        dossier, unit, within = self.page.dossier, found.unit, found.within
        return lambda: self.page.do(
            N_("Change unit"), lambda: unit_tree.change(dossier, unit, headcount=within)
        )


def _size(units: Sequence[Unit]) -> str:
    sentence = ngettext(
        "{people} people in {count} unit", "{people} people in {count} units", len(units)
    )
    people = numbers.number(unit_tree.people(units))
    return sentence.format(people=people, count=len(units))


def _imported(found: Imported) -> str:
    return _("Units: {added} added, {changed} changed, {same} as they were").format(
        added=found.added, changed=found.changed, same=found.unchanged
    )
