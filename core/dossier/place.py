"""Where an open dossier lies: may it be written, and is it still the file that was opened."""

import os
from pathlib import Path

from core.dossier import faults

Identity = tuple[int, int]


class Place:
    """The file of one open dossier, looked at before every act.

    SQLite keeps writing to a file that was deleted or renamed under it, and trusts a lock that a
    network disk has forgotten; both would lose work without a word.
    """

    def __init__(self, path: Path, writable: bool = True) -> None:
        self.path, self.writable = path, writable
        self._file: Identity | None = None
        self._log: Identity | None = None
        self.note()

    def note(self) -> None:
        """Take what lies there now for ours: at opening, and after making the log anew."""
        self._file, self._log = _identity(self.path), _identity(log_of(self.path))

    def check(self) -> None:
        """Raises WriteProtected, Moved or Disturbed where an act would be lost or do harm."""
        if not self.writable:
            raise faults.WriteProtected(self.path)
        self.check_there()

    def check_there(self) -> None:
        """Raises Moved when it is gone, Disturbed when another program took our log away."""
        if _identity(self.path) != self._file:
            raise faults.Moved(self.path)
        if self.writable and self._log is not None and _identity(log_of(self.path)) != self._log:
            # We hold the only lock, so nobody else may have opened, written and closed it.
            raise faults.Disturbed(self.path)


def log_of(path: Path) -> Path:
    """The write-ahead log, which lies beside an open dossier."""
    return path.with_name(f"{path.name}-wal")


def _identity(path: Path) -> Identity | None:
    """Which file lies there, if any; Windows lets nobody replace a file that is open."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (0, 0) if os.name == "nt" else (found.st_dev, found.st_ino)
