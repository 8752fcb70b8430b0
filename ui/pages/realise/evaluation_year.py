"""The yearly evaluation: what the country wants to be looked at, and the conclusion of the year."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from core.dossier.records.realise import YearlyEvaluation
from core.realise import yearly
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.look.scale import px
from ui.look.tokens import GAP, WIDE
from ui.pages.many_views import View
from ui.pages.page import Page
from ui.parts.binder import Binder, Field
from ui.parts.fields.numbers import NumberField
from ui.parts.fields.text import TextField
from ui.parts.labels import Label, caption, section, strong
from ui.parts.layouts import column, holder, row, scroll

NUMBER_WIDTH = 84
CONCLUSION_WIDTH = 336


class InputForm(QWidget):
    """One input: what it is about, how many, and what it taught."""

    def __init__(self, page: Page, line: yearly.Line) -> None:
        super().__init__()
        self._page = page
        self.key, title = line.input.key, str(line.input.title)
        self.text = TextField(title, _("What it taught"), 1, labelled=False)
        self.count = NumberField(_("Number: {input}").format(input=title), labelled=False)
        self.count.line.setPlaceholderText(_("Number"))
        self.count.setFixedWidth(px(NUMBER_WIDTH))
        self.count.setVisible(line.input.counted)
        answer = row(column(self.count, None), self.text, gap=8)
        answer.setStretch(1, 1)
        hint = caption(str(line.input.hint), wraps=True)
        self.setLayout(column(strong(title, wraps=True), hint, answer, gap=4))
        fields = [Field(self.text, "text")]
        if line.input.counted:
            fields.append(Field(self.count, "count"))
        self.form = Binder(page, N_("Change evaluation"), fields, _writer(page))

    def refresh(self) -> None:
        """Show what was noted."""
        page = self._page
        self.form.show(yearly.record(page.dossier, page.cycle.id, self.key))


class YearView(View):
    """The inputs left, the conclusion of the year always in sight."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        lines = yearly.inputs(page.dossier, page.cycle.id)
        self.inputs = [InputForm(page, line) for line in lines]
        self.said, self.small = Label("", "strong", wraps=True), caption(wraps=True)
        self.small.setText(
            _("A number of one to four people leaves this page only as “fewer than five”.")
        )
        self.conclusion = TextField(
            _("Conclusion of the year"),
            _("What worked, what did not, and what changes next year because of it?"),
            9,
            labelled=False,
        )
        self.form = Binder(
            page, N_("Change conclusion"), [Field(self.conclusion, "text")], _writer(page)
        )
        self._lay_out()

    def refresh(self) -> None:
        """Show what was noted."""
        page = self._page
        lines = yearly.inputs(page.dossier, page.cycle.id)
        words = _("{filled} of {count} inputs are noted.")
        filled = sum(line.filled for line in lines)
        self.said.setText(words.format(filled=filled, count=len(lines)))
        for each in self.inputs:
            each.refresh()
        self.form.show(yearly.record(page.dossier, page.cycle.id, yearly.CONCLUSION))

    def show_record(self, record_id: str) -> bool:
        """Whether a note of the yearly evaluation is here."""
        return self._page.dossier.find(YearlyEvaluation, record_id) is not None

    def start_concluding(self) -> None:
        """Put the cursor in the conclusion."""
        self.conclusion.start_editing()

    def _lay_out(self) -> None:
        inside = column(self.said, *self.inputs, self.small, None, gap=20)
        inside.setContentsMargins(WIDE, GAP, WIDE, WIDE)
        right = column(section(_("Conclusion of the year")), self.conclusion, None, gap=8)
        right.setContentsMargins(WIDE, GAP, WIDE, WIDE)
        beside = scroll(holder(right))
        beside.setFixedWidth(px(CONCLUSION_WIDTH))
        laid = row(scroll(holder(inside)), beside, gap=0)
        laid.setStretch(0, 1)
        self.setLayout(laid)


def _writer(page: Page) -> Callable[[YearlyEvaluation, str, object], YearlyEvaluation]:
    """Writes one value of an input or of the conclusion."""

    def write(noted: YearlyEvaluation, attribute: str, value: object) -> YearlyEvaluation:
        return yearly.change(page.dossier, noted, **{attribute: value})

    return write
