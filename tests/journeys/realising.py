"""Verwezenlijken: the plan, who was heard, what was decided, how it goes and what it taught."""

from PySide6.QtCore import Qt

from tests.journeys.hands import CTRL, Hands
from ui.pages.realise.consultation import ConsultationPage
from ui.pages.realise.evaluation import EvaluationPage
from ui.pages.realise.follow_up import FollowUpPage
from ui.pages.realise.plan import PlanPage


def work_the_measure_out(hands: Hands, title: str, criterion: str, **cells: str) -> None:
    """Owner, term and money in the table; by what it will be judged in the record."""
    page = hands.go("plan", PlanPage)
    table = page.views.table.table
    place = [line.measure.title for line in table.model.records].index(title)
    hands.fill(table, place, **cells)
    hands.press(Qt.Key.Key_Return, CTRL)
    record = page.views.measure
    hands.unfold(record.facts.proof)
    hands.type(record.facts.criterion, criterion)
    hands.click(record.close_button)


def look_at_the_balance(hands: Hands) -> str:
    """What the plan asks of the work and what of people, in a sentence."""
    page = hands.go("plan", PlanPage)
    hands.choose(page.views.segments, "balance")
    return page.views.balance.headline.text()


def be_heard(hands: Hands, subject: str, outcome: str, said: str, reply: str = "") -> None:
    """The workers' side answers; remarks get their reply."""
    day = "12/3/2026"
    page = hands.go("consultation", ConsultationPage)
    page.show_record(subject)
    detail = page.agenda.detail
    hands.type(detail.asked, day)
    hands.type(detail.held, day)
    hands.choose(detail.outcome, outcome)
    hands.type(detail.text, said)
    if reply:
        hands.type(detail.reply, reply)
        hands.type(detail.reply_on, day)


def let_management_decide(hands: Hands) -> None:
    """Everything asked and approved; and people are told."""
    page = hands.go("consultation", ConsultationPage)
    hands.choose(page.segments, "decisions")
    hands.click(page.decisions.ask)
    hands.begin()
    hands.choose(page.segments, "told")
    hands.click(page.told.empty.buttons[0])


def note_progress(hands: Hands, measure: str, *lines: str) -> None:
    """It begins, and has its story."""
    page = hands.go("follow_up", FollowUpPage)
    hands.row(page.list, measure)
    hands.within(page.detail, "Start")
    for line in lines:
        hands.say(page.detail.story.entry.line, line)


def conclude(hands: Hands, words: str) -> None:
    """What the year taught."""
    page = hands.go("evaluation", EvaluationPage)
    hands.choose(page.segments, "year")
    hands.type(page.year.conclusion, words)
