"""What the page of surveys and its four stages know of each other."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.dossier.records.explore import Survey
from core.text.translate import gettext as _
from ui.pages.explore.survey_figures import SurveyFigures
from ui.pages.page import Page
from ui.parts.act import Act
from ui.session import Session


class SurveyHost(Page):
    """A page that shows one survey in one stage."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.survey_id = ""
        self.figures = SurveyFigures(self)

    @property
    def survey(self) -> Survey | None:
        """The survey that is shown."""
        return self.dossier.find(Survey, self.survey_id)

    def domain_names(self) -> dict[str, str]:
        """The five A's in the words of the country, and what stands beside them."""
        country = self.session.profile
        sources = {key: str(text) for key, text in country.sources.items()}
        personal = country.term("person_and_work")
        beside = {
            "outcome": _("How people feel"),
            "personal": personal[:1].upper() + personal[1:],
        }
        return sources | beside


class StageView(QWidget):
    """One stage of a survey."""

    def __init__(self, page: SurveyHost) -> None:
        super().__init__()
        self.page = page

    def primary(self) -> Act | None:
        """The act of the stage."""
        return None

    def secondary(self) -> tuple[Act, ...]:
        """What else can be done."""
        return ()

    def note(self, survey: Survey) -> str:
        """A few words beside the stages."""
        return ""

    def show_survey(self, survey: Survey) -> None:
        """Show the survey in this stage."""
        raise NotImplementedError
