"""The words of an effect: what can be concluded, for a board member and for the PDF alike."""

from decimal import Decimal

from core.dossier.records.envision import Goal
from core.dossier.records.realise import Effect
from core.dossier.records.words import Conclusion
from core.envision.goals import write
from core.text.numbers import number
from core.text.translate import N_
from core.text.translate import gettext as _

CONCLUSION_WORDS: dict[Conclusion, str] = {
    "improved": N_("Improved"),
    "partly": N_("Partly improved"),
    "unchanged": N_("Unchanged"),
    "worse": N_("Worse"),
    "undecided": N_("Cannot be said"),
}
"""To be translated when shown."""


def conclusion_word(conclusion: Conclusion) -> str:
    """A conclusion in a word or two."""
    return _(CONCLUSION_WORDS[conclusion])


def difference_words(goal: Goal, effect: Effect) -> str:
    """From what to what, with the difference and its margin; empty while nothing is known."""
    if effect.baseline is None or effect.follow_up is None:
        return ""
    before, after = write(goal, effect.baseline), write(goal, effect.follow_up)
    if effect.difference is None:
        return _("It was {before}, it is {after}.").format(before=before, after=after)
    moved = signed(effect.difference)
    if effect.low is None or effect.high is None:
        sentence = _("From {before} to {after}: {moved}, without a margin.")
        return sentence.format(before=before, after=after, moved=moved)
    return _("From {before} to {after}: {moved} (95 % between {low} and {high}).").format(
        before=before,
        after=after,
        moved=moved,
        low=signed(effect.low),
        high=signed(effect.high),
    )


def signed(amount: Decimal) -> str:
    """A difference with its sign, a true minus."""
    digits = 0 if amount == amount.to_integral_value() else 1
    said = number(abs(amount), digits)
    if amount == 0:
        return said
    return f"+{said}" if amount > 0 else f"−{said}"
