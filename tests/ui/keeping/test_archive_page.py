"""The page Archief: one question before closing, undone with one key, kept and found again."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.cycle.years import cycles
from core.dossier.records.explore import Risk
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import Measure
from ui.pages.keeping.archive import ArchivePage
from ui.parts.notice import Notice
from ui.parts.simple_model import ItemsModel
from ui.session import Session


@pytest.fixture
def page(session: Session, cycle: Cycle, qtbot: QtBot) -> ArchivePage:
    with session.dossier.action("Fill"):
        risk = session.dossier.add(Risk(cycle=cycle.id, title="Agressie aan de balie"))
        measure = Measure(cycle=cycle.id, title="Een loket erbij", risks=(risk.id,))
        session.dossier.add(measure)
    made = ArchivePage(session)
    qtbot.addWidget(made)
    made.open()
    return made


@pytest.fixture
def closed(page: ArchivePage) -> ArchivePage:
    """The page after closing."""
    page.ask()
    page.closing.agree.click()
    return page


def primary(page: ArchivePage) -> str:
    act = page.primary()
    return act.text if act else ""


def books(page: ArchivePage) -> list[str]:
    model = page.shelf.model()
    assert isinstance(model, ItemsModel)
    return [item.sentence() for item in model.items]


def found(page: ArchivePage) -> list[str]:
    model = page.search.rows.model()
    assert isinstance(model, ItemsModel)
    return [item.sentence() for item in model.items]


def outcome(page: ArchivePage) -> str:
    return page.keeping.findChildren(Notice)[-1].words.text()


def test_the_open_year_stands_on_the_shelf(page: ArchivePage) -> None:
    assert books(page) == ["2026, open, a full analysis, 1 risk, 1 measure, 0 effects"]
    assert primary(page) == "Close the year"


def test_closing_is_asked_once_with_what_is_left(page: ArchivePage) -> None:
    page.ask()
    assert not page.closing.isHidden()
    assert "points of attention are left" in page.closing.left.text()
    page.closing.refused.emit()
    assert page.closing.isHidden()
    assert page.cycle.closed_on is None


def test_points_of_attention_lead_to_where_they_are_mended(page: ArchivePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.session.went) as went:
        page.points.rows.opened.emit("0")
    assert went.args[0] == "approach"


def test_a_closed_year_has_its_seal_and_the_next_can_begin(closed: ArchivePage) -> None:
    assert closed.cycle.closed_on == closed.session.today
    assert "closed on 16/03/2026" in books(closed)[0]
    assert primary(closed) == "Begin 2027"
    assert closed.points.isHidden()


def test_while_it_is_asked_the_question_alone_has_the_button(page: ArchivePage) -> None:
    assert primary(page) == "Close the year"
    page.ask()
    assert primary(page) == ""
    page.leave_open()
    assert primary(page) == "Close the year"


def test_an_earlier_year_offers_its_pages_and_no_undoing(closed: ArchivePage, qtbot: QtBot) -> None:
    closed.begin("full")
    closed.session.undo()
    assert not closed.reopen.isHidden()
    closed.session.undo()
    assert closed.glance.ways.isHidden()
    closed.session.redo()
    assert not closed.glance.ways.isHidden()
    with qtbot.waitSignal(closed.session.went) as told:
        closed.glance.opened.emit("plan")
    assert told.args == ["plan", ""]


def test_closing_is_undone(closed: ArchivePage) -> None:
    assert not closed.reopen.isHidden()
    closed.reopen.click()
    assert closed.cycle.closed_on is None
    assert primary(closed) == "Close the year"


@pytest.mark.parametrize("kind", ["follow_up", "full"])
def test_the_next_year_takes_over_what_goes_on_and_is_shown(closed: ArchivePage, kind: str) -> None:
    closed.next.kind.set_value(kind)
    closed.next.button.click()
    assert (closed.cycle.year, closed.cycle.kind) == (2027, kind)
    carried = closed.dossier.all(Risk, cycle=closed.cycle.id)
    assert [risk.title for risk in carried] == ["Agressie aan de balie"]
    assert carried[0].origin


def test_a_year_that_has_a_next_offers_nothing(closed: ArchivePage) -> None:
    first = closed.cycle.id
    closed.begin("follow_up")
    closed.shelf.opened.emit(first)
    assert closed.cycle.year == 2026
    closed.refresh()
    assert primary(closed) == ""
    assert closed.next.isHidden()


def test_search_goes_to_a_risk_of_an_earlier_year(closed: ArchivePage, qtbot: QtBot) -> None:
    closed.begin("follow_up")
    closed.refresh()
    closed.search.line.setText("balie")
    assert found(closed) == ["Agressie aan de balie, 2027", "Agressie aan de balie, 2026"]
    earlier = cycles(closed.dossier)[0]
    risk = closed.dossier.all(Risk, cycle=earlier.id)[0]
    with qtbot.waitSignal(closed.session.went) as went:
        closed.search.rows.opened.emit(risk.id)
    assert went.args == ["risks", risk.id]
    assert closed.cycle.id == earlier.id


def test_an_open_year_is_not_archived_and_says_why(page: ArchivePage) -> None:
    assert not page.keeping.archive.isEnabled()
    assert "Close the year 2026" in page.keeping.archive.toolTip()


def test_an_archive_is_written_and_verified_at_once(closed: ArchivePage, tmp_path: Path) -> None:
    closed.keeping.write_archive(tmp_path / "2026.zip")
    assert outcome(closed).startswith("2026.zip is whole: ")


def test_one_changed_byte_is_named(closed: ArchivePage, tmp_path: Path) -> None:
    archive = tmp_path / "2026.zip"
    closed.keeping.write_archive(archive)
    content = bytearray(archive.read_bytes())
    place = content.index(b"%PDF")
    content[place + 10] ^= 1
    archive.write_bytes(content)
    closed.keeping.verify(archive)
    assert "action-plan-2026.pdf is not as it was written" in outcome(closed)


def test_an_archive_replaces_nothing(closed: ArchivePage, tmp_path: Path) -> None:
    target = tmp_path / "2026.zip"
    target.write_bytes(b"mine")
    closed.keeping.write_archive(target)
    assert target.read_bytes() == b"mine"
    assert "2026.zip" in outcome(closed)


def test_the_open_dossier_is_verified_and_counted(page: ArchivePage) -> None:
    page.keeping.verify_dossier.click()
    assert "linde.veer is whole: every page" in outcome(page)


@pytest.mark.parametrize("act", ["save_copy", "password"])
def test_the_window_is_asked_for_its_own_acts(page: ArchivePage, qtbot: QtBot, act: str) -> None:
    button = {"save_copy": page.keeping.copies, "password": page.keeping.password}[act]
    with qtbot.waitSignal(page.session.asked) as asked:
        button.click()
    assert asked.args == [act]
