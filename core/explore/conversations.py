"""Talks without names, what was said in them, and the people who asked to be called."""

import datetime as dt

from core.dossier import outside
from core.dossier.dossier import Dossier
from core.dossier.records.explore import Conversation, EvidenceLink, Statement
from core.dossier.records.outside import HelpRequest
from core.dossier.records.words import Source, TalkForm, Tier
from core.text.faults import Fault
from core.text.translate import N_
from core.text.translate import gettext as _


class NothingSaid(Fault):
    """A statement without words."""


def add(
    dossier: Dossier,
    cycle_id: str,
    on: dt.date,
    form: TalkForm = "group",
    units: tuple[str, ...] = (),
    participants: int = 1,
    theme: str = "",
) -> Conversation:
    """Write down that a talk was held."""
    return dossier.add(
        Conversation(
            cycle=cycle_id,
            held_on=on,
            form=form,
            units=units,
            participants=participants,
            theme=theme,
        )
    )


def say(
    dossier: Dossier,
    talk: Conversation,
    text: str,
    source: Source | None = None,
    positive: bool = False,
    tier: Tier = "advisor_only",
) -> Statement:
    """Write down what somebody said, in the advisor's rendering."""
    return dossier.add(
        Statement(
            cycle=talk.cycle,
            conversation=talk.id,
            text=_needed(text),
            source=source,
            positive=positive,
            tier=tier,
        )
    )


def reword(dossier: Dossier, said: Statement, text: str) -> Statement:
    """Say it in other words."""
    return dossier.change(said, text=_needed(text))


def statements(dossier: Dossier, talk: Conversation) -> tuple[Statement, ...]:
    """What was said in a talk, in its order."""
    return dossier.all(Statement, conversation=talk.id)


def used(dossier: Dossier, cycle_id: str) -> dict[str, tuple[EvidenceLink, ...]]:
    """Where the statements of a year stand as evidence."""
    found: dict[str, tuple[EvidenceLink, ...]] = {}
    for each in dossier.all(EvidenceLink, cycle=cycle_id):
        if each.kind == "statement":
            found[each.source] = (*found.get(each.source, ()), each)
    return found


def ask_for_help(dossier: Dossier, cycle_id: str, name: str, reach: str) -> HelpRequest:
    """Keep that somebody wants to be called; no history, report or archive ever holds it."""
    if not name.strip() or not reach.strip():
        raise NothingSaid(_("Write down whom to call, and the number or address."))
    request = HelpRequest(cycle=cycle_id, name=name.strip(), reach=reach.strip())
    outside.add_help_request(dossier, request)
    return request


def called_back(dossier: Dossier, request: HelpRequest) -> None:
    """Note that somebody called back."""
    outside.handle_help_request(dossier, request)


def forget(dossier: Dossier, request: HelpRequest) -> None:
    """Delete a request for good, as when the help was given; what was done before it stays done."""
    with dossier.action(N_("Delete request for help"), "retention"):
        outside.forget_help_request(dossier, request)


def _needed(text: str) -> str:
    if not text.strip():
        raise NothingSaid(_("Write down what was said."))
    return text.strip()
