"""The catalogue of measures: balanced, complete, and the cause in the work first."""

import itertools

import pytest

from core.dossier.records.words import AIMS, LEVELS, SOURCES
from core.library.indicators import indicators
from core.library.instrument import shipped_instruments
from core.library.loading import BadLibraryFile, parse_toml, shipped
from core.library.measures import Catalogue, catalogue
from core.library.text import gaps
from tests.core.library.vocabulary import NOWHERE, ONLY_BELGIUM, ONLY_NETHERLANDS, words_found
from tests.core.library.words import long_sentences

OURS = catalogue()
COUNTED = [template for template in OURS.measures if not template.process]
SCALES = {scale.key: scale for each in shipped_instruments() for scale in each.scales}
WORK = [scale.key for scale in SCALES.values() if scale.domain in SOURCES]


def contents() -> bytes:
    return shipped("measures")[0].read_bytes()


def test_the_catalogue_speaks_three_languages_in_short_sentences() -> None:
    assert not gaps(OURS)
    assert not long_sentences(OURS)


def test_the_catalogue_suits_both_countries() -> None:
    forbidden = "|".join((ONLY_BELGIUM, ONLY_NETHERLANDS, NOWHERE))
    assert not words_found(OURS, forbidden)


def test_there_are_forty_measures_and_the_whole_checklist_is_covered() -> None:
    assert len(COUNTED) >= 40
    covered = {number for template in OURS.measures for number in template.covers}
    assert covered == set(range(1, 82))


@pytest.mark.parametrize(("level", "aim"), list(itertools.product(LEVELS, AIMS)))
def test_every_level_and_aim_has_a_choice(level: str, aim: str) -> None:
    assert len([each for each in COUNTED if (each.level, each.aim) == (level, aim)]) >= 3


@pytest.mark.parametrize("construct", WORK)
def test_every_construct_can_be_tackled_at_the_source(construct: str) -> None:
    at_the_source = [each for each in COUNTED if each.at_the_source]
    assert len([each for each in at_the_source if construct in each.constructs]) >= 2


def test_measures_name_only_scales_and_indicators_that_exist() -> None:
    figures = {indicator.key for indicator in indicators().indicators}
    for template in OURS.measures:
        assert set(template.constructs) <= SCALES.keys()
        assert set(template.indicators) <= SCALES.keys() | figures


def test_suggestions_begin_with_the_work_and_end_with_the_person() -> None:
    found = OURS.suggest(sources=["content"], constructs=["workload"])
    assert found[0].at_the_source
    assert "workload" in found[0].constructs
    assert found[-1].strategy == "individual"
    assert not any(template.process for template in found)


def test_a_risk_without_source_or_construct_gets_no_suggestions() -> None:
    assert OURS.suggest() == ()


def test_a_closer_fit_comes_earlier_within_its_tier() -> None:
    found = OURS.suggest(constructs=["change", "security"])
    assert found[0].key == "change_approach"


def test_measures_are_found_by_their_words() -> None:
    assert [each.key for each in OURS.find("predictable SCHEDULES")] == ["schedules"]
    assert OURS.find("unheard-of") == ()


def test_notes_are_shared_and_read_in_the_language_of_the_moment() -> None:
    template = OURS.template("staffing")
    assert OURS.evidence_note(template).startswith("Changing the work")
    assert "working group" in OURS.participation_form(template)


@pytest.mark.parametrize(
    ("field", "note"), [("evidence", "source"), ("participation", "working_group")]
)
def test_a_note_that_does_not_exist_is_refused_in_place(field: str, note: str) -> None:
    named, unheard = f'{field} = "{note}"'.encode(), f'{field} = "hearsay"'.encode()
    with pytest.raises(BadLibraryFile, match=rf"measures\[0\].{field}: .*hearsay"):
        parse_toml(contents().replace(named, unheard, 1), "mine.toml", Catalogue)


def test_a_key_used_twice_is_refused_in_place() -> None:
    spoiled = contents().replace(b'key = "schedules"', b'key = "staffing"', 1)
    with pytest.raises(BadLibraryFile, match=r"measures\[1\].key: .*staffing.*second time"):
        parse_toml(spoiled, "mine.toml", Catalogue)


def test_a_level_that_does_not_exist_is_refused_in_place() -> None:
    spoiled = contents().replace(b'level = "organisation"', b'level = "galaxy"', 1)
    with pytest.raises(BadLibraryFile, match=r"measures\[0\].level: .*galaxy"):
        parse_toml(spoiled, "mine.toml", Catalogue)
