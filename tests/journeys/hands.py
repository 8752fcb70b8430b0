"""The hands of somebody at the window: what is not there, or not enabled, cannot be used."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from core.dossier.dossier import Dossier
from ui.pages.page import Page
from ui.parts.buttons import Button
from ui.parts.fields.base import FieldWidget
from ui.parts.fields.checks import ChecksField
from ui.parts.fields.choice import ChoiceField
from ui.parts.fields.segment import SegmentField, Segments
from ui.parts.fields.units import PickField
from ui.parts.fold import Fold
from ui.parts.list_pane import ListPane
from ui.parts.picker import Picker
from ui.parts.table import RecordTable
from ui.session import Session
from ui.shell.workspace import Workspace
from ui.window import Window

P = TypeVar("P", bound=Page)
NO_KEY = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class Hands:
    """Clicks, keys and choices in one window."""

    def __init__(self, window: Window) -> None:
        self.window = window

    @property
    def space(self) -> Workspace:
        """The window with a dossier open."""
        assert self.window.workspace is not None
        return self.window.workspace

    @property
    def session(self) -> Session:
        """The open dossier, to look at; hands never write through it."""
        return self.space.session

    @property
    def dossier(self) -> Dossier:
        """What was written."""
        return self.session.dossier

    def go(self, step: str, kind: type[P]) -> P:
        """One click in the sidebar."""
        self.click(self.space.sidebar._buttons[step])
        page = self.space.page
        assert isinstance(page, kind)
        return page

    def begin(self) -> None:
        """The one primary act of the page."""
        self._look()
        assert self.space.header.primary is not None
        self.click(self.space.header.primary)

    def second(self, words: str) -> None:
        """Another act of the page, by its words."""
        self.within(self.space.header, words)

    def click(self, button: QAbstractButton) -> None:
        """A click on what can be seen and used."""
        self._look()
        assert button.isVisible(), button.text()
        assert button.isEnabled(), f"{button.text()}: {button.toolTip()}"
        button.click()

    def within(self, part: QWidget, words: str) -> None:
        """A button in a part of the page, by its words."""
        self._look()
        buttons = part.findChildren(Button)
        (found,) = [one for one in buttons if one.text() == words and one.isVisible()]
        self.click(found)

    def unfold(self, part: Fold) -> None:
        """Look into a section, unless it lies open."""
        if not part.unfolded:
            self.click(part.button)

    def row(self, pane: ListPane, title: str) -> None:
        """Choose a row of a list."""
        self._look()
        titles = [row.title for row in pane.model.rows]
        assert title in titles, titles
        pane.view.setCurrentIndex(pane.model.index(titles.index(title), 0))

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY) -> None:
        """A key where the keyboard is."""
        self._look()
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)

    def type(self, field: FieldWidget, text: str) -> None:
        """Write in a field instead of what stands there, and leave it."""
        self.write(field.editor, text)
        field.editor.clearFocus()
        assert field.editor.property("wrong") != "true", field.editor.accessibleDescription()

    def write(self, editor: QWidget, text: str) -> None:
        """Write in an editor instead of what stands there, and stay in it."""
        self._look()
        assert isinstance(editor, QLineEdit | QPlainTextEdit)
        assert editor.isVisible(), f"nowhere to write “{text}”"
        assert not editor.isReadOnly(), f"locked for “{text}”"
        editor.setFocus()
        editor.selectAll()
        QTest.keyClicks(editor, text)

    def say(self, editor: QWidget, text: str) -> None:
        """Write a line and Enter."""
        self.write(editor, text)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        self._look()

    def choose(self, field: FieldWidget | Segments, *keys: str) -> None:
        """Choose in a list, a row of words or boxes to tick."""
        assert field.isVisible(), keys
        if isinstance(field, ChoiceField):
            _choose_in(field.combo, *keys)
        elif isinstance(field, ChecksField):
            for key in keys:
                self.click(field._boxes[key])
        else:
            assert isinstance(field, SegmentField | Segments)
            words = field.segments if isinstance(field, SegmentField) else field
            self.click(words._buttons[keys[0]])

    def pick(self, field: PickField | QAbstractButton, *words: str) -> None:
        """Open a popover, and pick what begins with these words."""
        self.click(field.button if isinstance(field, PickField) else field)
        self.pick_open(*words)

    def pick_open(self, *words: str) -> None:
        """Pick in the popover that is open."""
        (picker,) = [one for one in self.window.findChildren(Picker) if one.isVisible()]
        items = [picker.list.item(row) for row in range(picker.list.count())]
        for word in words:
            (found,) = [item for item in items if item.text().strip().startswith(word)]
            picker.list.itemActivated.emit(found)
        if picker._many:
            (done,) = picker.findChildren(Button)
            self.click(done)

    def fill(self, table: RecordTable, row: int, **cells: str) -> None:
        """Write in the cells of a row, or choose their key; the row after the last is new."""
        for column, text in cells.items():
            self._fill_cell(table, row, column, text)

    def undo(self) -> None:
        """Ctrl+Z."""
        self.press(Qt.Key.Key_Z, CTRL)

    def redo(self) -> None:
        """Ctrl+Y."""
        self.press(Qt.Key.Key_Y, CTRL)

    def _fill_cell(self, table: RecordTable, row: int, column: str, text: str) -> None:
        self._look()
        assert table.isVisible()
        place = [one.key for one in table.model.columns].index(column)
        index = table.model.index(row, place)
        table.view.setCurrentIndex(index)
        table.view.edit(index)
        editor = table.view.indexWidget(index)
        if isinstance(editor, QComboBox):
            _choose_in(editor, text)
        else:
            assert isinstance(editor, QLineEdit), f"{column} of row {row} cannot be written"
            self.say(editor, text)
        assert table._trouble is None, table._trouble.words.text()

    def _look(self) -> None:
        """Let the window come forward and show what it has to show."""
        if not self.window.isActiveWindow():
            self.window.activateWindow()
            assert QTest.qWaitForWindowActive(self.window)
        QApplication.processEvents()


def _choose_in(combo: QComboBox, *keys: str) -> None:
    place = combo.findData(keys[0])
    assert place >= 0, keys
    combo.setCurrentIndex(place)
    combo.activated.emit(place)
