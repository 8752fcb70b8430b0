"""A plausible explored year to look at and to act on: seven risks, three strengths, findings."""

import datetime as dt
from decimal import Decimal

from core.dossier.dossier import Dossier
from core.dossier.records.envision import DesiredState, Goal
from core.dossier.records.explore import Risk, Strength
from core.dossier.records.organisation import Cycle, Unit
from core.dossier.records.realise import Measure
from core.explore import conversations, evidence, judging, risks, strengths, visit
from tests.core.explore.sample import busy, figure, paper, refused, surveyed, talk, unit, walk

RISKS = (
    ("Aggression by visitors at the desk", "relations", "5", "4", "Reception"),
    ("Peaks in workload because shifts stay empty", "content", "4", "4", "Home care"),
    ("Unclear who decides after the reorganisation", "organisation", "4", "3", ""),
    ("Having to be reachable after the shift", "conditions", "3", "4", "Home care"),
    ("New colleagues leave early", "conditions", "2", "4", "Residential care"),
    ("Little say in the rota", "organisation", "3", "3", "Reception"),
    ("Noise in the open office", "environment", "3", "2", ""),
)
STRENGTHS = (
    "Colleagues help each other unasked",
    "The work is felt to matter",
    "Managers can be reached at night too",
)


def explored(dossier: Dossier, cycle: Cycle) -> None:
    """Fill the year."""
    people = {"Home care": 38, "Residential care": 52, "Reception": 15, "Kitchen": 4}
    units = {name: unit(dossier, cycle, name, count + 9) for name, count in people.items()}
    survey = surveyed(dossier, cycle, {units[n].id: c for n, c in people.items()}, busy)
    with dossier.action("Fill"):
        made = [_risk(dossier, cycle, units, *each) for each in RISKS]
        for title in STRENGTHS:
            strengths.add(dossier, cycle.id, title)
    care, peaks = units["Home care"], made[1]
    walked = walk(dossier, cycle, care)
    given = refused(dossier, walked)
    refused(dossier, walked, 6)
    said = talk(dossier, cycle, "We dare not be ill any more.", "The rota changes every week.")
    quote = conversations.statements(dossier, said)[0]
    sources = (
        ("survey", survey.id, "workload", care.id),
        ("indicator", figure(dossier, cycle).id),
        ("checklist", given.id),
        ("statement", quote.id),
    )
    paper(dossier, cycle)
    with dossier.action("Fill"):
        visit.observe(dossier, cycle.id, "The bell rings all through handover.", walked.visited_on)
        for each in sources:
            evidence.link(dossier, cycle.id, peaks.id, *each)
        evidence.link(dossier, cycle.id, made[0].id, *sources[2])  # type: ignore[arg-type]
        strength = dossier.all(Strength, cycle=cycle.id)[0]
        evidence.link(dossier, cycle.id, strength.id, *sources[3])  # type: ignore[arg-type]
        _follow_up(dossier, cycle, peaks)


def _risk(
    dossier: Dossier,
    cycle: Cycle,
    units: dict[str, Unit],
    title: str,
    source: str,
    exposure: str,
    severity: str,
    where: str,
) -> Risk:
    risk = risks.add(dossier, cycle.id, title)
    risk = dossier.change(
        risk,
        sources=(source,),
        harms=("stress", "burn_out"),
        topics=("work_pressure",),
        units=(units[where].id,) if where else (),
        employer_impact="yes",
    )
    if title != RISKS[5][0]:
        inputs = {"exposure": exposure, "severity": severity, "control": "partly"}
        judging.judge(dossier, risk, "veerwerk", inputs, on=dt.date(2026, 3, 20))
    return risk


def _follow_up(dossier: Dossier, cycle: Cycle, risk: Risk) -> None:
    """What hangs on a risk further along the chain."""
    dossier.change(
        risk,
        cause="Vacancies stay open for 94 days on average; the rota is out 48 hours ahead.",
        impact_reason="Planning and recruiting lie with the board; the budget norm is given.",
        existing="A pool of two float nurses since January.",
    )
    state = dossier.add(
        DesiredState(cycle=cycle.id, sentence="Nobody is called in on a day off.", risks=(risk.id,))
    )
    dossier.add(
        Goal(
            cycle=cycle.id,
            desired_state=state.id,
            key="workload",
            baseline=Decimal(71),
            target=Decimal(60),
            by=dt.date(2028, 3, 1),
        )
    )
    for title in ("A float team for Home care", "The rota four weeks ahead"):
        dossier.add(
            Measure(
                cycle=cycle.id,
                title=title,
                risks=(risk.id,),
                owner_name="Head of care",
                due_on=dt.date(2026, 10, 1),
            )
        )
