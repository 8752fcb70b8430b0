"""Risks: what the findings of a year show, and the register in which they stand."""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from core.dossier.dossier import Dossier
from core.dossier.records.base import new_id
from core.dossier.records.explore import EvidenceLink, Rating, Risk
from core.dossier.records.realise import Measure
from core.explore import evidence
from core.explore.finding import Finding
from core.explore.judging import Judgement, shown_class
from core.text.faults import Fault
from core.text.translate import gettext as _


class NeedsTitle(Fault):
    """A risk without a name."""


class NeedsReason(Fault):
    """A risk is closed without saying why."""


class Line(Struct, frozen=True, kw_only=True):
    """One risk in the register."""

    risk: Risk
    judgement: Judgement | None
    residual: Judgement | None
    evidence: int
    measures: int

    @property
    def shape(self) -> int:
        """Its class as one of five shapes; 0 while it is not judged."""
        return self.judgement.shape if self.judgement else 0


def add(dossier: Dossier, cycle_id: str, title: str) -> Risk:
    """A new risk of this name."""
    return dossier.add(Risk(cycle=cycle_id, title=_titled(title)))


def change(dossier: Dossier, risk: Risk, **values: object) -> Risk:
    """Give some fields new values; a title must say something (NeedsTitle)."""
    if "title" in values:
        values["title"] = _titled(str(values["title"]))
    return dossier.change(risk, **values)


def from_finding(dossier: Dossier, found: Finding, title: str) -> Risk:
    """A new risk that a finding shows, of the same units and component of the work."""
    risk = dossier.add(
        Risk(
            cycle=found.record.cycle,
            title=_titled(title),
            sources=(found.factor,) if found.factor else (),
            constructs=found.constructs,
            units=found.units,
        )
    )
    evidence.link_finding(dossier, risk.id, found)
    return risk


def duplicate(dossier: Dossier, risk: Risk) -> Risk:
    """The same risk once more, with its findings, to be fitted to another place; not judged."""
    title = _("{title} (copy)").format(title=risk.title)
    copy = dossier.add(replace(risk, id=new_id(), position=0, origin=None, title=title))
    for each in evidence.links(dossier, risk):
        evidence.link(dossier, risk.cycle, copy.id, each.kind, each.source, each.scale, each.unit)
    return copy


def close(dossier: Dossier, risk: Risk, reason: str) -> Risk:
    """Put a risk out of the way, with the reason (NeedsReason)."""
    if not reason.strip():
        raise NeedsReason(_("Say why this risk can be closed; the reason stands in the report."))
    return dossier.change(risk, state="closed", closed_reason=reason.strip())


def reopen(dossier: Dossier, risk: Risk) -> Risk:
    """Take a closed risk up again; why it was closed stays in the history only."""
    return dossier.change(risk, state="open", closed_reason="")


def register(
    dossier: Dossier, cycle_id: str, measures: Iterable[Measure] | None = None
) -> tuple[Line, ...]:
    """All risks of a year in the advisor's order, with their class and what hangs on them.

    Who has read the year's measures already hands them over.
    """
    links = dossier.all(EvidenceLink, cycle=cycle_id)
    found = Counter(each.risk for each in links if each.risk)
    planned = Counter(
        risk
        for each in (dossier.all(Measure, cycle=cycle_id) if measures is None else measures)
        for risk in each.risks
    )
    ratings = {(each.risk, each.moment): each for each in dossier.all(Rating, cycle=cycle_id)}
    return tuple(
        Line(
            risk=risk,
            judgement=_class(ratings.get((risk.id, "current"))),
            residual=_class(ratings.get((risk.id, "residual"))),
            evidence=found[risk.id],
            measures=planned[risk.id],
        )
        for risk in dossier.all(Risk, cycle=cycle_id)
    )


def by_weight(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The heaviest class first, then those not judged, closed ones last; otherwise in order."""
    return tuple(sorted(lines, key=lambda line: (line.risk.state == "closed", -line.shape)))


def place_after(dossier: Dossier, risk: Risk, previous: str | None) -> None:
    """Put a risk right after another of the register, or first; classes still go before order."""
    rest = [each.id for each in dossier.all(Risk, cycle=risk.cycle) if each.id != risk.id]
    place = rest.index(previous) + 1 if previous else 0
    dossier.move(risk, rest[place] if place < len(rest) else None)


def measures_of(dossier: Dossier, risk: Risk) -> tuple[Measure, ...]:
    """The measures that are to take this risk away."""
    return tuple(each for each in dossier.all(Measure, cycle=risk.cycle) if risk.id in each.risks)


def _class(rating: Rating | None) -> Judgement | None:
    return shown_class(rating) if rating else None


def _titled(title: str) -> str:
    if not title.strip():
        raise NeedsTitle(_("Give the risk a name that says what is wrong, and where."))
    return title.strip()
