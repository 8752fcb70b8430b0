"""What the countries' own plans ask besides measures: adaptations (be), special groups (nl)."""

from collections.abc import Iterator

from core.country.duties import PlanPart
from core.cycle.year import Year, answered
from core.dossier.records.organisation import Unit
from core.dossier.records.realise import YearlyEvaluation
from core.text import numbers
from core.text.translate import gettext as _
from reports.blocks import Block, Bullets, Column, Heading, Paragraph, Row, Table
from reports.content.action_plan.objectives import risk_links
from reports.content.matter import Matter

ADVICE = "committee_advice"
INPUTS: dict[str, tuple[str, ...]] = {
    "changed_circumstances": ("changes",),
    "accidents_incidents": ("incidents", "third_party_register"),
    "annual_report": ("annual_report_part",),
}
"""Which inputs of the yearly evaluation speak of each reason to adapt the five-year plan."""


def own_parts(plan: Matter) -> Iterator[Block]:
    """The parts that only this country asks."""
    for part in plan.profile.plan:
        if part.key == "adaptations":
            yield from _adaptations(plan, part)
        if part.key == "special_groups":
            yield from _groups(plan, part)


def _adaptations(plan: Matter, part: PlanPart) -> Iterator[Block]:
    """What changes in the five-year plan, because of what (Codex art. I.2-9, 4°)."""
    yield Heading(2, str(part.title), anchor="adaptations")
    for reason in part.parts:
        yield Heading(3, str(reason.title))
        said = _advice(plan) if reason.key == ADVICE else _looked_at(plan, reason.key)
        texts = tuple(said)
        yield Bullets(texts) if texts else Paragraph(_("Nothing was noted."), quiet=True)


def _looked_at(plan: Matter, reason: str) -> Iterator[str]:
    """What the yearly evaluation noted on one of the reasons to adapt the plan."""
    found = {e.key: e.text for e in plan.year.all(YearlyEvaluation)}
    for key in INPUTS[reason]:
        if found.get(key):
            yield found[key]


def _advice(plan: Matter) -> Iterator[str]:
    """What the body advised in the year before; in the first year of a dossier, this year."""
    year = Year(plan.year.dossier, plan.before.id) if plan.before else plan.year
    for asked in year.consultations:
        if answered(asked) and asked.text and asked.held_on:
            yield _("{date}, {subject}: {text}").format(
                date=numbers.date(asked.held_on),
                subject=asked.title or subject_title(plan, asked.subject),
                text=asked.text,
            )


def subject_title(plan: Matter, key: str) -> str:
    """What a body was heard on, in the country's words; a free subject as it was typed."""
    known = {subject.key: subject.title for subject in plan.profile.consultations}
    return str(known[key]) if key in known else key


def _groups(plan: Matter, part: PlanPart) -> Iterator[Block]:
    """Which units have risks of their own (Arbowet art. 5)."""
    yield Heading(2, str(part.title), anchor="groups")
    columns = (Column(_("Unit"), weight=3), Column(_("Risks of its own"), weight=2))
    rows = []
    for unit in plan.year.all(Unit):
        own = tuple(risk.id for risk in plan.risks if unit.id in risk.units)
        if own:
            rows.append(Row((unit.name, risk_links(plan, own))))
    yield Table(columns, tuple(rows), empty=_("No unit has risks of its own."))
