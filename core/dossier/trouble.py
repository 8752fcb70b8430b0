"""What SQLite says of a disk or a file, in sentences of ours."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2

from core.dossier import faults
from core.text.translate import gettext as _


def why_not_opened(path: Path, error: dbapi2.DatabaseError) -> faults.DossierFault:
    """Why a file that was asked for does not open."""
    words = str(error)
    if "locked" in words or "busy" in words:
        return faults.InUse(path)
    if "not a database" in words:
        return faults.WrongPassword(path)
    if any(told in words for told in ("unable to open", "readonly", "disk I/O", "is full")):
        return faults.Unreachable(path, said_plainly(error))
    return faults.Damaged(path, words)


def met_while_open(path: Path, error: BaseException) -> faults.StorageFault | None:
    """What an open dossier met, or nothing when it was no disk and no file."""
    if not isinstance(error, dbapi2.DatabaseError):
        return None
    words = str(error)
    if "malformed" in words or "not a database" in words:
        return faults.PageDamaged(path, words)
    if "disk I/O" in words or "unable to open" in words:
        return faults.DiskSilent(path)
    if any(told in words for told in ("is full", "readonly", "locked", "busy")):
        return faults.NotSaved(said_plainly(error))
    return None


@contextmanager
def storage_told(path: Path) -> Iterator[None]:
    """What the disk or a damaged page does to an open dossier, as a StorageFault."""
    try:
        yield
    except dbapi2.DatabaseError as error:
        fault = met_while_open(path, error)
        if fault is None:
            raise
        raise fault from error


def said_plainly(error: Exception) -> str:
    """The reason as words for a reader; what we do not know stays as SQLite says it."""
    words = str(error)
    for told, plainly in (
        ("is full", _("the disk is full")),
        ("readonly", _("nothing can be written there")),
        ("disk I/O", _("the disk does not answer")),
        ("unable to open", _("the disk does not answer")),
        ("locked", _("another program holds the file")),
        ("busy", _("another program holds the file")),
    ):
        if told in words:
            return plainly
    return words
