"""An explored year, made once and copied for every test of the pages."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.dossier.dossier import Dossier
from core.dossier.file import open_dossier
from core.dossier.records.organisation import Cycle, Unit
from core.text import translate
from tests.conftest import PASSWORD
from tests.core.explore.sample import unit
from tests.ui.conftest import TODAY
from tests.ui.explore import register, walking
from tests.ui.explore.explored import explored
from ui.pages.explore.risks import RisksPage
from ui.pages.explore.survey import SurveyPage
from ui.pages.explore.visit import VisitPage
from ui.session import Session


@pytest.fixture(scope="session")
def explored_file(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier whose year is explored."""
    path = Path(shutil.copy(template, tmp_path_factory.mktemp("explored") / "explored.veer"))
    dossier = open_dossier(path, PASSWORD)
    with translate.use("en"):
        explored(dossier, dossier.all(Cycle)[0])
    dossier.close()
    return path


@pytest.fixture
def filled(explored_file: Path, tmp_path: Path, dressed: QApplication) -> Iterator[Session]:
    """A session over a copy of it."""
    dossier = open_dossier(Path(shutil.copy(explored_file, tmp_path / "linde.veer")), PASSWORD)
    session = Session(dossier, inline=True)
    session.today = TODAY
    yield session
    session.tasks.close()
    dossier.close()


@pytest.fixture
def survey_page(session: Session, qtbot: QtBot) -> SurveyPage:
    """The page of surveys over a year without any."""
    made = SurveyPage(session)
    qtbot.addWidget(made)
    made.open()
    return made


@pytest.fixture
def zorg(dossier: Dossier, cycle: Cycle) -> Unit:
    """A unit of forty people."""
    return unit(dossier, cycle, "Zorg", 40)


@pytest.fixture
def open_pulse(zorg: Unit, survey_page: SurveyPage) -> SurveyPage:
    """The page with a pulse that is gathering answers."""
    survey_page.plan("pulse")
    survey_page.choosing.open_survey()
    return survey_page


@pytest.fixture
def no_risks(session: Session, qtbot: QtBot) -> RisksPage:
    return register.opened(session, qtbot)


@pytest.fixture
def risks_page(filled: Session, qtbot: QtBot) -> Iterator[RisksPage]:
    """The page of a filled year, with the risk of the peaks chosen."""
    made = register.opened(filled, qtbot)
    made.show_record(register.risk(made).id)
    yield made
    made.revert_pending()


@pytest.fixture
def no_visits(session: Session, qtbot: QtBot) -> Iterator[VisitPage]:
    page = walking.opened(session, qtbot)
    yield page
    page.revert_pending()


@pytest.fixture
def visits_page(filled: Session, qtbot: QtBot) -> Iterator[VisitPage]:
    """The page with one visit, two of whose questions were answered with no."""
    made = walking.opened(filled, qtbot)
    yield made
    made.revert_pending()


@pytest.fixture
def card(visits_page: VisitPage) -> VisitPage:
    """The page on the third question of the visit."""
    visits_page.views.go_on(walking.key(visits_page, 2))
    return visits_page
