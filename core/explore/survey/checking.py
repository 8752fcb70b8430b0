"""Can these answers carry conclusions: how many answered, where, and how well scales hang together.

The words for alpha follow common usage (Nunnally: .70 is enough for groups, .80 is good); below
three items the figure itself says little.
"""

from math import ceil
from typing import Literal

from core.explore.survey.figures import ScaleResult, SurveyResults
from core.explore.survey.statistics import margin, needed_n
from core.text import numbers
from core.text.translate import gettext as _
from core.text.translate import ngettext

Verdict = Literal["good", "enough", "doubtful", "weak", "unknown"]

GOOD, ENOUGH, DOUBTFUL = 0.8, 0.7, 0.6
FEW_ITEMS = 3
CLOSE = 0.05
"""The margin of a share that surveys commonly aim at, 0 to 1."""


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


def still_needed(answered: int, asked: int) -> int:
    """How many more answers make a share of everybody known to within five points."""
    return max(0, ceil(needed_n(asked, CLOSE)) - answered) if asked else 0


def needed_sentence(answered: int, asked: int) -> str:
    """How many answers are still to be won while the survey runs; empty without a number asked."""
    if not asked:
        return ""
    more, points = still_needed(answered, asked), numbers.number(CLOSE * 100, 0)
    if not more:
        sentence = _("Enough answered to know a share of everybody to within {points} points.")
        return sentence.format(points=points)
    sentence = ngettext(
        "With {count} more answer a share of everybody is known to within {points} points.",
        "With {count} more answers a share of everybody is known to within {points} points.",
        more,
    )
    return sentence.format(count=numbers.number(more), points=points)


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
