"""What stands where there is nothing yet: a heading, one sentence, one or two acts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from core.dossier.records.words import Country
from core.library.guide import step_guide
from ui.look.tokens import GAP, SMALL
from ui.parts.act import Act
from ui.parts.buttons import from_act
from ui.parts.labels import Label, prose
from ui.parts.layouts import column, row


class Empty(QWidget):
    """An empty place that says what belongs there and offers the first act."""

    def __init__(self, heading: str, sentence: str, *acts: Act) -> None:
        super().__init__()
        self.heading = Label(heading, "section")
        self.heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.sentence = prose(sentence)
        self.sentence.setProperty("role", "muted")
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.sentence.setMaximumWidth(460)
        self.buttons = [
            from_act(act, "plain" if number else "primary") for number, act in enumerate(acts)
        ]
        middle = row(None, self.sentence, None)
        middle.setStretch(1, 8)
        buttons = row(None, *self.buttons, None)
        self.setLayout(column(None, self.heading, middle, SMALL, buttons, None, gap=GAP))
        self.setAccessibleName(heading)
        self.setAccessibleDescription(sentence)


def guide_empty(step: str, country: Country, *acts: Act) -> Empty:
    """What the guide says belongs on the page of a step."""
    said = step_guide(step, country).empty
    return Empty(str(said.heading), str(said.sentence), *acts)
