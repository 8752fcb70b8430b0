"""What can be concluded of a goal: a word, a sentence, its figures; and another conclusion."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from core.dossier.records.envision import Goal
from core.dossier.records.realise import Effect
from core.dossier.records.words import Conclusion
from core.envision.goals import write
from core.realise.effect import computed_verdict, is_overruled
from core.realise.effect_words import (
    CONCLUSION_WORDS,
    conclusion_word,
    difference_words,
)
from core.text.faults import Fault
from core.text.translate import gettext as _
from ui.look.tokens import GAP
from ui.parts.buttons import plain, quiet
from ui.parts.fields.choice import ChoiceField
from ui.parts.fields.text import TextField
from ui.parts.labels import body, caption, heading, muted
from ui.parts.layouts import column, panel, row
from ui.parts.notice import Mark

MARKS: dict[Conclusion, str] = {
    "improved": "check",
    "partly": "partly",
    "unchanged": "minus",
    "worse": "arrow-down",
    "undecided": "question",
}
"""A shape for every conclusion; none is louder than another."""


class Verdict(QWidget):
    """The conclusion on one ground, whatever it says."""

    def __init__(self) -> None:
        super().__init__()
        self.mark = Mark("question", "accent", 28)
        self.word, self.sentence = heading(), body()
        self.figures, self.overruled = muted(), caption(wraps=True)
        said = column(self.word, self.sentence, self.figures, self.overruled, gap=4)
        laid = row(column(self.mark, None), said, gap=GAP)
        laid.setStretch(1, 1)
        self.setLayout(column(panel(laid, role="outlined")))

    def show_effect(self, goal: Goal, effect: Effect | None, reason: str = "") -> None:
        """Show what was concluded and why, or that it is still to be measured."""
        if effect is None:
            self.mark.show_icon("clock", "muted")
            self._say(_("Not measured yet"), _("Measure it when the new figures are there."))
            return
        self.mark.show_icon(MARKS[effect.conclusion], "accent")
        overruled = ""
        if is_overruled(goal, effect):
            word = conclusion_word(computed_verdict(goal, effect).conclusion)
            overruled = _("Overruled by the advisor; the figures say: {word}.").format(word=word)
        self._say(
            conclusion_word(effect.conclusion),
            _sentence(goal, effect, reason),
            difference_words(goal, effect),
            overruled,
        )

    def _say(self, word: str, sentence: str, figures: str = "", overruled: str = "") -> None:
        lines = (self.sentence, self.figures, self.overruled)
        self.word.setText(word)
        for line, text in zip(lines, (sentence, figures, overruled), strict=True):
            line.setText(text)
            line.setVisible(bool(text))
        self.setAccessibleName(" ".join((word, sentence, figures, overruled)).strip())


class Concluding(QWidget):
    """Conclude otherwise than the figures do: a word and its reason."""

    def __init__(self) -> None:
        super().__init__()
        self._apply: Callable[[Conclusion, str], object] | None = None
        words = [(key, conclusion_word(key)) for key in CONCLUSION_WORDS]
        self.choice = ChoiceField(_("Your conclusion"), words)
        self.reason = TextField(_("Reason"), _("What do you know that the figures do not?"), 2)
        self.go = plain(_("Conclude"), self.apply, "check", writes=True)
        self.cancel = quiet(_("Cancel"), self.hide)
        buttons = row(self.go, self.cancel, None)
        self.setLayout(column(panel(self.choice, self.reason, buttons, gap=GAP)))
        self.hide()

    def ask(self, effect: Effect, apply: Callable[[Conclusion, str], object]) -> None:
        """Show the question."""
        self._apply = apply
        self.choice.set_value(effect.conclusion)
        self.reason.set_value(effect.reason)
        self.show()
        self.choice.combo.setFocus()

    def apply(self) -> None:
        """Do it, or say beside the reason what is missing."""
        if self._apply is None:
            return
        chosen = next(key for key in CONCLUSION_WORDS if key == self.choice.value())
        try:
            self._apply(chosen, str(self.reason.value()))
        except Fault as fault:
            self.reason.show_fault(fault)
            return
        self.hide()


def _sentence(goal: Goal, effect: Effect, reason: str) -> str:
    """What stands beside the word; the word itself is not said twice."""
    if effect.conclusion == "improved" and not reason and goal.target is not None:
        return _("The target of {target} is reached.").format(target=write(goal, goal.target))
    return reason
