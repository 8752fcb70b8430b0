"""One year read once: its records side by side, for the guide, the checks and the reports."""

from functools import cached_property
from typing import TypeVar

from core.country.profile import Profile, profile
from core.dossier.dossier import Dossier
from core.dossier.records import consult, envision, explore, organisation, realise
from core.dossier.records.base import CycleRecord
from core.dossier.records.explore import Rating, Risk

R = TypeVar("R", bound=CycleRecord)

SERIOUS = 3
"""From this class (of five) on a risk asks for measures and a desired state; our convention."""


class Year:
    """The records of one cycle, each table loaded when first asked for."""

    def __init__(self, dossier: Dossier, cycle: str) -> None:
        self.dossier = dossier
        self.id = cycle

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """The records of a kind in this year."""
        if kind not in self._loaded:
            self._loaded[kind] = self.dossier.all(kind, cycle=self.id)
        return self._loaded[kind]  # type: ignore[return-value]

    @cached_property
    def _loaded(self) -> dict[type[CycleRecord], tuple[CycleRecord, ...]]:
        return {}

    @cached_property
    def cycle(self) -> organisation.Cycle:
        """The year itself."""
        return self.dossier.get(organisation.Cycle, self.id)

    @cached_property
    def organisation(self) -> organisation.Organisation:
        """The employer as it was in this year."""
        return self.all(organisation.Organisation)[0]

    @cached_property
    def profile(self) -> Profile:
        """The country whose law and words apply."""
        return profile(self.organisation.country)

    @cached_property
    def risks(self) -> tuple[Risk, ...]:
        """The open risks."""
        return tuple(r for r in self.all(Risk) if r.state == "open")

    @cached_property
    def ratings(self) -> dict[str, Rating]:
        """The current rating of each risk that has one."""
        return {r.risk: r for r in self.all(Rating) if r.moment == "current"}

    @cached_property
    def residual(self) -> dict[str, Rating]:
        """The residual rating of each risk that has one."""
        return {r.risk: r for r in self.all(Rating) if r.moment == "residual"}

    @cached_property
    def serious(self) -> tuple[Risk, ...]:
        """The open risks in class 3 or higher, after overruling."""
        return tuple(r for r in self.risks if self.shape(r.id) >= SERIOUS)

    def shape(self, risk: str) -> int:
        """The class of a risk that counts, 1 to 5; 0 while it is not judged."""
        rating = self.ratings.get(risk)
        return 0 if rating is None else rating.final_shape

    @cached_property
    def evidence(self) -> dict[str, tuple[explore.EvidenceLink, ...]]:
        """The findings under each risk and each strength, by its id."""
        found: dict[str, tuple[explore.EvidenceLink, ...]] = {}
        for link in self.all(explore.EvidenceLink):
            key = link.risk or link.strength or ""
            found[key] = (*found.get(key, ()), link)
        return found

    @cached_property
    def measures(self) -> tuple[realise.Measure, ...]:
        """The measures of the year's plan."""
        return self.all(realise.Measure)

    @cached_property
    def planned(self) -> tuple[realise.Measure, ...]:
        """The measures that were not stopped: what is stopped answers no risk and asks nothing."""
        return tuple(m for m in self.measures if m.status != "stopped")

    @cached_property
    def answered_risks(self) -> frozenset[str]:
        """The risks that a measure answers, by id."""
        return frozenset(risk for measure in self.planned for risk in measure.risks)

    @cached_property
    def desired(self) -> tuple[envision.DesiredState, ...]:
        """The desired states."""
        return self.all(envision.DesiredState)

    @cached_property
    def goals(self) -> tuple[envision.Goal, ...]:
        """The goals."""
        return self.all(envision.Goal)

    @cached_property
    def consultations(self) -> tuple[consult.Consultation, ...]:
        """What the consultation body was asked."""
        return self.all(consult.Consultation)


def answered(consultation: consult.Consultation) -> bool:
    """Whether the body was heard: there is a day and an outcome."""
    return consultation.held_on is not None and consultation.outcome != "awaited"
