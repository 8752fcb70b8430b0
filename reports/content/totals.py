"""What the plan adds up to: money, hours, measures at the source, terms, answers."""

from collections.abc import Iterable
from decimal import Decimal

from core.dossier.records.realise import Measure
from core.explore.survey.figures import SurveyResults
from core.explore.survey.statistics import margin
from core.realise.balance import counted
from core.text import numbers
from core.text.translate import gettext as _
from core.text.translate import ngettext
from reports.content.matter import Matter

MARGIN_DIGITS = 1


def money(measures: Iterable[Measure]) -> Decimal:
    """What measures cost, in euro."""
    return sum((m.money for m in measures if m.money), Decimal(0))


def hours(measures: Iterable[Measure]) -> int:
    """The hours of people's own time that measures take."""
    return sum(m.hours or 0 for m in measures)


def at_the_source(measures: Iterable[Measure]) -> int:
    """How many measures take a danger away in the work itself."""
    return sum(counted(m) and m.aim == "eliminate" and m.changes == "work" for m in measures)


def plan_years(plan: Matter) -> str:
    """The years in which the plan is carried out; that of the analysis while it has no terms."""
    going = [m for m in plan.planned if m.status != "done"] or plan.planned
    years = sorted(m.due_on.year for m in going if m.due_on)
    if not years:
        return str(plan.year.cycle.year)
    first, last = years[0], years[-1]
    return str(last) if first == last else f"{first}–{last}"


def confidence(survey: SurveyResults) -> str:
    """How far the survey can be relied on: answers, response and margin."""
    count = survey.responses
    if survey.response_rate is None or not survey.invited:
        return ngettext("{n} answer", "{n} answers", count).format(n=count)
    error = numbers.number(100 * margin(count, survey.invited), MARGIN_DIGITS)
    sentence = _(
        "Answered: {n} of {asked} people ({rate}); the margin of error of a percentage of all of"
        " them is {margin} points."
    )
    return sentence.format(
        n=count,
        asked=survey.invited,
        rate=numbers.percent(survey.response_rate),
        margin=error,
    )
