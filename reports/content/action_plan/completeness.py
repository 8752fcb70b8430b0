"""Completeness: every step of the year, done or not, and what is still open."""

from collections.abc import Iterator

from core.cycle.guide import StepState, progress
from core.dossier.records.words import PHASES
from core.text.translate import gettext as _
from core.text.translate import ngettext
from reports.blocks import Block, Column, Heading, Lead, Row, RowGroup, Table
from reports.content.matter import Matter


def completeness(plan: Matter) -> Iterator[Block]:
    """One row a step, under its phase."""
    yield Heading(1, _("How complete this plan is"), anchor="completeness", same_page=True)
    states = progress(plan.year)
    yield Lead(_lead(sum(state.done for state in states.values()), len(states)))
    columns = (
        Column(_("Step"), weight=2),
        Column(_("State"), weight=1),
        Column(_("Only done when"), weight=4),
    )
    rows: list[Row | RowGroup] = []
    for phase, steps in PHASES.items():
        rows.append(RowGroup(plan.profile.term(f"{phase}_phase")))
        rows += [_row(plan, states[step]) for step in steps]
    yield Table(columns, tuple(rows))


def _lead(done: int, all_steps: int) -> str:
    if done == all_steps:
        return _("Every step of the year is done.")
    sentence = ngettext("{done} step of {all} is done.", "{done} steps of {all} are done.", done)
    return sentence.format(done=done, all=all_steps)


def _row(plan: Matter, state: StepState) -> Row:
    title = plan.profile.term(f"{state.step}_step")
    if state.skipped:
        return Row((title, _("not this year"), state.skipped))
    unmet = "\n".join(c.text for c in state.conditions if not c.met)
    word = _("done") if state.done else _("open")
    return Row((title, word, unmet or None))
