"""The guide beside the page: why, how, when it is done, what comes next, the law."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from core.country.duties import Duty
from core.cycle.steps import Condition
from core.text.translate import gettext as _
from ui.look.scale import px
from ui.look.tokens import GAP, GUIDE, RAIL, ROOM
from ui.parts.act import Act
from ui.parts.buttons import Button, from_act, icon_button, link
from ui.parts.labels import body, caption, label, muted, prose, section
from ui.parts.layouts import Piece, clear, column, holder, line, row, scroll
from ui.shell.step_button import ProgressShape


class ConditionRow(QWidget):
    """One condition with its shape; a click goes where it is mended."""

    def __init__(self, condition: Condition, go: Callable[[Condition], None]) -> None:
        super().__init__()
        shape = ProgressShape("done" if condition.met else "open")
        words = muted(condition.text) if condition.met else body(condition.text)
        laid = row(shape, words, gap=10)
        laid.setStretch(1, 1)
        for part in (shape, words):
            laid.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        state = _("done: {condition}") if condition.met else _("to do: {condition}")
        self.setAccessibleName(state.format(condition=condition.text))
        if not condition.met and condition.record:
            to = icon_button("arrow-right", _("Go there"), lambda: go(condition))
            # As high as a line, so that it stands beside the first one.
            to.setStyleSheet(f"min-height: {px(20)}px; min-width: {px(24)}px;")
            laid.addWidget(to, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(laid)


class GuidePanel(QWidget):
    """272 px, or a rail of 44."""

    asked = Signal(object)
    """A condition to mend."""
    folded = Signal(bool)
    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("guide")
        self.setAccessibleName(_("Guide"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._why = prose()
        self._how = column(gap=6)
        self._done = column(gap=6)
        self._next = column(gap=0)
        self._law = column(gap=4)
        self._how_button = link(_("How to go about it"), self._turn_how, "chevron-right")
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._open_side())
        self._stack.addWidget(self._rail())
        self.fold(False)

    def show_texts(self, why: str, how: Sequence[str], duties: Sequence[Duty]) -> None:
        """Why and how, and the law at the bottom."""
        self._why.setText(why)
        clear(self._how)
        for number, sentence in enumerate(how, 1):
            place = muted(f"{number}", wraps=False)
            laid = row(place, body(sentence), gap=10)
            laid.setStretch(1, 1)
            laid.setAlignment(place, Qt.AlignmentFlag.AlignTop)
            self._how.addWidget(holder(laid))
        self._unfold_how(False)
        clear(self._law)
        for duty in duties:
            self._law.addWidget(caption(_article(duty), wraps=True))
        self._law_place.setVisible(bool(duties))

    def show_conditions(self, conditions: Sequence[Condition], skipped: str) -> None:
        """The live list of what makes this step done."""
        clear(self._done)
        if skipped:
            words = _("Not this year: {reason}").format(reason=skipped)
            self._done.addWidget(body(words))
            return
        for condition in conditions:
            self._done.addWidget(ConditionRow(condition, self.asked.emit))

    def show_next(self, act: Act | None) -> None:
        """What comes after this step."""
        clear(self._next)
        if act is not None:
            self._next.addWidget(from_act(act, "link"))

    def fold(self, folds: bool) -> None:
        """Fold to the rail, or unfold."""
        self._stack.setCurrentIndex(1 if folds else 0)
        self.resized.emit()

    def width_now(self) -> int:
        """How wide it is, folded or not."""
        return px(RAIL if self.is_folded else GUIDE)

    @property
    def is_folded(self) -> bool:
        """Whether only the rail shows."""
        return self._stack.currentIndex() == 1

    def toggle(self) -> None:
        """Fold or unfold, because the user asks."""
        self.fold(not self.is_folded)
        self.folded.emit(self.is_folded)

    def _open_side(self) -> QWidget:
        head = row(section(_("Guide")), None, self._fold_button("fold", _("Fold the guide")))
        self._how_place = holder(self._how)
        inside = column(
            self._why, self._how_button, self._how_place, 4, label(_("Done when")), self._done, 4,
            self._next, None, gap=8,
        )  # fmt: skip
        inside.setContentsMargins(ROOM, 0, GAP, 0)
        self._law_place = self._bottom()
        laid = column(self._headed(head), scroll(holder(inside)), self._law_place, gap=0)
        return holder(laid)

    def _bottom(self) -> QWidget:
        inner = column(line(), 2, label(_("Law")), self._law, gap=4)
        inner.setContentsMargins(ROOM, 0, ROOM, GAP)
        return holder(inner)

    def _headed(self, head: Piece) -> QVBoxLayout:
        made = column(head)
        made.setContentsMargins(ROOM, GAP, 6, 6)
        return made

    def _rail(self) -> QWidget:
        rail = column(self._fold_button("compass", _("Unfold the guide")), None)
        rail.setContentsMargins(4, GAP, 4, 4)
        return holder(rail)

    def _fold_button(self, icon: str, name: str) -> Button:
        return icon_button(icon, name, self.toggle, "F1")

    def _turn_how(self) -> None:
        self._unfold_how(self._how_place.isHidden())

    def _unfold_how(self, unfolds: bool) -> None:
        self._how_place.setVisible(unfolds)
        self._how_button.set_icon_name("chevron-down" if unfolds else "chevron-right")


def _article(duty: Duty) -> str:
    """The article of a duty, and whether it was checked."""
    note = duty.note()
    words = duty.article.in_language()
    return _("{article} ({note})").format(article=words, note=note) if note else words
