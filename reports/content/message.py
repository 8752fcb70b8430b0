"""The sentences that a board member repeats: what weighs heaviest, and what the plan does."""

from core.cycle.year import SERIOUS
from core.text import numbers
from core.text.translate import gettext as _
from core.text.translate import ngettext
from reports.content.matter import Matter
from reports.content.say import cut, where
from reports.content.totals import at_the_source, hours, money

LONGEST = 72
"""Letters of a title in a sentence; a longer one is cut at a word."""


def message(plan: Matter) -> str:
    """Two sentences for the cover and the summary."""
    return " ".join((heaviest(plan), answers(plan)))


def heaviest(plan: Matter) -> str:
    """Which risk weighs heaviest, and where."""
    if not plan.risks:
        return _("No risks are noted yet.")
    first = plan.risks[0]
    judged = plan.judgement(first)
    if judged is None:
        return _("The risks are noted, but not judged yet.")
    if judged.shape < SERIOUS:
        return _("No risk asks for measures at once.")
    sentence = _("“{risk}” weighs heaviest ({word}; {units}).")
    units = cut(where(plan.year, first.units), LONGEST // 2)
    return sentence.format(risk=cut(first.title, LONGEST), word=judged.label, units=units)


def deeds(plan: Matter) -> str:
    """How many measures answer the risks, and what they take."""
    return f"{answers(plan)} {price(plan)}".strip()


def answers(plan: Matter) -> str:
    """How many measures answer the risks, how many of them at the source."""
    count = len(plan.planned)
    if not count:
        return _("There are no measures yet.")
    sentence = ngettext(
        "{count} measure answers the risks, {source} of them at the source.",
        "{count} measures answer the risks, {source} of them at the source.",
        count,
    )
    return sentence.format(count=count, source=at_the_source(plan.planned))


def price(plan: Matter) -> str:
    """What the plan takes together; empty while nobody has estimated it."""
    euros, time = money(plan.planned), hours(plan.planned)
    if euros and time:
        sentence = _("Together they cost {money} and {hours} hours.")
    elif euros:
        sentence = _("Together they cost {money}.")
    else:
        sentence = _("Together they take {hours} hours.") if time else ""
    return sentence.format(money=numbers.money(euros), hours=numbers.number(time))
