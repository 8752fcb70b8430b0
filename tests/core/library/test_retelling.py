"""A story told in another country: the same rows, with what is otherwise there."""

import pytest

from core.library.loading import Misfit
from core.library.retelling import Table, retold

OURS: Table = {
    "year": 2026,
    "help": [{"name": "A", "reach": "1"}, {"name": "B", "reach": "2"}],
    "rows": {
        "unit": [{"id": "a", "name": "Onthaal", "headcount": 6}, {"id": "b", "name": "Keuken"}],
        "risk": [{"id": "r", "units": ["@a", "@b"], "current": {"on": 1, "reason": "x"}}],
    },
}


def test_what_is_not_said_otherwise_stays() -> None:
    assert retold(OURS, {}) == OURS


def test_a_row_is_laid_over_ours_by_its_name_and_a_new_one_comes_last() -> None:
    unit = [{"id": "c", "name": "Zolder"}, {"id": "a", "name": "Receptie"}]
    rows = retold(OURS, {"rows": {"unit": unit, "photo": [{"id": "f"}]}})["rows"]
    assert [row["name"] for row in rows["unit"]] == ["Receptie", "Keuken", "Zolder"]
    assert rows["unit"][0]["headcount"] == 6
    assert rows["photo"] == [{"id": "f"}]


def test_tables_within_are_laid_over_too_and_lists_of_words_replaced() -> None:
    theirs = {
        "help": [{"reach": "3"}, {}],
        "rows": {"risk": [{"id": "r", "units": ["@b"], "current": {"reason": "y"}}]},
    }
    told = retold(OURS, theirs)
    assert told["help"] == [{"name": "A", "reach": "3"}, {"name": "B", "reach": "2"}]
    assert told["rows"]["risk"] == [
        {"id": "r", "units": ["@b"], "current": {"on": 1, "reason": "y"}}
    ]


def test_a_list_of_another_length_takes_the_place_of_ours() -> None:
    assert retold(OURS, {"help": [{"name": "C"}]})["help"] == [{"name": "C"}]


def test_rows_can_be_left_out_and_must_be_there_for_it() -> None:
    told = retold(OURS, {"without": ["b"]})
    assert [row["id"] for row in told["rows"]["unit"]] == ["a"]
    assert "without" not in told
    with pytest.raises(Misfit, match="nobody"):
        retold(OURS, {"without": ["nobody"]})
