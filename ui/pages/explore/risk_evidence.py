"""The findings under a risk or a strength: each one click from where it comes from."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.dossier.records.explore import EvidenceLink, Risk, Strength
from core.explore import evidence
from core.explore.finding import Finding
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.pages.page import Page
from ui.parts.buttons import link
from ui.parts.labels import muted, section, strong
from ui.parts.layouts import column, panel, row
from ui.parts.rows import LinkRow, LinkRows


class EvidenceSection(QWidget):
    """Rows of findings; a click leads to the source, Del takes the finding away from here."""

    def __init__(self, page: Page, missing: str) -> None:
        super().__init__()
        self._page = page
        self._found: dict[str, Finding] = {}
        self.add = link(_("Add finding"), lambda: None, icon="plus", writes=True)
        self.rows = LinkRows(_("Findings"), removable=True)
        self.nothing = muted(missing)
        self.invitation = panel(strong(_("Let go to put it under here")), role="invites")
        self.invitation.hide()
        head = row(section(_("Findings")), None, self.add)
        self.setLayout(column(head, self.nothing, self.rows, self.invitation, gap=4))
        self.rows.opened.connect(self.go)
        self.rows.removed.connect(self.remove)

    def show_target(self, target: Risk | Strength) -> tuple[Finding, ...]:
        """Show the findings under it; they are handed back."""
        links = evidence.links(self._page.dossier, target)
        found = evidence.findings(self._page.dossier, target)
        self._found = {each.id: one for each, one in zip(links, found, strict=True)}
        self.rows.set_rows([finding_row(id, one) for id, one in self._found.items()])
        self.nothing.setVisible(not found)
        return found

    def invite(self, invites: bool) -> None:
        """While a finding is dragged over the record, say where it will stand."""
        self.invitation.setVisible(invites)
        self.nothing.setVisible(not self._found and not invites)

    def go(self, link_id: str) -> None:
        """To where the finding comes from."""
        found = self._found[link_id]
        self._page.session.go(found.step, found.source)

    def remove(self, link_id: str) -> None:
        """Take a finding away from here; where it comes from it stays."""
        dossier = self._page.dossier
        self._page.do(
            N_("Remove finding from risk"),
            lambda: dossier.remove(dossier.get(EvidenceLink, link_id)),
            tell=_("The finding no longer stands here"),
        )


def finding_row(id: str, found: Finding) -> LinkRow:
    """A finding as a row; of a hidden figure only the reason."""
    text = found.title
    if found.hidden:
        text = _("{finding}: {reason}").format(finding=found.title, reason=found.hidden)
    private = found.tier == "advisor_only"
    return LinkRow(
        id,
        text,
        note=_("advisor only") if private else found.note,
        icon="eye-off" if found.hidden else found.icon,
        private=private,
    )
