"""Sessions: workers and managers at one table, and the ideas that came of it."""

import datetime as dt
from collections import Counter

from msgspec import Struct

from core.dossier.dossier import Dossier
from core.dossier.records.envision import Idea, Session
from core.text.faults import Fault
from core.text.translate import N_
from core.text.translate import gettext as _

_FORMS = (
    N_("Working session with workers and managers"),
    N_("World café"),
    N_("Dialogue round in the team"),
    N_("Brainstorm with votes"),
    N_("Meeting of the working group"),
    N_("Future search"),
)


class SessionNeedsTitle(Fault):
    """A session without a name."""


class TooFewPeople(Fault):
    """Fewer than nobody took part."""


class Line(Struct, frozen=True, kw_only=True):
    """One session, with how many ideas came of it and how many of those were chosen."""

    session: Session
    ideas: int
    chosen: int


def forms() -> tuple[str, ...]:
    """Ways to hold a session, to choose from or to leave."""
    return tuple(_(form) for form in _FORMS)


def add(dossier: Dossier, cycle_id: str, held_on: dt.date, title: str) -> Session:
    """A new session on a day; raises SessionNeedsTitle."""
    return dossier.add(Session(cycle=cycle_id, held_on=held_on, title=_titled(title)))


def change(dossier: Dossier, session: Session, **values: object) -> Session:
    """Give some fields new values; raises SessionNeedsTitle or TooFewPeople."""
    if "title" in values:
        values["title"] = _titled(str(values["title"]))
    if "participants" in values:
        values["participants"] = _people(values["participants"])
    return dossier.change(session, **values)


def overview(dossier: Dossier, cycle_id: str) -> tuple[Line, ...]:
    """The sessions of a year, the latest first."""
    ideas = dossier.all(Idea, cycle=cycle_id)
    all_of = Counter(idea.session for idea in ideas)
    chosen = Counter(idea.session for idea in ideas if idea.fate == "chosen")
    held = sorted(dossier.all(Session, cycle=cycle_id), key=lambda s: s.held_on, reverse=True)
    return tuple(Line(session=s, ideas=all_of[s.id], chosen=chosen[s.id]) for s in held)


def ideas_of(dossier: Dossier, session: Session) -> tuple[Idea, ...]:
    """The ideas that came of a session, the most votes first."""
    found = dossier.all(Idea, cycle=session.cycle, session=session.id)
    return tuple(sorted(found, key=lambda idea: -idea.votes))


def _titled(title: str) -> str:
    if not title.strip():
        raise SessionNeedsTitle(_("Give the session a name, such as what it was about."))
    return title.strip()


def _people(given: object) -> int:
    """Nothing filled in is nobody counted yet."""
    count = given if isinstance(given, int) else 0
    if count < 0:
        raise TooFewPeople(_("The number of people who took part is 0 or more."))
    return count
