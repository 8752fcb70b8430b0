"""Evaluation: what last year's goals came to, and how this plan will be judged."""

from collections.abc import Iterator
from decimal import Decimal

from core.dossier.records.envision import Goal
from core.dossier.records.realise import Effect, FollowUpValue, ProgressNote
from core.realise.effect import reason_of
from core.realise.effect_words import conclusion_word, signed
from core.realise.measure_words import owner_words
from core.realise.yearly import CONCLUSION, inputs, record, told_count
from core.text import numbers
from core.text.translate import gettext as _
from core.text.translate import ngettext
from reports.blocks import (
    Block,
    Bullets,
    Column,
    Figure,
    Heading,
    Lead,
    Paragraph,
    Row,
    Table,
    Text,
)
from reports.charts.data import EffectChart, EffectRow, Interval
from reports.content.matter import Matter
from reports.content.say import figure
from reports.content.titles import goal_place, goal_title
from reports.content.words import NOTES


def evaluation(plan: Matter) -> Iterator[Block]:
    """Effects, the story of the measures, the yearly evaluation, the criteria."""
    yield Heading(1, _("Evaluation"), anchor="evaluation", same_page=True)
    yield Lead(_lead(plan))
    yield Heading(2, _("Did it work?"), anchor="effects")
    yield from _effects(plan)
    yield from _story(plan)
    yield from _yearly(plan)
    yield Heading(2, _("How this plan will be judged"), anchor="criteria")
    yield _criteria(plan)


def _lead(plan: Matter) -> str:
    count = len(plan.effects)
    if not count:
        return _("There are no goals yet whose effect could be measured.")
    found = [effect.conclusion for effect in plan.effects.values()]
    better = found.count("improved") + found.count("partly")
    sentence = ngettext(
        "Of {count} measured goal, {better} improved.",
        "Of {count} measured goals, {better} improved.",
        count,
    )
    said = sentence.format(better=better, count=count)
    return f"{said} {_unsaid(found.count('undecided'))}".strip()


def _unsaid(count: int) -> str:
    if not count:
        return ""
    sentence = ngettext(
        "Of {count} nothing can be concluded.", "Of {count} nothing can be concluded.", count
    )
    return sentence.format(count=count)


def _effects(plan: Matter) -> Iterator[Block]:
    measured = [(g, plan.effects[g.id]) for g in plan.goals if g.id in plan.effects]
    if not measured:
        yield Paragraph(_("No effect has been measured this year."), quiet=True)
        return
    scales = [(goal, effect) for goal, effect in measured if goal.kind == "scale"]
    if scales:
        rows = tuple(_effect_row(plan, goal, effect) for goal, effect in scales)
        chart = EffectChart(
            rows, _("baseline"), _("second measurement"), _("target"), _("score from 0 to 100")
        )
        source = _("Line: 95 % interval, where it is known. Dashed line: the target.")
        yield Figure(chart, _("Baseline, follow-up and target"), source)
    yield _effect_table(plan, measured)


def _effect_row(plan: Matter, goal: Goal, effect: Effect) -> EffectRow:
    return EffectRow(
        title=goal_place(plan, goal),
        conclusion=conclusion_word(effect.conclusion),
        baseline=_point(effect.baseline if effect.baseline is not None else goal.baseline),
        follow_up=_follow_up(plan, goal, effect),
        target=float(goal.target) if goal.target is not None else None,
        reached=effect.conclusion == "improved",
    )


def _point(value: Decimal | None) -> Interval | None:
    return Interval(float(value)) if value is not None else None


def _follow_up(plan: Matter, goal: Goal, effect: Effect) -> Interval | None:
    """The later value, with its interval where the follow-up has one."""
    if effect.follow_up is None:
        return None
    values = [v for v in plan.year.all(FollowUpValue) if v.goal == goal.id]
    same = [v for v in values if v.value == effect.follow_up]
    low, high = (same[-1].low, same[-1].high) if same else (None, None)
    return Interval(
        float(effect.follow_up),
        float(low) if low is not None else None,
        float(high) if high is not None else None,
    )


def _effect_table(plan: Matter, measured: list[tuple[Goal, Effect]]) -> Table:
    columns = (
        Column(_("Goal"), weight=2.4),
        Column(_("Before"), weight=0.8),
        Column(_("Now"), weight=0.8),
        Column(_("Target"), weight=0.8),
        Column(_("Difference"), weight=1.5),
        Column(_("Conclusion"), weight=3),
    )
    rows = (
        Row((
            goal_place(plan, goal),
            _known(effect.baseline),
            _known(effect.follow_up),
            _known(goal.target),
            _difference(effect),
            _conclusion(plan, goal, effect),
        ))
        for goal, effect in measured
    )  # fmt: skip
    return Table(columns, tuple(rows))


def _known(value: Decimal | None) -> str | None:
    return figure(value) if value is not None else None


def _difference(effect: Effect) -> str | None:
    if effect.difference is None:
        return None
    said = signed(effect.difference)
    if effect.low is None or effect.high is None:
        return said
    words = _("{difference} (95 %: {low} to {high})")
    return words.format(difference=said, low=signed(effect.low), high=signed(effect.high))


def _conclusion(plan: Matter, goal: Goal, effect: Effect) -> str:
    word, reason = conclusion_word(effect.conclusion), reason_of(plan.year.dossier, goal, effect)
    return f"{word}. {reason}" if reason else word


def _story(plan: Matter) -> Iterator[Block]:
    """What went well and what did not, in the order of the measures."""
    notes = [n for n in plan.year.all(ProgressNote) if n.kind != "progress"]
    if not notes:
        return
    yield Heading(2, _("What we learned on the way"))
    ordered = sorted(notes, key=lambda n: (plan.measure_numbers.get(n.measure, 0), n.noted_on))
    yield Bullets(tuple(_note(plan, note) for note in ordered))


def _note(plan: Matter, note: ProgressNote) -> Text:
    sentence = _("{kind} (measure {number}, {date}): {text}")
    return sentence.format(
        kind=_(NOTES[note.kind]),
        number=plan.measure_numbers.get(note.measure, "–"),
        date=numbers.date(note.noted_on),
        text=note.text,
    )


def _yearly(plan: Matter) -> Iterator[Block]:
    """What the law wants to be looked at, with its count, and the conclusion."""
    yield Heading(2, _("Yearly evaluation"), anchor="yearly")
    conclusion = record(plan.year.dossier, plan.year.id, CONCLUSION)
    if conclusion.text:
        yield Paragraph(conclusion.text)
    else:
        yield Paragraph(_("The yearly evaluation has no conclusion yet."), quiet=True)
    columns = (
        Column(_("What was looked at"), weight=3), Column(_("Number"), weight=1),
        Column(_("What it shows"), weight=4),
    )  # fmt: skip
    rows = (
        Row(
            (str(each.input.title), told_count(each.record.count) or None, each.record.text or None)
        )
        for each in inputs(plan.year.dossier, plan.year.id)
        if each.filled
    )
    yield Table(columns, tuple(rows), empty=_("The inputs of the evaluation are not noted yet."))


def _criteria(plan: Matter) -> Table:
    columns = (
        Column(_("Measure"), weight=2.6),
        Column(_("By what it is judged"), weight=3),
        Column(_("By whom"), weight=1.8),
        Column(_("When"), "date"),
    )
    going = [m for m in plan.planned if not m.process]
    rows = tuple(
        Row(
            (m.title, _criterion(plan, m.goals, m.criterion), owner_words(m) or None, m.evaluate_on)
        )
        for m in going
    )
    return Table(columns, rows, empty=_("There are no measures to be judged yet."))


def _criterion(plan: Matter, goals: tuple[str, ...], criterion: str) -> str | None:
    aims = [
        _("{goal}: {target} by {date}").format(
            goal=goal_title(plan, goal), target=figure(goal.target), date=numbers.date(goal.by)
        )
        for goal in plan.goals
        if goal.id in goals and goal.target is not None and goal.by is not None
    ]
    return "\n".join([*aims, *([criterion] if criterion else [])]) or None
