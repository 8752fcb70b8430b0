"""The chain from evidence to effect, seen from any of its links."""

from msgspec import Struct

from core.cycle.year import Year
from core.dossier.records.base import CycleRecord
from core.dossier.records.envision import DesiredState, Goal
from core.dossier.records.explore import EvidenceLink, Risk
from core.dossier.records.realise import Effect, Measure


class Chain(Struct, frozen=True):
    """What hangs together with one record, in the order of the cycle."""

    evidence: tuple[EvidenceLink, ...] = ()
    risks: tuple[Risk, ...] = ()
    desired: tuple[DesiredState, ...] = ()
    goals: tuple[Goal, ...] = ()
    measures: tuple[Measure, ...] = ()
    effects: tuple[Effect, ...] = ()


def chain(year: Year, record: CycleRecord) -> Chain:
    """The chain through a risk, desired state, goal, measure or effect of that year."""
    goals = _goals(year, record)
    risks = _risks(year, record)
    desired = tuple(
        d
        for d in year.desired
        if d.id in {g.desired_state for g in goals} or set(d.risks) & risks or d.id == record.id
    )
    measures = _measures(year, record, risks, goals)
    own = {g.id for g in goals}
    return Chain(
        evidence=tuple(link for risk in risks for link in year.evidence.get(risk, ())),
        risks=tuple(r for r in year.all(Risk) if r.id in risks),
        desired=desired,
        goals=goals,
        measures=measures,
        effects=tuple(e for e in year.all(Effect) if e.goal in own),
    )


def _risks(year: Year, record: CycleRecord) -> set[str]:
    if isinstance(record, Risk):
        return {record.id}
    if isinstance(record, DesiredState | Measure):
        return set(record.risks)
    states = {g.desired_state for g in _goals(year, record)}
    return {risk for d in year.desired if d.id in states for risk in d.risks}


def _goals(year: Year, record: CycleRecord) -> tuple[Goal, ...]:
    if isinstance(record, Measure):
        states = {d.id for d in year.desired if set(d.risks) & set(record.risks)}
        return tuple(g for g in year.goals if g.id in record.goals or g.desired_state in states)
    if isinstance(record, Effect):
        return tuple(g for g in year.goals if g.id == record.goal)
    if isinstance(record, Goal):
        return (record,)
    states = {d.id for d in year.desired if d.id == record.id or record.id in d.risks}
    return tuple(g for g in year.goals if g.desired_state in states)


def _measures(
    year: Year, record: CycleRecord, risks: set[str], goals: tuple[Goal, ...]
) -> tuple[Measure, ...]:
    if isinstance(record, Measure):
        return (record,)
    if isinstance(record, Effect):
        named = set(record.measures)
        return tuple(m for m in year.measures if m.id in named)
    own = {g.id for g in goals}
    return tuple(m for m in year.measures if set(m.risks) & risks or set(m.goals) & own)
