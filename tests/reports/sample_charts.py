"""The charts of the sample plan."""

from datetime import date
from decimal import Decimal

from reports.charts.data import (
    Balance,
    BalanceCell,
    Bar,
    Budget,
    EffectChart,
    EffectRow,
    Favour,
    Gantt,
    HeatCell,
    HeatMap,
    HeatRow,
    Interval,
    Month,
    PriorityBars,
    Strip,
    Task,
)

_TOO_FEW = "minder dan 7 antwoorden"
UNITS = (
    "Hele organisatie",
    "Thuiszorg",
    "Woonzorg",
    "Onthaal",
    "Keuken",
    "Techniek",
    "Vrijwilligers",
)
_SCALES = (
    ("Arbeidsorganisatie", "Rolduidelijkheid", (44, 52, 46, 58, 39, 33)),
    ("Arbeidsorganisatie", "Omgaan met verandering", (58, 66, 61, 63, 49, 44)),
    ("Arbeidsorganisatie", "Inspraak", (55, 59, 57, 64, 61, 38)),
    ("Arbeidsinhoud", "Werkdruk en tempo", (63, 71, 68, 59, 54, 47)),
    ("Arbeidsinhoud", "Emotionele belasting", (57, 64, 66, 72, 31, 22)),
    ("Arbeidsinhoud", "Autonomie", (38, 35, 46, 57, 24, 33)),
    ("Arbeidsvoorwaarden", "Werktijden en herstel", (54, 83, 62, 48, 50, 41)),
    ("Arbeidsomstandigheden", "Lawaai en klimaat", (41, 30, 44, 39, 66, 58)),
    ("Arbeidsrelaties", "Steun van collega’s", (24, 19, 22, 28, 27, 21)),
)


def cell(value: float) -> HeatCell:
    """A value with the favour that goes with it."""
    favour: Favour = "unfavourable" if value >= 60 else "strength" if value < 30 else ""
    return HeatCell(value, favour)


def heat_map() -> HeatMap:
    """Seven units, of which one is too small to show."""
    rows = tuple(
        HeatRow(title, (*map(cell, values), HeatCell(None, hidden=_TOO_FEW)), group)
        for group, title, values in _SCALES
    )
    return HeatMap(UNITS, rows, "ongunstig (vanaf 60)", "sterkte (onder 30)")


def strip() -> Strip:
    """The five A's."""
    titles = (
        "Arbeids\u00adorganisatie",
        "Arbeidsinhoud",
        "Arbeids\u00advoorwaarden",
        "Arbeids\u00adomstandigheden",
        "Arbeidsrelaties",
    )
    return Strip(titles, tuple(map(cell, (52, 58, 64, 41, 24))))


def priorities() -> PriorityBars:
    """Five risks, every class once."""
    return PriorityBars(
        (
            Bar("Agressie door bezoekers aan de balie", 88, 5, "nu stoppen", "Onthaal"),
            Bar(
                "Pieken in werkdruk door onvervulde diensten",
                71,
                4,
                "snel verbeteren",
                "Thuiszorg, Woonzorg",
            ),
            Bar("Bereikbaar moeten zijn na de dienst", 52, 3, "maatregelen", "Thuiszorg"),
            Bar("Weinig inspraak in het uurrooster", 34, 2, "opvolgen", "Keuken, Onthaal"),
            Bar("Lawaai in de landschapskantoren", 12, 1, "geen actie", "Administratie"),
        ),
        maximum=100,
    )


def gantt() -> Gantt:
    """A year of measures, one of which started before it."""
    tasks = (
        _task("Vaste vervangpool voor Thuiszorg", "2026-11-01", "2027-03-31", "Els Peeters", 0.6),
        _task(
            "Dienstrooster zes weken vooraf",
            "2027-02-01",
            "2027-04-30",
            "Tom Aerts",
            0.25,
            "2027-04-15",
        ),
        _task("Wekelijks werkoverleg", "2027-01-15", "2027-12-31", "Teamleiders", 0, "2027-06-30"),
        _task("Opvang en nazorg na agressie", "2027-05-01", "2027-09-15", "Nadia Verbruggen"),
        _task(
            "Nieuw onthaal met afgeschermde balie", "2028-02-01", "2028-06-30", "Technische dienst"
        ),
    )
    return Gantt(tasks, date(2027, 1, 1), 12, date(2027, 2, 14))


def _task(
    title: str, first: str, last: str, who: str, done: float = 0, evaluated: str = ""
) -> Task:
    evaluations = (date.fromisoformat(evaluated),) if evaluated else ()
    return Task(title, date.fromisoformat(first), date.fromisoformat(last), who, done, evaluations)


def balance() -> Balance:
    """More than half of this plan asks people to adapt."""
    cells = {
        (0, 0): BalanceCell(2, Decimal(12500), 240),
        (0, 1): BalanceCell(1, Decimal(1800), 61),
        (1, 0): BalanceCell(1, Decimal(1800), 61),
        (1, 2): BalanceCell(2, Decimal(4000), 98),
        (1, 3): BalanceCell(5, Decimal(21400), 140),
        (2, 1): BalanceCell(1, Decimal(1800), 61),
        (2, 3): BalanceCell(3, Decimal(6200), 1),
    }
    return Balance(
        ("Gevaar uitschakelen", "Schade voorkomen", "Schade beperken"),
        ("Organisatie", "Leidinggevenden", "Team", "Individu"),
        cells,
        "Het werk verandert",
        "Mensen passen zich aan",
        0.47,
        "nog niets",
    )


def effects() -> EffectChart:
    """One goal reached, one not, one about which nothing can be said."""
    rows = (
        EffectRow(
            "Werkdruk in Thuiszorg",
            "Gedaald met 9 punten: doel gehaald.",
            Interval(71, 66, 76),
            Interval(62, 57, 67),
            65,
            True,
        ),
        EffectRow(
            "Gemelde agressie",
            "Gestegen, maar er wordt ook meer gemeld.",
            Interval(34),
            Interval(48),
            20,
        ),
        EffectRow(
            "Inspraak in de Keuken",
            "Niet te zeggen: te weinig antwoorden.",
            Interval(61, 50, 72),
            None,
            50,
        ),
    )
    return EffectChart(
        rows, "nulmeting 2025", "opvolging 2026", "doel", "risicoscore, lager is beter"
    )


def budget() -> Budget:
    """Twelve months, three of them spent."""
    planned = (1200, 3400, 5600, 800, 0, 2500, 0, 0, 4200, 6100, 1500, 900)
    spent = (1100, 3900, 2000)
    months = tuple(
        Month(
            date(2027, number, 1),
            Decimal(money),
            Decimal(spent[number - 1]) if number <= 3 else None,
        )
        for number, money in enumerate(planned, 1)
    )
    return Budget(months, "gepland", "uitgegeven")
