"""Bad weather at work: a full disk, a damaged page, a file that goes, a protected place."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from core.dossier.dossier import Dossier
from core.dossier.faults import DiskSilent, Moved, NotSaved, PageDamaged
from core.dossier.file import open_dossier
from core.dossier.records.explore import Risk
from core.dossier.records.organisation import Cycle
from tests.conftest import PASSWORD
from tests.ui.shell.home import row_of, unlock
from ui.crash import CrashDialog, catch_faults
from ui.pages.explore.conversation_entry import Entry
from ui.pages.explore.risks import RisksPage
from ui.pages.registry import PLACES
from ui.shell.lock import LockScreen
from ui.shell.unsaved import UnsavedDialog
from ui.shell.workspace import Workspace
from ui.window import Window

LONG = "y" * 20_000


@pytest.fixture
def space(window: Window) -> Workspace:
    unlock(window, PASSWORD)
    assert window.workspace is not None
    return window.workspace


def add_risk(dossier: Dossier, title: str) -> None:
    with dossier.action("Add risk"):
        dossier.add(Risk(cycle=dossier.all(Cycle)[0].id, title=title))


@pytest.fixture
def page(space: Workspace) -> RisksPage:
    """The page of risks, with two of them."""
    for title in ("Pieken", "Nachtwerk"):
        add_risk(space.session.dossier, title)
    space.session.go("risks")
    assert isinstance(space.page, RisksPage)
    return space.page


def fill_disk(space: Workspace, full: bool = True) -> None:
    db = space.session.dossier.db
    pages = db.execute("PRAGMA page_count").fetchone()[0] if full else 1_000_000
    db.execute(f"PRAGMA max_page_count = {pages}").fetchall()


def type_long(page: RisksPage) -> None:
    page.columns.risk.facts.cause.area.setPlainText(LONG)


def dialog(window: Window) -> UnsavedDialog:
    (found,) = (one for one in window.findChildren(UnsavedDialog) if one.isVisible())
    return found


def test_a_full_disk_is_told_above_the_page_and_typing_stays(
    space: Workspace, page: RisksPage
) -> None:
    fill_disk(space)
    type_long(page)
    assert not page.commit_pending()
    assert isinstance(space.alarm.fault, NotSaved)
    assert "the disk is full" in space.alarm.what.text()
    assert "what you typed stays" in space.alarm.advice.text()
    assert page.columns.risk.facts.cause.area.toPlainText() == LONG


def test_with_room_again_a_second_try_saves_it(space: Workspace, page: RisksPage) -> None:
    fill_disk(space)
    type_long(page)
    page.commit_pending()
    fill_disk(space, full=False)
    space.alarm.again.click()
    assert not space.alarm.isVisible()
    assert LONG in [risk.cause for risk in space.session.dossier.all(Risk)]


def test_words_on_a_record_that_was_left_are_kept_and_shown_before_closing(
    window: Window, space: Workspace, page: RisksPage
) -> None:
    fill_disk(space)
    type_long(page)
    risks = space.session.dossier.all(Risk)
    other = next(one for one in risks if one.id != page.columns.risks.current())
    page.show_record(other.id)
    assert [one.text for one in space.session.unsaved] == [LONG]
    window.show_home()
    asked = dialog(window)
    asked.copy.click()
    assert LONG in QGuiApplication.clipboard().text()
    asked.back.click()
    assert window.session is not None
    window.show_home()
    dialog(window).go.click()
    assert window.session is None


def test_locking_and_closing_ask_too(window: Window, space: Workspace, page: RisksPage) -> None:
    fill_disk(space)
    type_long(page)
    window.deeds.run("lock")
    dialog(window).reject()
    assert window.session is not None
    window.close()
    assert window.isVisible()
    dialog(window).go.click()
    assert not window.isVisible()


def test_words_that_were_not_added_yet_are_asked_about(window: Window, space: Workspace) -> None:
    space.session.go("conversations")
    window.deeds.run("new")
    entry = next(one for one in space.page.findChildren(Entry) if one.isVisible())
    entry.text.line.setText("Het is hier koud")
    window.lock()
    assert "Het is hier koud" in [one.text for one in dialog(window).unsaved]
    dialog(window).go.click()
    assert window.findChildren(LockScreen)


def test_what_was_entered_in_a_list_stays_in_its_line_or_is_shown(
    window: Window, space: Workspace
) -> None:
    space.session.go("conversations")
    window.deeds.run("new")
    entry = next(one for one in space.page.findChildren(Entry) if one.isVisible())
    fill_disk(space)
    entry.text.line.setText(LONG)
    entry.enter()
    assert entry.text.line.text() == LONG
    space.alarm.show_words.click()
    assert [one.label for one in dialog(window).unsaved] == ["Statement"]
    dialog(window).reject()


if sys.platform != "win32":  # it lets nobody move a file that is open

    def test_a_file_that_went_is_told_on_coming_back_and_forgotten_when_it_is_there(
        space: Workspace, dossier_file: Path
    ) -> None:
        away = dossier_file.rename(dossier_file.with_name("away.veer"))
        space.weather.look_after()
        assert isinstance(space.alarm.fault, Moved)
        assert space.alarm.isVisible()
        away.rename(dossier_file)
        space.weather.look_after()
        assert not space.alarm.isVisible()


def test_the_alarm_survives_another_look(window: Window, space: Workspace) -> None:
    space.alarm.tell(DiskSilent(space.session.dossier.path))
    window.deeds.run("theme")
    assert window.workspace is not None
    assert window.workspace.alarm.isVisible()


def damage(path: Path, table: str) -> None:
    dossier = open_dossier(path, PASSWORD)
    add_risk(dossier, "Pieken")
    words = "SELECT rootpage FROM sqlite_master WHERE name = ?"
    start = (dossier.db.execute(words, [table]).fetchone()[0] - 1) * 4096
    dossier.close()
    data = path.read_bytes()
    path.write_bytes(data[:start] + os.urandom(4096) + data[start + 4096 :])


def test_a_damaged_page_leaves_the_rest_of_the_dossier_open(
    window: Window, dossier_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damage(dossier_file, "risk")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    catch_faults(window, window.meet)
    unlock(window, PASSWORD)
    assert window.workspace is not None
    for place in PLACES:
        window.workspace.session.go(place.step)
        assert window.workspace.step == place.step
    assert isinstance(window.workspace.alarm.fault, PageDamaged)
    assert not window.findChildren(CrashDialog)
    assert "newest copy" in window.workspace.alarm.advice.text()


@pytest.mark.parametrize("table", ["organisation", "cycle"])
def test_damage_at_the_heart_is_told_beside_the_password(
    window: Window, dossier_file: Path, table: str
) -> None:
    damage(dossier_file, table)
    unlock(window, PASSWORD)
    assert window.session is None
    assert row_of(window).password.editor.property("wrong") == "true"


def test_what_the_user_can_mend_is_no_crash(window: Window, space: Workspace) -> None:
    assert window.meet(NotSaved("x"))
    assert window.meet(Moved(Path("x.veer")))
    assert not window.meet(KeyError("x"))
    window.close_dossier()
    assert not window.meet(NotSaved("x"))


@pytest.fixture
def read_only(window: Window, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    usual = os.access
    monkeypatch.setattr(os, "access", lambda at, how: how != os.W_OK and usual(at, how))
    unlock(window, PASSWORD)
    assert window.workspace is not None
    return window.workspace


def test_a_protected_dossier_shows_every_page_and_why_nothing_can_be_written(
    window: Window, read_only: Workspace
) -> None:
    for place in PLACES:
        read_only.session.go(place.step)
        assert read_only.closed.isVisible()
        assert "nothing can be written" in read_only.closed.words.text()
        button = read_only.header.primary
        assert button is None or not button.writes or not button.isEnabled()
    assert not read_only.header.undo.isEnabled()
    assert not window.findChildren(QDialog)


def test_a_protected_dossier_is_locked_and_looked_at_in_another_theme(
    window: Window, read_only: Workspace
) -> None:
    window.deeds.run("theme")
    window.deeds.run("undo")
    assert window.workspace is not None
    assert "nothing can be written" in window.workspace.banner.words.text()
    window.lock()
    (screen,) = window.findChildren(LockScreen)
    screen.password.line.setText(PASSWORD)
    screen.button.click()
    assert window.session is not None
    assert window.session.read_only
    assert window.session.dossier.all(Cycle)
