"""Acts on the open dossier, and the news of what they changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from core.dossier.dossier import Dossier
from core.dossier.faults import StorageFault
from core.dossier.trouble import storage_told
from core.text.translate import gettext as _

T = TypeVar("T")


class Unsaved(NamedTuple):
    """What somebody typed in a field, which the disk did not take."""

    label: str
    text: str
    private: bool = False
    """Whether only the advisor may see it."""


class Acts(QObject):
    """Does, undoes and redoes, and tells which tables were touched."""

    changed = Signal(frozenset)
    """The tables that an action, an undo or a redo touched."""
    saved = Signal()
    """Something was committed to the file."""
    told = Signal(str, bool)
    """A sentence for the toast, and whether it offers undo."""
    struck = Signal(object)
    """A StorageFault: the disk did not take an act, or did not give what was asked."""

    def __init__(self, dossier: Dossier) -> None:
        super().__init__()
        self.dossier = dossier
        self.failing = False
        """Whether the disk did not take the last act, so that what was typed for it must stay."""
        self.unsaved: tuple[Unsaved, ...] = ()
        """What was typed on records that were left while the disk took nothing."""

    def do(self, label: str, act: Callable[[], T], tell: str = "") -> T:
        """Run an act as one labelled action and tell which tables it touched.

        `label` is marked, not translated; `tell` is a sentence for a toast with undo. A fault goes
        through, with nothing written.
        """
        with self.weathered(), self.dossier.action(label):
            result = act()
        if self.dossier.last_touched:
            self._spread(tell, True)
        return result

    @contextmanager
    def weathered(self) -> Iterator[None]:
        """What the disk does meanwhile is told to the window, and raised as a StorageFault."""
        try:
            with storage_told(self.dossier.path):
                yield
            self.failing = False
        except StorageFault as fault:
            self.failing = True
            self.struck.emit(fault)
            raise

    def keep_unsaved(self, *typed: Unsaved) -> None:
        """Remember what was typed in a field that now shows something else."""
        self.unsaved = (*self.unsaved, *(one for one in typed if one not in self.unsaved))

    def news(self, *tables: str) -> None:
        """Tell of changes outside the history: answers, help requests, issued reports."""
        self.changed.emit(frozenset(tables))
        self.saved.emit()

    def undo(self) -> None:
        """Take the last action back."""
        with self.weathered():
            label = self.dossier.undo()
        if label is not None:
            self._spread(_("Undone: {act}").format(act=_(label)), False)

    def redo(self) -> None:
        """Bring the last undone action back."""
        with self.weathered():
            label = self.dossier.redo()
        if label is not None:
            self._spread(_("Done again: {act}").format(act=_(label)), False)

    @property
    def undo_label(self) -> str:
        """What undo takes back, translated; empty when there is nothing."""
        label = self.dossier.history.undo_label if self.dossier.writable else ""
        return _(label) if label else ""

    @property
    def redo_label(self) -> str:
        """What redo brings back, translated."""
        label = self.dossier.history.redo_label if self.dossier.writable else ""
        return _(label) if label else ""

    def say(self, sentence: str) -> None:
        """Show a sentence for some seconds."""
        self.told.emit(sentence, False)

    def _spread(self, tell: str, undoable: bool) -> None:
        """Tell everybody: the pages, the status line, the toast."""
        self.changed.emit(self.dossier.last_touched)
        self.saved.emit()
        if tell:
            self.told.emit(tell, undoable)
