"""The measures of the fictional plan and their year."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import count

from reports.blocks import (
    Badge,
    Block,
    Column,
    Figure,
    Heading,
    Lead,
    PageBreak,
    Row,
    RowGroup,
    Span,
    Table,
)
from tests.reports.sample_charts import balance, budget, gantt

_CLASSES = {
    1: "geen actie",
    2: "opvolgen",
    3: "maatregelen",
    4: "snel verbeteren",
    5: "nu stoppen",
}
_GROUPS = (
    ("Arbeidsorganisatie", 4),
    ("Arbeidsinhoud", 3),
    ("Arbeidsvoorwaarden", 2),
    ("Arbeidsomstandigheden", 1),
    ("Arbeidsrelaties", 5),
)
_TITLES = (
    "Vaste vervangpool van zes mensen voor avond en weekend",
    "Dienstrooster zes weken vooraf, met ruilen in onderling overleg",
    "Wekelijks werkoverleg met beslissingsrecht over de eigen planning",
)


def plan() -> tuple[Block, ...]:
    """Measures on a page that lies, planning on one that stands."""
    columns = (
        Column("Nr.", "number"),
        Column("Maatregel", weight=3.2),
        Column("Risico", weight=1.6),
        Column("Klasse", "badge"),
        Column("Doel", weight=1.4),
        Column("Wie", weight=1.6),
        Column("Tegen", "date"),
        Column("Uren", "number"),
        Column("Bedrag", "money"),
    )
    return (
        PageBreak(landscape=True),
        Heading(1, "Maatregelen", anchor="measures"),
        Lead("Twaalf maatregelen: zeven veranderen het werk, vijf helpen mensen ermee om te gaan."),
        Table(
            columns,
            tuple(_measures()),
            "De maatregelen volgens de vijf A’s",
            note="Uren van eigen mensen; bedragen zonder btw.",
        ),
        PageBreak(),
        Heading(1, "Balans en planning", anchor="planning"),
        Figure(balance(), "Waar de maatregelen ingrijpen"),
        Figure(gantt(), "Planning 2027", "Gevuld: al uitgevoerd. Ruit: evaluatie.", anchor="gantt"),
        Figure(budget(), "Budget per maand"),
    )


def _measures() -> Iterator[Row | RowGroup]:
    number = count(1)
    for group, level in _GROUPS:
        yield RowGroup(group)
        for title in _TITLES:
            yield _measure(next(number), title, level)


def _measure(number: int, title: str, level: int) -> Row:
    cells = (
        number,
        title,
        (Span("Pieken in werkdruk", to="risk-1"),),
        Badge(level, _CLASSES[level]),
        "Gevaar uitschakelen",
        "Els Peeters, directeur zorg",
        date(2027, (number - 1) % 12 + 1, 28),
        40 * number,
        Decimal("1250.50") * number,
    )
    return Row(cells, anchor=f"measure-{number}")
