"""A question that needs a reason: a text and one act, in the page itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from core.text.faults import Fault
from core.text.translate import gettext as _
from ui.parts.buttons import plain, quiet
from ui.parts.fields.choice import ChoiceField
from ui.parts.fields.text import TextField
from ui.parts.layouts import column, panel, row

Apply = Callable[[str, str], object]
"""Gets the chosen key (empty without a choice) and the reason; may raise a Fault."""


class ReasonPanel(QWidget):
    """Hidden until it is asked; nothing happens without the reason."""

    def __init__(self, act: str, reason: str, choice: str = "") -> None:
        super().__init__()
        self._apply: Apply = lambda _key, _reason: None
        self.choice = ChoiceField(choice, [])
        self.reason = TextField(reason)
        self.go = plain(act, self.apply, writes=True)
        self.cancel = quiet(_("Cancel"), self.hide)
        box = panel(self.choice, self.reason, row(self.go, self.cancel, None), gap=12)
        self.setLayout(column(box))
        self.choice.setVisible(bool(choice))
        self.hide()

    def ask(
        self,
        apply: Apply,
        options: Sequence[tuple[str, str]] = (),
        chosen: str = "",
        reason: str = "",
    ) -> None:
        """Show the question; `apply` is called when it is answered."""
        self._apply = apply
        self.choice.set_options(options)
        self.choice.set_value(chosen)
        self.reason.set_value(reason)
        self.show()
        self.reason.start_editing()

    def apply(self) -> None:
        """Do it, or say beside the field what is missing."""
        try:
            self._apply(self.choice.value(), self.reason.value())
        except Fault as fault:
            self.reason.show_fault(fault)
            return
        self.hide()
