"""The words of a measure: its aim, level, status and what it changes, as people say them."""

from core.dossier.records.realise import Measure
from core.dossier.records.words import Aim, Changes, Level, Status
from core.text.translate import N_
from core.text.translate import gettext as _

AIM_WORDS: dict[Aim, str] = {
    "eliminate": N_("Take the danger away"),
    "prevent_harm": N_("Prevent harm"),
    "limit_harm": N_("Limit harm"),
}
"""To be translated when shown, like the others here; the order of Codex art. I.2-7."""
AIM_NOTES: dict[Aim, str] = {
    "eliminate": N_("at the source"),
    "prevent_harm": N_("able to cope"),
    "limit_harm": N_("care and return"),
}
LEVEL_WORDS: dict[Level, str] = {
    "organisation": N_("Organisation"),
    "leader": N_("Managers"),
    "team": N_("Team"),
    "individual": N_("Individual"),
}
STATUS_WORDS: dict[Status, str] = {
    "planned": N_("Planned"),
    "running": N_("Running"),
    "done": N_("Done"),
    "stopped": N_("Stopped"),
}
CHANGES_WORDS: dict[Changes, str] = {
    "work": N_("The work itself"),
    "person": N_("How people cope"),
}


def aim_word(aim: Aim) -> str:
    """The aim of the law that a measure serves."""
    return _(AIM_WORDS[aim])


def aim_note(aim: Aim) -> str:
    """The aim in other words."""
    return _(AIM_NOTES[aim])


def level_word(level: Level) -> str:
    """The level that a measure works at."""
    return _(LEVEL_WORDS[level])


def status_word(status: Status) -> str:
    """How far a measure is."""
    return _(STATUS_WORDS[status])


def changes_word(changes: Changes) -> str:
    """Whether the work changes or people adapt."""
    return _(CHANGES_WORDS[changes])


def owner_words(measure: Measure) -> str:
    """Who answers for it: the role, and the name where there is one."""
    return ", ".join(part for part in (measure.owner_name, measure.owner_role) if part)
