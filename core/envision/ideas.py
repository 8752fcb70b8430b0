"""Ideas: what was said that could be done, the risks it serves and the votes it got.

On the board an idea lies under the first risk it serves; it may serve more of them.
"""

from msgspec import Struct

from core.dossier.dossier import Dossier
from core.dossier.records.envision import Idea
from core.dossier.records.explore import Risk
from core.dossier.records.words import Fate
from core.explore.risks import by_weight, register
from core.text.faults import Fault
from core.text.translate import N_
from core.text.translate import gettext as _

FATES: dict[Fate, str] = {
    "open": N_("open"),
    "chosen": N_("chosen"),
    "parked": N_("parked"),
    "dropped": N_("dropped"),
}
"""What became of an idea; to be translated when shown."""


class IdeaNeedsText(Fault):
    """An idea that says nothing."""


class Theme(Struct, frozen=True, kw_only=True):
    """A column of the board: the ideas for one risk, or those that were not placed yet."""

    risk: Risk | None
    shape: int = 0
    """The class of the risk, 1 to 5; 0 while it is not judged."""
    ideas: tuple[Idea, ...] = ()

    @property
    def key(self) -> str:
        """The id of the risk; empty for what was not placed yet."""
        return self.risk.id if self.risk else ""


def fate_word(idea: Idea) -> str:
    """What became of it, as a word."""
    return _(FATES[idea.fate])


def add(
    dossier: Dossier, cycle_id: str, text: str, session: str | None = None, risk: str = ""
) -> Idea:
    """A new idea, at the end of its column; raises IdeaNeedsText."""
    risks = (risk,) if risk else ()
    return dossier.add(Idea(cycle=cycle_id, text=_said(text), session=session or None, risks=risks))


def change(dossier: Dossier, idea: Idea, **values: object) -> Idea:
    """Give some fields new values; raises IdeaNeedsText."""
    if "text" in values:
        values["text"] = _said(str(values["text"]))
    if "session" in values:
        values["session"] = values["session"] or None
    return dossier.change(idea, **values)


def vote(dossier: Dossier, idea: Idea, by: int) -> Idea:
    """Add dots, or take some away; never fewer than none."""
    return dossier.change(idea, votes=max(0, idea.votes + by))


def move(dossier: Dossier, idea: Idea, risk: str, before: str = "") -> Idea:
    """Lay an idea under a risk, before another idea or at the end.

    The further risks it serves stay; under no risk it serves none.
    """
    further = tuple(one for one in idea.risks[1:] if one != risk)
    moved = dossier.change(idea, risks=(risk, *further) if risk else ())
    dossier.move(moved, before or None)
    return dossier.get(Idea, idea.id)


def board(dossier: Dossier, cycle_id: str, session: str = "") -> tuple[Theme, ...]:
    """The columns, heaviest risk first; with a session only the ideas that came of it.

    A closed risk keeps its column while an idea lies there.
    """
    ideas = dossier.all(Idea, cycle=cycle_id, **({"session": session} if session else {}))
    themes = [
        Theme(risk=line.risk, shape=line.shape, ideas=_under(ideas, line.risk.id))
        for line in by_weight(register(dossier, cycle_id))
    ]
    loose = Theme(risk=None, ideas=tuple(idea for idea in ideas if not idea.risks))
    return (loose, *(t for t in themes if t.ideas or (t.risk and t.risk.state == "open")))


def _under(ideas: tuple[Idea, ...], risk: str) -> tuple[Idea, ...]:
    return tuple(idea for idea in ideas if idea.risks[:1] == (risk,))


def _said(text: str) -> str:
    if not text.strip():
        raise IdeaNeedsText(_("Write the idea in a few words."))
    return " ".join(text.split())
