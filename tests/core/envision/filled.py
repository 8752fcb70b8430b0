"""A year with something to envision: a survey, judged risks, a session with ideas."""

import datetime as dt
from decimal import Decimal

from msgspec import Struct

from core.dossier.dossier import Dossier
from core.dossier.records.envision import Idea, Session
from core.dossier.records.explore import IndicatorValue, Risk, Survey
from core.dossier.records.organisation import Cycle, Unit
from core.dossier.records.words import Source
from core.envision import ideas, sessions
from core.explore.judging import judge
from core.library.instrument import Item
from tests.core.explore.sample import surveyed

DAY = dt.date(2026, 4, 14)

UNITS = (
    ("Thuiszorg", 52, 38),
    ("Woonzorg", 61, 45),
    ("Administratie", 6, 4),
    ("Technische dienst", 9, 6),
)
"""Name, headcount, answers: the last two are too small to show."""

RISKS: tuple[tuple[str, tuple[Source, ...], tuple[str, ...], int], ...] = (
    ("Pieken in werkdruk door onvervulde diensten", ("content",), ("workload",), 5),
    ("Onduidelijk wie beslist na de reorganisatie", ("organisation",), ("role_clarity",), 4),
    ("Bereikbaar moeten zijn na de dienst", ("conditions",), ("hours", "balance"), 3),
    ("Weinig inspraak in het uurrooster", ("organisation",), ("voice",), 2),
)
"""Title, sources, constructs, and the class that its judgement gives."""

JUDGED = {5: ("5", "4"), 4: ("3", "4"), 3: ("1", "4"), 2: ("2", "3")}
"""Exposure and severity that give a class in our own method."""

IDEAS = (
    ("Vervangpool over de afdelingen heen", 0, 7),
    ("Wachtlijst van wat bij een piek mag blijven liggen", 0, 5),
    ("Diensten een maand vooraf vastleggen", 0, 3),
    ("Beslissingskaart: wie beslist waarover", 1, 6),
    ("Geen berichten na 19 uur", 2, 4),
    ("Mindfulness voor wie wil", None, 2),
)
"""Text, number of the risk, votes."""


class Filled(Struct, frozen=True):
    """What was filled in."""

    units: tuple[Unit, ...]
    survey: Survey
    risks: tuple[Risk, ...]
    session: Session
    ideas: tuple[Idea, ...]


def spread(item: Item, number: int) -> int:
    """Workload high, role clarity middling, the rest fair; people differ."""
    if item.scale == "unwanted":
        return 0
    level = {"workload": 2, "role_clarity": 1}.get(item.scale, 1)
    return level + (number * 7 + len(item.key)) % 3 - (number > 37)


def fill(dossier: Dossier, cycle: Cycle) -> Filled:
    """Fill the year; every part in an action of its own."""
    with dossier.action("Units"):
        units = tuple(
            dossier.add(Unit(cycle=cycle.id, name=name, headcount=count))
            for name, count, _answers in UNITS
        )
    people = {unit.id: row[2] for unit, row in zip(units, UNITS, strict=True)}
    survey = surveyed(dossier, cycle, people, spread)
    risks = judged(dossier, cycle, units)
    with dossier.action("Figures"):
        dossier.add(
            IndicatorValue(cycle=cycle.id, indicator="absence", year=2026, value=Decimal("7.4"))
        )
    with dossier.action("Session"):
        held = sessions.add(dossier, cycle.id, DAY, "Wat zou het werk lichter maken?")
        held = sessions.change(dossier, held, participants=18, form="World café")
    return Filled(units, survey, risks, held, told(dossier, cycle, held, risks))


def judged(dossier: Dossier, cycle: Cycle, units: tuple[Unit, ...]) -> tuple[Risk, ...]:
    """The risks with their class; the first is about the first unit."""
    found: list[Risk] = []
    with dossier.action("Risks"):
        for title, sources, constructs, shape in RISKS:
            where = (units[0].id,) if not found else ()
            risk = dossier.add(
                Risk(
                    cycle=cycle.id,
                    title=title,
                    sources=sources,
                    constructs=constructs,
                    units=where,
                )
            )
            exposure, severity = JUDGED[shape]
            inputs = {"exposure": exposure, "severity": severity, "control": "partly"}
            judge(dossier, risk, "veerwerk", inputs)
            found.append(risk)
    return tuple(found)


def told(
    dossier: Dossier, cycle: Cycle, held: Session, risks: tuple[Risk, ...]
) -> tuple[Idea, ...]:
    """The ideas of the session, with their votes."""
    with dossier.action("Ideas"):
        return tuple(
            ideas.vote(
                dossier,
                ideas.add(
                    dossier, cycle.id, text, held.id, "" if place is None else risks[place].id
                ),
                votes,
            )
            for text, place, votes in IDEAS
        )
