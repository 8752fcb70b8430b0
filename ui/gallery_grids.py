"""Sheets with the painted parts: heat map, balance, matrix, planning, lines."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from core.country.profile import profile
from core.dossier.records.words import AIMS, LEVELS
from core.realise.measure_words import aim_note, aim_word, level_word
from core.text.translate import gettext as _
from ui.look.scale import px
from ui.parts.balance import BalanceCell, BalanceGrid, SplitBar
from ui.parts.facts import Facts, KeyFigures
from ui.parts.gantt import Gantt, GanttBar
from ui.parts.heat import (
    ExplainStrip,
    HeatCell,
    HeatColumn,
    HeatGrid,
    HeatLegend,
    HeatRow,
)
from ui.parts.labels import section
from ui.parts.layouts import column, line, row
from ui.parts.matrix import Matrix, MatrixCell
from ui.parts.number_line import LineData, NumberLine
from ui.parts.sparkline import Sparkline

YEAR = 2027


def grids_sheet() -> QWidget:
    """Heat map over balance."""
    made = QWidget()
    made.setLayout(
        column(
            section(_("Workload and recovery weigh most in home care.")),
            HeatLegend(_("hidden: fewer than 7 answers")), _heat(), _strip(), line(),
            _split(), _balance(), margins=24,
        )
    )  # fmt: skip
    return made


def lines_sheet() -> QWidget:
    """Planning, number lines, sparkline, matrix, figures."""
    left = column(_goal(), _effect(), _spark(), _figures(), _facts(), None)
    made = QWidget()
    made.setLayout(column(_gantt(), row(left, _matrix(), gap=24), margins=24))
    return made


def _heat() -> HeatGrid:
    grid = HeatGrid(_("Results"))
    names = [_("Whole organisation"), _("Home care"), _("Reception"), _("Kitchen"), _("Volunteers")]
    scales = [(_("Role clarity"), 1), (_("Say"), 1), (_("Workload"), 2), (_("Autonomy"), 2)]
    sources = profile("be").sources
    groups = {1: str(sources["organisation"]), 2: str(sources["content"])}

    def cell(scale: str, unit: str) -> HeatCell:
        if unit == names[-1]:
            return HeatCell(hidden=_("fewer than 7 answers"))
        value = 18 + (len(scale) * 7 + names.index(unit) * 19) % 74
        return HeatCell(value, unfavourable=value >= 60, strength=value < 30)

    rows = [HeatRow(name, name, groups[group]) for name, group in scales]
    grid.set_grid(rows, [HeatColumn(name, name) for name in names], cell)
    grid.select(scales[2][0], names[1])
    grid.setMinimumHeight(px(230))
    return grid


def _strip() -> ExplainStrip:
    strip = ExplainStrip()
    strip.explain(_("Home care · Workload"), "67 / 100 · 95 % 61–73 · n = 38 / 52")
    return strip


def _split() -> SplitBar:
    bar = SplitBar(_("Balance"))
    bar.set_shares(_("The work changes"), 0.47, _("People adapt"))
    return bar


def _balance() -> BalanceGrid:
    columns = [(level, level_word(level)) for level in LEVELS]
    rows = [(aim, aim_word(aim), aim_note(aim)) for aim in AIMS]
    grid = BalanceGrid(_("Balance"), columns, rows)
    grid.set_cells(
        {
            ("eliminate", "organisation"): BalanceCell(2, ("€ 12 500 · 240",)),
            ("prevent_harm", "team"): BalanceCell(1, ("€ 4 000 · 98",)),
            ("prevent_harm", "individual"): BalanceCell(5, ("€ 21 400 · 140",)),
        }
    )
    return grid


def _gantt() -> Gantt:
    gantt = Gantt(_("Planning"))
    gantt.set_bars(
        [
            GanttBar("1", _("A pool of replacements"), dt.date(YEAR, 2, 1), dt.date(YEAR, 6, 30),
                     0.6, "running", 4),
            GanttBar("2", _("A counter with a way out"), dt.date(YEAR, 1, 10),
                     dt.date(YEAR, 3, 1), 1, "done", 5),
            GanttBar("3", _("Training of team leaders"), dt.date(YEAR, 9, 1),
                     dt.date(YEAR, 11, 30), 0, "planned", 3),
        ],
        dt.date(YEAR, 1, 1), dt.date(YEAR, 12, 31),
        {dt.date(YEAR, 2, 1): Decimal(12500), dt.date(YEAR, 9, 1): Decimal(1800)},
        dt.date(YEAR, 4, 12),
    )  # fmt: skip
    return gantt


def _goal() -> NumberLine:
    made = NumberLine(_("Goal"), draggable=True)
    interval, band = (Decimal(61), Decimal(73)), (Decimal(58), Decimal(76))
    made.set_data(
        LineData(Decimal(0), Decimal(100), Decimal(67), interval, target=Decimal(50), band=band)
    )
    return made


def _effect() -> NumberLine:
    made = NumberLine(_("Effect"))
    made.set_data(
        LineData(
            Decimal(0), Decimal(100), Decimal(67), (Decimal(61), Decimal(73)),
            target=Decimal(50), measured=Decimal(52),
            measured_interval=(Decimal(46), Decimal(58)),
        )
    )  # fmt: skip
    return made


def _spark() -> Sparkline:
    made = Sparkline(_("Absence"))
    made.set_values([("2024", 4), ("2025", 6), ("2026", None), ("2027", 9)])
    return made


def _figures() -> KeyFigures:
    return KeyFigures([("71", _("workload")), ("9", _("vacancies")), ("€ 12 500", _("budget"))])


def _facts() -> Facts:
    return Facts([(_("Owner"), "An Peeters"), (_("Reach"), "61")])


def _matrix() -> Matrix:
    sizes = [(str(n), str(n)) for n in range(1, 6)]
    made = Matrix(_("Risks"), sizes, sizes[::-1], _("Exposure"), _("Severity"))
    made.set_cells(
        {
            (down, across): MatrixCell(("x",) * (int(down) * int(across) % 3),
                                       max(1, int(down) * int(across) // 5))
            for down, _d in sizes for across, _a in sizes
        }
    )  # fmt: skip
    return made
