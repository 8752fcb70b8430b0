"""The plan along the months: bars that move by mouse and keys, and the money under them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.dossier.records.organisation import Cycle
from core.realise import planning
from core.realise.measure_words import status_word
from core.realise.measures import Line
from core.realise.planning import Stretch, Totals
from core.text import numbers
from core.text.translate import gettext as _
from core.text.translate import ngettext
from ui.parts.act import Act
from ui.parts.facts import KeyFigures
from ui.parts.gantt import Gantt, GanttBar
from ui.parts.labels import caption
from ui.parts.layouts import clear, column
from ui.parts.notice import Notice


class PlanPlanning(QWidget):
    """Key figures, what has no date yet, the bars."""

    undated_asked = Signal()
    """Show the measures without a date in the table."""

    def __init__(self) -> None:
        super().__init__()
        self.figures = KeyFigures()
        self.notices = column()
        self.gantt = Gantt(_("Planning"))
        self.keys = caption(
            _("Shift+arrows move a measure by a week, Ctrl+arrows move its end."), wraps=True
        )
        laid = column(self.figures, self.notices, self.gantt, self.keys, gap=12)
        laid.setStretch(2, 1)
        self.setLayout(laid)

    def show_plan(self, cycle: Cycle, lines: Sequence[Line], today: dt.date) -> None:
        """Show the measures of these lines."""
        found = [line.measure for line in lines]
        shapes = {line.id: line.shape for line in lines if line.risk}
        first, last = planning.window(cycle, found)
        bars = [_bar(one, shapes) for one in planning.stretches(found, today)]
        months = planning.by_month(found, "money").items()
        money = {month: numbers.round_half_up(amount, 0) for month, amount in months}
        self.gantt.set_bars(bars, first, last, money, today)
        self.figures.set_pairs(_figures(planning.totals(found, today)))
        self.figures.setVisible(bool(found))
        self._show_undated(len(planning.undated(found)))

    def _show_undated(self, count: int) -> None:
        clear(self.notices)
        if not count:
            return
        words = ngettext(
            "{count} measure has no date yet and lies on no month.",
            "{count} measures have no date yet and lie on no month.",
            count,
        )
        show = Act(_("Show them"), self.undated_asked.emit, writes=False)
        self.notices.addWidget(Notice(words.format(count=count), "info", show))


def _bar(one: Stretch, shapes: Mapping[str, int]) -> GanttBar:
    measure = one.measure
    state = _("late") if one.late else status_word(measure.status)
    said = _("{measure}, {start} to {end}, {state}").format(
        measure=measure.title,
        start=numbers.date(one.start),
        end=numbers.date(one.end),
        state=state,
    )
    return GanttBar(
        id=measure.id,
        title=measure.title,
        start=one.start,
        end=one.end,
        share=1.0 if measure.status == "done" else 0.0,
        status=measure.status,
        level=shapes.get(measure.id),
        said=said,
        late=one.late,
    )


def _figures(found: Totals) -> list[tuple[str, str]]:
    late = ngettext("runs late", "run late", found.late)
    return [
        (str(found.measures), ngettext("measure", "measures", found.measures)),
        (numbers.money(found.money), _("budget")),
        (numbers.number(found.hours), _("hours")),
        (str(found.late), late),
    ]
