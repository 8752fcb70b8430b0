"""A fictional plan that uses every block, at the length and in the tone of a real one."""

from datetime import date
from decimal import Decimal
from functools import cache

from reports.blocks import (
    Badge,
    Block,
    Bullets,
    Callout,
    Chain,
    Column,
    Contents,
    Cover,
    Fact,
    Facts,
    Figure,
    Heading,
    KeyFigure,
    KeyFigures,
    Lead,
    Link,
    Numbered,
    Opinion,
    PageBreak,
    PageOf,
    Paragraph,
    Report,
    Row,
    RowGroup,
    Signatory,
    SignOff,
    Span,
    Table,
)
from tests.reports.sample_charts import balance, budget, effects, gantt, heat_map, priorities, strip

_MESSAGE = (
    "Werkdruk in Thuiszorg en Woonzorg weegt het zwaarst; twaalf maatregelen, waarvan zeven aan "
    "de bron, kosten samen € 41.000."
)


@cache
def sample_report() -> Report:
    """The plan, in Dutch for Belgium."""
    return Report(
        title="Jaaractieplan psychosociale risico’s 2027",
        language="nl",
        country="be",
        organisation="Zorggroep De Linde",
        date=date(2026, 10, 14),
        author="Nadia Verbruggen",
        subject="Psychosociale risicoanalyse en jaaractieplan 2027",
        classification="Vertrouwelijk: directie en Comité PBW",
        blocks=(
            *_opening(),
            *_summary(),
            *_process(),
            *_profile(),
            *_risks(),
            *_plan(),
            *_evaluation(),
            *_law(),
            *_ending(),
        ),
    )


def _opening() -> tuple[Block, ...]:
    cover = Cover(
        title="Jaaractieplan psychosociale risico’s 2027",
        organisation="Zorggroep De Linde",
        subtitle="Wat we vonden, wat we willen en wat we doen",
        period="januari tot december 2027",
        version="2",
        status="Ontwerp voor advies",
        classification="Directie en Comité PBW",
        message=_MESSAGE,
        details=(
            Fact("Opgesteld door", "Nadia Verbruggen, preventieadviseur psychosociale aspecten"),
            Fact("Datum", date(2026, 10, 14)),
        ),
    )
    return cover, Contents("Inhoud")


def _summary() -> tuple[Block, ...]:
    columns = (
        Column("Maatregel", weight=3),
        Column("Verantwoordelijke", weight=2),
        Column("Einddatum", "date"),
        Column("Bedrag", "money"),
    )
    rows = (
        ("Vaste vervangpool voor Thuiszorg", "Els Peeters, directeur zorg", 31, "12500"),
        ("Dienstrooster zes weken vooraf", "Tom Aerts, planning", 30, "1800"),
        ("Wekelijks werkoverleg met beslissingsrecht", "Teamleiders", 15, "4000"),
        ("Opvang en nazorg na agressie", "Nadia Verbruggen", 28, "6200"),
    )
    body = tuple(
        Row(((Span(what, to="risk-1"),), who, date(2027, 3, day), Decimal(sum_)))
        for what, who, day, sum_ in rows
    )
    total = Row(("Samen", None, None, Decimal("24500")), strong=True)
    return (
        Heading(1, "Samenvatting", anchor="summary"),
        Lead(_MESSAGE),
        KeyFigures(
            (
                KeyFigure("187", "antwoorden op 243 gevraagd", "77 %, marge 3,4 punten"),
                KeyFigure("7", "risico’s beoordeeld", "twee vragen snel ingrijpen"),
                KeyFigure("12", "maatregelen", "zeven aan de bron"),
                KeyFigure("€ 41.000", "voor het hele jaar", "en 620 uren van eigen mensen"),
            )
        ),
        Heading(2, "Drie bevindingen"),
        Numbered(
            (
                (
                    "Onvervulde diensten jagen de werkdruk op: ",
                    Span("71 op 100 in Thuiszorg", strong=True),
                    ".",
                ),
                "Agressie aan de balie is in een jaar verdubbeld en wordt zelden gemeld.",
                "Steun van collega’s is overal een sterkte: daar bouwen we op.",
            )
        ),
        Heading(2, "Wat we van de directie vragen"),
        Bullets(
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
        ),
        Table(columns, (*body, total), "De maatregelen die het meest veranderen"),
        Figure(
            strip(),
            "De vijf A’s in één oogopslag",
            "Bevraging voorjaar 2026, risicoscores van 0 tot 100, hoger is zwaarder.",
        ),
    )


def _process() -> tuple[Block, ...]:
    return (
        Heading(1, "Aanpak en deelname", anchor="process"),
        Lead("Iedereen werd gehoord: met een vragenlijst, op de werkvloer en in gesprekken."),
        Paragraph(
            "De analyse volgt artikel I.3-1 van de codex over het welzijn op het werk. We zochten "
            "eerst met cijfers waar het knelt, keken daarna zelf op elke dienst en vroegen "
            "werknemers en leidinggevenden samen wat er anders moet. Geen enkel middel staat "
            "alleen: een risico staat in dit plan omdat minstens twee bronnen het tonen."
        ),
        Facts(
            (
                Fact("Periode", "februari tot juni 2026"),
                Fact("Bevraging", "34 vragen, 187 antwoorden (77 %)"),
                Fact("Werkplekbezoek", "7 diensten, 31 vragen per dienst"),
                Fact("Gesprekken", "9 groepen en 14 personen, vertrouwelijk"),
                Fact("Kleinste groep", "7 antwoorden; wat kleiner is, tonen we niet"),
            )
        ),
        Callout(
            "check",
            "Artikelnummers van de evaluatie",
            "De juiste leden van art. I.3-6 zijn nog na te gaan in de codex.",
        ),
        Callout(
            "advice",
            "Lees de scores per dienst, niet per team",
            "Teams zijn te klein voor een eigen cijfer.",
        ),
    )


def _profile() -> tuple[Block, ...]:
    return (
        Heading(1, "Profiel", anchor="profile"),
        Lead("Werkdruk en herstel wegen het zwaarst; steun van collega’s is overal een sterkte."),
        Figure(
            heat_map(),
            "Risicoscores per dienst",
            "Bevraging voorjaar 2026, 0 tot 100, hoger is zwaarder; ongunstig vanaf 60.",
            anchor="heat",
        ),
        Heading(2, "Sterktes eerst"),
        Paragraph(
            "Collega’s springen voor elkaar in, ook over diensten heen. Dat willen we houden."
        ),
    )


def _risks() -> tuple[Block, ...]:
    chain = Chain(
        (
            Link("Bevindingen", "4", "evidence"),
            Link("Risico", "Pieken in werkdruk", "risk-1"),
            Link("Gewenst", "Diensten vervuld", "desired"),
            Link("Maatregelen", "2", "measures"),
            Link("Effect"),
        ),
        here=1,
    )
    return (
        Heading(1, "Risico’s naar prioriteit", anchor="risks"),
        Lead("Twee risico’s vragen snel ingrijpen, twee vragen maatregelen, drie volgen we op."),
        Figure(
            priorities(),
            "Beoordeling door de werkgroep",
            "Eigen methode: blootstelling × ernst, 0 tot 100.",
        ),
        Heading(2, "1. Pieken in werkdruk door onvervulde diensten", anchor="risk-1"),
        chain,
        Paragraph(
            "Vacatures staan gemiddeld 94 dagen open. Diensten worden pas 48 uur vooraf "
            "herverdeeld, en wie invalt verliest zijn herstel."
        ),
        Heading(3, "Bevindingen", anchor="evidence"),
        Bullets(
            (
                "Werkdruk en tempo in Thuiszorg: 71 op 100 (95 %-interval 66 tot 76).",
                "Negen vacatures langer dan negentig dagen open; vier in 2025.",
                (
                    Span("“Wie ziek is, belt zelf rond.”", italic=True),
                    " Gehoord in drie gesprekken.",
                ),
            )
        ),
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


def _plan() -> tuple[Block, ...]:
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
            _measures(),
            "De maatregelen volgens de vijf A’s",
            note="Uren van eigen mensen; bedragen zonder btw.",
        ),
        PageBreak(),
        Heading(1, "Balans en planning", anchor="planning"),
        Figure(balance(), "Waar de maatregelen ingrijpen"),
        Figure(gantt(), "Planning 2027", "Gevuld: al uitgevoerd. Ruit: evaluatie.", anchor="gantt"),
        Figure(budget(), "Budget per maand"),
    )


def _measures() -> tuple[Row | RowGroup, ...]:
    words = {
        1: "geen actie",
        2: "opvolgen",
        3: "maatregelen",
        4: "snel verbeteren",
        5: "nu stoppen",
    }
    rows: list[Row | RowGroup] = []
    number = 0
    for group, level in (
        ("Arbeidsorganisatie", 4),
        ("Arbeidsinhoud", 3),
        ("Arbeidsvoorwaarden", 2),
        ("Arbeidsomstandigheden", 1),
        ("Arbeidsrelaties", 5),
    ):
        rows.append(RowGroup(group))
        for title in (
            "Vaste vervangpool van zes mensen voor avond en weekend",
            "Dienstrooster zes weken vooraf, met ruilen in onderling overleg",
            "Wekelijks werkoverleg met beslissingsrecht over de eigen planning",
        ):
            number += 1
            rows.append(
                Row(
                    (
                        number,
                        title,
                        (Span("Pieken in werkdruk", to="risk-1"),),
                        Badge(level, words[level]),
                        "Gevaar uitschakelen",
                        "Els Peeters, directeur zorg",
                        date(2027, (number - 1) % 12 + 1, 28),
                        40 * number,
                        Decimal("1250.50") * number,
                    ),
                    anchor=f"measure-{number}",
                )
            )
    return tuple(rows)


def _evaluation() -> tuple[Block, ...]:
    return (
        Heading(1, "Heeft het gewerkt?", anchor="evaluation"),
        Lead("Van drie doelen van 2026 is er één gehaald; over één valt niets te zeggen."),
        Figure(
            effects(),
            "Doelen van 2026",
            "Stippellijn: doel. Streep: 95 %-interval.",
            anchor="effects",
        ),
        Table(
            (Column("Criterium"), Column("Wie")),
            (),
            "Nieuwe criteria",
            empty="Nog geen criteria gekozen.",
        ),
    )


def _law() -> tuple[Block, ...]:
    columns = (
        Column("Wat de wet vraagt", weight=3),
        Column("Bron", weight=1.4),
        Column("Bladzijde", weight=0.6),
    )
    rows = (
        ("Prioritaire doelstellingen", "Codex art. I.2-9", "risks"),
        ("Middelen en methoden", "Codex art. I.2-9", "measures"),
        ("Taken, plichten en middelen van alle betrokkenen", "Codex art. I.2-9", "measures"),
        ("Deelname van werknemers", "Codex art. I.3-1", "process"),
        ("Jaarlijkse evaluatie", "Codex art. I.3-6", "evaluation"),
    )
    body = tuple(Row((what, source, (PageOf(anchor),))) for what, source, anchor in rows)
    return (
        Heading(1, "Wat de wet vraagt, en waar het staat", anchor="law"),
        Table(columns, body, note="Nagegaan op 1 september 2026."),
    )


def _ending() -> tuple[Block, ...]:
    return (
        Heading(1, "Advies en ondertekening", anchor="sign"),
        SignOff(
            signatories=(
                Signatory("Werkgever", "Karel Janssens", note="algemeen directeur"),
                Signatory(
                    "Preventieadviseur psychosociale aspecten",
                    "Nadia Verbruggen",
                    date(2026, 10, 14),
                ),
                Signatory("Hiërarchische lijn"),
            ),
            opinions=(
                Opinion(
                    "Comité voor preventie en bescherming op het werk",
                    date(2026, 10, 27),
                    "gunstig advies, met één afwijkend standpunt",
                    "Het Comité steunt het plan en vraagt een tussenstand in juni. De delegatie "
                    "van de bedienden vindt de uren voor werkoverleg te krap.",
                ),
                Opinion("Vakbondsafvaardiging"),
            ),
        ),
    )
