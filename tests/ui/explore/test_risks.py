"""The page of risks: the register, findings under a risk, the judgement, strengths, matrix."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.dossier.records.explore import EvidenceLink, Rating, Risk, Statement, Strength
from core.dossier.records.organisation import Unit
from core.explore import evidence, judging
from tests.ui.explore.explored import RISKS
from ui.pages.explore.risks import RisksPage
from ui.parts.list_model import ROW_MIME
from ui.parts.list_pane import ListPane
from ui.parts.notice import Notice
from ui.parts.rows import LinkRow
from ui.parts.simple_model import ITEM_ROLE
from ui.session import Session

PEAKS = "Peaks in workload because shifts stay empty"


def opened(session: Session, qtbot: QtBot) -> RisksPage:
    page = RisksPage(session)
    qtbot.addWidget(page)
    page.open()
    return page


@pytest.fixture
def empty(session: Session, qtbot: QtBot) -> RisksPage:
    return opened(session, qtbot)


@pytest.fixture
def page(filled: Session, qtbot: QtBot) -> Iterator[RisksPage]:
    """The page of a filled year, with the risk of the peaks chosen."""
    made = opened(filled, qtbot)
    made.show_record(risk(made).id)
    yield made
    made.revert_pending()


def risk(page: RisksPage, title: str = PEAKS) -> Risk:
    return next(one for one in page.dossier.all(Risk) if one.title.startswith(title))


def rows(pane: ListPane) -> list[str]:
    return [row.title for row in pane.model.rows]


def found(page: RisksPage) -> list[LinkRow]:
    model = page.columns.risk.evidence.rows.model()
    return [model.index(place, 0).data(ITEM_ROLE) for place in range(model.rowCount())]


def rating(page: RisksPage, moment: str = "current") -> Rating | None:
    return judging.rating_of(page.dossier, risk(page).id, moment)  # type: ignore[arg-type]


def notice(page: RisksPage, words: str) -> Notice:
    found = page.columns.risk.findChildren(Notice)
    return next(one for one in found if words in one.accessibleName() and not one.isHidden())


def choose(page: RisksPage, **words: str) -> None:
    """Choose these values of the criteria with a click."""
    for key, value in words.items():
        page.columns.risk.judging.rows[key].buttons[value].click()


# ------------------------------------------------------------------ the register


def test_an_empty_page_offers_the_first_risk(empty: RisksPage) -> None:
    assert empty.columns.currentWidget() is empty.columns.nothing
    empty.columns.nothing.buttons[0].click()
    assert [one.title for one in empty.dossier.all(Risk)] == ["New risk"]
    assert empty.columns.currentWidget() is not empty.columns.nothing


def test_the_register_counts_and_lets_zero_stand_out(page: RisksPage) -> None:
    rows_shown = {row.title: row for row in page.columns.risks.model.rows}
    assert [count.n for count in rows_shown[PEAKS].counts] == [4, 2]
    assert rows_shown[RISKS[4][0]].counts[1].n == 0
    assert "4 findings, 2 measures" in rows_shown[PEAKS].sentence()


def test_the_heaviest_stands_first_and_what_is_not_judged_last(page: RisksPage) -> None:
    assert rows(page.columns.risks)[0] == RISKS[0][0]
    assert rows(page.columns.risks)[-1] == RISKS[5][0]


def test_typing_another_name_is_saved_and_undone(page: RisksPage) -> None:
    title = page.columns.risk.title
    title.line.setText("Empty shifts")
    title.settled.emit()
    assert "Empty shifts" in rows(page.columns.risks)
    page.session.undo()
    assert title.value() == PEAKS


def test_a_nameless_risk_is_refused_in_place(page: RisksPage) -> None:
    title = page.columns.risk.title
    title.line.setText(" ")
    assert not page.commit_pending()
    assert title.line.property("wrong") == "true"
    assert risk(page).title == PEAKS


def test_choices_are_saved_at_once(page: RisksPage) -> None:
    facts = page.columns.risk.facts
    facts.impact.segments._buttons["partly"].click()
    facts.sources._boxes["relations"].click()
    facts.topics._boxes["aggression"].click()
    now = risk(page)
    assert (now.employer_impact, now.sources) == ("partly", ("content", "relations"))
    assert now.topics == ("work_pressure", "aggression")


def test_what_is_folded_says_what_it_holds(page: RisksPage) -> None:
    place = page.columns.risk.facts.place
    assert place.summary.text().startswith("Home care · Content of the work · Stress")
    place.button.click()
    assert place.unfolded


def test_the_axis_of_the_country_comes_first(page: RisksPage) -> None:
    facts = page.columns.risk.facts
    inside = facts.place.inside
    assert inside.indexOf(facts.harms) < inside.indexOf(facts.topics)


def test_rows_are_moved_removed_and_renamed_by_keyboard(page: RisksPage) -> None:
    register = page.columns.risks
    register.renamed.emit(risk(page).id, "Peaks")
    assert rows(register)[1] == "Peaks"
    QTest.keyClick(register.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert rows(register)[2] == "Peaks"
    QTest.keyClick(register.view, Qt.Key.Key_Delete)
    assert "Peaks" not in rows(register)
    page.session.undo()
    assert "Peaks" in rows(register)


def test_a_duplicate_is_shown_with_its_name_to_change(page: RisksPage) -> None:
    page.acts()["duplicate"]()
    assert page.columns.risk.title.value() == f"{PEAKS} (copy)"


def test_a_risk_is_closed_with_a_reason_and_taken_up_again(page: RisksPage) -> None:
    detail = page.columns.risk
    detail.ask_to_close()
    detail.closing.go.click()
    assert risk(page).state == "open"
    detail.closing.reason.area.setPlainText("The service stopped.")
    detail.closing.go.click()
    assert risk(page).closed_reason == "The service stopped."
    assert page.columns.risks.model.rows[-1].group == "Closed"
    notice(page, "Closed:").buttons[0].click()
    assert risk(page).state == "open"


def test_the_menu_offers_what_else_can_be_done(page: RisksPage) -> None:
    further = [act.text for act in page.columns.risk.further() if act]
    assert further == ["Close risk…", "Duplicate", "Remove"]


# ------------------------------------------------------------------ the chain


def test_the_chain_counts_what_hangs_on_a_risk(page: RisksPage) -> None:
    links = [(b.link.title, b.link.value) for b in page.columns.risk.chain.buttons]
    assert links == [
        ("Findings", "4"), ("Risk", "here"), ("Desired", "1"), ("Measures", "2"),
        ("Effect", "in 2028"),
    ]  # fmt: skip


def test_what_misses_in_the_chain_is_dashed(page: RisksPage) -> None:
    page.show_record(risk(page, "New colleagues").id)
    missing = [b.link.key for b in page.columns.risk.chain.buttons if b.link.missing]
    assert missing == ["evidence", "desired", "measures", "effects"]


def test_a_link_of_the_chain_leads_there(page: RisksPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.session.went) as went:
        page.columns.risk.chain.buttons[3].click()
    assert went.args is not None
    assert went.args[0] == "plan"


def test_a_measure_leads_to_the_plan(page: RisksPage, qtbot: QtBot) -> None:
    measures = page.columns.risk.measures.rows
    assert measures.model().rowCount() == 2
    with qtbot.waitSignal(page.session.went) as went:
        measures.clicked.emit(measures.model().index(0, 0))
    assert went.args is not None
    assert went.args[0] == "plan"
    assert went.args[1]


# ------------------------------------------------------------------ findings


def test_findings_say_what_and_where_and_hide_what_is_private(page: RisksPage) -> None:
    assert [row.note for row in found(page)][:2] == ["unfavourable · n = 38", "2026, HR"]
    private = found(page)[3]
    assert (private.private, private.note) == (True, "advisor only")


def test_a_finding_leads_to_where_it_comes_from(page: RisksPage, qtbot: QtBot) -> None:
    said = page.dossier.all(Statement)[0]
    with qtbot.waitSignal(page.session.went) as went:
        page.columns.risk.evidence.go(found(page)[3].id)
    assert went.args == ["conversations", said.id]


def test_a_hidden_figure_stands_there_with_its_reason(page: RisksPage) -> None:
    kitchen = page.dossier.all(Unit, name="Kitchen")[0]
    link = next(one for one in page.dossier.all(EvidenceLink) if one.kind == "survey")
    page.session.do("Link", lambda: page.dossier.change(link, unit=kitchen.id))
    assert "Too few people answered" in found(page)[0].text


def test_a_finding_is_taken_away_and_comes_back(page: RisksPage) -> None:
    page.columns.risk.evidence.remove(found(page)[1].id)
    assert len(found(page)) == 3
    page.session.undo()
    assert len(found(page)) == 4


def test_all_findings_stand_beside_the_risk_to_be_linked(page: RisksPage) -> None:
    page.columns.risk.evidence.add.click()
    finder = page.columns.finder
    assert page.columns.finding
    quote = next(id for id, one in finder.found.items() if one.title.startswith("“The rota"))
    finder.list.opened.emit(quote)
    assert len(found(page)) == 5
    assert next(row for row in finder.list.model.rows if row.id == quote).dim
    finder.list.opened.emit(quote)
    assert len(found(page)) == 4


def test_a_finding_dropped_on_a_risk_is_linked(page: RisksPage) -> None:
    page.open_finder()
    free = next(id for id, one in page.columns.finder.found.items() if not one.used)
    data = QMimeData()
    data.setData(ROW_MIME, QByteArray(free.encode()))
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    page.columns.risk.dropEvent(drop)
    assert len(found(page)) == 5


def test_the_finder_closes_on_the_register(page: RisksPage) -> None:
    page.open_finder()
    page.columns.finder.closed.emit()
    assert not page.columns.finding


# ------------------------------------------------------------------ the judgement


def test_the_words_are_written_as_soon_as_all_are_chosen(page: RisksPage) -> None:
    page.show_record(risk(page, "Little say").id)
    detail = page.columns.risk
    assert "Exposure, Severity, Control" in detail.judging.result.how.text()
    choose(page, exposure="4", severity="4")
    assert judging.rating_of(page.dossier, risk(page, "Little say").id) is None
    choose(page, control="none")
    rated = judging.rating_of(page.dossier, risk(page, "Little say").id)
    assert rated is not None
    assert (rated.level, rated.rated_on) == (5, page.session.today)
    assert detail.badge.accessibleName() == "very high"


def test_the_context_is_recorded_by_itself(page: RisksPage) -> None:
    page.columns.risk.judging.unfold(True)
    choose(page, severity="5")
    rated = rating(page)
    assert rated is not None
    assert (rated.inputs["evidence"], rated.inputs["employer_impact"]) == ("3", "yes")


def test_what_the_figures_propose_is_taken_over(page: RisksPage) -> None:
    row = page.columns.risk.judging.rows["exposure"]
    assert row.proposed.text() == (
        "Proposed: most. Workload and pace, Home care: unfavourable for 100% of 38 people"
    )
    row.take.click()
    rated = rating(page)
    assert rated is not None
    assert rated.inputs["exposure"] == "5"
    assert row.proposed.text().startswith("As the figures say.")


def test_another_method_asks_its_own_words(page: RisksPage) -> None:
    page.columns.risk.judging.use_method("kinney")
    assert rating(page) is None
    choose(page, probability="6", exposure="6", effect="7")
    rated = rating(page)
    assert rated is not None
    assert (rated.method, rated.level) == ("kinney", 4)
    assert "6 × 6 × 7 = 252" in page.columns.risk.judging.result.how.text()
    assert page.columns.risk.judging.caution.isVisibleTo(page.columns.risk.judging.questions)


def test_overruling_asks_why_and_shows_both_classes(page: RisksPage) -> None:
    result = page.columns.risk.judging.result
    result.otherwise.click()
    result.panel.choice.set_value("5")
    result.panel.go.click()
    rated = rating(page)
    assert rated is not None
    assert rated.override_level is None
    result.panel.reason.area.setPlainText("Two colleagues in hospital.")
    result.panel.go.click()
    assert page.columns.risk.badge.accessibleName() == "very high"
    assert "The method says high. Overruled: Two colleagues" in result.overruled.accessibleName()
    result.overruled.buttons[0].click()
    assert page.columns.risk.badge.accessibleName() == "high"


def test_after_the_measures_starts_from_now_and_warns(page: RisksPage) -> None:
    page.show_record(risk(page, "Having to be").id)
    section = page.columns.risk.judging
    section.moment._buttons["residual"].click()
    choose(page, severity="2")
    assert notice(page, "no measure brings it down")
    assert "after the measures:" in page.columns.risk.how.text()


def test_a_judgement_can_be_taken_back(page: RisksPage) -> None:
    section = page.columns.risk.judging
    section.unfold(True)
    section.undo.click()
    assert rating(page) is None
    page.session.undo()
    assert rating(page) is not None


def test_a_method_file_that_is_gone_says_so(page: RisksPage) -> None:
    rated = rating(page)
    assert rated is not None
    page.session.do("Elsewhere", lambda: page.dossier.change(rated, method="/gone/own.toml"))
    section = page.columns.risk.judging
    assert "own.toml" in section.faulty.accessibleName()
    assert page.columns.risk.badge.accessibleName() == "high"


# ------------------------------------------------------------------ strengths and matrix


def test_a_strength_is_added_named_and_proven(page: RisksPage) -> None:
    page.add_strength()
    assert page.columns.segments.current() == "strengths"
    page.columns.strength.title.line.setText("People stay")
    page.commit_pending()
    page.open_finder()
    free = next(id for id, one in page.columns.finder.found.items() if not one.used)
    page.columns.finder.picked.emit(free)
    strength = next(one for one in page.dossier.all(Strength) if one.title == "People stay")
    assert len(evidence.links(page.dossier, strength)) == 1


def test_strengths_go_and_come_back(page: RisksPage) -> None:
    strength = page.dossier.all(Strength)[0]
    page.show_record(strength.id)
    page.columns.strengths.renamed.emit(strength.id, "Helping")
    page.columns.strength.removed.emit(strength.id)
    assert len(rows(page.columns.strengths)) == 2
    page.session.undo()
    assert rows(page.columns.strengths)[0] == "Helping"


def test_a_cell_of_the_matrix_filters_the_register(page: RisksPage) -> None:
    page.columns.matrix_button.click()
    matrix = page.columns.matrix.matrix
    assert matrix is not None
    assert page.columns.matrix.sentence.text().startswith("3 of 6 judged risks")
    matrix.chosen.emit("4", "4")
    assert rows(page.columns.risks) == [PEAKS]
    page.show_record(risk(page, "Noise").id)
    assert len(rows(page.columns.risks)) == len(RISKS)


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
