"""The key: any SQLCipher 4 opens a dossier with the password alone, and so will later versions."""

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from core.dossier import faults, key
from core.dossier.file import check_password, create
from core.dossier.key import LEAST_PASSWORD

REAL_ROUNDS = 256_000


def test_another_program_opens_a_dossier_with_its_password(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key, "ITERATIONS", REAL_ROUNDS)
    create(tmp_path / "a.veer", "een zin om te openen").close()
    connection = dbapi2.connect(str(tmp_path / "a.veer"))
    connection.execute("PRAGMA key = 'een zin om te openen'")
    assert connection.execute("SELECT count(*) FROM cycle").fetchone() == (0,)
    connection.close()


def test_a_password_has_eight_characters_at_least() -> None:
    check_password("8 tekens")
    assert LEAST_PASSWORD == 8
    with pytest.raises(faults.WeakPassword, match="8"):
        check_password("7 teken")
