"""The commands, in one process with the same core: what they do, print and refuse."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from core.dossier.file import open_dossier
from core.dossier.records.explore import Survey
from core.dossier.records.organisation import Cycle, Organisation, Unit
from core.library.instrument import find_instrument
from tests.conftest import PASSWORD
from ui.commands.by_name import commands

Run = Callable[..., Result]
UNITS = "unit,parent,headcount\nZorg,,40\nNacht,Zorg,12\nDag,Zorg,28\n"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command with the password in the environment."""
    monkeypatch.setenv("VEERWERK_PASSWORD", PASSWORD)
    monkeypatch.setattr("ui.commands.by_name._spoken", lambda: "en")

    def run_it(*words: object, fails: int = 0) -> Result:
        result = CliRunner().invoke(commands, [str(word) for word in words])
        assert result.exit_code == fails, result.output
        return result

    return run_it


@pytest.fixture
def units_file(tmp_path: Path) -> Path:
    path = tmp_path / "units.csv"
    path.write_text(UNITS)
    return path


def test_new_makes_a_dossier_with_its_first_year(run: Run, tmp_path: Path) -> None:
    run("new", tmp_path / "a.veer", "--organisation", "Wijk", "--country", "nl", "--year", 2027)
    dossier = open_dossier(tmp_path / "a.veer", PASSWORD)
    assert [c.year for c in dossier.all(Cycle)] == [2027]
    assert [(o.name, o.country, o.body) for o in dossier.all(Organisation)] == [
        ("Wijk", "nl", "or")
    ]
    dossier.close()


def test_new_leaves_nothing_when_the_year_is_none(run: Run, tmp_path: Path) -> None:
    said = run(
        "new", tmp_path / "a.veer", "--organisation", "W", "--country", "be", "--year", 3, fails=2
    )
    assert "3 is no year" in said.stderr
    assert not list(tmp_path.iterdir())


def test_a_wrong_password_is_one_line_and_status_2(
    run: Run, dossier_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VEERWERK_PASSWORD", "een andere zin")
    said = run("history", dossier_file, fails=2)
    assert said.stderr.count("\n") == 1
    assert "linde.veer" in said.stderr


def test_a_password_comes_from_a_pipe_or_its_lack_is_told(
    run: Run, dossier_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VEERWERK_PASSWORD")
    said = run("history", dossier_file, fails=2)
    assert said.stderr.count("\n") == 1
    assert "VEERWERK_PASSWORD" in said.stderr
    piped = CliRunner().invoke(commands, ["history", str(dossier_file)], input=f"{PASSWORD}\n")
    assert piped.exit_code == 0
    assert "New dossier" in piped.stdout


def test_the_sample_is_of_the_country_that_is_asked(run: Run, tmp_path: Path) -> None:
    run("demo", tmp_path / "g.veer", "--country", "nl", "--people", 60, "--years", 1)
    dossier = open_dossier(tmp_path / "g.veer", PASSWORD)
    assert [(o.name, o.country) for o in dossier.all(Organisation)] == [
        ("Zorggroep De Grutto", "nl")
    ]
    dossier.close()


def test_units_come_from_a_csv_file(run: Run, dossier_file: Path, units_file: Path) -> None:
    assert "3 units" in run("units", dossier_file, units_file).stdout
    assert "3 units" in run("units", dossier_file, units_file).stdout
    dossier = open_dossier(dossier_file, PASSWORD)
    assert [u.name for u in dossier.all(Unit)] == ["Zorg", "Nacht", "Dag"]
    dossier.close()


def test_wrong_units_are_named_and_nothing_is_written(
    run: Run, dossier_file: Path, units_file: Path
) -> None:
    units_file.write_text(UNITS + "Late,Nergens,x\n")
    before = dossier_file.read_bytes()
    said = run("units", dossier_file, units_file, fails=2)
    assert "units.csv" in said.stderr
    assert "5" in said.stderr
    assert dossier_file.read_bytes() == before


def answers(path: Path, rows: list[str]) -> Path:
    items = find_instrument("veerwerk-pulse").items
    lines = [",".join(["team", *(i.key for i in items)])]
    lines += [",".join([team, *["2"] * len(items)]) for team in rows]
    path.write_text("\n".join(lines) + "\n")
    return path


def test_answers_are_imported_scored_and_taken_back(
    run: Run, dossier_file: Path, units_file: Path, tmp_path: Path
) -> None:
    run("units", dossier_file, units_file)
    file = answers(tmp_path / "a.csv", ["Nacht"] * 3 + ["Dag"] * 20)
    taken = run(
        "import", dossier_file, file, "--year", 2026, "--instrument", "veerwerk-pulse", "--json"
    )
    assert json.loads(taken.stdout)["imported"] == 23
    scored = json.loads(run("score", dossier_file, "--year", 2026, "--json").stdout)
    assert scored["responses"] == 23
    assert scored["units"]["Nacht"]["n"] is None
    assert all("hidden" in cell for cell in scored["units"]["Nacht"]["scales"].values())
    assert "Nacht" in run("score", dossier_file, "--year", 2026).stdout
    run("undo", dossier_file)
    assert "no survey" in run("score", dossier_file, "--year", 2026, fails=2).stderr


def test_answers_to_another_questionnaire_are_refused(
    run: Run, dossier_file: Path, tmp_path: Path
) -> None:
    file, asked = answers(tmp_path / "a.csv", [""] * 12), ("--year", 2026, "--instrument")
    run("import", dossier_file, file, *asked, "veerwerk-pulse", "--unit-column", "-")
    before = dossier_file.read_bytes()
    said = run("import", dossier_file, file, *asked, "veerwerk-full", fails=2)
    assert "main asks with veerwerk-pulse, not with veerwerk-full" in said.stderr
    assert dossier_file.read_bytes() == before


def test_wrong_answers_leave_no_survey_behind(
    run: Run, dossier_file: Path, units_file: Path, tmp_path: Path
) -> None:
    run("units", dossier_file, units_file)
    file = answers(tmp_path / "a.csv", ["Zolder"])
    said = run("import", dossier_file, file, "--year", 2026, "--instrument", "veerwerk-pulse",
               fails=2)  # fmt: skip
    assert "Zolder" in said.stderr
    assert "2" in said.stderr
    dossier = open_dossier(dossier_file, PASSWORD)
    assert not dossier.all(Survey)
    dossier.close()


def test_rate_prints_level_and_label(run: Run) -> None:
    said = run("rate", "kinney", "probability=6", "exposure=6", "effect=7", "--json")
    assert json.loads(said.stdout) == {
        "method": "kinney", "score": 252, "level": 4, "label": "improve immediately",
    }  # fmt: skip
    half = run("rate", "kinney", "probability=0.5", "exposure=0.5", "effect=1", "--json")
    assert json.loads(half.stdout)["score"] == 0.25


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (("rate", "kinney", "probability=6", "exposure=6"), "effect"),
        (("rate", "kinney", "probability=7", "exposure=6", "effect=7"), "probability"),
        (("rate", "tarot", "cards=3"), "tarot"),
        (("rate", "kinney", "probability"), "NAME=VALUE"),
        (("rate", "kinney", "probability=6", "probability=3"), "twice"),
        (("report", "x.veer", "novel", "--year", "2026", "--out", "x.pdf"), "novel"),
        (("report", "x.veer", "--year", "2026", "--out", "x.pdf"), "action-plan"),
        (("report", "x", "action-plan", "--year", "1", "--out", "x", "--date", "2026"), "2026 is"),
        (("gallery", "--out", "x", "--size", "0x0"), "0x0"),
        (("gallery", "--out", "/dev/null", "--size", "100x100"), "null"),
        (("gallery", "--out", "x", "--text-scale", "3"), "3"),
        (("demo", "x.veer", "--country", "fr"), "fr"),
        (("check", "x.veer", "--year", "soon"), "soon"),
        (("chek", "x.veer"), "chek"),
        (("--nope",), "--nope"),
        (("check", "bad\udcff.veer"), r"bad\udcff.veer"),
    ],
)
def test_wrong_words_are_named_in_one_line(run: Run, words: tuple[str, ...], names: str) -> None:
    said = run(*words, fails=2).stderr
    assert names in said
    assert said.count("\n") == 1


def test_check_fails_while_something_asks_for_attention(run: Run, dossier_file: Path) -> None:
    points = json.loads(run("check", dossier_file, "--json", fails=1).stdout)
    assert {"key", "text", "step"} == set(points[0])
    assert "Approach: not begun yet" in run("check", dossier_file, fails=1).stdout


def test_close_closes_and_begins_the_next(run: Run, dossier_file: Path) -> None:
    run("close", dossier_file, "--year", 2026)
    dossier = open_dossier(dossier_file, PASSWORD)
    assert [(c.year, c.closed_on is None) for c in dossier.all(Cycle)] == [
        (2026, False),
        (2027, True),
    ]
    dossier.close()
    assert "2026 is closed" in run("close", dossier_file, "--year", 2026, fails=2).stderr


def test_archive_wants_a_closed_year_and_verify_reads_it(
    run: Run, dossier_file: Path, tmp_path: Path
) -> None:
    target = tmp_path / "2026.zip"
    said = run("archive", dossier_file, "--year", 2026, "--out", target, fails=2)
    assert "Close the year 2026" in said.stderr
    run("close", dossier_file, "--year", 2026)
    run("archive", dossier_file, "--year", 2026, "--out", target)
    assert "is whole" in run("verify", target).stdout
    data = bytearray(target.read_bytes())
    data[len(data) // 2] ^= 1
    target.write_bytes(data)
    assert ".veer is not as it was written" in run("verify", target, fails=1).stderr
    assert "is whole" in run("verify", dossier_file).stdout


def test_history_tells_what_was_done(run: Run, dossier_file: Path, units_file: Path) -> None:
    run("units", dossier_file, units_file)
    assert "Undone: Import units" in run("undo", dossier_file).stdout
    lines = run("history", dossier_file).stdout.splitlines()
    assert lines[-1].endswith("undone: Import units")
    kinds = [a["kind"] for a in json.loads(run("history", dossier_file, "--json").stdout)]
    assert kinds[-2:] == ["do", "undo"]
    run("undo", dossier_file)
    assert "nothing to undo" in run("undo", dossier_file).stdout


def test_the_report_is_the_same_bytes_twice(
    run: Run, dossier_file: Path, units_file: Path, tmp_path: Path
) -> None:
    run("units", dossier_file, units_file)
    for name in ("a.pdf", "b.pdf"):
        run("report", dossier_file, "action-plan", "--year", 2026, "--out", tmp_path / name,
            "--date", "2026-11-21", "--language", "fr")  # fmt: skip
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_every_command_has_help(run: Run) -> None:
    names = [line.split()[0] for line in run("--help").stdout.splitlines() if line[:2] == "  "]
    for name in (n for n in names if n.isalpha() and n.islower()):
        assert run(name, "--help").stdout.startswith("Usage")
