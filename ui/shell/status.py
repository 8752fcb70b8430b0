"""The status line: saved, encrypted, points of attention, work under way."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from core.text.translate import gettext as _
from core.text.translate import ngettext
from ui.look.scale import px
from ui.look.tokens import ROOM, STATUS
from ui.parts.buttons import Button
from ui.parts.labels import caption
from ui.parts.layouts import clear, holder, row
from ui.parts.notice import Mark
from ui.parts.progress import ProgressLine
from ui.tasks import Task


class StatusLine(QWidget):
    """28 px under everything."""

    attention_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Status"))
        self.setFixedHeight(px(STATUS))
        self._check = Mark("check", "muted", 15)
        self._saved = caption(_("Everything is saved"))
        self._work = row(gap=8)
        self.attention = Button("", "low", "flag")
        self.attention.clicked.connect(self.attention_asked)
        encrypted = caption(_("Encrypted"))
        laid = row(
            self._check, self._saved, ROOM, Mark("lock", "muted", 15), encrypted, ROOM, self._work,
            None, self.attention,
        )  # fmt: skip
        laid.setContentsMargins(18, 0, ROOM, 0)
        self.setLayout(laid)

    def show_saved(self, at: dt.datetime) -> None:
        """Say when the file was last written."""
        self._saved.setText(_("Saved {time}").format(time=f"{at:%H:%M}"))

    def show_attention(self, count: int) -> None:
        """How many points ask for attention."""
        words = ngettext("{count} point of attention", "{count} points of attention", count)
        self.attention.setText(words.format(count=count))
        self.attention.set_icon_name("flag" if count else "check")

    def show_task(self, task: Task) -> None:
        """A bar, words and a way to stop, for work that lasts."""
        bar = ProgressLine(task.words)
        bar.setFixedWidth(px(120))
        bar.set_share(None)
        words = caption(task.words)
        stop = Button(_("Stop"), "low")
        stop.clicked.connect(task.cancel)
        place = holder(row(words, bar, stop))
        self._work.addWidget(place)
        task.moved.connect(lambda share, said: _move(bar, words, share, said or task.words))
        task.ended.connect(lambda: clear(self._work))


def _move(bar: ProgressLine, words: QWidget, share: float, said: str) -> None:
    bar.set_share(share)
    words.setProperty("text", said)
