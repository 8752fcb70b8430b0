"""A secret in every text that only the advisor may see, and a finding of each under a risk."""

from typing import Any

from core.dossier.dossier import Dossier
from core.dossier.outside import add_help_request, add_open_answers
from core.dossier.records.base import CycleRecord
from core.dossier.records.explore import (
    ChecklistAnswer,
    Conversation,
    Document,
    Observation,
    Photo,
    Statement,
    Visit,
)
from core.dossier.records.outside import HelpRequest, OpenAnswer
from core.dossier.records.words import EvidenceKind
from core.explore import evidence
from core.library.checklist import freeze, shipped_checklists
from tests.reports.content.sample import DAY

SECRET = "Zwaluwstaart"


def tell_secrets(dossier: Dossier, cycle: str, target: str) -> None:
    """Write the secret wherever it may stand, and link all of it to a risk or a strength."""
    of: dict[str, Any] = {"cycle": cycle}
    checklist = shipped_checklists()[0]
    with dossier.action("Secrets"):
        visit = dossier.add(
            Visit(visited_on=DAY, checklist_key=checklist.key, checklist=freeze(checklist),
                  note=SECRET, company=SECRET, place=SECRET, **of)
        )  # fmt: skip
        talk = dossier.add(Conversation(held_on=DAY, note=SECRET, theme=SECRET, **of))
        blob = dossier.put_blob(b"picture")
        question = checklist.questions[0].key
        linked: dict[EvidenceKind, CycleRecord] = {
            "checklist": ChecklistAnswer(
                visit=visit.id, question=question, answer="no", note=SECRET, **of
            ),
            "observation": Observation(text=SECRET, observed_on=DAY, visit=visit.id, **of),
            "statement": Statement(conversation=talk.id, text=SECRET, **of),
            "document": Document(title=SECRET, finding=SECRET, tier="advisor_only", **of),
            "photo": Photo(caption=SECRET, blob=blob, width=1, height=1, **of),
        }
        for kind, record in linked.items():
            dossier.add(record)
            evidence.link(dossier, cycle, target, kind, record.id)
        add_help_request(dossier, HelpRequest(cycle=cycle, name=SECRET, reach=SECRET))
        answer = OpenAnswer(batch="none", question="open_well", text=SECRET)
        add_open_answers(dossier, [answer])
