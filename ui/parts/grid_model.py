"""A model of cells in rows and columns that say themselves in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
CELL_ROLE = Qt.ItemDataRole.UserRole
Said = Callable[[int, int], str]
Cell = Callable[[int, int], object]


class GridModel(QAbstractTableModel):
    """Titles at two sides, and a cell for every place, asked for when it is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.down: tuple[str, ...] = ()
        self.across: tuple[str, ...] = ()
        self._cell: Cell = _nothing
        self._said: Said = _silent

    def set_grid(self, down: Sequence[str], across: Sequence[str], cell: Cell, said: Said) -> None:
        """Show these rows and columns; `cell` and `said` get the place."""
        self.beginResetModel()
        self.down, self.across = tuple(down), tuple(across)
        self._cell, self._said = cell, said
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """The titles at the left."""
        return 0 if parent.isValid() else len(self.down)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """The titles at the top."""
        return 0 if parent.isValid() else len(self.across)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The cell for the delegate, its sentence for a reader."""
        if role == CELL_ROLE:
            return self._cell(index.row(), index.column())
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._said(index.row(), index.column())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The titles."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.across if orientation == Qt.Orientation.Horizontal else self.down)[section]


def _nothing(down: int, across: int) -> object:
    return None


def _silent(down: int, across: int) -> str:
    return ""
