"""Can these answers carry conclusions: how many answered, where, and how well scales hang together.

The words for alpha follow common usage (Nunnally: .70 is enough for groups, .80 is good); below
three items the figure itself says little.
"""

from typing import Literal

from core.explore.survey.figures import ScaleResult, SurveyResults
from core.explore.survey.statistics import margin
from core.text import numbers
from core.text.translate import gettext as _
from core.text.translate import ngettext

Verdict = Literal["good", "enough", "doubtful", "weak", "unknown"]

GOOD, ENOUGH, DOUBTFUL = 0.8, 0.7, 0.6
FEW_ITEMS = 3


def response_sentence(found: SurveyResults) -> str:
    """How many answered, and how sure that makes a share of the whole organisation."""
    rate = found.response_rate
    if rate is None or not found.invited:
        sentence = ngettext("{count} person answered.", "{count} people answered.", found.responses)
        return sentence.format(count=numbers.number(found.responses))
    sentence = _("Answered: {count} of {asked} people ({share}).")
    said = sentence.format(
        count=numbers.number(found.responses),
        asked=numbers.number(found.invited),
        share=numbers.percent(rate),
    )
    return f"{said} {_sureness(found.responses, found.invited)}"


def reliability(scale: ScaleResult) -> tuple[Verdict, str]:
    """What alpha says of a scale, as a word to sort by and a sentence."""
    if scale.events:
        return "unknown", _("Events: each by itself.")
    if scale.items < FEW_ITEMS:
        return "unknown", _("Too few questions to tell.")
    if scale.alpha is None:
        return "unknown", _("Too few answers to tell.")
    return _verdict(scale.alpha)


def crowded_units(found: SurveyResults) -> tuple[str, ...]:
    """The units in which more people answered than work there."""
    return tuple(unit.name for unit in found.units.values() if unit.more_than_headcount)


def _verdict(alpha: float) -> tuple[Verdict, str]:
    if alpha >= GOOD:
        return "good", _("Hangs together well.")
    if alpha >= ENOUGH:
        return "enough", _("Enough for groups.")
    if alpha >= DOUBTFUL:
        return "doubtful", _("Doubtful: read each question.")
    return "weak", _("Weak: do not lean on it.")


def _sureness(answered: int, asked: int) -> str:
    if answered >= asked:
        return _("Everybody answered.")
    if answered < 2:
        return _("That is too few to say anything.")
    points = numbers.number(margin(answered, asked) * 100, 0)
    return _("A share of them is known to within {points} points.").format(points=points)
