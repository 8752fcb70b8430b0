"""The objectives: what it will be like, and the number that shows it."""

from collections.abc import Iterator

from core.dossier.records.envision import DesiredState, Goal
from core.text.translate import gettext as _
from core.text.translate import ngettext
from reports.blocks import Block, Column, Heading, Lead, Row, RowGroup, Span, Table, Text
from reports.content.matter import Matter
from reports.content.say import carried, figure
from reports.content.titles import goal_place


def objectives(plan: Matter) -> Iterator[Block]:
    """Every desired state with its goals."""
    yield Heading(1, _("Objectives"), anchor="objectives", same_page=True)
    yield Lead(_lead(plan))
    columns = (
        Column(_("What counts"), weight=3),
        Column(_("Risk"), weight=0.9),
        Column(_("Now"), weight=1),
        Column(_("Target"), weight=0.8),
        Column(_("By"), "date"),
    )
    rows = [row for state in plan.year.desired for row in _rows(plan, state)]
    yield Table(columns, tuple(rows), empty=_("No objectives are noted yet."))


def _lead(plan: Matter) -> str:
    count, goals = len(plan.year.desired), len(plan.goals)
    if not count:
        return _("Where to go has not been decided yet.")
    return _("{states}, to be read from {goals}.").format(
        states=ngettext("{count} desired state", "{count} desired states", count).format(
            count=count
        ),
        goals=ngettext("{count} goal", "{count} goals", goals).format(count=goals),
    )


def _rows(plan: Matter, state: DesiredState) -> Iterator[Row | RowGroup]:
    since = carried(plan.year, state)
    yield RowGroup(f"{state.sentence} ({since})" if since else state.sentence)
    own = [goal for goal in plan.goals if goal.desired_state == state.id]
    if not own:
        yield Row((_("No goal yet"), risk_links(plan, state.risks), None, None, None))
    for goal in own:
        cells = (goal_place(plan, goal), risk_links(plan, state.risks), _baseline(goal))
        yield Row((*cells, figure(goal.target) if goal.target is not None else None, goal.by))


def risk_links(plan: Matter, risks: tuple[str, ...]) -> Text | None:
    """The numbers of risks as links to them; nothing for none that is open."""
    known = sorted(plan.risk_numbers[risk] for risk in risks if risk in plan.risk_numbers)
    links = [Span(str(number), to=f"risk-{number}") for number in known]
    spaced = [piece for link in links for piece in (", ", link)]
    return tuple(spaced[1:]) or None


def _baseline(goal: Goal) -> str | None:
    if goal.baseline is None:
        return None
    if goal.baseline_year is None:
        return figure(goal.baseline)
    return _("{value} ({year})").format(value=figure(goal.baseline), year=goal.baseline_year)
