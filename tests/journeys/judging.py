"""Verkennen, its end: risks named, proven and judged, and what goes well."""

from collections.abc import Mapping

from tests.journeys.hands import Hands
from ui.pages.explore.conversations import ConversationsPage
from ui.pages.explore.risks import RisksPage


def name_the_risk(hands: Hands, title: str, called: str, cause: str) -> None:
    """Say what it is in the words of the people, why it is, and what it may lead to."""
    page = hands.go("risks", RisksPage)
    hands.row(page.columns.risks, title)
    detail = page.columns.risk
    hands.type(detail.title, called)
    hands.type(detail.facts.cause, cause)
    hands.choose(detail.facts.impact, "yes")
    hands.unfold(detail.facts.place)
    hands.choose(detail.facts.sources, *{"content"} - set(detail.facts.sources.value()))
    hands.choose(detail.facts.harms, "stress")
    hands.choose(detail.facts.topics, "work_pressure")


def add_a_risk(hands: Hands, called: str, cause: str) -> None:
    """A risk that nobody had a finding for yet."""
    hands.go("risks", RisksPage)
    hands.begin()
    name_the_risk(hands, "New risk", called, cause)


def put_what_was_said_under_it(hands: Hands, risk: str) -> None:
    """The statement that may be shared becomes a finding."""
    page = hands.go("conversations", ConversationsPage)
    page.detail.show_statement(page.detail.sayings.sayings()[-1].id)
    hands.click(page.detail.chosen.use)
    hands.pick_open(risk)


def judge(hands: Hands, risk: str, words: Mapping[str, str]) -> None:
    """A word for each criterion of the method."""
    page = hands.go("risks", RisksPage)
    hands.row(page.columns.risks, risk)
    for criterion, value in words.items():
        hands.click(page.columns.risk.judging.rows[criterion].buttons[value])
    assert page.columns.risk.badge.accessibleName()


def judge_otherwise(hands: Hands, risk: str, level: str, reason: str) -> None:
    """The advisor overrules the method, and says why."""
    page = hands.go("risks", RisksPage)
    hands.row(page.columns.risks, risk)
    result = page.columns.risk.judging.result
    hands.click(result.otherwise)
    hands.choose(result.panel.choice, level)
    hands.type(result.panel.reason, reason)
    hands.click(result.panel.go)


def name_what_goes_well(hands: Hands, *titles: str) -> None:
    """Strengths, to build on."""
    page = hands.go("risks", RisksPage)
    for title in titles:
        hands.second("Strength")
        hands.type(page.columns.strength.title, title)
