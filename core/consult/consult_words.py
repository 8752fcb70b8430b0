"""The words of consulting: what was answered, by what was asked for; and the clock of the law."""

from core.consult.consultations import Item
from core.country.duties import Kind
from core.dossier.records.words import Audience, DecisionAnswer, Outcome
from core.text import numbers
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _

OUTCOME_WORDS: dict[Kind, dict[Outcome, str]] = {
    "advice": {
        "awaited": N_("No advice yet"),
        "positive": N_("Positive advice"),
        "with_remarks": N_("Advice with remarks"),
        "negative": N_("Negative advice"),
    },
    "consent": {
        "awaited": N_("No answer yet"),
        "consent": N_("Consent"),
        "with_remarks": N_("Consent with remarks"),
        "refused": N_("No consent"),
    },
    "information": {"awaited": N_("Not told yet"), "informed": N_("Took note")},
}
"""To be translated when shown, like the others here."""

ANSWER_WORDS: dict[DecisionAnswer, str] = {
    "awaited": N_("No answer yet"),
    "approved": N_("Approved"),
    "adjusted": N_("Adjusted"),
    "refused": N_("Refused"),
}
AUDIENCE_WORDS: dict[Audience, str] = {
    "workers": N_("Workers"),
    "line": N_("Line management"),
    "management": N_("Management"),
    "consultation_body": N_("Consultation body"),
    "third_parties": N_("Third parties"),
}


def outcome_word(kind: Kind, outcome: Outcome) -> str:
    """What a body answered, in the words of what it was asked for."""
    return _(OUTCOME_WORDS[kind][outcome])


def answer_word(answer: DecisionAnswer) -> str:
    """What management answered to a measure."""
    return _(ANSWER_WORDS[answer])


def audience_word(audience: Audience) -> str:
    """Who is told something."""
    return _(AUDIENCE_WORDS[audience])


def clock(item: Item) -> str:
    """The legal clock in words: how long still, or how it was kept; empty without a deadline."""
    if item.deadline is None or item.days_left is None:
        return ""
    days, handed_in = item.days_left, item.record.asked_on is not None
    if days == 0:
        return _("On the last day") if handed_in else _("Today is the last day")
    if handed_in:
        early = ngettext("Handed in {days} day early", "Handed in {days} days early", abs(days))
        late = ngettext("Handed in {days} day late", "Handed in {days} days late", abs(days))
    else:
        early = ngettext("{days} day left", "{days} days left", abs(days))
        late = ngettext("{days} day late", "{days} days late", abs(days))
    return (early if days > 0 else late).format(days=abs(days))


def last_day(item: Item) -> str:
    """Until when the law wants it; else at which moment of the year."""
    if item.deadline is not None:
        return _("at the latest on {date}").format(date=numbers.date(item.deadline))
    return str(item.subject.when) if item.subject else ""


def state_words(item: Item) -> str:
    """Where one consultation stands, in a few words."""
    if item.owes_reply:
        return _("The employer's reply is owed")
    if item.state == "to_ask":
        return clock(item) or _("To be asked")
    if item.state == "awaited":
        return _("Asked, no answer yet")
    held = item.record.held_on
    assert held is not None
    return _("{answer}, {date}").format(
        answer=outcome_word(item.kind, item.record.outcome), date=numbers.date(held)
    )
