"""The page Aanpak: units that warn in time, people, days, the employer, and what is left out."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from core.dossier.dossier import Dossier
from core.dossier.records.consult import SupportCard
from core.dossier.records.organisation import Contact, Unit
from core.explore.unit_tree import tree
from ui.pages.explore.approach import ApproachPage
from ui.parts.act import Act
from ui.parts.notice import Notice
from ui.session import Session

ROWS = "unit\tparent\theadcount\nZorg\t\t50\nNoord\tZorg\t20\nZuid\tZorg\t26\nNacht\tZorg\t4\n"

# A popup that opens on the offscreen platform.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> ApproachPage:
    made = ApproachPage(session)
    qtbot.addWidget(made)
    made.open()
    return made


@pytest.fixture
def zorg(page: ApproachPage) -> ApproachPage:
    """The page with one department in three parts."""
    paste(page, ROWS)
    return page


def paste(page: ApproachPage, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    page.units.paste()


def shape(page: ApproachPage) -> str:
    branches = tree(page.dossier.all(Unit))
    return " ".join("." * branch.depth + branch.unit.name for branch in branches)


def write(page: ApproachPage, unit: str, column: int, text: str) -> None:
    """Type in a cell of the tree."""
    model = page.units.table.model
    place = next(n for n, line in enumerate(model.records) if line.unit.name == unit)
    model.setData(model.index(place, column), text)


def outlook(page: ApproachPage, unit: str) -> str:
    lines = page.units.table.model.records
    return str(next(line.outlook.sentence for line in lines if line.unit.name == unit))


def primary(page: ApproachPage) -> Act:
    act = page.primary()
    assert act is not None
    return act


def choose(page: ApproachPage, unit: str) -> None:
    page.units.table.select(next(u.id for u in page.dossier.all(Unit) if u.name == unit))


def test_an_empty_page_asks_who_works_where(page: ApproachPage) -> None:
    assert page.units.stack.currentIndex() == 0
    assert primary(page).text == "Unit"


def test_the_first_unit_is_there_with_its_name_to_type(page: ApproachPage) -> None:
    primary(page).run()
    assert [line.text() for line in page.units.table.view.findChildren(QLineEdit)] == ["New unit"]
    assert page.units.stack.currentIndex() == 1


def test_pasted_rows_become_the_tree_and_say_who_stays_hidden(zorg: ApproachPage) -> None:
    assert shape(zorg) == "Zorg .Noord .Zuid .Nacht"
    assert zorg.units.said.text() == "50 people in 4 units"
    assert outlook(zorg, "Nacht") == "Never shown: 4 people, and 7 must answer."
    assert "2 units of 4 stay hidden" in zorg.units.small.text()


def test_another_number_of_people_shows_at_once_who_is_too_small(zorg: ApproachPage) -> None:
    write(zorg, "Nacht", 1, "8")
    assert outlook(zorg, "Nacht") == "Shown only if 7 of the 8 answer (88%)."


def test_a_lower_minimum_shows_at_once_who_can_be_shown(zorg: ApproachPage) -> None:
    zorg.units.least.line.setText("5")
    zorg.units.least.settled.emit()
    assert zorg.cycle.min_group == 5
    write(zorg, "Nacht", 1, "6")
    assert "Shown only if 5" in outlook(zorg, "Nacht")


def test_a_minimum_below_five_is_refused_beside_the_field(zorg: ApproachPage) -> None:
    zorg.units.least.line.setText("3")
    zorg.units.least.settled.emit()
    assert "At least 5" in zorg.units.least.editor.accessibleDescription()
    assert zorg.cycle.min_group == 7


def test_pasted_nonsense_writes_nothing_and_names_the_row(page: ApproachPage) -> None:
    paste(page, "unit\theadcount\nZorg\tveel\n")
    assert page.dossier.all(Unit) == ()
    assert page.units.table._trouble is not None
    assert "row 2, column headcount" in page.units.table._trouble.words.text()


def test_an_empty_clipboard_says_how(page: ApproachPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.session.told) as told:
        paste(page, "")
    assert "spreadsheet" in told.args[0]


def test_a_file_of_units_is_taken_over(page: ApproachPage, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "units.csv"
    path.write_text("unit,parent,headcount\nZorg,,50\n")
    with qtbot.waitSignal(page.session.told, check_params_cb=lambda words, _u: "1 added" in words):
        page.units.take_file(path)
    path.write_text("unit,parent,headcount\nZorg,Nergens,50\n")
    page.units.take_file(path)
    assert page._trouble is not None
    assert "units.csv: row 2, column parent" in page._trouble.words.text()


def test_a_taken_name_is_refused_in_place(zorg: ApproachPage) -> None:
    write(zorg, "Nacht", 0, "noord")
    assert zorg.units.table._trouble is not None
    assert shape(zorg) == "Zorg .Noord .Zuid .Nacht"


def test_nesting_moving_and_removing_by_key_can_be_undone(zorg: ApproachPage) -> None:
    choose(zorg, "Nacht")
    zorg.units.table.un_nest()
    assert shape(zorg) == "Zorg .Noord .Zuid Nacht"
    zorg.units.table.nest()
    zorg.units.table.step(-1)
    assert shape(zorg) == "Zorg .Noord .Nacht .Zuid"
    zorg.units.table.remove()
    assert shape(zorg) == "Zorg .Noord .Zuid"
    for _step in range(4):
        zorg.session.undo()
    assert shape(zorg) == "Zorg .Noord .Zuid .Nacht"


def test_alt_up_moves_among_siblings_though_rows_lie_between(zorg: ApproachPage) -> None:
    with zorg.dossier.action("Add unit"):
        zorg.dossier.add(Unit(cycle=zorg.cycle.id, name="Keuken", headcount=12))
    zorg.refresh()
    choose(zorg, "Keuken")
    QTest.keyClick(zorg.units.table.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert shape(zorg) == "Keuken Zorg .Noord .Zuid .Nacht"


def test_parts_that_are_too_many_are_told_and_mended_in_a_click(zorg: ApproachPage) -> None:
    write(zorg, "Noord", 1, "30")
    (notice,) = zorg.units.findChildren(Notice)
    assert "60 people together" in notice.words.text()
    notice.buttons[0].click()
    assert zorg.units.said.text().startswith("60 people")
    assert zorg.units.crowded.count() == 0


def test_somebody_who_takes_part_gets_the_first_open_role(page: ApproachPage) -> None:
    page.show_view("people")
    assert "employer" in page.people.said.text()
    model = page.people.contacts.model
    model.setData(model.index(0, 0), "An Peeters")
    (contact,) = page.dossier.all(Contact)
    assert (contact.name, contact.role) == ("An Peeters", "employer")
    assert "employer" not in page.people.said.text()
    model.setData(model.index(0, 1), "hr")
    model.setData(model.index(0, 4), "no")
    (contact,) = page.dossier.all(Contact)
    assert (contact.role, contact.takes_part) == ("hr", False)


def test_the_primary_act_follows_the_view(page: ApproachPage) -> None:
    page.show_view("people")
    primary(page).run()
    (contact,) = page.dossier.all(Contact)
    assert contact.role == "working_group"
    page.people.contacts.removed.emit(contact.id)
    assert page.dossier.all(Contact) == ()


def test_who_helps_is_written_and_ordered(page: ApproachPage) -> None:
    model = page.people.cards.model
    for who in ("Huisarts", "Vertrouwenspersoon"):
        model.setData(model.index(model.rowCount() - 1, 0), who)
    model.setData(model.index(1, 2), "02 555 00 00")
    first, second = page.dossier.all(SupportCard)
    assert second.reach == "02 555 00 00"
    page.people.cards.moved.emit(second.id, first.id)
    assert page.dossier.all(SupportCard)[0].who == "Vertrouwenspersoon"


def test_a_closed_year_can_only_be_read(zorg: ApproachPage, dossier: Dossier) -> None:
    with dossier.action("Close year"):
        dossier.change(zorg.cycle, closed_on=dt.date(2026, 12, 31))
    zorg.session.changed.emit(frozenset({"cycle"}))
    assert zorg.units.table.model.locked
    assert zorg.method.scope.area.isReadOnly()
    assert not zorg.year.steps.lines["survey"].box.box.isEnabled()


def test_a_view_that_is_only_filled_in_has_no_primary_act(page: ApproachPage) -> None:
    for view in ("method", "year"):
        page.show_view(view)
        assert page.primary() is None


def test_a_record_is_shown_in_its_own_view(zorg: ApproachPage) -> None:
    zorg.show_record("method")
    assert zorg.segments.current() == "method"
    nacht = next(u for u in zorg.dossier.all(Unit) if u.name == "Nacht")
    zorg.show_record(nacht.id)
    assert (zorg.segments.current(), zorg.units.table.current()) == ("units", nacht.id)


def test_every_view_can_be_drawn(zorg: ApproachPage) -> None:
    zorg.resize(878, 596)
    for view in zorg.VIEWS:
        zorg.show_view(view)
        assert not zorg.grab().isNull()


def test_an_open_role_is_added_from_the_menu(page: ApproachPage) -> None:
    page.show_view("people")
    page.people.add_role.click()
    (offered,) = page.findChildren(QMenu)
    offered.actions()[1].trigger()
    offered.close()
    (contact,) = page.dossier.all(Contact)
    assert contact.role == "line"
    page.show_record(contact.id)
    assert page.people.contacts.current() == contact.id
