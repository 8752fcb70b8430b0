"""Measures out of a spreadsheet: read, checked, and only then taken over."""

import datetime as dt
from decimal import Decimal

import pytest

from core.dossier.dossier import Dossier
from core.dossier.records.organisation import Cycle
from core.dossier.records.realise import Measure
from core.realise.pasting import NothingPasted, Pasted, Reader, take_over
from core.text.translate import use
from tests.core.envision.filled import RISKS, Filled

FIRST = RISKS[0][0]


@pytest.fixture
def reader(dossier: Dossier, cycle: Cycle, filled: Filled) -> Reader:
    """Reads for the filled year."""
    return Reader(dossier, cycle.id)


def read(reader: Reader, text: str) -> Pasted:
    return reader.read([line.split("|") for line in text.splitlines()])


def test_columns_are_found_by_their_headings(reader: Reader, filled: Filled) -> None:
    (row,) = read(
        reader,
        "Maatregel|Verantwoordelijke|Naam|Start|Termijn|Budget|Uren|Risico|Omschrijving\n"
        f"Pool|HR|An|1/2/2026|30/9/2026|€ 12,500|40|{FIRST}|over diensten heen",
    ).rows
    assert (row.title, row.problems) == ("Pool", ())
    assert row.values == {
        "owner_role": "HR",
        "owner_name": "An",
        "starts_on": dt.date(2026, 2, 1),
        "due_on": dt.date(2026, 9, 30),
        "money": Decimal(12500),
        "hours": 40,
        "risks": (filled.risks[0].id,),
        "what": "over diensten heen",
    }


def test_without_headings_the_order_is_that_of_the_table(reader: Reader) -> None:
    (row,) = read(reader, f"Pool|{FIRST}|HR|30 sep|running|500|team · prevent harm").rows
    assert row.problems == ()
    assert row.values["due_on"] == dt.date(2026, 9, 30)
    assert (row.values["status"], row.values["level"], row.values["aim"]) == (
        "running", "team", "prevent_harm",
    )  # fmt: skip


def test_a_list_of_names_is_enough(reader: Reader) -> None:
    assert [row.title for row in read(reader, "Pool\n\nKaart").rows] == ["Pool", "Kaart"]


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ("x|Iets anders", "no risk “Iets anders”"),
        ("x|||31/02/2026", "does not exist"),
        ("x||||ooit", "no status"),
        ("x||||stopped", "reason"),
        ("x|||||veel", "not a number"),
        ("x||||||wereld", "no level or aim"),
        ("x|||||-5", "0 or more"),
        ("|||1/3/2026", "no name"),
    ],
)
def test_what_cannot_be_read_is_named_and_left_empty(reader: Reader, cells: str, said: str) -> None:
    (row,) = read(reader, cells).rows
    assert said in " ".join(row.problems)
    assert set(row.values) <= {"due_on"}


def test_a_term_before_the_start_is_left_out(reader: Reader) -> None:
    (row,) = read(reader, "Maatregel|Start|Termijn\nx|1/6/2026|1/5/2026").rows
    assert row.values == {"starts_on": dt.date(2026, 6, 1)}
    assert row.problems


def test_several_risks_may_stand_in_a_cell(reader: Reader) -> None:
    (row,) = read(reader, f"x|{FIRST}; {RISKS[1][0]}").rows
    assert len(row.values["risks"]) == 2  # type: ignore[arg-type]


def test_words_of_any_language_are_understood(reader: Reader) -> None:
    with use("nl"):
        (row,) = read(reader, "x||||done").rows
    assert row.values["status"] == "done"


def test_what_stands_in_the_plan_already_is_recognised(
    reader: Reader, dossier: Dossier, cycle: Cycle, planned: tuple[Measure, ...]
) -> None:
    (row,) = read(Reader(dossier, cycle.id), planned[0].title.upper()).rows
    assert row.known


def test_nothing_pasted_is_said(reader: Reader) -> None:
    for text in ("", "\n \n", "Maatregel|Risico"):
        with pytest.raises(NothingPasted):
            read(reader, text)


def test_twenty_rows_are_one_act(
    reader: Reader, dossier: Dossier, cycle: Cycle, filled: Filled
) -> None:
    text = "\n".join(f"Maatregel {n}|{FIRST}|HR||done||individual" for n in range(20)) + "\n|x"
    pasted = read(reader, text)
    assert (len(pasted.usable), pasted.problems) == (20, 1)
    with dossier.action("Paste"):
        made = take_over(dossier, cycle, pasted)
    assert [m.title for m in dossier.all(Measure)] == [f"Maatregel {n}" for n in range(20)]
    assert (made[0].done_on, made[0].changes) == (cycle.ends_on, "person")
    dossier.undo()
    assert dossier.all(Measure) == ()
