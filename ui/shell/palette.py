"""Ctrl+K: every step, act and record, a few letters away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from core.text.translate import gettext as _
from ui.look.icons import icon
from ui.look.scale import px
from ui.look.theme import tokens
from ui.look.tokens import ROW
from ui.parts.labels import caption
from ui.parts.layouts import column

MOST = 40
SEEN = 9


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
        self.line = QLineEdit()
        self.line.setPlaceholderText(_("Step, act or record"))
        self.line.setAccessibleName(_("Search or do"))
        self.list = QListWidget()
        self.list.setAccessibleName(_("Found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMinimumSize(px(520), px(ROW) * SEEN)
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
        found += self._records(text.strip()) if words else []
        self._shown = found[:MOST]
        self.list.clear()
        for entry in self._shown:
            self.list.addItem(_item(entry))
        self.list.setCurrentRow(0)
        self._nothing.setVisible(not found)

    def _run(self, place: int) -> None:
        if 0 <= place < len(self._shown):
            entry = self._shown[place]
            self.close()
            entry.run()


def _item(entry: Entry) -> QListWidgetItem:
    tail = "   ".join(part for part in (entry.kind, entry.key) if part)
    item = QListWidgetItem(f"{entry.words}   ·   {tail}" if tail else entry.words)
    item.setSizeHint(QSize(0, px(ROW)))
    if entry.icon:
        item.setIcon(icon(entry.icon, tokens().muted))
    return item


def open_palette(near: QWidget, entries: Sequence[Entry], records: Records) -> Palette:
    """Open the palette in the upper middle of a window."""
    made = Palette(entries, records)
    made.setParent(near, Qt.WindowType.Popup)
    made.adjustSize()
    left = (near.width() - made.width()) // 2
    made.move(near.mapToGlobal(QPoint(left, px(72))))
    made.show()
    made.line.setFocus()
    return made
