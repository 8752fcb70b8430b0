"""The yearly turn: close a year, and begin the next from what goes on."""

import datetime as dt
from collections.abc import Iterable
from typing import TypeVar

import msgspec

from core.cycle.year import Year
from core.cycle.years import YearClosed, YearExists, cycles, next_cycle
from core.dossier.dossier import Dossier
from core.dossier.records.base import CycleRecord, derived_id
from core.dossier.records.consult import SupportCard
from core.dossier.records.envision import Goal
from core.dossier.records.explore import EvidenceLink, Published, Survey, rating_id
from core.dossier.records.organisation import (
    Contact,
    Cycle,
    Organisation,
    OwnFile,
    Unit,
    own_file_id,
)
from core.dossier.records.realise import Effect
from core.dossier.records.words import CycleKind
from core.explore.survey.figures import to_publish
from core.explore.survey.results import results

R = TypeVar("R", bound=CycleRecord)

GOING_ON = ("planned", "running")


def close_year(dossier: Dossier, cycle: Cycle, today: dt.date) -> Cycle:
    """Keep the survey results as they are shown now, and make the year read-only.

    Raises YearClosed. Opening it again is the undo of closing, nothing else.
    """
    if cycle.closed_on is not None:
        raise YearClosed(cycle.year)
    for survey in dossier.all(Survey, cycle=cycle.id):
        dossier.put(
            Published(
                id=derived_id("published", survey.id),
                cycle=cycle.id,
                survey=survey.id,
                results=to_publish(results(dossier, survey)),
            )
        )
    return dossier.change(cycle, closed_on=today)


def begin_next(dossier: Dossier, before: Cycle, kind: CycleKind) -> Cycle:
    """The next year with units, people, open risks, running measures and goals carried over.

    Every copy names its origin. Raises YearExists.
    """
    if any(c.year == before.year + 1 for c in cycles(dossier)):
        raise YearExists(before.year + 1)
    cycle = dossier.add(next_cycle(before, kind))
    Carrying(dossier, Year(dossier, before.id), cycle).carry()
    return cycle


class Carrying:
    """Copies of last year's rows for the next, with every reference on the copies."""

    def __init__(self, dossier: Dossier, before: Year, cycle: Cycle) -> None:
        self.dossier = dossier
        self.before = before
        self.cycle = cycle
        self._copies: dict[str, str] = {}

    def carry(self) -> None:
        """Everything that goes on, parents before what refers to them."""
        self._copy(self.before.all(Organisation))
        self._copy(self.before.all(Contact))
        self._copy(self.before.all(SupportCard))
        for own in self.before.all(OwnFile):
            self._add(own, id=own_file_id(self.cycle.id, own.kind))
        self._copy_units()
        self._copy(self.before.risks)
        self._copy_judgements()
        goals = self._open_goals()
        wanted = {g.desired_state for g in goals}
        self._copy(d for d in self.before.desired if d.id in wanted or self._any_copied(d.risks))
        for goal in goals:
            copy = self._add(
                goal,
                id=derived_id("carried", self.cycle.id, goal.id),
                unit=self._copies.get(goal.unit or ""),
            )
            self._copies[goal.id] = copy.id
        self._copy(m for m in self.before.measures if m.status in GOING_ON)

    def _open_goals(self) -> list[Goal]:
        """Goals that are not proven yet; a decided effect ends the chain of a goal."""
        proven = {e.goal for e in self.before.all(Effect) if e.conclusion == "improved"}
        return [g for g in self.before.goals if g.id not in proven]

    def _copy_units(self) -> None:
        """Parents first, so that a child finds the copy of its parent."""
        waiting = list(self.before.all(Unit))
        while waiting:
            ready = [u for u in waiting if u.parent is None or u.parent in self._copies]
            self._copy(ready)
            waiting = [u for u in waiting if u not in ready]

    def _copy_judgements(self) -> None:
        """The ratings and findings of the risks that go on."""
        ratings = (*self.before.ratings.values(), *self.before.residual.values())
        for rating in sorted(ratings, key=lambda r: r.position):
            risk = self._copies.get(rating.risk)
            if risk:
                self._add(rating, id=rating_id(risk, rating.moment), risk=risk)
        for link in self.before.all(EvidenceLink):
            if link.risk in self._copies:
                self._copy([link])

    def _copy(self, records: Iterable[R]) -> None:
        for record in records:
            copy = self._add(record, id=derived_id("carried", self.cycle.id, record.id))
            self._copies[record.id] = copy.id

    def _add(self, record: R, **values: object) -> R:
        now = {"cycle": self.cycle.id, "origin": record.id} | self._references(record) | values
        return self.dossier.add(msgspec.structs.replace(record, **now))

    def _references(self, record: CycleRecord) -> dict[str, object]:
        """Every field that names carried rows, naming their copies instead."""
        found: dict[str, object] = {}
        for name, value in msgspec.structs.asdict(record).items():
            if name in LISTS:
                found[name] = tuple(self._copies[id] for id in value if id in self._copies)
            elif name in SINGLES and value is not None:
                found[name] = self._copies.get(value)
        return found

    def _any_copied(self, ids: tuple[str, ...]) -> bool:
        return any(id in self._copies for id in ids)


LISTS = frozenset({"units", "risks", "goals"})
SINGLES = frozenset({"parent", "risk", "desired_state", "idea", "strength"})
