"""The results in a sentence or two that a board member can repeat.

Only figures that may be shown are looked at, and only what the work itself asks or gives: what
people undergo and how they feel is read in its own place.
"""

from collections.abc import Sequence
from typing import get_args

from core.dossier.records.words import Source
from core.explore.survey.figures import ScaleResult, Shown, SurveyResults
from core.explore.survey.tree import WHOLE
from core.text.lists import listed
from core.text.translate import gettext as _
from core.text.translate import ngettext

STRENGTH_UNDER = 30.0
"""Under this risk score a scale is a strength of the whole organisation: a convention."""
MOST_UNITS = 2
_OF_THE_WORK = frozenset(get_args(Source))


def headline(found: SurveyResults) -> str:
    """What weighs heaviest and where, how much else does, and what is a strength."""
    whole = _whole(found)
    if not whole:
        return _("Too few people answered to show results.")
    said = [_heaviest(found, whole), _others(whole), _strength(found, whole)]
    return " ".join(sentence for sentence in said if sentence)


def unfavourable_units(found: SurveyResults, scale: str) -> tuple[str, ...]:
    """The names of the units where a scale is unfavourable, the heaviest first.

    Of a unit and its part the part is named: that is where it is.
    """
    cells = ((unit, found.cell(id, scale)) for id, unit in found.units.items() if id != WHOLE)
    bad = [
        (-cell.risk, unit)
        for unit, cell in cells
        if isinstance(cell, Shown) and cell.zone == "unfavourable"
    ]
    parents = {unit.parent for _risk, unit in bad}
    listed_units = sorted((risk, unit.name) for risk, unit in bad if unit.id not in parents)
    return tuple(name for _risk, name in listed_units)


def _whole(found: SurveyResults) -> list[tuple[ScaleResult, Shown]]:
    """The scales of the work with their figure for everybody, the heaviest first."""
    cells = ((scale, found.cell(WHOLE, key)) for key, scale in found.scales.items())
    shown = [
        (scale, cell)
        for scale, cell in cells
        if isinstance(cell, Shown) and scale.domain in _OF_THE_WORK and not scale.events
    ]
    return sorted(shown, key=lambda pair: -pair[1].risk)


def _heaviest(found: SurveyResults, whole: Sequence[tuple[ScaleResult, Shown]]) -> str:
    scale, cell = whole[0]
    units = unfavourable_units(found, scale.key)
    if cell.zone == "favourable" and not units:
        return _("Nothing in the work is unfavourable for the organisation as a whole.")
    lacks = scale.direction == "resource"
    if not units:
        alone = _("{scale} falls short most.") if lacks else _("{scale} weighs heaviest.")
        return alone.format(scale=scale.title)
    sentence = (
        _("{scale} falls short most, above all in {units}.")
        if lacks
        else _("{scale} weighs heaviest, above all in {units}.")
    )
    return sentence.format(scale=scale.title, units=listed(units[:MOST_UNITS]))


def _others(whole: Sequence[tuple[ScaleResult, Shown]]) -> str:
    more = sum(cell.zone == "unfavourable" for _scale, cell in whole[1:])
    if not more:
        return ""
    sentence = ngettext(
        "{count} other theme is unfavourable for everybody together.",
        "{count} other themes are unfavourable for everybody together.",
        more,
    )
    return sentence.format(count=more)


def _strength(found: SurveyResults, whole: Sequence[tuple[ScaleResult, Shown]]) -> str:
    scale, cell = whole[-1]
    if cell.risk >= STRENGTH_UNDER:
        return ""
    cells = [found.cell(id, scale.key) for id in found.units]
    everywhere = all(one.zone == "favourable" for one in cells if isinstance(one, Shown))
    sentence = (
        _("{scale}: a strength everywhere.") if everywhere else _("{scale}: a strength as a whole.")
    )
    return sentence.format(scale=scale.title)
