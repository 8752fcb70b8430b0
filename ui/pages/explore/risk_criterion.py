"""One question of a rating method in words: the choices, what the chosen one looks like."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QWidget

from core.explore.proposals import Proposal
from core.library.methods import Choice, Criterion
from core.text.translate import gettext as _
from ui.look.fonts import font
from ui.look.scale import px
from ui.parts.buttons import Button, link
from ui.parts.flow import Flow
from ui.parts.labels import caption, label
from ui.parts.layouts import column, holder, row


class CriterionRow(QWidget):
    """Words to choose from; under them the anchor, and what the figures propose."""

    chosen = Signal(str, str)
    """The criterion's key, and the value."""

    def __init__(self, criterion: Criterion) -> None:
        super().__init__()
        self.criterion = criterion
        self._proposal: Proposal | None = None
        self._group = QButtonGroup(self)
        self.buttons = {choice.value: self._button(choice) for choice in criterion.choices}
        self.anchor = caption(wraps=True)
        self.proposed = caption(wraps=True)
        self.take = link(_("Take over"), self._take, writes=True)
        self._offer = holder(row(self.proposed, self.take))
        title = label(str(criterion.title))
        title.setToolTip(str(criterion.hint or ""))
        words = holder(Flow(list(self.buttons.values()), gap=4))
        words.setAccessibleName(str(criterion.title))
        self.setLayout(column(title, words, self.anchor, self._offer, gap=2))
        self.setFocusProxy(next(iter(self.buttons.values())))
        self._group.buttonClicked.connect(lambda _button: self._tell())

    def value(self) -> str:
        """The chosen value, or nothing."""
        return next((value for value, one in self.buttons.items() if one.isChecked()), "")

    def show_value(self, value: str, proposal: Proposal | None) -> None:
        """Show what is chosen, and what the figures say."""
        self._proposal = proposal
        self._group.setExclusive(False)
        for key, button in self.buttons.items():
            button.setChecked(key == value)
        self._group.setExclusive(True)
        chosen = self.criterion.choice(value) if value else None
        self.anchor.setText(str((chosen and chosen.anchor) or "" if chosen else self._hint()))
        self.anchor.setVisible(bool(self.anchor.text()))
        self._show_proposal(value)

    def _hint(self) -> str:
        return str(self.criterion.hint or "")

    def _show_proposal(self, value: str) -> None:
        offered = self._proposal
        self._offer.setVisible(offered is not None)
        if offered is None:
            return
        agrees = offered.value == value
        choice = self.criterion.choice(offered.value)
        sentence = (
            _("As the figures say. {because}") if agrees else _("Proposed: {word}. {because}")
        )
        word = choice.label if choice else offered.value
        self.proposed.setText(sentence.format(word=word, because=offered.because))
        self.take.setVisible(not agrees)

    def _button(self, choice: Choice) -> Button:
        made = Button(str(choice.label), "segment", writes=True)
        made.setCheckable(True)
        bold = QFontMetrics(font("strong")).horizontalAdvance(made.text())
        made.setMinimumWidth(bold + px(26))
        made.set_tip(str(choice.anchor or ""))
        made.setAccessibleDescription(str(choice.anchor or ""))
        self._group.addButton(made)
        return made

    def _tell(self) -> None:
        self.chosen.emit(self.criterion.key, self.value())

    def _take(self) -> None:
        if self._proposal is not None:
            self.chosen.emit(self.criterion.key, self._proposal.value)
