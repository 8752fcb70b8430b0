"""Rating methods are data: ours are complete, a user's own is checked at the door."""

from pathlib import Path

import pytest

from core.explore.rating import rate
from core.library.loading import BadLibraryFile
from core.library.methods import UnknownMethod, method, methods, read_method
from core.library.text import Text

OWN = """
key = "own"
version = "1"
formula = "product"
title = { nl = "Eigen" }
description = { nl = "Eigen methode" }
source = { nl = "Eigen" }
[[criteria]]
key = "a"
title = { nl = "A" }
choices = [{ value = "0.1", label = { nl = "weinig" } }, { value = "3", label = { nl = "veel" } }]
[[criteria]]
key = "b"
title = { nl = "B" }
choices = [{ value = "0.2", label = { nl = "weinig" } }, { value = "7", label = { nl = "veel" } }]
[[bands]]
upto = 0.02
shape = 1
label = { nl = "laag" }
action = { nl = "volgen" }
[[bands]]
shape = 5
label = { nl = "hoog" }
action = { nl = "aanpakken" }
"""
TABLE = '[table]\nrows = "a"\ncolumns = "b"\nlevels = [[1, 1], [1, 2]]\n'
OWN_TABLE = OWN.replace('"product"', '"table"').replace("upto = 0.02\n", "") + TABLE


def own(folder: Path, text: str) -> Path:
    """A user's file."""
    path = folder / "own.toml"
    path.write_text(text, "utf-8")
    return path


def test_our_own_method_comes_first_and_is_the_default() -> None:
    assert [each.key for each in methods()] == ["veerwerk", "kinney", "matrix5", "oira2", "oira3"]
    assert method().key == "veerwerk"


def test_our_methods_speak_three_languages() -> None:
    texts = [text for each in methods() for text in (each.title, each.description, each.source)]
    for each in methods():
        texts += [text for band in each.bands for text in (band.label, band.action)]
        texts += [criterion.title for criterion in each.criteria]
        texts += [choice.label for criterion in each.criteria for choice in criterion.choices]
    assert all(isinstance(text, Text) and text.complete for text in texts)


def test_kinney_warns_that_it_does_not_suit_psychosocial_risks() -> None:
    caution = method("kinney").caution
    assert caution is not None
    assert "psychosocia" in caution.in_language("nl")


def test_a_method_of_ones_own_is_exact_too(tmp_path: Path) -> None:
    found = rate(method(str(own(tmp_path, OWN))), {"a": "0.1", "b": "0.2"})
    assert (str(found.score), found.level) == ("0.02", 1)


def test_a_table_of_ones_own(tmp_path: Path) -> None:
    found = rate(read_method(own(tmp_path, OWN_TABLE)), {"a": "3", "b": "7"})
    assert (found.level, found.shape) == (2, 5)


def test_an_unknown_method_is_told_with_those_there_are() -> None:
    with pytest.raises(UnknownMethod, match="“kiney”; choose veerwerk, kinney, matrix5"):
        method("kiney")


@pytest.mark.parametrize(
    ("base", "old", "new", "where"),
    [
        (OWN, 'value = "7"', 'value = "x"', ".criteria[1].choices[1].value: a number"),
        (OWN, 'value = "7"', 'value = "0.2"', ".criteria[1].choices[1].value: the value"),
        (OWN, 'key = "b"', 'key = "a"', ".criteria[1].key: the criterion “a”"),
        (OWN, 'key = "b"', 'key = "b"\ndefault = "9"', ".criteria[1].default: this is none"),
        (OWN, "upto = 0.02\n", "", "$.bands[0]: every class but the last"),
        (OWN, "shape = 5", "shape = 5\nupto = 9", "$.bands[1]: the last class"),
        (OWN, "shape = 5", "shape = 6", ".bands[1].shape"),
        (OWN, "shape = 5", "shape = 5\nupto = 0.01", "$.bands[1]: the limits"),
        (OWN, "[[bands]]", TABLE + "[[bands]]", "$.table: a product needs no table"),
        (OWN_TABLE, TABLE, "", "$.table: a method with the formula"),
        (OWN_TABLE, 'columns = "b"', 'columns = "a"', "$.table: rows and columns"),
        (OWN_TABLE, "[1, 2]]", "[1]]", "$.table.levels: the table must have 2 rows of 2"),
        (OWN_TABLE, "[1, 2]]", "[1, 3]]", "$.table.levels: the table names a class"),
        (OWN_TABLE, TABLE, TABLE + '[[raises]]\ncriterion = "c"\nvalue = "1"\n', "$.raises[0]:"),
    ],
)
def test_a_contradiction_is_told_with_its_place(
    tmp_path: Path, base: str, old: str, new: str, where: str
) -> None:
    with pytest.raises(BadLibraryFile) as caught:
        read_method(own(tmp_path, base.replace(old, new, 1)))
    assert where in str(caught.value)
