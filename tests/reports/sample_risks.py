"""The risks of the fictional plan, the first of them in full."""

from reports.blocks import (
    Block,
    Bullets,
    Callout,
    Chain,
    Figure,
    Heading,
    Lead,
    Link,
    Paragraph,
    Span,
)
from tests.reports.sample_charts import priorities


def risks() -> tuple[Block, ...]:
    """All of them in a chart, then one from findings to what is wished for."""
    return (
        Heading(1, "Risico’s naar prioriteit", anchor="risks"),
        Lead("Twee risico’s vragen snel ingrijpen, twee vragen maatregelen, drie volgen we op."),
        Figure(
            priorities(),
            "Beoordeling door de werkgroep",
            "Eigen methode: blootstelling × ernst, 0 tot 100.",
        ),
        Heading(2, "1. Pieken in werkdruk door onvervulde diensten", anchor="risk-1"),
        _chain(),
        Paragraph(
            "Vacatures staan gemiddeld 94 dagen open. Diensten worden pas 48 uur vooraf "
            "herverdeeld, en wie invalt verliest zijn herstel."
        ),
        *_findings(),
        *_desired(),
    )


def _chain() -> Chain:
    return Chain(
        (
            Link("Bevindingen", "4", "evidence"),
            Link("Risico", "Pieken in werkdruk", "risk-1"),
            Link("Gewenst", "Diensten vervuld", "desired"),
            Link("Maatregelen", "2", "measures"),
            Link("Effect"),
        ),
        here=1,
    )


def _findings() -> tuple[Block, ...]:
    quote = Span("“Wie ziek is, belt zelf rond.”", italic=True)
    return (
        Heading(3, "Bevindingen", anchor="evidence"),
        Bullets(
            (
                "Werkdruk en tempo in Thuiszorg: 71 op 100 (95 %-interval 66 tot 76).",
                "Negen vacatures langer dan negentig dagen open; vier in 2025.",
                (quote, " Gehoord in drie gesprekken."),
            )
        ),
    )


def _desired() -> tuple[Block, ...]:
    return (
        Heading(3, "Gewenste situatie", anchor="desired"),
        Paragraph(
            "Elke dienst is vervuld voor het rooster verschijnt, en wie vrij is, blijft vrij."
        ),
        Callout(
            "warning",
            "De werkgever heeft hier invloed op",
            "Planning en wervingsbeleid liggen bij de directie.",
        ),
    )
