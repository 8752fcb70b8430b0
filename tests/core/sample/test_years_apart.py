"""No list, count or sentence of a year takes in rows of another, however alike they are."""

import datetime as dt
from collections.abc import Callable

import msgspec
import pytest

from core.consult import communications, consultations, decisions
from core.cycle.attention import attention
from core.cycle.guide import progress
from core.cycle.year import Year
from core.cycle.years import cycles
from core.dossier.dossier import Dossier
from core.dossier.records import consult, envision, explore, organisation, realise
from core.dossier.records.base import CycleRecord, new_id
from core.envision import desired, ideas, sessions
from core.explore import approach, conversations, evidence, matrix, risks, strengths
from core.explore.survey import collecting
from core.realise import balance, calendar, follow_up, measures, plan_words, proof, yearly
from tests.core.sample.conftest import Open

DAY = dt.date(2026, 10, 1)
Read = Callable[[Dossier, str], object]

READS: dict[str, Read] = {
    "agenda": lambda d, year: consultations.agenda(d, year, DAY),
    "attention": lambda d, year: attention(Year(d, year), DAY),
    "balance": balance.balance,
    "board": lambda d, year: [
        ideas.board(d, year, s.session.id) for s in sessions.overview(d, year)
    ],
    "calendar": calendar.entries,
    "conversations": conversations.used,
    "decisions": decisions.overview,
    "desired": desired.overview,
    "findings": evidence.all_findings,
    "follow-up": lambda d, year: follow_up.overview(d, year, DAY),
    "guide": lambda d, year: progress(Year(d, year)),
    "matrix": matrix.grids,
    "measures": measures.overview,
    "method": approach.method_consultation,
    "plan": lambda d, year: plan_words.headline(d, year, DAY, 3),
    "proof": proof.overview,
    "risks": risks.register,
    "roles": lambda d, year: approach.missing_roles(d, year, 100),
    "sessions": sessions.overview,
    "strengths": strengths.evidence_counts,
    "surveys": collecting.surveys,
    "told": communications.missing_usual,
    "uncovered": lambda d, year: measures.without_measure(d, year, 1),
    "waiting": lambda d, year: desired.waiting(d, year, 1),
    "yearly": yearly.inputs,
}

DOUBLED: tuple[type[CycleRecord], ...] = (
    organisation.Contact, organisation.Unit, explore.Survey, explore.Visit, explore.Observation,
    explore.ChecklistAnswer, explore.Conversation, explore.Statement, explore.Document,
    explore.Risk, explore.Strength, explore.EvidenceLink, explore.Rating, envision.Session,
    envision.Idea, envision.DesiredState, envision.Goal, realise.Measure, realise.ProgressNote,
    realise.BalanceReason, realise.Effect, realise.YearlyEvaluation, consult.Consultation,
    consult.Decision, consult.Communication, consult.SupportCard,
)  # fmt: skip


@pytest.fixture
def doubled(sample: Open) -> tuple[Dossier, str, dict[str, object]]:
    """The sample whose first year holds the rows of its last too, what is read of it before."""
    dossier = sample()
    first, *_between, last = cycles(dossier)
    before = {name: read(dossier, last.id) for name, read in READS.items()}
    with dossier.action("Double", "redaction"):
        for kind in DOUBLED:
            for row in dossier.all(kind, cycle=last.id):
                dossier.add(msgspec.structs.replace(row, id=new_id(), cycle=first.id, origin=None))
    return dossier, last.id, before


def test_what_lies_in_another_year_is_not_read(
    doubled: tuple[Dossier, str, dict[str, object]],
) -> None:
    dossier, year, before = doubled
    after = {name: read(dossier, year) for name, read in READS.items()}
    assert [name for name in READS if after[name] != before[name]] == []
