"""A file is imported whole or not at all, and every row and column that is wrong is named."""

import datetime as dt
import re
from pathlib import Path

import pytest

from core.dossier.dossier import Dossier
from core.dossier.outside import open_answers, responses
from core.dossier.records.explore import Batch, Survey
from core.explore.survey.importing import ImportRefused, plan_import
from core.explore.survey.storing import AlreadyImported, TooFewTogether, store
from core.explore.survey.table import BadTable
from core.library.instrument import Instrument, read_instrument
from tests.core.explore.survey.conftest import SAMPLES
from tests.core.explore.survey.tables import HEADER, Read, refused, row, table

TODAY = dt.date(2026, 5, 4)


def test_the_sample_is_imported_as_one_batch(
    dossier: Dossier, survey: Survey, units: dict[str, str], read: Read
) -> None:
    plan = read((SAMPLES / "plain.csv").read_bytes())
    with dossier.action("Import"):
        batch = store(dossier, survey, plan, TODAY)
    assert (batch.responses, batch.file_name) == (118, "answers.csv")
    found = responses(dossier, survey.id)
    assert len(found) == 118
    assert {len(response.answers) for response in found} == {25}
    assert {response.unit for response in found} <= set(units.values())


def test_an_import_is_undone_as_a_whole(dossier: Dossier, survey: Survey, read: Read) -> None:
    with dossier.action("Import"):
        store(dossier, survey, read(table(row())), TODAY)
    dossier.undo()
    assert responses(dossier, survey.id) == []
    dossier.redo()
    assert len(responses(dossier, survey.id)) == 1


def test_the_same_file_is_not_counted_twice(dossier: Dossier, survey: Survey, read: Read) -> None:
    plan = read(table(row(), row("Techniek", wp1="1")))
    with dossier.action("Import"):
        store(dossier, survey, plan, TODAY)
    already = pytest.raises(AlreadyImported, match=r"in the survey already \(answers.csv\)")
    with already, dossier.action("Import"):
        store(dossier, survey, plan, TODAY)
    assert len(dossier.all(Batch)) == 1


@pytest.mark.parametrize(("first", "second", "taken"), [(5, 5, 2), (9, 1, 1), (4, 9, 1)])
def test_the_day_of_an_import_is_never_that_of_a_few_answers(
    dossier: Dossier, survey: Survey, read: Read, first: int, second: int, taken: int
) -> None:
    many = [row("Techniek", wp1=str(1 + number % 5)) for number in range(first + second)]
    with dossier.action("Import"):
        store(dossier, survey, read(table(*many[:first])), TODAY)
    if taken == 2:
        with dossier.action("Import"):
            store(dossier, survey, read(table(*many[first:], row("Zorg"))), TODAY)
    else:
        with pytest.raises(TooFewTogether, match="fewer than 5"), dossier.action("Import"):
            store(dossier, survey, read(table(*many[first:])), TODAY)
    assert len(dossier.all(Batch)) == taken


def test_the_dirty_sample_is_refused_with_both_places(read: Read) -> None:
    sentence = refused(read, (SAMPLES / "dirty.csv").read_bytes())
    assert sentence == (
        "nothing was imported. Row 5, column wp2: “7” is none of the answers 1, 2, 3, 4, 5. "
        "Row 9, column team: there is no unit “Team Onbekend”."
    )


def test_a_file_without_an_answer_is_refused(read: Read) -> None:
    assert refused(read, table()) == "there is not one answer in it."
    assert refused(read, table(["", ""])) == "there is not one answer in it."


@pytest.mark.parametrize("sep", [",", ";", "\t", "|"])
def test_the_delimiter_is_recognised(read: Read, sep: str) -> None:
    assert len(read(table(row(), sep=sep)).responses) == 1


def test_excels_line_about_the_delimiter_is_no_row(read: Read) -> None:
    assert "Row 2, column wp1" in refused(read, "sep=;\n" + table(row(wp1="9"), sep=";"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_usual_encoding_is_read(read: Read, units: dict[str, str], encoding: str) -> None:
    plan = read(table(row("Financiën"), row("Zorg")).encode(encoding))
    assert plan.responses[0].unit == units["Financiën"]
    assert bool(plan.notices) == (encoding == "cp1252")


def test_answers_are_one_byte_an_item_in_the_order_of_the_questionnaire(read: Read) -> None:
    backwards = ["team", *reversed(HEADER[1:])]
    cells = ["Zorg", *("1" if key == "wp1" else "" for key in backwards[1:])]
    plan = read(table(cells, header=backwards))
    assert plan.responses[0].answers == bytes([0] + [255] * 24)


@pytest.mark.parametrize("cell", ["vaak", " VAAK ", "4", "4.0", "4,0", " 4 "])
def test_labels_and_other_ways_to_write_a_value_are_understood(read: Read, cell: str) -> None:
    plan = read(table(row(wp1=cell), sep=";"))
    assert plan.responses[0].answers[0] == 3


@pytest.mark.parametrize("cell", ["", "  ", "NA", "n/a", "NaN"])
def test_an_empty_cell_is_no_answer(read: Read, cell: str) -> None:
    assert read(table(row(wp1=cell))).responses[0].answers[0] == 255


def test_columns_that_tell_who_answered_are_dropped_and_said(read: Read) -> None:
    who = ["E-mailadres", "Naam", "IP-adres", "Tijdstempel", "Response ID", "x"]
    cells = ["an@linde.be", "An", "10.0.0.1", "4/5/2026", "77", "an@linde.be"]
    plan = read(table(row() + cells, header=HEADER + who))
    assert plan.dropped == tuple(who)
    assert plan.notices[0].startswith("Left out because they could tell who answered: E-mail")


def test_a_column_that_the_questionnaire_does_not_know_is_said(read: Read) -> None:
    plan = read(table([*row(), "blauw"], header=[*HEADER, "kleur"]))
    assert plan.unknown == ("kleur",)
    assert "kleur" in plan.notices[0]


def test_the_unit_column_is_found_by_its_values(read: Read, units: dict[str, str]) -> None:
    header = ["Locatie", *HEADER[1:]]
    plan = read(table(row("zorg"), row(" Team  Noord "), header=header))
    assert plan.unit_column == "Locatie"
    assert [each.unit for each in plan.responses] == [units["Zorg"], units["Team Noord"]]


def test_the_unit_column_may_be_named(read: Read, units: dict[str, str]) -> None:
    header = [*HEADER, "dienst"]
    plan = read(table([*row(), "Techniek"], header=header), "Dienst")
    assert plan.responses[0].unit == units["Techniek"]


def test_an_answer_without_a_unit_counts_for_the_whole(read: Read) -> None:
    plan = read(table(row(), row("")))
    assert plan.responses[1].unit is None
    assert plan.notices == ("1 answer names no unit and counts for the whole organisation only.",)


def test_no_unit_at_all_must_be_said(read: Read) -> None:
    content = table(row("blauw"), header=["kleur", *HEADER[1:]])
    assert "no column holds names of units" in refused(read, content)
    assert read(content, "-").responses[0].unit is None
    assert read(table(row()[1:], header=HEADER[1:])).responses[0].unit is None


def test_rows_without_any_answer_are_left_out_and_counted(read: Read) -> None:
    plan = read(table(row(answer=""), row(), [""], ["", ""]))
    assert (len(plan.responses), plan.left_out) == (1, 2)
    assert plan.notices == ("2 rows without any answer were left out.",)


def test_row_numbers_count_empty_lines_as_a_spreadsheet_does(read: Read) -> None:
    content = table(row()) + "\n" + ",".join(row(wp1="6")) + "\n"
    assert "Row 4, column wp1" in refused(read, content)


def test_a_row_of_another_length_is_named(read: Read) -> None:
    content = table(row(), row()[:-1], [*row(), "3"])
    assert refused(read, content) == (
        "nothing was imported. Row 3: there are 25 cells, the header has 26. "
        "Row 4: there are 27 cells, the header has 26."
    )


def test_of_very_many_problems_the_first_are_told_and_the_rest_counted(read: Read) -> None:
    sentence = refused(read, table(*(row(wp1="8") for _person in range(25))))
    assert len(re.findall(r"Row \d+, column wp1", sentence)) == 20
    assert sentence.endswith("And 5 more.")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "the file is empty."),
        (b"\n\n , \n", "the file is empty."),
        (b"wp1,wp2\n1,\0\n", "this is no text: it holds NUL bytes."),
        (b"PK\x03\x04....", "this is a workbook or an archive; save the answers as csv."),
        (b"Zorg,1,2,3\nTechniek,4,3,2\n", "row 1 holds none of the item keys (wp1, wp2, wp3, …)."),
        (b"team,wp1,WP1\nZorg,1,2\n", "column wp1 is there twice."),
        (b"team,wp1\nZorg,1\n", "these columns are missing: wp2, wp3,"),
    ],
)
def test_what_is_no_file_of_answers_gets_a_sentence(
    read: Read, content: bytes, sentence: str
) -> None:
    assert refused(read, content).startswith(sentence)


def test_a_unit_column_that_is_not_there_is_told(read: Read) -> None:
    sentence = refused(read, table(row()), "afdeling")
    assert sentence.startswith("there is no column “afdeling”; the columns are team, wp1")
    doubled = table([*row(), "a", "b"], header=[*HEADER, "dienst", "Dienst"])
    assert refused(read, doubled, "dienst") == "column dienst is there twice."
    found = table([*row(), "Zorg"], header=[*HEADER, "TEAM"])
    assert refused(read, found) == "column team is there twice."


def test_a_cell_without_end_is_quoted_in_part(read: Read) -> None:
    assert len(refused(read, table(row(wp1="9" * 5000), row("x" * 5000)))) < 400


def test_a_cell_that_never_ends_is_told_with_its_line(read: Read) -> None:
    content = table(row(wp1='"' + "x" * 200_000))
    assert "line 2 cannot be read as csv" in refused(read, content)


def test_a_missing_file_a_folder_and_a_huge_one_are_told(
    tmp_path: Path, instrument: Instrument, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(BadTable, match=r"no\.csv: there is no such file"):
        plan_import(tmp_path / "no.csv", instrument, [])
    with pytest.raises(BadTable, match="cannot be read"):
        plan_import(tmp_path, instrument, [])
    monkeypatch.setattr("core.explore.survey.table.LARGEST", 10)
    with pytest.raises(BadTable, match="larger than 0 MB"):
        plan_import(SAMPLES / "plain.csv", instrument, [])


def test_problems_are_data_too(read: Read) -> None:
    with pytest.raises(ImportRefused) as caught:
        read(table(row("Nergens", wp3="x")))
    places = [(problem.row, problem.column) for problem in caught.value.problems]
    assert sorted(places) == [(2, "team"), (2, "wp3")]


def test_progress_is_told_and_may_stop_the_work(tmp_path: Path, instrument: Instrument) -> None:
    path = tmp_path / "many.csv"
    path.write_text(table(*(row() for _person in range(5000))))
    told: list[int] = []
    plan_import(path, instrument, [], "-", told.append)
    assert told == [4096, 5000]


OPEN_QUESTION = """
[[open_questions]]
key = "proud"
text = { nl = "Waar ben je trots op?" }
[[scales]]
key = "extra"
domain = "personal"
direction = "resource"
optional = true
title = { nl = "Extra" }
[[items]]
key = "ex1"
scale = "extra"
options = "often"
text = { nl = "Extra" }
"""


@pytest.fixture
def asking(tmp_path: Path) -> Instrument:
    """The sample questionnaire with an open question and a scale that may be left out."""
    path = tmp_path / "asking.toml"
    path.write_text((SAMPLES / "instrument.toml").read_text("utf-8") + OPEN_QUESTION, "utf-8")
    return read_instrument(path)


def test_open_answers_are_stored_apart_and_an_optional_scale_may_be_missing(
    dossier: Dossier, survey: Survey, asking: Instrument, tmp_path: Path
) -> None:
    path = tmp_path / "open.csv"
    path.write_text(table([*row(), " ons team "], [*row(), ""], header=[*HEADER, "proud"]))
    plan = plan_import(path, asking, [], "-")
    assert plan.responses[0].answers[-1] == 255
    assert plan.notices[1] == "Not asked, because the scale is optional: ex1."
    with dossier.action("Import"):
        store(dossier, survey, plan, TODAY)
    assert [(each.question, each.text) for each in open_answers(dossier, survey.id)] == [
        ("proud", "ons team")
    ]
