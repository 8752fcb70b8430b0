"""Tables, boards and painted grids: keys ask, cells say themselves."""

import datetime as dt
from decimal import Decimal

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from core.dossier.records.explore import Risk
from core.text.faults import Fault
from ui.gallery_parts import part_sheets
from ui.pages.page import Page
from ui.parts.balance import BalanceCell, BalanceGrid, SplitBar
from ui.parts.board import Board, BoardColumn, Card
from ui.parts.gantt import Gantt, GanttBar
from ui.parts.heat import HeatCell, HeatColumn, HeatGrid, HeatRow
from ui.parts.matrix import Matrix, MatrixCell
from ui.parts.number_line import LineData, NumberLine
from ui.parts.sparkline import Sparkline
from ui.parts.table import Column, RecordTable
from ui.session import Session

pytestmark = pytest.mark.usefixtures("dressed")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def said(model: QAbstractItemModel, down: int, across: int) -> str:
    return str(model.data(model.index(down, across), Qt.ItemDataRole.AccessibleTextRole))


@pytest.fixture
def table(session: Session, qtbot: QtBot) -> RecordTable:
    page = Page(session)
    qtbot.addWidget(page)

    def add(title: str) -> None:
        if title == "no":
            raise Fault("Not that one.")
        page.dossier.add(Risk(cycle=page.cycle.id, title=title))

    def paste(rows: list[list[str]]) -> None:
        for row in rows:
            add(row[0])

    def rename(risk: Risk, title: str) -> None:
        page.dossier.change(risk, title=title)

    made = RecordTable(
        page,
        "Risks",
        [Column("title", "Risk", lambda risk: risk.title, set=rename, stretch=True)],
        "Change risk",
        add=add,
        paste=paste,
    )
    page.body.addWidget(made)
    session.changed.connect(lambda _tables: made.set_records(page.dossier.all(Risk)))
    session.do("Add risk", lambda: add("Pieken"))
    return made


def write(table: RecordTable, row: int, text: str) -> None:
    table.model.setData(table.model.index(row, 0), text)


def test_a_cell_is_written_in_place_as_one_action(table: RecordTable, session: Session) -> None:
    write(table, 0, "Hoge pieken")
    assert [risk.title for risk in session.dossier.all(Risk)] == ["Hoge pieken"]
    assert session.undo_label == "Change risk"


def test_the_last_row_adds(table: RecordTable, session: Session) -> None:
    write(table, 1, "Agressie")
    assert [risk.title for risk in session.dossier.all(Risk)] == ["Pieken", "Agressie"]


def test_a_fault_stands_under_the_table(table: RecordTable, session: Session) -> None:
    write(table, 1, "no")
    assert table._trouble is not None
    assert table._trouble.accessibleName() == "Not that one."
    assert len(session.dossier.all(Risk)) == 1


def test_pasted_rows_are_one_action(table: RecordTable, session: Session, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("Een\tx\nTwee\n\n")
    qtbot.keyClick(table.view, Qt.Key.Key_V, CTRL)
    assert len(session.dossier.all(Risk)) == 3
    session.undo()
    assert len(session.dossier.all(Risk)) == 1


def test_typing_in_a_cell_edits_it(table: RecordTable, session: Session, qtbot: QtBot) -> None:
    table.window().show()
    table.select(session.dossier.all(Risk)[0].id)
    qtbot.keyClick(table.view, Qt.Key.Key_Return)
    (editor,) = table.view.findChildren(QLineEdit)
    editor.setText("Anders")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.dossier.all(Risk)[0].title == "Anders")


def test_a_closed_year_has_no_row_to_add(table: RecordTable) -> None:
    assert table.model.rowCount() == 2
    table.set_read_only("closed")
    assert table.model.rowCount() == 1


def test_a_column_sorts_up_down_and_back(table: RecordTable, session: Session) -> None:
    write(table, 1, "Agressie")
    shown = []
    for _turn in range(3):
        table.view.horizontalHeader().sectionClicked.emit(0)
        shown.append(table.model.records[0].title)
    assert shown == ["Agressie", "Pieken", "Pieken"]


@pytest.fixture
def board(qtbot: QtBot) -> Board:
    made = Board("Ideas")
    qtbot.addWidget(made)
    cards = [Card("1", "Pool", dots=2), Card("2", "Quiet hour", dots=0)]
    made.set_columns([BoardColumn("open", "Open", cards), BoardColumn("chosen", "Chosen", [])])
    made.show()
    return made


def test_the_empty_card_adds_and_is_empty_again(board: Board, qtbot: QtBot) -> None:
    board.focus_input()
    line = board.columns[0].input
    qtbot.keyClicks(line, "Fewer meetings")
    with qtbot.waitSignal(board.added) as told:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert told.args == ["open", "Fewer meetings"]
    assert line.text() == ""


@pytest.mark.parametrize(
    ("key", "asked"),
    [(Qt.Key.Key_Right, ["1", "chosen", ""]), (Qt.Key.Key_Down, ["1", "open", ""])],
)
def test_ctrl_and_arrows_carry_a_card(
    board: Board, qtbot: QtBot, key: Qt.Key, asked: list[str]
) -> None:
    board.select("1")
    with qtbot.waitSignal(board.moved) as told:
        qtbot.keyClick(board.columns[0].view, key, CTRL)
    assert told.args == asked


def test_space_gives_a_dot_and_shift_takes_it(board: Board, qtbot: QtBot) -> None:
    board.select("1")
    view = board.columns[0].view
    with qtbot.waitSignal(board.voted) as given:
        qtbot.keyClick(view, Qt.Key.Key_Space)
    with qtbot.waitSignal(board.voted) as taken:
        qtbot.keyClick(view, Qt.Key.Key_Space, SHIFT)
    assert (given.args, taken.args) == (["1", 1], ["1", -1])


def test_a_card_is_said_with_its_votes(board: Board) -> None:
    assert said(board.columns[0].model, 0, 0) == "Pool, 2 votes"


def test_a_heat_cell_says_unit_scale_and_value_or_why_it_is_hidden(qtbot: QtBot) -> None:
    grid = HeatGrid("Results")
    qtbot.addWidget(grid)
    cells = {"a": HeatCell(71, unfavourable=True), "b": HeatCell(hidden="fewer than 7 answers")}
    columns = [HeatColumn("a", "Home care"), HeatColumn("b", "Kitchen")]
    grid.set_grid([HeatRow("w", "Workload")], columns, lambda _row, unit: cells[unit])
    assert said(grid.model(), 0, 0) == "Home care, Workload, 71"
    assert said(grid.model(), 0, 1) == "Kitchen, Workload, fewer than 7 answers"
    with qtbot.waitSignal(grid.current) as told:
        grid.select("w", "b")
    assert told.args == ["w", "b"]


def test_a_balance_cell_says_what_it_holds(qtbot: QtBot) -> None:
    grid = BalanceGrid("Balance", [("o", "Organisation")], [("e", "Eliminate", "at the source")])
    qtbot.addWidget(grid)
    grid.set_cells({("e", "o"): BalanceCell(2, ("€ 500",))})
    assert said(grid.model(), 0, 0) == "Eliminate, Organisation, 2, € 500"


def test_the_split_says_both_shares(qtbot: QtBot) -> None:
    bar = SplitBar("Balance")
    qtbot.addWidget(bar)
    bar.set_shares("The work changes", 0.25, "People adapt")
    assert bar.accessibleName() == "Balance: The work changes 25%, People adapt 75%"


def test_a_matrix_cell_filters_and_lets_go(qtbot: QtBot) -> None:
    matrix = Matrix("Risks", [("1", "low"), ("2", "high")], [("s", "severe")])
    qtbot.addWidget(matrix)
    matrix.set_cells({("s", "2"): MatrixCell(("a", "b"), 4)})
    assert said(matrix.view.model(), 0, 1) == "severe, high: 2"
    matrix.view.setCurrentIndex(matrix.view.model().index(0, 1))
    told: list[tuple[str, str]] = []
    matrix.chosen.connect(lambda down, across: told.append((down, across)))
    qtbot.keyClick(matrix.view, Qt.Key.Key_Return)
    qtbot.keyClick(matrix.view, Qt.Key.Key_Escape)
    assert told == [("s", "2"), ("", "")]


@pytest.fixture
def gantt(qtbot: QtBot) -> Gantt:
    made = Gantt("Planning")
    qtbot.addWidget(made)
    bar = GanttBar("m", "Pool", dt.date(2027, 2, 1), dt.date(2027, 3, 1))
    made.set_bars([bar], dt.date(2027, 1, 1), dt.date(2027, 12, 31), {})
    made.resize(800, 200)
    made.show()
    made.select("m")
    return made


def test_arrows_move_a_bar_by_a_week_or_its_end(gantt: Gantt, qtbot: QtBot) -> None:
    with qtbot.waitSignal(gantt.moved) as whole:
        qtbot.keyClick(gantt, Qt.Key.Key_Right, SHIFT)
    assert whole.args == ["m", dt.date(2027, 2, 8), dt.date(2027, 3, 8)]
    with qtbot.waitSignal(gantt.moved) as end:
        qtbot.keyClick(gantt, Qt.Key.Key_Right, CTRL)
    assert end.args == ["m", dt.date(2027, 2, 1), dt.date(2027, 3, 8)]


def test_a_bar_never_ends_before_it_begins(gantt: Gantt, qtbot: QtBot) -> None:
    bar = GanttBar("m", "Pool", dt.date(2027, 2, 1), dt.date(2027, 2, 3))
    gantt.set_bars([bar], dt.date(2027, 1, 1), dt.date(2027, 12, 31), {})
    with qtbot.assertNotEmitted(gantt.moved):
        qtbot.keyClick(gantt, Qt.Key.Key_Left, CTRL)


def test_the_mouse_drags_a_bar(gantt: Gantt, qtbot: QtBot) -> None:
    place = gantt._span.place(gantt.visualRect(gantt.model().index(0, 1)), gantt._bars[0])
    middle = place.center().toPoint()
    qtbot.mousePress(gantt.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    with qtbot.waitSignal(gantt.moved) as told:
        middle.setX(middle.x() + 60)
        qtbot.mouseMove(gantt.viewport(), middle)
        qtbot.mouseRelease(gantt.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert told.args[1] > dt.date(2027, 2, 1)


def test_the_target_goes_with_arrows_and_stays_on_the_line(qtbot: QtBot) -> None:
    line = NumberLine("Goal", draggable=True)
    qtbot.addWidget(line)
    line.set_data(LineData(Decimal(0), Decimal(100), target=Decimal(99)))
    told: list[Decimal] = []
    line.target_moved.connect(told.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_PageDown):
        qtbot.keyClick(line, key)
    assert told == [Decimal(100), Decimal(100), Decimal(90)]


def test_a_sparkline_says_its_values_and_what_nobody_knows(qtbot: QtBot) -> None:
    spark = Sparkline("Absence")
    qtbot.addWidget(spark)
    spark.set_values([("2025", 4), ("2026", None)])
    assert spark.accessibleName() == "Absence: 2025 4, 2026 unknown"


def test_every_sheet_of_the_gallery_can_be_painted(qtbot: QtBot) -> None:
    for _name, sheet in part_sheets():
        qtbot.addWidget(sheet)
        sheet.resize(1100, 640)
        assert not sheet.grab().isNull()
