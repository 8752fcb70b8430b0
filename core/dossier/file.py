"""The file of a dossier: make it, open it, change its password, verify it.

One SQLCipher file, driven through sqlite-utils. Nothing is written to a file before it has
proved to be a dossier that we know.
"""

import os
import shutil
from pathlib import Path
from urllib.parse import quote

from sqlcipher3 import dbapi2
from sqlite_utils import Database

from core.dossier import faults, triggers
from core.dossier.dossier import Dossier
from core.dossier.key import LEAST_PASSWORD, Key, derive, key_of, new_key
from core.dossier.place import Place, log_of
from core.dossier.schema import STEPS, schema
from core.dossier.trouble import said_plainly, why_not_opened
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
        db = _furnished(path, key)
        return Dossier(Place(path), db, author)
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
    """Open a dossier with a key that was derived elsewhere; to be read, where it is protected."""
    check_file(path)
    if not _takes_writing(path):
        return _open_to_read(path, key, author)
    try:
        return _open_to_write(path, key, author)
    except faults.Unreachable:
        # A protected stick shows as such only when it is written to.
        try:
            return _open_to_read(path, key, author)
        except faults.Unreachable:
            pass
        raise


def _open_to_write(path: Path, key: Key, author: str) -> Dossier:
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
        return Dossier(Place(path), db, author)
    except BaseException:
        db.conn.close()
        raise


def _open_to_read(path: Path, key: Key, author: str) -> Dossier:
    """Open a file that cannot be written, nor anything beside it.

    A database with a write-ahead log is read without one only when SQLite is told that nobody
    writes to it (https://www.sqlite.org/uri.html#uriimmutable). A log that lies there would be
    passed over, so it is told.
    """
    if os.path.lexists(log_of(path)):
        raise faults.LogBeside(path)
    db = _connect(path, key, writable=False)
    try:
        _check_content(path, db, waiting=False)
        if schema.pending(db):
            raise faults.TooOldToRead(path)
        return Dossier(Place(path, writable=False), db, author)
    except BaseException:
        db.conn.close()
        raise


def check_file(path: Path) -> None:
    """What shows without a password: missing, empty, of another kind, cut off.

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


def change_password(dossier: Dossier, password: str) -> None:
    """Encrypt the whole file anew; the old password no longer opens it."""
    check_password(password)
    dossier.place.check()
    # Asked of SQLCipher: reading it from the file would end our lock on it.
    salt = dossier.db.execute("PRAGMA cipher_salt").fetchone()[0]
    key = derive(password, bytes.fromhex(salt))
    # Rekeying rewrites every page under a rollback journal, so that a crash leaves one whole key.
    dossier.db.execute("PRAGMA journal_mode = delete").fetchall()
    dossier.db.execute(f'PRAGMA rekey = "{key.pragma}"')
    dossier.db.execute("PRAGMA journal_mode = wal").fetchall()
    dossier.place.note()


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
        raise why_not_opened(path, error) from error
    return db


def _connect(path: Path, key: Key, writable: bool = True) -> Database:
    where = str(path) if writable else _address_to_read(path)
    try:
        connection = dbapi2.connect(where, uri=not writable, isolation_level=None, timeout=0.5)
    except dbapi2.OperationalError as error:
        raise faults.Unreachable(path, said_plainly(error)) from error
    connection.execute(f'PRAGMA key = "{key.pragma}"')
    connection.execute("PRAGMA cipher_log_level = none").fetchall()
    try:
        return _prepare(connection) if writable else _prepare_to_read(connection)
    except dbapi2.DatabaseError as error:
        connection.close()
        raise why_not_opened(path, error) from error


def _address_to_read(path: Path) -> str:
    """As a URI without authority, which SQLite refuses: a share begins with four slashes."""
    place = path.absolute().as_posix()
    return f"file://{'' if place[0] == '/' else '/'}{quote(place, '/:')}?mode=ro&immutable=1"


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


def _prepare_to_read(connection: dbapi2.Connection) -> Database:
    """The same for a file that is only read; the first look at it shows a wrong key."""
    connection.execute("PRAGMA temp_store = memory").fetchall()
    connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
    return Database(connection)


def _takes_writing(path: Path) -> bool:
    """Whether the rights of the file and its folder allow a log beside it."""
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)


def _has_waiting_pages(path: Path) -> bool:
    """Whether a program that was killed left saved pages beside the file, still to be taken in."""
    log = log_of(path)
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
        raise why_not_opened(path, error) from error


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
