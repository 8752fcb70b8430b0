"""The figure of the current row: what it means, where it comes from, what to do with it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.explore import figures
from core.explore.indicators import Series
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.look.tokens import GAP, WIDE
from ui.pages.page import Page
from ui.parts.binder import Binder, Field
from ui.parts.buttons import Slot, link, plain
from ui.parts.fields.text import LineField
from ui.parts.labels import caption, strong
from ui.parts.layouts import column, holder, line, row


class FigureStrip(QWidget):
    """Meaning and reference left, source and remark in the middle, the act right."""

    def __init__(self, page: Page, as_evidence: Slot, note_unknown: Slot) -> None:
        super().__init__()
        self.page = page
        self.title, self.meaning = strong(wraps=True), caption(wraps=True)
        self.reference = caption(wraps=True)
        self.source = LineField(_("Where this year's figure comes from"))
        self.remark = LineField(_("Remark"))
        self.act = plain(_("As finding"), as_evidence, "link", writes=True)
        self.unknown = link(_("Nobody knows this figure"), note_unknown, "question", writes=True)
        self.used = caption()
        self.form = Binder(
            page,
            N_("Change figure"),
            [
                Field(self.source, "origin_text", N_("Change source of figure")),
                Field(self.remark, "note", N_("Change remark on figure")),
            ],
        )
        said = holder(column(self.title, self.meaning, self.reference, None, gap=4))
        laid = row(
            said,
            column(self.unknown, self.source, self.remark, None),
            column(self.act, self.used, None),
            gap=WIDE,
        )
        laid.setStretch(0, 5)
        laid.setStretch(1, 4)
        self.setLayout(column(line(), laid, gap=GAP))

    def show_series(self, of: Series | None, used: int) -> None:
        """Explain a figure, or how to find one."""
        self.title.setText(
            of.title if of else _("No figure is shown: choose all of them, or other words.")
        )
        self.meaning.setText(_meaning(of) if of else "")
        self.reference.setText(_reference(of, self.page.session.country) if of else "")
        record = of.now.record if of else None
        self.form.show(record)
        for field in (self.source, self.remark):
            field.setVisible(record is not None)
        self.unknown.setVisible(of is not None and record is None)
        why = "" if record else _("Note a figure first, or ? when nobody knows it.")
        self.act.set_why_not(why)
        self.act.setVisible(of is not None)
        self.used.setText(_("used {count}×").format(count=used) if used else "")


def _meaning(of: Series) -> str:
    if of.indicator is None:
        return _("A figure of your own: it has no norm.")
    said = _("{definition} Counted as: {formula}.").format(
        definition=of.indicator.definition, formula=str(of.indicator.formula).rstrip(".")
    )
    refusal = of.indicator.refusal
    return f"{said} {refusal}" if refusal else said


def _reference(of: Series, country: str) -> str:
    found = of.indicator.benchmark(country) if of.indicator else None
    if of.indicator is None or found is None:
        return ""
    words = figures.reference_words(of.indicator, found)
    return _("Reference: {words}").format(words=words)
