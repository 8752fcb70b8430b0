"""A popover to pick from a list that can be long: filter, tick, done."""

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
from ui.parts.buttons import primary
from ui.parts.labels import strong
from ui.parts.layouts import column, row

_KEY = Qt.ItemDataRole.UserRole
_SEEN = 8


@dataclass(frozen=True, slots=True)
class Option:
    """Something to pick; `depth` indents it, `note` explains it."""

    key: str
    text: str
    note: str = ""
    depth: int = 0
    icon: str = ""


Done = Callable[[tuple[str, ...]], object]


class Picker(QFrame):
    """The popover; `done` gets the picked keys once, when it closes by choice."""

    def __init__(
        self, title: str, options: Sequence[Option], chosen: Sequence[str], done: Done, many: bool
    ) -> None:
        super().__init__()
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._done, self._many = done, many
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(_("Filter"))
        self.filter.setAccessibleName(_("Filter"))
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        for option in options:
            self._add(option, option.key in chosen)
        self.filter.textChanged.connect(self._sift)
        self.filter.installEventFilter(self)
        self.list.itemActivated.connect(self._activated)
        self.list.itemClicked.connect(self._clicked)
        foot = row(None, primary(_("Done"), self.accept)) if many else row()
        self.setLayout(column(strong(title), self.filter, self.list, foot, margins=12))
        self._size(options)

    def accept(self) -> None:
        """Hand over what is ticked."""
        items = (self.list.item(place) for place in range(self.list.count()))
        picked = [item for item in items if item.checkState() == Qt.CheckState.Checked]
        self._hand_over(tuple(str(item.data(_KEY)) for item in picked))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the filter walk the list, Enter picks."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self.list.setFocus()
                self._step()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._enter()
                return True
        return super().eventFilter(watched, event)

    def _enter(self) -> None:
        self._step()
        item = self.list.currentItem()
        if item is not None:
            self._activated(item)

    def _step(self) -> None:
        current = self.list.currentItem()
        if current is None or current.isHidden():
            seen = (self.list.item(place) for place in range(self.list.count()))
            first = next((item for item in seen if not item.isHidden()), None)
            if first is not None:
                self.list.setCurrentItem(first)

    def _activated(self, item: QListWidgetItem) -> None:
        if not self._many:
            self._hand_over((str(item.data(_KEY)),))
            return
        self._toggle(item)

    def _clicked(self, item: QListWidgetItem) -> None:
        if not self._many:
            self._activated(item)
        elif item.checkState() == item.data(_KEY + 1):
            self._toggle(item)
        else:
            item.setData(_KEY + 1, item.checkState())

    def _toggle(self, item: QListWidgetItem) -> None:
        ticked = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
        item.setData(_KEY + 1, item.checkState())

    def _hand_over(self, keys: tuple[str, ...]) -> None:
        self.close()
        self._done(keys)

    def _sift(self, text: str) -> None:
        words = text.casefold().split()
        for place in range(self.list.count()):
            item = self.list.item(place)
            item.setHidden(not all(word in item.text().casefold() for word in words))

    def _add(self, option: Option, chosen: bool) -> None:
        text = f"{option.text}  ·  {option.note}" if option.note else option.text
        item = QListWidgetItem("      " * option.depth + text)
        item.setData(_KEY, option.key)
        item.setSizeHint(QSize(0, px(ROW)))
        if option.icon:
            item.setIcon(icon(option.icon, tokens().muted))
        if self._many:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
            item.setData(_KEY + 1, item.checkState())
        self.list.addItem(item)
        if chosen and not self._many:
            self.list.setCurrentItem(item)

    def _size(self, options: Sequence[Option]) -> None:
        count = len(options)
        self.filter.setVisible(count > _SEEN)
        longest = max((len(one.text) + len(one.note) for one in options), default=0)
        self.list.setMinimumWidth(min(px(620), max(px(360), px(7 * longest + 90))))
        self.list.setFixedHeight(px(ROW) * min(max(count, 1), _SEEN) + 8)


def pick(
    near: QWidget,
    title: str,
    options: Sequence[Option],
    chosen: Sequence[str],
    done: Done,
    many: bool = True,
) -> Picker:
    """Open a popover under `near`; `done` gets the keys that were picked."""
    made = Picker(title, options, chosen, done, many)
    made.setParent(near.window(), Qt.WindowType.Popup)
    made.adjustSize()
    made.move(_place(near, made))
    made.show()
    (made.filter if len(options) > _SEEN else made.list).setFocus()
    return made


def _place(near: QWidget, popup: QWidget) -> QPoint:
    """Under the widget, or above it where the screen ends."""
    under = near.mapToGlobal(QPoint(0, near.height() + 2))
    screen = near.screen().availableGeometry()
    left = min(under.x(), screen.right() - popup.width() - 8)
    if under.y() + popup.height() > screen.bottom():
        under.setY(max(screen.top(), under.y() - near.height() - popup.height() - 4))
    return QPoint(left, under.y())
