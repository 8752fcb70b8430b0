"""Indicators down, years across: type in a cell and the line and the light move."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from core.explore import figures, indicators
from core.explore.figures import Light
from core.explore.figures_paste import paste
from core.explore.indicators import Series
from core.library.indicators import Unit as CountedIn
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.look.theme import tokens
from ui.pages.page import Page
from ui.parts.painting import RIGHT, write
from ui.parts.sparkline import paint_sparkline
from ui.parts.table import Column, RecordTable, Rows
from ui.parts.table_delegate import CellDelegate, Index
from ui.parts.table_model import RECORD_ROLE, RecordModel

_UNITS: dict[CountedIn, str] = {
    "percent": "%",
    "days": N_("days"),
    "count": N_("number"),
    "per_100": N_("per 100"),
    "per_worker": N_("per head"),
    "hours": N_("hours"),
    "rate": N_("rate"),
    "points": N_("points"),
}


class FiguresDelegate(CellDelegate):
    """Draws the line of the years, and muted what an earlier dossier year knew."""

    def _paint_words(self, painter: QPainter, place: QRectF, index: Index) -> None:
        of, key = index.data(RECORD_ROLE), _key(index)
        if of is None or not (key == "line" or key.isdigit()):
            super()._paint_words(painter, place, index)
        elif key == "line":
            paint_sparkline(painter, place, [point.value for point in of.points])
        else:
            point = of.point(int(key))
            muted = point.earlier or point.unknown
            words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            write(painter, place, words, "body", tokens().muted if muted else "", RIGHT)


class FiguresTable(RecordTable):
    """Ctrl+V pastes, `?` notes that nobody knows, Del takes this year's figure away."""

    def __init__(self, page: Page, unit: Callable[[], str | None]) -> None:
        self.page, self._unit = page, unit
        super().__init__(
            page,
            _("Figures"),
            self._columns(),
            N_("Change figure"),
            add=self._add_own,
            paste=self._take_rows,
            add_words=_("Type the name of a figure of your own"),
            add_label=N_("Add figure"),
        )
        self.view.setItemDelegate(FiguresDelegate(self.view))

    def show_years(self) -> None:
        """Let the columns be those of the year that is shown."""
        self.model.columns = tuple(self._columns())
        last = len(self.model.columns) - 1
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)

    def series(self) -> Series | None:
        """The indicator of the current row."""
        record = self.model.record_at(self.view.currentIndex())
        return record if isinstance(record, Series) else None

    def _columns(self) -> Sequence[Column]:
        country = self.page.session.country
        years = indicators.years(self.page.cycle)
        return (
            Column("title", _("Figure"), lambda of: str(of.title), self._rename, 220, stretch=True,
                   tip=_definition),
            Column("unit", _("In"), _counted_in, width=70, muted=True, leaves=1),
            *(self._year(year, len(years) - place) for place, year in enumerate(years)),
            Column("line", "", _told, width=84, leaves=2),
            Column("reference", _("Reference"), lambda of: _reference(of, country), width=96,
                   align="right", muted=True, tip=lambda of: _reference_tip(of, country), leaves=3),
            Column("light", _("What it says"), self._says, width=268, level=self._shape,
                   tip=self._says),
        )  # fmt: skip

    def _year(self, year: int, ago: int) -> Column:
        """A year; where there is no room the oldest leaves first, this one and the last stay."""

        def write_in(of: Series, typed: str) -> None:
            cycle = self.page.cycle
            indicators.note_typed(self.page.dossier, cycle, of, year, typed, self._unit())

        def tip(of: Series) -> str:
            point = of.point(year)
            from_before = _("From the dossier of that year. Typing here counts for this year only.")
            return from_before if point.earlier else ""

        return Column(
            str(year), str(year), lambda of: _cell(of, year), write_in, 66, align="right", tip=tip,
            sort=lambda of: of.point(year).value, leaves=ago + 2 if ago > 2 else 0,
        )  # fmt: skip

    def _light(self, of: Series) -> Light | None:
        return of.light(self.page.session.country, self._unit() is None)

    def _says(self, of: Series) -> str:
        found = self._light(of)
        return found.sentence if found else ""

    def _shape(self, of: Series) -> int | None:
        found = self._light(of)
        return found.shape if found else None

    def _rename(self, of: Series, typed: str) -> None:
        indicators.rename_own(self.page.dossier, self.page.cycle, of, typed)

    def _add_own(self, typed: str) -> object:
        return indicators.add_own(self.page.dossier, self.page.cycle, typed, self._unit())

    def _take_rows(self, rows: Rows) -> object:
        return paste(self.page.dossier, self.page.cycle, rows, self._unit())


def _key(index: Index) -> str:
    model = index.model()
    assert isinstance(model, RecordModel)
    return model.columns[index.column()].key


def _cell(of: Series, year: int) -> str:
    point = of.point(year)
    if point.unknown:
        return "?"
    return "" if point.value is None else figures.plain(point.value)


def _counted_in(of: Series) -> str:
    return _(_UNITS[of.indicator.unit]) if of.indicator else ""


def _definition(of: Series) -> str:
    return str(of.indicator.definition) if of.indicator else ""


def _told(of: Series) -> str:
    """The line in words, for whoever cannot see it."""
    return ", ".join(
        f"{point.year} {figures.words(of.indicator, point.value)}"
        for point in of.points
        if point.record
    )


def _reference(of: Series, country: str) -> str:
    found = of.indicator.benchmark(country) if of.indicator else None
    return f"{figures.plain(found.value)} ({found.year})" if found else ""


def _reference_tip(of: Series, country: str) -> str:
    found = of.indicator.benchmark(country) if of.indicator else None
    return figures.reference_words(of.indicator, found) if of.indicator and found else ""
