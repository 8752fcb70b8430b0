"""A fictional plan that uses every block, at the length and in the tone of a real one."""

from datetime import date
from functools import cache

from reports.blocks import (
    Block,
    Callout,
    Column,
    Contents,
    Cover,
    Fact,
    Facts,
    Figure,
    Heading,
    Lead,
    Opinion,
    PageOf,
    Paragraph,
    Report,
    Row,
    Signatory,
    SignOff,
    Table,
)
from tests.reports.sample_charts import effects, heat_map
from tests.reports.sample_plan import plan
from tests.reports.sample_risks import risks
from tests.reports.sample_summary import summary

MESSAGE = (
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
            *summary(MESSAGE),
            *_process(),
            *_profile(),
            *risks(),
            *plan(),
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
        message=MESSAGE,
        details=(
            Fact("Opgesteld door", "Nadia Verbruggen, preventieadviseur psychosociale aspecten"),
            Fact("Datum", date(2026, 10, 14)),
        ),
    )
    return cover, Contents("Inhoud")


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
