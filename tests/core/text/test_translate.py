"""Language belongs to the context, never to the process."""

import contextvars
from threading import Thread

import pytest

from core.text.translate import gettext, language, ngettext, pgettext, set_language, speech, use


def test_dutch_is_spoken_unless_asked_otherwise() -> None:
    assert contextvars.Context().run(language) == "nl"


def test_a_block_speaks_its_own_language_and_gives_back_the_old() -> None:
    with use("fr", "be"), use("nl"):
        assert (language(), speech().locale) == ("nl", "nl_BE")
    assert speech().locale == "en_GB"


def test_a_fault_in_a_block_gives_back_the_old_language() -> None:
    with pytest.raises(KeyError), use("fr"):
        raise KeyError
    assert language() == "en"


def test_a_language_we_do_not_have_is_refused() -> None:
    with pytest.raises(ValueError, match="de"):
        set_language("de")


@pytest.mark.parametrize(
    ("spoken", "locale"),
    [
        (("nl", "be"), "nl_BE"),
        (("nl", "nl"), "nl_NL"),
        (("fr", "be"), "fr_BE"),
        (("fr", "nl"), "fr"),
        (("en", "nl"), "en_GB"),
    ],
)
def test_the_country_refines_the_habits(spoken: tuple[str, str], locale: str) -> None:
    with use(*spoken):
        assert speech().locale == locale


def test_english_is_the_source_and_a_missing_message_reads_as_english() -> None:
    with use("en"):
        assert gettext("Unheard of") == "Unheard of"
        assert ngettext("{count} risk", "{count} risks", 2) == "{count} risks"
        assert pgettext("place", "Unheard of") == "Unheard of"


def test_a_country_says_some_words_otherwise_and_the_rest_as_its_language() -> None:
    with use("nl", "be"):
        belgian = [gettext(word) for word in ("Strength", "Cancel")]
        counted = ngettext("{count} strength", "{count} strengths", 2)
    with use("nl", "nl"):
        assert [gettext(word) for word in ("Strength", "Cancel")] != belgian
        assert gettext("Cancel") == belgian[1]
        assert ngettext("{count} strength", "{count} strengths", 2) != counted


def test_a_copied_context_carries_its_language_into_a_thread() -> None:
    heard: list[str] = []
    with use("fr"):
        context = contextvars.copy_context()
    thread = Thread(target=context.run, args=(lambda: heard.append(language()),))
    thread.start()
    thread.join()
    assert heard == ["fr"]
