"""Fields for numbers and amounts, read as people write them."""

from __future__ import annotations

from decimal import Decimal

from core.text.faults import Unreadable
from core.text.numbers import number, parse_money, parse_number
from core.text.translate import gettext as _
from core.text.translate import speech
from ui.parts.fields.text import TypedField


class NumberField(TypedField):
    """A number, or nothing: an int without `digits`, a Decimal with them."""

    def __init__(
        self,
        label: str,
        digits: int = 0,
        minimum: Decimal | int | None = None,
        maximum: Decimal | int | None = None,
        unit: str = "",
        labelled: bool = True,
    ) -> None:
        super().__init__(label, unit, labelled)
        self._digits, self._minimum, self._maximum = digits, minimum, maximum

    def read(self, text: str) -> Decimal | int | None:
        """The number within its bounds; raises Unreadable."""
        if not text.strip():
            return None
        value = parse_number(text)
        self._check(value)
        return value if self._digits else int(value)

    def write(self, value: object) -> str:
        """As it is said, without groups of three, so that it is easily changed."""
        if value is None:
            return ""
        return plain_number(Decimal(str(value)))

    def _check(self, value: Decimal) -> None:
        if not self._digits and value != value.to_integral_value():
            whole = str(int(value))
            raise Unreadable(
                _("A whole number is needed here. Did you mean {proposal}?").format(proposal=whole),
                whole,
            )
        if self._minimum is not None and value < self._minimum:
            raise Unreadable(_("At least {least} is needed.").format(least=self._minimum))
        if self._maximum is not None and value > self._maximum:
            raise Unreadable(_("At most {most} is possible.").format(most=self._maximum))


class MoneyField(TypedField):
    """An amount in euros, or nothing."""

    def __init__(self, label: str, labelled: bool = True) -> None:
        super().__init__(label, _("€"), labelled)

    def read(self, text: str) -> Decimal | None:
        """The amount; raises Unreadable."""
        return parse_money(text) if text.strip() else None

    def write(self, value: object) -> str:
        """The amount, with cents only when there are any."""
        if not isinstance(value, Decimal):
            return "" if value is None else str(value)
        return number(value, 0 if value == value.to_integral_value() else 2)


def plain_number(value: Decimal) -> str:
    """A number with the decimal sign of the reader and no groups of three: 2027, 3,5."""
    from babel.numbers import format_decimal

    exponent = value.as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    pattern = "0" + ("." + "0" * places if places else "")
    return format_decimal(value, format=pattern, locale=speech().locale)
