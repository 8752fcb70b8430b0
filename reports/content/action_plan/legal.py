"""What the law asks, and on which page it is answered."""

from collections.abc import Iterator, Mapping

from core.country.duties import Duty, PlanPart, Section
from core.text import numbers
from core.text.translate import gettext as _
from core.text.translate import ngettext
from reports.blocks import (
    Block,
    Callout,
    Column,
    Heading,
    Inline,
    Lead,
    PageOf,
    Row,
    Span,
    Table,
    Text,
)
from reports.content.answers import OCCASIONAL, duties, sections
from reports.content.matter import Matter

PLACES: Mapping[str, str] = {
    "priority_objectives": "objectives",
    "means_methods": "measures",
    "tasks_duties_means": "tasks",
    "adaptations": "adaptations",
    "measures_and_terms": "measures",
    "coherence": "balance",
    "hygiene_strategy": "strategy",
    "responsibilities": "tasks",
    "special_groups": "groups",
    "expert_access": "support",
    "review": "sign_off",
}
"""Where the report answers each part of the country's plan."""


def legal(plan: Matter) -> Iterator[Block]:
    """The plan in the order of the law, then every duty with its page."""
    yield Heading(1, _("What the law asks, and where it stands"), anchor="legal")
    asked = list(duties(plan))
    due = [duty for duty in asked if duty.key not in OCCASIONAL]
    yield Lead(_lead(sum(bool(sections(plan, duty)) for duty in due), len(due)))
    stale = plan.profile.stale_note(plan.day)
    if stale:
        yield Callout("check", _("See whether the law has changed"), stale)
    term = plan.profile.term("action_plan")
    yield Heading(2, _("The parts of the {plan}").format(plan=term))
    yield _parts(plan)
    yield Heading(2, _("Duties of the employer"))
    yield _duties(plan, asked)


def _lead(found: int, all_duties: int) -> str:
    sentence = ngettext(
        "This report shows how {found} of {all} duty is met.",
        "This report shows how {found} of {all} duties are met.",
        all_duties,
    )
    return sentence.format(found=found, all=all_duties)


def _parts(plan: Matter) -> Table:
    columns = (
        Column(_("Part"), weight=4), Column(_("Source"), weight=2), Column(_("Page"), weight=0.8)
    )  # fmt: skip
    return Table(columns, tuple(_part_row(part) for part in plan.profile.plan))


def _part_row(part: PlanPart) -> Row:
    title: Text = (Span(str(part.title), strong=True), f"\n{part.text}")
    return Row((title, str(part.article) if part.article else None, (PageOf(PLACES[part.key]),)))


def _duties(plan: Matter, asked: list[Duty]) -> Table:
    columns = (
        Column(_("What the law asks"), weight=4),
        Column(_("Source"), weight=2),
        Column(_("Page"), weight=0.8),
    )
    note = _(
        "Checked on the day named; “to be checked” marks what was not found in the text itself."
    )
    return Table(columns, tuple(_duty_row(plan, duty) for duty in asked), note=note)


def _duty_row(plan: Matter, duty: Duty) -> Row:
    title: Text = (Span(str(duty.title), strong=True), f"\n{duty.text}")
    checked = _("checked {date}").format(date=numbers.date(duty.checked))
    source = [str(duty.article), checked, duty.note()]
    pages = _pages(sections(plan, duty))
    if duty.key in OCCASIONAL:
        pages = _("only where it applies")
    return Row((title, "\n".join(part for part in source if part), pages))


def _pages(found: tuple[Section, ...]) -> Text:
    if not found:
        return _("not in this report")
    pieces: list[Inline] = []
    for section in found:
        pieces += [", ", PageOf(section)]
    return tuple(pieces[1:])
