"""A bag in a zip: any changed byte shows, and hostile zips stay packed."""

import os
import shutil
import zipfile
from pathlib import Path

import pytest

from core.keeping import bag

INFO = {"Bagging-Date": "2026-12-31", "Source-Organization": "De Linde"}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "year"
    (folder / "csv").mkdir(parents=True)
    (folder / "plan.pdf").write_bytes(b"%PDF-" + bytes(range(200)))
    (folder / "csv" / "risks.csv").write_text("risk\nWerkdruk\n")
    bag.write(folder, tmp_path / "year.zip", INFO)
    shutil.rmtree(folder)
    return tmp_path / "year.zip"


def test_a_whole_archive_verifies(archive: Path) -> None:
    assert bag.verify(archive) == ["csv/risks.csv", "plan.pdf"]
    assert [p.name for p in archive.parent.iterdir()] == ["year.zip"]


def test_any_changed_byte_is_found(archive: Path, tmp_path: Path) -> None:
    data = archive.read_bytes()
    for place in range(0, len(data), 7):
        broken = bytearray(data)
        broken[place] ^= 0x41
        archive.write_bytes(broken)
        with pytest.raises(bag.BadArchive):
            bag.verify(archive)


def test_the_changed_file_is_named(archive: Path) -> None:
    data = archive.read_bytes()
    archive.write_bytes(data.replace(b"Werkdruk", b"Werkdrut"))
    with pytest.raises(bag.BadArchive, match=r"csv/risks\.csv is not as it was written"):
        bag.verify(archive)


def test_a_file_changed_by_someone_who_packs_again_is_named(archive: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.zip"
    with zipfile.ZipFile(archive) as old, zipfile.ZipFile(again, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"Werkdruk", b"Alles goed"))
    with pytest.raises(bag.BadArchive, match=r"csv/risks\.csv"):
        bag.verify(again)


def test_a_file_that_points_outside_stays_packed(tmp_path: Path) -> None:
    hostile = tmp_path / "hostile.zip"
    with zipfile.ZipFile(hostile, "w") as new:
        new.writestr("../outside.txt", "x")
    with pytest.raises(bag.BadArchive, match="points outside"):
        bag.verify(hostile)
    assert [p.name for p in tmp_path.iterdir()] == ["hostile.zip"]


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04" + bytes(50)])
def test_what_is_no_zip_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(content)
    with pytest.raises(bag.BadArchive, match=r"x\.zip is not a whole archive"):
        bag.verify(path)


def test_a_zip_without_a_bag_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as new:
        new.writestr("a.txt", "x")
    with pytest.raises(bag.BadArchive, match="not an archive of Veerwerk"):
        bag.verify(path)


def test_the_same_year_gives_the_same_bytes(archive: Path, tmp_path: Path) -> None:
    folder = tmp_path / "year"
    (folder / "csv").mkdir(parents=True)
    (folder / "csv" / "risks.csv").write_text("risk\nWerkdruk\n")
    (folder / "plan.pdf").write_bytes(b"%PDF-" + bytes(range(200)))
    bag.write(folder, tmp_path / "other.zip", INFO)
    assert (tmp_path / "other.zip").read_bytes() == archive.read_bytes()


def test_what_is_compressed_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        new.writestr("data/zeros", bytes(10_000_000))
    with pytest.raises(bag.BadArchive, match="data/zeros is not as it was written"):
        bag.verify(path)


def test_a_missing_archive_or_folder_is_told(tmp_path: Path) -> None:
    for path in (tmp_path / "x.zip", tmp_path / "nowhere" / "x.zip", tmp_path):
        with pytest.raises(bag.BadArchive, match=f"{path.name} is not a whole archive"):
            bag.verify(path)


def test_an_archive_is_read_where_nothing_may_be_written(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The tests may run as an administrator, whom the rights of a folder do not stop.
    monkeypatch.setattr(os, "access", lambda *_asked: False)
    assert bag.verify(archive)


def test_a_bag_that_makes_no_sense_is_told_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as new:
        new.writestr("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
        new.writestr("manifest-sha256.txt", "ab ../../outside\n")
    with pytest.raises(bag.BadArchive, match="not an archive of Veerwerk") as said:
        bag.verify(path)
    assert str(tmp_path) not in str(said.value)
    assert not capsys.readouterr().err
