"""A plan of a few measures, for tests and pictures."""

import datetime as dt
from decimal import Decimal
from typing import Any

from core.dossier.dossier import Dossier
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import Measure
from core.realise import measures
from tests.core.envision.filled import Filled


def rows(filled: Filled) -> tuple[dict[str, Any], ...]:
    """The measures, in order: two at the source, one for managers, two for people, a process."""
    home, wards, *_small = (unit.id for unit in filled.units)
    first, second, third, _fourth = (risk.id for risk in filled.risks)
    return (
        {
            "title": "Vervangpool over de afdelingen heen",
            "risks": (first, second),
            "units": (home, wards),
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
            "risks": (first,),
            "units": (home,),
            "owner_role": "leidinggevende",
            "starts_on": dt.date(2026, 4, 1),
            "due_on": dt.date(2026, 6, 30),
            "hours": 40,
            "level": "team",
        },
        {
            "title": "Beslissingskaart: wie beslist waarover",
            "risks": (second,),
            "level": "leader",
            "aim": "prevent_harm",
            "owner_role": "directie",
            "due_on": dt.date(2026, 3, 1),
            "money": Decimal(1800),
        },
        {
            "title": "Leren grenzen stellen",
            "risks": (third,),
            "level": "individual",
            "aim": "prevent_harm",
            "changes": "person",
            "due_on": dt.date(2026, 11, 30),
            "money": Decimal("4000.10"),
            "starts_on": dt.date(2026, 9, 1),
        },
        {
            "title": "Opvang na een zwaar moment",
            "risks": (first,),
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


def plan(dossier: Dossier, cycle: Cycle, filled: Filled) -> tuple[Measure, ...]:
    """The measures in the dossier."""
    with dossier.action("Plan"):
        return tuple(
            measures.add(
                dossier, cycle.id, row["title"], **{k: v for k, v in row.items() if k != "title"}
            )
            for row in rows(filled)
        )
