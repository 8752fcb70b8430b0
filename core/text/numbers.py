"""Numbers, money and dates as the reader writes them, and back again.

Babel knows the habits of each language; it is imported when first used, because it costs 30 ms
that an empty window need not pay.
"""

import datetime as dt
from decimal import ROUND_HALF_UP, Decimal

from core.text.translate import speech

Number = int | float | Decimal

CURRENCY = "EUR"
# Full years and two digits everywhere, in the order and with the sign people know.
_NUMERIC_DATES = {"nl_NL": "%d-%m-%Y"}
_NUMERIC_DATE = "%d/%m/%Y"


def number(value: Number, digits: int = 1) -> str:
    """A whole number without decimals, anything else with `digits` of them, halves rounded up."""
    places = 0 if isinstance(value, int) else digits
    return _decimal(value, places)


def percent(share: Number, digits: int = 0) -> str:
    """A share from 0 to 1 as a percentage."""
    from babel.numbers import format_percent

    rounded = round_half_up(Decimal(str(share)), digits + 2)
    return format_percent(rounded, locale=speech().locale, decimal_quantization=False)


def money(amount: Number) -> str:
    """Euros; with cents only when there are any."""
    from babel import Locale
    from babel.numbers import format_currency

    locale = Locale.parse(speech().locale)
    rounded = round_half_up(Decimal(str(amount)), 2)
    pattern = locale.currency_formats["standard"].pattern
    if rounded == rounded.to_integral_value():
        pattern = pattern.replace(".00", "")
    return format_currency(rounded, CURRENCY, pattern, locale, currency_digits=False)


def date(day: dt.date) -> str:
    """A date in figures, for tables and fields: 28/02/2027."""
    return day.strftime(_NUMERIC_DATES.get(speech().locale, _NUMERIC_DATE))


def long_date(day: dt.date) -> str:
    """A date in words, for sentences: 28 februari 2027."""
    return _babel_date(day, "long")


def month(day: dt.date) -> str:
    """The month of a date, in words: februari 2027."""
    return _babel_date(day, "MMMM y")


def round_half_up(value: Decimal, digits: int) -> Decimal:
    """Round as people do on paper: 0.5 becomes 1, 2.675 becomes 2.68."""
    return value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def _decimal(value: Number, digits: int) -> str:
    from babel.numbers import format_decimal

    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    rounded = round_half_up(Decimal(str(value)), digits)
    return format_decimal(rounded, format=pattern, locale=speech().locale)


def _babel_date(day: dt.date, form: str) -> str:
    from babel.dates import format_date

    return format_date(day, form, locale=speech().locale)
