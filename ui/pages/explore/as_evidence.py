"""A finding goes under a risk or a strength: one that is there, or a new one."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from core.dossier.records.explore import EvidenceLink, Risk, Strength
from core.explore import evidence, risks, strengths
from core.explore.finding import Finding
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.pages.page import Page
from ui.parts.picker import Option, Picker, pick

NEW_RISK, NEW_STRENGTH = "new-risk", "new-strength"


def choose_risk(page: Page, near: QWidget, of: EvidenceLink, title: str) -> Picker:
    """Ask under which risk or strength a finding belongs; a new one gets this title.

    A risk is printed, so its title never quotes what only the advisor may see.
    """
    found = evidence.finding(page.dossier, of)
    if found.tier == "advisor_only":
        title = _("New risk") if found.adverse else _("New strength")
    words = _("Under which risk or strength?")
    return pick(near, words, _options(page, found), (), partial(_link, page, found, title), False)


def link_count(page: Page, of: EvidenceLink) -> int:
    """Under how many risks and strengths a finding stands."""
    links = page.dossier.all(EvidenceLink, cycle=of.cycle, source=of.source)
    return sum(evidence.key_of(one) == evidence.key_of(of) for one in links)


def _options(page: Page, found: Finding) -> list[Option]:
    cycle = page.cycle.id
    linked = {
        one.risk or one.strength
        for one in page.dossier.all(EvidenceLink, cycle=cycle, source=found.source)
        if evidence.key_of(one) == found.key
    }
    there: list[Risk | Strength] = [
        *page.dossier.all(Risk, cycle=cycle, state="open"),
        *page.dossier.all(Strength, cycle=cycle),
    ]
    listed = [
        Option(
            one.id,
            one.title,
            _("stands there already") if one.id in linked else "",
            icon="warning" if isinstance(one, Risk) else "star",
        )
        for one in there
    ]
    new = [
        Option(NEW_RISK, _("New risk"), icon="plus"),
        Option(NEW_STRENGTH, _("New strength"), icon="plus"),
    ]
    return [*(new if found.adverse else reversed(new)), *listed]


def _link(page: Page, found: Finding, title: str, keys: tuple[str, ...]) -> None:
    for key in keys:
        if key == NEW_RISK:
            page.do(
                N_("Add risk"),
                partial(risks.from_finding, page.dossier, found, title),
                tell=_("Risk added"),
            )
        elif key == NEW_STRENGTH:
            page.do(
                N_("Add strength"),
                partial(strengths.from_finding, page.dossier, found, title),
                tell=_("Strength added"),
            )
        else:
            page.do(
                N_("Link finding"),
                partial(evidence.link_finding, page.dossier, key, found),
                tell=_("Finding linked"),
            )
