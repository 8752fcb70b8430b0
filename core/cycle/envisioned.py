"""When the three steps of envisioning are done."""

from core.cycle.steps import Condition, every
from core.cycle.year import Year
from core.dossier.records.envision import Idea, Session
from core.text.translate import gettext as _


def sessions(year: Year) -> tuple[Condition, ...]:
    """Workers and managers sat together, and ideas came of it."""
    held = year.all(Session)
    return (
        every(
            "sessions",
            "sessions",
            _("A session was held, and it is noted how many took part"),
            (s.id for s in held if not s.participants),
            bool(held),
        ),
        Condition("ideas", _("There are ideas"), bool(year.all(Idea)), "sessions"),
    )


def desired(year: Year) -> tuple[Condition, ...]:
    """Each serious risk has a desired state, each desired state a goal that can be proven."""
    states, goals = year.desired, year.goals
    wanted = {risk for state in states for risk in state.risks}
    aimed = {g.desired_state for g in goals}
    return (
        every(
            "desired_risks",
            "desired",
            _("Every serious risk has a desired state"),
            (r.id for r in year.serious if r.id not in wanted),
            bool(states),
        ),
        every(
            "desired_goals",
            "desired",
            _("Every desired state has a goal"),
            (d.id for d in states if d.id not in aimed),
            bool(states),
        ),
        every(
            "goals_whole",
            "desired",
            _("Every goal has a baseline, a target and a day"),
            (g.id for g in goals if g.baseline is None or g.target is None or g.by is None),
            bool(goals),
        ),
    )


def choices(year: Year) -> tuple[Condition, ...]:
    """No idea is left hanging."""
    ideas = year.all(Idea)
    return (
        every(
            "ideas_fate",
            "choices",
            _("Every idea is chosen, parked or dropped"),
            (i.id for i in ideas if i.fate == "open"),
            bool(ideas),
        ),
        every(
            "ideas_reason",
            "choices",
            _("What is parked or dropped has its reason"),
            (i.id for i in ideas if i.fate in ("parked", "dropped") and not i.reason),
            bool(ideas),
        ),
    )
