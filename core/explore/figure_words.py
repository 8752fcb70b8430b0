"""Figures in words: an indicator, its value and where it comes from."""

from decimal import Decimal

from core.dossier.records.explore import IndicatorValue
from core.text import numbers
from core.text.translate import gettext as _


def indicator_words(figure: IndicatorValue) -> tuple[str, str]:
    """What the figure says, and its year with its origin."""
    title = figure.title or figure.indicator
    value = _("unknown") if figure.value is None else _number(figure.value)
    said = _("{indicator}: {value}").format(indicator=title, value=value)
    if not figure.origin_text:
        return said, str(figure.year)
    return said, _("{year}, {origin}").format(year=figure.year, origin=figure.origin_text)


def _number(value: Decimal) -> str:
    """With the decimals that were given, at most two."""
    exponent = value.normalize().as_tuple().exponent
    return numbers.number(value, min(2, max(0, -int(exponent))))
