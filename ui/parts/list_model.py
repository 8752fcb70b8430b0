"""The rows of a list: what they say, what a filter leaves of them, and how they are dragged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from core.text.translate import gettext as _

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
ROW_MIME = "application/x-row"
"""What a dragged row carries: its id."""


@dataclass(frozen=True, slots=True)
class Count:
    """A small figure at the end of a row: how much of what; zero stands out."""

    icon: str
    n: int
    name: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a list.

    `level` 0 to 5 is a class (0: not judged), None none; `group` is a small heading above the
    first row of its kind; `said` is what a screen reader says, if not simply what stands there;
    `covered_as` stands in the place of a private title that is covered.
    """

    id: str
    title: str
    muted: str = ""
    level: int | None = None
    icon: str = ""
    counts: tuple[Count, ...] = ()
    private: bool = False
    group: str = ""
    said: str = ""
    dim: bool = False
    covered_as: str = ""

    def name(self, covered: bool) -> str:
        """The title, or what stands in its place."""
        return (self.covered_as or _("Covered")) if self.private and covered else self.title

    def sentence(self) -> str:
        """The whole row in words."""
        counts = [f"{count.name} {count.n}" for count in self.counts]
        return self.said or ", ".join(part for part in (self.title, self.muted, *counts) if part)


class ListModel(QAbstractListModel):
    """Rows behind a filter."""

    renamed = Signal(str, str)
    dropped = Signal(str, str)
    """A row's id, and the id of the row it goes before (empty: at the end)."""

    def __init__(self, movable: bool, renamable: bool) -> None:
        super().__init__()
        self._all: tuple[Row, ...] = ()
        self._shown: tuple[Row, ...] = ()
        self._filter = ""
        self._movable, self._renamable = movable, renamable
        self.locked = self.covered = False

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these, as far as the filter lets them through."""
        self._all = tuple(rows)
        self._sift()

    def set_filter(self, words: str) -> None:
        """Show the rows that hold all these words."""
        self._filter = words.casefold()
        self._sift()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that are shown."""
        return self._shown

    def count(self) -> int:
        """How many rows there are, shown or not."""
        return len(self._all)

    def place_of(self, row_id: str) -> int:
        """Where a row stands among those shown; -1 when it does not."""
        return next((n for n, row in enumerate(self._shown) if row.id == row_id), -1)

    def opens_group(self, place: int) -> bool:
        """Whether a row is the first of its group."""
        group = self._shown[place].group
        return bool(group) and (place == 0 or self._shown[place - 1].group != group)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself, its title, or its sentence."""
        row = self._shown[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return row.name(self.covered)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.name(True) if self._hides(row) else row.sentence()
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for another title."""
        row = self._shown[index.row()]
        text = str(value).strip()
        if text and text != row.title:
            self.renamed.emit(row.id, text)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be dragged and renamed where the list allows it."""
        flags = super().flags(index)
        if self.locked:
            return flags
        if self._movable and not self._filter:
            flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        if self._renamable and not self._hides(self._shown[index.row()]):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Only rows of ours."""
        return [ROW_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The id of the dragged row."""
        data = QMimeData()
        data.setData(ROW_MIME, QByteArray(self._shown[indexes[0].row()].id.encode()))
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Ask to move the row before the place it was dropped at."""
        place = row if row >= 0 else parent.row()
        before = self._shown[place].id if 0 <= place < len(self._shown) else ""
        self.dropped.emit(bytes(data.data(ROW_MIME).data()).decode(), before)
        # False: the owner shows the new order itself; the view must not take the row away.
        return False

    def _hides(self, row: Row) -> bool:
        return row.private and self.covered

    def _sift(self) -> None:
        self.beginResetModel()
        words = self._filter.split()
        self._shown = tuple(
            row for row in self._all if all(w in row.sentence().casefold() for w in words)
        )
        self.endResetModel()
