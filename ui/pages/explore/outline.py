"""Rows of a table that are indented as a tree."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from ui.look.scale import px
from ui.parts.table_delegate import CellDelegate, Index
from ui.parts.table_model import RECORD_ROLE

INDENT = 22


class OutlineDelegate(CellDelegate):
    """Indents the first column by the `depth` of the record."""

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Edit where the words stand."""
        super().updateEditorGeometry(editor, option, index)
        place = editor.geometry()
        place.setLeft(place.left() + _indent(index))
        editor.setGeometry(place)

    def _paint_words(self, painter: QPainter, place: QRectF, index: Index) -> None:
        place.setLeft(place.left() + _indent(index))
        super()._paint_words(painter, place, index)


def _indent(index: Index) -> int:
    record = index.data(RECORD_ROLE)
    deep = index.column() == 0 and record is not None
    return px(INDENT) * record.depth if deep else 0
