"""Measures of the library for a risk: at the source first, with when they fit and when not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from core.dossier.records.explore import Risk
from core.library.measures import MeasureTemplate, catalogue
from core.realise import measures
from core.realise.template_words import kind_words, takes_words, tier_word
from core.text.translate import gettext as _
from ui.look.scale import px
from ui.look.tokens import LIST_WIDTH
from ui.pages.page import Page
from ui.parts.buttons import link, plain
from ui.parts.detail import DetailPane
from ui.parts.fields.choice import ChoiceField
from ui.parts.labels import Label, body, caption, heading, label, muted
from ui.parts.layouts import column, row, upright
from ui.parts.list_pane import ListPane, Row


class TemplateDetail(DetailPane):
    """One measure of the library in full."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self.kind, self.takes = heading(), muted(), caption(wraps=True)
        self.parts: dict[str, Label] = {}
        for piece in (self.title, self.kind, self.takes):
            self.column.addWidget(piece)
        for key, name in (
            ("what", _("What")),
            ("suited", _("Suited when")),
            ("unsuited", _("Not suited when")),
            ("steps", _("Steps")),
            ("side_effects", _("Mind")),
            ("participation", _("How people take part")),
            ("evidence", _("What is known of its effect")),
        ):
            self.parts[key] = body()
            self.column.addLayout(column(label(name), self.parts[key], gap=2))

    def show_template(self, template: MeasureTemplate) -> None:
        """Show it."""
        ours = catalogue()
        self.title.setText(str(template.title))
        self.kind.setText(kind_words(template))
        self.takes.setText(takes_words(template))
        steps = (f"{place}. {step}" for place, step in enumerate(template.steps, 1))
        texts = {
            "what": str(template.what),
            "suited": str(template.suited),
            "unsuited": str(template.unsuited),
            "steps": "\n".join(steps),
            "side_effects": str(template.side_effects),
            "participation": ours.participation_form(template),
            "evidence": ours.evidence_note(template),
        }
        for key, text in texts.items():
            self.parts[key].setText(text)


class PlanLibrary(QWidget):
    """The risk above, its measures left, one of them right; Enter takes it."""

    taken = Signal(str, str)
    """The key of a measure, and the risk it is for (or nothing)."""
    left = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._found: dict[str, MeasureTemplate] = {}
        self.back = link(_("Back to the plan"), self.left.emit, icon="arrow-left")
        self.risk = ChoiceField(_("For the risk"), [], none=_("Any risk: the whole library"))
        self.list = ListPane(_("Measures of the library"), tall=True)
        self.detail = TemplateDetail()
        self.add = plain(_("Add to the plan"), self.take, icon="plus", writes=True)
        self._lay_out()
        self.risk.settled.connect(self._fill)
        self.list.chosen.connect(lambda _key: self._show_current())
        self.list.opened.connect(lambda _key: self.take())

    def show_risks(self, risks: Sequence[Risk]) -> None:
        """The risks to choose from."""
        self.risk.set_options([(risk.id, risk.title) for risk in risks])
        self._fill()

    def seek(self, risk_id: str) -> None:
        """Look for measures for this risk, or for any."""
        self.risk.set_value(risk_id)
        self._fill()
        self.list.setFocus()

    def take(self) -> None:
        """Add the one that is looked at."""
        if self.list.current() in self._found and not self._page.session.read_only:
            self.taken.emit(self.list.current(), self.risk.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        risk = self._page.dossier.find(Risk, self.risk.value())
        offered = measures.suggestions(self._page.dossier, risk) if risk else ()
        taken = {one.template.key for one in offered if one.taken}
        found = [one.template for one in offered] if risk else _whole()
        self._found = {template.key: template for template in found}
        country = self._page.session.profile
        self.list.set_rows(
            [
                Row(
                    id=one.key,
                    title=str(one.title),
                    muted=_("stands in the plan") if one.key in taken else kind_words(one),
                    icon="check" if one.key in taken else "measure",
                    group=tier_word(one, country),
                    dim=one.key in taken,
                )
                for one in found
            ]
        )
        self._show_current()

    def _show_current(self) -> None:
        template = self._found.get(self.list.current())
        self.detail.setVisible(template is not None)
        self.add.setEnabled(template is not None and not self._page.session.read_only)
        if template is not None:
            self.detail.show_template(template)

    def _lay_out(self) -> None:
        self.list.setFixedWidth(px(LIST_WIDTH))
        head = row(self.back, self.risk, None, self.add, gap=16)
        head.setContentsMargins(24, 12, 24, 10)
        head.setStretch(1, 2)
        head.setStretch(2, 1)
        head.setAlignment(self.back, Qt.AlignmentFlag.AlignBottom)
        head.setAlignment(self.add, Qt.AlignmentFlag.AlignBottom)
        both = row(self.list, upright(), self.detail, gap=0)
        both.setStretch(2, 1)
        laid = column(head, both, gap=0)
        laid.setStretch(1, 1)
        self.setLayout(laid)


def _whole() -> list[MeasureTemplate]:
    """The whole library, at the source first and process measures last."""
    order = {"source": 0, "collective": 1, "individual": 2}
    return sorted(
        catalogue().measures,
        key=lambda one: (one.process, not one.at_the_source, order[one.strategy]),
    )
