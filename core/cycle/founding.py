"""A new dossier: the file, the organisation and its first year, all or nothing."""

from pathlib import Path

from core.cycle.years import found_dossier
from core.dossier.dossier import Dossier
from core.dossier.file import create_with_key, discard
from core.dossier.key import Key
from core.dossier.records.words import Country
from core.text.translate import N_


def found(path: Path, key: Key, name: str, country: Country, year: int) -> Dossier:
    """Make the file with its first year; when that fails, no file stays behind.

    Raises AlreadyThere, Unreachable, YearOutOfRange, or a Fault without a name.
    """
    dossier = create_with_key(path, key)
    try:
        with dossier.action(N_("New dossier"), "founding"):
            found_dossier(dossier, name, country, year)
    except BaseException:
        dossier.close()
        discard(path)
        raise
    return dossier
