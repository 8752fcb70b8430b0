"""The end of a year: what is left, the one question before closing, and the year after."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.cycle.attention import Point
from core.dossier.records.organisation import Cycle
from core.dossier.records.words import CycleKind
from core.keeping.shelf import Volume
from core.text.translate import gettext as _
from core.text.translate import ngettext
from ui.look.tokens import GAP
from ui.parts.buttons import Button, link, plain, primary, quiet
from ui.parts.fields.segment import SegmentField
from ui.parts.flow import Flow
from ui.parts.labels import body, caption, heading, section, strong
from ui.parts.layouts import column, panel, row
from ui.parts.rows import LinkRow, LinkRows

MOST = 6
"""So many points are listed; the others are counted."""


class Closing(QWidget):
    """The question before a year is closed, with what happens then."""

    agreed = Signal()
    refused = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.heading = strong()
        self.words = body(
            _(
                "The figures of the surveys are kept as they are shown now. Nothing in this year"
                " can be written after that; it can be read, reported and archived. Closing can"
                " be undone as long as nothing else was done after it."
            )
        )
        self.left = body()
        self.agree = primary(_("Close the year"), self.agreed.emit, "seal")
        later = quiet(_("Not yet"), self.refused.emit)
        self.setLayout(
            column(panel(self.heading, self.words, self.left, row(self.agree, later, None)))
        )
        self.hide()

    def ask(self, year: int, points: int) -> None:
        """Put the question."""
        self.heading.setText(_("Close {year}?").format(year=year))
        left = ngettext(
            "{count} point of attention is left. You may close nevertheless.",
            "{count} points of attention are left. You may close nevertheless.",
            points,
        )
        none = _("No points of attention are left.")
        self.left.setText(left.format(count=points) if points else none)
        self.show()
        self.agree.setFocus()


class PointsLeft(QWidget):
    """What still asks for attention, each leading to where it is mended."""

    opened = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.heading = section()
        self.rows = LinkRows(_("Points of attention"))
        self.more = caption()
        self.rows.opened.connect(self._open)
        self._points: tuple[Point, ...] = ()
        self.setLayout(column(self.heading, self.rows, self.more))

    def show_points(self, points: Sequence[Point]) -> None:
        """List the first of them."""
        self._points = tuple(points)
        count, rest = len(points), len(points) - MOST
        words = ngettext("{count} point of attention", "{count} points of attention", count)
        none = _("Nothing asks for attention")
        self.heading.setText(words.format(count=count) if count else none)
        rows = [
            LinkRow(str(number), point.text, icon="flag")
            for number, point in enumerate(points[:MOST])
        ]
        self.rows.set_rows(rows)
        self.more.setText(
            ngettext("And {count} more.", "And {count} more.", rest).format(count=rest)
        )
        self.more.setVisible(rest > 0)

    def _open(self, number: str) -> None:
        point = self._points[int(number)]
        self.opened.emit(point.step, point.record)


class NextYear(QWidget):
    """Which kind of year comes next, and what goes on into it."""

    begun = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.heading = section()
        kinds = [("follow_up", _("A follow-up year")), ("full", _("A full analysis"))]
        self.kind = SegmentField(_("What kind of year"), kinds)
        self.kind.set_value("follow_up")
        self.words = body(
            _(
                "Units, people, open risks with their findings and judgement, running measures and"
                " goals go on, each marked as carried over. Nothing in this year changes."
            )
        )
        self.button = plain("", lambda: self.begun.emit(self.kind.value()), "plus")
        self.setLayout(column(self.heading, self.words, self.kind, self.button, gap=GAP))

    def show_after(self, cycle: Cycle) -> None:
        """Offer the year after this one."""
        year = cycle.year + 1
        self.heading.setText(_("Go on to {year}").format(year=year))
        self.button.setText(_("Begin {year}").format(year=year))

    def chosen(self) -> CycleKind:
        """The kind that is chosen."""
        return cast(CycleKind, self.kind.value())


class YearAtAGlance(QWidget):
    """The shown year: its name, its state, what was handed over, and the ways into a closed one."""

    opened = Signal(str)

    def __init__(self, ways: Sequence[tuple[str, str]]) -> None:
        """`ways` are steps with their names."""
        super().__init__()
        self.heading, self.state = heading(), caption(wraps=True)
        self.ways = QWidget()
        self.ways.setLayout(Flow([self._way(step, title) for step, title in ways]))
        self.setLayout(column(self.heading, self.state, self.ways, gap=2))

    def _way(self, step: str, title: str) -> Button:
        return link(title, lambda: self.opened.emit(step), "arrow-right")

    def show_volume(self, volume: Volume) -> None:
        """Name and state."""
        self.ways.setVisible(volume.closed)
        handed = ngettext(
            "{count} report handed over", "{count} reports handed over", volume.reports
        )
        self.heading.setText(str(volume.cycle.year))
        self.state.setText(
            _("{kind}, {state}, {reports}").format(
                kind=volume.kind, state=volume.state, reports=handed.format(count=volume.reports)
            )
        )
