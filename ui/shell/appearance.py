"""How the program looks and speaks, chosen in place: language, theme, size of text."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.text.translate import gettext as _
from ui.look.theme import Choice
from ui.parts.fields.choice import ChoiceField
from ui.parts.layouts import row
from ui.preferences import Preferences

LANGUAGE_NAMES = (("nl", "Nederlands"), ("fr", "Français"), ("en", "English"))
SCALES = (1.0, 1.15, 1.25, 1.5, 1.75, 2.0)


class AppearanceBar(QWidget):
    """Three choices side by side; each holds at once."""

    changed = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self.language = ChoiceField(_("Language"), LANGUAGE_NAMES)
        self.language.set_value(preferences.language)
        themes = [("light", _("Light")), ("dark", _("Dark")), ("system", _("As the system"))]
        self.theme = ChoiceField(_("Theme"), themes)
        self.theme.set_value(preferences.theme)
        scales = [(str(scale), f"{scale:.0%}") for scale in SCALES]
        self.scale = ChoiceField(_("Size of text"), scales)
        self.scale.set_value(str(preferences.text_scale))
        for field in (self.language, self.theme, self.scale):
            field.settled.connect(self._keep)
        self.setLayout(row(self.language, self.theme, self.scale, gap=12))

    def _keep(self) -> None:
        self._preferences.language = self.language.value()
        self._preferences.theme = cast(Choice, self.theme.value())
        self._preferences.text_scale = float(self.scale.value() or 1)
        self.changed.emit()


def next_scale(now: float, step: int) -> float:
    """The next larger or smaller size of text."""
    nearest = min(range(len(SCALES)), key=lambda place: abs(SCALES[place] - now))
    return SCALES[min(max(nearest + step, 0), len(SCALES) - 1)]
