"""Lists, link rows, chain and picker: chosen, moved and removed by keyboard, said in sentences."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.parts.chain import ChainBar, Link
from ui.parts.detail import DetailPane, ListDetail
from ui.parts.empty import Empty
from ui.parts.list_pane import Count, ListPane, Row
from ui.parts.picker import Option, pick
from ui.parts.rows import LinkRow, LinkRows

pytestmark = pytest.mark.usefixtures("dressed")
ROWS = [Row("a", "Aggression", "Reception", 5), Row("b", "Peaks"), Row("c", "Noise")]


@pytest.fixture
def pane(qtbot: QtBot) -> ListPane:
    made = ListPane("Risks", can=("remove", "move", "rename"))
    qtbot.addWidget(made)
    made.set_rows(ROWS)
    made.show()
    return made


def test_the_first_row_is_chosen_at_first(pane: ListPane) -> None:
    assert pane.current() == "a"


def test_arrows_choose_and_tell(pane: ListPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.chosen) as told:
        qtbot.keyClick(pane.view, Qt.Key.Key_Down)
    assert told.args == ["b"]


def test_the_chosen_row_stays_chosen_when_rows_change(pane: ListPane) -> None:
    pane.select("b")
    pane.set_rows([ROWS[2], ROWS[1], ROWS[0]])
    assert pane.current() == "b"


def test_a_neighbour_takes_the_place_of_a_row_that_goes(pane: ListPane) -> None:
    pane.select("b")
    pane.set_rows([ROWS[0], ROWS[2]])
    assert pane.current() == "c"


@pytest.mark.parametrize(
    ("key", "start", "asked"),
    [(Qt.Key.Key_Up, "b", ["b", "a"]), (Qt.Key.Key_Down, "b", ["b", ""])],
)
def test_alt_and_arrows_ask_to_move(
    pane: ListPane, qtbot: QtBot, key: Qt.Key, start: str, asked: list[str]
) -> None:
    pane.select(start)
    with qtbot.waitSignal(pane.moved) as told:
        qtbot.keyClick(pane.view, key, Qt.KeyboardModifier.AltModifier)
    assert told.args == asked


def test_del_asks_to_remove_but_not_in_a_closed_year(pane: ListPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.removed) as told:
        qtbot.keyClick(pane.view, Qt.Key.Key_Delete)
    assert told.args == ["a"]
    pane.set_read_only("closed")
    with qtbot.assertNotEmitted(pane.removed):
        qtbot.keyClick(pane.view, Qt.Key.Key_Delete)


def test_f2_renames_in_place(pane: ListPane, qtbot: QtBot) -> None:
    qtbot.keyClick(pane.view, Qt.Key.Key_F2)
    (editor,) = pane.view.findChildren(QLineEdit)
    editor.setText("Violence")
    with qtbot.waitSignal(pane.renamed) as told:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert told.args == ["a", "Violence"]


def test_the_filter_leaves_what_holds_all_words(pane: ListPane) -> None:
    pane.filter.setText("recep aggr")
    assert [row.id for row in pane.model.rows] == ["a"]
    pane.select("c")
    assert pane.filter.text() == ""
    assert pane.current() == "c"


def test_a_row_is_said_as_a_sentence(pane: ListPane) -> None:
    pane.set_rows([Row("a", "Peaks", "Home care", counts=(Count("search", 4, "findings"),))])
    index = pane.model.index(0, 0)
    said = pane.model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Peaks, Home care, findings 4"


def test_an_empty_list_shows_what_belongs_there(qtbot: QtBot) -> None:
    pane, empty = ListPane("Risks"), Empty("No risks yet", "A risk is what findings show.")
    both = ListDetail(pane, DetailPane(), empty)
    qtbot.addWidget(both)
    both.show()
    assert empty.isVisible()
    pane.set_rows(ROWS)
    assert not empty.isVisible()


def test_a_link_opens_with_enter_and_goes_with_del(qtbot: QtBot) -> None:
    rows = LinkRows("Findings", removable=True)
    qtbot.addWidget(rows)
    rows.set_rows([LinkRow("x", "Workload 71", "n = 38")])
    rows.setCurrentIndex(rows.model().index(0, 0))
    with qtbot.waitSignal(rows.opened) as opened:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    with qtbot.waitSignal(rows.removed) as removed:
        qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert opened.args == removed.args == ["x"]


def test_the_chain_says_what_is_missing_and_leads_there(qtbot: QtBot) -> None:
    chain = ChainBar()
    qtbot.addWidget(chain)
    chain.set_links([Link("r", "Risk", "here", here=True), Link("m", "Measures", "0", True)])
    assert chain.buttons[1].accessibleName() == "Measures: missing"
    with qtbot.waitSignal(chain.chosen) as told:
        qtbot.keyClick(chain.buttons[1], Qt.Key.Key_Space)
    assert told.args == ["m"]


def test_a_picker_hands_over_what_was_ticked(qtbot: QtBot) -> None:
    came: list[tuple[str, ...]] = []
    pane = ListPane("x")
    qtbot.addWidget(pane)
    options = [Option(str(n), f"Unit {n}") for n in range(12)]
    picker = pick(pane, "Units", options, ("3",), came.append)
    picker.filter.setText("unit 11")
    qtbot.keyClick(picker.filter, Qt.Key.Key_Return)
    picker.accept()
    assert came == [("3", "11")]


def test_a_picker_of_one_closes_at_the_choice(qtbot: QtBot) -> None:
    came: list[tuple[str, ...]] = []
    pane = ListPane("x")
    qtbot.addWidget(pane)
    picker = pick(pane, "Units", [Option("a", "A"), Option("b", "B")], (), came.append, many=False)
    picker.list.itemClicked.emit(picker.list.item(1))
    assert came == [("b",)]


def test_a_covered_row_is_not_said_either(pane: ListPane, qtbot: QtBot) -> None:
    rows = LinkRows("Findings")
    qtbot.addWidget(rows)
    rows.set_rows([LinkRow("a", "Jan shouts", private=True)])
    pane.set_rows([Row("a", "Jan shouts", private=True)])
    for part, view in ((rows, rows), (pane, pane.view)):
        part.set_covered(True)
        index = view.model().index(0, 0)
        for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            assert index.data(role) == "Covered"
        assert not index.flags() & Qt.ItemFlag.ItemIsEditable
