"""Records in rows, and columns as data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from ui.look.scale import px

Index = QModelIndex | QPersistentModelIndex
RECORD_ROLE = Qt.ItemDataRole.UserRole
PAD = 8
"""Px at both sides of what stands in a cell."""
MARK = 18
"""Px of a shape or an icon before the words."""
_SIDES = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
}
Options = Sequence[tuple[str, str]]


def _nothing(record: Any) -> Any:
    return None


def _no_icon(record: Any) -> str:
    return ""


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """One column: how it reads, how it is written (`set` gets the record and what was typed, or
    the chosen key), how it looks.

    Words take at most `lines` lines. Where columns do not fit, the one that `leaves` most easily
    goes first; 0 stays. A column that stretches is never narrower than its `width` then.
    """

    key: str
    title: str
    text: Callable[[Any], str]
    set: Callable[[Any, str], object] | None = None
    width: int = 120
    stretch: bool = False
    align: Literal["left", "right"] = "left"
    level: Callable[[Any], int | None] = _nothing
    icon: Callable[[Any], str] = _no_icon
    sort: Callable[[Any], Any] | None = None
    options: Options | Callable[[], Options] | None = None
    muted: bool = False
    tip: Callable[[Any], str] = _no_icon
    lines: int = 1
    leaves: int = 0

    def mark_width(self, record: Any) -> int:
        """Px that a shape or an icon takes before the words."""
        marked = self.level(record) is not None or self.icon(record)
        return px(MARK) + PAD if marked else 0

    def choices(self) -> Options:
        """What can be chosen; nothing when it is typed."""
        if self.options is None:
            return ()
        return self.options() if callable(self.options) else self.options


class RecordModel(QAbstractTableModel):
    """Any records behind any columns; the last row may wait for a new one."""

    typed = Signal(object, object, str)
    """A record (None: a new one), its column, and what was typed."""

    def __init__(self, columns: Sequence[Column], adds: str = "") -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.records: tuple[Any, ...] = ()
        self.locked = False
        self._adds = adds
        self._given: tuple[Any, ...] = ()
        self._sorted: tuple[int, bool] | None = None

    def set_records(self, records: Sequence[Any]) -> None:
        """Show these; rows that stay where they were keep their place on screen."""
        self._given = tuple(records)
        ordered = self._ordered()
        if [one.id for one in ordered] == [one.id for one in self.records]:
            self.records = ordered
            if ordered:
                last = self.index(len(ordered) - 1, len(self.columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.records = ordered
        self.endResetModel()

    def sort_by(self, column: int, descending: bool | None) -> None:
        """Order by a column, or (None) as the records were given."""
        self._sorted = None if descending is None else (column, descending)
        self.beginResetModel()
        self.records = self._ordered()
        self.endResetModel()

    @property
    def in_own_order(self) -> bool:
        """Whether rows stand as they were given."""
        return self._sorted is None

    def place_of(self, record_id: str) -> int:
        """The row of a record; -1 when it is not here."""
        return next((n for n, one in enumerate(self.records) if one.id == record_id), -1)

    def record_at(self, index: Index) -> Any:
        """The record of a row; None for the row that waits."""
        row = index.row()
        return self.records[row] if index.isValid() and row < len(self.records) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """The records, and the row that waits."""
        waits = bool(self._adds) and not self.locked
        return 0 if parent.isValid() else len(self.records) + waits

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """The columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The names of the columns."""
        if orientation == Qt.Orientation.Vertical:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _SIDES[column.align]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The record for the delegate, words for everybody else."""
        record, column = self.record_at(index), self.columns[index.column()]
        if record is None:
            return self._waiting(index, role)
        return self._answers(record, column).get(role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for what was typed, if it says something else."""
        record, column = self.record_at(index), self.columns[index.column()]
        typed = str(value).strip()
        if (typed and record is None) or (record is not None and typed != column.text(record)):
            self.typed.emit(record, column, typed)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A column that can be written is edited in place."""
        flags = super().flags(index)
        column = self.columns[index.column()]
        waits = self.record_at(index) is None
        editable = index.column() == 0 if waits else column.set is not None
        if editable and not self.locked:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def lock(self, locked: bool) -> None:
        """Allow no writing, and take the waiting row away."""
        if locked != self.locked:
            self.beginResetModel()
            self.locked = locked
            self.endResetModel()

    def _answers(self, record: Any, column: Column) -> dict[int, object]:
        words = column.text(record)
        return {
            RECORD_ROLE: record,
            Qt.ItemDataRole.DisplayRole: words,
            Qt.ItemDataRole.EditRole: words,
            Qt.ItemDataRole.TextAlignmentRole: _SIDES[column.align],
            Qt.ItemDataRole.ToolTipRole: column.tip(record) or None,
            Qt.ItemDataRole.AccessibleTextRole: f"{column.title}: {words}",
        }

    def _waiting(self, index: Index, role: int) -> object:
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self._adds if index.column() == 0 and role in shown else None

    def _ordered(self) -> tuple[Any, ...]:
        if self._sorted is None:
            return self._given
        number, descending = self._sorted
        column = self.columns[number]
        key = column.sort or (lambda record: column.text(record).casefold())
        # What has no value stands at the end, whichever way the rest is ordered.
        known = [one for one in self._given if key(one) is not None]
        unknown = [one for one in self._given if key(one) is None]
        return (*sorted(known, key=key, reverse=descending), *unknown)
