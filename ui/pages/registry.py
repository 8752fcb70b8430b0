"""Which page belongs to which step; its module is imported when it is first shown."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from core.country.profile import Profile
from ui.pages.page import Page
from ui.session import Session


@dataclass(frozen=True, slots=True)
class Place:
    """A step, its phase (empty for what stands after the year) and the class of its page."""

    step: str
    phase: str
    page: str


PLACES = (
    Place("approach", "explore", "ui.pages.explore.approach:ApproachPage"),
    Place("figures", "explore", "ui.pages.explore.figures:FiguresPage"),
    Place("survey", "explore", "ui.pages.explore.survey:SurveyPage"),
    Place("visit", "explore", "ui.pages.explore.visit:VisitPage"),
    Place("conversations", "explore", "ui.pages.explore.conversations:ConversationsPage"),
    Place("risks", "explore", "ui.pages.explore.risks:RisksPage"),
    Place("sessions", "envision", "ui.pages.envision.sessions:SessionsPage"),
    Place("desired", "envision", "ui.pages.envision.desired:DesiredPage"),
    Place("choices", "envision", "ui.pages.envision.choices:ChoicesPage"),
    Place("plan", "realise", "ui.pages.realise.plan:PlanPage"),
    Place("consultation", "realise", "ui.pages.realise.consultation:ConsultationPage"),
    Place("follow_up", "realise", "ui.pages.realise.follow_up:FollowUpPage"),
    Place("evaluation", "realise", "ui.pages.realise.evaluation:EvaluationPage"),
    Place("reports", "", "ui.pages.keeping.reports:ReportsPage"),
    Place("archive", "", "ui.pages.keeping.archive:ArchivePage"),
)
PLACE_OF = {place.step: place for place in PLACES}
PHASES = ("explore", "envision", "realise")


def title_of(step: str, profile: Profile) -> str:
    """The name of a step in the words of the country."""
    return profile.term(f"{step}_step")


def phase_title(phase: str, profile: Profile) -> str:
    """The name of a phase."""
    return profile.term(f"{phase}_phase")


def make_page(step: str, session: Session) -> Page:
    """The page of a step, with its module imported now."""
    module, name = PLACE_OF[step].page.split(":")
    page: Page = getattr(import_module(module), name)(session)
    return page
