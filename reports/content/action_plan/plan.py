"""The action plan: be in the order of the jaaractieplan, nl of the plan van aanpak."""

from collections.abc import Callable, Iterator

from core.text.translate import gettext as _
from core.text.translate import language
from reports.blocks import Block, Contents, PageBreak, Report
from reports.content.action_plan.adaptations import own_parts
from reports.content.action_plan.annex import annex
from reports.content.action_plan.balance import balance
from reports.content.action_plan.communication import communication
from reports.content.action_plan.completeness import completeness
from reports.content.action_plan.cover import classification, cover, title
from reports.content.action_plan.evaluation import evaluation
from reports.content.action_plan.legal import legal
from reports.content.action_plan.measures import measures
from reports.content.action_plan.objectives import objectives
from reports.content.action_plan.planning import planning
from reports.content.action_plan.process import process
from reports.content.action_plan.profile import profile
from reports.content.action_plan.risks import risks
from reports.content.action_plan.sign_off import sign_off
from reports.content.action_plan.summary import summary
from reports.content.matter import Matter

Part = Callable[[Matter], Iterator[Block]]


def contents(plan: Matter) -> Iterator[Block]:
    """Where everything stands."""
    yield PageBreak()
    yield Contents(_("Contents"), depth=1)


PARTS: tuple[Part, ...] = (
    cover, summary, contents, process, profile, risks, objectives, measures, own_parts, planning,
    balance, evaluation, communication, completeness, legal, annex, sign_off,
)  # fmt: skip


def action_plan(plan: Matter) -> Report:
    """The whole plan, in the language of the moment."""
    employer = plan.year.organisation
    return Report(
        title=title(plan),
        language=language(),
        country=employer.country,
        organisation=employer.name,
        date=plan.day,
        blocks=tuple(block for part in PARTS for block in part(plan)),
        subject=plan.profile.term("risk_analysis"),
        classification=classification(plan),
    )
