"""What surveys and their stages are called."""

from __future__ import annotations

from core.dossier.records.explore import Survey
from core.dossier.records.words import SurveyKind
from core.explore.survey.collecting import STAGES, Stage
from core.text.translate import N_
from core.text.translate import gettext as _

KINDS: dict[SurveyKind, str] = {
    "main": N_("Main survey"),
    "pulse": N_("Pulse"),
    "crisis": N_("Crisis check"),
}
_STAGES: dict[Stage, str] = {
    "choose": N_("Choose"),
    "collect": N_("Collect"),
    "check": N_("Check"),
    "read": N_("Read"),
}
_NOT_YET: dict[Stage, str] = {
    "choose": "",
    "collect": N_("Open the survey first."),
    "check": N_("Sealed until the survey is closed."),
    "read": N_("Sealed until the survey is closed."),
}


def survey_name(survey: Survey) -> str:
    """Its title, or its kind with a number from the second."""
    number = survey.key.partition("-")[2]
    kind = _(KINDS[survey.kind])
    return survey.title or (f"{kind} {number}" if number else kind)


def stage_words() -> tuple[tuple[str, str], ...]:
    """The stages in order."""
    return tuple((stage, _(_STAGES[stage])) for stage in STAGES)


def why_not_yet(stage: Stage) -> str:
    """Why a stage that lies ahead cannot be shown."""
    return _(_NOT_YET[stage])
