"""Checklists: ours knows the five A's and the law, the user's is checked at the door."""

import re
from pathlib import Path

import msgspec
import pytest

from core.dossier.records.words import HARMS, SOURCES, TOPICS, Source
from core.library.checklist import (
    Checklist,
    Reference,
    freeze,
    read_checklist,
    shipped_checklists,
    thaw,
)
from core.library.instrument import find_instrument
from core.library.loading import BadLibraryFile, parse_toml
from core.library.text import Text, gaps
from core.text.translate import use
from tests.core.library.words import long_sentences

SMALL = """
key = "round"
version = "1"
title.nl = "Rondgang"
[references.law]
country = "be"
article.nl = "Codex, art. 1"
about.nl = "De werkgever kijkt."
checked = "2026-11"
certain = false
[[questions]]
key = "noise"
source = "environment"
text.nl = "Is het stil?"
hint.nl = "Luister."
risk.nl = "Lawaai"
topics = ["work_pressure"]
harms = ["stress"]
legal = ["law"]
[[questions]]
key = "light"
source = "environment"
text.nl = "Is het licht?"
hint.nl = "Kijk."
risk.nl = "Te donker"
"""

BROKEN = [
    ('key = "light"', 'key = "noise"', "$.questions[1].key: “noise” stands here for the second"),
    ('["law"]', '["law", "lore"]', "$.questions[0].legal[1]: “lore” is defined nowhere"),
    ('source = "environment"', 'source = "air"', "$.questions[0].source: “air” is none of"),
    ('["work_pressure"]', '["werkdruk"]', "$.questions[0].topics[0]: “werkdruk” is none of"),
    ('["stress"]', '["burnout"]', "$.questions[0].harms[0]: “burnout” is none of the words"),
    ('country = "be"', 'country = "fr"', "$.references.law.country: “fr” is none of the words"),
    ('"2026-11"', '"2026-13"', "$.references.law.checked: the text does not have the form"),
    ('risk.nl = "Lawaai"', "", "$.questions[0]: the key “risk” is missing"),
]


def ours() -> Checklist:
    """The checklist that comes with the program."""
    return shipped_checklists()[0]


@pytest.mark.parametrize(("good", "bad", "sentence"), BROKEN, ids=[bad for _, bad, _ in BROKEN])
def test_a_broken_checklist_names_the_place(good: str, bad: str, sentence: str) -> None:
    with pytest.raises(BadLibraryFile) as fault:
        parse_toml(SMALL.replace(good, bad, 1).encode(), "round.toml", Checklist)
    assert str(fault.value).startswith(f"round.toml, at {sentence}")


def test_a_checklist_of_the_user_works_the_same(tmp_path: Path) -> None:
    path = tmp_path / "round.toml"
    path.write_text(SMALL, encoding="utf-8")
    assert read_checklist(path).question("light").risk.in_language("fr") == "Te donker"


def test_a_question_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        ours().question("weather")


def test_what_nobody_checked_says_so() -> None:
    small = parse_toml(SMALL.encode(), "round.toml", Checklist)
    (law,) = small.law(small.question("noise"), "be")
    assert law.citation() == "Codex, art. 1 (to be checked)"
    assert msgspec.structs.replace(law, certain=True).citation() == "Codex, art. 1"


def test_ours_speaks_three_languages_in_short_sentences() -> None:
    assert gaps(ours()) == ()
    assert long_sentences(ours()) == []


def test_ours_freezes_and_thaws() -> None:
    assert thaw(freeze(ours())) == ours()


def test_ours_has_at_least_thirty_questions() -> None:
    assert len(ours().questions) >= 36


@pytest.mark.parametrize("source", SOURCES)
def test_ours_looks_at_each_of_the_five_sources(source: Source) -> None:
    assert len(ours().of_source(source)) >= 6


def test_ours_follows_the_order_of_the_five_sources() -> None:
    places = [SOURCES.index(question.source) for question in ours().questions]
    assert places == sorted(places)


def test_ours_names_every_harm_and_every_topic() -> None:
    questions = ours().questions
    assert {harm for question in questions for harm in question.harms} == set(HARMS)
    assert {topic for question in questions for topic in question.topics} == set(TOPICS)


def test_every_question_of_ours_has_a_harm_a_topic_a_construct_and_a_belgian_duty() -> None:
    for question in ours().questions:
        assert all((question.harms, question.topics, question.constructs)), question.key
        assert ours().law(question, "be"), question.key


def test_constructs_are_scales_of_our_questionnaire() -> None:
    scales = {scale.key for scale in find_instrument("veerwerk-full").scales}
    named = {construct for question in ours().questions for construct in question.constructs}
    assert named == scales - {"resilience"}


def test_every_reference_is_used() -> None:
    used = {key for question in ours().questions for key in question.legal}
    assert used == set(ours().references)


def test_dutch_words_for_the_assessment_never_reach_belgium() -> None:
    belgian = [law for law in ours().references.values() if law.country == "be"]
    shown = msgspec.json.encode((ours().questions, belgian)).decode()
    assert re.search(r"RI&E|plan van aanpak|works council|ondernemingsraad", shown) is None


def test_legal_texts_speak_of_werknemers() -> None:
    laws = list(ours().references.values())
    assert re.search(r"medewerker|collaborateur", msgspec.json.encode(laws).decode()) is None


def test_a_reference_speaks_the_language_of_the_moment() -> None:
    law = Reference("be", Text(nl="art. één", fr="art. premier"), Text(nl="x"), "2026-11", True)
    with use("fr"):
        assert law.citation() == "art. premier"
