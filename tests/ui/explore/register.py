"""Hands and eyes for the page of risks."""

from pytestqt.qtbot import QtBot

from core.dossier.records.explore import Rating, Risk
from core.explore import judging
from ui.pages.explore.risks import RisksPage
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
