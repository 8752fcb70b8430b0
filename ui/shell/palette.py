"""Ctrl+K: every step, act and record, a few letters away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from core.text.translate import gettext as _
from ui.look.scale import px
from ui.look.tokens import ROW
from ui.parts.labels import caption
from ui.parts.layouts import column
from ui.shell.palette_row import WORDS_ROLE, PaletteDelegate, RowWords

MOST = 40
SEEN = 9
WIDE = 560


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """Something to find: its words, what kind of thing it is, and where it leads."""

    words: str
    kind: str
    run: Callable[[], object]
    icon: str = ""
    key: str = ""


Records = Callable[[str], Sequence[Entry]]
"""Records that hold some words; asked only when something is typed."""


class Palette(QFrame):
    """The popover: type, arrows, Enter."""

    def __init__(self, entries: Sequence[Entry], records: Records) -> None:
        super().__init__()
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._entries, self._records = tuple(entries), records
        self._shown: list[Entry] = []
        self._seen = SEEN
        self.line = QLineEdit()
        self.line.setPlaceholderText(_("A step, an act, or words from the dossier"))
        self.line.setAccessibleName(_("Search or do"))
        self.list = QListWidget()
        self.list.setAccessibleName(_("Found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.list.setMouseTracking(True)
        self.line.setFixedWidth(px(WIDE))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = caption(_("Nothing found. Try fewer letters."))
        self.setLayout(column(self.line, self.list, self._nothing, margins=12))
        self.line.textChanged.connect(self._search)
        self.line.installEventFilter(self)
        self.list.itemClicked.connect(lambda item: self._run(self.list.row(item)))
        self._search("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows walk the list, Enter does it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step:
                place = self.list.currentRow() + step
                self.list.setCurrentRow(min(max(place, 0), self.list.count() - 1))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run(self.list.currentRow())
                return True
        return super().eventFilter(watched, event)

    def shown(self) -> list[str]:
        """The words that are offered."""
        return [entry.words for entry in self._shown]

    def _search(self, text: str) -> None:
        words = text.casefold().split()
        found = [e for e in self._entries if all(w in e.words.casefold() for w in words)]
        found.sort(key=lambda entry: not _begins(entry.words.casefold(), words))
        found += self._records(text.strip()) if words else []
        self._shown = found[:MOST]
        self.list.clear()
        for entry in self._shown:
            self.list.addItem(_item(entry))
        self.list.setCurrentRow(0)
        self._nothing.setVisible(not found)
        self._fit()

    def leave_room(self, high: int) -> None:
        """Be at most so high, where large letters would make it higher than the window."""
        self._seen = min(SEEN, max(1, high // px(ROW) - 2))
        self._fit()

    def _fit(self) -> None:
        """As high as what was found."""
        count = len(self._shown)
        self.list.setVisible(bool(count))
        self.list.setFixedHeight(px(ROW) * min(count, self._seen) + 2)
        self.adjustSize()

    def _run(self, place: int) -> None:
        if 0 <= place < len(self._shown):
            entry = self._shown[place]
            self.close()
            entry.run()


def _begins(said: str, words: Sequence[str]) -> bool:
    """Whether every word that is typed begins a word of what is said."""
    return all(any(one.startswith(word) for one in said.split()) for word in words)


def _item(entry: Entry) -> QListWidgetItem:
    row = RowWords(entry.words, entry.kind, entry.icon, entry.key)
    item = QListWidgetItem(entry.words)
    item.setData(WORDS_ROLE, row)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, row.sentence())
    item.setToolTip(entry.words)
    return item


def open_palette(near: QWidget, entries: Sequence[Entry], records: Records) -> Palette:
    """Open the palette in the upper middle of a window."""
    made = Palette(entries, records)
    made.setParent(near, Qt.WindowType.Popup)
    made.leave_room(near.height() - px(72))
    left = (near.width() - made.width()) // 2
    made.move(near.mapToGlobal(QPoint(left, px(72))))
    made.show()
    made.line.setFocus()
    return made
