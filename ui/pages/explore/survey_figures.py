"""The figures of the survey on the page: at once, or in a worker when there are many answers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from core.dossier.records.explore import Batch, Survey
from core.dossier.records.organisation import Cycle, Unit
from core.explore.survey import collecting
from core.explore.survey.figures import SurveyResults
from core.explore.survey.results import prepared, results
from core.text.translate import gettext as _
from ui.pages.page import Page

MANY = 5000
"""Answers from which scoring would be felt: about a twentieth of a second."""

Wanted = Callable[[SurveyResults], object]
Key = tuple[Survey, Cycle, tuple[Batch, ...], tuple[Unit, ...]]


class SurveyFigures(QObject):
    """Hands out the disclosed figures; a later wish makes an earlier one void."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.page = page
        self.busy = False
        self._ready: Key | None = None
        self._wish = 0

    def want(self, survey: Survey, done: Wanted) -> None:
        """Call `done` with the figures of a survey, now or when the worker has them."""
        self._wish += 1
        key = self._key(survey)
        if key == self._ready or collecting.responses(self.page.dossier, survey) < MANY:
            self.busy = False
            done(results(self.page.dossier, survey))
            return
        self.busy = True
        self.page.session.tasks.run(
            prepared(self.page.dossier, survey),
            done=self._hand_over(self._wish, key, done),
            words=_("Computing the results…"),
        )

    def _hand_over(self, wish: int, key: Key, done: Wanted) -> Wanted:
        def take(found: SurveyResults) -> None:
            self._ready = key
            if wish == self._wish:
                self.busy = False
                done(found)

        return take

    def _key(self, survey: Survey) -> Key:
        dossier = self.page.dossier
        return (
            survey,
            self.page.cycle,
            collecting.batches(dossier, survey),
            dossier.all(Unit, cycle=survey.cycle),
        )
