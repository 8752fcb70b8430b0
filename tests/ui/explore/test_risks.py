"""The page of risks: the register, findings under a risk, strengths, matrix."""

from PySide6.QtCore import QByteArray, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.dossier.records.explore import EvidenceLink, Risk, Statement, Strength
from core.dossier.records.organisation import Unit
from core.explore import evidence
from tests.ui.explore.explored import RISKS
from tests.ui.explore.register import PEAKS, found, notice, opened, risk, rows
from ui.pages.explore.risks import RisksPage
from ui.parts.list_model import ROW_MIME
from ui.session import Session

# ------------------------------------------------------------------ the register


def test_an_empty_page_offers_the_first_risk(no_risks: RisksPage) -> None:
    assert no_risks.columns.currentWidget() is no_risks.columns.nothing
    no_risks.columns.nothing.buttons[0].click()
    assert [one.title for one in no_risks.dossier.all(Risk)] == ["New risk"]
    assert no_risks.columns.currentWidget() is not no_risks.columns.nothing


def test_the_register_counts_and_lets_zero_stand_out(risks_page: RisksPage) -> None:
    rows_shown = {row.title: row for row in risks_page.columns.risks.model.rows}
    assert [count.n for count in rows_shown[PEAKS].counts] == [4, 2]
    assert rows_shown[RISKS[4][0]].counts[1].n == 0
    assert "4 findings, 2 measures" in rows_shown[PEAKS].sentence()


def test_the_heaviest_stands_first_and_what_is_not_judged_last(risks_page: RisksPage) -> None:
    assert rows(risks_page.columns.risks)[0] == RISKS[0][0]
    assert rows(risks_page.columns.risks)[-1] == RISKS[5][0]


def test_typing_another_name_is_saved_and_undone(risks_page: RisksPage) -> None:
    title = risks_page.columns.risk.title
    title.line.setText("Empty shifts")
    title.settled.emit()
    assert "Empty shifts" in rows(risks_page.columns.risks)
    risks_page.session.undo()
    assert title.value() == PEAKS


def test_a_nameless_risk_is_refused_in_place(risks_page: RisksPage) -> None:
    title = risks_page.columns.risk.title
    title.line.setText(" ")
    assert not risks_page.commit_pending()
    assert title.line.property("wrong") == "true"
    assert risk(risks_page).title == PEAKS


def test_a_component_of_the_work_says_what_it_takes_in(risks_page: RisksPage) -> None:
    hints = risks_page.session.profile.source_hints
    for part in (risks_page.columns.risk.facts, risks_page.columns.strength):
        tips = {key: box.toolTip() for key, box in part.sources._boxes.items()}
        assert tips == {key: str(hint) for key, hint in hints.items()}


def test_choices_are_saved_at_once(risks_page: RisksPage) -> None:
    facts = risks_page.columns.risk.facts
    facts.impact.segments._buttons["partly"].click()
    facts.sources._boxes["relations"].click()
    facts.topics._boxes["aggression"].click()
    now = risk(risks_page)
    assert (now.employer_impact, now.sources) == ("partly", ("content", "relations"))
    assert now.topics == ("work_pressure", "aggression")


def test_what_is_folded_says_what_it_holds(risks_page: RisksPage) -> None:
    place = risks_page.columns.risk.facts.place
    assert place.summary.text().startswith("Home care · Content of the work · Stress")
    place.button.click()
    assert place.unfolded


def test_the_axis_of_the_country_comes_first(risks_page: RisksPage) -> None:
    facts = risks_page.columns.risk.facts
    inside = facts.place.inside
    assert inside.indexOf(facts.harms) < inside.indexOf(facts.topics)


def test_rows_are_moved_removed_and_renamed_by_keyboard(risks_page: RisksPage) -> None:
    register = risks_page.columns.risks
    register.renamed.emit(risk(risks_page).id, "Peaks")
    assert rows(register)[1] == "Peaks"
    QTest.keyClick(register.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert rows(register)[2] == "Peaks"
    QTest.keyClick(register.view, Qt.Key.Key_Delete)
    assert "Peaks" not in rows(register)
    risks_page.session.undo()
    assert "Peaks" in rows(register)


def test_a_duplicate_is_shown_with_its_name_to_change(risks_page: RisksPage) -> None:
    risks_page.acts()["duplicate"]()
    assert risks_page.columns.risk.title.value() == f"{PEAKS} (copy)"


def test_a_risk_is_closed_with_a_reason_and_taken_up_again(risks_page: RisksPage) -> None:
    detail = risks_page.columns.risk
    detail.ask_to_close()
    detail.closing.go.click()
    assert risk(risks_page).state == "open"
    detail.closing.reason.area.setPlainText("The service stopped.")
    detail.closing.go.click()
    assert risk(risks_page).closed_reason == "The service stopped."
    assert risks_page.columns.risks.model.rows[-1].group == "Closed"
    notice(risks_page, "Closed:").buttons[0].click()
    assert risk(risks_page).state == "open"


def test_the_menu_offers_what_else_can_be_done(risks_page: RisksPage) -> None:
    further = [act.text for act in risks_page.columns.risk.further() if act]
    assert further == ["Close risk…", "Duplicate", "Remove"]


# ------------------------------------------------------------------ the chain


def test_the_chain_counts_what_hangs_on_a_risk(risks_page: RisksPage) -> None:
    links = [(b.link.title, b.link.value) for b in risks_page.columns.risk.chain.buttons]
    assert links == [
        ("Findings", "4"), ("Risk", "here"), ("Desired", "1"), ("Measures", "2"),
        ("Effect", "in 2028"),
    ]  # fmt: skip


def test_what_misses_in_the_chain_is_dashed(risks_page: RisksPage) -> None:
    risks_page.show_record(risk(risks_page, "New colleagues").id)
    missing = [b.link.key for b in risks_page.columns.risk.chain.buttons if b.link.missing]
    assert missing == ["evidence", "desired", "measures", "effects"]


def test_a_link_of_the_chain_leads_there(risks_page: RisksPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(risks_page.session.went) as went:
        risks_page.columns.risk.chain.buttons[3].click()
    assert went.args is not None
    assert went.args[0] == "plan"


def test_a_measure_leads_to_the_plan(risks_page: RisksPage, qtbot: QtBot) -> None:
    measures = risks_page.columns.risk.measures.rows
    assert measures.model().rowCount() == 2
    with qtbot.waitSignal(risks_page.session.went) as went:
        measures.clicked.emit(measures.model().index(0, 0))
    assert went.args is not None
    assert went.args[0] == "plan"
    assert went.args[1]


# ------------------------------------------------------------------ findings


def test_findings_say_what_and_where_and_hide_what_is_private(risks_page: RisksPage) -> None:
    assert [row.note for row in found(risks_page)][:2] == ["unfavourable · n = 38", "2026, HR"]
    private = found(risks_page)[3]
    assert (private.private, private.note) == (True, "advisor only")


def test_a_finding_leads_to_where_it_comes_from(risks_page: RisksPage, qtbot: QtBot) -> None:
    said = risks_page.dossier.all(Statement)[0]
    with qtbot.waitSignal(risks_page.session.went) as went:
        risks_page.columns.risk.evidence.go(found(risks_page)[3].id)
    assert went.args == ["conversations", said.id]


def test_a_hidden_figure_stands_there_with_its_reason(risks_page: RisksPage) -> None:
    kitchen = risks_page.dossier.all(Unit, name="Kitchen")[0]
    link = next(one for one in risks_page.dossier.all(EvidenceLink) if one.kind == "survey")
    risks_page.session.do("Link", lambda: risks_page.dossier.change(link, unit=kitchen.id))
    assert "Too few people answered" in found(risks_page)[0].text


def test_a_finding_is_taken_away_and_comes_back(risks_page: RisksPage) -> None:
    risks_page.columns.risk.evidence.remove(found(risks_page)[1].id)
    assert len(found(risks_page)) == 3
    risks_page.session.undo()
    assert len(found(risks_page)) == 4


def test_all_findings_stand_beside_the_risk_to_be_linked(risks_page: RisksPage) -> None:
    risks_page.columns.risk.evidence.add.click()
    finder = risks_page.columns.finder
    assert risks_page.columns.finding
    quote = next(id for id, one in finder.found.items() if one.title.startswith("“The rota"))
    finder.list.opened.emit(quote)
    assert len(found(risks_page)) == 5
    assert next(row for row in finder.list.model.rows if row.id == quote).dim
    finder.list.opened.emit(quote)
    assert len(found(risks_page)) == 4


def test_a_finding_dropped_on_a_risk_is_linked(risks_page: RisksPage) -> None:
    risks_page.open_finder()
    free = next(id for id, one in risks_page.columns.finder.found.items() if not one.used)
    data = QMimeData()
    data.setData(ROW_MIME, QByteArray(free.encode()))
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    risks_page.columns.risk.dropEvent(drop)
    assert len(found(risks_page)) == 5


def test_the_finder_closes_on_the_register(risks_page: RisksPage) -> None:
    risks_page.open_finder()
    risks_page.columns.finder.closed.emit()
    assert not risks_page.columns.finding


# ------------------------------------------------------------------ strengths and matrix


def test_a_strength_is_added_named_and_proven(risks_page: RisksPage) -> None:
    risks_page.add_strength()
    assert risks_page.columns.segments.current() == "strengths"
    risks_page.columns.strength.title.line.setText("People stay")
    risks_page.commit_pending()
    risks_page.open_finder()
    free = next(id for id, one in risks_page.columns.finder.found.items() if not one.used)
    risks_page.columns.finder.picked.emit(free)
    strength = next(one for one in risks_page.dossier.all(Strength) if one.title == "People stay")
    assert len(evidence.links(risks_page.dossier, strength)) == 1


def test_strengths_go_and_come_back(risks_page: RisksPage) -> None:
    strength = risks_page.dossier.all(Strength)[0]
    risks_page.show_record(strength.id)
    risks_page.columns.strengths.renamed.emit(strength.id, "Helping")
    risks_page.columns.strength.removed.emit(strength.id)
    assert len(rows(risks_page.columns.strengths)) == 2
    risks_page.session.undo()
    assert rows(risks_page.columns.strengths)[0] == "Helping"


def test_a_cell_of_the_matrix_filters_the_register(risks_page: RisksPage) -> None:
    risks_page.columns.matrix_button.click()
    matrix = risks_page.columns.matrix.matrix
    assert matrix is not None
    assert risks_page.columns.matrix.sentence.text().startswith("3 of 6 judged risks")
    matrix.chosen.emit("4", "4")
    assert rows(risks_page.columns.risks) == [PEAKS]
    risks_page.show_record(risk(risks_page, "Noise").id)
    assert len(rows(risks_page.columns.risks)) == len(RISKS)


def test_a_closed_year_can_only_be_read(filled: Session, qtbot: QtBot) -> None:
    with filled.dossier.action("Close"):
        filled.dossier.change(filled.cycle, closed_on=filled.today)
    page = opened(filled, qtbot)
    page.show_record(risk(page).id)
    detail = page.columns.risk
    assert detail.title.line.isReadOnly()
    assert not detail.evidence.add.isEnabled()
    assert not detail.judging.result.otherwise.isEnabled()
    assert not detail.judging.rows["exposure"].buttons["5"].isEnabled()
