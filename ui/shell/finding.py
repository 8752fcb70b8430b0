"""What the palette finds: records by their words, each with the step it belongs to.

Nothing that only the advisor may see is found by its words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from core.dossier.dossier import Dossier
from core.dossier.records.base import CycleRecord
from core.dossier.records.envision import DesiredState, Goal, Idea, Session
from core.dossier.records.explore import Document, Risk, Strength, Visit
from core.dossier.records.organisation import Unit
from core.dossier.records.realise import Measure
from core.text.translate import N_

LEAST_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record that can be found: its word, its step, and the text it is known by."""

    record: type[CycleRecord]
    word: str
    step: str
    text: Callable[[CycleRecord], str]
    icon: str


def _attribute(name: str) -> Callable[[CycleRecord], str]:
    return lambda record: str(getattr(record, name))


KINDS = (
    Kind(Risk, N_("Risk"), "risks", _attribute("title"), "warning"),
    Kind(Strength, N_("Strength"), "risks", _attribute("title"), "star"),
    Kind(Measure, N_("Measure"), "plan", _attribute("title"), "measure"),
    Kind(DesiredState, N_("Desired state"), "desired", _attribute("sentence"), "target"),
    Kind(Goal, N_("Goal"), "desired", _attribute("title"), "target"),
    Kind(Idea, N_("Idea"), "sessions", _attribute("text"), "idea"),
    Kind(Session, N_("Session"), "sessions", _attribute("title"), "people"),
    Kind(Visit, N_("Visit"), "visit", _attribute("place"), "clipboard"),
    Kind(Document, N_("Document"), "figures", _attribute("title"), "document"),
    Kind(Unit, N_("Unit"), "approach", _attribute("name"), "tree"),
)


@dataclass(frozen=True, slots=True)
class Found:
    """A record with its kind and words."""

    kind: Kind
    id: str
    words: str


def find(dossier: Dossier, cycle: str, text: str) -> Iterator[Found]:
    """The records of a year whose words hold all words of `text`."""
    words = text.casefold().split()
    if len(text) < LEAST_LETTERS:
        return
    for kind in KINDS:
        for record in dossier.all(kind.record, cycle=cycle):
            if getattr(record, "tier", "shared") == "advisor_only":
                continue
            said = kind.text(record)
            if all(word in said.casefold() for word in words):
                yield Found(kind, record.id, said)
