"""Our library as files: all of it, readable again, and never over something else."""

from pathlib import Path

import pytest

from core.dossier.faults import AlreadyThere, Unreachable
from core.library.giving_out import ROOMS, write_library
from core.library.loading import load_toml, shipped
from core.library.measures import Catalogue, our_catalogue


def test_every_file_is_written_and_read_as_ours(tmp_path: Path) -> None:
    count = write_library(tmp_path / "ours")
    written = list((tmp_path / "ours").rglob("*.toml"))
    assert count == len(written) == sum(len(shipped(room)) for room in ROOMS)
    again = load_toml(tmp_path / "ours" / "measures" / "measures.toml", Catalogue)
    assert again == our_catalogue()


def test_nothing_is_written_over_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "ours").write_text("mine")
    with pytest.raises(AlreadyThere):
        write_library(tmp_path / "ours")
    assert (tmp_path / "ours").read_text() == "mine"


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(Unreachable):
        write_library(tmp_path / "file" / "ours")
