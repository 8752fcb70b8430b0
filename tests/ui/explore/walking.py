"""Hands and eyes for the page of visits."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.dossier.records.explore import ChecklistAnswer, Visit
from core.explore import visit
from ui.pages.explore.visit import VisitPage
from ui.session import Session


def opened(session: Session, qtbot: QtBot) -> VisitPage:
    page = VisitPage(session)
    qtbot.addWidget(page)
    page.open()
    return page


def of(page: VisitPage) -> Visit:
    return page.dossier.all(Visit)[0]


def key(page: VisitPage, place: int) -> str:
    return visit.checklist_of(of(page)).questions[place].key


def given(page: VisitPage, place: int) -> ChecklistAnswer:
    return visit.given(page.dossier, of(page), key(page, place))


def shown(page: VisitPage) -> str:
    return page.views.walk.count.text()


def press(page: VisitPage, *keys: str | Qt.Key) -> None:
    """Type on the answers."""
    for one in keys:
        QTest.keyClick(page.views.walk.card.answer.answers, one)  # type: ignore[arg-type]


def click(page: VisitPage, answer: str) -> None:
    page.views.walk.card.answer.answers.buttons[answer].click()  # type: ignore[index]
