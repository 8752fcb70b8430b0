"""First drafts of a desired state: what the opposite of a risk is like when it is there.

A draft is a beginning to rewrite with the people concerned, in their own words. It says what
there is, never what is no longer there, and by what anybody would notice it.
"""

from collections.abc import Mapping

from msgspec import Struct

from core.dossier.records.explore import Risk
from core.dossier.records.words import Source
from core.text.translate import N_
from core.text.translate import gettext as _


class Draft(Struct, frozen=True):
    """A sentence on how it will be, and the signs by which people notice it."""

    sentence: str
    signs: str


_BY_CONSTRUCT: Mapping[str, tuple[str, str]] = {
    "role_clarity": (
        N_("Everybody knows what is expected of them and who decides what."),
        N_("Nobody does the same work twice; questions go to the right person at once."),
    ),
    "change": (
        N_("Whoever is touched by a change hears of it in time and has a say in how it is done."),
        N_("People can tell why something changes; nobody learns it in the corridor."),
    ),
    "voice": (
        N_("Teams have a say in how their work is organised, and get an answer to what they ask."),
        N_("Team meetings end with decisions; every question has its answer within two weeks."),
    ),
    "leadership": (
        N_("Managers are near, clear and fair, and take time for their people."),
        N_("Everybody has a good talk about the work regularly; managers are seen on the floor."),
    ),
    "fairness": (
        N_(
            "Work, chances and appreciation are shared in a way that people can explain and accept."
        ),
        N_("The rules are known and hold for everybody; extra effort is named."),
    ),
    "workload": (
        N_("The work fits in the hours, and at a peak it is clear what may wait."),
        N_("Breaks are taken; overtime is the exception; the list of what may wait is used."),
    ),
    "emotional": (
        N_("After a heavy moment there is time, a colleague and help, as a matter of course."),
        N_("The talk afterwards happens without anybody asking; people know whom to call."),
    ),
    "interruptions": (
        N_("There is quiet time for work that asks for attention."),
        N_("Fixed quiet hours are kept; questions are gathered; fewer things are started anew."),
    ),
    "autonomy": (
        N_("People decide themselves how and in which order they do their work."),
        N_("Plans are made by those who carry them out; fewer signatures are needed."),
    ),
    "meaning": (
        N_("People see what their work is good for and can do what they are good at."),
        N_("Thanks and results reach those who did the work; tasks are exchanged by talent."),
    ),
    "learning": (
        N_("Everybody can learn on the job and sees a next step."),
        N_("Everybody had a talk about learning this year; training takes place in working hours."),
    ),
    "hours": (
        N_("The schedule is known in time, leaves room to rest, and holds."),
        N_("Schedules stand weeks ahead; free days stay free; swapping is easy."),
    ),
    "balance": (
        N_("Work leaves room for life at home, also at peaks."),
        N_("Nobody is called in free time without an agreement; leave is taken."),
    ),
    "security": (
        N_("People know where they stand: their contract, their place, what is coming."),
        N_("News about jobs comes from the employer first, with a date and a person to ask."),
    ),
    "place": (
        N_("The workplace helps the work: quiet, light, air and tools are right."),
        N_(
            "Defects are mended within the agreed time; people choose the place that fits the task."
        ),
    ),
    "support": (
        N_("Nobody stands alone: colleagues and manager help without being asked twice."),
        N_("Help is asked aloud; somebody takes over when it gets too much."),
    ),
    "safety": (
        N_("Mistakes and doubts can be spoken about, and something is learnt from them."),
        N_("Near misses are told in the meeting; bad news arrives early."),
    ),
    "conflict": (
        N_("Disagreements are spoken out early, between those concerned, with help where needed."),
        N_("Teams have agreed how to disagree; nobody avoids anybody."),
    ),
    "unwanted": (
        N_("Everybody is treated with respect, by colleagues and by the public, and acts if not."),
        N_("Bystanders step in; everybody knows the counsellor; each report is followed up."),
    ),
    "exhaustion": (
        N_("People go home with energy left."),
        N_("Signals are picked up early; load is taken away before somebody falls out."),
    ),
    "engagement": (
        N_("People like coming to work and are proud of what they make together."),
        N_("Volunteers are found easily; visitors notice the mood."),
    ),
    "recovery": (
        N_("After work there is rest, and after a peak there is a lull."),
        N_("After each peak a quieter week is planned; nobody mails in the evening."),
    ),
    "access": (
        N_("Whoever needs help knows where to find it and gets it in time."),
        N_("Everybody can name the counsellor; help comes within days."),
    ),
    "leaving": (
        N_("People want to stay, and those who go say why."),
        N_("Vacancies are filled quickly; exit talks bring changes."),
    ),
}

_BY_SOURCE: Mapping[Source, tuple[str, str]] = {
    "organisation": (
        N_("The work is organised so that everybody knows what to do, with whom and by when."),
        N_("Agreements are written down, known and kept."),
    ),
    "content": (
        N_("The work can be done well in the time there is, and asks what people can give."),
        N_("Work is finished; breaks are taken; people talk about what they made."),
    ),
    "conditions": (
        N_("Contract, hours and chances are fair, known in time and respected."),
        N_("Schedules hold; everybody has had the talks that were promised."),
    ),
    "environment": (
        N_("Place and tools help the work and do not stand in its way."),
        N_("Defects are mended within the agreed time; complaints about the place become rare."),
    ),
    "relations": (
        N_("People treat each other with respect and stand by each other."),
        N_("Help is asked and given; disagreements are spoken out."),
    ),
}


def drafts(risk: Risk) -> tuple[Draft, ...]:
    """Beginnings for a risk: by what it is about, else by its component of the work."""
    about = [_BY_CONSTRUCT[key] for key in risk.constructs if key in _BY_CONSTRUCT]
    found = about or [_BY_SOURCE[source] for source in risk.sources]
    return tuple(Draft(_(sentence), _(signs)) for sentence, signs in found)
