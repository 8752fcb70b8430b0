"""Opening and founding dossiers: the key is derived in a worker, the file opened here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from core.cycle import founding
from core.dossier.dossier import Dossier
from core.dossier.faults import StorageFault
from core.dossier.file import check_file, check_password, open_with_key
from core.dossier.key import Key, key_of, new_key
from core.dossier.trouble import storage_told
from core.text.faults import Fault
from core.text.translate import gettext as _
from ui.shell.new_dossier import Founding
from ui.tasks import Tasks

Opened = Callable[[Dossier], object]
Refused = Callable[[Fault], object]


def unlock(tasks: Tasks, path: Path, password: str, opened: Opened, refused: Refused) -> None:
    """Open a dossier; `refused` gets the sentence for what is wrong."""

    def open_it(key: Key) -> None:
        try:
            dossier = open_with_key(path, key)
        except Fault as fault:
            refused(fault)
            return
        try:
            with storage_told(path):
                opened(dossier)
        except StorageFault as fault:
            # A page that the window needs to begin with is damaged.
            dossier.close()
            refused(fault)

    try:
        check_file(path)
    except Fault as fault:
        refused(fault)
        return
    tasks.run(key_of, path, password, done=open_it, failed=refused, words=_("Opening"))


def found(tasks: Tasks, asked: Founding, opened: Opened, refused: Refused) -> None:
    """Make a dossier with its organisation and first year."""

    def make(key: Key) -> None:
        try:
            dossier = founding.found(asked.path, key, asked.name, asked.country, asked.year)
        except Fault as fault:
            refused(fault)
            return
        opened(dossier)

    try:
        check_password(asked.password)
    except Fault as fault:
        refused(fault)
        return
    tasks.run(new_key, asked.password, done=make, failed=refused, words=_("Preparing"))
