"""The guide: a text for every page, in the words of the country."""

from typing import get_args

import pytest

from core.country.profile import profile
from core.dossier.records.words import STEPS, Country
from core.library.guide import Guide, guide, step_guide
from core.library.loading import BadLibraryFile, parse_toml, shipped
from core.library.text import gaps
from tests.core.library.vocabulary import NOWHERE, ONLY_BELGIUM, ONLY_NETHERLANDS, words_found
from tests.core.library.words import long_sentences

PAGES = (*STEPS, "reports", "archive")
COUNTRIES: tuple[Country, ...] = get_args(Country)


def test_every_page_has_its_guide_in_the_order_of_the_year() -> None:
    assert tuple(entry.key for entry in guide().steps) == PAGES


def test_the_guide_speaks_three_languages_in_short_sentences() -> None:
    assert not gaps(guide())
    assert not long_sentences(guide())
    assert not words_found(guide(), NOWHERE)


@pytest.mark.parametrize("step", PAGES)
def test_each_country_reads_its_own_words(step: str) -> None:
    assert not words_found(step_guide(step, "be"), ONLY_NETHERLANDS)
    assert not words_found(step_guide(step, "nl"), ONLY_BELGIUM)


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_step_leads_to_duties_that_the_profile_knows(country: Country) -> None:
    for step in PAGES:
        told = step_guide(step, country)
        assert told.duties
        assert all(profile(country).duty(key) for key in told.duties)


def test_what_a_country_adds_comes_after_what_holds_for_all() -> None:
    told = step_guide("approach", "be")
    assert told.how[:-1] == step_guide("approach", "nl").how[:-1]
    assert "Committee" in str(told.how[-1])


def test_a_second_text_for_a_step_is_refused_in_place() -> None:
    spoiled = shipped("guide")[0].read_bytes().replace(b'key = "figures"', b'key = "approach"', 1)
    with pytest.raises(BadLibraryFile, match=r"steps\[1\].key: .*approach.*second time"):
        parse_toml(spoiled, "mine.toml", Guide)


def test_a_step_that_does_not_exist_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError):
        step_guide("holiday", "be")
