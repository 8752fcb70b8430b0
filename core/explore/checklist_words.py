"""Answers on a visit in words: the question as it was asked, and what was answered."""

import functools

from core.dossier.records.words import Answer
from core.library.checklist import Checklist, Question, thaw
from core.text.translate import N_
from core.text.translate import gettext as _

ANSWERS: dict[Answer, str] = {
    "yes": N_("Yes"),
    "no": N_("No"),
    "partly": N_("Partly"),
    "not_seen": N_("Not seen"),
    "not_applicable": N_("Not applicable"),
}
"""The five answers, in the order in which they are offered; to be translated when shown."""


def answer_word(answer: Answer | None) -> str:
    """The answer as a word; empty while there is none."""
    return _(ANSWERS[answer]) if answer else ""


@functools.lru_cache(maxsize=32)
def frozen_checklist(text: str) -> Checklist:
    """The checklist that lies in a visit; a visit is read often, so a few are remembered."""
    return thaw(text)


def question_of(checklist: str, key: str) -> Question:
    """The question with this key of a frozen checklist."""
    return frozen_checklist(checklist).question(key)
