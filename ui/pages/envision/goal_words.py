"""A goal in words and on its line."""

from __future__ import annotations

from decimal import Decimal

from core.dossier.records.envision import Goal
from core.envision import goals
from core.envision.gauges import Gauge, Gauges, Reading
from core.envision.goals import Prospect
from core.text.translate import gettext as _
from ui.parts.number_line import LineData
from ui.parts.picker import Option


def line_data(goal: Goal, found: Prospect, sign: str) -> LineData:
    """What stands on the line: baseline with its interval, the band, the target."""
    reading = found.reading
    sampled = (
        (max(found.low, reading.low), min(found.high, reading.high))
        if reading.low is not None and reading.high is not None and reading.value == goal.baseline
        else None
    )

    def mark(value: Decimal) -> str:
        return goals.write(goal, value, sign)

    return LineData(
        low=found.low,
        high=found.high,
        baseline=goal.baseline,
        interval=sampled,
        target=goal.target,
        band=found.band,
        said=line_said(goal, found, sign),
        mark=mark,
        step=found.step,
    )


def line_said(goal: Goal, found: Prospect, sign: str) -> str:
    """The line in words, for who hears it."""
    words = [_("Baseline {value}").format(value=_value(goal, goal.baseline, sign))]
    words.append(_("target {value}").format(value=_value(goal, goal.target, sign)))
    return ", ".join([*words, found.sentence])


def baseline_words(goal: Goal, reading: Reading, sign: str) -> str:
    """Where the baseline comes from: its year, its people, its interval."""
    if goal.baseline is None:
        return reading.why_not
    value = goals.write(goal, goal.baseline, sign)
    if reading.n is None or reading.low is None or reading.high is None:
        words = _("Baseline {value}, figure of {year}")
        return words.format(value=value, year=goal.baseline_year or "")
    words = _("Baseline {value}, survey of {year}: {n} answers, 95 % between {low} and {high}")
    return words.format(
        value=value,
        year=goal.baseline_year or "",
        n=reading.n,
        low=goals.write(goal, reading.low),
        high=goals.write(goal, reading.high),
    )


def gauge_options(gauges: Gauges, found: tuple[Gauge, ...], unit: str | None) -> list[Option]:
    """The numbers to choose from, with what they say now; last of all a count of one's own."""
    options = [_option(gauges, gauge, unit) for gauge in found]
    return [*options, Option("count/", _("A count of our own"), icon="edit")]


def _option(gauges: Gauges, gauge: Gauge, unit: str | None) -> Option:
    reading = gauges.read(gauge.kind, gauge.key, unit)
    note = _("about this risk") if gauge.fits else ""
    if reading.value is not None:
        value = goals.write(Goal(cycle="", desired_state=""), reading.value, gauge.sign)
        note = f"{value} · {note}" if note else value
    icon = "chart" if gauge.kind == "scale" else "trend"
    return Option(f"{gauge.kind}/{gauge.key}", gauge.title, note, icon=icon)


def _value(goal: Goal, value: Decimal | None, sign: str) -> str:
    return _("unknown") if value is None else goals.write(goal, value, sign)
