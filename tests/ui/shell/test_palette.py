"""The palette: what begins with the typed letters comes first, and nothing found is said."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.shell.palette import Entry, Palette

WORDS = ("Change the plan", "Planning", "Reports")


def palette() -> Palette:
    entries = [Entry(words, "Step", lambda: None, "plus", "Ctrl+K") for words in WORDS]
    return Palette(entries, lambda _text: [])


def test_what_begins_a_word_comes_before_what_only_holds_the_letters(dressed: QApplication) -> None:
    made = palette()
    made.line.setText("port")
    assert made.shown() == ["Reports"]
    made.line.setText("an")
    assert made.shown() == ["Change the plan", "Planning"]
    made.line.setText("plann")
    assert made.shown() == ["Planning"]


def test_nothing_found_is_said_without_an_empty_list(dressed: QApplication) -> None:
    made = palette()
    high = made.sizeHint().height()
    made.line.setText("zzz")
    assert not made._nothing.isHidden()
    assert made.list.isHidden()
    assert made.sizeHint().height() < high


def test_a_screen_reader_hears_kind_and_key(dressed: QApplication) -> None:
    item = palette().list.item(0)
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "Change the plan, Step, Ctrl+K"
    assert not palette().grab().isNull()


def test_a_low_window_shows_fewer_rows(dressed: QApplication) -> None:
    made = palette()
    high = made.sizeHint().height()
    made.leave_room(4 * made.list.sizeHintForRow(0))
    assert made.sizeHint().height() < high
