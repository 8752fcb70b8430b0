"""An import into the dossier, as one batch, where that tells nothing that must not be told."""

import datetime as dt
from collections import Counter

from core.dossier.dossier import Dossier
from core.dossier.outside import add_open_answers, add_responses, responses
from core.dossier.records.explore import Batch, Survey
from core.dossier.records.outside import OpenAnswer
from core.explore.survey.importing import ImportPlan
from core.library.floor import FLOOR
from core.text.faults import Fault
from core.text.translate import gettext as _


class AlreadyImported(Fault):
    """The same answers are in the survey."""


class TooFewTogether(Fault):
    """So few answers beside other imports that the day of the import tells when they were given."""


def store(dossier: Dossier, survey: Survey, plan: ImportPlan, today: dt.date) -> Batch:
    """Write the answers as one batch, inside an action; undoing it takes them back as a whole.

    Raises AlreadyImported or TooFewTogether.
    """
    _refuse_twice(dossier, survey, plan)
    _refuse_few(dossier, survey, plan)
    batch = dossier.add(
        Batch(
            cycle=survey.cycle,
            survey=survey.id,
            file_name=plan.file,
            imported_on=today,
            responses=len(plan.responses),
            left_out=plan.left_out,
            notices=plan.notices,
        )
    )
    add_responses(dossier, batch.id, plan.responses)
    texts = (OpenAnswer(batch=batch.id, question=q, text=text) for q, text in plan.open_answers)
    add_open_answers(dossier, texts)
    return batch


def _refuse_twice(dossier: Dossier, survey: Survey, plan: ImportPlan) -> None:
    """The same file again would count everybody twice; its answers give it away."""
    batches = dossier.all(Batch, survey=survey.id, responses=len(plan.responses))
    if batches and Counter(plan.responses) <= Counter(responses(dossier, survey.id)):
        sentence = _("{file}: these answers are in the survey already ({before}).")
        before = batches[0].file_name
        raise AlreadyImported(sentence.format(file=plan.file, before=before))


def _refuse_few(dossier: Dossier, survey: Survey, plan: ImportPlan) -> None:
    """Nobody's answers carry a time, but an import does: it must be that of several people.

    One import alone, be it of one person, says no more than when the survey was held.
    """
    before = [batch.responses for batch in dossier.all(Batch, survey=survey.id)]
    if before and min(*before, len(plan.responses)) < FLOOR:
        sentence = _(
            "{file}: an import of fewer than {least} answers beside another would tell when they"
            " were given. Import all answers as one file: remove the imports that are there first."
        )
        raise TooFewTogether(sentence.format(file=plan.file, least=FLOOR))
