"""Nothing on screen or paper is left in English, and no translation breaks its sentence."""

import ast
import re
import string
from collections.abc import Iterator
from typing import TypeGuard

import pytest
from babel.messages import Catalog, Message

from core.text.translate import CATALOGUES
from tests import catalogues, house

MARKERS = {"_", "gettext", "ngettext", "pgettext", "N_"}
PHRASE = re.compile(r"[A-Z][\w’']* [a-zà-ÿ].*", re.DOTALL)
ENDINGS = (".", ":", "…", "?", "!")


@pytest.fixture(autouse=True, scope="module")
def forgotten() -> Iterator[None]:
    """What was read is let go at the end."""
    yield
    house.forget()


@pytest.fixture(scope="module")
def said() -> Catalog:
    """What the program says now."""
    return catalogues.extracted()


@pytest.fixture(params=[*catalogues.TRANSLATED, *catalogues.VARIANTS], scope="module")
def language(request: pytest.FixtureRequest) -> str:
    """Each language that is translated into, and what a country says otherwise."""
    return str(request.param)


@pytest.fixture(scope="module")
def translations(language: str) -> Catalog:
    """Its catalogue."""
    return catalogues.read(language)


def test_the_catalogue_holds_what_the_program_says(
    said: Catalog, language: str, translations: Catalog
) -> None:
    partial = language in catalogues.VARIANTS
    held = _keys(translations) <= _keys(said) if partial else _keys(translations) == _keys(said)
    assert held, "run: python -m tests.catalogues"


def test_everything_is_translated(translations: Catalog) -> None:
    assert [m.id for m in catalogues.untranslated(translations)] == []


def test_a_translation_has_the_blanks_of_its_source(translations: Catalog) -> None:
    wrong = [m.id for m in catalogues.messages(translations) if not _same_blanks(m)]
    assert wrong == []


def test_a_translation_ends_as_its_source(translations: Catalog) -> None:
    pairs = [
        (catalogues.ids(m)[-1], f)
        for m in catalogues.messages(translations)
        for f in _translated(m)
    ]
    assert [pair for pair in pairs if _ending(pair[0]) != _ending(pair[1])] == []


def test_the_program_reads_what_was_translated(language: str, translations: Catalog) -> None:
    fresh = catalogues.mo_path(language).read_bytes() == catalogues.compiled(translations)
    assert fresh, "run: python -m tests.catalogues"


def test_no_catalogue_lies_about_unused() -> None:
    found = {path.name for path in CATALOGUES.iterdir()}
    names = (*catalogues.TRANSLATED, *catalogues.VARIANTS)
    assert found == {f"{name}.{kind}" for name in names for kind in ("po", "mo")}


def test_a_country_repeats_nothing_of_its_language() -> None:
    for variant in catalogues.VARIANTS:
        common = catalogues.read(variant[:2])
        same = [
            message.id
            for message in catalogues.messages(catalogues.read(variant))
            if (known := common.get(message.id, message.context)) and known.string == message.string
        ]
        assert same == []


def test_text_is_translated_before_values_are_put_in() -> None:
    built = [where for where, argument in _marked() if isinstance(argument, ast.JoinedStr)]
    glued = [where for where, argument in _marked() if isinstance(argument, ast.BinOp)]
    assert built + glued == []


def test_no_phrase_for_people_goes_unmarked() -> None:
    assert [where for where, text in _unmarked() if PHRASE.fullmatch(text)] == []


def _keys(catalogue: Catalog) -> set[tuple[str | None, str]]:
    return {
        (message.context, "\n".join(catalogues.ids(message)))
        for message in catalogues.messages(catalogue)
    }


def _translated(message: Message) -> list[str]:
    return [form for form in catalogues.forms(message) if form]


def _same_blanks(message: Message) -> bool:
    texts = [*catalogues.ids(message), *_translated(message)]
    return len({frozenset(_blanks(text)) for text in texts}) == 1


def _blanks(text: str) -> list[str]:
    return [name for _text, name, _spec, _conversion in string.Formatter().parse(text) if name]


def _ending(text: str) -> str:
    return text[-1] if text.endswith(ENDINGS) else ""


def _marked() -> Iterator[tuple[str, ast.expr]]:
    for source in house.program():
        for node in source.nodes:
            if _is_marker(node):
                yield from ((source.where(node), argument) for argument in node.args)


def _unmarked() -> Iterator[tuple[str, str]]:
    """Texts of window and paper, but for docstrings and what only a programmer will read."""
    for source in house.program():
        if source.path.parts[len(house.ROOT.parts)] != "core":
            spoken = {
                id(part) for node in source.nodes if _is_for_us(node) for part in ast.walk(node)
            }
            for node in source.nodes:
                if isinstance(node, ast.Constant) and id(node) not in spoken:
                    yield source.where(node), str(node.value)


def _is_marker(node: ast.AST) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and ast.unparse(node.func) in MARKERS


def _is_for_us(node: ast.AST) -> bool:
    is_docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    return _is_marker(node) or isinstance(node, ast.Raise) or is_docstring
