"""The page Actieplan: the table, the record, pasting, duplicating, finding."""

import datetime as dt
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.cycle.turning import close_year
from core.dossier.dossier import Dossier
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import Measure
from core.realise import measures
from tests.core.envision.filled import Filled, fill
from tests.core.realise.planned import plan
from tests.ui.realise.plan_year import listed, measure, read, write
from ui.pages.realise.plan import PlanPage
from ui.session import Session

POOL = "Vervangpool over de afdelingen heen"


@pytest.fixture
def filled(dossier: Dossier, cycle: Cycle) -> Filled:
    return fill(dossier, cycle)


@pytest.fixture
def empty(session: Session, qtbot: QtBot) -> PlanPage:
    """The page of a year without measures."""
    made = PlanPage(session)
    qtbot.addWidget(made)
    made.open()
    return made


@pytest.fixture
def page(dossier: Dossier, cycle: Cycle, filled: Filled, empty: PlanPage) -> PlanPage:
    """The page of a plan of six measures."""
    plan(dossier, cycle, filled)
    empty.refresh()
    return empty


def paste(page: PlanPage, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    page.views.table.paste.click()


def test_an_empty_plan_says_what_belongs_there(empty: PlanPage) -> None:
    assert empty.views._whole.currentWidget() is empty.views.nothing
    empty.views.nothing.buttons[0].click()
    assert measure(empty).title == "New measure"
    assert empty.views._whole.currentWidget() is empty.views._plan


def test_the_first_rows_may_come_from_a_spreadsheet(empty: PlanPage) -> None:
    QGuiApplication.clipboard().setText("Pool\nKaart")
    empty.views.nothing.buttons[2].click()
    empty.views.table.preview.add.click()
    assert listed(empty) == ["Pool", "Kaart"]


def test_the_plan_is_said_in_one_sentence(page: PlanPage) -> None:
    assert page.views.headline.text() == "6 measures for 3 risks. 1 runs late."


def test_seven_columns_say_it_all(page: PlanPage) -> None:
    said = [read(page, one.key) for one in page.views.table.columns]
    assert said == [
        POOL,
        "Pieken in werkdruk door onvervulde diensten +1",
        "An Peeters, personeelsdienst",
        "30/09/2026",
        "Running",
        "€12,500",
        "Organisation · at the source",
    ]


@pytest.mark.parametrize(
    ("column", "typed", "attribute", "value"),
    [
        ("measure", "Pool", "title", "Pool"),
        ("owner", "Jan Maes, directie", "owner_name", "Jan Maes"),
        ("term", "31 oct", "due_on", dt.date(2026, 10, 31)),
        ("term", "", "due_on", None),
        ("status", "done", "done_on", dt.date(2026, 3, 16)),
        ("money", "1,250.50", "money", Decimal("1250.50")),
        ("money", "", "money", None),
        ("aim", "team.limit_harm", "level", "team"),
    ],
)
def test_every_cell_is_written_in_place(
    page: PlanPage, column: str, typed: str, attribute: str, value: object
) -> None:
    before = measure(page)
    write(page, column, typed)
    assert getattr(measure(page), attribute) == value
    page.session.undo()
    assert measure(page) == before


def test_another_risk_takes_the_place_of_the_heaviest(page: PlanPage, filled: Filled) -> None:
    write(page, "risk", filled.risks[2].id)
    assert measure(page).risks == (filled.risks[2].id, filled.risks[1].id)
    write(page, "risk", "")
    assert len(measure(page).risks) == 1
    keys = [key for key, _word in page.views.table.columns[1].choices()]
    assert keys == ["", *(risk.id for risk in filled.risks)]


def test_what_cannot_be_read_is_told_under_the_table(page: PlanPage) -> None:
    write(page, "term", "31/02/2026")
    assert measure(page).due_on == dt.date(2026, 9, 30)
    assert page.views.table.table._trouble is not None


def test_a_late_measure_says_so(page: PlanPage) -> None:
    term = page.views.table.columns[3]
    late, timely = (page.views.table.table.model.records[n] for n in (2, 0))
    assert (term.icon(late), term.tip(late)) == ("warning", "The term has passed")
    assert (term.icon(timely), term.tip(timely)) == ("", "")


def test_stopping_asks_why_in_the_record(page: PlanPage) -> None:
    write(page, "status", "stopped")
    record = page.views.measure
    assert measure(page).status == "running"
    assert not record.asking.isHidden()
    record.asking.go.click()
    assert measure(page).status == "running"
    record.asking.reason.area.setPlainText("geen geld")
    record.asking.go.click()
    assert (measure(page).status, measure(page).stopped_reason) == ("stopped", "geen geld")
    assert not record.stopped.isHidden()


def test_typing_in_the_last_row_adds_a_measure(page: PlanPage) -> None:
    model = page.views.table.table.model
    model.setData(model.index(model.rowCount() - 1, 0), "Stille uren")
    assert listed(page)[-1] == "Stille uren"


def test_the_filter_looks_in_every_column(page: PlanPage) -> None:
    page.acts()["find"]()
    page.views.table.filter.setText("peeters running")
    assert listed(page) == [POOL]


def test_measures_are_moved_duplicated_and_removed(page: PlanPage) -> None:
    first, second = measure(page), measure(page, 1)
    page.views.table.table.moved.emit(second.id, first.id)
    assert listed(page)[0] == second.title
    page.views.table.table.select(first.id)
    page.acts()["duplicate"]()
    assert listed(page)[2] == f"{POOL} (copy)"
    page.make.remove(measure(page, 2).id)
    page.session.undo()
    assert len(listed(page)) == 7


def test_ctrl_enter_opens_the_record_and_esc_closes_it(page: PlanPage) -> None:
    page.views.table.table.select(measure(page).id)
    page.acts()["finish"]()
    assert not page.views.measure.isHidden()
    QTest.keyClick(page.views.measure, Qt.Key.Key_Escape)
    assert page.views.measure.isHidden()


def test_beside_an_open_record_the_table_keeps_what_finds_a_measure(page: PlanPage) -> None:
    page.resize(1082, 560)
    page.show()
    page.open_measure(measure(page).id)
    QApplication.processEvents()
    table, view = page.views.table.table, page.views.table.table.view
    shown = [c.key for n, c in enumerate(table.model.columns) if not view.isColumnHidden(n)]
    assert shown == ["measure", "risk", "term"]
    page.close_measure()
    QApplication.processEvents()
    assert not view.isColumnHidden(5)


def test_the_open_record_goes_along_with_the_table(page: PlanPage) -> None:
    page.open_measure(measure(page).id)
    page.views.table.table.chosen.emit(measure(page, 1).id)
    assert page.views.measure.title.value() == measure(page, 1).title


def test_pasted_rows_are_seen_before_they_count(page: PlanPage) -> None:
    paste(page, "Maatregel\tTermijn\tBudget\nKaart\t31/02/2026\t500\n\t1/5/2026\t\n" + POOL)
    preview = page.views.table.preview
    assert len(page.dossier.all(Measure)) == 6
    assert preview.title.text() == "3 rows were pasted"
    words = "In 2 rows something was not understood; those cells stay empty."
    assert preview.words.text() == words
    columns = {column.key: column for column in preview.table.model.columns}
    first = preview.table.model.records[0]
    assert (columns["money"].text(first), columns["term"].text(first)) == ("€500", "")
    found = [columns["found"].text(row) for row in preview.table.model.records]
    assert "does not exist" in found[0]
    assert "stays out" in found[1]
    assert found[2] == "stands in the plan already"
    preview.add.click()
    assert listed(page)[-2:] == ["Kaart", POOL]
    page.session.undo()
    assert len(listed(page)) == 6


def test_a_paste_can_be_left(page: PlanPage) -> None:
    paste(page, "Kaart")
    assert page.views.table.preview.words.text() == "Everything was understood."
    QTest.keyClick(page.views.table.preview, Qt.Key.Key_Escape)
    assert page.views.table._stack.currentIndex() == 0
    paste(page, "")
    assert page.views.table.table._trouble is not None
    assert len(listed(page)) == 6


def test_words_that_no_measure_has_are_told(page: PlanPage) -> None:
    page.views.table.filter.setText("zeppelin")
    assert not page.views.table.none.isHidden()
    page.views.table.filter.setText("")
    assert page.views.table.none.isHidden()


def test_a_record_that_the_filter_leaves_out_closes(page: PlanPage, filled: Filled) -> None:
    line = next(one for one in page.lines if filled.risks[0].id not in one.measure.risks)
    page.open_measure(line.measure.id)
    page.show_record(filled.risks[0].id)
    assert page.views.open_id == ""


def test_coming_for_a_risk_shows_its_measures_or_the_library(
    page: PlanPage, filled: Filled
) -> None:
    page.show_record(filled.risks[1].id)
    assert listed(page) == [POOL, "Beslissingskaart: wie beslist waarover"]
    page.add()
    assert measure(page, 6).risks == (filled.risks[1].id,)
    page.views.table.release.click()
    assert len(listed(page)) == 7
    page.show_record(filled.risks[3].id)
    assert page.views._whole.currentWidget() is page.views.library
    assert page.views.library.risk.value() == filled.risks[3].id


def test_coming_for_a_measure_opens_it(page: PlanPage) -> None:
    page.views.show_view("balance")
    page.show_record(measure(page, 2).id)
    assert page.views.segments.current() == "table"
    assert page.views.measure.title.value() == measure(page, 2).title


def test_a_removed_measure_closes_its_record(page: PlanPage) -> None:
    page.open_measure(measure(page).id)
    page.views.measure.removed.emit(measure(page).id)
    assert page.views.measure.isHidden()


def test_a_closed_year_is_read_only(page: PlanPage, cycle: Cycle) -> None:
    page.session.do("Close", lambda: close_year(page.dossier, cycle, page.session.today))
    before = page.dossier.all(Measure)
    page.duplicate()
    assert page.views.table.table.model.rowCount() == 6
    assert page.dossier.all(Measure) == before
    assert measures.overview(page.dossier, cycle.id)


def test_where_there_is_no_room_beside_it_the_record_stands_alone(page: PlanPage) -> None:
    page.resize(900, 560)
    page.show()
    page.open_measure(measure(page).id)
    assert not page.views.table.isVisible()
    assert page.views.measure.maximumWidth() > 900
    page.close_measure()
    assert page.views.table.isVisible()
