"""The five answers of a question: large, with a letter each, for somebody who stands up."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from core.dossier.records.words import Answer
from core.explore.checklist_words import ANSWERS
from core.text.translate import gettext as _
from core.text.translate import pgettext
from ui.look.icons import draw_icon
from ui.look.scale import px
from ui.look.theme import tokens
from ui.look.tokens import ANSWER, GAP, RADIUS_CARD
from ui.parts.fields.base import FieldWidget
from ui.parts.layouts import row
from ui.parts.painting import CENTRE, ground, write

ICONS: dict[Answer, str] = {
    "yes": "yes",
    "no": "no",
    "partly": "partly",
    "not_seen": "eye-off",
    "not_applicable": "not-applicable",
}
RING = 5
"""Room between the answers and the frame that says where the keyboard is."""


def letters() -> dict[Answer, str]:
    """The letter of each answer in the current language."""
    return {
        "yes": pgettext("letter that answers Yes", "Y"),
        "no": pgettext("letter that answers No", "N"),
        "partly": pgettext("letter that answers Partly", "P"),
        "not_seen": pgettext("letter that answers Not seen", "S"),
        "not_applicable": pgettext("letter that answers Not applicable", "A"),
    }


class AnswerButton(QPushButton):
    """One answer: icon, word, letter."""

    def __init__(self, key: Answer, letter: str) -> None:
        super().__init__()
        self.key, self.letter, self.word = key, letter, _(ANSWERS[key])
        self.setCheckable(True)
        self.setProperty("role", "painted")
        name = _("{answer}, letter {letter}")
        self.setAccessibleName(name.format(answer=self.word, letter=letter))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """As high as a thumb likes."""
        return QSize(px(120), px(ANSWER))

    def minimumSizeHint(self) -> QSize:
        """Never lower."""
        return QSize(px(88), px(ANSWER))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Chosen: filled and framed; the icon says it too."""
        colours, place = tokens(), QRectF(self.rect())
        painter, chosen = QPainter(self), self.isChecked()
        fill = colours.selected if chosen else colours.surface
        if self.underMouse() and not chosen and self.isEnabled():
            fill = colours.hover
        border = colours.accent if chosen else colours.control
        ground(painter, place, fill, RADIUS_CARD, border, 2 if chosen else 1)
        side = px(24)
        mark = QRectF(place.center().x() - side / 2, place.top() + px(14), side, side)
        ink = colours.text if self.isEnabled() else colours.muted
        draw_icon(painter, ICONS[self.key], mark, colours.accent if chosen else ink)
        word = QRectF(place.left() + 4, mark.bottom() + px(6), place.width() - 8, px(20))
        write(painter, word, self.word, "strong" if chosen else "body", ink, CENTRE)
        write(painter, word.translated(0, px(19)), self.letter, "caption", colours.muted, CENTRE)


class AnswerRow(QWidget):
    """The five side by side; letters and arrows choose, Enter goes on."""

    chosen = Signal(str)
    onward = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.buttons = {key: AnswerButton(key, letter) for key, letter in letters().items()}
        self.setLayout(row(*self.buttons.values(), margins=RING, gap=GAP))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._chosen = ""
        for key, button in self.buttons.items():
            button.clicked.connect(lambda _checked, key=key: self.take(key))

    def current(self) -> str:
        """The chosen answer, or nothing."""
        return self._chosen

    def choose(self, key: str) -> None:
        """Show an answer without telling."""
        self._chosen = key
        for other, button in self.buttons.items():
            button.setChecked(other == key)

    def take(self, key: str) -> None:
        """Choose an answer; the chosen one again takes it back."""
        self.choose("" if key == self._chosen else key)
        self.chosen.emit(self._chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters and arrows choose, Enter goes on."""
        key = self._letter(event.text()) or self._beside(event.key())
        if key and self.isEnabled():
            if key != self.current():
                self.take(key)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.onward.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame where the keyboard is."""
        if self.hasFocus():
            ground(QPainter(self), QRectF(self.rect()), "", RADIUS_CARD + RING, tokens().accent, 2)

    def focusInEvent(self, event: object) -> None:
        """Show the frame."""
        self.update()

    def focusOutEvent(self, event: object) -> None:
        """Take it away."""
        self.update()

    def _letter(self, text: str) -> str:
        typed = text.upper()
        return next((key for key, one in self.buttons.items() if one.letter == typed), "")

    def _beside(self, key: int) -> str:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
        if not step:
            return ""
        keys: list[str] = list(self.buttons)
        if self._chosen not in keys:
            return keys[0 if step > 0 else -1]
        return keys[(keys.index(self._chosen) + step) % len(keys)]


class AnswerField(FieldWidget):
    """The answer to a question, or none."""

    def __init__(self) -> None:
        self.answers = AnswerRow()
        super().__init__(_("Answer"), self.answers, labelled=False)
        self.answers.chosen.connect(self._chosen)

    def value(self) -> str:
        """The chosen answer, or nothing."""
        return self.answers.current()

    def _show(self, value: object) -> None:
        self.answers.choose(str(value or ""))

    def _chosen(self) -> None:
        self.edited.emit()
        self.settled.emit()
