"""A table in little room: columns that leave, rows as high as their words, one wide last row."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.dossier.records.explore import Risk
from ui.look.scale import px
from ui.look.tokens import ROW
from ui.parts.fields.units import PickField
from ui.parts.flow import Flow
from ui.parts.painting import lines_of, width_of
from ui.parts.picker import Option
from ui.parts.table import Column, RecordTable
from ui.session import Session

LONG = "Somebody covers the evening round when a colleague is ill at the last moment"
RISKS = [Risk(id="a", cycle="c", title=LONG, cause="short"), Risk(id="b", cycle="c", title="Noise")]


@pytest.fixture
def table(session: Session, qtbot: QtBot) -> RecordTable:
    columns = [
        Column("title", "Risk", lambda risk: risk.title, stretch=True, width=200, lines=2),
        Column("cause", "Cause", lambda risk: risk.cause, width=120, leaves=1),
        Column("note", "Note", lambda risk: risk.title, width=120, leaves=2),
    ]
    made = RecordTable(_Owner(session), "Risks", columns, "Change", add=lambda typed: typed)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.set_records(RISKS)
    made.show()
    return made


class _Owner:
    def __init__(self, session: Session) -> None:
        self.session = session


def hidden(table: RecordTable) -> list[bool]:
    return [table.view.isColumnHidden(place) for place in range(3)]


@pytest.mark.parametrize(
    ("wide", "expected"),
    [(600, [False] * 3), (420, [False, False, True]), (300, [False, True, True])],
)
def test_columns_leave_in_their_order(table: RecordTable, wide: int, expected: list[bool]) -> None:
    table.resize(wide, 300)
    assert hidden(table) == expected


def test_a_long_title_takes_a_second_line_and_its_row_grows(table: RecordTable) -> None:
    assert table.view.rowHeight(0) > px(ROW) == table.view.rowHeight(1)
    table.resize(1200, 300)
    assert table.view.rowHeight(0) == px(ROW)


def test_the_row_that_waits_is_one_cell(table: RecordTable) -> None:
    assert table.view.columnSpan(2, 0) == 3
    table.set_read_only("closed")
    assert table.view.columnSpan(1, 0) == 1


def test_words_end_with_an_ellipsis_where_the_lines_end() -> None:
    lines = lines_of(LONG, "body", 120, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(width_of(line) <= 121 for line in lines)
    assert lines_of("Ὠδή 😀 zo", "body", 500, 2) == ["Ὠδή 😀 zo"]


def test_what_was_picked_is_cut_off_but_said_whole(qtbot: QtBot) -> None:
    field = PickField("Risks")
    qtbot.addWidget(field)
    field.set_options([Option("a", LONG)])
    field.set_value(("a",))
    field.resize(200, 60)
    field.show()
    assert field.button.minimumSizeHint().width() < 200
    assert field.button.width() <= 200
    assert field.button.text() == field.button.toolTip() == LONG


def test_what_is_hidden_leaves_no_gap_in_a_flow(qtbot: QtBot) -> None:
    hidden, shown = QPushButton("Choose"), QPushButton("Park")
    box = QWidget()
    box.setLayout(Flow((hidden, shown), 8))
    qtbot.addWidget(box)
    hidden.hide()
    box.resize(400, 60)
    box.show()
    assert shown.x() == 0
