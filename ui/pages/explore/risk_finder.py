"""All findings of the year beside the record: Enter or dragging puts one under it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from core.dossier.dossier import Dossier
from core.explore import evidence
from core.explore.finding import Finding
from core.text.translate import gettext as _
from core.text.translate import ngettext
from ui.parts.buttons import link
from ui.parts.field_words import Words, chosen_words, units_in_words
from ui.parts.labels import caption, section
from ui.parts.layouts import column, row
from ui.parts.list_pane import ListPane, Row

SEPARATOR = "|"


class Finder(QWidget):
    """What could be linked, grouped by kind; what is linked already is dimmed."""

    picked = Signal(str)
    """The key of the finding that is to be linked, or unlinked when it was."""
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, Finding] = {}
        self.list = ListPane(_("All findings"))
        self.list.view.setDragEnabled(True)
        self.list.view.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.hint = caption(_("Enter, a double click or dragging links a finding."), wraps=True)
        head = row(section(_("All findings")), None, link(_("Done"), self.closed.emit, "check"))
        self.list.head.insertLayout(0, head)
        self.list.head.addSpacing(6)
        self.list.head.addWidget(self.hint)
        self.setLayout(column(self.list))
        self.setFocusProxy(self.list.filter)
        self.list.opened.connect(self.picked)

    def show_year(
        self,
        dossier: Dossier,
        cycle_id: str,
        linked: frozenset[tuple[str, ...]],
        names: Mapping[str, str],
        words: Words,
    ) -> None:
        """The findings of a year; `linked` are the keys of those under the record."""
        order = {kind: place for place, kind in enumerate(evidence.KINDS)}
        found = sorted(
            evidence.all_findings(dossier, cycle_id),
            key=lambda each: (order[each.kind], not each.adverse),
        )
        self.found = {SEPARATOR.join(each.key): each for each in found}
        self.list.set_rows(
            [
                _row(id, each, each.key in linked, _place(each, names, words))
                for id, each in self.found.items()
            ]
        )


def _row(id: str, found: Finding, linked: bool, place: str) -> Row:
    used = ngettext("used {count} time", "used {count} times", found.used)
    words = [found.note, place, used.format(count=found.used) if found.used else ""]
    muted = " · ".join(word for word in words if word)
    return Row(
        id,
        found.title,
        muted=_("linked here · {more}").format(more=muted) if linked else muted,
        icon="check" if linked else found.icon,
        private=found.tier == "advisor_only",
        group=found.kind_name,
        dim=linked,
    )


def _place(found: Finding, names: Mapping[str, str], words: Words) -> str:
    """Its component of the work and its units; a survey result names its unit itself."""
    factor = chosen_words((found.factor,), words) if found.factor else ""
    if found.kind == "survey" or not found.units:
        return factor
    return " · ".join(word for word in (factor, units_in_words(found.units, names)) if word)
