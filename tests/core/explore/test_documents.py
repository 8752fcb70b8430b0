"""Documents: a title is enough, a file may come with it, and it comes out as it went in."""

from pathlib import Path

import pytest

from core.dossier.dossier import Dossier
from core.dossier.records.explore import Document
from core.dossier.records.organisation import Cycle
from core.explore import documents
from core.explore.documents import FileRefused


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    path = tmp_path / "Beleid werkdruk.pdf"
    path.write_bytes(b"%PDF-1.7 beleid")
    return path


def test_a_file_becomes_a_document_and_comes_out_the_same(
    dossier: Dossier, cycle: Cycle, policy: Path, tmp_path: Path
) -> None:
    with dossier.action("Add document"):
        kept = documents.add_file(dossier, cycle.id, policy)
    assert (kept.title, kept.file_name) == ("Beleid werkdruk", "Beleid werkdruk.pdf")
    documents.write_file(dossier, kept, tmp_path / "out.pdf")
    assert (tmp_path / "out.pdf").read_bytes() == policy.read_bytes()


def test_the_file_goes_and_the_document_stays(dossier: Dossier, cycle: Cycle, policy: Path) -> None:
    with dossier.action("Add document"):
        kept = documents.add_file(dossier, cycle.id, policy)
    with dossier.action("Remove file"):
        bare = documents.detach(dossier, kept)
    assert (bare.blob, bare.file_name) == (None, "")
    with pytest.raises(FileRefused, match="No file is kept"):
        documents.write_file(dossier, bare, policy)


def test_a_document_needs_a_title(dossier: Dossier, cycle: Cycle) -> None:
    with pytest.raises(FileRefused), dossier.action("Add document"):
        documents.add(dossier, cycle.id, " ")
    with dossier.action("Add document"):
        kept = documents.add(dossier, cycle.id, "Jaarverslag")
        assert documents.change(dossier, kept, finding="Twee meldingen").title == "Jaarverslag"
    with pytest.raises(FileRefused), dossier.action("Change document"):
        documents.change(dossier, kept, title="")


def test_files_that_cannot_be_kept_say_why(
    dossier: Dossier, cycle: Cycle, policy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "leeg.pdf").write_bytes(b"")
    monkeypatch.setattr(documents, "LARGEST", 5)
    for path, said in (
        (tmp_path / "leeg.pdf", "leeg.pdf is empty"),
        (tmp_path / "nergens.pdf", "cannot be read"),
        (policy, "is larger than"),
    ):
        with pytest.raises(FileRefused, match=said), dossier.action("Add document"):
            documents.add_file(dossier, cycle.id, path)
    assert dossier.all(Document) == ()


def test_a_place_that_cannot_be_written_says_so(
    dossier: Dossier, cycle: Cycle, policy: Path, tmp_path: Path
) -> None:
    with dossier.action("Add document"):
        kept = documents.add_file(dossier, cycle.id, policy)
    with pytest.raises(FileRefused, match="cannot be written"):
        documents.write_file(dossier, kept, tmp_path / "nowhere" / "out.pdf")
