"""Calendar months, for the planning and the money."""

from calendar import monthrange
from datetime import date


def month_after(first: date, count: int) -> date:
    """The first day of the month `count` months later."""
    whole = first.year * 12 + first.month - 1 + count
    return date(whole // 12, whole % 12 + 1, 1)


def months_until(start: date, day: date) -> float:
    """Months from the first day of the month of `start` to the morning of `day`."""
    whole = (day.year - start.year) * 12 + day.month - start.month
    return whole + (day.day - 1) / monthrange(day.year, day.month)[1]
