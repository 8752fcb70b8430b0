"""The other views of the plan: planning, balance, library."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.dossier.dossier import Dossier
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import BalanceReason, Measure
from core.realise.balance import ONE_SIDED
from tests.core.envision.filled import Filled, fill
from tests.core.realise.planned import plan
from tests.ui.realise.plan_year import listed, measure
from ui.pages.realise.plan import PlanPage
from ui.pages.realise.plan_balance import PlanBalance
from ui.pages.realise.plan_library import PlanLibrary
from ui.pages.realise.plan_planning import PlanPlanning
from ui.parts.gantt_painting import Span
from ui.parts.notice import Notice
from ui.session import Session

Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def filled(dossier: Dossier, cycle: Cycle) -> Filled:
    return fill(dossier, cycle)


@pytest.fixture
def page(
    dossier: Dossier, cycle: Cycle, filled: Filled, session: Session, qtbot: QtBot
) -> PlanPage:
    plan(dossier, cycle, filled)
    made = PlanPage(session)
    qtbot.addWidget(made)
    made.open()
    return made


@pytest.fixture
def planning(page: PlanPage) -> PlanPlanning:
    page.views.show_view("planning")
    return page.views.planning


@pytest.fixture
def balance(page: PlanPage) -> PlanBalance:
    """The balance of a plan that asks most of people."""
    with page.dossier.action("Adapt"):
        page.dossier.change(measure(page, 0), changes="person")
    page.refresh()
    page.views.show_view("balance")
    return page.views.balance


@pytest.fixture
def library(page: PlanPage, filled: Filled) -> PlanLibrary:
    page.seek(filled.risks[0].id)
    return page.views.library


def notices(view: PlanBalance) -> list[Notice]:
    found = (view.notices.itemAt(place) for place in range(view.notices.count()))
    shown = (item.widget() for item in found if item is not None)
    return [notice for notice in shown if isinstance(notice, Notice)]


def press(notice: Notice, place: int) -> None:
    notice.buttons[place].click()


def test_the_bars_and_figures_are_those_of_the_plan(planning: PlanPlanning) -> None:
    assert [bar.level for bar in planning.gantt._bars] == [5, 5, 4, 3, None]
    assert "late" in planning.gantt._bars[2].said
    assert [bar.late for bar in planning.gantt._bars] == [False, False, True, False, False]
    texts = [one.text() for one in planning.figures.findChildren(type(planning.keys))]
    assert {"6", "160", "1"} <= set(texts)


def test_where_months_are_narrow_quarters_take_their_place() -> None:
    span = Span(dt.date(2025, 11, 1), dt.date(2026, 7, 31))
    assert len(list(span.columns(900))) == 9
    assert list(span.columns(90)) == [
        (dt.date(2025, 11, 1), dt.date(2026, 1, 1)),
        (dt.date(2026, 1, 1), dt.date(2026, 4, 1)),
        (dt.date(2026, 4, 1), dt.date(2026, 7, 1)),
        (dt.date(2026, 7, 1), dt.date(2026, 8, 1)),
    ]


def test_a_bar_moves_by_a_week_with_the_keys(page: PlanPage, planning: PlanPlanning) -> None:
    planning.gantt.select(measure(page).id)
    QTest.keyClick(planning.gantt, Key.Key_Right, Held.ShiftModifier)
    now = measure(page)
    assert (now.starts_on, now.due_on) == (dt.date(2026, 2, 8), dt.date(2026, 10, 7))
    QTest.keyClick(planning.gantt, Key.Key_Right, Held.ControlModifier)
    assert measure(page).due_on == dt.date(2026, 10, 14)
    page.session.undo()
    page.session.undo()
    assert measure(page).due_on == dt.date(2026, 9, 30)


def test_what_has_no_date_is_one_click_away(page: PlanPage, planning: PlanPlanning) -> None:
    planning.undated_asked.emit()
    assert page.views.segments.current() == "table"
    assert listed(page) == ["Opvang na een zwaar moment"]
    assert page.views.table.only.text() == "Without a date"


def test_the_record_opens_beside_the_planning(page: PlanPage, planning: PlanPlanning) -> None:
    planning.gantt.select(measure(page, 1).id)
    page.acts()["finish"]()
    assert not page.views.measure.isHidden()
    assert page.views.current() == measure(page, 1).id


def test_a_planning_where_all_has_a_date_says_nothing_more(
    page: PlanPage, planning: PlanPlanning
) -> None:
    page.make.remove(measure(page, 4).id)
    assert planning.notices.count() == 0


def test_the_balance_is_a_sentence_a_bar_and_a_grid(balance: PlanBalance) -> None:
    assert balance.headline.text().startswith("More than half")
    assert "The work changes 40%" in balance.split.accessibleName()
    said = balance.grid._model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Take the danger away, Organisation, 1, €12,500, 113 people"


def test_a_cell_filters_the_table(page: PlanPage, balance: PlanBalance) -> None:
    balance.chosen.emit("prevent_harm", "leader")
    assert listed(page) == ["Beslissingskaart: wie beslist waarover"]
    assert page.views.table.only.text() == "Managers · Prevent harm"


def test_a_warning_has_its_remedy(page: PlanPage, balance: PlanBalance, filled: Filled) -> None:
    warning = next(one for one in notices(balance) if "Onduidelijk" in one.words.text())
    press(warning, 0)
    assert page.views._whole.currentWidget() is page.views.library
    assert page.views.library.risk.value() == filled.risks[1].id


def test_a_warning_is_kept_with_a_reason_and_taken_up_again(
    page: PlanPage, balance: PlanBalance
) -> None:
    press(notices(balance)[0], 1)
    balance.asking.go.click()
    assert page.dossier.all(BalanceReason) == ()
    balance.asking.reason.area.setPlainText("de rest liep al")
    balance.asking.go.click()
    (kept,) = page.dossier.all(BalanceReason)
    assert kept.warning == ONE_SIDED
    assert "Kept: de rest liep al" in notices(balance)[0].words.text()
    press(notices(balance)[0], 0)
    assert page.dossier.all(BalanceReason) == ()


def test_the_balance_moves_along_with_the_plan(page: PlanPage, balance: PlanBalance) -> None:
    with page.dossier.action("Work"):
        for one in page.dossier.all(Measure):
            page.dossier.change(one, changes="work")
    page.refresh()
    assert balance.headline.text() == "Every measure of this plan changes the work itself."
    assert notices(balance) == []


def test_an_empty_plan_has_no_split(page: PlanPage, balance: PlanBalance) -> None:
    with page.dossier.action("Remove"):
        for one in page.dossier.all(Measure):
            page.dossier.remove(one)
    page.refresh()
    assert balance.split.isHidden()


def test_the_library_offers_the_source_first_with_when_and_when_not(
    library: PlanLibrary,
) -> None:
    first = library.list.model.rows[0]
    assert first.group == "At the source"
    assert library.detail.title.text() == first.title
    assert library.detail.parts["suited"].text()
    assert library.detail.parts["unsuited"].text()
    assert library.detail.parts["steps"].text().startswith("1. ")


def test_taking_one_adds_it_for_the_risk_and_marks_it(
    page: PlanPage, library: PlanLibrary, filled: Filled
) -> None:
    library.add.click()
    taken = measure(page, 6)
    assert taken.risks == (filled.risks[0].id,)
    assert library.list.model.rows[0].muted == "stands in the plan"
    page.session.undo()
    assert len(page.dossier.all(Measure)) == 6


def test_the_whole_library_ends_with_what_only_measures(library: PlanLibrary) -> None:
    library.seek("")
    groups = list(dict.fromkeys(row.group for row in library.list.model.rows))
    assert groups[0] == "At the source"
    assert groups[-1] == "Measuring, planning, informing"
    assert len(library.list.model.rows) >= 30


def test_enter_takes_what_is_looked_at(page: PlanPage, library: PlanLibrary) -> None:
    second = library.list.model.rows[1]
    library.list.select(second.id)
    QTest.keyClick(library.list.view, Key.Key_Return)
    assert measure(page, 6).library_key == second.id


def test_esc_leaves_the_library(page: PlanPage, library: PlanLibrary) -> None:
    QTest.keyClick(library, Key.Key_Escape)
    assert page.views._whole.currentWidget() is page.views._plan


def test_the_library_opens_for_the_risk_that_lacks_most(page: PlanPage, filled: Filled) -> None:
    page.views.table.table.select(measure(page, 2).id)
    page.secondary()[0].run()
    assert page.views.library.risk.value() == filled.risks[1].id
    page.make.remove(measure(page, 3).id)
    page.secondary()[0].run()
    assert page.views.library.risk.value() == filled.risks[2].id
