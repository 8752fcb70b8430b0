"""What the user does to the plan, each as one labelled action."""

from __future__ import annotations

import datetime as dt

from core.dossier.records.realise import Measure
from core.library.measures import catalogue
from core.realise import measures, pasting, planning
from core.realise.pasting import Pasted, Reader
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _
from ui.pages.page import Page


class PlanActs:
    """The acts of the page of the plan."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def add(self, title: str, risk: str = "") -> str:
        """A new measure, for a risk where one is looked at; its id."""
        page = self._page
        risks = (risk,) if risk else ()
        made = page.do(
            N_("Add measure"),
            lambda: measures.add(page.dossier, page.cycle.id, title, risks),
        )
        return made.id if made else ""

    def take(self, key: str, risk: str) -> str:
        """A measure of the library; its id."""
        page = self._page
        template, risks = catalogue().template(key), (risk,) if risk else ()
        made = page.do(
            N_("Add measure from library"),
            lambda: measures.from_template(page.dossier, page.cycle.id, template, risks),
            tell=_("It stands in the plan"),
        )
        return made.id if made else ""

    def read(self, rows: list[list[str]]) -> Pasted:
        """What was pasted, to be looked at first; raises NothingPasted."""
        return Reader(self._page.dossier, self._page.cycle.id).read(rows)

    def take_over(self, pasted: Pasted) -> None:
        """The rows that were looked at."""
        page, count = self._page, len(pasted.usable)
        told = ngettext("{count} measure added", "{count} measures added", count)
        page.do(
            N_("Paste measures"),
            lambda: pasting.take_over(page.dossier, page.cycle, pasted),
            tell=told.format(count=count),
        )

    def duplicate(self, measure_id: str) -> str:
        """The same measure once more; its id."""
        dossier = self._page.dossier
        measure = dossier.get(Measure, measure_id)
        made = self._page.do(N_("Duplicate measure"), lambda: measures.duplicate(dossier, measure))
        return made.id if made else ""

    def remove(self, measure_id: str) -> None:
        """Take a measure out of the plan."""
        dossier = self._page.dossier
        measure = dossier.get(Measure, measure_id)
        self._page.do(
            N_("Remove measure"), lambda: dossier.remove(measure), tell=_("Measure removed")
        )

    def reorder(self, measure_id: str, before: str) -> None:
        """Put a measure elsewhere in the plan."""
        dossier = self._page.dossier
        measure = dossier.get(Measure, measure_id)
        self._page.do(N_("Move measure"), lambda: dossier.move(measure, before or None))

    def reschedule(self, measure_id: str, start: dt.date, end: dt.date) -> None:
        """Give a measure other dates."""
        dossier = self._page.dossier
        measure = dossier.get(Measure, measure_id)
        self._page.do(
            N_("Change dates of measure"),
            lambda: planning.reschedule(dossier, measure, start, end),
        )
