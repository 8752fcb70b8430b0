"""The summary of the fictional plan: one page for who decides."""

from datetime import date
from decimal import Decimal

from reports.blocks import (
    Block,
    Bullets,
    Column,
    Figure,
    Heading,
    KeyFigure,
    KeyFigures,
    Lead,
    Numbered,
    PageOf,
    Row,
    Span,
    Table,
)
from tests.reports.sample_charts import strip

_COLUMNS = (
    Column("Maatregel", weight=3),
    Column("Verantwoordelijke", weight=2),
    Column("Einddatum", "date"),
    Column("Bedrag", "money"),
)
_HEAVIEST = (
    ("Vaste vervangpool voor Thuiszorg", "Els Peeters, directeur zorg", 31, "12500"),
    ("Dienstrooster zes weken vooraf", "Tom Aerts, planning", 30, "1800"),
    ("Wekelijks werkoverleg met beslissingsrecht", "Teamleiders", 15, "4000"),
    ("Opvang en nazorg na agressie", "Nadia Verbruggen", 28, "6200"),
)


def summary(message: str) -> tuple[Block, ...]:
    """What the reader takes along who reads nothing else."""
    return (
        Heading(1, "Samenvatting", anchor="summary"),
        Lead(message),
        _key_figures(),
        Heading(2, "Drie bevindingen"),
        _findings(),
        Heading(2, "Wat we van de directie vragen"),
        _requests(),
        _heaviest(),
        Figure(
            strip(),
            "De vijf A’s in één oogopslag",
            "Bevraging voorjaar 2026, risicoscores van 0 tot 100, hoger is zwaarder.",
        ),
    )


def _key_figures() -> KeyFigures:
    return KeyFigures(
        (
            KeyFigure("187", "antwoorden op 243 gevraagd", "77 %, marge 3,4 punten"),
            KeyFigure("7", "risico’s beoordeeld", "twee vragen snel ingrijpen"),
            KeyFigure("12", "maatregelen", "zeven bij de bron"),
            KeyFigure("€ 41.000", "voor het hele jaar", "en 620 uren van eigen mensen"),
        )
    )


def _findings() -> Numbered:
    return Numbered(
        (
            (
                "Onvervulde diensten jagen de werkdruk op: ",
                Span("71 op 100 in Thuiszorg", strong=True),
                ".",
            ),
            "Agressie aan de balie is in een jaar verdubbeld en wordt zelden gemeld.",
            "Steun van collega’s is overal een sterkte: daar bouwen we op.",
        )
    )


def _requests() -> Bullets:
    return Bullets(
        (
            (
                "Beslis vóór 1 december over de vervangpool (",
                Span("risico 1", to="risk-1"),
                ", bladzijde ",
                PageOf("risk-1"),
                ").",
            ),
            "Maak 620 uren vrij voor werkoverleg en opleiding.",
            "Spreek uit dat elke agressie gemeld wordt, en gevolg krijgt.",
        )
    )


def _heaviest() -> Table:
    rows = tuple(
        Row(((Span(what, to="risk-1"),), who, date(2027, 3, day), Decimal(sum_)))
        for what, who, day, sum_ in _HEAVIEST
    )
    total = Row(("Samen", None, None, Decimal("24500")), strong=True)
    return Table(_COLUMNS, (*rows, total), "De maatregelen die het meest veranderen")
