"""The commands of the library: ours to begin with, one's own in its place."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from core.dossier.dossier import Dossier
from core.dossier.records.organisation import OwnFile
from tests.conftest import PASSWORD
from ui.commands.by_name import commands

OWN = Path(__file__).parents[2] / "files" / "own"
Reopen = Callable[[], Dossier]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Runs a command in English with the password in the environment."""
    monkeypatch.setenv("VEERWERK_PASSWORD", PASSWORD)
    monkeypatch.setattr("ui.commands.by_name._spoken", lambda: "en")
    return lambda *words: CliRunner().invoke(commands, [str(word) for word in words])


def test_our_library_is_written_out(run: Callable[..., Result], tmp_path: Path) -> None:
    done = run("library", tmp_path / "ours")
    assert (done.exit_code, done.output) == (0, "14 files\n")
    assert (tmp_path / "ours" / "countries" / "be.toml").is_file()


def test_an_own_file_is_taken_and_given_back(
    run: Callable[..., Result], dossier_file: Path, reopen: Reopen
) -> None:
    done = run("own", dossier_file, "measures", "--from", OWN / "measures.toml")
    assert done.output == "The year 2026 works with measures.toml.\n"
    dossier = reopen()
    assert [row.file_name for row in dossier.all(OwnFile)] == ["measures.toml"]
    dossier.close()
    assert "works with the files of the program" in run("own", dossier_file, "measures").output
    assert not reopen().all(OwnFile)


def test_a_bad_file_is_one_line_and_nothing_is_written(
    run: Callable[..., Result], dossier_file: Path, tmp_path: Path, reopen: Reopen
) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text((OWN / "measures.toml").read_text().replace('"line"', '"moon"'))
    done = run("own", dossier_file, "measures", "--from", bad)
    assert done.exit_code == 2
    assert "bad.toml, at $.measures[0].owner_role: “moon”" in done.stderr
    assert done.stderr.count("\n") == 1
    assert not reopen().all(OwnFile)
