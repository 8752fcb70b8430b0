"""The page Keuzes: judging, choosing, parking and dropping with a reason."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.cycle.turning import close_year
from core.dossier.records.envision import Idea
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import Measure
from core.envision import choosing
from tests.core.envision.filled import Filled
from ui.pages.envision.choices import ChoicesPage
from ui.parts.rows import LinkRow
from ui.parts.simple_model import ItemsModel
from ui.session import Session


@pytest.fixture
def page(filled: Filled, session: Session, qtbot: QtBot) -> ChoicesPage:
    """The page of the filled year, on its first idea."""
    made = ChoicesPage(session)
    qtbot.addWidget(made)
    made.open()
    made.show_record(filled.ideas[0].id)
    return made


def idea(page: ChoicesPage, filled: Filled, place: int = 0) -> Idea:
    return page.dossier.get(Idea, filled.ideas[place].id)


def planned_rows(page: ChoicesPage) -> list[LinkRow]:
    model = page.planned.rows.model()
    assert isinstance(model, ItemsModel)
    return [item for item in model.items if isinstance(item, LinkRow)]


def listed(page: ChoicesPage) -> list[tuple[str, str]]:
    return [(row.group, row.title) for row in page.list.model.rows]


def judge(page: ChoicesPage, filled: Filled, place: int, effort: int, impact: int) -> None:
    one = idea(page, filled, place)
    page.session.do(
        "Judge", lambda: choosing.judge(page.dossier, one, effort=effort, impact=impact)
    )


def test_a_year_without_ideas_leads_to_the_board(session: Session, qtbot: QtBot) -> None:
    went: list[str] = []
    session.went.connect(lambda step, _record: went.append(step))
    page = ChoicesPage(session)
    qtbot.addWidget(page)
    page.open()
    assert page.stack.currentIndex() == 0
    page.secondary()[0].run()
    assert went == ["sessions"]


def test_judging_is_two_keys_and_one_act_each(page: ChoicesPage, filled: Filled) -> None:
    page.detail.effort.segments._buttons["2"].click()
    page.detail.impact.segments._buttons["5"].click()
    assert (idea(page, filled).effort, idea(page, filled).impact) == (2, 5)
    assert page.detail.effort_word.text() == "within a quarter"
    said = page.matrix.matrix._model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "takes the cause away, within a quarter: 1"
    page.session.undo()
    assert idea(page, filled).impact is None


def test_a_cell_filters_the_list_and_lets_go(page: ChoicesPage, filled: Filled) -> None:
    judge(page, filled, 1, 1, 4)
    page.matrix.matrix._clicked(page.matrix.matrix._model.index(1, 0))
    assert [title for _group, title in listed(page)] == [filled.ideas[1].text]
    assert page.matrix.words.text() == "In the list: a large part solved, this week"
    page.matrix.all.click()
    assert len(listed(page)) == 6


def test_coming_for_an_idea_takes_the_filter_away(page: ChoicesPage, filled: Filled) -> None:
    judge(page, filled, 1, 1, 4)
    page.matrix.matrix._clicked(page.matrix.matrix._model.index(1, 0))
    page.show_record(filled.ideas[5].id)
    assert page.list.current() == filled.ideas[5].id


def test_chosen_turns_into_a_measure_before_your_eyes(page: ChoicesPage, filled: Filled) -> None:
    act = page.primary()
    assert act.why_not == ""
    act.run()
    (measure,) = page.dossier.all(Measure)
    assert not page.detail.measure.isHidden()
    assert page.detail.measure.title.text() == measure.title
    assert page.planned.words.text() == "In the plan: 1 measure"
    assert [row.here for row in planned_rows(page)] == [True]
    assert page.primary().why_not
    page.session.undo()
    assert page.dossier.all(Measure) == ()
    assert page.detail.measure.isHidden()


def test_the_measure_is_one_click_away(page: ChoicesPage) -> None:
    went: list[tuple[str, str]] = []
    page.session.went.connect(lambda step, record: went.append((step, record)))
    page.detail.choose.click()
    page.detail.measure.to_plan.click()
    page.planned.rows.opened.emit(page.dossier.all(Measure)[0].id)
    assert went == [("plan", page.dossier.all(Measure)[0].id)] * 2


def test_ctrl_enter_chooses_and_goes_on(page: ChoicesPage, filled: Filled) -> None:
    page.acts()["finish"]()
    assert idea(page, filled).fate == "chosen"
    assert page.list.current() == filled.ideas[1].id


def test_no_needs_a_reason(page: ChoicesPage, filled: Filled) -> None:
    page.detail.drop.click()
    page.detail.asking.go.click()
    assert idea(page, filled).fate == "open"
    assert "deserves an answer" in page.detail.asking.reason.editor.accessibleDescription()
    page.detail.asking.reason.area.setPlainText("pakt niets aan")
    page.detail.asking.go.click()
    assert (idea(page, filled).fate, idea(page, filled).reason) == ("dropped", "pakt niets aan")
    assert page.detail.asking.isHidden()
    assert ("Dropped", filled.ideas[0].text) in listed(page)


def test_a_parked_idea_keeps_its_reason_in_sight(page: ChoicesPage, filled: Filled) -> None:
    page.detail.park.click()
    page.detail.asking.reason.area.setPlainText("na de zomer")
    page.detail.asking.go.click()
    assert page.detail.reason.value() == "na de zomer"
    page.detail.reason.area.setPlainText("in 2027")
    page.commit_pending()
    assert idea(page, filled).reason == "in 2027"
    page.detail.park.click()
    page.detail.ask("parked")
    assert page.detail.asking.reason.value() == "in 2027"
    page.detail.asking.cancel.click()
    assert page.detail.asking.isHidden()


def test_a_choice_is_taken_back_while_nobody_worked_on_it(
    page: ChoicesPage, filled: Filled
) -> None:
    page.detail.choose.click()
    page.detail.reopen.click()
    assert idea(page, filled).fate == "open"
    page.detail.choose.click()
    measure = page.dossier.all(Measure)[0]
    page.session.do("Own", lambda: page.dossier.change(measure, owner_role="HR"))
    page.detail.reopen.click()
    assert idea(page, filled).fate == "chosen"
    assert page._trouble is not None


def test_the_headline_counts(page: ChoicesPage, filled: Filled) -> None:
    assert page.headline.text() == ("6 ideas: 0 chosen, 0 parked, 0 dropped. 6 are still open.")
    with page.dossier.action("Drop"):
        for one in filled.ideas:
            choosing.drop(page.dossier, one, "nee")
    page.refresh()
    assert page.headline.text().endswith("All are decided.")


def test_a_reason_that_is_asked_goes_with_its_idea(page: ChoicesPage, filled: Filled) -> None:
    page.detail.drop.click()
    page.acts()["find"]()
    page.show_record(filled.ideas[1].id)
    assert page.detail.asking.isHidden()
    page.show_record("gone")
    assert page.list.current() == filled.ideas[1].id


def test_an_idea_is_reworded_and_removed_in_the_list(page: ChoicesPage, filled: Filled) -> None:
    page.list.renamed.emit(filled.ideas[0].id, "Pool")
    assert page.detail.title.text() == "Pool"
    page.list.setFocus()
    QTest.keyClick(page.list.view, Qt.Key.Key_Delete)
    assert len(page.dossier.all(Idea)) == 5
    page.session.undo()
    assert len(page.dossier.all(Idea)) == 6


def test_a_closed_year_offers_no_choice(page: ChoicesPage, cycle: Cycle) -> None:
    page.session.do("Close", lambda: close_year(page.dossier, cycle, page.session.today))
    assert not page.detail.choose.isEnabled()
    assert not page.detail.drop.isEnabled()
