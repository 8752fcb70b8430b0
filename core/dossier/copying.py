"""Copies of a dossier: to keep elsewhere, and to archive."""

import os
from contextlib import suppress
from pathlib import Path

from sqlcipher3 import dbapi2

from core.dossier import faults
from core.dossier.dossier import Dossier
from core.dossier.file import PRIVATE
from core.dossier.trouble import said_plainly


def save_copy(dossier: Dossier, target: Path) -> None:
    """Write a whole copy with the same password beside the original or elsewhere.

    SQLite writes it: if we read the open file ourselves, POSIX would end our lock on it.
    """
    if os.path.lexists(target):
        raise faults.AlreadyThere(target)
    part = target.with_name(target.name + ".part")
    try:
        part.unlink(missing_ok=True)
        part.touch(mode=PRIVATE)
        dossier.db.execute("VACUUM INTO ?", [str(part)])
        part.replace(target)
    except (OSError, dbapi2.DatabaseError) as error:
        with suppress(OSError):
            part.unlink()
        raise faults.Unreachable(target, _said(error)) from error


def _said(error: Exception) -> str:
    return (isinstance(error, OSError) and error.strerror) or said_plainly(error)


def write_archive_copy(dossier: Dossier, target: Path) -> None:
    """Write a vacuumed copy for the archive: same password, one file, no requests for help.

    Raises Unreachable when the disk is full or gone.
    """
    try:
        _write_without_help(dossier, target)
    except dbapi2.OperationalError as error:
        raise faults.Unreachable(target, said_plainly(error)) from error


def _write_without_help(dossier: Dossier, target: Path) -> None:
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
