"""A plan of a few measures, for tests and pictures."""

import datetime as dt
from decimal import Decimal
from typing import Any

from core.dossier.dossier import Dossier
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import Measure
from core.realise import measures
from tests.core.envision.filled import Filled

ROWS: tuple[dict[str, Any], ...] = (
    {
        "title": "Vervangpool over de afdelingen heen",
        "risks": (0, 1),
        "units": (0, 1),
        "owner_role": "personeelsdienst",
        "owner_name": "An Peeters",
        "starts_on": dt.date(2026, 2, 1),
        "due_on": dt.date(2026, 9, 30),
        "hours": 120,
        "money": Decimal(12500),
        "status": "running",
    },
    {
        "title": "Diensten een maand vooraf vastleggen",
        "risks": (0,),
        "units": (0,),
        "owner_role": "leidinggevende",
        "starts_on": dt.date(2026, 4, 1),
        "due_on": dt.date(2026, 6, 30),
        "hours": 40,
        "level": "team",
    },
    {
        "title": "Beslissingskaart: wie beslist waarover",
        "risks": (1,),
        "level": "leader",
        "aim": "prevent_harm",
        "owner_role": "directie",
        "due_on": dt.date(2026, 3, 1),
        "money": Decimal(1800),
    },
    {
        "title": "Leren grenzen stellen",
        "risks": (2,),
        "level": "individual",
        "aim": "prevent_harm",
        "changes": "person",
        "due_on": dt.date(2026, 11, 30),
        "money": Decimal("4000.10"),
        "starts_on": dt.date(2026, 9, 1),
    },
    {
        "title": "Opvang na een zwaar moment",
        "risks": (0,),
        "level": "team",
        "aim": "limit_harm",
        "changes": "person",
    },
    {
        "title": "Bevraging herhalen",
        "process": True,
        "starts_on": dt.date(2027, 2, 1),
        "due_on": dt.date(2027, 3, 31),
        "money": Decimal(900),
    },
)
"""Two at the source, one for managers, two for people, a process; risks and units by number."""


def plan(dossier: Dossier, cycle: Cycle, filled: Filled) -> tuple[Measure, ...]:
    """The measures in the dossier."""
    with dossier.action("Plan"):
        return tuple(_add(dossier, cycle, filled, dict(row)) for row in ROWS)


def _add(dossier: Dossier, cycle: Cycle, filled: Filled, row: dict[str, Any]) -> Measure:
    risks = tuple(filled.risks[number].id for number in row.pop("risks", ()))
    if "units" in row:
        row["units"] = tuple(filled.units[number].id for number in row["units"])
    return measures.add(dossier, cycle.id, row.pop("title"), risks, **row)
