"""The key of a dossier: derived from the password as SQLCipher itself would do it.

Deriving takes about 0.3 s and touches no database, so a worker may do it while the file is opened
on the window's thread.
"""

import hashlib
import os
from pathlib import Path

from msgspec import Struct

ITERATIONS = 256_000
"""Rounds of PBKDF2-HMAC-SHA512, the default of SQLCipher 4; only tests turn this down."""

SALT_BYTES = 16
LEAST_PASSWORD = 8
"""Fewest characters that may protect a dossier; our convention."""


class Key(Struct, frozen=True):
    """A derived key with the salt that stands at the beginning of the file."""

    secret: bytes
    salt: bytes

    @property
    def pragma(self) -> str:
        """As SQLCipher's raw key with salt."""
        return f"x'{self.secret.hex()}{self.salt.hex()}'"


def derive(password: str, salt: bytes) -> Key:
    """The key of a password for a file with this salt."""
    secret = hashlib.pbkdf2_hmac("sha512", password.encode(), salt, ITERATIONS, 32)
    return Key(secret, salt)


def new_key(password: str) -> Key:
    """A key with a new random salt, for a new file."""
    return derive(password, os.urandom(SALT_BYTES))


def key_of(path: Path, password: str) -> Key:
    """The key of a password for an existing file."""
    with path.open("rb") as file:
        return derive(password, file.read(SALT_BYTES))
