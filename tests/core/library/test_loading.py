"""The one door for files of the library: every kind of broken file gets its own sentence."""

from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal

import msgspec
import pytest

from core.library import loading
from core.library.complaints import complaint
from core.library.loading import (
    BadLibraryFile,
    Misfit,
    load_shipped,
    load_toml,
    parse_toml,
    shipped,
)
from core.library.text import Labels, Text, gaps
from core.text.translate import LANGUAGES, use


class Leaf(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A record inside a record."""

    size: Annotated[int, msgspec.Meta(ge=1, le=9)] = 1
    taste: Literal["sweet", "bitter"] = "sweet"
    weight: Decimal = Decimal("1.50")
    names: Annotated[tuple[str, ...], msgspec.Meta(max_length=2)] = ()

    def __post_init__(self) -> None:
        """A bitter leaf may not be large."""
        if (self.size, self.taste) == (9, "bitter"):
            raise Misfit(".size", "too large for a bitter leaf")


class Tree(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A record with everything that can go wrong."""

    title: Text
    leaves: tuple[Leaf, ...] = ()
    by_name: dict[str, Leaf] = {}


def parsed(text: str) -> Tree:
    """The tree in this text, after the title that every tree needs."""
    return parse_toml(f'title.nl = "Boom"\n{text}'.encode(), "tree.toml", Tree)


BROKEN = {
    "bark = 1": "tree.toml: the key “bark” is not known here",
    "leaves = 3": "tree.toml, at $.leaves: a list is needed, not a whole number",
    "leaves = [{}, {size = 'x'}]": (
        "tree.toml, at $.leaves[1].size: a whole number is needed, not a text"
    ),
    "leaves = [{size = 0}]": "tree.toml, at $.leaves[0].size: the number must be 1 or more",
    "leaves = [{size = 10}]": "tree.toml, at $.leaves[0].size: the number must be 9 or less",
    "leaves = [{taste = 'salt'}]": (
        "tree.toml, at $.leaves[0].taste: “salt” is none of the words allowed here"
    ),
    "leaves = [{weight = 'x'}]": "tree.toml, at $.leaves[0].weight: this is no number",
    "leaves = [{names = ['a', 'b', 'c']}]": (
        "tree.toml, at $.leaves[0].names: at most 2 may stand in the list"
    ),
    "leaves = [{size = 9, taste = 'bitter'}]": (
        "tree.toml, at $.leaves[0].size: too large for a bitter leaf"
    ),
    "[by_name]\noak = {size = 1}\nelm = {size = 0}": (
        "tree.toml, at $.by_name.elm.size: the number must be 1 or more"
    ),
    "leaves = [": "tree.toml: the last line is no TOML (Invalid value)",
    "leaves == 3": "tree.toml: line 2, column 9 is no TOML (Invalid value)",
}


@pytest.mark.parametrize(
    "value", ["nan", "1e99", "1e-99999999999999999999", "9" * 5000, "[" * 9000]
)
def test_what_cannot_be_reckoned_with_is_refused(value: str) -> None:
    with pytest.raises(BadLibraryFile, match=r"tree\.toml: a number in it or its nesting"):
        parsed(f"leaves = [{{weight = {value}}}]")


@pytest.mark.parametrize(("text", "sentence"), BROKEN.items(), ids=BROKEN)
def test_what_is_wrong_is_said_with_file_and_place(text: str, sentence: str) -> None:
    with pytest.raises(BadLibraryFile) as fault:
        parsed(text)
    assert str(fault.value) == sentence


@pytest.mark.parametrize(
    ("contents", "sentence"),
    [
        (b"", "tree.toml: the key “title” is missing"),
        (b"[title]", "tree.toml, at $.title: a text is needed in at least one of nl, fr, en"),
        (
            b'title.nl = " "',
            "tree.toml, at $.title: a text is needed in at least one of nl, fr, en",
        ),
        (b"\n\ntitle = \xff", "tree.toml: line 3 is not in UTF-8; save the file as UTF-8 text"),
        (b" " * (loading.LARGEST + 1), "tree.toml: the file is larger than 2 MB"),
    ],
)
def test_a_file_that_is_no_tree_says_why(contents: bytes, sentence: str) -> None:
    with pytest.raises(BadLibraryFile) as fault:
        parse_toml(contents, "tree.toml", Tree)
    assert str(fault.value).startswith(sentence)


def test_a_file_that_is_not_there_is_a_fault_of_the_user(tmp_path: Path) -> None:
    with pytest.raises(BadLibraryFile, match=r"^none\.toml: there is no such file$"):
        load_toml(tmp_path / "none.toml", Tree)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(BadLibraryFile, match="this is a folder, not a file"):
        load_toml(tmp_path, Tree)


def test_a_name_that_the_machine_refuses_is_a_fault_of_the_user(tmp_path: Path) -> None:
    with pytest.raises(BadLibraryFile, match="the file cannot be read"):
        load_toml(tmp_path / ("x" * 300), Tree)


def test_the_mark_that_notepad_puts_in_front_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "tree.toml"
    path.write_bytes(b"\xef\xbb\xbftitle.nl = 'Boom'")
    assert load_toml(path, Tree).title.nl == "Boom"


def test_numbers_with_a_point_stay_exact() -> None:
    assert parsed("leaves = [{weight = 0.1}]").leaves[0].weight == Decimal("0.1")


def test_the_fault_knows_the_place_apart_from_the_sentence() -> None:
    with pytest.raises(BadLibraryFile) as fault:
        parsed("leaves = [{size = 0}]")
    assert (fault.value.file, fault.value.where) == ("tree.toml", "$.leaves[0].size")


def test_a_path_with_an_unknown_name_stays_as_it_is() -> None:
    class Forest(msgspec.Struct):
        trees: dict[str, dict[str, int]]

    with pytest.raises(BadLibraryFile) as fault:
        parse_toml(b"[trees.oak]\nage = 'x'", "forest.toml", Forest)
    assert "$.trees.oak[...]" in str(fault.value)


def test_a_table_deep_in_a_list_keeps_the_path_of_the_list() -> None:
    class Forest(msgspec.Struct):
        trees: tuple[dict[str, int], ...]

    with pytest.raises(BadLibraryFile) as fault:
        parse_toml(b"trees = [{age = 'x'}]", "forest.toml", Forest)
    assert "$.trees[0][...]" in str(fault.value)


def test_a_message_that_nobody_translated_is_still_said() -> None:
    assert complaint("Something new") == "Something new"


def test_shipped_files_come_by_name() -> None:
    names = [file.name for file in shipped("instruments")]
    assert names == sorted(names)
    assert "veerwerk-short.toml" in names


def test_shipped_records_come_through_the_same_door() -> None:
    with pytest.raises(BadLibraryFile, match=r"^psychosocial-visit\.toml: "):
        load_shipped("checklists", Tree)


def test_a_text_falls_back_to_a_language_that_is_there() -> None:
    assert Text(nl="boom", fr="arbre").in_language("fr") == "arbre"
    assert Text(nl="boom", en="tree").in_language("fr") == "boom"
    assert Text(en="tree", fr="arbre").in_language("nl") == "tree"
    assert Text(fr="arbre").in_language("nl") == "arbre"


def test_a_text_speaks_the_language_of_the_moment() -> None:
    text = Text(nl="boom", fr="arbre", en="tree")
    spoken = []
    for language in LANGUAGES:
        with use(language):
            spoken.append(str(text))
    assert spoken == ["boom", "arbre", "tree"]


def test_a_text_may_have_other_words_in_the_netherlands() -> None:
    text = Text(nl="opvolging", nl_nl="voortgang")
    with use("nl", "nl"):
        assert str(text) == "voortgang"
    with use("nl", "be"):
        assert str(text) == "opvolging"


def test_labels_fall_back_as_texts_do() -> None:
    assert Labels(nl=("ja", "nee")).in_language("fr") == ("ja", "nee")


def test_labels_in_no_language_are_refused() -> None:
    with pytest.raises(ValueError, match="a list of texts is needed"):
        Labels()


def test_gaps_name_every_place_without_a_language() -> None:
    whole = Text(nl="a", fr="b", en="c")
    record = {"one": (whole, Text(nl="a")), "two": Labels(nl=("a",))}
    assert gaps(record) == ("$.one[1]", "$.two")
