"""The record of a measure: every field, its chain, its status."""

import datetime as dt
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from core.dossier.dossier import Dossier
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import Measure
from core.envision import desired, goals
from core.library.measures import catalogue
from core.realise import measures
from tests.core.envision.filled import Filled, fill
from tests.core.realise.planned import plan
from tests.ui.realise.plan_year import measure
from ui.pages.realise.plan import PlanPage
from ui.pages.realise.plan_measure import MeasureDetail
from ui.session import Session


@pytest.fixture
def filled(dossier: Dossier, cycle: Cycle) -> Filled:
    return fill(dossier, cycle)


@pytest.fixture
def page(
    dossier: Dossier, cycle: Cycle, filled: Filled, session: Session, qtbot: QtBot
) -> PlanPage:
    """The page of the plan, on its first measure."""
    plan(dossier, cycle, filled)
    made = PlanPage(session)
    qtbot.addWidget(made)
    made.open()
    made.open_measure(dossier.all(Measure)[0].id)
    return made


@pytest.fixture
def record(page: PlanPage) -> MeasureDetail:
    """Its record."""
    return page.views.measure


def test_folded_sections_say_what_they_hold(record: MeasureDetail) -> None:
    said = [fold.summary.text() for fold in record.facts.folds]
    assert said[0].startswith("Pieken in werkdruk door onvervulde diensten · Onduidelijk")
    assert said[1:6] == [
        "",
        "Take the danger away · Organisation · The work itself",
        "An Peeters, personeelsdienst",
        "01/02/2026 – 30/09/2026 · 120 hours · €12,500",
        "not said yet",
    ]
    assert record.facts.effect.isHidden()


def test_a_bare_measure_says_what_it_lacks(page: PlanPage, record: MeasureDetail) -> None:
    page.open_measure(measure(page, 4).id)
    assert record.facts.who.summary.text() == "nobody yet"
    assert record.facts.when.summary.text() == "no date yet"
    page.open_measure(measure(page, 5).id)
    assert record.facts.weight.summary.text() == "Only measures, plans or informs"


def test_every_field_is_saved_by_itself(page: PlanPage, record: MeasureDetail) -> None:
    facts = record.facts
    record.title.area.setPlainText("Pool")
    facts.what.area.setPlainText("Een vaste pool")
    facts.steps.area.setPlainText("Tellen\n\n Vragen ")
    facts.role.line.setText("directie")
    facts.name.line.setText("Jan Maes")
    facts.partners.line.setText("planners")
    facts.due.line.setText("31/10/2026")
    facts.hours.line.setText("60")
    facts.money.line.setText("2000")
    facts.material.line.setText("zaal")
    facts.criterion.area.setPlainText("diensten gevuld")
    facts.evaluate.line.setText("1/3/2027")
    assert page.commit_pending()
    now = measure(page)
    assert (now.title, now.what, now.steps) == ("Pool", "Een vaste pool", ("Tellen", "Vragen"))
    assert (now.owner_role, now.owner_name, now.partners) == ("directie", "Jan Maes", "planners")
    assert (now.due_on, now.hours, now.money) == (dt.date(2026, 10, 31), 60, Decimal(2000))
    assert (now.material, now.criterion) == ("zaal", "diensten gevuld")
    assert now.evaluate_on == dt.date(2027, 3, 1)


def test_aim_and_level_are_chosen(page: PlanPage, record: MeasureDetail) -> None:
    facts = record.facts
    facts.aim.combo.setCurrentIndex(2)
    facts.aim._chosen()
    facts.level.combo.setCurrentIndex(3)
    facts.level._chosen()
    facts.changes.segments._buttons["person"].click()
    facts.process.box.click()
    now = measure(page)
    assert (now.aim, now.level, now.changes, now.process) == (
        "limit_harm", "individual", "person", True,
    )  # fmt: skip


def test_risks_goals_and_units_are_picked(
    page: PlanPage, record: MeasureDetail, filled: Filled
) -> None:
    with page.dossier.action("Goal"):
        goal = goals.add(page.dossier, desired.begin(page.dossier, filled.risks[0]))
    page.refresh()
    record.facts.risks._chosen((filled.risks[2].id,))
    record.facts.goals._chosen((goal.id,))
    record.facts.units._chosen(())
    now = measure(page)
    assert (now.risks, now.goals, now.units) == ((filled.risks[2].id,), (goal.id,), ())


def test_a_term_before_the_start_is_told_beside_the_field(
    page: PlanPage, record: MeasureDetail
) -> None:
    record.facts.due.line.setText("1/1/2026")
    assert not page.commit_pending()
    assert "before the start" in record.facts.due.editor.accessibleDescription()
    assert measure(page).due_on == dt.date(2026, 9, 30)


def test_done_brings_its_day(page: PlanPage, record: MeasureDetail) -> None:
    record.status.combo.setCurrentIndex(2)
    record.status._chosen()
    assert measure(page).done_on == page.session.today
    assert not record.done_on.isHidden()


def test_stopping_can_be_cancelled(page: PlanPage, record: MeasureDetail) -> None:
    record.status.combo.setCurrentIndex(3)
    record.status._chosen()
    assert not record.asking.isHidden()
    record.asking.cancel.click()
    assert record.status.value() == "running"
    assert measure(page).status == "running"


def test_the_chain_leads_to_the_risk(page: PlanPage, record: MeasureDetail, filled: Filled) -> None:
    went: list[tuple[str, str]] = []
    page.session.went.connect(lambda step, id: went.append((step, id)))
    record.chain.chosen.emit("risks")
    record.chain.chosen.emit("measures")
    assert went == [("risks", filled.risks[0].id)]


def test_the_menu_duplicates_and_removes(page: PlanPage, record: MeasureDetail) -> None:
    for name, count in (("Duplicate", 7), ("Remove", 6)):
        record.more.click()
        opened = record.more.findChildren(QMenu)[-1]
        next(act for act in opened.actions() if act.text() == name).trigger()
        opened.close()
        assert len(page.dossier.all(Measure)) == count


def test_the_expert_note_of_the_library_stands_in_the_record(
    page: PlanPage, record: MeasureDetail, cycle: Cycle
) -> None:
    template = catalogue().template("staffing")
    taken = page.session.do(
        "Take", lambda: measures.from_template(page.dossier, cycle.id, template)
    )
    page.open_measure(taken.id)
    assert not record.facts.effect.isHidden()
    assert record.facts.known.accessibleName()
