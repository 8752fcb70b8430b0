"""Numbers, money and dates as the reader writes them, and what the reader typed back again.

Nothing typed is guessed in silence: what can be read in two ways is refused with a proposal.
Babel knows the habits of each language; it is imported when first used, because it costs 30 ms
that an empty window need not pay.
"""

import calendar
import datetime as dt
import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NoReturn

from core.text.faults import Unreadable
from core.text.translate import gettext as _
from core.text.translate import speech

Number = int | float | Decimal

CURRENCY = "EUR"
# Full years and two digits everywhere, in the order and with the sign people know.
_NUMERIC_DATES = {"nl_NL": "%d-%m-%Y"}
_NUMERIC_DATE = "%d/%m/%Y"

_CURRENCY_SIGN = re.compile(r"^\s*([+−-]?)\s*(?:€|EUR)|(?:€|EUR|euros?)\s*$", re.IGNORECASE)
_THOUSANDS_OR_NOT = re.compile(r"[+-]?\d{1,3}[.,]\d{3}")
_DATE = re.compile(
    r"(\d{1,2})(?:er|e|st|nd|rd|th)?[\s./-]+(\d{1,2}|[^\W\d_]+)(?:[\s./-]+([12]\d{3}|\d{2}))?"
)
_ISO_DATE = re.compile(r"([12]\d{3})-(\d{1,2})-(\d{1,2})")
_FEWEST_LETTERS_OF_A_MONTH = 3
_CENTURY = 2000


def number(value: Number, digits: int = 1) -> str:
    """A whole number without decimals, anything else with `digits` of them, halves rounded up."""
    return _decimal(value, 0 if isinstance(value, int) else digits)


def percent(share: Number, digits: int = 0) -> str:
    """A share from 0 to 1 as a percentage."""
    from babel.numbers import format_percent

    rounded = round_half_up(Decimal(str(share)), digits + 2)
    return format_percent(rounded, locale=speech().locale, decimal_quantization=False)


def money(amount: Number, cents: bool = False) -> str:
    """Euros; with cents when there are any, or always (a column of them stands aligned)."""
    from babel import Locale
    from babel.numbers import format_currency

    locale = Locale.parse(speech().locale)
    rounded = round_half_up(Decimal(str(amount)), 2)
    pattern = locale.currency_formats["standard"].pattern
    if rounded == rounded.to_integral_value() and not cents:
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


def month_short(day: dt.date) -> str:
    """The month of a date in a few letters, for axes: feb."""
    return _babel_date(day, "MMM")


def round_half_up(value: Decimal, digits: int) -> Decimal:
    """Round as people do on paper: 0.5 becomes 1, 2.675 becomes 2.68."""
    return value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def parse_number(text: str) -> Decimal:
    """The number that was typed, exactly.

    Raises `Unreadable`, with a proposal when only one other reading is possible.
    """
    from babel.numbers import get_decimal_symbol, get_group_symbol

    point, group = get_decimal_symbol(speech().locale), get_group_symbol(speech().locale)
    typed = re.sub(r"\s+", " ", text).strip().replace("−", "-")
    value = _read(typed, point, group)
    if value is None:
        swapped = None if _THOUSANDS_OR_NOT.fullmatch(typed) else _read(typed, *_foreign(point))
        _refuse_number(text.strip(), swapped)
    return value


def parse_money(text: str) -> Decimal:
    """An amount in euros, with or without the sign, to the cent; raises `Unreadable`."""
    amount = parse_number(_CURRENCY_SIGN.sub(r"\1", text))
    cents = round_half_up(amount, 2)
    if cents != amount:
        proposal = _exact(cents)
        sentence = _("An amount has at most two decimals. Did you mean {proposal}?")
        raise Unreadable(sentence.format(proposal=proposal), proposal)
    return amount


def parse_date(text: str, year: int | None = None) -> dt.date:
    """The day that was typed, in figures or in words; `year` counts when none was typed.

    Raises `Unreadable`; a day that does not exist gets the nearest one as its proposal.
    """
    typed = text.strip().casefold()
    iso, parts = _ISO_DATE.fullmatch(typed), _DATE.fullmatch(typed)
    if iso:
        return _existing(*(int(part) for part in reversed(iso.groups())))
    month_typed = _month_number(parts[2]) if parts else None
    year_typed = int(parts[3]) if parts and parts[3] else year
    if parts is None or month_typed is None or year_typed is None:
        sentence = _("“{text}” is not a date. Write it like {example}.")
        example = date(dt.date(year or dt.date.today().year, 2, 28))
        raise Unreadable(sentence.format(text=text.strip(), example=example))
    return _existing(int(parts[1]), month_typed, _full_year(year_typed))


def _decimal(value: Number, digits: int) -> str:
    rounded = round_half_up(Decimal(str(value)), digits)
    return _written(str(rounded), digits, speech().locale)


@lru_cache(maxsize=10_000)
def _written(number: str, digits: int, locale: str) -> str:
    """By its digits, not its value: −0.0 equals 0.0. Babel takes 50 microseconds, a page 1,000."""
    from babel.numbers import format_decimal

    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    # The minus of print: Babel gives Dutch and French a hyphen, which a line may break after.
    return format_decimal(Decimal(number), format=pattern, locale=locale).replace("-", "−")


def _exact(value: Decimal) -> str:
    digits = -int(value.as_tuple().exponent)
    return _decimal(value, max(digits, 0))


def _babel_date(day: dt.date, form: str) -> str:
    from babel.dates import format_date

    return format_date(day, form, locale=speech().locale)


def _foreign(point: str) -> tuple[str, str]:
    return (".", ",") if point == "," else (",", ".")


def _read(typed: str, point: str, group: str) -> Decimal | None:
    apart = f"[{re.escape(group)} ]"
    grouped = rf"\d{{1,3}}(?:{apart}\d{{3}})+"
    if not re.fullmatch(rf"[+-]?(?:\d+|{grouped})(?:{re.escape(point)}\d+)?", typed):
        return None
    return Decimal(re.sub(apart, "", typed).replace(point, "."))


def _refuse_number(text: str, otherwise: Decimal | None) -> NoReturn:
    if otherwise is None:
        sentence = _("“{text}” is not a number. Write it like {example}.")
        raise Unreadable(sentence.format(text=text, example=_exact(Decimal("1234.5"))))
    proposal = _exact(otherwise)
    sentence = _("“{text}” is not a number. Did you mean {proposal}?")
    raise Unreadable(sentence.format(text=text, proposal=proposal), proposal)


def _month_number(typed: str) -> int | None:
    """1 to 12 by a figure, or by the beginning of a name when it fits one month alone."""
    if typed.isdigit():
        return int(typed)
    if len(typed) < _FEWEST_LETTERS_OF_A_MONTH:
        return None
    names = {number: _month_names(number) for number in range(1, 13)}
    fitting = [n for n, all_ in names.items() if any(x.startswith(_plain(typed)) for x in all_)]
    return fitting[0] if len(fitting) == 1 else None


def _month_names(number: int) -> list[str]:
    return [_plain(_babel_date(dt.date(_CENTURY, number, 1), form)) for form in ("MMM", "MMMM")]


def _plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in decomposed if letter.isalpha())


def _full_year(typed: int) -> int:
    return typed + _CENTURY if typed < 100 else typed


def _existing(day: int, month: int, year: int) -> dt.date:
    """The day itself, or a refusal that proposes the nearest one."""
    if not 1 <= month <= 12:
        _refuse_month(day, month, year)
    last = calendar.monthrange(year, month)[1]
    nearest = dt.date(year, month, min(max(day, 1), last))
    if nearest.day != day:
        sentence = _("{day} {month} does not exist. Did you mean {proposal}?")
        name, proposal = _babel_date(nearest, "MMMM y"), date(nearest)
        raise Unreadable(sentence.format(day=day, month=name, proposal=proposal), proposal)
    return nearest


def _refuse_month(day: int, month: int, year: int) -> NoReturn:
    if not (1 <= day <= 12 and 1 <= month <= calendar.monthrange(year, day)[1]):
        raise Unreadable(_("There is no month {month}.").format(month=month))
    proposal = date(dt.date(year, day, month))
    sentence = _("There is no month {month}. Did you mean {proposal}?")
    raise Unreadable(sentence.format(month=month, proposal=proposal), proposal)
