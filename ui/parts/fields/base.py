"""What every field has: a label, an editor, and one sentence when something is wrong."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.text.faults import Fault, Unreadable
from core.text.translate import gettext as _
from ui.look.tokens import TIGHT
from ui.parts.buttons import Button, link
from ui.parts.labels import fault as fault_label
from ui.parts.labels import label as field_label
from ui.parts.layouts import column, holder, row
from ui.parts.notice import Mark


def restyle(widget: QWidget) -> None:
    """Let the sheet look at the properties of a widget again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class UpperColumn(QVBoxLayout):
    """Keeps its parts at the top: where a neighbour is higher, because it says what is wrong, the
    room comes under them; it never asks for that room.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(TIGHT)

    def expandingDirections(self) -> Qt.Orientation:
        """Sideways only."""
        return Qt.Orientation.Horizontal

    def put_beside(self, editor: QWidget, button: QWidget) -> None:
        """Put a button at the right of the editor; what is wrong comes under both."""
        place = self.indexOf(editor)
        self.removeWidget(editor)
        both = row(editor, button)
        both.setStretch(0, 1)
        self.insertLayout(place, both)

    def put_under(self, widget: QWidget) -> None:
        """Put something under the editor."""
        self.insertWidget(self.count() - 1, widget)


class FieldWidget(QWidget):
    """One value that the user gives.

    Subclasses say what `value()` is, how `set_value` shows one and how the editor is locked.
    `value()` raises Unreadable while what was typed means nothing.
    """

    edited = Signal()
    """The user changed something; more may follow."""
    settled = Signal()
    """The user chose, or left the field."""

    def __init__(self, label: str, editor: QWidget, labelled: bool = True) -> None:
        super().__init__()
        self.editor = editor
        self.label = field_label(label).names(editor)
        self.label.setVisible(labelled)
        self._saved: object = None
        self._stamp: object = None
        self._trouble: QWidget | None = None
        self._tip = ""
        editor.setProperty("wrong", "false")
        self.laid = UpperColumn(self)
        self.laid.addWidget(self.label)
        self.laid.addWidget(editor)
        self.laid.addStretch(1)
        editor.installEventFilter(self)
        self.setFocusProxy(editor)

    def value(self) -> object:
        """What the user gave."""
        raise NotImplementedError

    def set_value(self, value: object) -> None:
        """Show a value that is saved."""
        self._saved = value
        self.show_fault(None)
        self._show(value)
        self._stamp = self._raw()

    def show_value(self, value: object) -> None:
        """The same, without touching an editor that stands at this value while it is typed in."""
        if self.editor.hasFocus() and not self.faulty() and self.value() == value:
            self._saved, self._stamp = value, self._raw()
        else:
            self.set_value(value)

    def faulty(self) -> bool:
        """Whether what stands here cannot be read."""
        try:
            self.value()
        except Unreadable:
            return True
        return False

    def pending(self) -> bool:
        """Whether something stands here that is not saved."""
        return bool(self._raw() != self._stamp)

    def offer(self, fill: Callable[[], object]) -> None:
        """Offer other choices: what is being chosen stays, what is saved is shown among them.

        A saved choice that is no longer offered is not something the user took away.
        """
        pending = self.pending()
        kept = self._raw() if pending else self._saved
        fill()
        self._show(kept)
        if not pending:
            self._stamp = self._raw()

    def unsaved_raw(self) -> object:
        """What stands here and is not saved, readable or not; None when that is nothing."""
        return self._raw() if self.pending() else None

    def take_raw(self, raw: object) -> None:
        """Stand so again, in a field that was built anew."""
        if raw == self._raw():
            return
        self._show(raw)
        self.edited.emit()
        self.settled.emit()

    def revert(self) -> None:
        """Go back to what is saved."""
        self.set_value(self._saved)

    def start_editing(self) -> None:
        """Put the cursor here."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_fault(self, fault: Fault | None) -> None:
        """Show what is wrong beside the editor, with the proposal one click away."""
        if self._trouble is not None:
            self._trouble.hide()
            self._trouble.deleteLater()
            self._trouble = None
        if fault is not None:
            self._trouble = self._trouble_row(fault)
            self.laid.put_under(self._trouble)
        self.editor.setAccessibleDescription(str(fault) if fault else "")
        wrong = "true" if fault else "false"
        if self.editor.property("wrong") != wrong:
            self.editor.setProperty("wrong", wrong)
            restyle(self.editor)

    def set_read_only(self, why: str) -> None:
        """Lock the editor, with the reason as its tip."""
        self._lock(bool(why))
        self.editor.setToolTip(why or self._tip)

    def set_tip(self, tip: str) -> None:
        """What the pointer learns."""
        self._tip = tip
        self.editor.setToolTip(tip)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Undo takes back what is typed and not saved; after that it belongs to the window."""
        if isinstance(event, QKeyEvent) and _takes_back(event):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.setAccepted(self.pending())
                return True
            if event.type() == QEvent.Type.KeyPress and self.pending():
                self.revert()
                return True
        return super().eventFilter(watched, event)

    def _trouble_row(self, fault: Fault) -> QWidget:
        words = fault_label(str(fault))
        mark = Mark("info", "danger", 16)
        said = row(mark, words, gap=6)
        said.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        said.setStretch(1, 1)
        proposal = fault.proposal if isinstance(fault, Unreadable) else None
        if proposal is None:
            return holder(said)
        # Under the words: beside them it would leave a narrow field no room to say anything.
        return holder(
            column(
                said,
                row(14, _proposal_button(proposal, self._type, self.settled.emit), None),
                gap=2,
            )
        )

    def _raw(self) -> object:
        """What stands here, readable or not."""
        return self.value()

    def _show(self, value: object) -> None:
        raise NotImplementedError

    def _type(self, text: str) -> None:
        """Stand as if the user had typed this."""

    def _lock(self, locked: bool) -> None:
        self.editor.setEnabled(not locked)


def _proposal_button(
    proposal: str, type_it: Callable[[str], None], settle: Callable[[], object]
) -> Button:
    def take() -> None:
        type_it(proposal)
        settle()

    return link(_("Use {proposal}").format(proposal=proposal), take)


def _takes_back(event: QKeyEvent) -> bool:
    keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
    return any(event.matches(key) for key in keys)
