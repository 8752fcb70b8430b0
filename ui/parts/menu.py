"""A dropdown of acts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from ui.look.icons import icon
from ui.look.theme import tokens
from ui.parts.act import Act


def menu(near: QWidget, acts: Sequence[Act | None]) -> QMenu:
    """Open a menu of acts under `near`; None is a line between two groups."""
    made = QMenu(near)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    made.setToolTipsVisible(True)
    for act in acts:
        if act is None:
            made.addSeparator()
            continue
        entry = made.addAction(act.text)
        entry.setEnabled(not act.why_not)
        entry.setToolTip(act.why_not or act.tip)
        if act.icon:
            entry.setIcon(icon(act.icon, tokens().muted))
        entry.triggered.connect(lambda _checked, run=act.run: run())
    made.popup(near.mapToGlobal(QPoint(0, near.height() + 2)))
    return made
