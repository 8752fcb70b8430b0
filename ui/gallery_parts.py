"""Sheets with all parts, filled with something to look at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from core.text.faults import Unreadable
from core.text.translate import gettext as _
from ui.gallery_grids import grids_sheet, lines_sheet
from ui.parts.act import Act
from ui.parts.badge import Badge, Chip
from ui.parts.board import Board, BoardColumn, Card
from ui.parts.buttons import danger, icon_button, link, plain, primary, quiet
from ui.parts.chain import ChainBar, Link
from ui.parts.detail import DetailPane, ListDetail
from ui.parts.empty import Empty
from ui.parts.fields.checks import CheckField
from ui.parts.fields.choice import ChoiceField
from ui.parts.fields.dates import DateField
from ui.parts.fields.numbers import MoneyField, NumberField
from ui.parts.fields.segment import SegmentField
from ui.parts.fields.tags import TagsField
from ui.parts.fields.text import LineField, TextField
from ui.parts.fields.units import UnitsField
from ui.parts.labels import caption, prose
from ui.parts.layouts import column, row
from ui.parts.list_pane import Count, ListPane, Row
from ui.parts.notice import Notice
from ui.parts.progress import ProgressLine
from ui.parts.rows import LinkRow, LinkRows


def part_sheets() -> Iterator[tuple[str, QWidget]]:
    """Every sheet with its name."""
    for name, made in (
        ("fields", _fields()),
        ("list", _list()),
        ("board", _board()),
        ("grids", grids_sheet()),
        ("lines", lines_sheet()),
    ):
        made.setObjectName("page")
        yield name, made


def _nothing() -> None:
    """What a button of the gallery does."""


def _fields() -> QWidget:
    made = QWidget()
    made.setLayout(row(column(*_typed(), None), column(*_chosen(), None), margins=24, gap=24))
    return made


def _typed() -> list[QWidget]:
    name, cause = LineField(_("Risk"), required=True), TextField(_("Root cause"))
    name.set_value(_("Peaks in workload because of unfilled shifts"))
    cause.set_value(_("Vacancies stay open for 94 days on average."))
    said = TextField(_("Statement"), private=True)
    said.set_value("…")
    said.set_covered(True)
    day, wrong = DateField(_("Deadline")), DateField(_("Deadline"))
    day.set_value(dt.date(2027, 10, 31))
    wrong.line.setText("31/02/2027")
    try:
        wrong.value()
    except Unreadable as fault:
        wrong.show_fault(fault)
    budget, hours = MoneyField(_("Budget")), NumberField(_("Hours"), digits=1)
    budget.set_value(Decimal("1250.50"))
    hours.set_value(Decimal("12.5"))
    return [name, cause, said, day, wrong, budget, hours]


def _chosen() -> list[QWidget]:
    method = ChoiceField(_("Method"), [("own", _("Own method")), ("kinney", "Kinney")])
    method.set_value("own")
    impact = SegmentField(
        _("Employer has influence"), [("y", _("Yes")), ("p", _("Partly")), ("n", _("No"))]
    )
    impact.set_value("y")
    report = CheckField(_("Also in the report"))
    report.set_value(True)
    buttons = QWidget()
    buttons.setLayout(
        row(
            primary(_("Primary"), _nothing, "plus"), plain(_("Plain"), _nothing),
            quiet(_("Quiet"), _nothing), link(_("Link"), _nothing, "arrow-right"),
            danger(_("Remove"), _nothing, "trash"), icon_button("undo", _("Undo"), _nothing), None,
        )
    )  # fmt: skip
    badges, chips = QWidget(), QWidget()
    badges.setLayout(row(*(Badge(n, w) for n, w in _levels()), None))
    chips.setLayout(row(Chip(_("advisor only"), "private", "lock"), Chip(_("carried over")), None))
    progress = ProgressLine(_("Importing"))
    progress.set_share(0.4)
    return [
        method, impact, report, UnitsField(_("Units")), TagsField(_("Words")), buttons, badges,
        chips, progress, Notice(_("The year 2026 is closed."), "info"),
        Notice(_("This plan asks more than half of it from individuals."), "warning",
               Act(_("Find measures"), _nothing)),
        prose(_("A risk convinces nobody without findings. Bring together here what they say.")),
        Empty(_("No ideas yet"), _("What comes up in a session belongs here."),
              Act(_("First idea"), _nothing, "plus"), Act(_("From a photo"), _nothing, "image")),
    ]  # fmt: skip


def _levels() -> Iterator[tuple[int, str]]:
    yield 0, ""
    words = (_("none"), _("watch"), _("measures"), _("soon"), _("stop"))
    yield from ((level, f"{level} · {word}") for level, word in enumerate(words, start=1))


def _list() -> QWidget:
    pane = ListPane(_("Risks"), can=("remove", "move", "rename"))
    pane.set_rows([_risk(n, level) for n, level in enumerate((5, 4, 4, 3, 2, 1, 0))])
    pane.select("1")
    name = LineField(_("Risk"), role="heading", labelled=False)
    name.set_value(_("Peaks in workload because of unfilled shifts"))
    chain = ChainBar()
    chain.set_links(
        [
            Link("evidence", _("Findings"), "4"), Link("risks", _("Risk"), _("here"), here=True),
            Link("desired", _("Desired"), "1"), Link("measures", _("Measures"), "0", missing=True),
            Link("effects", _("Effect"), _("in {year}").format(year=2028)),
        ]
    )  # fmt: skip
    badge = row(Badge(4, _("4 · soon")), caption(_("Own method")), None)
    detail = DetailPane(name, badge, chain)
    findings = LinkRows(_("Findings"))
    findings.set_rows(
        [
            LinkRow("1", _("Workload and pace, home care: 71 of 100"), "n = 38", "chart"),
            LinkRow("2", _("Vacancies open for more than 90 days"), "9", "trend"),
            LinkRow("3", _("“We do not dare to be ill.”"), _("advisor only"), "quote", True),
        ]
    )
    detail.section(_("Findings"), Act(_("Add finding"), _nothing, "plus")).addWidget(findings)
    return ListDetail(pane, detail, Empty("", ""))


def _risk(number: int, level: int) -> Row:
    counts = (Count("search", number % 3, _("findings")), Count("measure", 2, _("measures")))
    return Row(str(number), _("A risk of class {level}").format(level=level),
               _("Home care"), level, counts=counts)  # fmt: skip


def _board() -> QWidget:
    board = Board(_("Ideas"))
    board.set_columns(
        [
            BoardColumn("open", _("Open"), [
                Card("1", _("A pool of replacements over the three houses"), _("Home care"), 3),
                Card("2", _("A fixed quiet hour"), dots=0),
            ], _("New idea")),
            BoardColumn("chosen", _("Chosen"), [Card("3", _("A counter with a way out"), dots=5)]),
            BoardColumn("parked", _("Parked"), [Card("4", _("Fewer meetings"), chip=_("later"))]),
            BoardColumn("dropped", _("Dropped"), [], adds=False),
        ]
    )  # fmt: skip
    made = QWidget()
    made.setLayout(column(board, margins=24))
    return made
