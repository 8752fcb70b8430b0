"""Nothing reaches for a network: the guard bites, and no command needs one."""

import socket
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.conftest import PASSWORD
from tests.journeys.offline import Reached
from tests.journeys.papers import answers
from ui.commands.by_name import COMMANDS, commands

UNITS = "unit,parent,headcount\nZorg,,40\n"
SHOWS_A_WINDOW = {"window", "gallery"}
"""Journeys and the gallery's own tests drive those."""


@pytest.mark.parametrize(
    "reach",
    [
        lambda: socket.create_connection(("192.0.2.1", 80), timeout=0.01),
        lambda: socket.getaddrinfo("example.org", 80),
        lambda: socket.socket(socket.AF_INET6).bind(("::1", 0)),
        lambda: urllib.request.urlopen("http://192.0.2.1/", timeout=0.01),
    ],
    ids=["a connection", "a name", "a server", "a page"],
)
def test_the_guard_bites(reach: Callable[[], object]) -> None:
    with pytest.raises(Reached):
        reach()


def day(folder: Path) -> list[tuple[str, ...]]:
    """Every command once, in an order in which each has something to work on."""
    units, given = folder / "units.csv", answers(folder / "answers.csv", {"Zorg": 20})
    units.write_text(UNITS)
    own, sample, archive = (str(folder / name) for name in ("a.veer", "s.veer", "s.zip"))
    return [
        ("demo", sample, "--people", "60", "--years", "1"),
        ("check", sample),
        ("report", sample, "action-plan", "--year", "2026", "--out", str(folder / "plan.pdf")),
        ("close", sample, "--year", "2026"),
        ("archive", sample, "--year", "2026", "--out", archive),
        ("verify", archive),
        ("new", own, "--organisation", "Wijk", "--country", "be", "--year", "2026"),
        ("units", own, str(units)),
        ("import", own, str(given), "--year", "2026"),
        ("score", own, "--year", "2026", "--json"),
        ("rate", "kinney", "probability=6", "exposure=6", "effect=7"),
        ("library", str(folder / "library")),
        ("own", own, "guide", "--from", str(folder / "library" / "guide" / "guide.toml")),
        ("history", own),
        ("undo", own),
    ]


def test_no_command_needs_a_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VEERWERK_PASSWORD", PASSWORD)
    words = day(tmp_path)
    assert {first for first, *_rest in words} == set(COMMANDS) - SHOWS_A_WINDOW
    for one in words:
        done = CliRunner().invoke(commands, one)
        assert done.exit_code in (0, 1), (one, done.output, done.exception)
        assert not isinstance(done.exception, Reached)
