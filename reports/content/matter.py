"""What a report of one year is made of, looked up once and put in order and numbered."""

import datetime as dt
from functools import cached_property

from core.cycle.year import Year
from core.cycle.years import previous
from core.dossier.records.consult import Decision
from core.dossier.records.envision import Goal
from core.dossier.records.explore import IndicatorValue, Risk, Survey
from core.dossier.records.organisation import Cycle, Unit
from core.dossier.records.realise import Effect, Measure
from core.explore.evidence_reader import EvidenceReader
from core.explore.finding import Finding
from core.explore.judging import Judgement, shown_class
from core.explore.survey.figures import SurveyResults
from core.explore.survey.results import results
from core.explore.unit_tree import people
from core.realise.balance import Balance, balance
from core.realise.noted import told, told_goal
from core.text.translate import pgettext
from reports.content.edition import Status, status_of
from reports.content.say import large_enough


class Matter:
    """One year for one report: every question that several parts of it ask."""

    def __init__(self, year: Year, day: dt.date, status: Status | None = None) -> None:
        self.year, self.day = year, day
        self.profile = year.profile
        self.status = status or status_of(year)

    @cached_property
    def people(self) -> int:
        """How many work here: the units that lie in no other, together."""
        return people(self.year.all(Unit))

    @cached_property
    def before(self) -> Cycle | None:
        """The year before this one."""
        return previous(self.year.dossier, self.year.cycle)

    @cached_property
    def survey(self) -> SurveyResults | None:
        """What may be shown of the main survey, if it was held."""
        held = [s for s in self.year.all(Survey) if s.kind == "main"]
        found = results(self.year.dossier, held[-1]) if held else None
        return found if found and found.responses else None

    @cached_property
    def risks(self) -> tuple[Risk, ...]:
        """The open risks, the heaviest first, otherwise in the advisor's order."""
        return tuple(sorted(self.year.risks, key=lambda risk: -self.year.shape(risk.id)))

    @cached_property
    def risk_numbers(self) -> dict[str, int]:
        """The number by which the report names each risk."""
        return {risk.id: number for number, risk in enumerate(self.risks, start=1)}

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """The measures in the order of the risks they answer."""
        return tuple(sorted(self.year.measures, key=self.first_risk))

    @cached_property
    def planned(self) -> tuple[Measure, ...]:
        """The measures that were not stopped."""
        return tuple(m for m in self.measures if m.status != "stopped")

    @cached_property
    def measure_numbers(self) -> dict[str, int]:
        """The number by which the report names each measure."""
        return {m.id: number for number, m in enumerate(self.measures, start=1)}

    @cached_property
    def findings(self) -> dict[str, tuple[Finding, ...]]:
        """What may be told of the findings under each risk and strength, by its id."""
        reader = EvidenceReader(self.year.dossier)
        read = {
            target: [reader.of_link(link) for link in links]
            for target, links in self.year.evidence.items()
        }
        return {target: tuple(f for f in found if self._tells(f)) for target, found in read.items()}

    @cached_property
    def finding_names(self) -> dict[tuple[str, ...], str]:
        """A short name for every finding that is told, in the order of the risks."""
        targets = [*self.risk_numbers, *self.findings]
        keys = dict.fromkeys(f.key for target in targets for f in self.findings.get(target, ()))
        letter = pgettext("abbreviation of a finding, before its number", "F")
        return {key: f"{letter}{number}" for number, key in enumerate(keys, start=1)}

    @cached_property
    def balance(self) -> Balance:
        """Where the measures work."""
        return balance(self.year.dossier, self.year.id)

    @cached_property
    def decisions(self) -> dict[str, Decision]:
        """What management answered, by measure."""
        return {d.measure: d for d in self.year.all(Decision)}

    @cached_property
    def goals(self) -> tuple[Goal, ...]:
        """The goals, as they may be told."""
        return tuple(map(told_goal, self.year.goals))

    @cached_property
    def effects(self) -> dict[str, Effect]:
        """What became of a goal, by its id."""
        goals, dossier = {g.id: g for g in self.year.goals}, self.year.dossier
        return {e.goal: told(dossier, goals[e.goal], e) for e in self.year.all(Effect)}

    def judgement(self, risk: Risk) -> Judgement | None:
        """The class of a risk now."""
        rating = self.year.ratings.get(risk.id)
        return shown_class(rating) if rating else None

    def residual(self, risk: Risk) -> Judgement | None:
        """The class that is expected when the measures are done."""
        rating = self.year.residual.get(risk.id)
        return shown_class(rating) if rating else None

    def first_risk(self, measure: Measure) -> int:
        """The number of the heaviest risk a measure answers; behind all for none."""
        known = [self.risk_numbers[risk] for risk in measure.risks if risk in self.risk_numbers]
        return min(known, default=len(self.risks) + 1)

    def measures_of(self, risk: Risk) -> tuple[Measure, ...]:
        """The measures that answer a risk."""
        return tuple(m for m in self.measures if risk.id in m.risks)

    def _tells(self, found: Finding) -> bool:
        """Whether a finding may be told: shared, not hidden, and not about a handful of people."""
        if found.tier != "shared" or found.hidden:
            return False
        value = found.record
        return not isinstance(value, IndicatorValue) or large_enough(self.year, value.unit)
