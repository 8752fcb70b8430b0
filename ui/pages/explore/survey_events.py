"""What people undergo, for everybody together: reported or not, and how many where it may be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from core.dossier.records.explore import EvidenceLink
from core.explore.survey.figures import EventResult, Shown, SurveyResults
from core.explore.survey.tree import WHOLE
from core.text import numbers
from core.text.translate import gettext as _
from ui.look.tokens import GAP
from ui.pages.explore.as_evidence import choose_risk
from ui.pages.explore.survey_stage import SurveyHost
from ui.parts.buttons import primary
from ui.parts.labels import muted
from ui.parts.layouts import column, holder, row, scroll
from ui.parts.rows import LinkRow, LinkRows


class EventsView(QWidget):
    """Rows of events; Enter puts one under a risk."""

    def __init__(self, page: SurveyHost, link: Callable[[str, str], EvidenceLink]) -> None:
        super().__init__()
        self.page, self._link = page, link
        self._found: SurveyResults | None = None
        self.said, self.rows = muted(), LinkRows(_("What they undergo"))
        self.rows.opened.connect(lambda _item: self.as_evidence())
        self.act = primary(_("As finding"), self.as_evidence, "plus", writes=True)
        head = row(self.said, self.act, gap=GAP)
        head.setStretch(0, 1)
        laid = column(head, scroll(holder(column(self.rows, None))), gap=GAP)
        laid.setStretch(1, 1)
        self.setLayout(laid)

    def show_results(self, found: SurveyResults) -> None:
        """Show the events of the whole organisation."""
        self._found = found
        self.said.setText(self._sentence())
        self.act.set_why_not(self.why_not())
        self.rows.set_rows([_row(event) for event in found.events.values()])

    def why_not(self) -> str:
        """Why there is no finding here."""
        scale = self._scale()
        if self._found is None or not scale:
            return _("This questionnaire asks nothing of the kind.")
        cell = self._found.cell(WHOLE, scale)
        return "" if isinstance(cell, Shown) else str(cell)

    def as_evidence(self) -> None:
        """Put the events under a risk, as one finding of everybody."""
        scale = self._scale()
        if self._found is not None and scale and not self.why_not():
            title = str(self._found.scales[scale].title)
            choose_risk(self.page, self.act, self._link(scale, WHOLE), title)

    def _scale(self) -> str:
        """The scale of events, which the questionnaire has or not."""
        scales = self._found.scales.values() if self._found else ()
        return next((scale.key for scale in scales if scale.events), "")

    def _sentence(self) -> str:
        if self._found is None or not self._found.events:
            return self.why_not()
        return _(
            "For everybody together only: a small team would betray who it was. What was reported "
            "once is reported."
        )


def _row(event: EventResult) -> LinkRow:
    """Its text names who did it."""
    said = str(event.text).rstrip(".")
    return LinkRow(event.item, said, note=_count(event), level=3 if event.reported else 1)


def _count(event: EventResult) -> str:
    if not event.reported:
        return _("not reported, n = {n}").format(n=event.n)
    if event.count is None:
        return _("reported, n = {n}").format(n=event.n)
    sentence = _("{count} of {n} ({share})")
    return sentence.format(
        count=event.count, n=event.n, share=numbers.percent(event.count / event.n)
    )
