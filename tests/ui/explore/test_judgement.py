"""The judgement of a risk in words, on the page of risks."""

from core.explore import judging
from tests.ui.explore.register import choose, notice, rating, risk
from ui.pages.explore.risks import RisksPage

# ------------------------------------------------------------------ the judgement


def test_the_words_are_written_as_soon_as_all_are_chosen(risks_page: RisksPage) -> None:
    risks_page.show_record(risk(risks_page, "Little say").id)
    detail = risks_page.columns.risk
    assert "Exposure, Severity, Control" in detail.judging.result.how.text()
    choose(risks_page, exposure="4", severity="4")
    assert judging.rating_of(risks_page.dossier, risk(risks_page, "Little say").id) is None
    choose(risks_page, control="none")
    rated = judging.rating_of(risks_page.dossier, risk(risks_page, "Little say").id)
    assert rated is not None
    assert (rated.level, rated.rated_on) == (5, risks_page.session.today)
    assert detail.badge.accessibleName() == "very high"


def test_the_context_is_recorded_by_itself(risks_page: RisksPage) -> None:
    risks_page.columns.risk.judging.unfold(True)
    choose(risks_page, severity="5")
    rated = rating(risks_page)
    assert rated is not None
    assert (rated.inputs["evidence"], rated.inputs["employer_impact"]) == ("3", "yes")


def test_what_the_figures_propose_is_taken_over(risks_page: RisksPage) -> None:
    row = risks_page.columns.risk.judging.rows["exposure"]
    assert row.proposed.text() == (
        "Proposed: most. Workload and pace, Home care: unfavourable for 100% of 38 people"
    )
    row.take.click()
    rated = rating(risks_page)
    assert rated is not None
    assert rated.inputs["exposure"] == "5"
    assert row.proposed.text().startswith("As the figures say.")


def test_another_method_asks_its_own_words(risks_page: RisksPage) -> None:
    risks_page.columns.risk.judging.use_method("kinney")
    assert rating(risks_page) is None
    choose(risks_page, probability="6", exposure="6", effect="7")
    rated = rating(risks_page)
    assert rated is not None
    assert (rated.method, rated.level) == ("kinney", 4)
    assert "6 × 6 × 7 = 252" in risks_page.columns.risk.judging.result.how.text()
    assert risks_page.columns.risk.judging.caution.isVisibleTo(
        risks_page.columns.risk.judging.questions
    )


def test_overruling_asks_why_and_shows_both_classes(risks_page: RisksPage) -> None:
    result = risks_page.columns.risk.judging.result
    result.otherwise.click()
    result.panel.choice.set_value("5")
    result.panel.go.click()
    rated = rating(risks_page)
    assert rated is not None
    assert rated.override_level is None
    result.panel.reason.area.setPlainText("Two colleagues in hospital.")
    result.panel.go.click()
    assert risks_page.columns.risk.badge.accessibleName() == "very high"
    assert "The method says high. Overruled: Two colleagues" in result.overruled.accessibleName()
    result.overruled.buttons[0].click()
    assert risks_page.columns.risk.badge.accessibleName() == "high"


def test_after_the_measures_starts_from_now_and_warns(risks_page: RisksPage) -> None:
    risks_page.show_record(risk(risks_page, "Having to be").id)
    section = risks_page.columns.risk.judging
    section.moment._buttons["residual"].click()
    choose(risks_page, severity="2")
    assert notice(risks_page, "no measure brings it down")
    assert "after the measures:" in risks_page.columns.risk.how.text()


def test_a_judgement_can_be_taken_back(risks_page: RisksPage) -> None:
    section = risks_page.columns.risk.judging
    section.unfold(True)
    section.undo.click()
    assert rating(risks_page) is None
    risks_page.session.undo()
    assert rating(risks_page) is not None


def test_a_method_file_that_is_gone_says_so(risks_page: RisksPage) -> None:
    rated = rating(risks_page)
    assert rated is not None
    risks_page.session.do(
        "Elsewhere", lambda: risks_page.dossier.change(rated, method="/gone/own.toml")
    )
    section = risks_page.columns.risk.judging
    assert "own.toml" in section.faulty.accessibleName()
    assert risks_page.columns.risk.badge.accessibleName() == "high"
