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


class NotSaved(DossierFault):
    """The disk would not take an act: it is full, gone or write-protected."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            _("This could not be saved, and nothing was changed: {reason}.").format(reason=reason)
        )


class InUse(DossierFault):
    """Somebody, perhaps another window of ours, has it open."""

    def __init__(self, path: Path) -> None:
        super().__init__(_("{name} is open in another window already.").format(name=path.name))
