"""A model of things that can say themselves in a sentence, for views with their own delegate."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from core.text.translate import gettext as _

Index = QModelIndex | QPersistentModelIndex
ITEM_ROLE = Qt.ItemDataRole.UserRole


class Sayable(Protocol):
    """Something a screen reader can say."""

    def sentence(self) -> str:
        """It, in words."""


class ItemsModel(QAbstractListModel):
    """Things in an order; the delegate takes the thing itself."""

    def __init__(self) -> None:
        super().__init__()
        self.items: tuple[Sayable, ...] = ()
        self.covered = False

    def set_items(self, items: Sequence[Sayable]) -> None:
        """Show these."""
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """How many."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The thing, or its sentence."""
        item = self.items[index.row()]
        if role == ITEM_ROLE:
            return item
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            hidden = self.covered and getattr(item, "private", False)
            return _("Covered") if hidden else item.sentence()
        return None
