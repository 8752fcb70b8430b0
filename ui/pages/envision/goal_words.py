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


def line_data(goal: Goal, found: Prospect, since: Reading | None, sign: str) -> LineData:
    """What stands on the line: baseline with its interval, the band, what it is now, the target."""
    own = found.reading if found.reading.value == goal.baseline else None

    def mark(value: Decimal) -> str:
        return goals.write(goal, value, sign)

    return LineData(
        low=found.low,
        high=found.high,
        baseline=goal.baseline,
        interval=_interval(own, found),
        target=goal.target,
        measured=since.value if since else None,
        measured_interval=_interval(since, found),
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


def baseline_words(goal: Goal, reading: Reading, since: Reading | None, sign: str) -> str:
    """Where the baseline comes from, and what the number says since; empty without a baseline."""
    if goal.baseline is None:
        return ""
    said = [_baseline(goal, reading, sign)]
    if since is not None and since.value is not None:
        words = _("In {year} it is {value}.")
        said.append(words.format(year=since.year, value=goals.write(goal, since.value, sign)))
    return " ".join(said)


def _baseline(goal: Goal, reading: Reading, sign: str) -> str:
    value, year = goals.write(goal, goal.baseline or Decimal(0), sign), goal.baseline_year
    if reading.value != goal.baseline or reading.n is None:
        words = _("Baseline {value} of {year}.") if year else _("Baseline {value}.")
        return words.format(value=value, year=year)
    words = _("Baseline {value}, survey of {year}: {n} answers, 95 % between {low} and {high}.")
    return words.format(
        value=value,
        year=year,
        n=reading.n,
        low=goals.write(goal, reading.low or Decimal(0)),
        high=goals.write(goal, reading.high or Decimal(0)),
    )


def _interval(reading: Reading | None, found: Prospect) -> tuple[Decimal, Decimal] | None:
    """The interval of a reading, as far as the axis goes."""
    if reading is None or reading.low is None or reading.high is None:
        return None
    return max(found.low, reading.low), min(found.high, reading.high)


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
