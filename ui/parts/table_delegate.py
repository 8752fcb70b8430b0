"""How a cell of a table is painted and edited."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.look.icons import draw_icon
from ui.look.scale import px
from ui.look.shapes import paint_class
from ui.look.theme import colour, tokens
from ui.parts.fields.choice import Combo
from ui.parts.painting import box_of, ground, is_on, write, write_lines
from ui.parts.table_model import MARK, PAD, RECORD_ROLE, Column, RecordModel

Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Class shape or icon, words, and one line under the row."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        colours, place = tokens(), box_of(option)
        painter.save()
        if is_on(option, QStyle.StateFlag.State_Selected):
            painter.fillRect(place, colour(colours.selected))
        elif is_on(option, QStyle.StateFlag.State_MouseOver):
            painter.fillRect(place, colour(colours.hover))
        under = QRectF(place.left(), place.bottom() - 1, place.width(), 1)
        painter.fillRect(under, colour(colours.line))
        self._paint_words(painter, place.adjusted(PAD, 0, -PAD, 0), index)
        if is_on(option, QStyle.StateFlag.State_HasFocus):
            ground(painter, place, "", 4, colours.accent, 2)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A list where the column has choices, a line elsewhere."""
        column = _column(index)
        choices = column.choices() if index.data(RECORD_ROLE) is not None else ()
        if not choices:
            line = QLineEdit(parent)
            line.setProperty("role", "cell")
            line.setAccessibleName(column.title)
            return line
        combo = Combo(parent)
        combo.setProperty("role", "cell")
        combo.setAccessibleName(column.title)
        for key, word in choices:
            combo.addItem(word, key)
        combo.activated.connect(lambda _place: self.commitData.emit(combo))
        combo.activated.connect(lambda _place: self.closeEditor.emit(combo))
        return combo

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """What the cell says now."""
        words = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findText(words))
            editor.showPopup()
        elif isinstance(editor, QLineEdit):
            editor.setText(words)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """What was typed, or the key of what was chosen."""
        if isinstance(editor, QComboBox):
            if editor.currentText() != index.data(Qt.ItemDataRole.EditRole):
                model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def _paint_words(self, painter: QPainter, place: QRectF, index: Index) -> None:
        record, column = index.data(RECORD_ROLE), _column(index)
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        if record is None:
            write(painter, place, words, "body", tokens().muted)
            return
        level, icon, side = column.level(record), column.icon(record), px(MARK)
        mark = QRectF(place.left(), place.center().y() - side / 2, side, side)
        if level is not None:
            paint_class(painter, mark, level)
        elif icon:
            draw_icon(painter, icon, mark, tokens().muted)
        if level is not None or icon:
            place.setLeft(mark.right() + PAD)
        step = "strong" if index.column() == 0 else "body"
        ink = tokens().muted if column.muted else ""
        if column.lines > 1:
            write_lines(painter, place, words, step, ink, column.lines)
            return
        side_of = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
        write(painter, place, words, step, ink, side_of)


def _column(index: Index) -> Column:
    model = index.model()
    assert isinstance(model, RecordModel)
    return model.columns[index.column()]
