"""What leaves the program, and the turn of the year."""

from pathlib import Path

from tests.journeys.hands import Hands
from ui.pages.keeping.archive import ArchivePage
from ui.pages.keeping.reports import ReportsPage
from ui.parts.notice import Notice


def make_the_pdf(hands: Hands, file: Path, language: str) -> None:
    """The plan in a language, written and noted."""
    page = hands.go("reports", ReportsPage)
    hands.choose(page.choices.language, language)
    page.write(file)
    assert page.issued.rows.isVisible()


def close_the_year(hands: Hands) -> None:
    """Asked once, then closed."""
    page = hands.go("archive", ArchivePage)
    hands.begin()
    hands.click(page.closing.agree)
    assert hands.session.read_only


def archive_it(hands: Hands, file: Path) -> str:
    """Written and verified at once; what the page says of it."""
    page = hands.go("archive", ArchivePage)
    page.keeping.write_archive(file)
    return page.keeping.findChildren(Notice)[-1].words.text()


def begin_the_next(hands: Hands, kind: str) -> None:
    """What goes on, goes on."""
    page = hands.go("archive", ArchivePage)
    hands.choose(page.next.kind, kind)
    hands.click(page.next.button)
