"""The window: in within a click, every step one click away, locked, covered, undone by key."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.dossier.records.explore import Risk
from core.dossier.records.organisation import Organisation, Unit
from tests.conftest import PASSWORD
from tests.ui.shell.home import row_of, unlock
from ui.pages.registry import PLACES
from ui.shell.lock import LockScreen
from ui.shell.workspace import Workspace
from ui.window import Window

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def opened(window: Window) -> Workspace:
    unlock(window, PASSWORD)
    assert window.workspace is not None
    return window.workspace


def press(qtbot: QtBot, window: Window, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(QApplication.focusWidget() or window, key, held)


def test_home_shows_name_and_place_and_nothing_of_the_content(window: Window) -> None:
    texts = [label.text() for label in row_of(window).findChildren(type(window.home._none))]
    assert row_of(window).name.text() == "linde"
    assert not [text for text in texts if "De Linde" in text]


def test_a_dossier_opens_in_place(window: Window) -> None:
    unlock(window, PASSWORD)
    assert window.workspace is not None
    assert window.workspace.step == "approach"


def test_a_wrong_password_is_said_beside_the_field(window: Window) -> None:
    unlock(window, "something else")
    row = row_of(window)
    assert window.workspace is None
    assert row.password.editor.property("wrong") == "true"
    assert row.button.isEnabled()
    row.password.line.setText(PASSWORD)
    row.button.click()
    assert window.workspace is not None


def test_a_new_dossier_is_made_in_place(window: Window, tmp_path: Path) -> None:
    window.home.new_button.click()
    form = window.home.form
    form.name.line.setText("Zorggroep Noord")
    form.country.set_value("nl")
    form.place.line.setText(str(tmp_path / "noord.veer"))
    form.password.line.setText("vier losse woorden hier")
    form.again.line.setText("vier losse woorden hier")
    form.submit()
    assert window.session is not None
    assert window.session.organisation.name == "Zorggroep Noord"
    assert window.session.country == "nl"
    assert window.preferences.recent[0] == tmp_path / "noord.veer"


def test_a_new_dossier_says_what_lacks_beside_its_field(window: Window) -> None:
    window.home.new_button.click()
    form = window.home.form
    form.submit()
    assert form.name.editor.property("wrong") == "true"
    form.name.line.setText("x")
    form.password.line.setText("kort")
    form.again.line.setText("anders")
    form.submit()
    assert form.again.editor.property("wrong") == "true"
    form.again.line.setText("kort")
    form.submit()
    assert form.password.editor.property("wrong") == "true"


@pytest.mark.parametrize("step", [place.step for place in PLACES])
def test_every_step_is_one_click_away(opened: Workspace, step: str) -> None:
    opened.sidebar._buttons[step].click()
    assert opened.step == step
    assert opened.page.isVisible()
    assert opened.sidebar._buttons[step].isChecked()


def test_every_widget_that_takes_the_focus_has_a_name(opened: Workspace) -> None:
    parts = (opened.sidebar, opened.header, opened.guide, opened.status)
    nameless = [
        widget
        for part in parts
        for widget in part.findChildren(type(opened.header.undo))
        if not (widget.accessibleName() or widget.text())
    ]
    assert nameless == []


def test_keys_walk_through_the_steps_and_back(
    window: Window, opened: Workspace, qtbot: QtBot
) -> None:
    press(qtbot, window, Qt.Key.Key_PageDown, CTRL)
    assert opened.step == "figures"
    press(qtbot, window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert opened.step == "approach"


def test_ctrl_z_undoes_and_ctrl_y_redoes(window: Window, opened: Workspace, qtbot: QtBot) -> None:
    session = opened.session
    risk = Risk(cycle=session.cycle.id, title="Pieken")
    session.do("Add risk", lambda: session.dossier.add(risk), tell="Risk added")
    assert opened.toast.words.text() == "Risk added"
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert session.dossier.all(Risk) == ()
    press(qtbot, window, Qt.Key.Key_Y, CTRL)
    assert len(session.dossier.all(Risk)) == 1


def test_the_toast_undoes_with_one_click(opened: Workspace) -> None:
    session = opened.session
    risk = Risk(cycle=session.cycle.id, title="Pieken")
    session.do("Add risk", lambda: session.dossier.add(risk), tell="Risk added")
    opened.toast.button.click()
    assert session.dossier.all(Risk) == ()


def test_the_guide_counts_along(opened: Workspace, qtbot: QtBot) -> None:
    session = opened.session
    assert not opened.guiding.states["approach"].begun
    unit = Unit(cycle=session.cycle.id, name="Onthaal", headcount=9)
    session.do("Add unit", lambda: session.dossier.add(unit))
    qtbot.waitUntil(lambda: opened.guiding.states["approach"].begun)


def test_a_point_of_attention_leads_to_where_it_is_mended(opened: Workspace) -> None:
    place = next(n for n, point in enumerate(opened.guiding.points) if point.step == "risks")
    opened.guiding._mend((str(place),))
    assert opened.step == "risks"


def test_the_lock_closes_the_file_and_its_password_brings_everything_back(
    window: Window, opened: Workspace
) -> None:
    opened.session.go("risks")
    window.lock()
    (screen,) = window.findChildren(LockScreen)
    assert window.session is None
    screen.password.line.setText("wrong one")
    screen.button.click()
    assert screen.password.editor.property("wrong") == "true"
    screen.password.line.setText(PASSWORD)
    screen.button.click()
    assert window.workspace is not None
    assert window.workspace.step == "risks"


def test_leaving_a_page_covers_what_only_the_advisor_may_see(
    window: Window, opened: Workspace
) -> None:
    window.deeds.run("cover")
    assert not opened.session.covered
    opened.session.go("risks")
    assert opened.session.covered


def test_presenting_hides_all_but_the_page_and_nothing_can_be_uncovered(
    window: Window, opened: Workspace
) -> None:
    window.deeds.run("present")
    window.deeds.run("cover")
    space = window.workspace
    assert space is not None
    assert not any(part.isVisible() for part in (space.sidebar, space.guide, space.status))
    assert opened.session.covered
    assert window.windowTitle() == ""
    window.deeds.run("present")
    assert window.workspace is not None
    assert window.workspace.sidebar.isVisible()
    assert "linde" in window.windowTitle()


def test_the_palette_finds_steps_acts_and_records(window: Window, opened: Workspace) -> None:
    session = opened.session
    risk = Risk(cycle=session.cycle.id, title="Pieken in de avond")
    session.do("Add risk", lambda: session.dossier.add(risk))
    window.deeds.run("palette")
    palette = window.deeds.moving.palette
    assert palette is not None
    palette.line.setText("avond")
    assert palette.shown() == ["Pieken in de avond"]
    palette._run(0)
    assert opened.step == "risks"


def test_f1_folds_the_guide_and_it_stays_folded(window: Window, opened: Workspace) -> None:
    window.deeds.run("guide")
    opened.session.go("risks")
    opened.session.go("approach")
    assert opened.guide.is_folded


def test_a_closed_year_says_so_and_offers_no_writing(window: Window, opened: Workspace) -> None:
    session = opened.session
    closing = dt.date(2026, 12, 31)
    session.do("Close", lambda: session.dossier.change(session.cycle, closed_on=closing))
    assert opened.closed.isVisible()
    session.go("risks")
    assert opened.header.primary is not None
    assert not opened.header.primary.isEnabled()


def test_another_theme_and_language_dress_the_window_anew(
    window: Window, opened: Workspace
) -> None:
    window.deeds.run("theme")
    assert window.preferences.theme == "dark"
    window.deeds.looking.language("nl")
    assert window.workspace is not None
    assert window.workspace.step == "approach"
    window.deeds.looking.language("en")


def test_larger_text_still_leaves_the_page_its_room(window: Window, opened: Workspace) -> None:
    for size, least in ((1.5, 900), (2.0, 1200)):
        window.preferences.text_scale = size
        window.dress()
        assert window.workspace is not None
        assert window.workspace.page.width() >= least


def test_a_floating_sidebar_comes_when_asked_and_goes_at_the_choice(
    window: Window, opened: Workspace
) -> None:
    window.preferences.text_scale = 2.0
    window.dress()
    space = window.workspace
    assert space is not None
    assert not space.sidebar.isVisible()
    space.header.steps.click()
    assert space.sidebar.isVisible()
    space.sidebar._buttons["risks"].click()
    assert not space.sidebar.isVisible()


def test_the_name_of_the_organisation_follows_the_dossier(opened: Workspace) -> None:
    session = opened.session
    found = session.dossier.all(Organisation)[0]
    session.do("Rename", lambda: session.dossier.change(found, name="De Eik"))
    assert opened.sidebar.owner.text() == "De Eik"
