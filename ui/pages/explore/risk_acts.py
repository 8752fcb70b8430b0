"""What the user does to risks and strengths, each as one labelled action."""

from __future__ import annotations

from core.dossier.records.explore import Risk, Strength
from core.explore import evidence, risks, strengths
from core.explore.finding import Finding
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.pages.page import Page
from ui.parts.list_pane import ListPane


class RiskActs:
    """The acts of the page of risks."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def add_risk(self) -> str:
        """A new risk; its id."""
        dossier, cycle = self._page.dossier, self._page.cycle.id
        made = self._page.do(N_("Add risk"), lambda: risks.add(dossier, cycle, _("New risk")))
        return made.id if made else ""

    def add_strength(self) -> str:
        """A new strength; its id."""
        dossier, cycle = self._page.dossier, self._page.cycle.id
        title = _("New strength")
        made = self._page.do(N_("Add strength"), lambda: strengths.add(dossier, cycle, title))
        return made.id if made else ""

    def duplicate(self, risk: Risk) -> str:
        """The same risk once more, for another place; its id."""
        dossier = self._page.dossier
        copy = self._page.do(N_("Duplicate risk"), lambda: risks.duplicate(dossier, risk))
        return copy.id if copy else ""

    def remove(self, record_id: str) -> None:
        """Take a risk or a strength away; its findings stay where they come from."""
        record, dossier = self.record(record_id), self._page.dossier
        risk = isinstance(record, Risk)
        label = N_("Remove risk") if risk else N_("Remove strength")
        told = _("Risk removed") if risk else _("Strength removed")
        self._page.do(label, lambda: dossier.remove(record), tell=told)

    def move(self, pane: ListPane, record_id: str, before: str) -> None:
        """Put a risk or a strength elsewhere in its list, as the list shows it."""
        record, dossier = self.record(record_id), self._page.dossier
        rest = [row.id for row in pane.model.rows if row.id != record_id]
        place = rest.index(before) if before else len(rest)
        previous = rest[place - 1] if place else None
        if isinstance(record, Risk):
            self._page.do(
                N_("Move in register"), lambda: risks.place_after(dossier, record, previous)
            )
        else:
            self._page.do(N_("Move in register"), lambda: dossier.move(record, before or None))

    def rename(self, record_id: str, title: str) -> None:
        """Give another name."""
        record, dossier = self.record(record_id), self._page.dossier
        if isinstance(record, Risk):
            self._page.do(N_("Change risk"), lambda: risks.change(dossier, record, title=title))
        else:
            self._page.do(
                N_("Change strength"), lambda: strengths.change(dossier, record, title=title)
            )

    def toggle(self, target: Risk | Strength, found: Finding) -> None:
        """Link a finding to the record, or take it away when it stands there."""
        dossier = self._page.dossier
        links = evidence.links(dossier, target)
        known = next((one for one in links if evidence.key_of(one) == found.key), None)
        if known is not None:
            self._page.do(N_("Unlink finding"), lambda: dossier.remove(known))
        else:
            self._page.do(
                N_("Link finding"), lambda: evidence.link_finding(dossier, target.id, found)
            )

    def record(self, record_id: str) -> Risk | Strength:
        """The risk or the strength with this id; raises Missing."""
        dossier = self._page.dossier
        return dossier.find(Risk, record_id) or dossier.get(Strength, record_id)
