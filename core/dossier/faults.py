"""What can be wrong with a dossier file, each in one clear sentence."""

from pathlib import Path

from core.text.faults import Fault
from core.text.translate import gettext as _


class DossierFault(Fault):
    """A dossier that cannot be used as asked; the file is left as it was."""


class AlreadyThere(DossierFault):
    """A new dossier never replaces a file."""

    def __init__(self, path: Path) -> None:
        super().__init__(_("{name} exists already; choose another name.").format(name=path.name))


class NoSuchFile(DossierFault):
    """The file is gone or was never there."""

    def __init__(self, path: Path) -> None:
        super().__init__(_("{name} cannot be found in {place}.").format(
            name=path.name, place=path.absolute().parent))  # fmt: skip


class Unreachable(DossierFault):
    """The place cannot be read or written."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            _("{name} cannot be opened or written: {reason}.").format(name=path.name, reason=reason)
        )


class EmptyFile(DossierFault):
    """Nothing in it."""

    def __init__(self, path: Path) -> None:
        super().__init__(_("{name} is empty: it holds no dossier.").format(name=path.name))


class Truncated(DossierFault):
    """The end of the file is missing."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            _("{name} is not whole: its end is missing. Use a copy of it.").format(name=path.name)
        )


class NotADossier(DossierFault):
    """Another kind of file, as its beginning tells."""

    def __init__(self, path: Path) -> None:
        super().__init__(_("{name} is not a dossier of Veerwerk.").format(name=path.name))


class WrongPassword(DossierFault):
    """The first page does not open with this key; a strange file of noise looks the same."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            _("The password is not right, or {name} is not a dossier.").format(name=path.name)
        )


class WeakPassword(DossierFault):
    """Too short to protect anybody."""

    def __init__(self, least: int) -> None:
        super().__init__(_("Use a password of at least {least} characters.").format(least=least))


class Damaged(DossierFault):
    """Bytes in the file are not what was written."""

    def __init__(self, path: Path, where: str) -> None:
        super().__init__(
            _("{name} is damaged ({where}). Use a copy of it.").format(name=path.name, where=where)
        )


class NewerDossier(DossierFault):
    """Written by a later version of the program."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            _("{name} was made with a newer version of Veerwerk; install that one to open it.")
            .format(name=path.name)
        )  # fmt: skip


class InUse(DossierFault):
    """Somebody, perhaps another window of ours, has it open."""

    def __init__(self, path: Path) -> None:
        super().__init__(_("{name} is open in another window already.").format(name=path.name))


class TooOldToRead(DossierFault):
    """Of an older version, where it cannot be brought up to date."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            _(
                "{name} was made with an older version of Veerwerk and lies where nothing can be "
                "written; copy it to a folder of your own and open the copy."
            ).format(name=path.name)
        )


class LogBeside(DossierFault):
    """Saved pages lie beside a file that cannot take them in."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            _(
                "{name} is open elsewhere or was not closed well, and lies where nothing can be "
                "written; copy it and {log} to a folder of your own and open the copy."
            ).format(name=path.name, log=f"{path.name}-wal")
        )


class WriteProtected(DossierFault):
    """It was opened to be read, because the place takes nothing."""

    def __init__(self, path: Path) -> None:
        super().__init__(_("{name} lies where nothing can be written.").format(name=path.name))


class StorageFault(DossierFault):
    """The disk, or the file under an open dossier; what is typed stays on the screen."""

    @property
    def advice(self) -> str:
        """What is safe, and what to do."""
        return _("Save a copy if that still works, close the dossier and open it again.")


class NotSaved(StorageFault):
    """The disk would not take an act: it is full, gone or write-protected."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            _("This could not be saved, and nothing was changed: {reason}.").format(reason=reason)
        )

    @property
    def advice(self) -> str:
        """Room is enough."""
        return _(
            "What was saved before is safe, and what you typed stays on the screen. "
            "Make room on the disk and try again, or save a copy elsewhere."
        )


class PageDamaged(StorageFault, Damaged):
    """A damaged page was met while working."""

    @property
    def advice(self) -> str:
        """The newest copy."""
        return _(
            "What is on the other pages is still there. "
            "Save a copy if that still works, close the dossier, and go on with your newest copy."
        )


class DiskSilent(StorageFault):
    """The disk does not give the file, as when a stick was pulled."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            _("{name} cannot be read: the disk does not answer.").format(name=path.name)
        )

    @property
    def advice(self) -> str:
        """Connect, and open again."""
        return _(
            "What was saved before lies on that disk. "
            "Connect it again, close the dossier and open it again."
        )


class Moved(StorageFault):
    """Another file, or none, lies where it was opened."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            _("{name} is no longer in {place}: it was moved or renamed, or its disk is gone.")
            .format(name=path.name, place=path.absolute().parent)
        )  # fmt: skip

    @property
    def advice(self) -> str:
        """Put it back, or rescue it."""
        return _(
            "What was saved before is in the file, wherever it is now; nothing new is saved. "
            "Put it back under its name and try again, or save a copy elsewhere."
        )


class Disturbed(StorageFault):
    """The lock was lost, and another program has been in the file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            _("Another program has opened {name} while it was open here.").format(name=path.name)
        )

    @property
    def advice(self) -> str:
        """Never mix two."""
        return _(
            "What was saved before is in the file; so that the two do not mix, nothing new is "
            "saved here. Close the dossier and open it again."
        )
