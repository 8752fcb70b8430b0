"""A whole year of one employer, from an empty laptop to the year after."""

from pathlib import Path

import pytest

from tests.journeys import exploring
from tests.journeys.conftest import TODAY
from tests.journeys.hands import Hands
from tests.journeys.papers import photograph


def explore(hands: Hands, folder: Path) -> None:
    """The first months."""
    exploring.found_a_dossier(hands, folder / "noord.veer", "Zorgpunt Noord", "be", 2026)
    hands.session.today = TODAY
    exploring.name_the_first_unit(hands, "Zorg", 56)
    exploring.paste_the_other_units(hands)
    exploring.note_who_takes_part(hands, "An Peeters", "Bert Claes", "Chris Maes")
    exploring.write_the_method_down(hands, "Vragenlijst, rondgang en drie gesprekken")
    exploring.note_figures(hands, absence="7.4", turnover="12", overtime="?")
    exploring.hold_a_survey(hands, folder)
    exploring.walk_around(hands, photograph(folder / "bord.png"))
    exploring.talk(
        hands, "Pieken in de avond", f"de {exploring.KEPT_QUIET} map ligt open", "we eten staand"
    )
    exploring.tell_the_results(hands, "10/3/2026")


def test_a_year(hands: Hands, tmp_path: Path) -> None:
    explore(hands, tmp_path)
