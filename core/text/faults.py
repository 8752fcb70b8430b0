"""Faults that the user can mend, in one clear sentence."""


class Fault(Exception):
    """Something the user can mend; its text is one translated sentence.

    The sentence names the file, row, column or key. The window shows it beside the field, the
    commands print it on standard error. Anything else that goes wrong is a fault of ours.
    """


class Unreadable(Fault):
    """Typed text that is not what was asked; `proposal` is the text to put instead, if any."""

    def __init__(self, sentence: str, proposal: str | None = None) -> None:
        super().__init__(sentence)
        self.proposal = proposal
