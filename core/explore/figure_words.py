"""Figures in words: an indicator, its value and where it comes from."""

from decimal import Decimal

from core.dossier.records.explore import IndicatorValue
from core.library.indicators import Indicator, indicators
from core.text import numbers
from core.text.translate import N_
from core.text.translate import gettext as _

_UNITS = {
    "percent": N_("{value}%"),
    "days": N_("{value} days"),
    "hours": N_("{value} hours"),
    "per_100": N_("{value} per 100 workers"),
    "per_worker": N_("{value} per worker"),
}


def indicator_of(figure: IndicatorValue) -> Indicator | None:
    """The indicator of the library, or None for one of the advisor's own."""
    return next((each for each in indicators().indicators if each.key == figure.indicator), None)


def suppressed(figure: IndicatorValue) -> bool:
    """Whether the figure counts so few people that it may not be shown."""
    known = indicator_of(figure)
    if known is None or figure.value is None:
        return False
    return indicators().suppressed(known, figure.value)


def reported(figure: IndicatorValue) -> bool:
    """Whether it counts events of which one is too many, and there was one."""
    known = indicator_of(figure)
    return bool(known and known.zero_tolerance and figure.value)


def indicator_words(figure: IndicatorValue) -> tuple[str, str]:
    """What the figure says, and its year with its origin."""
    said = _("{indicator}: {value}").format(
        indicator=figure_title(figure), value=value_words(figure)
    )
    if not figure.origin_text:
        return said, str(figure.year)
    return said, _("{year}, {origin}").format(year=figure.year, origin=figure.origin_text)


def value_words(figure: IndicatorValue) -> str:
    """The value with its unit, or why there is none."""
    if figure.value is None:
        return _("unknown")
    if suppressed(figure):
        return _("fewer than {count}").format(count=indicators().thresholds.smallest_count)
    known = indicator_of(figure)
    sentence = _UNITS.get(known.unit, "") if known else ""
    return _(sentence).format(value=_number(figure.value)) if sentence else _number(figure.value)


def figure_title(figure: IndicatorValue) -> str:
    """What the figure is called."""
    known = indicator_of(figure)
    return str(known.title) if known else figure.title or figure.indicator


def _number(value: Decimal) -> str:
    """With the decimals that were given, at most two."""
    exponent = value.normalize().as_tuple().exponent
    return numbers.number(value, min(2, max(0, -int(exponent))))
