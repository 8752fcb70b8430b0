"""Why a figure is hidden, for the one who would like to see it."""

from enum import StrEnum

from core.text.translate import N_
from core.text.translate import gettext as _


class Reason(StrEnum):
    """Why a figure is hidden."""

    too_few = "too_few"
    protects_another = "protects_another"
    homogeneous = "homogeneous"
    events_organisation_only = "events_organisation_only"
    not_for_teams = "not_for_teams"
    few_reports = "few_reports"
    no_responses = "no_responses"
    sealed = "sealed"

    @property
    def sentence(self) -> str:
        """The reason for the reader, in the current language."""
        return _(_SENTENCES[self])


_SENTENCES = {
    Reason.too_few: N_("Too few people answered to show this without betraying anybody."),
    Reason.protects_another: N_(
        "Hidden because a group that is too small could otherwise be worked out from it."
    ),
    Reason.homogeneous: N_("Everybody in this group answered alike: showing it would betray each."),
    Reason.events_organisation_only: N_(
        "Reported events are shown for the whole organisation or for large units only."
    ),
    Reason.few_reports: N_(
        "One to four people report something: a figure would tell what they went through."
    ),
    Reason.not_for_teams: N_("This scale is never used to compare teams."),
    Reason.no_responses: N_("Nobody answered."),
    Reason.sealed: N_("Answers are still coming in: they are read once the survey is closed."),
}
