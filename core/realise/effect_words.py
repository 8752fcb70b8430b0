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


def headline(goal: Goal, effect: Effect) -> str:
    """The conclusion as a sentence; where nothing can be said, why not."""
    if effect.conclusion == "undecided":
        reason = effect.reason
        if reason[1:2].islower():  # an abbreviation keeps its capitals
            reason = reason[0].lower() + reason[1:]
        return _("Cannot be said, because: {reason}").format(reason=reason)
    target = goal.target
    if (
        effect.conclusion == "improved"
        and target is not None
        and _reached(goal, effect.follow_up, target)
    ):
        return _("Improved: the target of {target} is reached.").format(target=write(goal, target))
    sentence = {
        "improved": _("Improved."),
        "partly": _("Partly improved: better, but not yet where it should be."),
        "unchanged": _("Unchanged: no difference that matters."),
        "worse": _("Worse than it was."),
    }
    return sentence[effect.conclusion]


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


def _reached(goal: Goal, value: Decimal | None, target: Decimal) -> bool:
    """Whether the value is at the target; the advisor may see an improvement before it is."""
    if value is None:
        return False
    return value <= target if goal.better == "lower" else value >= target


def signed(amount: Decimal) -> str:
    """A difference with its sign, a true minus."""
    digits = 0 if amount == amount.to_integral_value() else 1
    said = number(abs(amount), digits)
    if amount == 0:
        return said
    return f"+{said}" if amount > 0 else f"−{said}"
