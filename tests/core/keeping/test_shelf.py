"""The years on the shelf, and finding what they hold."""

import datetime as dt
from typing import Any

import pytest

from core.cycle.turning import begin_next, close_year
from core.dossier.dossier import Dossier
from core.dossier.records.explore import Risk
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import Measure
from core.keeping.search import search
from core.keeping.shelf import shelf

TODAY = dt.date(2026, 12, 31)


@pytest.fixture
def two_years(dossier: Dossier, cycle: Cycle) -> Cycle:
    """A closed year with a risk and a measure, and the next; the first year."""
    of: dict[str, Any] = {"cycle": cycle.id}
    with dossier.action("Fill"):
        risk = dossier.add(Risk(title="Agressie aan de balie", cause="Lange rijen", **of))
        dossier.add(Measure(title="Één loket méér", risks=(risk.id,), owner_name="Els", **of))
    with dossier.action("Turn"):
        closed = close_year(dossier, cycle, TODAY)
        begin_next(dossier, closed, "follow_up")
    return closed


def test_every_year_says_whether_it_is_closed_and_what_it_holds(
    dossier: Dossier, two_years: Cycle
) -> None:
    first, second = shelf(dossier)
    assert (first.cycle.year, first.closed, first.state) == (2026, True, "closed on 31/12/2026")
    assert (first.risks, first.measures, first.effects, first.reports) == (1, 1, 0, 0)
    assert (second.closed, second.state, second.kind) == (False, "open", "a follow-up year")


def test_words_find_risks_and_measures_of_every_year_the_newest_first(
    dossier: Dossier, two_years: Cycle
) -> None:
    assert [(h.cycle.year, h.step) for h in search(dossier, "agressie")] == [
        (2027, "risks"),
        (2026, "risks"),
    ]


@pytest.mark.parametrize("words", ["een loket MEER", "meer een", "loket els", "lok"])
def test_capitals_accents_and_order_do_not_count(
    dossier: Dossier, two_years: Cycle, words: str
) -> None:
    assert {hit.title for hit in search(dossier, words)} == {"Één loket méér"}


def test_the_cause_finds_its_risk_and_no_words_find_nothing(
    dossier: Dossier, two_years: Cycle
) -> None:
    assert {hit.title for hit in search(dossier, "rijen")} == {"Agressie aan de balie"}
    assert search(dossier, "  ") == ()
    assert search(dossier, "loket nergens") == ()
