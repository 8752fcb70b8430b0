"""Evidence: every finding of a year, and its links to the risks and strengths it shows."""

from typing import get_args

from msgspec.structs import replace

from core.dossier.dossier import Dossier
from core.dossier.records.base import derived_id
from core.dossier.records.explore import EvidenceLink, Risk, Strength
from core.dossier.records.words import EvidenceKind
from core.explore.evidence_reader import EvidenceReader
from core.explore.finding import Finding

KINDS: tuple[EvidenceKind, ...] = get_args(EvidenceKind)
"""The kinds of finding, in the order in which they are offered."""


def link(
    dossier: Dossier,
    cycle_id: str,
    target: str,
    kind: EvidenceKind,
    source_id: str,
    scale: str = "",
    unit: str = "",
) -> EvidenceLink:
    """Put a finding under a risk or a strength, once; `target` is the id of either."""
    column = "risk" if dossier.find(Risk, target) else "strength"
    key = (kind, source_id, scale, unit)
    known = dossier.find(EvidenceLink, derived_id("evidence_link", target, *key))
    return known or dossier.add(
        EvidenceLink(
            id=derived_id("evidence_link", target, *key),
            cycle=cycle_id,
            risk=target if column == "risk" else None,
            strength=target if column == "strength" else None,
            kind=kind,
            source=source_id,
            scale=scale,
            unit=unit,
        )
    )


def link_finding(dossier: Dossier, target: str, found: Finding) -> EvidenceLink:
    """Put a finding under a risk or a strength, once."""
    return link(
        dossier, found.record.cycle, target, found.kind, found.source, found.scale, found.unit
    )


def links(dossier: Dossier, target: Risk | Strength) -> tuple[EvidenceLink, ...]:
    """The links of a risk or a strength, in their order."""
    if isinstance(target, Risk):
        return dossier.all(EvidenceLink, risk=target.id)
    return dossier.all(EvidenceLink, strength=target.id)


def finding(dossier: Dossier, of: EvidenceLink) -> Finding:
    """The finding that a link points at."""
    return EvidenceReader(dossier).of_link(of)


def findings(dossier: Dossier, target: Risk | Strength) -> tuple[Finding, ...]:
    """The findings under a risk or a strength, in their order."""
    reader = EvidenceReader(dossier)
    return tuple(reader.of_link(each) for each in links(dossier, target))


def all_findings(dossier: Dossier, cycle_id: str) -> tuple[Finding, ...]:
    """Everything of a year that could be linked, and how often it is; hidden figures are not."""
    used: dict[tuple[str, ...], int] = {}
    for each in dossier.all(EvidenceLink, cycle=cycle_id):
        used[key_of(each)] = used.get(key_of(each), 0) + 1
    reader = EvidenceReader(dossier)
    return tuple(replace(each, used=used.get(each.key, 0)) for each in reader.of_year(cycle_id))


def agreeing_sources(found: tuple[Finding, ...]) -> int:
    """How many kinds of source agree, 0 to 4: survey, figures, dialogue and look, documents."""
    group = {"survey": 1, "indicator": 2, "document": 4}
    return len({group.get(each.kind, 3) for each in found if not each.hidden})


def key_of(of: EvidenceLink) -> tuple[str, ...]:
    """What makes it one finding: the same as `Finding.key`."""
    return (of.kind, of.source, of.scale, of.unit)
