"""A dossier larger than any: ten years of 10,000 answers, 100 risks and 500 measures each."""

import csv
import datetime as dt
import random
from decimal import Decimal
from pathlib import Path

from core.cycle.turning import close_year
from core.dossier.dossier import Dossier
from core.dossier.file import create
from core.dossier.records.consult import Decision
from core.dossier.records.envision import DesiredState, Goal, Idea
from core.dossier.records.explore import (
    Conversation,
    EvidenceLink,
    Rating,
    Risk,
    Statement,
    Survey,
    rating_id,
)
from core.dossier.records.organisation import Cycle, Organisation, Unit
from core.dossier.records.realise import Measure
from core.dossier.records.words import Level, Status
from core.explore.survey.importing import ImportPlan, plan_import
from core.explore.survey.storing import store
from core.library.instrument import Instrument, find_instrument, freeze

PASSWORD = "een zin om te meten"
YEARS = range(2017, 2027)
PEOPLE, UNITS, RISKS, MEASURES = 10_000, 40, 100, 500
LEVELS: tuple[Level, ...] = ("organisation", "leader", "team", "individual")
STATUSES: tuple[Status, ...] = ("planned", "running", "done", "stopped")


def answers(path: Path, people: int) -> Path:
    """A file of answers of so many people to the full questionnaire."""
    chance = random.Random(1)
    items = find_instrument("veerwerk-full").items
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["team", *(item.key for item in items)])
        for _ in range(people):
            team = f"Team {chance.randrange(UNITS)}"
            writer.writerow([team, *chance.choices("1234", k=len(items))])
    return path


def write_big(path: Path, table: Path) -> None:
    """Write it, with the same answers in every year."""
    dossier = create(path, PASSWORD)
    instrument = find_instrument("veerwerk-full")
    for year in YEARS:
        cycle, survey = begin(dossier, year, PEOPLE, instrument)
        with dossier.action("Fill"):
            fill(dossier, cycle, survey)
        take_in(dossier, survey, table)
        if year != YEARS[-1]:
            with dossier.action("Close year"):
                close_year(dossier, cycle, dt.date(year, 12, 31))
    dossier.close()


def begin(dossier: Dossier, year: int, people: int, instrument: Instrument) -> tuple[Cycle, Survey]:
    """A year with its units and an empty survey."""
    with dossier.action("Begin"):
        cycle = dossier.add(
            Cycle(year=year, starts_on=dt.date(year, 1, 1), ends_on=dt.date(year, 12, 31))
        )
        dossier.add(Organisation(cycle=cycle.id, name="Groot", country="be", body="committee"))
        for n in range(UNITS):
            dossier.add(Unit(cycle=cycle.id, name=f"Team {n}", headcount=people // UNITS))
        survey = dossier.add(
            Survey(cycle=cycle.id, instrument_key=instrument.key, instrument=freeze(instrument))
        )
    return cycle, survey


def read(dossier: Dossier, survey: Survey, table: Path) -> ImportPlan:
    """The file of answers against the units of the survey's year."""
    units = dossier.all(Unit, cycle=survey.cycle)
    return plan_import(table, find_instrument(survey.instrument_key), units)


def take_in(dossier: Dossier, survey: Survey, table: Path) -> Survey:
    """Import a file of answers and close the survey, so that there are figures."""
    plan = read(dossier, survey, table)
    with dossier.action("Import"):
        store(dossier, survey, plan, dt.date.today())
        return dossier.change(survey, state="closed")


def fill(dossier: Dossier, cycle: Cycle, survey: Survey) -> None:
    """Every risk with two findings, a rating, a desired state, a goal, an idea, and measures."""
    day = dt.date(cycle.year, 6, 1)
    units = dossier.all(Unit, cycle=cycle.id)
    talk = dossier.add(Conversation(cycle=cycle.id, held_on=day, theme="Werkdruk"))
    scales = find_instrument(survey.instrument_key).scales
    for n in range(RISKS):
        unit, scale = units[n % UNITS].id, scales[n % len(scales)].key
        risk = dossier.add(
            Risk(cycle=cycle.id, title=f"Risico {n}", sources=("content",), units=(unit,))
        )
        _judge(dossier, risk, talk, day)
        dossier.add(
            EvidenceLink(
                cycle=cycle.id, risk=risk.id, kind="survey", source=survey.id,
                scale=scale, unit=unit,
            )
        )  # fmt: skip
        _plan(dossier, risk, n, scale)


def _judge(dossier: Dossier, risk: Risk, talk: Conversation, day: dt.date) -> None:
    said = dossier.add(Statement(cycle=risk.cycle, conversation=talk.id, text="Wat iemand zei"))
    dossier.add(EvidenceLink(cycle=risk.cycle, risk=risk.id, kind="statement", source=said.id))
    dossier.add(
        Rating(
            id=rating_id(risk.id, "current"), cycle=risk.cycle, risk=risk.id, method="matrix",
            inputs={"probability": "3", "severity": "3"}, score=Decimal(9), level=3, shape=3,
            label="3", rated_on=day,
        )
    )  # fmt: skip


def _plan(dossier: Dossier, risk: Risk, number: int, scale: str) -> None:
    cycle = risk.cycle
    state = dossier.add(DesiredState(cycle=cycle, sentence="Zo zal het zijn", risks=(risk.id,)))
    goal = dossier.add(
        Goal(
            cycle=cycle, desired_state=state.id, key=scale, baseline=Decimal(40), target=Decimal(60)
        )
    )
    dossier.add(Idea(cycle=cycle, text=f"Idee {number}", risks=(risk.id,)))
    year = dossier.get(Cycle, cycle).year
    for n in range(MEASURES // RISKS):
        measure = dossier.add(
            Measure(
                cycle=cycle, title=f"Maatregel {number}.{n}", risks=(risk.id,), goals=(goal.id,),
                units=risk.units, owner_role="HR", starts_on=dt.date(year, 1 + number % 12, 1),
                due_on=dt.date(year, 12, 1), hours=10, money=Decimal(100),
                status=STATUSES[n % 4], level=LEVELS[n % 4],
            )
        )  # fmt: skip
        dossier.add(Decision(cycle=cycle, measure=measure.id))
