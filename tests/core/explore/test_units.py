"""A list of units from a spreadsheet: all of it or nothing, and the same list twice is one list."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.dossier.dossier import Dossier
from core.dossier.records.organisation import Cycle, Unit
from core.explore.tables import UnreadableTable, split_table
from core.explore.unit_tree import name_key, tree
from core.explore.units import (
    Imported,
    UnitsRefused,
    check_units,
    import_file,
    import_units,
    read_units,
)

LIST = "unit,parent,headcount\nZorg,,53\nTeam Noord,Zorg,21\nTeam Zuid,Zorg,26\nTechniek,,61\n"


@pytest.fixture
def units_csv(tmp_path: Path) -> Path:
    """Two departments, one of them in teams."""
    path = tmp_path / "units.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def refusal(tmp_path: Path, text: str) -> str:
    path = tmp_path / "units.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnitsRefused) as refused:
        read_units(path)
    return str(refused.value)


def take(dossier: Dossier, cycle: Cycle, path: Path) -> Imported:
    with dossier.action("Import units"):
        return import_file(dossier, cycle.id, path)


def test_a_list_becomes_the_tree_of_the_year(
    dossier: Dossier, cycle: Cycle, units_csv: Path
) -> None:
    assert take(dossier, cycle, units_csv) == Imported(added=4, changed=0, unchanged=0)
    branches = tree(dossier.all(Unit, cycle=cycle.id))
    assert [(b.unit.name, b.depth, b.unit.headcount) for b in branches] == [
        ("Zorg", 0, 53), ("Team Noord", 1, 21), ("Team Zuid", 1, 26), ("Techniek", 0, 61),
    ]  # fmt: skip


def test_the_same_list_once_more_changes_nothing(
    dossier: Dossier, cycle: Cycle, units_csv: Path
) -> None:
    take(dossier, cycle, units_csv)
    before = dossier.all(Unit, cycle=cycle.id)
    assert take(dossier, cycle, units_csv) == Imported(added=0, changed=0, unchanged=4)
    assert dossier.all(Unit, cycle=cycle.id) == before
    assert len(dossier.actions()) == 2  # the template's own and the first import


def test_a_later_list_changes_what_differs_and_keeps_what_it_does_not_name(
    dossier: Dossier, cycle: Cycle, units_csv: Path, tmp_path: Path
) -> None:
    take(dossier, cycle, units_csv)
    later = tmp_path / "later.csv"
    later.write_text("unit;parent;headcount\nTEAM  NOORD;Zorg;20\nWerkplaats;Techniek;31\n")
    assert take(dossier, cycle, later) == Imported(added=1, changed=1, unchanged=0)
    people = {unit.name: unit.headcount for unit in dossier.all(Unit, cycle=cycle.id)}
    assert people["Team Noord"] == 20
    assert people["Techniek"] == 61


def test_a_parent_may_stand_below_its_parts(dossier: Dossier, cycle: Cycle, tmp_path: Path) -> None:
    path = tmp_path / "units.csv"
    path.write_text("unit,parent,headcount\nTeam,Dienst,5\nDienst,,9\n")
    take(dossier, cycle, path)
    assert [branch.depth for branch in tree(dossier.all(Unit, cycle=cycle.id))] == [0, 1]


@pytest.mark.parametrize(
    "text",
    [
        "﻿Unit;Parent;Headcount\r\nZorg;;53\r\n",
        "unit\tparent\theadcount\nZorg\t\t53\n\n",
        'headcount,unit,parent\n53,"Zorg",\n',
        "sep=;\r\nunit;parent;headcount\r\nZorg;;53\r\n",
        "Afdeling;Aantal\nZorg;53\n",
        "Zorg,,53\n",
        "Zorg\t53",
    ],
)
def test_every_way_a_spreadsheet_writes_it_is_read(tmp_path: Path, text: str) -> None:
    path = tmp_path / "units.csv"
    path.write_text(text, encoding="utf-8")
    (row,) = read_units(path)
    assert (row.name, row.parent, row.headcount) == ("Zorg", "", 53)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_accents_arrive_whatever_the_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "units.csv"
    path.write_text("unit,parent,headcount\nFinanciën,,16\n", encoding=encoding)
    assert read_units(path)[0].name == "Financiën"


def test_bytes_that_no_encoding_knows_are_read_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "units.csv"
    path.write_bytes(b"unit,parent,headcount\nZorg\x81,,16\n")
    assert read_units(path)[0].headcount == 16


def test_each_fault_is_named_by_row_and_column(tmp_path: Path) -> None:
    said = refusal(
        tmp_path, "unit;parent;Aantal\nZorg;;veel\n;;5\nTeam;Nergens;-3\nZorg;;4\n*;;2\n"
    )
    for part in (
        "units.csv: row 2, column Aantal: “veel” is not a whole number",
        "row 3, column unit: a unit needs a name",
        "row 4, column Aantal: “-3”",
        "row 4, column parent: there is no unit “Nergens”",
        "row 6, column unit: “*” stands for the whole organisation",
    ):
        assert part in said


def test_a_number_or_cell_without_end_is_a_fault(tmp_path: Path) -> None:
    said = refusal(tmp_path, f"unit,parent,headcount\nZorg,,{'9' * 5000}\n")
    assert "row 2, column headcount: 999" in said
    assert len(said) < 200
    with pytest.raises(UnreadableTable, match=r"units\.csv cannot be read"):
        refusal(tmp_path, f"unit,parent,headcount\n{'x' * 200_000},,5\n")


def test_a_sign_that_only_unicode_takes_for_a_line_ends_no_row(tmp_path: Path) -> None:
    path = tmp_path / "units.csv"
    path.write_text("unit,parent,headcount\nZorg\u2028Noord,,5\n", encoding="utf-8")
    assert [row.name for row in read_units(path)] == ["Zorg Noord"]


def test_a_name_twice_and_a_parent_that_is_nowhere_are_faults(tmp_path: Path) -> None:
    said = refusal(tmp_path, "unit,parent,headcount\nZorg,,5\nzorg,,5\nTeam,Nergens,3\nA,a,2\n")
    assert "row 5, column parent: “A” cannot be a part of itself" in said
    assert "row 3, column unit: “zorg” stands in the list for the second time" in said
    assert "row 4, column parent: there is no unit “Nergens”" in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("unit,parent\nZorg,\n", "row 1: the column headcount is missing"),
        ("unit,parent,headcount\n", "there is no unit in it"),
        ("unit,parent,headcount\nZorg,,\n", "row 2, column headcount: the number of people is"),
        ("unit,parent,headcount\nZorg\n", "row 2, column headcount: the number of people is"),
        ("unit,parent,headcount\nZorg,,9999999\n", "more than any organisation has"),
        ("unit,parent,headcount\n" + "A,B,x\n" * 30, "and 69 more faults"),
    ],
)
def test_a_list_that_is_no_list_is_refused(tmp_path: Path, text: str, said: str) -> None:
    assert said in refusal(tmp_path, text)


def test_a_file_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    empty, binary = tmp_path / "empty.csv", tmp_path / "list.xlsx"
    empty.write_text("\n\n")
    binary.write_bytes(b"PK\x03\x04\x00\x00")
    for path, said in (
        (tmp_path / "none.csv", "none.csv cannot be found"),
        (tmp_path, "cannot be read"),
        (empty, "empty.csv is empty"),
        (binary, "list.xlsx is no text"),
    ):
        with pytest.raises(UnreadableTable, match=said):
            read_units(path)


def test_a_giant_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.explore.tables.LARGEST", 10)
    (tmp_path / "units.csv").write_text(LIST)
    with pytest.raises(UnreadableTable, match="larger than"):
        read_units(tmp_path / "units.csv")


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([["A", "B", "5"], ["B", "A", "5"]], "row 1, column parent: “A” would be a part of itself"),
        (
            [["A", "", "5"], ["B", "A", "4"], ["C", "A", "2"]],
            "“A”: its parts have 6 people together, it has 5 itself",
        ),
    ],
)
def test_an_impossible_tree_is_refused_with_nothing_written(
    dossier: Dossier, cycle: Cycle, rows: list[list[str]], said: str
) -> None:
    with pytest.raises(UnitsRefused, match=said), dossier.action("Import units"):
        import_units(dossier, cycle.id, check_units("pasted", rows))
    assert dossier.all(Unit) == ()


NAMES = st.text("abé ;,\"'\t|&", min_size=1, max_size=12).map(lambda t: " ".join(t.split()))
TREES = st.lists(
    st.tuples(NAMES.filter(bool), st.integers(0, 50)), min_size=1, max_size=8,
    unique_by=lambda pair: name_key(pair[0]),
)  # fmt: skip


@given(TREES, st.sampled_from(",;\t"), st.data())
def test_any_list_that_is_written_is_read_back(
    pairs: list[tuple[str, int]], separator: str, data: st.DataObject
) -> None:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator)
    writer.writerow(("unit", "parent", "headcount"))
    written = []
    for place, (name, people) in enumerate(pairs):
        above = data.draw(st.sampled_from(["", *(pair[0] for pair in pairs[:place])]))
        writer.writerow((name, above, people))
        written.append((name, above, people))
    rows = check_units("units.csv", split_table(text.getvalue()))
    assert [(row.name, row.parent, row.headcount) for row in rows] == written
