"""The command line speaks of itself in the language of the user."""

import io
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from click.testing import CliRunner

from core.text.usage import FOLDER, speak_usage
from tests import catalogues
from ui.commands.by_name import commands


@pytest.fixture(autouse=True)
def own_language(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("LANGUAGE", "en")
    yield
    speak_usage("en")


@pytest.mark.parametrize(
    ("language", "words", "says"),
    [
        ("nl", ["check", "--help"], "Gebruik:"),
        ("nl", ["check", "--help"], "Toon deze uitleg."),
        ("nl", ["demo", "--help"], "[standaard: 240;"),
        ("fr", ["--help"], "Commandes:"),
        ("fr", ["close", "x.veer"], "Il manque '--year'."),
        ("nl", ["close", "x.veer"], "Er ontbreekt '--year'."),
        ("nl", ["check", "--nope", "x.veer"], "De optie '--nope' bestaat niet."),
        ("fr", ["check"], "Il manque 'FILE'."),
        ("nl", ["check", "a.veer", "b.veer"], "Er staat een woord te veel: b.veer"),
        ("en", ["check", "--help"], "Usage:"),
    ],
)
def test_click_speaks_the_language_of_the_user(
    monkeypatch: pytest.MonkeyPatch, language: str, words: list[str], says: str
) -> None:
    monkeypatch.setattr("ui.commands.by_name._spoken", lambda: language)
    assert says in CliRunner().invoke(commands, words).output


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_words_are_those_that_click_asks_for_and_all_are_translated(language: str) -> None:
    place = FOLDER / language / "LC_MESSAGES"
    catalogue = read_po(io.BytesIO((place / "click.po").read_bytes()), locale=language)
    asked = {found[2] for found in extract_from_dir(str(Path(click.__file__).parent))}
    assert {m.id for m in catalogues.messages(catalogue)} <= asked
    assert catalogues.untranslated(catalogue) == []
    assert (place / "click.mo").read_bytes() == catalogues.compiled(catalogue)
