"""A BagIt bag (RFC 8493) in one zip that is always written the same way.

The zip is stored, in name order and with one fixed date. So it can be written again from what is
in it and compared: a byte that changed in the wrapping shows as surely as one in a file.
"""

import hashlib
import logging
import os
import shutil
import stat
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

import bagit

from core.text.faults import Fault
from core.text.translate import gettext as _

MOMENT = (1980, 1, 1, 0, 0, 0)
"""The earliest date a zip can tell; the real one stands in bag-info.txt."""
LARGEST = 4 * 1024**3
CHUNK = 1 << 20

# What it would print is in what it raises.
logging.getLogger("bagit").setLevel(logging.CRITICAL)


class BadArchive(Fault):
    """An archive that is not as it was written."""


def write(folder: Path, target: Path, info: Mapping[str, str]) -> None:
    """Make a bag of a folder, in place, and zip it to `target`, whole or not at all."""
    bagit.make_bag(str(folder), dict(info), checksums=["sha256"])
    part = target.with_name(target.name + ".part")
    try:
        _zip(folder, part)
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise Fault(
            _("{name} cannot be written: {reason}.").format(
                name=target.name, reason=error.strerror or str(error)
            )
        ) from error


def verify(archive: Path) -> list[str]:
    """Read everything and hold it against its checksums; the names of the files that are whole.

    Raises BadArchive with the name of the first file that is not.
    """
    with _told(archive), TemporaryDirectory(dir=_room(archive)) as place:
        folder = Path(place) / "bag"
        _unzip(archive, folder)
        _validate(archive, folder)
        again = Path(place) / "again.zip"
        _zip(folder, again)
        if _digest(again) != _digest(archive):
            raise BadArchive(
                _("{name}: the wrapping was changed; the files in it are whole.").format(
                    name=archive.name
                )
            )
        return sorted(_payload(folder))


def _payload(folder: Path) -> Iterator[str]:
    for path in (folder / "data").rglob("*"):
        if path.is_file():
            yield path.relative_to(folder / "data").as_posix()


def _zip(folder: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    target.touch(mode=0o600)  # for whoever makes it alone, also while it is being written
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            member = zipfile.ZipInfo(path.relative_to(folder).as_posix(), MOMENT)
            member.create_system = 3
            member.external_attr = (stat.S_IFREG | 0o644) << 16
            with path.open("rb") as source, archive.open(member, "w") as sink:
                shutil.copyfileobj(source, sink, CHUNK)


def _room(archive: Path) -> Path | None:
    """Where to unpack: beside the archive or, where nothing may be written, where the system says.

    An archive is read from a disc or a locked folder too.
    """
    return archive.parent if os.access(archive.parent, os.W_OK) else None


@contextmanager
def _told(archive: Path) -> Iterator[None]:
    """What stops the reading of a zip as a fault that names it."""
    try:
        yield
    except (zipfile.BadZipFile, OSError, NotImplementedError, EOFError) as error:
        reason = (isinstance(error, OSError) and error.strerror) or error
        raise BadArchive(
            _("{name} is not a whole archive: {reason}.").format(name=archive.name, reason=reason)
        ) from error


def _unzip(archive: Path, folder: Path) -> None:
    """Unpack what is safe to unpack; a damaged member is named."""
    with zipfile.ZipFile(archive) as opened:
        members = opened.infolist()
        if sum(m.file_size for m in members) > LARGEST:
            raise BadArchive(_("{name} is too large to verify.").format(name=archive.name))
        for member in members:
            if member.compress_type != zipfile.ZIP_STORED:
                # Ours is never compressed, and what is compressed may swell without end.
                raise _changed(archive, member.filename)
            _unpack(archive, opened, member, folder)


def _unpack(archive: Path, opened: zipfile.ZipFile, member: zipfile.ZipInfo, folder: Path) -> None:
    parts = PurePosixPath(member.filename).parts
    if ".." in parts or not parts or parts[0] == "/" or "\\" in member.filename:
        raise BadArchive(
            _("{name} holds a file that points outside it: {file}.").format(
                name=archive.name, file=member.filename
            )
        )
    target = folder.joinpath(*parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with opened.open(member) as source, target.open("wb") as sink:
            shutil.copyfileobj(source, sink, CHUNK)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise _changed(archive, member.filename) from error


def _validate(archive: Path, folder: Path) -> None:
    try:
        opened = bagit.Bag(str(folder))
        # The count of bytes is looked at first and names no file; the checksums say more.
        opened.info.pop("Payload-Oxum", None)
        opened.validate()
    except bagit.BagValidationError as error:
        if error.details:
            raise _changed(archive, error.details[0].path) from error
        raise _foreign(archive, folder, error) from error
    except (bagit.BagError, UnicodeDecodeError, LookupError) as error:
        raise _foreign(archive, folder, error) from error


def _foreign(archive: Path, folder: Path, error: Exception) -> BadArchive:
    """No bag, in the words of the library without the place where it was unpacked."""
    reason = str(error).replace(f"{folder}{os.sep}", "").rstrip(".")
    sentence = _("{name} is not an archive of Veerwerk: {reason}.")
    return BadArchive(sentence.format(name=archive.name, reason=reason))


def _changed(archive: Path, file: str) -> BadArchive:
    return BadArchive(
        _("{name}: {file} is not as it was written.").format(name=archive.name, file=file)
    )


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
