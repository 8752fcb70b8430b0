"""Every key that is told works in the real window, whatever has the focus."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from core.dossier.file import open_dossier
from core.dossier.records.explore import Risk
from core.dossier.records.realise import Measure
from tests.conftest import PASSWORD
from ui.pages.explore.risks import RisksPage
from ui.pages.realise.plan import PlanPage
from ui.pages.registry import PLACES
from ui.shell.lock import LockScreen
from ui.shell.palette import Palette
from ui.shell.workspace import Workspace
from ui.window import Window

K, M = Qt.Key, Qt.KeyboardModifier
CTRL, SHIFT, ALT, NONE = M.ControlModifier, M.ShiftModifier, M.AltModifier, M.NoModifier
STEPS = [place.step for place in PLACES]
Press = Callable[..., None]


@pytest.fixture
def space(window: Window, sample: Path, tmp_path: Path) -> Workspace:
    copy = tmp_path / "sample.veer"
    copy.write_bytes(sample.read_bytes())
    window.use(open_dossier(copy, PASSWORD))
    assert window.workspace is not None
    return window.workspace


@pytest.fixture
def press(window: Window, qtbot: QtBot) -> Press:
    def press_it(key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        with qtbot.waitActive(window):
            window.activateWindow()
        qtbot.keyClick(QApplication.focusWidget() or window, key, held)

    return press_it


def test_the_page_has_the_focus_when_a_dossier_opens(window: Window, space: Workspace) -> None:
    focused = window.focusWidget()
    assert focused is not None
    assert space.stack.isAncestorOf(focused)


def test_the_report_is_previewed_from_everywhere(space: Workspace, press: Press) -> None:
    for step in STEPS:
        space.session.go(step)
        press(K.Key_P, CTRL)
        assert space.step == "reports"


def test_finding_puts_the_cursor_where_one_types(
    window: Window, space: Workspace, press: Press
) -> None:
    for step in STEPS:
        space.session.go(step)
        press(K.Key_F, CTRL)
        focused = QApplication.focusWidget()
        assert isinstance(focused, QLineEdit), step
        assert focused.isVisible(), step
        if window.deeds.moving.palette is not None:
            window.deeds.moving.palette.close()


def test_a_key_without_work_says_so(space: Workspace, press: Press) -> None:
    acts = {"duplicate": K.Key_D, "as_evidence": K.Key_E, "finish": K.Key_Return}
    for step in ("approach", "reports", "archive"):
        space.session.go(step)
        for act in acts.keys() - space.page.acts().keys():
            space.toast.words.setText("")
            press(acts[act], CTRL)
            assert "nothing to do here" in space.toast.words.text()


def test_walking_by_key(space: Workspace, press: Press) -> None:
    press(K.Key_PageDown, CTRL)
    press(K.Key_PageDown, CTRL)
    assert space.step == "survey"
    press(K.Key_PageUp, CTRL)
    assert space.step == "figures"
    press(K.Key_Left, ALT)
    assert space.step == "survey"
    press(K.Key_Right, ALT)
    assert space.step == "figures"


def test_f6_walks_through_all_parts_and_comes_round(
    window: Window, space: Workspace, press: Press
) -> None:
    seen = []
    for _each in space.regions():
        press(K.Key_F6)
        focused = QApplication.focusWidget()
        seen += [
            n for n, part in enumerate(space.regions()) if focused and part.isAncestorOf(focused)
        ]
    assert sorted(seen) == list(range(len(space.regions())))


def test_f1_f11_and_the_cover(window: Window, space: Workspace, press: Press) -> None:
    folded = space.guide.is_folded
    press(K.Key_F1)
    assert space.guide.is_folded is not folded
    press(K.Key_F11)
    assert window.isFullScreen()
    press(K.Key_F11)
    assert not window.isFullScreen()
    press(K.Key_H, CTRL | SHIFT)
    assert not space.session.covered
    press(K.Key_P, CTRL | SHIFT)
    assert space.session.presenting
    press(K.Key_Escape)
    assert space.session.presenting
    press(K.Key_P, CTRL | SHIFT)
    assert not space.session.presenting


def risks_of(space: Workspace) -> tuple[Risk, ...]:
    return space.session.dossier.all(Risk, cycle=space.session.cycle_id)


def test_a_risk_is_renamed_duplicated_and_removed_by_key(
    space: Workspace, press: Press, qtbot: QtBot
) -> None:
    space.session.go("risks")
    page = space.page
    assert isinstance(page, RisksPage)
    page.columns.risks.view.setFocus()
    press(K.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.setText("Anders genoemd")
    press(K.Key_Return)
    qtbot.waitUntil(lambda: "Anders genoemd" in [one.title for one in risks_of(space)])
    count = len(risks_of(space))
    page.columns.risks.view.setFocus()
    press(K.Key_D, CTRL)
    assert len(risks_of(space)) == count + 1
    page.columns.risks.view.setFocus()
    press(K.Key_Delete)
    assert len(risks_of(space)) == count
    press(K.Key_E, CTRL)
    assert page.columns.finding


def test_quick_notes_and_finishing(space: Workspace, press: Press) -> None:
    space.session.go("follow_up")
    press(K.Key_N, CTRL | SHIFT)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    space.session.go("visit")
    press(K.Key_N, CTRL | SHIFT)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    press(K.Key_Return, CTRL)
    assert not space.header.isVisible()
    press(K.Key_Escape)
    assert space.header.isVisible()
    space.session.go("plan")
    assert isinstance(space.page, PlanPage)
    space.page.views.select(space.page.lines[0].id)
    press(K.Key_Return, CTRL)
    assert space.session.dossier.find(Measure, space.page.views.open_id)


def test_the_palette_opens_and_the_dossier_locks(
    window: Window, space: Workspace, press: Press
) -> None:
    press(K.Key_K, CTRL)
    assert window.deeds.moving.palette is not None
    window.deeds.moving.palette.close()
    press(K.Key_L, CTRL)
    assert window.findChildren(LockScreen)


def test_the_new_act_is_the_primary_one(space: Workspace, press: Press) -> None:
    space.session.go("risks")
    before = len(space.session.dossier.all(Risk))
    press(K.Key_N, CTRL)
    assert len(space.session.dossier.all(Risk)) == before + 1


@pytest.mark.parametrize("editor", [QLineEdit, QPlainTextEdit])
def test_a_text_widget_leaves_the_keys_of_the_window_alone(
    window: Window, editor: type[QWidget]
) -> None:
    made = editor(window)
    for key in (K.Key_K, K.Key_D, K.Key_E, K.Key_P, K.Key_N, K.Key_F):
        # On Linux and macOS these edit text in every widget of Qt.
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, CTRL)
        event.accept()
        assert window._passes.eventFilter(made, event)
        assert not event.isAccepted()


def test_enter_presses_the_button_that_has_the_focus(
    window: Window, space: Workspace, press: Press
) -> None:
    space.header.search.setFocus()
    press(K.Key_Return)
    assert isinstance(window.deeds.moving.palette, Palette)
    window.deeds.moving.palette.close()
