"""Copies of a dossier: to keep elsewhere, and to archive."""

import shutil
from pathlib import Path

from core.dossier import faults
from core.dossier.dossier import Dossier


def save_copy(dossier: Dossier, target: Path) -> None:
    """Write a whole copy with the same password beside the original or elsewhere."""
    if target.exists():
        raise faults.AlreadyThere(target)
    dossier.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    part = target.with_name(target.name + ".part")
    try:
        shutil.copy(dossier.path, part)
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise faults.Unreachable(target, error.strerror or str(error)) from error


def write_archive_copy(dossier: Dossier, target: Path) -> None:
    """Write a vacuumed copy for the archive: same password, one file, no requests for help."""
    dossier.db.execute("VACUUM INTO ?", [str(target)])
    dossier.db.execute("ATTACH DATABASE ? AS archived", [str(target)])
    try:
        with dossier.db.atomic():
            dossier.db.execute("INSERT INTO archived.open_action VALUES ('archive', 'retention')")
            dossier.db.execute("DELETE FROM archived.help_request")
            dossier.db.execute("DELETE FROM archived.open_action")
        # What was deleted still lies in free pages until the file is written anew.
        dossier.db.execute("VACUUM archived")
        dossier.db.execute("PRAGMA archived.journal_mode = delete").fetchall()
    finally:
        dossier.db.execute("DETACH archived")
