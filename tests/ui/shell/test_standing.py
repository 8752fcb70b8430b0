"""Another theme, size or language, and the lock: everything stands where it stood."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractItemView, QScrollArea
from pytestqt.qtbot import QtBot

from core.dossier.file import open_dossier
from core.dossier.records.explore import Risk, Visit
from core.dossier.records.realise import Measure
from tests.conftest import PASSWORD
from tests.ui.shell.home import unlock
from ui.pages.explore.risks import RisksPage
from ui.pages.explore.visit import VisitPage
from ui.pages.page import Page
from ui.pages.realise.plan import PlanPage
from ui.pages.registry import PLACES
from ui.parts.fields.segment import SegmentField, Segments
from ui.shell.lock import LockScreen
from ui.shell.standing import Standing, standing_of
from ui.shell.workspace import Workspace
from ui.window import Window

STEPS = [place.step for place in PLACES]


@pytest.fixture
def space(window: Window, sample: Path) -> Workspace:
    window.use(open_dossier(sample, PASSWORD))
    return space_of(window)


def space_of(window: Window) -> Workspace:
    assert window.workspace is not None
    return window.workspace


def walk_about(page: Page) -> None:
    """The last of every switch, the last row of every list."""
    for switch in page.findChildren(Segments):
        if not isinstance(switch.parent(), SegmentField) and switch.isVisible():
            enabled = [one for one in switch._buttons.values() if one.isEnabled()]
            enabled[-1].click()
    for view in page.findChildren(QAbstractItemView):
        rows = view.model().rowCount() if view.isVisible() and view.model() else 0
        if rows:
            view.setCurrentIndex(view.model().index(rows - 1, 0))


def told(standing: Standing) -> Standing:
    """Without what a larger letter changes."""
    return standing._replace(scrolled=(), focus=-1)


def stood_at(page: Page, share: float) -> bool:
    return any(abs(down - share) < 0.01 for _across, down in standing_of(page).scrolled)


@pytest.mark.parametrize("step", STEPS)
def test_every_page_stands_as_it_stood(window: Window, space: Workspace, step: str) -> None:
    space.session.go(step)
    walk_about(space.page)
    before = told(standing_of(space.page))
    window.deeds.run("theme")
    assert space_of(window) is not space
    assert space_of(window).step == step
    assert told(standing_of(space_of(window).page)) == before


def test_pages_that_are_not_shown_are_remembered_too(window: Window, space: Workspace) -> None:
    space.session.go("risks")
    walk_about(space.page)
    before = told(standing_of(space.page))
    space.session.go("plan")
    window.deeds.run("larger")
    window.deeds.looking.language("fr")
    space_of(window).session.go("risks")
    assert told(standing_of(space_of(window).page)) == before
    window.deeds.looking.language("en")


def test_the_way_back_has_no_step_more(window: Window, space: Workspace) -> None:
    space.session.go("risks", space.session.dossier.all(Risk)[-1].id)
    window.deeds.run("theme")
    space_of(window).session.back()
    assert space_of(window).step == "approach"


def test_an_open_measure_stays_open(window: Window, space: Workspace) -> None:
    measure = space.session.dossier.all(Measure, cycle=space.session.cycle_id)[1]
    space.session.go("plan", measure.id)
    window.deeds.run("theme")
    page = space_of(window).page
    assert isinstance(page, PlanPage)
    assert page.views.open_id == measure.id
    page.seek_what_lacks()
    window.deeds.run("theme")
    page = space_of(window).page
    assert isinstance(page, PlanPage)
    assert page.here == ("library", "")


def test_a_walk_goes_on_at_its_question(window: Window, space: Workspace) -> None:
    visit = space.session.dossier.all(Visit, cycle=space.session.cycle_id)[0]
    space.session.go("visit", visit.id)
    page = space.page
    assert isinstance(page, VisitPage)
    page.views.go_on()
    window.deeds.run("theme")
    page = space_of(window).page
    assert isinstance(page, VisitPage)
    assert page.views.walk.visit_id == visit.id
    assert not space_of(window).header.isVisible()


def test_all_findings_stay_beside_their_risk(window: Window, space: Workspace) -> None:
    risk = space.session.dossier.all(Risk, cycle=space.session.cycle_id)[1]
    space.session.go("risks", risk.id)
    page = space.page
    assert isinstance(page, RisksPage)
    page.open_finder()
    window.deeds.run("theme")
    page = space_of(window).page
    assert isinstance(page, RisksPage)
    assert page.columns.finding
    assert page.columns.risks.current() == risk.id


def test_a_long_record_keeps_its_place(window: Window, space: Workspace, qtbot: QtBot) -> None:
    window.resize(1100, 640)
    space.session.go("risks")
    areas = [area for area in space.page.findChildren(QScrollArea) if area.isVisible()]
    qtbot.wait(150)  # long texts find their height in a few passes
    bar = next(b for b in (area.verticalScrollBar() for area in areas) if b.maximum() > 40)
    bar.setValue(bar.maximum() // 2)
    before = max(down for _across, down in standing_of(space.page).scrolled)
    window.deeds.run("theme")
    qtbot.waitUntil(lambda: stood_at(space_of(window).page, before))


def test_the_guide_stays_as_it_was_folded(window: Window, space: Workspace) -> None:
    window.deeds.run("guide")
    assert space.guide.is_folded
    window.deeds.run("theme")
    assert space_of(window).guide.is_folded
    space_of(window).session.go("figures")
    space_of(window).session.go("approach")
    assert space_of(window).guide.is_folded


def test_half_typed_words_stay_and_are_saved(window: Window) -> None:
    unlock(window, PASSWORD)
    space = space_of(window)
    space.session.go("risks")
    assert space.header.primary is not None
    space.header.primary.click()
    page = space.page
    assert isinstance(page, RisksPage)
    page.columns.risks.filter.setText("risk")
    page.columns.risk.title.line.setText("Half a sen")
    window.deeds.run("theme")
    page = space_of(window).page
    assert isinstance(page, RisksPage)
    assert page.columns.risk.title.line.text() == "Half a sen"
    assert page.columns.risks.filter.text() == "risk"


def test_the_lock_brings_back_where_one_was_but_no_words(window: Window) -> None:
    unlock(window, PASSWORD)
    space = space_of(window)
    space.session.go("figures")
    walk_about(space.page)
    before = standing_of(space.page).switches
    window.lock()
    window.dress()
    (screen,) = (one for one in window.findChildren(LockScreen) if one.isVisible())
    screen.password.line.setText(PASSWORD)
    screen.button.click()
    assert space_of(window).step == "figures"
    assert standing_of(space_of(window).page).switches == before


def test_a_new_dossier_that_is_being_filled_in_survives_another_look(window: Window) -> None:
    window.home.new_button.click()
    window.home.form.name.line.setText("Zorggroep")
    window.home.form.country.set_value("nl")
    window.dress()
    assert window.home.form.name.line.text() == "Zorggroep"
    assert window.home.form.isVisible()
