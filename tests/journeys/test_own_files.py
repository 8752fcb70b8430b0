"""A service with its own measures, guide and rules works with them on every page and on paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from core.cycle.own_files import give_back
from core.cycle.turning import begin_next
from core.cycle.year import Year
from core.cycle.years import cycles
from core.library.loading import read_text, shipped
from reports.issuing import build
from tests.journeys import exploring
from tests.journeys.desk import TODAY, sat_down
from tests.journeys.hands import Hands
from ui.pages.explore.approach import ApproachPage
from ui.pages.explore.approach_own import OwnFileLine
from ui.pages.realise.plan import PlanPage
from ui.shell.step_button import StepButton

OWN = Path(__file__).parents[1] / "files" / "own"
QUIET = "A quiet hour for paperwork"


@pytest.fixture
def hands(qapp: QApplication, tmp_path: Path) -> Iterator[Hands]:
    with sat_down(qapp, tmp_path) as seated:
        exploring.found_a_dossier(seated, tmp_path / "a.veer", "De Linde", "be", 2026)
        seated.session.today = TODAY
        yield seated


def take(hands: Hands, kind: str, file: Path) -> None:
    page = hands.go("approach", ApproachPage)
    page.show_view("own")
    page.own.lines[kind].take(file)  # type: ignore[index]


def own_line(hands: Hands) -> OwnFileLine:
    page = hands.go("approach", ApproachPage)
    page.show_view("own")
    return page.own.lines["measures"]


def offered(hands: Hands) -> list[str]:
    page = hands.go("plan", PlanPage)
    page.views.show_library("")
    return [row.title for row in page.views.library.list.model.rows]


def test_own_measures_stand_in_the_library_of_the_plan(hands: Hands) -> None:
    assert QUIET not in offered(hands)
    take(hands, "measures", OWN / "measures.toml")
    assert QUIET in offered(hands)
    hands.session.undo()
    assert QUIET not in offered(hands)
    hands.session.redo()
    assert QUIET in offered(hands)


def test_the_page_says_whose_files_are_in_force(hands: Hands) -> None:
    take(hands, "measures", OWN / "measures.toml")
    line = own_line(hands)
    assert line.state.text() == "In force: measures.toml (1 new, 1 in the place of ours)"
    hands.click(line.back)
    line = own_line(hands)
    assert line.state.text() == "In force: ours"


def test_own_rules_speak_in_the_sidebar_and_on_paper(hands: Hands, tmp_path: Path) -> None:
    text = read_text(shipped("countries")[0])
    ours = 'en = "Annual action plan on psychosocial risks"'
    assert ours in text
    rules = tmp_path / "rules.toml"
    text = text.replace(ours, 'en = "Plan of the house"')
    rules.write_text(text.replace('en = "Survey"', 'en = "Round"', 1), encoding="utf-8")
    take(hands, "country", rules)
    step = next(each for each in hands.space.findChildren(StepButton) if each.step == "survey")
    assert step.accessibleName().startswith("Round")
    report = build(Year(hands.dossier, hands.session.cycle.id), "action-plan", "en", TODAY)
    assert "Plan of the house" in report.title


def test_another_year_brings_its_own_files_into_force(hands: Hands) -> None:
    take(hands, "measures", OWN / "measures.toml")
    first = hands.session.cycle.id
    with hands.dossier.action("Close"):
        begin_next(hands.dossier, hands.session.cycle, "full")
        give_back(hands.dossier, first, "measures")
    hands.session.show_cycle(first)
    assert QUIET not in offered(hands)
    hands.session.show_cycle(cycles(hands.dossier)[-1].id)
    assert QUIET in offered(hands)
