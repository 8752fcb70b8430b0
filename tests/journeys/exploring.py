"""Verkennen: who works where, what is known, what people answer, what is seen and said."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from core.dossier.records.explore import Risk
from core.dossier.records.words import Step
from core.explore.survey.tree import WHOLE
from tests.journeys.hands import CTRL, Hands
from tests.journeys.papers import answers
from ui.pages.explore.approach import ApproachPage
from ui.pages.explore.conversations import ConversationsPage
from ui.pages.explore.figures import FiguresPage
from ui.pages.explore.survey import SurveyPage
from ui.pages.explore.visit import VisitPage

PARTS = "unit\tparent\theadcount\nDag\tZorg\t30\nNacht\tZorg\t26\nOnthaal\t\t9\n"
KEPT_QUIET = "kobaltblauw"
"""Said in a talk that only the advisor may read; it must be on no paper."""


def found_a_dossier(hands: Hands, file: Path, name: str, country: str, year: int) -> None:
    """New, at home."""
    home = hands.window.home
    hands.click(home.new_button)
    hands.type(home.form.name, name)
    hands.choose(home.form.country, country)
    hands.type(home.form.year, str(year))
    hands.type(home.form.place, str(file))
    hands.type(home.form.password, "vier losse woorden hier")
    hands.type(home.form.again, "vier losse woorden hier")
    hands.click(home.form.button)


def name_the_first_unit(hands: Hands, name: str, people: int) -> None:
    """Typed, where the empty page offers it."""
    page = hands.go("approach", ApproachPage)
    hands.begin()
    typing = QApplication.focusWidget()
    assert typing is not None
    hands.say(typing, name)
    hands.fill(page.units.table, 0, people=str(people))


def paste_the_other_units(hands: Hands, rows: str = PARTS) -> None:
    """From a spreadsheet."""
    page = hands.go("approach", ApproachPage)
    QGuiApplication.clipboard().setText(rows)
    page.units.table.view.setFocus()
    hands.press(Qt.Key.Key_V, CTRL)


def note_who_takes_part(hands: Hands, *names: str) -> None:
    """Roles follow in the order of the law; and somebody who helps."""
    page = hands.go("approach", ApproachPage)
    hands.choose(page.segments, "people")
    for place, name in enumerate(names):
        hands.fill(page.people.contacts, place, name=name)
    hands.fill(page.people.cards, 0, who="Vertrouwenspersoon")
    hands.fill(page.people.cards, 0, reach="02 555 00 00")


def write_the_method_down(hands: Hands, method: str, outcome: str = "positive") -> None:
    """What, how, and that the body was heard and the workers informed."""
    page = hands.go("approach", ApproachPage)
    hands.choose(page.segments, "method")
    hands.type(page.method.scope, "Alle mensen en alle plaatsen")
    hands.type(page.method.method, method)
    hands.type(page.method.asked, "12/1/2026")
    hands.type(page.method.held, "20/1/2026")
    hands.choose(page.method.outcome, outcome)
    hands.type(page.method.privacy, "26/1/2026")


def say_with_whom_the_employer_consults(hands: Hands, body: str) -> None:
    """As the country knows it."""
    page = hands.go("approach", ApproachPage)
    hands.choose(page.segments, "year")
    hands.choose(page.year.body, body)


def leave_out(hands: Hands, step: Step, reason: str) -> None:
    """Not this year, and why."""
    page = hands.go("approach", ApproachPage)
    hands.choose(page.segments, "year")
    line = page.year.steps.lines[step]
    hands.click(line.box.box)
    hands.type(line.reason, reason)


def note_figures(hands: Hands, **figures: str) -> None:
    """This year's, each with where it comes from."""
    page = hands.go("figures", FiguresPage)
    table = page.figures.table
    for key, value in figures.items():
        hands.fill(table, table.model.place_of(key), **{str(hands.session.cycle.year): value})
        table.select(key)
        hands.type(page.figures.strip.source, "Jaarverslag van de dienst")


def hold_a_survey(hands: Hands, folder: Path) -> None:
    """Planned, opened, answered by sixty, closed, read; a result becomes a risk."""
    page = hands.go("survey", SurveyPage)
    hands.begin()
    hands.type(page.choosing.invited, "65")
    hands.click(page.choosing.propose)
    hands.begin()
    page.gathering.read_file(
        answers(folder / "answers.csv", {"Dag": 28, "Nacht": 24, "Onthaal": 8})
    )
    hands.click(page.gathering.panel.take)
    hands.second("Close the survey")
    assert "92%" in page.checking.said.text()
    hands.begin()
    assert page.stage == "read"
    page.reading.grid.select("workload", WHOLE)
    hands.press(Qt.Key.Key_E, CTRL)
    hands.pick_open("New risk")


def walk_around(hands: Hands, photo: Path, place: str) -> str:
    """Four questions by keyboard; a "no" with its note, its photo and the risk that is named."""
    page = hands.go("visit", VisitPage)
    hands.begin()
    hands.press(Qt.Key.Key_Y)
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_N)
    card = page.views.walk.card
    hands.type(card.note, "Het rooster hangt er een week te laat")
    hands.choose(card.tier, "shared")
    page.views.source.from_file(photo)
    page.views.new_photo.view.blurred.emit(0.1, 0.1, 0.3, 0.3)
    hands.type(page.views.new_photo.caption, "Het bord aan de ingang")
    hands.click(page.views.new_photo.keep_button)
    hands.click(card.offer.add)
    hands.click(page.views.walk.next)
    hands.press(Qt.Key.Key_P)
    hands.click(page.views.walk.next)
    hands.press(Qt.Key.Key_Y)
    hands.click(page.views.walk.finish_button)
    hands.type(page.views.detail.place, place)
    return hands.dossier.all(Risk)[-1].title


def talk(hands: Hands, theme: str, *said: str) -> ConversationsPage:
    """A talk of nine people, what was said in it line by line; the last line is shared."""
    page = hands.go("conversations", ConversationsPage)
    hands.begin()
    hands.type(page.detail.theme, theme)
    hands.type(page.detail.people, "9")
    hands.choose(page.detail.entry.source, "content")
    for line in said:
        hands.say(page.detail.entry.text.line, line)
    page.detail.show_statement(page.detail.sayings.sayings()[-1].id)
    hands.choose(page.detail.chosen.tier, "shared")
    return page


def tell_the_results(hands: Hands, day: str) -> None:
    """The workers hear what was found."""
    page = hands.go("approach", ApproachPage)
    hands.choose(page.segments, "method")
    hands.type(page.method.told, day)
