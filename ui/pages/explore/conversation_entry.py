"""The line in which statements are typed: Enter, next; and the warning for names."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.explore import names
from core.text.translate import gettext as _
from core.text.translate import ngettext
from ui.pages.page import Page
from ui.parts.field_words import source_words
from ui.parts.fields.choice import ChoiceField
from ui.parts.fields.segment import Segments
from ui.parts.fields.text import LineField
from ui.parts.labels import fault
from ui.parts.layouts import column, row


def tone_words() -> list[tuple[str, str]]:
    """A statement is a concern or something that goes well."""
    return [("concern", _("A concern")), ("positive", _("Goes well"))]


class Suspicion:
    """Looks for names with what the dossier knows of units and people."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._known: tuple[frozenset[str], frozenset[str]] | None = None

    def look_again(self) -> None:
        """Units and people may be others now."""
        self._known = None

    def of(self, text: str) -> str:
        """One sentence when something looks like a name or a number; nothing otherwise."""
        dossier, cycle = self._page.dossier, self._page.cycle.id
        if self._known is None:
            people = names.known_people(dossier, cycle)
            self._known = names.known_words(dossier, cycle), people
        found = names.suspects(text, *self._known)
        if not found:
            return ""
        sentence = ngettext(
            "{pieces} looks like a name or a number. Leave out who it was.",
            "{pieces} look like names or numbers. Leave out who it was.",
            len(found),
        )
        return sentence.format(pieces=", ".join(_("“{text}”").format(text=one) for one in found))


class Entry(QWidget):
    """What was said, of which component of the work, and in which tone."""

    said = Signal(str, str, bool)
    """Text, source key (or nothing), positive."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._suspicion = page, Suspicion(page)
        self.text = LineField(
            _("Statement"), _("What was said, without a name. Enter for the next."), labelled=False
        )
        words = source_words(page.session.profile)
        self.source = ChoiceField(_("Component"), words, none=_("No component"), labelled=False)
        self.tone = Segments(_("Tone"), tone_words())
        self.tone.choose("concern")
        self.warning = fault()
        below = row(self.source, self.tone, None)
        self.setLayout(column(self.text, self.warning, below, gap=6))
        self.warning.hide()
        self.text.line.returnPressed.connect(self.enter)
        self.text.edited.connect(self._look)
        self.setFocusProxy(self.text)

    def enter(self) -> None:
        """Hand over what was typed, and be ready for the next."""
        text = self.text.value()
        if isinstance(text, str) and text and self.text.line.isReadOnly() is False:
            self.said.emit(text, self.source.value(), self.tone.current() == "positive")
            self.text.clear()
            self.text.put_back(text, self._page.session.failing)
            self._look()
            self.text.line.setFocus()

    def _look(self) -> None:
        sentence = self._suspicion.of(self.text.line.text())
        self.warning.setText(sentence)
        self.warning.setVisible(bool(sentence))
