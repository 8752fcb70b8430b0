"""The file of a dossier: make it, open it, change its password, verify it.

One SQLCipher file, driven through sqlite-utils. Nothing is written to a file before it has
proved to be a dossier that we know.
"""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2
from sqlite_utils import Database

from core.dossier import faults, triggers
from core.dossier.dossier import Dossier
from core.dossier.key import LEAST_PASSWORD, Key, derive, key_of, new_key
from core.dossier.schema import STEPS, schema
from core.text.translate import gettext as _

PAGE = 4096
PRIVATE = 0o600
"""Rights of a new file: whoever made it reads and writes it, nobody else."""
FOREIGN_BEGINNINGS = (
    b"SQLite format 3\0", b"PK\x03\x04", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf", b"GIF8",
)  # fmt: skip
"""How files of other kinds begin; a dossier begins with random bytes."""


def create(path: Path, password: str, author: str = "") -> Dossier:
    """Make an empty dossier; raises AlreadyThere, WeakPassword or Unreachable."""
    check_password(password)
    return create_with_key(path, new_key(password), author)


def check_password(password: str) -> None:
    """Raises WeakPassword for one that protects nobody."""
    if len(password) < LEAST_PASSWORD:
        raise faults.WeakPassword(LEAST_PASSWORD)


def create_with_key(path: Path, key: Key, author: str = "") -> Dossier:
    """Make an empty dossier with a key that was derived elsewhere, or leave no file."""
    if os.path.lexists(path):
        raise faults.AlreadyThere(path)
    _reserve(path)
    try:
        return Dossier(path, _furnished(path, key), author)
    except BaseException:
        discard(path)
        raise


def discard(path: Path) -> None:
    """Take away a file that was being made, with the log that a full disk leaves beside it."""
    for part in ("", "-wal", "-shm"):
        path.with_name(path.name + part).unlink(missing_ok=True)


def open_dossier(path: Path, password: str, author: str = "") -> Dossier:
    """Open a dossier, upgraded if it is older; a fault leaves the file as it was."""
    check_file(path)
    return open_with_key(path, key_of(path, password), author)


def open_with_key(path: Path, key: Key, author: str = "") -> Dossier:
    """Open a dossier with a key that was derived elsewhere."""
    check_file(path)
    waiting = _has_waiting_pages(path)
    db = _connect(path, key)
    try:
        _check_content(path, db, waiting)
        if schema.pending(db):
            # Closed while it is copied: closing any descriptor of a file ends POSIX locks on it.
            db.conn.close()
            _keep_as_it_was(path)
            db = _connect(path, key)
            _upgrade(db)
        return Dossier(path, db, author)
    except BaseException:
        db.conn.close()
        raise


def check_file(path: Path) -> None:
    """What shows without a password: missing, empty, of another kind, cut off, read-only.

    Not for a file that this process has open: on POSIX, reading it would end the lock on it.
    """
    try:
        beginning = _beginning(path)
    except OSError as error:
        raise faults.Unreachable(path, error.strerror or str(error)) from error
    if not beginning:
        raise faults.EmptyFile(path)
    if beginning.startswith(FOREIGN_BEGINNINGS) or _is_text(beginning):
        raise faults.NotADossier(path)
    if path.stat().st_size % PAGE:
        raise faults.Truncated(path)
    if not os.access(path, os.W_OK):
        raise faults.Unreachable(path, os.strerror(errno.EACCES))


def change_password(dossier: Dossier, password: str) -> None:
    """Encrypt the whole file anew; the old password no longer opens it."""
    check_password(password)
    # Asked of SQLCipher: reading it from the file would end our lock on it.
    salt = dossier.db.execute("PRAGMA cipher_salt").fetchone()[0]
    key = derive(password, bytes.fromhex(salt))
    # Rekeying rewrites every page under a rollback journal, so that a crash leaves one whole key.
    dossier.db.execute("PRAGMA journal_mode = delete").fetchall()
    dossier.db.execute(f'PRAGMA rekey = "{key.pragma}"')
    dossier.db.execute("PRAGMA journal_mode = wal").fetchall()


def verify(path: Path, password: str) -> None:
    """Read every page and hold it against its authentication code; raises Damaged."""
    dossier = open_dossier(path, password)
    try:
        verify_open(dossier)
    finally:
        dossier.close()


def verify_open(dossier: Dossier) -> None:
    """The same for a dossier that is open."""
    for pragma in ("cipher_integrity_check", "integrity_check", "foreign_key_check"):
        found = [str(row[0]) for row in dossier.db.execute(f"PRAGMA {pragma}").fetchall()]
        if found not in ([], ["ok"]):
            raise faults.Damaged(dossier.path, found[0])


def _reserve(path: Path) -> None:
    """An empty file that only its maker may read; SQLite gives its journals the same rights."""
    try:
        path.touch(mode=PRIVATE, exist_ok=False)
    except OSError as error:
        raise faults.Unreachable(path, error.strerror or str(error)) from error


@contextmanager
def damage_told(path: Path) -> Iterator[None]:
    """A damaged page that is met while the dossier is used, as Damaged; only `verify` reads all."""
    try:
        yield
    except dbapi2.DatabaseError as error:
        if not any(told in str(error) for told in ("malformed", "disk I/O")):
            raise
        raise _reason(path, error) from error


def _beginning(path: Path) -> bytes:
    if path.is_dir():
        raise faults.Unreachable(path, _("this is a folder, not a file"))
    if not path.is_file():
        raise faults.NoSuchFile(path)
    with path.open("rb") as file:
        return file.read(256)


def _furnished(path: Path, key: Key) -> Database:
    """A new database with all tables."""
    db = _connect(path, key)
    try:
        schema.apply(db)
        with db.atomic():
            triggers.renew(db)
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    except dbapi2.DatabaseError as error:
        db.conn.close()
        raise _reason(path, error) from error
    return db


def _connect(path: Path, key: Key) -> Database:
    try:
        connection = dbapi2.connect(str(path), isolation_level=None, timeout=0.5)
    except dbapi2.OperationalError as error:
        raise faults.Unreachable(path, str(error)) from error
    connection.execute(f'PRAGMA key = "{key.pragma}"')
    connection.execute("PRAGMA cipher_log_level = none").fetchall()
    try:
        return _prepare(connection)
    except dbapi2.DatabaseError as error:
        connection.close()
        raise _reason(path, error) from error


def _prepare(connection: dbapi2.Connection) -> Database:
    """The settings of every dossier; the first of them reads the file and shows a wrong key."""
    for setting in (
        "temp_store = memory", "locking_mode = exclusive", "journal_mode = wal",
        "synchronous = full", "foreign_keys = on",
        "secure_delete = on",
    ):  # fmt: skip
        connection.execute(f"PRAGMA {setting}").fetchall()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("ROLLBACK")
    return Database(connection)


def _reason(path: Path, error: dbapi2.DatabaseError) -> faults.DossierFault:
    """Our sentence for what SQLite says."""
    words = str(error)
    if "locked" in words or "busy" in words:
        return faults.InUse(path)
    if "not a database" in words:
        return faults.WrongPassword(path)
    if any(told in words for told in ("unable to open", "readonly", "disk I/O", "is full")):
        return faults.Unreachable(path, words)
    return faults.Damaged(path, words)


def _has_waiting_pages(path: Path) -> bool:
    """Whether a program that was killed left saved pages beside the file, still to be taken in."""
    log = path.with_name(f"{path.name}-wal")
    return log.is_file() and log.stat().st_size > 0


def _check_content(path: Path, db: Database, waiting: bool) -> None:
    """A dossier that we know, with all its pages, those beside it included."""
    try:
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        if pages * PAGE > path.stat().st_size and not waiting:
            raise faults.Truncated(path)
        applied = {step.name for step in schema.applied(db)}
        if not applied:
            raise faults.NotADossier(path)
        if not applied <= STEPS:
            raise faults.NewerDossier(path)
    except dbapi2.DatabaseError as error:
        raise _reason(path, error) from error


def _keep_as_it_was(path: Path) -> None:
    """A copy of the file of an older version, before it is upgraded."""
    try:
        shutil.copy(path, path.with_name(f"{path.stem}.before-upgrade{path.suffix}"))
    except OSError as error:
        raise faults.Unreachable(path, error.strerror or str(error)) from error


def _upgrade(db: Database) -> None:
    """Carry out the steps that a file of an older version lacks."""
    with db.atomic():
        schema.apply(db)
        triggers.renew(db)


def _is_text(beginning: bytes) -> bool:
    """Whether these bytes are plain text; 256 random bytes practically never are."""
    return all(byte in b"\t\n\r\f" or 32 <= byte < 127 for byte in beginning[:64])
