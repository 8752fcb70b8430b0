"""Strengths: what protects people here, to keep and to build on."""

from collections import Counter

from core.dossier.dossier import Dossier
from core.dossier.records.explore import EvidenceLink, Strength
from core.explore import evidence
from core.explore.finding import Finding
from core.text.faults import Fault
from core.text.translate import gettext as _


class StrengthNeedsTitle(Fault):
    """A strength without a name."""


def add(dossier: Dossier, cycle_id: str, title: str) -> Strength:
    """A new strength of this name."""
    return dossier.add(Strength(cycle=cycle_id, title=_titled(title)))


def change(dossier: Dossier, strength: Strength, **values: object) -> Strength:
    """Give some fields new values; a title must say something (StrengthNeedsTitle)."""
    if "title" in values:
        values["title"] = _titled(str(values["title"]))
    return dossier.change(strength, **values)


def from_finding(dossier: Dossier, found: Finding, title: str) -> Strength:
    """A new strength that a finding shows, of the same units and component of the work."""
    strength = dossier.add(
        Strength(
            cycle=found.record.cycle,
            title=_titled(title),
            sources=(found.factor,) if found.factor else (),
            units=found.units,
        )
    )
    evidence.link_finding(dossier, strength.id, found)
    return strength


def evidence_counts(dossier: Dossier, cycle_id: str) -> Counter[str]:
    """How many findings stand under each strength."""
    links = dossier.all(EvidenceLink, cycle=cycle_id)
    return Counter(each.strength for each in links if each.strength)


def _titled(title: str) -> str:
    if not title.strip():
        raise StrengthNeedsTitle(_("Give the strength a name that says what goes well, and where."))
    return title.strip()
