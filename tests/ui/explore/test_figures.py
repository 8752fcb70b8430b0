"""The page Cijfers en documenten: type and the line moves; a paper, its finding and its file."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from core.dossier.dossier import Dossier
from core.dossier.records.explore import Document, EvidenceLink, IndicatorValue, Risk, Strength
from core.dossier.records.organisation import Cycle, Unit
from core.explore import risks
from ui.pages.explore.figures import FiguresPage
from ui.parts.picker import Picker
from ui.session import Session
from ui.shell.finding import find

# A popup that opens on the offscreen platform.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> FiguresPage:
    made = FiguresPage(session)
    qtbot.addWidget(made)
    made.open()
    return made


def write(page: FiguresPage, key: str, column: str, typed: str) -> None:
    """Type in a cell of the table."""
    model = page.figures.table.model
    place = next(n for n, each in enumerate(model.columns) if each.key == column)
    model.setData(model.index(model.place_of(key), place), typed)


def cell(page: FiguresPage, key: str, column: str) -> str:
    model = page.figures.table.model
    place = next(n for n, each in enumerate(model.columns) if each.key == column)
    return str(model.index(model.place_of(key), place).data() or "")


def choose(page: FiguresPage, *words: str) -> None:
    """Pick a row of the open popover by what it says."""
    (picker,) = page.window().findChildren(Picker)
    for row in range(picker.list.count()):
        item = picker.list.item(row)
        if all(word in item.text() for word in words):
            picker.list.itemActivated.emit(item)
            return
    raise AssertionError(words)


def test_an_empty_page_shows_what_could_be_noted(page: FiguresPage) -> None:
    assert "one figure a year is enough" in page.figures.said.text()
    assert cell(page, "absence", "title") == "Sickness absence"
    assert cell(page, "absence", "reference") == "6.30 (2023)"
    assert page.primary().text == "Paste"


def test_typing_moves_the_line_and_the_light(page: FiguresPage) -> None:
    for year, typed in (("2024", "5"), ("2025", "6"), ("2026", "7")):
        write(page, "absence", year, typed)
    assert cell(page, "absence", "light") == "11% worse than the reference."
    assert cell(page, "absence", "line") == "2024 5 %, 2025 6 %, 2026 7 %"
    assert page.figures.said.text() == "Sickness absence asks attention."
    page.session.undo()
    assert cell(page, "absence", "2026") == ""


def test_unknown_is_grey_and_a_finding(page: FiguresPage) -> None:
    write(page, "turnover", "2026", "?")
    of = next(one for one in page.figures.series if one.key == "turnover")
    light = of.light("be")
    assert light is not None
    assert (light.shape, cell(page, "turnover", "2026")) == (0, "?")
    page.figures.table.select("complaints")
    page.figures.strip.unknown.click()
    assert cell(page, "complaints", "2026") == "?"


def test_nonsense_is_refused_under_the_table(page: FiguresPage) -> None:
    write(page, "absence", "2026", "veel")
    assert page.figures.table._trouble is not None
    assert "“veel” is not a number" in page.figures.table._trouble.words.text()


def test_pasted_figures_land_in_their_years(page: FiguresPage, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("\t2025\t2026\nSickness absence\t5.5\t6\nNacht\t\t3\n")
    page.primary().run()
    assert (cell(page, "absence", "2025"), cell(page, "absence", "2026")) == ("5.5", "6")
    assert page.figures.series[-1].title == "Nacht"
    QGuiApplication.clipboard().clear()
    with qtbot.waitSignal(page.session.told) as told:
        page.primary().run()
    assert "spreadsheet" in told.args[0]


def test_the_source_is_written_beside_the_figure(page: FiguresPage) -> None:
    page.figures.table.select("absence")
    assert page.figures.strip.source.isHidden()
    write(page, "absence", "2026", "6")
    page.figures.strip.source.line.setText("Securex")
    page.commit_pending()
    assert page.dossier.all(IndicatorValue)[0].origin_text == "Securex"
    assert "Counted as: sick days" in page.figures.strip.meaning.text()


def test_an_earlier_year_speaks_for_itself(page: FiguresPage, dossier: Dossier) -> None:
    with dossier.action("Earlier year"):
        first, last = dt.date(2025, 1, 1), dt.date(2025, 12, 31)
        before = dossier.add(Cycle(year=2025, starts_on=first, ends_on=last))
        dossier.add(IndicatorValue(cycle=before.id, indicator="absence", year=2025,
                                   value=Decimal("5.5")))  # fmt: skip
        dossier.change(before, closed_on=last)
    page.refresh()
    assert cell(page, "absence", "2025") == "5.5"
    model = page.figures.table.model
    column = next(each for each in model.columns if each.key == "2025")
    assert "From the dossier of that year" in column.tip(page.figures.series[0])


def test_a_figure_of_ones_own_is_added_named_and_removed(page: FiguresPage) -> None:
    model = page.figures.table.model
    model.setData(model.index(model.rowCount() - 1, 0), "Uitval nacht")
    own = page.figures.series[-1]
    assert (own.title, own.now.unknown) == ("Uitval nacht", True)
    write(page, own.key, "title", "Uitval in de nacht")
    write(page, own.key, "2026", "4")
    page.figures.table.select(own.key)
    assert page.figures.strip.meaning.text().startswith("A figure of your own")
    page.figures.table.removed.emit(own.key)
    assert page.dossier.all(IndicatorValue) == ()


def test_filters_leave_what_asks_attention(page: FiguresPage) -> None:
    write(page, "absence", "2026", "9")
    write(page, "overtime", "2026", "3")
    page.figures.shown._buttons["attention"].click()
    assert [one.key for one in page.figures.table.model.records] == ["absence"]
    page.figures.shown._buttons["noted"].click()
    page.acts()["find"]()
    page.figures.filter.setText("overt")
    assert [one.key for one in page.figures.table.model.records] == ["overtime"]


def test_a_large_unit_has_its_own_figures(page: FiguresPage, dossier: Dossier) -> None:
    with dossier.action("Units"):
        zorg = dossier.add(Unit(cycle=page.cycle.id, name="Zorg", headcount=40))
        dossier.add(Unit(cycle=page.cycle.id, name="Balie", headcount=4))
    page.refresh()
    assert page.figures.unit.combo.count() == 2
    page.figures.unit.combo.setCurrentIndex(1)
    page.figures.unit.settled.emit()
    write(page, "absence", "2026", "8")
    assert page.dossier.all(IndicatorValue)[0].unit == zorg.id
    page.figures.unit.combo.setCurrentIndex(0)
    page.figures.unit.settled.emit()
    assert cell(page, "absence", "2026") == ""


def test_a_figure_becomes_evidence_of_a_new_risk(page: FiguresPage) -> None:
    assert not page.figures.strip.act.isEnabled()
    write(page, "absence", "2026", "9")
    page.figures.table.select("absence")
    page.acts()["as_evidence"]()
    choose(page, "New risk")
    (risk,), (link,) = page.dossier.all(Risk), page.dossier.all(EvidenceLink)
    assert (risk.title, link.risk, link.kind) == ("Sickness absence", risk.id, "indicator")
    assert page.figures.strip.used.text() == "used 1×"


def test_a_record_is_shown_where_it_stands(page: FiguresPage, dossier: Dossier) -> None:
    write(page, "turnover", "2026", "9")
    (record,) = dossier.all(IndicatorValue)
    page.show_view("documents")
    page.show_record(record.id)
    assert page.figures.table.current() == "turnover"


def test_a_document_is_added_and_written_in_place(page: FiguresPage) -> None:
    page.show_view("documents")
    page.primary().run()
    view = page.documents
    view.title.line.setText("Beleid werkdruk")
    view.finding.area.setPlainText("Geen termijn")
    view.dated.line.setText("4/3/2026")
    view.kind.combo.setCurrentIndex(0)
    view.kind.settled.emit()
    page.commit_pending()
    (document,) = page.dossier.all(Document)
    assert (document.title, document.kind) == ("Beleid werkdruk", "policy")
    assert (document.finding, document.dated_on) == ("Geen termijn", dt.date(2026, 3, 4))


def test_files_are_kept_written_out_and_let_go(
    page: FiguresPage, tmp_path: Path, qtbot: QtBot
) -> None:
    source, target = tmp_path / "Notulen.pdf", tmp_path / "copy.pdf"
    source.write_bytes(b"%PDF notulen")
    page.show_view("documents")
    page.documents.take_files([source])
    assert page.documents.file.name.text() == "Notulen.pdf"
    with qtbot.waitSignal(page.session.told):
        page.documents.file.write(target)
    assert target.read_bytes() == b"%PDF notulen"
    page.documents.file.drop.click()
    assert page.dossier.all(Document)[0].blob is None
    page.documents.file.attach(source)
    assert page.dossier.all(Document)[0].file_name == "Notulen.pdf"


def test_a_file_that_cannot_be_kept_or_written_says_why(page: FiguresPage, tmp_path: Path) -> None:
    page.show_view("documents")
    page.documents.take_files([tmp_path / "nergens.pdf"])
    assert page._trouble is not None
    assert "nergens.pdf cannot be read" in page._trouble.words.text()
    (tmp_path / "a.pdf").write_bytes(b"x")
    page.documents.take_files([tmp_path / "a.pdf"])
    page.documents.file.write(tmp_path / "nowhere" / "a.pdf")
    assert "cannot be written" in page._trouble.words.text()


def test_a_document_supports_a_risk_or_a_strength(page: FiguresPage, dossier: Dossier) -> None:
    with dossier.action("Add risk"):
        risk = risks.add(dossier, page.cycle.id, "Werkdruk")
    page.show_view("documents")
    page.documents.add()
    for words in (("Werkdruk",), ("New strength",)):
        page.acts()["as_evidence"]()
        choose(page, *words)
        page.window().findChildren(Picker)[0].setParent(None)
    links = dossier.all(EvidenceLink)
    assert {link.risk or link.strength for link in links} == {
        risk.id, dossier.all(Strength)[0].id,
    }  # fmt: skip


def test_documents_are_renamed_ordered_and_removed_in_the_list(page: FiguresPage) -> None:
    page.show_view("documents")
    for _time in range(2):
        page.documents.add()
    first, second = page.dossier.all(Document)
    page.documents.list.renamed.emit(second.id, "Notulen")
    page.documents.list.moved.emit(second.id, first.id)
    assert [one.title for one in page.dossier.all(Document)] == ["Notulen", "New document"]
    page.documents.list.removed.emit(first.id)
    assert len(page.dossier.all(Document)) == 1
    page.show_record(second.id)
    assert page.documents.list.current() == second.id


def test_the_page_can_be_drawn_in_every_state(page: FiguresPage) -> None:
    for year, typed in (("2025", "6"), ("2026", "?")):
        write(page, "absence", year, typed)
    page.resize(1106, 596)
    assert not page.grab().isNull()
    page.show_view("documents")
    page.documents.add()
    assert not page.grab().isNull()


def test_a_document_for_the_advisor_only_is_not_found_by_its_words(dossier: Dossier) -> None:
    cycle = dossier.all(Cycle)[0].id
    with dossier.action("Add"):
        dossier.add(Document(cycle=cycle, title="Klacht van Jan", tier="advisor_only"))
        dossier.add(Document(cycle=cycle, title="Klachtenregeling"))
    assert [one.words for one in find(dossier, cycle, "klacht")] == ["Klachtenregeling"]


def test_a_risk_never_quotes_a_document_for_the_advisor_only(page: FiguresPage) -> None:
    with page.dossier.action("Add"):
        cycle = page.dossier.all(Cycle)[0].id
        page.dossier.add(Document(cycle=cycle, title="Klacht van Jan", tier="advisor_only"))
    page.show_view("documents")
    page.documents.refresh()
    page.documents.as_evidence()
    choose(page, "New risk")
    assert [risk.title for risk in page.dossier.all(Risk)] == ["New risk"]
    assert page.documents.title.line.property("private") == "true"
