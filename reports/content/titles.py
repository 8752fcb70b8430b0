"""What goals, scales and indicators are called in a report, and in which figures they count."""

from core.dossier.records.envision import Goal
from core.library.indicators import indicators
from core.text.translate import gettext as _
from reports.content.matter import Matter
from reports.content.say import where


def known_indicator(key: str) -> str:
    """The library's name of an indicator; of one it does not know, the key."""
    found = {each.key: each.title for each in indicators().indicators}
    return str(found[key]) if key in found else key


def goal_title(plan: Matter, goal: Goal) -> str:
    """What a goal counts: its own title, or that of its scale or indicator."""
    if goal.title:
        return goal.title
    if goal.kind == "indicator":
        return known_indicator(goal.key)
    scales = plan.survey.scales if plan.survey else {}
    return str(scales[goal.key].title) if goal.key in scales else goal.key


def goal_place(plan: Matter, goal: Goal) -> str:
    """What a goal counts, and where."""
    units = where(plan.year, [goal.unit] if goal.unit else [])
    better = _("higher is better") if goal.better == "higher" else _("lower is better")
    sentence = _("{title}, {unit} ({better})")
    return sentence.format(title=goal_title(plan, goal), unit=units, better=better)
