"""A whole year of one employer, from an empty laptop to the year after."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtWidgets import QApplication

from core.cycle.years import cycles
from core.dossier.outside import responses
from core.dossier.records.envision import Goal
from core.dossier.records.explore import Photo, Risk, Statement, Survey
from core.dossier.records.organisation import Unit
from core.dossier.records.realise import Measure
from core.keeping import bag
from tests.journeys import envisioning, exploring, judging, keeping, realising
from tests.journeys.desk import TODAY, sat_down
from tests.journeys.hands import Hands
from tests.journeys.papers import everything, photograph, place_of, words
from ui.pages.explore.approach import ApproachPage

PEAKS = "Pieken in de avond zonder reserve"
BOARD = "Het rooster komt te laat"
NEW = {"cycle", "organisation", "blob", "response", "issued_report"}
"""What a dossier holds where everything is undone: its founding, and what no history may see.
Answers count only through their import, a photo through its row."""
POOL = "Een vaste vlinderpool"
CALM = "In 2027 eet iedereen zittend"


def explore(hands: Hands, folder: Path) -> None:
    """The first months."""
    exploring.found_a_dossier(hands, folder / "noord.veer", "Zorgpunt Noord", "be", 2026)
    hands.session.today = TODAY
    exploring.name_the_first_unit(hands, "Zorg", 56)
    exploring.paste_the_other_units(hands)
    exploring.note_who_takes_part(hands, "An Peeters", "Bert Claes", "Chris Maes")
    exploring.write_the_method_down(hands, "Vragenlijst, rondgang en drie gesprekken")
    exploring.note_figures(hands, absence="7.4", turnover="12", overtime="?")
    exploring.hold_a_survey(hands, folder)
    exploring.walk_around(hands, photograph(folder / "bord.png"), "De nachtdienst")
    exploring.talk(
        hands, "Pieken in de avond", f"de {exploring.KEPT_QUIET} map ligt open", "we eten staand"
    )
    exploring.tell_the_results(hands, "10/3/2026")


def judge(hands: Hands) -> None:
    """What it all comes to."""
    judging.name_the_risk(hands, "Workload and pace", PEAKS, "Geen reserve na 18 uur")
    judging.put_what_was_said_under_it(hands, PEAKS)
    judging.judge(hands, PEAKS, {"exposure": "4", "severity": "3", "control": "partly"})
    judging.judge_otherwise(hands, PEAKS, "5", "Twee collega's vielen al uit")
    judging.name_what_goes_well(hands, "Collega's springen bij")


def envision(hands: Hands) -> None:
    """Where to."""
    envisioning.hold_a_session(hands, "Tafel van tien", PEAKS, POOL, "Een cursus veerkracht")
    envisioning.say_where_to(hands, PEAKS, CALM)
    envisioning.aim_with_the_survey(hands, CALM, "40", "31/12/2026")
    envisioning.choose_an_idea(hands, POOL, "2", "5")
    envisioning.drop_an_idea(hands, "Een cursus veerkracht", "Pakt niets aan")


def realise(hands: Hands) -> None:
    """Doing it."""
    realising.work_the_measure_out(
        hands, POOL, "Geen lege dienst meer", owner="Hoofd zorg", term="30/6/2026", money="18500"
    )
    assert realising.look_at_the_balance(hands)
    realising.be_heard(hands, "plan", "with_remarks", "Ook in het weekend", "Vanaf mei ook dan")
    realising.let_management_decide(hands)
    realising.note_progress(hands, POOL, "Zes mensen gevonden")
    realising.conclude(hands, "De pool werkt, het weekend volgt")


def close(hands: Hands, folder: Path) -> None:
    """What leaves, and the turn of the year."""
    keeping.make_the_pdf(hands, folder / "plan.pdf", "nl")
    keeping.close_the_year(hands)
    assert "is whole" in keeping.archive_it(hands, folder / "2026.zip")
    keeping.begin_the_next(hands, "follow_up")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where it all lies."""
    return tmp_path_factory.mktemp("year")


@pytest.fixture(scope="module")
def lived(qapp: QApplication, folder: Path, quick_keys: None) -> Iterator[Hands]:
    """The year, done once; the tests look at what came of it."""
    with sat_down(qapp, folder) as hands:
        explore(hands, folder)
        judge(hands)
        envision(hands)
        realise(hands)
        close(hands, folder)
        yield hands


def test_the_plan_says_what_was_typed(lived: Hands, folder: Path) -> None:
    said = words(folder / "plan.pdf")
    for typed in (
        "Zorgpunt Noord", "An Peeters", "drie gesprekken", "7,4", "we eten staand", PEAKS,
        "Twee collega's vielen al uit", "Collega's springen bij", CALM, POOL, "Hoofd zorg",
        "18.500", "Geen lege dienst meer", "Vanaf mei ook dan", "De pool werkt",
    ):  # fmt: skip
        assert typed in said, typed


def test_what_only_the_advisor_may_read_is_on_no_paper(lived: Hands, folder: Path) -> None:
    secret = exploring.KEPT_QUIET
    assert any(secret in one.text for one in lived.dossier.all(Statement))
    assert secret not in words(folder / "plan.pdf")
    with ZipFile(folder / "2026.zip") as archive:
        for name in archive.namelist():
            assert secret.encode() not in archive.read(name)


def test_the_photo_says_no_longer_where_and_with_what_it_was_made(
    lived: Hands, folder: Path
) -> None:
    (photo,) = lived.dossier.all(Photo)
    kept = lived.dossier.blob(photo.blob)
    assert photo.tier == "advisor_only"
    assert place_of((folder / "bord.png").read_bytes())
    assert not place_of(kept)
    assert b"Karin" not in kept


def test_the_archive_is_whole_and_holds_no_answers(lived: Hands, folder: Path) -> None:
    names = bag.verify(folder / "2026.zip")
    assert any(name.endswith(".veer") for name in names)
    assert any(name.endswith(".pdf") for name in names)
    tables = {Path(name).stem for name in names if name.endswith(".csv")}
    assert {"risk", "measure", "visit_answers"} <= tables
    assert not tables & {"responses", "response", "open_answers", "help_requests"}


def test_what_goes_on_stands_in_the_next_year_and_says_where_it_comes_from(lived: Hands) -> None:
    first, last = cycles(lived.dossier)
    assert (first.closed_on, last.year, last.kind) == (TODAY, 2027, "follow_up")
    for kind, count in ((Unit, 4), (Risk, 2), (Goal, 1), (Measure, 1)):
        carried = lived.dossier.all(kind, cycle=last.id)
        assert len(carried) == count, kind
        assert all(record.origin for record in carried)


def test_every_act_is_undone_by_key_and_done_again(lived: Hands) -> None:
    lived.go("approach", ApproachPage)
    after, survey = everything(lived.dossier), lived.dossier.all(Survey)[0].id
    assert len(responses(lived.dossier, survey)) == 60
    while lived.session.undo_label:
        lived.undo()
    left = {name for name, rows in everything(lived.dossier).items() if rows}
    assert left == NEW
    assert responses(lived.dossier, survey) == []
    while lived.session.redo_label:
        lived.redo()
    assert everything(lived.dossier) == after
    assert len(responses(lived.dossier, survey)) == 60
