"""The measures: what is done about which risk, by whom, by when, with which means."""

from collections.abc import Iterator
from decimal import Decimal

from core.dossier.records.realise import Measure
from core.library.measures import catalogue
from core.realise.measure_words import aim_word, level_word, owner_words, status_word
from core.text import numbers
from core.text.translate import gettext as _
from reports.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Lead,
    PageBreak,
    Paragraph,
    Row,
    RowGroup,
    Table,
)
from reports.content.action_plan.objectives import risk_links
from reports.content.matter import Matter
from reports.content.message import deeds
from reports.content.say import carried, cut, figure, span
from reports.content.titles import goal_title
from reports.content.totals import hours, money
from reports.content.words import capital


def measures(plan: Matter) -> Iterator[Block]:
    """The table across the page, then who answers for what."""
    yield PageBreak(landscape=True)
    yield Heading(1, _("Measures"), anchor="measures")
    yield Lead(deeds(plan))
    yield Table(
        _columns(),
        tuple(_rows(plan)),
        empty=_("No measures have been chosen yet."),
        note=_("Hours are those of our own people; amounts are estimates. Numbers name risks."),
    )
    yield PageBreak()
    yield Heading(2, _("Tasks and means of all involved"), anchor="tasks")
    yield _by_owner(plan)
    if plan.profile.key == "nl":
        yield from _strategy(plan)


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("No."), "number", weight=0.4),
        Column(_("Measure"), weight=3.4),
        Column(_("Risk"), weight=0.7),
        Column(_("Aim and level"), weight=1.5),
        Column(_("Who, and with whom"), weight=1.9),
        Column(_("Term"), weight=1.2),
        Column(_("Hours"), "number", weight=0.7),
        Column(_("Budget"), "money", weight=1),
        Column(_("Goal and criterion"), weight=2.3),
        Column(_("Status"), weight=1),
    )


def _rows(plan: Matter) -> Iterator[Row | RowGroup]:
    group = ""
    for measure in plan.measures:
        title = _group(plan, measure)
        if title != group:
            yield RowGroup(title)
            group = title
        yield _row(plan, measure)
    if plan.measures:
        total: tuple[Cell, ...] = ("", _("Together"), "", "", "", "")
        sums = (hours(plan.planned), money(plan.planned))
        yield Row((*total, *sums, "", ""), strong=True)


def _group(plan: Matter, measure: Measure) -> str:
    """The heaviest risk that a measure answers."""
    number = plan.first_risk(measure)
    if number > len(plan.risks):
        return _("For the organisation as a whole")
    risk = plan.risks[number - 1]
    judged = plan.judgement(risk)
    title = cut(risk.title, 120)
    if judged is None:
        return f"{number}. {title}"
    return _("{number}. {risk} ({word})").format(number=number, risk=title, word=judged.label)


def _row(plan: Matter, measure: Measure) -> Row:
    number = plan.measure_numbers[measure.id]
    aim = f"{aim_word(measure.aim)}\n{level_word(measure.level)}"
    who = "\n".join(part for part in (owner_words(measure), measure.partners) if part)
    return Row(
        (
            number,
            "\n".join(_what(plan, measure)),
            risk_links(plan, measure.risks),
            aim,
            who or None,
            span(measure.starts_on, measure.due_on) or None,
            measure.hours,
            measure.money,
            "\n".join(_proof(plan, measure)) or None,
            _status(measure),
        ),
        anchor=f"measure-{number}",
    )


def _what(plan: Matter, measure: Measure) -> Iterator[str]:
    """The name; what it means in full stands in the annex with its steps."""
    yield measure.title
    if measure.material:
        yield _("Material: {material}").format(material=measure.material)
    since = carried(plan.year, measure)
    if since:
        yield since


def _proof(plan: Matter, measure: Measure) -> Iterator[str]:
    """The goals from now to target, and how will be judged whether it worked."""
    for goal in plan.goals:
        if goal.id in measure.goals:
            words = _("{goal}: {now} → {target}")
            yield words.format(
                goal=goal_title(plan, goal), now=figure(goal.baseline), target=figure(goal.target)
            )
    if measure.criterion:
        yield measure.criterion


def _status(measure: Measure) -> str:
    word = status_word(measure.status)
    if measure.status == "stopped" and measure.stopped_reason:
        return f"{word}: {measure.stopped_reason}"
    if measure.status == "done" and measure.done_on:
        return f"{word} ({numbers.date(measure.done_on)})"
    return word


def _by_owner(plan: Matter) -> Table:
    columns = (
        Column(_("Who answers for it"), weight=2.4),
        Column(_("Measures"), weight=2),
        Column(_("Hours"), "number"),
        Column(_("Budget"), "money"),
    )
    owned: dict[str, list[Measure]] = {}
    for measure in plan.planned:
        owned.setdefault(owner_words(measure) or _("nobody named yet"), []).append(measure)
    rows = (_owner_row(plan, owner, own) for owner, own in owned.items())
    return Table(columns, tuple(rows), empty=_("Nobody has a task yet."))


def _owner_row(plan: Matter, owner: str, own: list[Measure]) -> Row:
    names = ", ".join(str(plan.measure_numbers[m.id]) for m in own)
    amount: Decimal = money(own)
    return Row((owner, names, hours(own), amount))


def _strategy(plan: Matter) -> Iterator[Block]:
    """The Dutch order: at the source, for all, for one."""
    yield Heading(2, capital(plan.profile.term("prevention_order")), anchor="strategy")
    columns = (Column(_("Measure"), weight=4), Column(_("Level of the measure"), weight=2))
    rows = tuple(Row((m.title, str(plan.profile.strategies[strategy(m)]))) for m in plan.planned)
    yield Table(columns, rows, empty=_("No measures have been chosen yet."))
    reasons = [w.reason for w in plan.balance.warnings if w.reason]
    if reasons:
        said = _("Why a lower level was chosen: {reason}").format(reason=" ".join(reasons))
        yield Paragraph(said)


def strategy(measure: Measure) -> str:
    """At the source, collective or individual: as the library says, else by level and aim."""
    known = {template.key: template for template in catalogue().measures}
    if measure.library_key in known:
        return known[measure.library_key].strategy
    if measure.level == "individual":
        return "individual"
    return "source" if measure.aim == "eliminate" and measure.changes == "work" else "collective"
