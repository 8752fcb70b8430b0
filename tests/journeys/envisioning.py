"""Verbeelden: a session with its ideas, where to, and what is chosen."""

from tests.journeys.hands import Hands
from ui.pages.envision.choices import ChoicesPage
from ui.pages.envision.desired import DesiredPage
from ui.pages.envision.sessions import SessionsPage


def hold_a_session(hands: Hands, title: str, risk: str, *ideas: str) -> None:
    """Twelve people, and ideas on the board under the risk."""
    page = hands.go("sessions", SessionsPage)
    hands.second("Session")
    hands.type(page.held.title, title)
    hands.type(page.held.people, "12")
    hands.choose(page.views, "board")
    (column,) = [one for one in page.board.columns if one._title.text() == risk]
    for idea in ideas:
        hands.say(column.input, idea)


def say_where_to(hands: Hands, risk: str, sentence: str) -> None:
    """The desired state of a risk, in one's own words."""
    page = hands.go("desired", DesiredPage)
    hands.row(page.list, risk)
    hands.type(page.offer.own, sentence)
    hands.click(page.offer.write)


def aim_with_the_survey(hands: Hands, sentence: str, target: str, by: str) -> None:
    """A goal that the survey can prove: its baseline is read."""
    page = hands.go("desired", DesiredPage)
    hands.row(page.list, sentence)
    hands.begin()
    card = page.detail.cards[-1]
    assert card.baseline.isHidden()
    hands.type(card.target, target)
    hands.type(card.by, by)


def aim_by_counting(hands: Hands, sentence: str, counted: str, *values: str) -> None:
    """A goal that is counted by hand, the fewer the better: from, to, by when."""
    page = hands.go("desired", DesiredPage)
    hands.row(page.list, sentence)
    hands.begin()
    card = page.detail.cards[0]
    hands.click(card.number)
    hands.pick_open("A count of our own")
    hands.choose(card.better, "lower")
    fields = (card.title, card.baseline, card.target, card.by)
    for field, text in zip(fields, (counted, *values), strict=True):
        hands.type(field, text)


def choose_an_idea(hands: Hands, idea: str, effort: str, impact: str) -> None:
    """Judged, chosen: it stands in the plan."""
    page = hands.go("choices", ChoicesPage)
    hands.row(page.list, idea)
    hands.choose(page.detail.effort, effort)
    hands.choose(page.detail.impact, impact)
    hands.begin()
    assert page.detail.measure.isVisible()


def drop_an_idea(hands: Hands, idea: str, reason: str) -> None:
    """No, and why."""
    page = hands.go("choices", ChoicesPage)
    hands.row(page.list, idea)
    hands.click(page.detail.drop)
    hands.type(page.detail.asking.reason, reason)
    hands.click(page.detail.asking.go)
