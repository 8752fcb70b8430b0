"""A small year from beginning to end, fixed, as the reports of the tests show it."""

import datetime as dt
from decimal import Decimal
from typing import Any

from core.dossier.dossier import Dossier
from core.dossier.records.base import CycleRecord
from core.dossier.records.consult import (
    Communication,
    Consultation,
    Decision,
    SupportCard,
)
from core.dossier.records.envision import DesiredState, Goal, Session
from core.dossier.records.explore import (
    Conversation,
    IndicatorValue,
    Observation,
    Risk,
    Statement,
    Strength,
)
from core.dossier.records.organisation import Contact, Cycle, Organisation, Unit
from core.dossier.records.realise import (
    BalanceReason,
    Effect,
    FollowUpValue,
    Measure,
    ProgressNote,
    YearlyEvaluation,
)
from core.explore import evidence, judging
from tests.core.explore.sample import busy, surveyed

DAY = dt.date(2026, 10, 14)
UNITS = {"Thuiszorg": 40, "Woonzorg": 38, "Onthaal": 12, "Keuken": 4}


class Filling:
    """Fills a year step by step; every row is fixed, only the ids are not."""

    def __init__(self, dossier: Dossier, cycle: Cycle) -> None:
        self.dossier, self.cycle = dossier, cycle
        self.units: dict[str, str] = {}

    def all(self) -> None:
        """The whole year."""
        self.approach()
        self.survey()
        with self.dossier.action("Fill"):
            work = self.risks()
            measures = self.plan(work)
            self.realise(measures)
            self.consult(measures)

    def add(self, record: CycleRecord) -> str:
        """A row of this year; its id."""
        return self.dossier.add(record).id

    def approach(self) -> None:
        """Units, people, method, figures."""
        of: dict[str, Any] = {"cycle": self.cycle.id}
        with self.dossier.action("Approach"):
            self.cycle = self.dossier.change(
                self.cycle,
                scope="Alle diensten, ook de nachtploeg.",
                method="Een vragenlijst, daarna bezoeken en gesprekken per dienst.",
                results_told_on=dt.date(2026, 6, 2),
            )
            employer = self.dossier.all(Organisation)[0]
            self.dossier.change(employer, sector="Ouderenzorg", address="Lindelaan 3, Leuven")
            for name, people in UNITS.items():
                self.units[name] = self.add(Unit(name=name, headcount=people, **of))
            roles = (("employer", "Karel Janssens", "algemeen directeur"),
                     ("psychosocial_advisor", "Nadia Verbruggen", ""),
                     ("internal_advisor", "Tom Aerts", ""))  # fmt: skip
            for role, name, function in roles:
                self.add(Contact(role=role, name=name, function=function, **of))  # type: ignore[arg-type]
            for year, value in ((2024, "5.9"), (2025, "6.4"), (2026, "7.15")):
                figure = IndicatorValue(
                    indicator="absence", year=year, value=Decimal(value), origin_text="HR", **of
                )
                self.add(figure)

    def survey(self) -> None:
        """Answers of all but the smallest unit's, which is too small to show."""
        people = {self.units[name]: round(count * 0.8) for name, count in UNITS.items()}
        self.held = surveyed(self.dossier, self.cycle, people, busy)

    def risks(self) -> tuple[str, str]:
        """Two risks with shared and private findings, one judged otherwise; a strength."""
        of: dict[str, Any] = {"cycle": self.cycle.id}
        work = self.dossier.add(
            Risk(
                title="Pieken in werkdruk door onvervulde diensten",
                sources=("content", "organisation"),
                harms=("stress", "burn_out"),
                topics=("work_pressure",),
                units=(self.units["Thuiszorg"],),
                cause="Vacatures staan gemiddeld 94 dagen open.",
                existing="Een lijst van invallers.",
                employer_impact="yes",
                impact_reason="Planning en werving liggen bij de directie.",
                **of,
            )
        )
        rude = self.dossier.add(
            Risk(title="Agressie aan de balie", sources=("relations",), harms=("violence",),
                 topics=("aggression",), employer_impact="partly", **of)
        )  # fmt: skip
        self.found(work)
        self.judged(work, rude)
        self.add(Strength(title="Collega’s springen bij", sources=("relations",), **of))
        return work.id, rude.id

    def found(self, work: Risk) -> None:
        """A result and a statement that may be told, and an observation that may not."""
        of: dict[str, Any] = {"cycle": self.cycle.id}
        talk = self.add(Conversation(held_on=dt.date(2026, 4, 2), participants=6, **of))
        said = self.add(
            Statement(conversation=talk, text="Wie ziek is, belt zelf rond.", tier="shared", **of)
        )
        seen = self.add(Observation(text="Geheim gezien", observed_on=DAY, **of))
        link = evidence.link
        link(self.dossier, self.cycle.id, work.id, "survey", self.held.id, "workload")
        link(self.dossier, self.cycle.id, work.id, "statement", said)
        link(self.dossier, self.cycle.id, work.id, "observation", seen)

    def judged(self, work: Risk, rude: Risk) -> None:
        """One judged otherwise than the method says, with what is expected after the measures."""
        inputs = {"exposure": "4", "severity": "3", "control": "partly"}
        rating = judging.judge(self.dossier, work, "veerwerk", inputs, on=DAY)
        reason = "Drie uitvallers in een jaar."
        judging.override(self.dossier, rating, min(rating.level + 1, 5), reason)
        inputs = {"exposure": "2", "severity": "3", "control": "partly"}
        judging.judge(self.dossier, rude, "veerwerk", inputs, on=DAY)
        judging.judge(self.dossier, work, "veerwerk", inputs, "residual", on=DAY)

    def figure_of(self, unit: str, value: Decimal, risk: str) -> str:
        """A figure of one unit, as a finding under a risk."""
        with self.dossier.action("Figure"):
            figure = self.add(
                IndicatorValue(cycle=self.cycle.id, indicator="absence", unit=self.units[unit],
                               year=2026, value=value)
            )  # fmt: skip
            evidence.link(self.dossier, self.cycle.id, risk, "indicator", figure)
        return figure

    def plan(self, risks: tuple[str, str]) -> tuple[str, str]:
        """A session, a desired state with its goal, and three measures."""
        of: dict[str, Any] = {"cycle": self.cycle.id}
        self.add(Session(title="Werksessie", held_on=dt.date(2026, 5, 4), participants=14, **of))
        state = self.add(
            DesiredState(sentence="Elke dienst is vervuld voor het rooster verschijnt.",
                         risks=risks[:1], **of)
        )  # fmt: skip
        goal = self.add(
            Goal(desired_state=state, key="workload", title="Werkdruk", better="lower",
                 baseline=Decimal(71), baseline_year=2025, target=Decimal(60),
                 by=dt.date(2027, 3, 31), **of)
        )  # fmt: skip
        self.goal = goal
        pool = self.add(
            Measure(title="Vaste vervangpool van zes mensen", risks=risks[:1], goals=(goal,),
                    owner_role="directie", owner_name="Els Peeters", partners="Planning",
                    starts_on=dt.date(2026, 9, 1), due_on=dt.date(2027, 3, 31), hours=120,
                    money=Decimal(12500), status="running", evaluate_on=dt.date(2027, 5, 1),
                    steps=("Tel de gaten.", "Werf zes mensen."), **of)
        )  # fmt: skip
        care = self.add(
            Measure(title="Opvang na agressie", risks=risks[1:], aim="limit_harm",
                    level="individual", changes="person", owner_role="leidinggevende",
                    due_on=dt.date(2026, 12, 1), hours=40, criterion="Gebruik van de opvang",
                    money=Decimal("1250.50"), **of)
        )  # fmt: skip
        self.add(Measure(title="Vragenlijst herhalen", process=True, **of))
        return pool, care

    def realise(self, measures: tuple[str, str]) -> None:
        """The story, the effect and the conclusion of the year."""
        of: dict[str, Any] = {"cycle": self.cycle.id}
        self.add(ProgressNote(measure=measures[0], noted_on=DAY, kind="small_win",
                              text="De eerste drie zijn geworven.", **of))  # fmt: skip
        self.add(FollowUpValue(goal=self.goal, measured_on=DAY, value=Decimal(66), n=31,
                               low=Decimal(62), high=Decimal(70), **of))  # fmt: skip
        self.add(Effect(goal=self.goal, baseline=Decimal(71), follow_up=Decimal(66),
                        difference=Decimal(-5), low=Decimal(-10), high=Decimal("-0.4"),
                        conclusion="partly", reason="De pool is nog niet vol.",
                        measured_on=DAY, **of))  # fmt: skip
        self.add(YearlyEvaluation(key="conclusion", text="We gaan door met de pool.", **of))
        self.add(BalanceReason(warning="no_source", reason="Volgt in de lente.", **of))

    def consult(self, measures: tuple[str, str]) -> None:
        """Who was heard, what was decided, who is told."""
        body = self.dossier.all(Organisation, cycle=self.cycle.id)[0].body
        of: dict[str, Any] = {"cycle": self.cycle.id}
        self.add(Consultation(body=body, subject="plan", asked_on=dt.date(2026, 10, 1),
                              held_on=dt.date(2026, 10, 12), outcome="with_remarks",
                              text="Het Comité vraagt een tussenstand in juni.",
                              differing="De bedienden vinden de uren te krap.",
                              reply="Er komt een tussenstand.", **of))  # fmt: skip
        self.add(Decision(measure=measures[0], answer="approved", decided_on=DAY, **of))
        told = dt.date(2026, 6, 2)
        self.add(Communication(audience="workers", subject="Resultaten", channel="teamoverleg",
                               planned_on=told, done_on=told, **of))  # fmt: skip
        self.add(SupportCard(who="Vertrouwenspersoon", how="gesprek", reach="016 00 00 00", **of))
