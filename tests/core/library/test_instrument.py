"""Questionnaires: ours are whole and the user's are checked before anybody is asked."""

import re
from collections import Counter
from pathlib import Path

import pytest

from core.dossier.records.words import SOURCES
from core.library.instrument import (
    Instrument,
    UnknownInstrument,
    find_instrument,
    freeze,
    read_instrument,
    shipped_instruments,
    thaw,
)
from core.library.loading import BadLibraryFile, parse_toml
from core.library.text import Text, gaps
from tests.core.library.words import long_sentences

CONSTRUCTS = {
    *("role_clarity", "change", "voice", "leadership", "fairness"),
    *("workload", "emotional", "interruptions", "autonomy", "meaning"),
    *("learning", "hours", "balance", "security", "place"),
    *("support", "safety", "conflict", "unwanted"),
    *("exhaustion", "engagement", "recovery", "leaving", "access"),
}
OURS = pytest.mark.parametrize("ours", shipped_instruments(), ids=lambda ours: str(ours.key))

SMALL = """
key = "small"
version = "1"
title.nl = "Klein"
[options.often]
values = [1, 2, 3]
labels.nl = ["nooit", "soms", "altijd"]
labels.fr = ["jamais", "parfois", "toujours"]
[options.events]
values = [0, 1, 9]
no_answer = [9]
labels.nl = ["nooit", "ooit", "liever niet"]
[[scales]]
key = "pressure"
domain = "content"
direction = "demand"
title.nl = "Druk"
construct = "workload"
[[items]]
key = "p1"
scale = "pressure"
options = "often"
text.nl = "Het is druk."
[[items]]
key = "p2"
scale = "pressure"
options = "often"
reverse = true
text.nl = "Het is rustig."
[[items]]
key = "p3"
scale = "pressure"
options = "events"
reverse = true
text.nl = "Er gebeurde niets."
[[open_questions]]
key = "open"
text.nl = "Wat nog?"
"""


def small(text: str = SMALL) -> Instrument:
    """The small instrument in this text."""
    return parse_toml(text.encode(), "small.toml", Instrument)


BROKEN = [
    ('scale = "pressure"', 'scale = "presure"', "$.items[0].scale: “presure” is defined nowhere"),
    ('options = "often"', 'options = "oft"', "$.items[0].options: “oft” is defined nowhere"),
    ('key = "p2"', 'key = "p1"', "$.items[1].key: “p1” stands here for the second time"),
    ('key = "open"', 'key = "p1"', "$.open_questions[0].key: “p1” stands here for the second"),
    ('key = "p1"', 'key = "p 1"', "$.items[0].key: the text does not have the form"),
    ('domain = "content"', 'domain = "inhoud"', "$.scales[0].domain: “inhoud” is none of"),
    ('"nooit", "soms", "altijd"', '"nooit", "altijd"', "$.options.often.labels.nl: 2 labels for 3"),
    ('"parfois"', '"jamais"', "$.options.often.labels.fr[1]: “jamais” stands here"),
    ("[1, 2, 3]", "[1, 2, 2]", "$.options.often.values[2]: “2” stands here"),
    ("[1, 2, 3]", "[1, 2, 'x']", "$.options.often.values[2]: a whole number is needed"),
    ("no_answer = [9]", "no_answer = [8]", "$.options.events.no_answer[0]: “8” is defined"),
    ("no_answer = [9]", "no_answer = [1, 9]", "$.options.events.values: at least two values"),
    ("values = [1, 2, 3]", f"values = {[*range(256)]}", "$.options.often.values: at most 255"),
    ("reverse = true", 'reverse = "yes"', "$.items[1].reverse: true or false is needed"),
    ('text.nl = "Het is druk."', "", "$.items[0]: the key “text” is missing"),
    ('title.nl = "Klein"', 'title = "Klein"', "$.title: a table is needed, not a text"),
    ('version = "1"', "version = 1", "$.version: a text is needed, not a whole number"),
    ("[[items]]", '[[scales]]\nkey = "x"\ndomain = "content"\ndirection = "demand"\n'
     'title.nl = "X"\n[[items]]', "$.scales[1]: no item measures the scale “x”"),
    ("[[items]]", '[[scales]]\nkey = "pressure"\ndomain = "content"\ndirection = "demand"\n'
     'title.nl = "X"\n[[items]]', "$.scales[1].key: “pressure” stands here"),
]  # fmt: skip


@pytest.mark.parametrize(("good", "bad", "sentence"), BROKEN, ids=[bad for _, bad, _ in BROKEN])
def test_a_broken_questionnaire_names_the_place(good: str, bad: str, sentence: str) -> None:
    with pytest.raises(BadLibraryFile) as fault:
        small(SMALL.replace(good, bad, 1))
    assert str(fault.value).startswith(f"small.toml, at {sentence}")


def test_a_questionnaire_in_one_language_is_enough_for_a_user() -> None:
    instrument = small()
    assert instrument.title.in_language("fr") == "Klein"
    assert instrument.options["often"].labels.in_language("en") == ("nooit", "soms", "altijd")


def test_answers_score_from_nought_to_a_hundred() -> None:
    instrument = small()
    assert instrument.points(instrument.item("p1")) == (0, 50, 100)
    assert instrument.points(instrument.item("p2")) == (100, 50, 0)


def test_rather_not_saying_never_scores() -> None:
    assert small().points(small().item("p3")) == (100, 0, None)


def test_a_scale_knows_what_it_measures_and_which_way_is_worse() -> None:
    scale = small().scale("pressure")
    assert (scale.measures, scale.higher_is_worse) == ("workload", True)
    assert find_instrument("veerwerk-short").scale("voice").measures == "voice"


def test_a_key_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        small().scale("calm")
    with pytest.raises(KeyError):
        small().item("p9")


def test_freezing_and_thawing_gives_the_same_questionnaire() -> None:
    assert thaw(freeze(small())) == small()
    assert freeze(thaw(freeze(small()))) == freeze(small())


def test_a_questionnaire_is_found_by_key_or_by_file(tmp_path: Path) -> None:
    path = tmp_path / "small.toml"
    path.write_text(SMALL, encoding="utf-8")
    assert find_instrument(str(path)) == read_instrument(path) == small()
    assert find_instrument("veerwerk-pulse").profile == "pulse"


def test_an_unknown_key_names_the_ones_there_are() -> None:
    with pytest.raises(UnknownInstrument, match="“long”; there are veerwerk-full, veerwerk-short"):
        find_instrument("long")


@OURS
def test_ours_speak_three_languages(ours: Instrument) -> None:
    assert gaps(ours) == ()
    assert ours.instructions is not None
    assert ours.caveats is not None


@OURS
def test_ours_freeze_and_thaw(ours: Instrument) -> None:
    assert thaw(freeze(ours)) == ours


@OURS
def test_ours_have_no_long_sentences(ours: Instrument) -> None:
    assert long_sentences(ours) == []


@OURS
def test_ours_touch_all_five_sources(ours: Instrument) -> None:
    assert set(SOURCES) <= {scale.domain for scale in ours.scales}


@OURS
def test_only_unwanted_behaviour_is_asked_as_events(ours: Instrument) -> None:
    events = {scale.key for scale in ours.scales if scale.events}
    assert events == {"unwanted"} & {scale.key for scale in ours.scales}
    asked = {item.options for item in ours.items if item.scale in events}
    assert asked <= {"events"}


@OURS
def test_no_item_of_ours_is_asked_twice(ours: Instrument) -> None:
    for language in ("nl", "fr", "en"):
        words = Counter(item.text.in_language(language) for item in ours.items)
        assert max(words.values()) == 1


def test_the_short_one_covers_every_construct_in_about_35_items() -> None:
    short = find_instrument("veerwerk-short")
    assert {scale.key for scale in short.scales} == CONSTRUCTS
    assert 33 <= len(short.items) <= 40
    assert len(short.open_questions) == 3


def test_the_full_one_has_three_items_a_scale_for_alpha() -> None:
    full = find_instrument("veerwerk-full")
    assert {scale.key for scale in full.scales} == CONSTRUCTS | {"resilience"}
    assert min(len(full.items_of(scale.key)) for scale in full.scales) == 3


def test_the_pulse_takes_ten_items_from_the_short_one() -> None:
    short, pulse = find_instrument("veerwerk-short"), find_instrument("veerwerk-pulse")
    assert len(pulse.items) == 10
    assert set(pulse.items) <= set(short.items)


def test_one_key_has_the_same_words_in_all_of_ours() -> None:
    words: dict[str, set[Text]] = {}
    for ours in shipped_instruments():
        items = {item.key: item.text for item in ours.items}
        for key, text in (items | {scale.key: scale.title for scale in ours.scales}).items():
            words.setdefault(key, set()).add(text)
    assert [key for key, texts in words.items() if len(texts) > 1] == []


def test_ours_never_say_what_one_country_does_not_know() -> None:
    words = re.compile(r"RI&E|plan van aanpak|works council|ondernemingsraad", re.IGNORECASE)
    assert [ours.key for ours in shipped_instruments() if words.search(freeze(ours))] == []
