"""Twelve people in the Netherlands: a year without a survey, with every step of it done."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from core.cycle.attention import attention
from core.cycle.guide import progress
from core.cycle.year import Year
from core.cycle.years import cycles
from core.dossier.records.explore import Survey
from tests.journeys import envisioning, exploring, judging, keeping, realising
from tests.journeys.desk import TODAY, sat_down
from tests.journeys.hands import Hands
from tests.journeys.papers import photograph, words

ANGER = "Boze klanten aan de balie"
TASKS = "Niemand weet wie wat doet"
EXIT = "Een tweede uitgang achter de balie"
SAFE = "Iedereen staat rustig aan de balie"
NO_SURVEY = "Met twaalf mensen is niemand anoniem; we praten met iedereen"


def explore(hands: Hands, folder: Path) -> str:
    """Without a survey the talks say how many it concerns; the name of what the visit found."""
    exploring.found_a_dossier(hands, folder / "winkel.veer", "De Winkel", "nl", 2026)
    hands.session.today = TODAY
    exploring.name_the_first_unit(hands, "Winkel", 12)
    exploring.say_with_whom_the_employer_consults(hands, "employees")
    exploring.note_who_takes_part(hands, "Karin de Wit", "Joost Baas")
    exploring.write_the_method_down(hands, "Gesprek met iedereen, en een rondgang", "positive")
    exploring.leave_out(hands, "survey", NO_SURVEY)
    exploring.note_figures(hands, absence="4.2", turnover="8", overtime="?")
    found = exploring.walk_around(hands, photograph(folder / "bord.png"), "Winkel en magazijn")
    exploring.talk(hands, "De balie", "elf van ons waren vorige maand bang")
    exploring.tell_the_results(hands, "10/3/2026")
    return found


def judge(hands: Hands, found: str) -> None:
    """One risk of the talk, one of the visit."""
    judging.add_a_risk(hands, ANGER, "De balie heeft geen tweede uitgang")
    judging.put_what_was_said_under_it(hands, ANGER)
    judging.judge(hands, ANGER, {"exposure": "5", "severity": "4", "control": "none"})
    judging.name_the_risk(hands, found, TASKS, "Taken staan nergens")
    judging.judge(hands, TASKS, {"exposure": "2", "severity": "1", "control": "adequate"})
    judging.name_what_goes_well(hands, "Hulp van elkaar", "Vaste uren", "Klanten die blijven")


def envision(hands: Hands) -> None:
    """Where to, counted by hand."""
    envisioning.hold_a_session(hands, "Na sluitingstijd", ANGER, EXIT, "Een cursus weerbaarheid")
    envisioning.say_where_to(hands, ANGER, SAFE)
    envisioning.aim_by_counting(hands, SAFE, "Mensen die bang waren", "11", "2", "1/12/2026")
    envisioning.choose_an_idea(hands, EXIT, "2", "5")
    envisioning.drop_an_idea(hands, "Een cursus weerbaarheid", "Pakt de balie niet aan")


def realise(hands: Hands, folder: Path) -> None:
    """Done, heard, decided, told, concluded."""
    realising.work_the_measure_out(
        hands, EXIT, "Niemand is nog bang", owner="Joost Baas, eigenaar", term="1/9/2026",
        money="4200", aim="organisation.eliminate",
    )  # fmt: skip
    realising.be_heard(hands, "plan", "with_remarks", "Graag voor de zomer", "Dat lukt")
    realising.let_management_decide(hands)
    realising.note_progress(hands, EXIT, "Aannemer is geweest")
    realising.conclude(hands, "De balie is veilig")
    keeping.make_the_pdf(hands, folder / "plan.pdf", "nl")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where it all lies."""
    return tmp_path_factory.mktemp("small")


@pytest.fixture(scope="module")
def lived(qapp: QApplication, folder: Path, quick_keys: None) -> Iterator[Hands]:
    """The year, done once."""
    with sat_down(qapp, folder) as hands:
        judge(hands, explore(hands, folder))
        envision(hands)
        realise(hands, folder)
        yield hands


def test_every_step_is_done_without_a_survey(lived: Hands) -> None:
    states = progress(Year(lived.dossier, cycles(lived.dossier)[0].id))
    open_ones = {step: [c.key for c in state.conditions if not c.met]
                 for step, state in states.items() if not state.done}  # fmt: skip
    assert open_ones == {}
    assert states["survey"].skipped == NO_SURVEY
    assert lived.dossier.all(Survey) == ()


def test_nothing_asks_for_attention(lived: Hands) -> None:
    points = attention(Year(lived.dossier, cycles(lived.dossier)[0].id), TODAY)
    assert [point.text for point in points] == []


def test_the_plan_tells_why_there_was_no_survey_and_what_people_said(
    lived: Hands, folder: Path
) -> None:
    said = words(folder / "plan.pdf")
    for typed in (NO_SURVEY, "elf van ons", ANGER, TASKS, SAFE, EXIT, "Joost Baas", "4.200",
                  "Plan van aanpak", "Graag voor de zomer", "Dat lukt"):  # fmt: skip
        assert typed in said, typed


def test_then_the_year_is_closed(lived: Hands) -> None:
    keeping.close_the_year(lived)
    assert cycles(lived.dossier)[0].closed_on == TODAY
