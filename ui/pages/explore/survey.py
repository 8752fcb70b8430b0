"""Bevraging: choose a questionnaire, gather the answers unseen, check them, read them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TypeVar

from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QStackedWidget

from core.dossier.records.explore import Batch, Survey
from core.dossier.records.words import SurveyKind
from core.explore.survey import collecting
from core.explore.survey.collecting import STAGES
from core.library.guide import step_guide
from core.library.instrument import find_instrument
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.look.scale import px
from ui.look.tokens import GAP
from ui.pages.explore.survey_check import CheckView
from ui.pages.explore.survey_choose import ChooseView
from ui.pages.explore.survey_collect import CollectView
from ui.pages.explore.survey_read import THEMES, ReadView
from ui.pages.explore.survey_stage import StageView, SurveyHost
from ui.pages.explore.survey_words import stage_words, survey_name, why_not_yet
from ui.parts.act import Act
from ui.parts.dressing import lock_parts
from ui.parts.empty import Empty
from ui.parts.fields.pick_button import PickButton
from ui.parts.fields.segment import Segments
from ui.parts.labels import Elided
from ui.parts.layouts import column, holder, row
from ui.parts.menu import menu
from ui.session import Session

_FIRST: dict[SurveyKind, str] = {
    "main": "veerwerk-short", "pulse": "veerwerk-pulse", "crisis": "veerwerk-pulse",
}  # fmt: skip
"""The questionnaire that a new survey starts with; it is changed in a click."""


MOST_OF_NAME = 300
"""Px that the name of a survey takes beside its stages."""
_VIEWS: dict[str, str] = dict(
    zip(STAGES, ("choosing", "gathering", "checking", "reading"), strict=True)
)
V = TypeVar("V", bound=StageView)


class SurveyPage(SurveyHost):
    """One stage of one survey at a time; results are sealed until the survey is closed."""

    STEP = "survey"
    VIEWS = (*STAGES, *THEMES)
    WATCHES = frozenset(
        {"survey", "batch", "unit", "organisation", "evidence_link", "risk", "strength"}
    )
    WIDE = True

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._state = ""
        self.which = PickButton()
        self.which.set_role("quiet")
        self.which.setMaximumWidth(px(MOST_OF_NAME))
        self.which.clicked.connect(self._offer_surveys)
        self.stages = Segments(_("Stage"), stage_words())
        self.note = Elided("", "caption")
        self.note.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.stack = QStackedWidget()
        self._lay_out()
        self.stages.chosen.connect(self.show_view)

    @cached_property
    def choosing(self) -> ChooseView:
        """The first stage; each is made when it is first looked at."""
        return self._made(ChooseView(self))

    @cached_property
    def gathering(self) -> CollectView:
        """The second stage."""
        return self._made(CollectView(self))

    @cached_property
    def checking(self) -> CheckView:
        """The third stage."""
        return self._made(CheckView(self))

    @cached_property
    def reading(self) -> ReadView:
        """The fourth stage."""
        return self._made(ReadView(self))

    @property
    def stage(self) -> str:
        """The stage that is shown."""
        return self.stages.current()

    def refresh(self) -> None:
        """Show the survey in the stage it is in, or the one that was chosen."""
        there = collecting.surveys(self.dossier, self.cycle.id)
        if self.survey is None or self.survey not in there:
            self.survey_id, self._state = (there[0].id if there else ""), ""
        survey = self.survey
        self.pages.setCurrentIndex(0 if survey is None else 1)
        if survey is None:
            self.acts_changed.emit()
            return
        self.which.setText(survey_name(survey))
        self._open_stages(survey)
        if survey.state != self._state:
            self._state = survey.state
            self.stages.choose(collecting.stage(survey))
        self._show()

    def show_view(self, view: str) -> None:
        """Show another stage, or a theme of what is read."""
        self.commit_pending()
        self.stages.choose("read" if view in THEMES else view)
        self._show()
        if view in THEMES:
            self.reading.show_theme(view)

    def show_record(self, record_id: str) -> None:
        """Show a survey, or the survey of an import."""
        batch = self.dossier.find(Batch, record_id)
        wanted = self.dossier.find(Survey, batch.survey if batch else record_id)
        if wanted is not None:
            self.survey_id, self._state = wanted.id, ""
            self.refresh()

    def primary(self) -> Act | None:
        """The act of the stage."""
        if self.survey is None:
            return Act(_("Survey"), partial(self.plan, "main"), icon="plus")
        return self._view().primary()

    def secondary(self) -> tuple[Act, ...]:
        """What else can be done in this stage."""
        return self._view().secondary() if self.survey else ()

    def acts(self) -> dict[str, Callable[[], object]]:
        """Ctrl+E puts the current result under a risk."""
        return {"as_evidence": self.reading.as_evidence} if self.stage == "read" else {}

    def plan(self, kind: SurveyKind) -> None:
        """One more survey, to be prepared."""
        dossier, cycle = self.dossier, self.cycle.id
        instrument = find_instrument(_FIRST[kind])
        made = self.do(N_("Plan survey"), lambda: collecting.plan(dossier, cycle, kind, instrument))
        if made is not None:
            self.show_record(made.id)

    def remove(self) -> None:
        """Take the survey that is shown out of the year, with its answers."""
        survey = self.survey
        if survey is not None:
            self.do(
                N_("Remove survey"),
                lambda: self.dossier.remove(survey),
                tell=_("Survey removed"),
            )

    def _show(self) -> None:
        survey = self.survey
        if survey is None:
            return
        view = self._view()
        self.stack.setCurrentWidget(view)
        view.show_survey(survey)
        self.note.setText(view.note(survey))
        self.acts_changed.emit()

    def _view(self) -> StageView:
        view: StageView = getattr(self, _VIEWS.get(self.stage, "choosing"))
        return view

    def _made(self, view: V) -> V:
        self.stack.addWidget(view)
        lock_parts(view, self.session.why_read_only)
        return view

    def _open_stages(self, survey: Survey) -> None:
        """What lies ahead says why it is not open yet."""
        now = collecting.stages(survey)
        for stage in STAGES:
            self.stages.set_why_not(stage, "" if stage in now else why_not_yet(stage))

    def _offer_surveys(self) -> None:
        there = collecting.surveys(self.dossier, self.cycle.id)
        locked = self.session.why_read_only
        acts: list[Act | None] = [
            Act(survey_name(one), partial(self.show_record, one.id), icon="chart") for one in there
        ]
        acts += [
            None,
            Act(_("Plan a main survey"), partial(self.plan, "main"), "plus", why_not=locked),
            Act(_("Plan a pulse"), partial(self.plan, "pulse"), "plus", why_not=locked),
            Act(_("Plan a crisis check"), partial(self.plan, "crisis"), "plus", why_not=locked),
            None,
            Act(_("Remove this survey"), self.remove, "trash", why_not=locked),
        ]
        menu(self.which, acts)

    def _lay_out(self) -> None:
        first = step_guide("survey", self.session.organisation.country).empty
        empty = Empty(
            str(first.heading),
            str(first.sentence),
            Act(_("Survey"), partial(self.plan, "main"), icon="plus"),
            Act(_("Leave this step out"), lambda: self.session.go("approach", "year")),
        )
        head = row(self.which, self.stages, None, self.note, gap=GAP)
        full = column(head, self.stack, gap=GAP)
        full.setStretch(1, 1)
        self.pages = QStackedLayout()
        self.pages.addWidget(empty)
        self.pages.addWidget(holder(full))
        self.body.addLayout(self.pages, 1)
