"""The yearly evaluation: the inputs of each country and the conclusion."""

import pytest

from core.country.profile import profile
from core.dossier.dossier import Dossier
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import YearlyEvaluation
from core.library.text import gaps
from core.realise import yearly


def test_belgium_asks_exactly_its_eight_inputs(dossier: Dossier, cycle: Cycle) -> None:
    lines = yearly.inputs(dossier, cycle.id)
    assert [line.input.key for line in lines] == [
        "specific_analysis_requests",
        "formal_requests",
        "occupational_physician",
        "informal_conclusions",
        "third_party_register",
        "annual_report",
        "accidents_incidents",
        "changed_circumstances",
    ]
    assert not dossier.all(YearlyEvaluation)


@pytest.mark.parametrize("country", ["be", "nl"])
def test_the_inputs_speak_all_languages(country: str) -> None:
    assert all(not gaps(each) for each in profile(country).evaluation)


def test_nothing_found_is_noted_too(dossier: Dossier, cycle: Cycle) -> None:
    line = yearly.inputs(dossier, cycle.id)[1]
    with dossier.action("Note"):
        yearly.change(dossier, line.record, count=0)
        yearly.change(dossier, line.record, text="None this year.")
    (noted,) = dossier.all(YearlyEvaluation)
    assert (noted.key, noted.count, noted.text) == ("formal_requests", 0, "None this year.")
    assert yearly.inputs(dossier, cycle.id)[1].filled


def test_less_than_nobody_is_refused(dossier: Dossier, cycle: Cycle) -> None:
    noted = yearly.record(dossier, cycle.id, "formal_requests")
    with dossier.action("Note"), pytest.raises(yearly.BelowZero):
        yearly.change(dossier, noted, count=-1)


def test_a_count_of_few_people_does_not_betray_them() -> None:
    told = [yearly.told_count(count) for count in (None, 0, 1, 4, 5)]
    assert told == ["", "0", "fewer than 5", "fewer than 5", "5"]
