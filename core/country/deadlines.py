"""Dates that the law fixes, computed from the day they count from."""

import datetime
from collections.abc import Callable

from core.country.duties import Rule


def draft_to_committee(service_year: datetime.date) -> datetime.date:
    """The last day to hand the draft of the Belgian annual action plan to the Committee.

    The first day of the second month before the service year starts: 1 November for a
    calendar year (Codex on well-being at work, art. I.2-9).
    """
    months = service_year.year * 12 + service_year.month - 1 - 2
    return datetime.date(months // 12, months % 12 + 1, 1)


def years_after(day: datetime.date, years: int) -> datetime.date:
    """The same day so many years later; 29 February becomes 1 March."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return datetime.date(day.year + years, 3, 1)


def global_plan_renewal(start: datetime.date) -> datetime.date:
    """When the Belgian global prevention plan that began on `start` must be a new one."""
    return years_after(start, 5)


def yearly_evaluation(previous: datetime.date) -> datetime.date:
    """When the measures must have been evaluated again (Codex art. I.3-6: at least yearly)."""
    return years_after(previous, 1)


def third_party_register(recorded: datetime.date) -> datetime.date:
    """Until when a statement in the Belgian register of third-party facts is kept."""
    return years_after(recorded, 5)


_RULES: dict[Rule, Callable[[datetime.date], datetime.date]] = {
    "annual_plan_draft": draft_to_committee,
    "global_plan_renewal": global_plan_renewal,
    "yearly_evaluation": yearly_evaluation,
    "third_party_register": third_party_register,
}


def due(rule: Rule, counted_from: datetime.date) -> datetime.date:
    """The date of a duty's or a consultation's `deadline`.

    It counts from the start of the service year (annual_plan_draft), of the five-year plan
    (global_plan_renewal), the last evaluation (yearly_evaluation) or the day of recording.
    """
    return _RULES[rule](counted_from)
